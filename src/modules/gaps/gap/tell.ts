// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, isNotNull, or, sql } from "drizzle-orm";
import { activityById, paths as activityPaths } from "#modules/activities/index.ts";
import { deliveriesAbout, tell } from "#modules/messages/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { toLocal as localOf } from "#platform/db/columns.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { now, startOfDay, toLocal } from "#platform/time/time.ts";
import { workingDaysAfter } from "#platform/time/working-days.ts";
import { formatMoment } from "#ui/show/format.ts";
import { letterTexts } from "../messages/letters.ts";
import { type Gap, gaps, type Wish, wishes } from "../tables.ts";
import type { GapState } from "../workflow.ts";

/** Who wished it hears within so many working days. Source: the programmes this product follows, gap table. */
export const tellWithin = 5;

const kinds: Partial<Record<GapState, string>> = {
  trial: "gaps.trial",
  in_calendar: "gaps.inCalendar",
  not_feasible: "gaps.notFeasible",
};
const kindOf = (state: GapState): string => kinds[state] ?? "gaps.news";
const toldStates: readonly GapState[] = ["trial", "in_calendar", "not_feasible"];

/**
 * Tells everybody who wished it and wanted to be told, each by the own channel. A trial is told once it stands in the
 * calendar: until then there is no date. The key makes one message of one event.
 */
export async function tellWhoWished(db: Db, actor: Actor, gap: Gap): Promise<void> {
  const event = await eventOf(db, gap);
  if (!event) return;
  const who = await db
    .select()
    .from(wishes)
    .where(
      and(eq(wishes.gap, gap.id), eq(wishes.status, "open"), or(isNotNull(wishes.phone), isNotNull(wishes.email))),
    );
  const dueBy = startOfDay(workingDaysAfter(toLocal(now()).toPlainDate(), tellWithin + 1));
  let told = 0;
  for (const wish of who) {
    const sent = await tell(db, actor, {
      to: {
        ...(wish.person ? { person: wish.person } : {}),
        name: wish.name ?? "",
        phone: wish.phone ?? undefined,
        email: wish.email ?? undefined,
        language: wish.language,
      },
      ...event(wish),
      kind: kindOf(gap.state),
      about: wish.id,
      organisation: null,
      key: `wish:${wish.id}:${gap.state}:${gap.id}`,
      dueBy,
    });
    if (sent) told++;
  }
  await record(db, actor, "gap.told", gap.id, { about: gap.state, wishes: told });
}

type Event = (wish: Wish) => { label: string; subject: string; text: string; link?: string };

async function eventOf(db: Db, gap: Gap): Promise<Event | null> {
  if (gap.state === "not_feasible") {
    return ({ language }) => {
      const m = speak(letterTexts, language);
      return { label: letterTexts.labelNot.nl, subject: m.subjectNot, text: m.textNot(gap.title, gap.reason) };
    };
  }
  if (!gap.series) return null;
  const activity = await activityById(db, gap.series);
  if (!["published", "needs_confirmation", "stale"].includes(activity.status)) return null;
  const next = await nextDate(db, gap.series);
  return ({ language }) => {
    const m = speak(letterTexts, language);
    const when = next ? formatMoment(next.date, next.date, undefined, language) : "";
    const place = next?.venue ?? "";
    return {
      label: gap.state === "trial" ? letterTexts.labelTrial.nl : letterTexts.labelStays.nl,
      subject: gap.state === "trial" ? m.subjectTrial : m.subjectStays,
      text: gap.state === "trial" ? m.textTrial(activity.title, when, place) : m.textStays(activity.title, when, place),
      link: activityPaths.activity(activity),
    };
  };
}

async function nextDate(db: Db, series: string) {
  const [found] = await rows<{ at: string; venue: string | null }>(
    db,
    sql`select (o.starts_at at time zone 'Europe/Amsterdam')::text as at, v.name as venue
      from occurrence o left join venue v on v.id = o.venue
      where o.series = ${series}::uuid and o.starts_at >= ${now().toString()}::timestamptz and o.status in ('planned', 'full', 'moved')
      order by o.starts_at limit 1`,
  );
  return found ? { date: localOf(found.at), venue: found.venue } : null;
}

/** A gap of which somebody who wished it has not heard in time. */
export interface Overdue {
  number: number;
  title: string;
  state: GapState;
  /** Some could not be reached at all; others wait for a call or a letter. */
  since: Temporal.Instant;
}

/** Told is what was sent by mail or SMS, or marked by who called. The list of what is too late, oldest first. */
export async function overdueTellings(db: Db): Promise<Overdue[]> {
  const from = now().subtract({ hours: 60 * 24 });
  const found = await db
    .select({ wish: wishes.id, gap: gaps })
    .from(wishes)
    .innerJoin(gaps, eq(gaps.id, wishes.gap))
    .where(
      and(
        eq(wishes.status, "open"),
        or(isNotNull(wishes.phone), isNotNull(wishes.email)),
        sql`${gaps.state} in ('trial', 'in_calendar', 'not_feasible')`,
        sql`${gaps.stateSince} > ${from.toString()}`,
      ),
    )
    .orderBy(gaps.stateSince)
    .limit(2000);
  const lines = await deliveriesAbout(
    db,
    found.map(({ wish }) => wish),
  );
  const heard = ({ wish, gap }: (typeof found)[number]) =>
    (lines.get(wish) ?? []).some(
      ({ kind, state }) => kind === kindOf(gap.state) && (state === "done" || state === "sent"),
    );
  const late = found.filter(({ wish, gap }) => !heard({ wish, gap }) && isLate(gap));
  return [...new Map(late.map(({ gap }) => [gap.id, gap])).values()].map(({ number, title, state, stateSince }) => ({
    number,
    title,
    state,
    since: stateSince,
  }));
}

const isLate = ({ state, stateSince }: Gap): boolean =>
  toldStates.includes(state) &&
  Temporal.PlainDate.compare(
    workingDaysAfter(toLocal(stateSince).toPlainDate(), tellWithin),
    toLocal(now()).toPlainDate(),
  ) < 0;
