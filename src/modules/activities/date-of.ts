// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { toLocal as fromText, toInstant } from "#platform/db/columns.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { now, toLocal } from "#platform/time/time.ts";
import type { OccurrenceState } from "./workflow.ts";

export interface OneDate {
  /** The start that the rule gave it: its key, also after it moved. */
  recurrenceId: Temporal.PlainDateTime;
  startsAt: string;
  endsAt: string;
  starts: Temporal.PlainDateTime;
  ends: Temporal.PlainDateTime;
  status: OccurrenceState;
  reason: string;
  venue: string | null;
  isGone: boolean;
}

/** One date of a series, as it stands now; null when there is none with this key. */
export async function findDate(db: Db, series: string, recurrenceId: Temporal.PlainDateTime): Promise<OneDate | null> {
  const [found] = await rows<Pick<OneDate, "startsAt" | "endsAt" | "status" | "reason" | "venue">>(
    db,
    sql`select starts_at::text as "startsAt", ends_at::text as "endsAt", status, reason, venue from occurrence
      where series = ${series}::uuid and recurrence_id = ${recurrenceId.toString()}::timestamp`,
  );
  if (!found) return null;
  const [starts, ends] = [toInstant(found.startsAt), toInstant(found.endsAt)];
  const isGone = Temporal.Instant.compare(starts, now()) < 0;
  return { ...found, recurrenceId, starts: toLocal(starts), ends: toLocal(ends), isGone };
}

/** What an organiser made of one date: cancelled or moved, with the reason; null when it is as the rule says. */
export interface DateChange {
  cancelled: boolean;
  movedTo: Temporal.PlainDateTime | null;
  minutes: number | null;
  venue: string | null;
  reason: string;
}

export async function dateChange(
  db: Db,
  series: string,
  recurrenceId: Temporal.PlainDateTime,
): Promise<DateChange | null> {
  const [found] = await rows<Omit<DateChange, "movedTo"> & { movedTo: string | null }>(
    db,
    sql`select cancelled, moved_to::text as "movedTo", minutes, venue, reason from override
      where series = ${series}::uuid and recurrence_id = ${recurrenceId.toString()}::timestamp`,
  );
  return found ? { ...found, movedTo: found.movedTo === null ? null : fromText(found.movedTo) } : null;
}
