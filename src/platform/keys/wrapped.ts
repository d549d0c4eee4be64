// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import type { Db } from "../db/db.ts";
import { rows } from "../db/db.ts";
import { vault } from "./vault.ts";

/** A column that holds secrets under the master key itself (`vault().wrap`), with the column of its row id. */
export interface WrappedColumn {
  table: string;
  column: string;
  id: string;
}

const known: WrappedColumn[] = [];

/** A room says which of its columns hang on the master key. Called in its tables.ts. */
export const keepWrapped = (column: WrappedColumn): void => void known.push(column);

const read = (db: Db, { table, column, id }: WrappedColumn) =>
  rows<{ row: string; wrapped: Uint8Array }>(
    db,
    sql`select ${sql.identifier(id)}::text as row, ${sql.identifier(column)} as wrapped from ${sql.identifier(table)}
      where ${sql.identifier(column)} is not null`,
  );

/** Every secret of an account anew under the newest master key; gives how many. */
export async function rewrapSecrets(db: Db): Promise<number> {
  let done = 0;
  for (const place of known) {
    for (const { row, wrapped } of await read(db, place)) {
      if (vault().masterOf(wrapped) === vault().newestMaster) continue;
      const at = { table: place.table, column: place.column, row };
      const again = vault().wrap(at, vault().unwrap(at, wrapped));
      await db.execute(sql`update ${sql.identifier(place.table)} set ${sql.identifier(place.column)} = ${again}
        where ${sql.identifier(place.id)}::text = ${row}`);
      done++;
    }
  }
  return done;
}

/** Master keys that secrets of accounts still hang on. */
export async function mastersOfSecrets(db: Db): Promise<Set<number>> {
  const found = new Set<number>();
  for (const place of known) for (const { wrapped } of await read(db, place)) found.add(vault().masterOf(wrapped));
  return found;
}
