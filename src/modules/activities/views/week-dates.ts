// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { type Db, rows } from "#platform/db/db.ts";
import { startOfDay } from "#platform/time/time.ts";
import type { OccurrenceState } from "../workflow.ts";

/** One date of an organisation, with how many people signed up here. Times are text. */
export interface WeekDate {
  series: string;
  number: number;
  title: string;
  /** "2026-11-24 10:00:00": the key of the date. */
  recurrenceId: string;
  startsAt: string;
  endsAt: string;
  allDay: boolean;
  status: OccurrenceState;
  signUp: "none" | "phone" | "link" | "here";
  /** Places; null is no limit. */
  capacity: number | null;
  taken: number;
}

/** The dates of an organisation from a day up to, not including, another, in order of time; at most 200. */
export const weekDates = (
  db: Db,
  organisation: string,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<WeekDate[]> =>
  rows<WeekDate>(
    db,
    sql`select o.series, series.number::int as number, series.title, o.recurrence_id::text as "recurrenceId",
        o.starts_at::text as "startsAt", o.ends_at::text as "endsAt", series.all_day as "allDay", o.status,
        series.sign_up as "signUp", o.capacity, o.taken
      from occurrence o join series on series.id = o.series
      where o.organisation = ${organisation}::uuid and o.public
        and o.starts_at >= ${startOfDay(from).toString()}::timestamptz and o.starts_at < ${startOfDay(to).toString()}::timestamptz
      order by o.starts_at, o.id limit 200`,
  );
