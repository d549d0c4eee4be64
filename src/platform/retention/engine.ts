// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import { system } from "../access/actor.ts";
import { behindWall } from "../access/wall.ts";
import { type Db, rows } from "../db/db.ts";
import { now, today, zone } from "../time/time.ts";
import { type Layout, readLayout } from "./layout.ts";
import type { Rule } from "./rules.ts";

/** Rules hold for every row, also behind the wall. */
const byTheClock = system("retention");
/** Rows in one transaction: readers never wait. */
const batch = 5_000;

/** What went by a rule: how many rows, and a SHA-256 over their keys. */
export interface Gone {
  number: number;
  hash: string;
}

/** Carries out one rule of the engine, in batches with a transaction each. Held persons are left alone. */
export async function carryOut(db: Db, rule: Rule, layout?: Layout): Promise<Gone> {
  const known = layout ?? (await readLayout(db));
  const due = dueRows(rule, known, momentBefore(rule));
  const hash = createHash("sha256");
  let number = 0;
  for (let done = batch; done === batch; number += done) {
    const keys = await behindWall(db, byTheClock, (db) => oneBatch(db, rule, known, due));
    for (const key of keys) hash.update(`${key}\n`);
    done = keys.length;
  }
  return { number, hash: hash.digest("hex") };
}

/** How many rows a rule would take now; with `within` those of that many days to come too. */
export async function countDue(db: Db, rule: Rule, layout: Layout, within = 0): Promise<number> {
  return behindWall(db, byTheClock, async (db) => {
    const [count] = await rows<{ n: number }>(
      db,
      sql`select count(*)::int as n from ${sql.identifier(rule.table)} as t where ${dueRows(rule, layout, momentBefore(rule, within))}`,
    );
    return count!.n;
  });
}

async function oneBatch(db: Db, rule: Rule, layout: Layout, due: SQL): Promise<string[]> {
  const table = sql.identifier(rule.table);
  const key = sql.join(
    layout.keys.get(rule.table)!.map((column) => sql`t.${sql.identifier(column)}::text`),
    sql`, `,
  );
  const some = sql`select t.ctid from ${table} as t where ${due} limit ${sql.raw(String(batch))} for update skip locked`;
  const deed =
    rule.does === "delete"
      ? sql`delete from ${table} as t`
      : sql`update ${table} as t set ${sql.join(
          rule.columns!.map((column) => sql`${sql.identifier(column)} = ${emptyOf(layout, rule.table, column)}`),
          sql`, `,
        )}`;
  const gone = await rows<{ key: string }>(
    db,
    sql`${deed} where t.ctid = any(array(${some})) returning concat_ws('|', ${key}) as key`,
  );
  return gone.map(({ key }) => key);
}

/** What counts as nothing in a column. */
function emptyOf({ columns }: Layout, table: string, column: string): SQL {
  const { type, nullable } = columns.get(`${table}.${column}`)!;
  if (nullable) return sql`null`;
  if (type === "ARRAY") return sql`'{}'`;
  if (type === "jsonb") return sql`'{}'::jsonb`;
  if (type === "boolean") return sql`false`;
  return sql`''`;
}

/** The moment before which a row must have started: the period counts by the calendar of here. */
function momentBefore(rule: Rule, within = 0): { at: string; day: string } {
  const from = now().toZonedDateTimeISO(zone).add({ days: within });
  const start = from.subtract(Temporal.Duration.from(rule.after!));
  return { at: start.toInstant().toString(), day: start.toPlainDate().toString() };
}

function dueRows(rule: Rule, layout: Layout, before: { at: string; day: string }): SQL {
  const { type } = layout.columns.get(`${rule.table}.${rule.starts}`)!;
  const start = sql`t.${sql.identifier(rule.starts!)}`;
  const old = type === "date" ? sql`${start} < ${before.day}::date` : sql`${start} < ${before.at}::timestamptz`;
  return sql.join([old, ...chosen(rule), ...stillFilled(rule, layout), ...heldBack(rule, layout)], sql` and `);
}

const chosen = ({ where = {} }: Rule): SQL[] =>
  Object.entries(where).map(([column, values]) => {
    const named = sql`t.${sql.identifier(column)}`;
    const some = values.filter((value) => value !== null).map((value) => sql`${named} = ${value}`);
    return sql`(${sql.join(values.includes(null) ? [...some, sql`${named} is null`] : some, sql` or `)})`;
  });

/** What was emptied before is not counted again. */
function stillFilled(rule: Rule, layout: Layout): SQL[] {
  if (rule.does !== "empty") return [];
  const filled = rule.columns!.map(
    (column) => sql`t.${sql.identifier(column)} is distinct from ${emptyOf(layout, rule.table, column)}`,
  );
  return [sql`(${sql.join(filled, sql` or `)})`];
}

/** Nothing of a held person goes, nor what would take something of hers along; nor what another row still needs. */
function heldBack({ table, does }: Rule, { references }: Layout): SQL[] {
  const day = sql`${today().toString()}::date`;
  const own = references.filter((one) => one.from === table && one.to === "person");
  const held = own.map(({ column }) => sql`not is_held(t.${sql.identifier(column)}, ${day})`);
  if (does !== "delete") return held;
  const here = references.filter((one) => one.to === table && one.from !== table);
  return [
    ...held,
    ...here.flatMap((one) => {
      const child = sql`select from ${sql.identifier(one.from)} c where c.${sql.identifier(one.column)} = t.${sql.identifier(one.target)}`;
      if (one.onDelete === "stop") return [sql`not exists (${child})`];
      if (one.onDelete !== "cascade") return [];
      return references
        .filter((other) => other.from === one.from && other.to === "person")
        .map(({ column }) => sql`not exists (${child} and is_held(c.${sql.identifier(column)}, ${day}))`);
    }),
  ];
}
