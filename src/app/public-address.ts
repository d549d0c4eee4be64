// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { rewriteFeedTexts } from "#modules/activities/index.ts";
import type { Db } from "#platform/db/db.ts";
import { rows } from "#platform/db/db.ts";
import { changed } from "#platform/http/stamps.ts";

const key = "publicUrl";

/** Keeps the address of the site for who has no configuration at hand; kept texts with another address are made again. */
export async function keepPublicAddress(db: Db, publicUrl: string): Promise<void> {
  const [kept] = await rows<{ value: unknown }>(db, sql`select value from site_setting where key = ${key}`);
  if (kept?.value === publicUrl) return;
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    await db.execute(sql`insert into site_setting (key, value) values (${key}, ${JSON.stringify(publicUrl)}::jsonb)
      on conflict (key) do update set value = excluded.value, changed_at = now()`);
    await rewriteFeedTexts(db);
    await changed(db);
  });
}
