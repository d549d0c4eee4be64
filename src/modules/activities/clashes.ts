// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { type Db, rows } from "#platform/db/db.ts";
import { now } from "#platform/time/time.ts";
import type { Series } from "./tables.ts";

export interface Clash {
  title: string;
  number: number;
  organisationName: string;
  /** "2026-11-24" */
  date: string;
}

/**
 * What else is in the same buurt at the same time for the same people, within four weeks: good to know, no reason to stop.
 * The same people: the same words about whom it is for, or the same kind of activity where neither says so.
 */
export const clashesOf = (db: Db, activity: Series): Promise<Clash[]> =>
  rows<Clash>(
    db,
    sql`select distinct on (s.id) s.title, s.number::int as number, org.name as "organisationName", theirs.local_date::text as date
      from occurrence mine join occurrence theirs on theirs.area = mine.area and theirs.series <> mine.series and theirs.public
        and theirs.starts_at < mine.ends_at and theirs.ends_at > mine.starts_at
        and theirs.starts_at between mine.starts_at - interval '1 day' and mine.ends_at
        and theirs.status not in ('cancelled', 'held')
      join series s on s.id = theirs.series join organisation org on org.id = theirs.organisation
      where mine.series = ${activity.id}::uuid and mine.status <> 'cancelled'
        and mine.starts_at between ${now().toString()}::timestamptz and ${now()
          .add({ hours: 24 * 28 })
          .toString()}::timestamptz
        and lower(s.audience) = lower(${activity.audience}) and (s.audience <> '' or s.category = ${activity.category})
      order by s.id, theirs.starts_at limit 3`,
  );
