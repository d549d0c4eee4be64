// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { toLocal as fromText } from "#platform/db/columns.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { now, toLocal } from "#platform/time/time.ts";
import type { Series } from "./tables.ts";

type Start = Temporal.PlainDateTime;

/**
 * A series gets another time of day: its exceptions to come go along, because they are known by the start that the rule
 * gives them. Without this a date that was cancelled would come back. Dates that people signed up for go along as well.
 */
export async function shiftExceptions(db: Db, actor: Actor, before: Series, after: Series): Promise<void> {
  const [from, to] = [before.startsLocal.toPlainTime(), after.startsLocal.toPlainTime()];
  if (!from.equals(to)) {
    await db.execute(sql`update override set recurrence_id = recurrence_id::date + ${to.toString()}::time
      where series = ${before.id}::uuid and recurrence_id::time = ${from.toString()}::time
      and recurrence_id >= ${toLocal(now()).toString()}::timestamp
      and not exists (select from override other where other.series = override.series
        and other.recurrence_id = override.recurrence_id::date + ${to.toString()}::time)`);
  }
  await carryDates(db, actor, before, after, daysBetween(before.startsLocal, before, after));
}

/** "Vanaf deze keer": dates that people signed up for move into the series that follows. */
export const carryInto = (db: Db, actor: Actor, before: Series, after: Series, from: Start): Promise<void> =>
  carryDates(db, actor, before, after, daysBetween(from, before, after), from);

/** Another day of the week, or the only date another day: whole days. A rule of several days does not say which goes where. */
function daysBetween(from: Start, before: Series, after: Series): number {
  const days = from.toPlainDate().until(after.startsLocal.toPlainDate()).days;
  if (before.rrule === null && before.rdates.length === 0) return days;
  const weekly = /(^|;)FREQ=WEEKLY(;|$)/;
  const simple = [before, after].every(({ rrule }) => weekly.test(rrule ?? "") && !/BYDAY=[^;]*,/.test(rrule ?? ""));
  return simple && Math.abs(days) < 7 ? days : 0;
}

/**
 * Dates with people in them keep their row, under the key that the new rule gives them: else they would count as
 * withdrawn. Only those at the time of the rule; what the new rule does not know is withdrawn after all.
 */
async function carryDates(
  db: Db,
  actor: Actor,
  before: Series,
  after: Series,
  days: number,
  since = toLocal(now()),
): Promise<void> {
  const [from, to] = [before.startsLocal.toPlainTime(), after.startsLocal.toPlainTime()];
  if (before.id === after.id && from.equals(to) && days === 0) return;
  const found = await rows<{ was: string }>(
    db,
    sql`select recurrence_id::text as was from occurrence where series = ${before.id}::uuid and taken > 0
      and recurrence_id::time = ${from.toString()}::time and recurrence_id >= ${since.toString()}::timestamp
      and starts_at >= ${now().toString()}::timestamptz order by recurrence_id ${days > 0 ? sql`desc` : sql`asc`} for update`,
  );
  const dates: { from: string; to: string }[] = [];
  for (const was of found.map((one) => fromText(one.was))) {
    const becomes = was.toPlainDate().add({ days }).toPlainDateTime(to);
    if (await rekey(db, before.id, was, after.id, becomes))
      dates.push({ from: was.toString(), to: becomes.toString() });
  }
  if (dates.length > 0) {
    await record(db, actor, "activity.shifted", before.id, { into: after.id, dates }, before.organisation);
  }
}

/** An empty date that stands there makes place. */
async function rekey(db: Db, series: string, was: Start, into: string, becomes: Start): Promise<boolean> {
  const target = sql`series = ${into}::uuid and recurrence_id = ${becomes.toString()}::timestamp`;
  await db.execute(sql`delete from occurrence where ${target} and taken = 0`);
  const moved = await rows(
    db,
    sql`update occurrence set series = ${into}::uuid, recurrence_id = ${becomes.toString()}::timestamp
      where series = ${series}::uuid and recurrence_id = ${was.toString()}::timestamp
      and not exists (select from occurrence other where other.series = ${into}::uuid
        and other.recurrence_id = ${becomes.toString()}::timestamp) returning 1`,
  );
  return moved.length > 0;
}
