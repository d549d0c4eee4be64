// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { type DeskLink, placedDates, type Series } from "#modules/activities/index.ts";
import { can } from "#platform/access/actor.ts";
import { toInstant, toLocal } from "#platform/db/columns.ts";
import type { Env } from "#platform/http/env.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { toLocal as onTheWall, startOfDay, today } from "#platform/time/time.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { formatMoment } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Panel } from "#ui/show/section.tsx";
import { type DateCount, datesWithGuests } from "./guests.ts";
import { desk } from "./messages/desk.ts";
import { invite } from "./messages/invite.ts";
import { dateKey, paths } from "./paths.ts";
import { maySeeGuests } from "./policy.ts";
import { isOpen, takesSignUps } from "./sign-up.ts";

/** On the page of an activity: how to come along. The page is kept for every visitor, so nothing of one person is in it. */
export async function joining(c: Context<Env>, activity: Series): Promise<Child> {
  const { db, language } = c.var;
  if (!takesSignUps(activity)) return null;
  const dates = (await placedDates(db, activity.id)).filter((date) => isOpen(activity, date));
  if (dates.length === 0) return null;
  const m = speak(invite, language);
  const start = inLanguage(paths.start(activity), language);
  const [first] = dates;
  const here = activity.signUp === "here";
  const full = dates.every((date) => date.isFull) ? m.allFull : first!.isFull ? m.firstFull : "";
  return (
    <Panel>
      <Heading level={2} id="meedoen">
        {here ? m.title : m.titleDropIn}
      </Heading>
      <Paragraph>{here ? m.text : m.textDropIn}</Paragraph>
      {full ? <Paragraph>{full}</Paragraph> : null}
      <ButtonRow>
        <ButtonLink kind={here ? "primary" : "secondary"} href={start}>
          {here ? m.come : m.comeDropIn}
        </ButtonLink>
        <ButtonLink href={`${start}?voor=ander`}>{m.other}</ButtonLink>
      </ButtonRow>
    </Panel>
  );
}

/** On the organiser's page of an activity: the way to who comes. */
export async function managing(c: Context<Env>, activity: Series): Promise<DeskLink[]> {
  const { db, actor, language } = c.var;
  if (activity.signUp === "phone" || activity.signUp === "link" || !maySeeGuests(actor, activity)) return [];
  const counts = await datesWithGuests(db, { series: activity.id }, { daysAhead: 60 });
  const m = speak(desk, language);
  const toTick = counts.some((one) => one.toTick > 0) ? m.toTick : m.linkText;
  const href = inLanguage(paths.lists(activity.number), language);
  return [{ href, title: m.link, text: toTick, count: counts.reduce((sum, one) => sum + one.signedUp, 0) }];
}

/** On the desk: dates of this week with guests, and lists that still have to be filled in. */
export async function guestsWork(c: Context<Env>): Promise<DeskLink[]> {
  const { db, actor, language } = c.var;
  const own = actor.kind === "member" ? actor.memberships.map(({ organisation }) => organisation) : [];
  if (own.length === 0 && !can(actor, "signUp.any")) return [];
  const found = await datesWithGuests(db, { organisations: own }, { daysAhead: 7, limit: 12 });
  const m = speak(desk, language);
  const ahead = ({ startsAt }: DateCount) => Temporal.Instant.compare(toInstant(startsAt), startOfDay(today())) >= 0;
  const waits = found.filter((one) => one.toTick > 0 || ahead(one));
  return waits.map((one) => ({
    href: inLanguage(paths.guests(one.number, dateKey(toLocal(one.recurrenceId))), language),
    title: m.deskToday(one.title, momentOf(one, language)),
    text: one.toTick > 0 ? m.toTick : one.waiting > 0 ? m.waiting(one.waiting) : "",
    count: one.signedUp,
  }));
}

const momentOf = ({ startsAt }: DateCount, language: Parameters<typeof formatMoment>[3]): string => {
  const starts = onTheWall(toInstant(startsAt));
  return formatMoment(starts, starts, undefined, language);
};
