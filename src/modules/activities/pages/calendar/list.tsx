// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { now, parseDate, startOfDay, today } from "#platform/time/time.ts";
import { ButtonLink } from "#ui/form/button.tsx";
import { CardList } from "#ui/show/activity-card.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { capitalise, formatDay, formatPhone, phoneHref } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { type Cursor, type Entry, listActivities, listDates } from "../../calendar.ts";
import { type Asked, type Query, readQuery, withQuery, writeCursor } from "../../filter.ts";
import { type Found, lookUp } from "../../look-up.ts";
import { calendarMessages } from "../../messages/calendar.ts";
import { common } from "../../messages/common.ts";
import { paths } from "../../paths.ts";
import { cardOf } from "./cards.ts";
import { FeedHead } from "./feed-head.tsx";
import { Chosen, Panel, type Whereabouts, whereabouts } from "./search.tsx";

const perPage = 24;

/** Everything a list shows: what was asked, what was found, and what comes close when nothing was. */
export interface Listing {
  asked: Asked;
  found: Found;
  entries: Entry[];
  next: Cursor | null;
  near: Entry[];
  where: Whereabouts;
}

/** Reads the address and asks the calendar. */
export async function listing(c: Context<Env>, limit = perPage): Promise<Listing> {
  const { db, site } = c.var;
  const asked = readQuery(new URL(c.req.url).searchParams, today(), site.walkMetres <= 500 ? 500 : 1000);
  const found = await lookUp(db, asked);
  const ask = asked.byDay ? listDates : listActivities;
  const { entries, next } = await ask(db, found.filter, asked.after, limit);
  const near = entries.length > 0 || asked.after ? [] : await comesClose(c, found);
  return { asked, found, entries, next, near, where: await whereabouts(c) };
}

/** Nothing fits: the same kind anywhere in the coming months, or else whatever comes first. */
async function comesClose(c: Context<Env>, { filter }: Found): Promise<Entry[]> {
  const wide = { from: now(), to: startOfDay(today().add({ months: 3 })) };
  const alike = await listActivities(
    c.var.db,
    { ...wide, text: filter.text, category: filter.category, stepFree: filter.stepFree },
    null,
    3,
  );
  return alike.entries.length > 0 ? alike.entries : (await listActivities(c.var.db, wide, null, 3)).entries;
}

/** "/activiteiten": the results of a search, by day or every activity once. */
export const listPage: Page = {
  async get(c) {
    const { language } = c.var;
    const list = await listing(c);
    const title = titleOfList(list, language);
    return c.render(
      <>
        <Heading level={1}>{title}</Heading>
        <Panel action={paths.list} query={list.asked.query} where={list.where} language={language} full />
        <Chosen path={paths.list} query={list.asked.query} found={list.found} language={language} />
        <Results list={list} path={paths.list} language={language} phone={c.var.site.phone} />
        <Ways query={list.asked.query} next={list.next} language={language} />
      </>,
      { title, current: "activities", head: <FeedHead />, hidden: list.asked.after !== null },
    );
  },
};

export function titleOfList({ asked, found }: Listing, language: Language): string {
  const m = speak(calendarMessages, language);
  const base = asked.category ? m.kindTitle(speak(common, language)[asked.category]) : m.listTitle;
  return found.areaName ? `${base}: ${found.areaName}` : base;
}

/** The sentence that says what is shown, and the cards; or what to do when there are none. */
export function Results({
  list,
  path,
  language,
  phone,
}: {
  list: Listing;
  path: string;
  language: Language;
  phone: string;
}) {
  const m = speak(calendarMessages, language);
  const { asked, found, entries, next } = list;
  return (
    <>
      {found.unknown.length > 0 ? (
        <Paragraph>{found.unknown.includes("postcode") ? m.unknownPostcode : m.unknownOther}</Paragraph>
      ) : null}
      {entries.length > 0 ? (
        <>
          <StatusMessage>{m.shown(entries.length, next !== null)}</StatusMessage>
          {asked.byDay ? (
            <ByDay entries={entries} language={language} />
          ) : (
            <Once entries={entries} language={language} />
          )}
        </>
      ) : (
        <Nothing near={list.near} phone={phone} language={language} />
      )}
      {next ? (
        <p class="buurt-row">
          <ButtonLink href={inLanguage(withQuery(path, asked.query, { na: writeCursor(next) }), language)}>
            {m.more}
          </ButtonLink>
        </p>
      ) : null}
    </>
  );
}

function Once({ entries, language }: { entries: readonly Entry[]; language: Language }) {
  return (
    <>
      <h2 class="buurt-visually-hidden">{speak(calendarMessages, language).listTitle}</h2>
      <CardList cards={entries.map((entry) => cardOf(entry, language))} />
    </>
  );
}

function ByDay({ entries, language }: { entries: readonly Entry[]; language: Language }): Child {
  const days = Map.groupBy(entries, (entry) => entry.localDate);
  return [...days].map(([day, list]) => (
    <section class="buurt-stack" aria-label={formatDay(parseDate(day)!, language)}>
      <Heading level={2}>{capitalise(formatDay(parseDate(day)!, language))}</Heading>
      <CardList cards={list.map((entry) => cardOf(entry, language))} />
    </section>
  ));
}

function Nothing({ near, phone, language }: { near: readonly Entry[]; phone: string; language: Language }) {
  const m = speak(calendarMessages, language);
  return (
    <>
      <EmptyState title={m.nothingTitle}>
        <Paragraph>
          {m.nothingText} <a href={phoneHref(phone)}>{formatPhone(phone)}</a>
        </Paragraph>
      </EmptyState>
      {near.length > 0 ? (
        <>
          <Heading level={2}>{m.nearestInstead}</Heading>
          <CardList cards={near.map((entry) => cardOf(entry, language))} />
        </>
      ) : null}
    </>
  );
}

function Ways({ query, next: _, language }: { query: Query; next: Cursor | null; language: Language }) {
  const m = speak(calendarMessages, language);
  const to = (path: string) => inLanguage(withQuery(path, query), language);
  return (
    <nav aria-label={m.views}>
      <p class="buurt-row">
        <a href={to(paths.week)}>{m.asWeek}</a>
        <a href={to(paths.map)}>{m.asMap}</a>
        <a href={to(paths.printList)}>{m.printThis}</a>
        <a href={inLanguage(paths.subscribe, language)}>{m.feed}</a>
      </p>
    </nav>
  );
}
