// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { toInstant } from "#platform/db/columns.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { paths } from "./paths.ts";

/** The pages of this room that search engines may know: path in Dutch, and when its activity last changed. */
export async function sitemapEntries(db: Db): Promise<{ path: string; changed?: Temporal.Instant }[]> {
  const found = await rows<{ number: number; title: string; changedAt: string }>(
    db,
    sql`select number::int as number, title, changed_at::text as "changedAt" from series
      where status in ('published', 'needs_confirmation', 'stale') and availability <> 'inactive' order by number`,
  );
  const lists = [paths.list, paths.week, paths.map, paths.paper, paths.subscribe].map((path) => ({ path }));
  return [...lists, ...found.map((one) => ({ path: paths.activity(one), changed: toInstant(one.changedAt) }))];
}
