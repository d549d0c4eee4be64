// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { toInstant } from "#platform/db/columns.ts";
import { type Db, rows } from "#platform/db/db.ts";

export interface GapFact {
  name: string;
  at: Temporal.Instant;
}

/** What happened to a gap, newest first. Not to whom: only the facts. */
export async function historyOf(db: Db, gap: string): Promise<GapFact[]> {
  const found = await rows<{ name: string; at: string }>(
    db,
    sql`select name, at::text as at from event where subject = ${gap}::uuid order by at desc, id desc limit 50`,
  );
  return found.map(({ name, at }) => ({ name, at: toInstant(at) }));
}

/** Organisations that may organise something, by name. */
export const organisersToChoose = (db: Db): Promise<{ id: string; name: string }[]> =>
  rows(
    db,
    sql`select id, name from organisation where closed_at is null and merged_into is null order by lower(name) limit 500`,
  );

/** Places where something may be, near a buurt first. */
export const venuesToChoose = (db: Db, area: string | null): Promise<{ id: string; name: string }[]> =>
  rows(
    db,
    sql`select v.id, v.name from venue v left join area a on a.id = ${area}::uuid
      where v.merged_into is null order by v.at <-> a.center nulls last, lower(v.name) limit 200`,
  );
