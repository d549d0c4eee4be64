// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, eq, gte, inArray, sql } from "drizzle-orm";
import { dateChange, holdDate, type Series, shareActivity } from "#modules/activities/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import type { Fact } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { parseLocal, today } from "#platform/time/time.ts";
import { tellMoved } from "./changed-dates.ts";
import { guestsOf } from "./find.ts";
import { seats } from "./tables.ts";
import { momentInWords, plannedMoment, tellGuest } from "./telling.ts";

type Start = Temporal.PlainDateTime;

/** The dates to come of a series for which somebody signed up. */
async function datesToCome(db: Db, series: string): Promise<Start[]> {
  const found = await db
    .selectDistinct({ recurrenceId: seats.recurrenceId })
    .from(seats)
    .where(
      and(
        eq(seats.series, series),
        inArray(seats.state, ["signed_up", "waitlisted", "interested"]),
        gte(seats.recurrenceId, today().subtract({ days: 31 }).toPlainDateTime()),
      ),
    )
    .orderBy(asc(seats.recurrenceId));
  return found.map(({ recurrenceId }) => recurrenceId);
}

/** It stops: every date to come that was still on. */
export async function seriesStopped(db: Db, { subject, actor }: Fact): Promise<void> {
  if (subject) await stopDates(db, actor, subject);
}

async function stopDates(db: Db, actor: Actor, series: string): Promise<void> {
  const dates = await datesToCome(db, series);
  if (dates.length === 0) return;
  const activity = await shareActivity(db, series);
  for (const recurrenceId of dates) {
    const date = await holdDate(db, series, recurrenceId);
    if (!date || date.isGone || date.status === "cancelled" || date.status === "held") continue;
    for (const guest of await guestsOf(db, series, recurrenceId, ["signed_up", "waitlisted"])) {
      await tellGuest(db, actor, activity, guest, {
        kind: "stopped",
        subject: (m, title) => m.stoppedSubject(title),
        text: (m, title, language) => m.stoppedText(title, momentInWords(activity, date, language)),
        more: { dueBy: date.startsAt },
      });
    }
  }
}

/** A closed organisation organises nothing any more. Wired before activities follow, while the dates still stand. */
export async function organisationClosed(db: Db, { subject, actor }: Fact): Promise<void> {
  const found = await rows<{ series: string }>(
    db,
    sql`select distinct seat.series from seat join series on series.id = seat.series
      where series.organisation = ${subject}::uuid and series.status <> 'archived'
      and seat.recurrence_id >= ${today().subtract({ days: 31 }).toString()}::timestamp`,
  );
  for (const { series } of found) await stopDates(db, actor, series);
}

/**
 * Dates got another key, because the whole series got another time, or goes on as another series: the seats go along in the
 * same transaction, and everybody whose time or place is another is told.
 */
export async function datesShifted(db: Db, { subject, payload, actor }: Fact): Promise<void> {
  const { into, dates } = payload as { into: string; dates: { from: string; to: string }[] };
  if (!subject) return;
  const moved = dates.flatMap(({ from, to }) => {
    const [was, becomes] = [parseLocal(from), parseLocal(to)];
    return was && becomes ? [{ was, becomes }] : [];
  });
  for (const { was, becomes } of moved) {
    await db
      .update(seats)
      .set({ series: into, recurrenceId: becomes })
      .where(and(eq(seats.series, subject), eq(seats.recurrenceId, was)));
  }
  const activity = await shareActivity(db, into);
  for (const { becomes } of moved) await tellShifted(db, actor, activity, becomes);
}

/** The date still stands at its old time; the activity is new already. A date with an exception of its own keeps that. */
async function tellShifted(db: Db, actor: Actor, activity: Series, recurrenceId: Start): Promise<void> {
  const date = await holdDate(db, activity.id, recurrenceId);
  const change = await dateChange(db, activity.id, recurrenceId);
  if (!date || date.isGone || date.status === "cancelled" || change?.movedTo) return;
  const next = plannedMoment(activity, recurrenceId);
  if (next.starts.equals(date.starts) && date.venue === activity.venue) return;
  const guests = await guestsOf(db, activity.id, recurrenceId);
  await tellMoved(db, actor, { activity, date, guests }, { ...next, venue: activity.venue, reason: "" });
}

/** All dates at another place, at the same time. Where the time changed too, that was told with it. */
export async function placeChanged(db: Db, { subject, payload, actor }: Fact): Promise<void> {
  const fields = Array.isArray(payload.fields) ? payload.fields : [];
  if (!subject || fields.includes("startsLocal") || !(fields.includes("venue") || fields.includes("address"))) return;
  const dates = await datesToCome(db, subject);
  if (dates.length === 0) return;
  const activity = await shareActivity(db, subject);
  for (const recurrenceId of dates) {
    const date = await holdDate(db, subject, recurrenceId);
    const change = await dateChange(db, subject, recurrenceId);
    if (!date || date.isGone || date.status === "cancelled" || change?.venue) continue;
    const guests = await guestsOf(db, subject, recurrenceId);
    const { starts, ends } = date;
    await tellMoved(db, actor, { activity, date, guests }, { starts, ends, venue: activity.venue, reason: "" });
  }
}
