// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Env } from "#platform/http/env.ts";
import { remember } from "#platform/http/remember.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { now, parseDate, startOfDay, today } from "#platform/time/time.ts";
import { ButtonLink } from "#ui/form/button.tsx";
import { CardList } from "#ui/show/activity-card.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { capitalise, formatDay, formatPhone, phoneHref } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { type CalendarFilter, type Cursor, type Entry, listActivities, listDates } from "../../calendar.ts";
import { type Asked, type Query, readQuery, withQuery, writeCursor } from "../../filter.ts";
import { type Found, lookUp } from "../../look-up.ts";
import { calendarMessages } from "../../messages/calendar.ts";
import { common } from "../../messages/words.ts";
import { type NextDates, nextDates } from "../../next-dates.ts";
import { paths } from "../../paths.ts";
import { slots } from "../../slots.ts";
import { cardOf } from "./cards.ts";
import { FeedHead } from "./feed-head.tsx";
import { Said } from "./said.tsx";
import { Chosen, Panel, type Whereabouts, whereabouts } from "./search.tsx";

const perPage = 24;

/** Everything a list shows: what was asked, what was found, and what comes close when nothing was. */
export interface Listing {
  asked: Asked;
  found: Found;
  entries: Entry[];
  next: Cursor | null;
  near: Entry[];
  /** When activities that stand here once come again. */
  again: NextDates;
  where: Whereabouts;
}

/** Reads the address and asks the calendar; on paper only what may be printed. */
export async function listing(c: Context<Env>, limit = perPage, forPrint = false): Promise<Listing> {
  const { db, site } = c.var;
  const asked = readQuery(new URL(c.req.url).searchParams, today(), site.walkMetres <= 500 ? 500 : 1000);
  const found = await lookUp(db, asked);
  const ask = asked.byDay ? listDates : listActivities;
  const { entries, next } = await ask(db, { ...found.filter, forPrint }, asked.after, limit);
  const near = entries.length > 0 || asked.after ? [] : await comesClose(c, found);
  const again = asked.byDay ? new Map() : await nextDates(db, entries);
  return { asked, found, entries, next, near, again, where: await whereabouts(c) };
}

/** Nothing fits: the same kind anywhere in the coming months, or else whatever comes first. Without words to search for, asked once an hour. */
function comesClose(c: Context<Env>, { filter: { text, category, stepFree } }: Found): Promise<Entry[]> {
  const wide = { from: now(), to: startOfDay(today().add({ months: 3 })) };
  const first = async (more: Partial<CalendarFilter>) =>
    (await listActivities(c.var.db, { ...wide, ...more }, null, 3)).entries;
  const ask = async () => {
    const alike = await first({ text, category, stepFree });
    return alike.length > 0 ? alike : first({});
  };
  if (text) return ask();
  const hour = Math.floor(now().epochMilliseconds / 3_600_000);
  return remember(c.var.services, `activities.close ${category} ${stepFree} ${hour}`, ask);
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
        <Panel
          action={paths.list}
          query={list.asked.query}
          where={list.where}
          language={language}
          full
          open={list.found.unknown.includes("postcode")}
        />
        <Chosen path={paths.list} asked={list.asked} found={list.found} language={language} />
        <Results list={list} path={paths.list} language={language} phone={c.var.site.phone} />
        {missing(c, list)}
        <Ways query={list.asked.query} language={language} />
      </>,
      { title, current: "activities", head: <FeedHead />, hidden: list.asked.after !== null },
    );
  },
};

/** Few results: another room asks what was missing. */
const fewResults = 3;

function missing(c: Context<Env>, { asked, found, entries }: Listing): Child {
  if (entries.length >= fewResults || asked.after) return null;
  const told = { filter: found.filter, text: asked.text, found: entries.length };
  slots.foundLittle?.(c, told);
  return slots.missing?.(c, told) ?? null;
}

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
  const { asked, entries, next } = list;
  return (
    <>
      <Said {...list} count={entries.length} more={next !== null} language={language} />
      {entries.length === 0 ? <Nothing near={list.near} phone={phone} language={language} /> : null}
      {asked.byDay ? <ByDay entries={entries} language={language} /> : <Once list={list} language={language} />}
      <More list={list} path={path} language={language} />
    </>
  );
}

/** A plain link to what comes after; nothing at the end. */
export function More({ list, path, language }: { list: Listing; path: string; language: Language }) {
  if (!list.next) return null;
  const address = withQuery(path, list.asked.query, { na: writeCursor(list.next) });
  return (
    <p class="buurt-row">
      <ButtonLink href={inLanguage(address, language)}>{speak(calendarMessages, language).more}</ButtonLink>
    </p>
  );
}

function Once({ list: { entries, again }, language }: { list: Listing; language: Language }) {
  if (entries.length === 0) return null;
  return (
    <>
      <h2 class="buurt-visually-hidden">{speak(calendarMessages, language).listTitle}</h2>
      <CardList cards={entries.map((entry) => cardOf(entry, language, again.get(entry.seriesId)))} />
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

function Ways({ query, language }: { query: Query; language: Language }) {
  const m = speak(calendarMessages, language);
  const to = (path: string) => inLanguage(withQuery(path, query), language);
  return (
    <nav aria-label={m.views}>
      <p class="buurt-row">
        <a href={to(paths.week)}>{m.asWeek}</a>
        <a href={to(paths.map)}>{m.asMap}</a>
        <a href={to(paths.printList)}>{m.printThis}</a>
        <a href={inLanguage(paths.subscribe, language)}>{m.feed}</a>
        <a href={withQuery(paths.feedCsv, query)}>{m.sheet}</a>
      </p>
    </nav>
  );
}
