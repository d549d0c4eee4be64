// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, gte, sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { mayEdit } from "../policy.ts";
import { carryInto } from "../shift-exceptions.ts";
import { endBefore } from "../split-rule.ts";
import { overrides, type Series, series } from "../tables.ts";
import { takeActivity } from "./find.ts";
import { type ActivityInput, settle } from "./write.ts";

type Start = Temporal.PlainDateTime;

/** "Gaat één keer niet door": the date stays in the list, with the reason. */
export const cancelDate = (
  db: Db,
  actor: Actor,
  number: number,
  recurrenceId: Start,
  reason: string,
): Promise<Series> =>
  overrideDate(
    db,
    actor,
    number,
    recurrenceId,
    "occurrence.cancelled",
    {},
    { cancelled: true, movedTo: null, minutes: null, venue: null, reason },
  );

/** Once at another time or place. The key stays the original start. */
export const moveDate = (
  db: Db,
  actor: Actor,
  number: number,
  recurrenceId: Start,
  to: { starts: Start; minutes: number | null; venue: string | null; reason: string },
): Promise<Series> =>
  overrideDate(
    db,
    actor,
    number,
    recurrenceId,
    "occurrence.moved",
    { to: to.starts.toString() },
    {
      cancelled: false,
      movedTo: to.starts,
      minutes: to.minutes,
      venue: to.venue,
      reason: to.reason,
    },
  );

/** Back to how the series is. */
export async function restoreDate(db: Db, actor: Actor, number: number, recurrenceId: Start): Promise<Series> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const before = await editable(db, actor, number);
    await db.delete(overrides).where(and(eq(overrides.series, before.id), eq(overrides.recurrenceId, recurrenceId)));
    await record(
      db,
      actor,
      "occurrence.restored",
      before.id,
      { recurrenceId: recurrenceId.toString() },
      before.organisation,
    );
    return touch(db, before);
  });
}

type Exception = {
  cancelled: boolean;
  movedTo: Start | null;
  minutes: number | null;
  venue: string | null;
  reason: string;
};

async function overrideDate(
  db: Db,
  actor: Actor,
  number: number,
  recurrenceId: Start,
  fact: string,
  payload: Record<string, unknown>,
  values: Exception,
): Promise<Series> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const before = await editable(db, actor, number);
    const [date] = await rows<{ past: boolean }>(
      db,
      sql`select starts_at < ${now().toString()}::timestamptz as past from occurrence where series = ${before.id} and recurrence_id = ${recurrenceId.toString()}::timestamp`,
    );
    if (!date) throw new NotFound("date");
    if (date.past) throw new Conflict("Deze keer is al geweest. U kunt hem niet meer veranderen.");
    const at = now();
    await db
      .insert(overrides)
      .values({ series: before.id, recurrenceId, changedAt: at, ...values })
      .onConflictDoUpdate({ target: [overrides.series, overrides.recurrenceId], set: { ...values, changedAt: at } });
    await record(
      db,
      actor,
      fact,
      before.id,
      { recurrenceId: recurrenceId.toString(), ...payload },
      before.organisation,
    );
    return touch(db, before);
  });
}

/** "Vanaf deze keer": the old series ends before the date, a new one follows it. Returns the new one. */
export async function changeFromDate(
  db: Db,
  actor: Actor,
  number: number,
  recurrenceId: Start,
  input: ActivityInput,
): Promise<Series> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const before = await editable(db, actor, number);
    const [date] = await rows(
      db,
      sql`select 1 from occurrence where series = ${before.id} and recurrence_id = ${recurrenceId.toString()}::timestamp`,
    );
    if (!date) throw new NotFound("date");
    const at = now();
    await db
      .update(series)
      .set({ ...endBefore(before, recurrenceId), sequence: before.sequence + 1, changedAt: at })
      .where(eq(series.id, before.id));
    await db.delete(overrides).where(and(eq(overrides.series, before.id), gte(overrides.recurrenceId, recurrenceId)));
    const { number: _, search: __, ...copy } = before;
    const [added] = await db
      .insert(series)
      .values({ ...copy, ...input, id: newId(), follows: before.id, sequence: 0, createdAt: at, changedAt: at })
      .returning();
    await record(
      db,
      actor,
      "activity.split",
      before.id,
      { from: recurrenceId.toString(), follows: added!.id },
      before.organisation,
    );
    await carryInto(db, actor, before, added!, recurrenceId);
    const [old] = await db.select().from(series).where(eq(series.id, before.id));
    await settle(db, old!);
    return settle(db, added!);
  });
}

async function editable(db: Db, actor: Actor, number: number): Promise<Series> {
  const before = await takeActivity(db, actor, number);
  if (!mayEdit(actor, before)) throw new Forbidden("change date");
  if (before.status === "archived") throw new Conflict("Deze activiteit is gestopt.");
  return before;
}

async function touch(db: Db, before: Series): Promise<Series> {
  const [after] = await db
    .update(series)
    .set({ sequence: before.sequence + 1, changedAt: now() })
    .where(eq(series.id, before.id))
    .returning();
  return settle(db, after!);
}

export interface DateOf {
  recurrenceId: string;
  startsAt: string;
  endsAt: string;
  status: string;
  reason: string;
  venue: string | null;
}

/** The coming dates of a series, as they stand now. */
export const datesOf = (db: Db, id: string, limit = 20, from = now()): Promise<DateOf[]> =>
  rows<DateOf>(
    db,
    sql`select recurrence_id::text as "recurrenceId", starts_at::text as "startsAt", ends_at::text as "endsAt", status, reason, venue
      from occurrence where series = ${id}::uuid and ends_at >= ${from.toString()}::timestamptz order by starts_at limit ${limit}`,
  );
