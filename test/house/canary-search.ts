// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// How marks are made, and where they are looked for.

import { sql } from "drizzle-orm";
import { makeUpForNights } from "#app/schedule.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { readPdf } from "#platform/pdf/read-pdf.test-data.ts";
import { now, today, toInstant, withClock } from "#platform/time/time.ts";
import type { World } from "#test/world.ts";

/** Letters that no word of the town has; the number is of nobody. */
export const letters = (n: number): string =>
  `${String.fromCharCode(97 + (n % 26))}${String.fromCharCode(97 + Math.floor(n / 26))}`;

/** The signs that stand in a text, however a number is written. */
export function found(text: string, of: readonly string[]): string[] {
  const plain = text.toLowerCase();
  const close = plain.replace(/[\s–-]|&nbsp;|%20|\u00a0/g, "").replaceAll("+316", "06");
  return of.filter((sign) => plain.includes(sign) || close.includes(sign));
}

/** The same signs as a column of bytes shows them; without the first letter, which may be a capital. */
export const asBytes = (signs: readonly string[]): string[] =>
  signs.map((sign) => Buffer.from(sign.slice(1)).toString("hex"));

/** All that an answer tells: its headers, its bytes, and the words of a document. */
export async function shown(answer: Response): Promise<string> {
  const bytes = Buffer.from(await answer.arrayBuffer());
  const isPdf = answer.headers.get("content-type")?.startsWith("application/pdf");
  const words = isPdf ? readPdf(bytes) : null;
  return [JSON.stringify([...answer.headers]), bytes.toString("latin1"), words?.text, words?.objects].join(" ");
}

/** Everything that the night does, and the morning after it: mail does not leave in quiet hours. */
export async function night(w: World): Promise<void> {
  await makeUpForNights(w.db, w.services.jobs);
  await withClock(now().add({ minutes: 5 }), () => w.runDueJobs());
  await withClock(now().add({ hours: 30 }), () => w.runDueJobs());
  const morning = today().add({ days: 2 }).toPlainDateTime("11:00");
  await withClock(toInstant(morning), () => w.runDueJobs());
}

export interface Column {
  schema: string;
  table: string;
  column: string;
}

/** Of every table, also those of the queue. */
export const columnsOf = (db: Db): Promise<Column[]> =>
  rows<Column & object>(
    db,
    sql`select n.nspname as schema, c.relname as table, a.attname as column from pg_class c
      join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      and not a.attisdropped where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema)'`,
  );

/** Those of the program that a role may read. */
export const readableBy = (db: Db, role: string): Promise<Column[]> =>
  rows<Column & object>(
    db,
    sql`select 'public' as schema, c.relname as table, a.attname as column from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and has_column_privilege(${role}, c.oid, a.attnum, 'select')`,
  );

/** What a role may read, as text, table by table. */
export async function dump(db: Db, columns: Column[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const [table, list] of Map.groupBy(columns, ({ schema, table }) => `${schema}.${table}`)) {
    const names = sql.join(
      list.map(({ column }) => sql.identifier(column)),
      sql`, `,
    );
    const from = sql`${sql.identifier(list[0]!.schema)}.${sql.identifier(list[0]!.table)}`;
    const [one] = await rows<{ text: string }>(
      db,
      sql`select coalesce(string_agg(t::text, E'\n'), '') as text from (select ${names} from ${from}) t`,
    );
    texts.set(table.replace(/^public\./, ""), one!.text);
  }
  return texts;
}

/** "table: sign" for every mark in it. */
export const inTables = (texts: Map<string, string>, of: readonly string[]): string[] =>
  [...texts].flatMap(([table, text]) => found(text, of).map((sign) => `${table}: ${sign}`));
