// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { addressOf, placesPaths } from "#modules/places/index.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { now, startOfDay, today } from "#platform/time/time.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Breadcrumb } from "#ui/navigate/breadcrumb.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { formatMoney } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph, TextBlock } from "#ui/show/paragraph.tsx";
import { type Busy, busyTimes } from "../busy.ts";
import { around, type LentRoom, lenderOf, lentRoom } from "../lent.ts";
import { openTexts } from "../messages/open.ts";
import { numberOf, paths } from "../paths.ts";
import { mayKeepRoom } from "../policy.ts";
import { momentOf } from "../tellings.ts";
import { nameOf, patternInWords, termsInWords } from "../words.ts";

/** One room: when, for whom, what it costs, what is taken. Who uses it stays inside. */
export const roomPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const lent = await lentRoom(db, actor, numberOf(c.req.param("room")));
    const activity = /^[1-9]\d{0,8}$/.test(c.req.query("activiteit") ?? "") ? c.req.query("activiteit") : undefined;
    const tail = activity ? `?activiteit=${activity}` : "";
    if (c.var.plainPath !== paths.room(lent)) return c.redirect(inLanguage(paths.room(lent), language) + tail, 301);
    const { organisations } = await around(db, [lent]);
    const window = { from: now(), to: startOfDay(today().add({ days: 28 })) };
    const busy = await busyTimes(db, lent.room.id, window);
    const view = (
      <RoomView
        lent={lent}
        lender={organisations.get(lent.venue.organisation ?? "") ?? null}
        busy={busy}
        ask={paths.ask(lent) + tail}
        keeps={mayKeepRoom(actor, lenderOf(lent))}
        language={language}
      />
    );
    return c.render(view, { title: nameOf(lent), current: "places" });
  },
};

interface RoomViewProps {
  lent: LentRoom;
  lender: string | null;
  busy: readonly Busy[];
  ask: string;
  keeps: boolean;
  language: Language;
}

function RoomView({ lent, lender, busy, ask, keeps, language }: RoomViewProps) {
  const m = speak(openTexts, language);
  const { room, terms } = lent;
  const dutch = language === "en" ? "nl" : undefined;
  return (
    <>
      <Breadcrumb items={[{ href: paths.list, label: m.listTitle }]} here={nameOf(lent)} language={language} />
      <Heading level={1}>{nameOf(lent)}</Heading>
      {terms.whoMay === "everyone" ? null : (
        <Paragraph>{terms.whoMay === "own" ? m.onlyOwn : m.onlyOrganisations}</Paragraph>
      )}
      <ButtonRow>
        <ButtonLink href={inLanguage(ask, language)} kind="primary">
          {m.ask}
        </ButtonLink>
        {keeps ? <ButtonLink href={inLanguage(paths.manage(room.id), language)}>{m.manage}</ButtonLink> : null}
      </ButtonRow>
      <Facts facts={roomFacts(lent, lender, language)} />
      <Heading level={2}>{m.whenTitle}</Heading>
      <Sentences all={patternInWords(lent.openings, language)} none={m.whenNone} />
      <Sentences all={termsInWords(terms, language)} />
      <Heading level={2}>{m.busyTitle}</Heading>
      <BusyList busy={busy} language={language} />
      <ButtonLink href={paths.calendar(lent)}>{m.icsLink}</ButtonLink>
      <Heading level={2}>{m.rulesTitle}</Heading>
      <TextBlock text={terms.houseRules || m.rulesNone} lang={terms.houseRules ? dutch : undefined} />
      <Heading level={2}>{m.keyTitle}</Heading>
      <TextBlock
        text={terms.keyHow || room.keyRule || m.keyUnknown}
        lang={terms.keyHow || room.keyRule ? dutch : undefined}
      />
    </>
  );
}

function roomFacts({ room, venue, terms }: LentRoom, lender: string | null, language: Language) {
  const m = speak(openTexts, language);
  const known = (value: boolean | null) => (value === null ? m.unknown : value ? m.yes : m.no);
  const price = room.priceCents === null ? "" : formatMoney(room.priceCents, language);
  const place = <a href={inLanguage(placesPaths.venue(venue), language)}>{venue.name}</a>;
  const address = addressOf(venue);
  return [
    {
      term: m.where,
      icon: "pin" as const,
      value: (
        <>
          {place}
          {address ? `, ${address}` : ""}
        </>
      ),
    },
    { term: m.lender, icon: "person" as const, value: lender },
    { term: m.capacity, value: room.capacity && m.persons(room.capacity) },
    { term: m.size, value: room.m2 && m.squareMetres(room.m2) },
    {
      term: m.price,
      icon: "euro" as const,
      value: [price, terms.priceNote].filter(Boolean).join(". ") || m.unknown,
    },
    { term: m.kitchen, value: known(room.kitchen) },
    { term: m.ringLoop, icon: "hearing-loop" as const, value: known(room.ringLoop ?? venue.ringLoop) },
  ];
}

function Sentences({ all, none }: { all: readonly string[]; none?: string }) {
  if (all.length === 0) return none ? <Paragraph>{none}</Paragraph> : null;
  return (
    <ul>
      {all.map((one) => (
        <li>{one}</li>
      ))}
    </ul>
  );
}

function BusyList({ busy, language }: { busy: readonly Busy[]; language: Language }) {
  const m = speak(openTexts, language);
  if (busy.length === 0) return <Paragraph>{m.busyNone}</Paragraph>;
  return (
    <ul>
      {busy.map((one) => (
        <li>
          {momentOf(one, language)}: {one.kind === "booking" ? m.busy : m.closed}
        </li>
      ))}
    </ul>
  );
}

/** The room of a page below it. Throws NotFound. */
export const roomOf = (c: Context<Env>): Promise<LentRoom> =>
  lentRoom(c.var.db, c.var.actor, numberOf(c.req.param("room")));
