// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, sql } from "drizzle-orm";
import { toInstant, toLocal } from "#platform/db/columns.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { NotFound } from "#platform/http/errors.ts";
import { changed } from "#platform/http/stamps.ts";
import { now, toLocal as onTheWall } from "#platform/time/time.ts";
import { type Series, series } from "./tables.ts";
import type { OccurrenceState } from "./workflow.ts";

type Start = Temporal.PlainDateTime;

/** A date to come along to, with its places. */
export interface PlacedDate {
  /** Its key: the start that the rule gives it, also after it moved. */
  recurrenceId: Start;
  starts: Temporal.PlainDateTime;
  ends: Temporal.PlainDateTime;
  startsAt: Temporal.Instant;
  status: OccurrenceState;
  /** Why it is cancelled or moved; often empty. */
  reason: string;
  venue: string | null;
  /** null: as many as come. */
  capacity: number | null;
  taken: number;
  public: boolean;
  isFull: boolean;
  isGone: boolean;
}

interface Row {
  r: string;
  startsAt: string;
  endsAt: string;
  status: OccurrenceState;
  reason: string;
  venue: string | null;
  capacity: number | null;
  taken: number;
  public: boolean;
}

const columns = sql`recurrence_id::text as r, starts_at::text as "startsAt", ends_at::text as "endsAt", status, reason, venue,
  capacity, taken, public`;

function dateOf({ r, startsAt, endsAt, ...row }: Row): PlacedDate {
  const [starts, ends] = [toInstant(startsAt), toInstant(endsAt)];
  return {
    ...row,
    recurrenceId: toLocal(r),
    startsAt: starts,
    starts: onTheWall(starts),
    ends: onTheWall(ends),
    isFull: row.capacity !== null && row.taken >= row.capacity,
    isGone: Temporal.Instant.compare(starts, now()) <= 0,
  };
}

/** The dates of a series from a moment on, in order of time, with their places. */
export const placedDates = async (db: Db, id: string, from = now(), limit = 12): Promise<PlacedDate[]> =>
  (
    await rows<Row>(
      db,
      sql`select ${columns} from occurrence where series = ${id}::uuid and ends_at > ${from.toString()}::timestamptz
        order by starts_at limit ${limit}`,
    )
  ).map(dateOf);

/** One date of a series with its places; null when there is none (any more). */
export async function placedDate(db: Db, id: string, recurrenceId: Start): Promise<PlacedDate | null> {
  const [found] = await rows<Row>(db, sql`select ${columns} from occurrence where ${key(id, recurrenceId)}`);
  return found ? dateOf(found) : null;
}

/**
 * The activity, so that nobody changes it until the transaction ends; many may hold it at once. Taken before a date is
 * held, as whoever changes an activity does: else two could wait for each other. Throws NotFound.
 */
export async function shareActivity(db: Db, id: string): Promise<Series> {
  const [found] = await db.select().from(series).where(eq(series.id, id)).for("key share");
  if (!found) throw new NotFound("activity");
  return found;
}

/** The same date, held until the transaction ends: who asks for a place waits for who came before. */
export async function holdDate(db: Db, id: string, recurrenceId: Start): Promise<PlacedDate | null> {
  const [found] = await rows<Row>(db, sql`select ${columns} from occurrence where ${key(id, recurrenceId)} for update`);
  return found ? dateOf(found) : null;
}

const key = (id: string, recurrenceId: Start) =>
  sql`series = ${id}::uuid and recurrence_id = ${recurrenceId.toString()}::timestamp`;

/**
 * Takes one place on a date, in the caller's transaction. The row is held first, so that the order of who comes is exact;
 * one statement takes the place where there is one, and the check of the table refuses one too many, whoever asks.
 * "closed": cancelled, over, or not there.
 */
export async function takePlace(db: Db, id: string, recurrenceId: Start): Promise<"placed" | "full" | "closed"> {
  const date = await holdDate(db, id, recurrenceId);
  if (!date || date.isGone || date.status === "cancelled" || date.status === "held") return "closed";
  const [taken] = await rows<{ last: boolean; organisation: string }>(
    db,
    sql`update occurrence set taken = taken + 1,
        status = case when status = 'planned' and taken + 1 >= capacity then 'full' else status end
      where ${key(id, recurrenceId)} and (capacity is null or taken < capacity)
      returning coalesce(taken >= capacity, false) as last, organisation`,
  );
  if (!taken) return "full";
  if (taken.last) await changed(db, `organisation:${taken.organisation}`);
  return "placed";
}

/** Gives one place back, in the caller's transaction. Where nobody was, nothing happens. */
export async function releasePlace(db: Db, id: string, recurrenceId: Start): Promise<void> {
  const date = await holdDate(db, id, recurrenceId);
  if (!date) return;
  const [released] = await rows<{ organisation: string }>(
    db,
    sql`update occurrence set taken = taken - 1, status = case when status = 'full' then 'planned' else status end
      where ${key(id, recurrenceId)} and taken > 0 returning organisation`,
  );
  if (released && date.isFull) await changed(db, `organisation:${released.organisation}`);
}

/**
 * The night: what is over has been. Not a deed of anybody, so not a fact; nothing public shows the difference.
 * Finds its dates in a small index, however many there are. Gives how many it were.
 */
export async function holdPastDates(db: Db): Promise<number> {
  const found = await rows(
    db,
    sql`update occurrence set status = 'held'
      where status in ('planned', 'full', 'moved') and ends_at < ${now().toString()}::timestamptz returning 1`,
  );
  return found.length;
}
