// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Db } from "../db/db.ts";
import { rows } from "../db/db.ts";
import { newId } from "../db/ids.ts";
import type { Typed } from "./read-form.ts";

/** The hidden id that makes a double tap harmless. */
export const newOnceId = (): string => newId();

/**
 * The once-id of a form that may be sent again with other words: a double tap is still one, but who goes back, mends
 * something and sends it again is heard.
 */
export const onceAsTyped = (typed: Typed): string | undefined =>
  typed._once
    ? createHash("sha256")
        .update(JSON.stringify(Object.entries(typed).sort()))
        .digest("hex")
    : undefined;

/** Was this form sent before? For what is asked before the deed and not after it. */
export async function isSent(db: Db, onceId: string | undefined): Promise<boolean> {
  return onceId !== undefined && (await rows(db, sql`select 1 from once where id = ${onceId}`)).length > 0;
}

/**
 * Does something once for a form that was sent. A second send of the same form gives the first answer.
 * `deed` runs in a transaction with the id; it returns the address to go to.
 */
export async function once(db: Db, onceId: string | undefined, deed: (db: Db) => Promise<string>): Promise<string> {
  if (!onceId || !/^[0-9a-zA-Z-]{16,64}$/.test(onceId)) return db.transaction((db) => deed(db as unknown as Db));
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const taken = await rows(
      db,
      sql`insert into once (id, location) values (${onceId}, '') on conflict do nothing returning id`,
    );
    if (taken.length === 0) {
      const [before] = await rows<{ location: string }>(db, sql`select location from once where id = ${onceId}`);
      return before?.location || "/";
    }
    const location = await deed(db);
    await db.execute(sql`update once set location = ${location} where id = ${onceId}`);
    return location;
  });
}
