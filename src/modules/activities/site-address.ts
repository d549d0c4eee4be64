// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { type Db, rows } from "#platform/db/db.ts";
import { changed } from "#platform/http/stamps.ts";
import { activityById } from "./activity/find.ts";
import { writeFeedText } from "./feed-text.ts";

/**
 * Keeps where this site is, for feed texts that are written by jobs and the command line too. When it moved, the texts
 * of all activities are written again, a few at a time. Called at every start; returns how many were written.
 */
export async function keepSiteAddress(db: Db, publicUrl: string): Promise<number> {
  const [before] = await rows<{ value: string }>(db, sql`select value from site_setting where key = 'publicUrl'`);
  if (before?.value === publicUrl) return 0;
  await db.execute(sql`insert into site_setting (key, value) values ('publicUrl', ${JSON.stringify(publicUrl)}::jsonb)
    on conflict (key) do update set value = excluded.value, changed_at = now()`);
  const found = await rows<{ id: string }>(db, sql`select id from series where ics_text <> '' order by id`);
  for (const { id } of found)
    await db.transaction(async (tx) => writeFeedText(tx as unknown as Db, await activityById(tx as unknown as Db, id)));
  if (found.length > 0) await db.transaction((tx) => changed(tx as unknown as Db));
  return found.length;
}
