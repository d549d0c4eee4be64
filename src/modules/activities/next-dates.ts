// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { type Db, rows } from "#platform/db/db.ts";
import type { Entry } from "./calendar.ts";

/** Days ("2026-12-01") on which the same activity goes on after the date that a list shows, by id of the series. */
export type NextDates = ReadonlyMap<string, readonly string[]>;

/** The two days after each of these dates; one question for the whole list, answered by the index on series and start. */
export async function nextDates(db: Db, entries: readonly Entry[]): Promise<NextDates> {
  if (entries.length === 0) return new Map();
  const asked = JSON.stringify(entries.map(({ seriesId, startsAt }) => ({ series: seriesId, after: startsAt })));
  const found = await rows<{ series: string; days: string[] }>(
    db,
    sql`select asked.series, array_agg(later.day order by later.day) as days
      from jsonb_to_recordset(${asked}::jsonb) as asked (series uuid, after timestamptz)
      cross join lateral (
        select o.local_date::text as day from occurrence o
        where o.series = asked.series and o.starts_at > asked.after and o.public and o.status <> 'cancelled'
        order by o.starts_at limit 2) later
      group by asked.series`,
  );
  return new Map(found.map(({ series, days }) => [series, days]));
}
