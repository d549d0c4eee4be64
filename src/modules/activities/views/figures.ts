// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { type Db, rows } from "#platform/db/db.ts";
import type { Surface } from "./count.ts";

/** Fewer than this is not said exactly. */
export const leastShown = 5;

export interface ViewFigure {
  number: number;
  title: string;
  surface: Surface;
  count: number;
}

/** How often the activities of an organisation were looked at from a day up to, not including, another; per activity and surface. */
export const viewsOf = (
  db: Db,
  organisation: string,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<ViewFigure[]> =>
  rows<ViewFigure>(
    db,
    sql`select series.number::int as number, series.title, v.surface, sum(v.count)::int as count
      from view_count v join series on series.id = v.series
      where series.organisation = ${organisation}::uuid and v.day >= ${from.toString()}::date and v.day < ${to.toString()}::date
      group by series.number, series.title, v.surface order by series.title, series.number, v.surface`,
  );
