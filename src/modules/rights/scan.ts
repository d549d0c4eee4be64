// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { now } from "#platform/time/time.ts";
import { erasures } from "./tables.ts";

/**
 * Where the id of an erased person may still stand: what happened is never changed, there it is a number that leads nowhere;
 * erasure is the list of who was erased.
 */
const mayStay = ["event", "audit_log", "erasure"];
const most = 1_000;

/** The columns that hold ids, and in how many rows one of these persons still stands. */
export async function leftOvers(db: Db, persons: readonly string[]): Promise<{ column: string; person: string }[]> {
  if (persons.length === 0) return [];
  return behindWall(db, system("rights.scan"), (db) => lookEverywhere(db, persons));
}

async function lookEverywhere(db: Db, persons: readonly string[]): Promise<{ column: string; person: string }[]> {
  const columns = await rows<{ table: string; column: string }>(
    db,
    sql`select table_name as table, column_name as column from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where table_schema = 'public' and data_type = 'uuid' and t.table_type = 'BASE TABLE' order by 1, 2`,
  );
  const found: { column: string; person: string }[] = [];
  for (const { table, column } of columns.filter((one) => !mayStay.includes(one.table))) {
    const named = sql.identifier(column);
    const here = await rows<{ person: string }>(
      db,
      sql`select distinct ${named}::text as person from ${sql.identifier(table)} where ${inArray(sql`${named}`, [...persons])}`,
    );
    found.push(...here.map(({ person }) => ({ column: `${table}.${column}`, person })));
  }
  return found;
}

/** Looks every night whether the ids of who was erased since are really nowhere; gives in how many places one was found. */
export async function checkErasures(db: Db): Promise<number> {
  const done = await db
    .select({ person: erasures.person })
    .from(erasures)
    .where(and(isNotNull(erasures.doneAt), isNull(erasures.checkedAt)))
    .limit(most);
  const ids = done.map(({ person }) => person);
  const left = await leftOvers(db, ids);
  for (const id of ids) {
    const leftOver = left.filter(({ person }) => person === id).length;
    await db.update(erasures).set({ checkedAt: now(), leftOver }).where(eq(erasures.person, id));
  }
  return left.length;
}
