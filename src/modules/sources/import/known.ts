// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { toInstant, toLocal } from "#platform/db/columns.ts";
import { type Db, rowsInOne } from "#platform/db/db.ts";
import { now } from "#platform/time/time.ts";
import type { Known } from "../plan.ts";

type Row = Omit<Known, "goneSince" | "starts"> & { goneSince: string | null; starts: string };

/** What came of a source before, with how it stands in the calendar. */
export async function knownOf(db: Db, source: string): Promise<Known[]> {
  const found = await rowsInOne<Row>(
    db,
    sql`select i.id, i.uid, i.recurrence_id as "recurrenceId", i.hash, i.likeness, i.series, i.kept_out as "keptOut",
      i.gone_since::text as "goneSince", s.title, s.starts_local::text as starts, s.status = 'archived' as archived,
      exists (select from occurrence o where o.series = i.series and o.starts_at >= ${now().toString()}::timestamptz) as coming
      from import_item i join series s on s.id = i.series where i.source = ${source}::uuid`,
  );
  return found.map((row) => ({
    ...row,
    starts: toLocal(row.starts),
    goneSince: row.goneSince === null ? null : toInstant(row.goneSince),
  }));
}
