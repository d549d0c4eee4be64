// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { type Db, rows } from "#platform/db/db.ts";

/** What a room moves along when two records are one person, and how it moves that back. In the caller's transaction. */
export interface MergePart {
  room: string;
  /** Gives what it moved: ids only, as JSON. */
  move(db: Db, from: string, to: string): Promise<unknown>;
  /** Gives back exactly what move() told it took. */
  moveBack(db: Db, from: string, to: string, moved: unknown): Promise<void>;
}

let parts: readonly MergePart[] = [];

/** Called once, by app/merging.ts. */
export const defineMergeParts = (given: readonly MergePart[]): void => {
  parts = given;
};
export const mergeParts = (): readonly MergePart[] => parts;

/**
 * A room of which only the column with the person moves. Each table has an `id`; names are of the code, never of a form.
 * movesRows("bookings", { booking_request: ["person"] })
 */
export function movesRows(room: string, tables: Readonly<Record<string, readonly string[]>>): MergePart {
  const columns = Object.entries(tables).flatMap(([table, names]) => names.map((name) => [table, name] as const));
  return {
    room,
    async move(db, from, to) {
      const moved: Record<string, string[]> = {};
      for (const [table, column] of columns) {
        const name = sql.identifier(column);
        const found = await rows<{ id: string }>(
          db,
          sql`update ${sql.identifier(table)} set ${name} = ${to} where ${name} = ${from} returning id::text`,
        );
        if (found.length > 0) moved[`${table}.${column}`] = found.map(({ id }) => id);
      }
      return moved;
    },
    async moveBack(db, from, to, moved) {
      const before = moved as Record<string, string[]>;
      for (const [table, column] of columns) {
        const ids = before[`${table}.${column}`] ?? [];
        const name = sql.identifier(column);
        for (const id of ids)
          await db.execute(
            sql`update ${sql.identifier(table)} set ${name} = ${from} where id::text = ${id} and ${name} = ${to}`,
          );
      }
    },
  };
}
