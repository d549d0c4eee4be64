// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { type Db, rows } from "#platform/db/db.ts";
import { changed } from "#platform/http/stamps.ts";
import { activityById } from "./activity/find.ts";
import { writeFeedText } from "./feed-text.ts";

/**
 * Keeps where this site is, for feed texts that are written by jobs and the command line too. Called at every start.
 * True when texts with another address are still there: then rewriteFeedTexts has work.
 */
export async function keepSiteAddress(db: Db, publicUrl: string): Promise<boolean> {
  await keep(db, "publicUrl", publicUrl);
  const [texts] = await rows<{ there: boolean }>(
    db,
    sql`select exists (select from series where ics_text <> '') as there`,
  );
  if (!texts?.there) await keep(db, "feedTextsFor", publicUrl);
  return (await read(db, "feedTextsFor")) !== publicUrl;
}

/** Writes the feed texts again with the address as it is now, one activity at a time, beside other work. Returns how many. */
export async function rewriteFeedTexts(db: Db): Promise<number> {
  const publicUrl = await read(db, "publicUrl");
  const found = await rows<{ id: string }>(db, sql`select id from series where ics_text <> '' order by id`);
  for (const { id } of found) {
    await db.transaction(async (tx) => writeFeedText(tx as unknown as Db, await activityById(tx as unknown as Db, id)));
    await new Promise((resolve) => setImmediate(resolve));
  }
  await db.transaction(async (tx) => {
    await keep(tx as unknown as Db, "feedTextsFor", publicUrl ?? "");
    await changed(tx as unknown as Db);
  });
  return found.length;
}

const read = async (db: Db, key: string): Promise<string | null> =>
  (await rows<{ value: string }>(db, sql`select value #>> '{}' as value from site_setting where key = ${key}`))[0]
    ?.value ?? null;

const keep = (db: Db, key: string, value: string) =>
  db.execute(sql`insert into site_setting (key, value) values (${key}, ${JSON.stringify(value)}::jsonb)
    on conflict (key) do update set value = excluded.value, changed_at = now() where site_setting.value <> excluded.value`);
