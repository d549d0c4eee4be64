// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { type Db, rows } from "#platform/db/db.ts";

/**
 * Does something as the owner of the tables: prepares, or tampers, what the program itself may not. Afterwards the test is the
 * program again.
 */
export const asOwner = <T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> =>
  db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const [stood] = await rows<{ role: string }>(db, sql`select current_setting('role') as role`);
    await db.execute(sql`select set_config('role', 'none', true)`);
    const done = await work(db);
    await db.execute(sql`select set_config('role', ${stood!.role}, true)`);
    return done;
  });
