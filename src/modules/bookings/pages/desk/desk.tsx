// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { paths as activityPaths } from "#modules/activities/index.ts";
import { placesPaths } from "#modules/places/index.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { csvResponse } from "#platform/sheets/write-csv.ts";
import { toLocal } from "#platform/time/time.ts";
import { ButtonLink } from "#ui/form/button.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { formatDate, formatTime } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList, type LinkListItem } from "#ui/show/link-list.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { type KeptRoom, keptRooms } from "../../lent.ts";
import { askTexts } from "../../messages/ask.ts";
import { deskTexts } from "../../messages/desk.ts";
import { paths } from "../../paths.ts";
import { type Asked, requestsFor } from "../../requests.ts";
import { momentOf } from "../../tellings.ts";
import { nameOf } from "../../words.ts";

/** The desk of who lends: what waits, the rooms, and what one asked oneself. */
export const deskPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(deskTexts, language);
    const kept = await requestsFor(db, actor, "kept");
    const waits = kept.filter(isWaiting);
    const rest = kept.filter((one) => !isWaiting(one));
    const own = (await requestsFor(db, actor, "own")).filter(
      ({ request }) => !kept.some((k) => k.request.id === request.id),
    );
    const rooms = await keptRooms(db, actor);
    const list = (all: readonly Asked[]) => all.map((one) => requestRow(one, language));
    const view = (
      <>
        <BackLink href={inLanguage(activityPaths.desk, language)} language={language} />
        <Heading level={1}>{m.title}</Heading>
        <Heading level={2}>{m.waitingTitle}</Heading>
        {waits.length === 0 ? (
          <Paragraph>{m.waitingNone}</Paragraph>
        ) : (
          <LinkList items={list(waits)} label={m.waitingTitle} />
        )}
        <Heading level={2}>{m.roomsTitle}</Heading>
        {rooms.length === 0 ? (
          <>
            <Paragraph>{m.roomsNone}</Paragraph>
            <ButtonLink href={inLanguage(placesPaths.manageList, language)}>{m.places}</ButtonLink>
          </>
        ) : (
          <LinkList items={rooms.map((room) => roomRow(room, language))} label={m.roomsTitle} />
        )}
        {rest.length > 0 ? (
          <>
            <Heading level={2}>{m.answeredTitle}</Heading>
            <LinkList items={list(rest)} label={m.answeredTitle} />
          </>
        ) : null}
        {own.length > 0 ? (
          <>
            <Heading level={2}>{m.ownTitle}</Heading>
            <LinkList items={list(own)} label={m.ownTitle} />
          </>
        ) : null}
        <ButtonLink href={inLanguage(paths.deskCsv, language)}>{m.csv}</ButtonLink>
      </>
    );
    return c.render(view, { title: m.title, hidden: true, current: "desk" });
  },
};

const isWaiting = ({ dates }: Asked): boolean => dates.some(({ state }) => state === "requested");

function requestRow({ request, lent, dates }: Asked, language: Language): LinkListItem {
  const m = speak(deskTexts, language);
  const states = speak(askTexts, language);
  const [first] = dates;
  const counts = [...Map.groupBy(dates, ({ state }) => state)].map(
    ([state, some]) => `${some.length} × ${states[`state_${state}`]}`,
  );
  const text = [nameOf(lent), first ? m.first(momentOf(first, language)) : "", counts.join(", ")];
  return {
    href: inLanguage(paths.request(request.number), language),
    title: request.title,
    text: text.filter(Boolean).join(" · "),
  };
}

function roomRow(kept: KeptRoom, language: Language): LinkListItem {
  const m = speak(deskTexts, language);
  const state = !kept.terms ? m.notLent : kept.terms.active && kept.room.lent ? m.lentNow : m.paused;
  return { href: inLanguage(paths.manage(kept.room.id), language), title: nameOf(kept), text: state, pictogram: "pin" };
}

/** Every date of the rooms one keeps, for a spreadsheet. */
export const deskCsvPage: Page = {
  get: async (c: Context<Env>) => {
    const { db, actor, language } = c.var;
    const m = speak(deskTexts, language);
    const states = speak(askTexts, language);
    const kept = await requestsFor(db, actor, "kept");
    const head = [m.csv_number, m.csv_room, m.date, m.csv_starts, m.csv_ends, m.activity, m.people, m.state, m.who];
    const rows = kept.flatMap(({ request, lent, dates }) =>
      dates.map((date) => {
        const [starts, ends] = [toLocal(date.startsAt), toLocal(date.endsAt)];
        return [
          ...[request.number, nameOf(lent), formatDate(starts, language)],
          ...[formatTime(starts, language), formatTime(ends, language), request.title],
          ...[request.people, states[`state_${date.state}`], request.name],
        ];
      }),
    );
    return csvResponse("ruimtes", head, rows);
  },
};
