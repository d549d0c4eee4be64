// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { getTableName } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";

/**
 * public: anybody may read it. internal: for who works here: a status, a clock. personal: says something about a person.
 * special: health, belief and the like (GDPR article 9). secret: a key, or the hash of one.
 */
export type DataClass = "public" | "internal" | "personal" | "special" | "secret";

/** A class for every column: one that is forgotten does not compile. */
export type ColumnClasses<T extends PgTable> = { [Column in keyof T["_"]["columns"]]: DataClass };

export interface Classified {
  table: PgTable;
  /** Name in the database. */
  name: string;
  /** Property name of the column → class. */
  columns: Record<string, DataClass>;
  /** How long a row is kept, in plain words: "as long as the place exists". */
  keep: string;
}

/** Every classified table, by its name in the database: for docs/privacy.md, retention and copies without persons. */
export const classified = new Map<string, Classified>();

/** Says of every column how private it is and how long the rows are kept. Called in a room's tables.ts; gives the table back. */
export function classify<T extends PgTable>(table: T, columns: ColumnClasses<T>, { keep }: { keep: string }): T {
  const name = getTableName(table);
  classified.set(name, { table, name, columns: columns as Record<string, DataClass>, keep });
  return table;
}
