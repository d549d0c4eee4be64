// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { sql } from "drizzle-orm";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { Database, Db } from "#platform/db/db.ts";
import { rows, sqlState } from "#platform/db/db.ts";
import { changed } from "#platform/http/stamps.ts";
import { makeReadable, type Replay } from "./after-restore.ts";
import { appliedMigrations, type BackupEnd, type BackupHead, readTable, type TableSum } from "./backup.ts";
import { hasContent } from "./demo.ts";
import { Refusal } from "./open-database.ts";
import { quoted, type StoredTable, tablesOf, unguarded } from "./tables-of-database.ts";

const referenceToNothing = "23503";

const damaged = (file: string) =>
  new Refusal(`${file} is beschadigd of niet heel. Er is niets veranderd. Neem een andere back-up.`);

/**
 * Puts a backup back, in one transaction: all of it or nothing. Afterwards every table is read again and compared with
 * what the file says: the number of rows and the hash.
 */
export async function restore(
  database: Database,
  file: string,
  options: { replace?: boolean; withoutKeys?: boolean; replay?: Replay } = {},
): Promise<{ tables: TableSum[]; erased: number; lost: number }> {
  if (!(await stat(file).catch(() => null))?.isFile()) throw new Refusal(`${file} is er niet.`);
  if (!options.replace && (await hasContent(database))) {
    throw new Refusal(
      "Deze database is niet leeg. Met --replace verdwijnt alles wat er nu in staat, en komt de back-up ervoor in de plaats.",
    );
  }
  const lines = readLines(file);
  return database.db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const tables = await tablesOf(db);
    const head = await readHead(db, lines, file);
    const stamps = await rows<{ scope: string; version: string }>(
      db,
      sql`select scope, version::text as version from calendar_stamp`,
    );
    let end: BackupEnd = { complete: true, tables: [], sequences: [] };
    const load = async () => {
      await db.execute(sql.raw(`truncate ${tables.map(({ name }) => quoted(name)).join(", ")}`));
      end = await fill(db, new Map(tables.map((table) => [table.name, table])), head, lines, file);
    };
    await unguarded(db, load).catch((error) => {
      throw sqlState(error) === referenceToNothing ? damaged(file) : error;
    });
    await behindWall(db, system("restore"), (db) => compare(db, tables, end, file));
    await putSequences(db, tables, end);
    await overtake(db, stamps);
    const { withoutKeys = false, replay = async () => 0 } = options;
    return { tables: end.tables, ...(await makeReadable(db, { replay, withoutKeys })) };
  });
}

type Line = { data: string } | { told: unknown[] };

/** The lines of the file; a fault of the zip or of a line is a damaged file. */
async function* readLines(file: string): AsyncGenerator<Line, void, undefined> {
  const zipped = createReadStream(file);
  const text = createGunzip();
  // whoever reads hears of a fault; one that comes after the reading was given up is nobody's news
  text.on("error", () => undefined);
  zipped.once("error", (error) => text.destroy(error)).pipe(text);
  const lines = createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY }).on("error", () => undefined);
  try {
    for await (const line of lines) {
      yield line.startsWith("[") ? { told: JSON.parse(line) } : { data: line };
    }
    if (text.errored) throw text.errored;
  } catch {
    throw damaged(file);
  } finally {
    zipped.destroy();
  }
}

async function readHead(db: Db, lines: AsyncGenerator<Line>, file: string): Promise<BackupHead> {
  const { value: first } = await lines.next();
  const head = first && "told" in first ? (first.told[0] as BackupHead) : null;
  if (head?.soepsteenBackup !== 1) throw new Refusal(`${file} is geen back-up van Soepsteen.`);
  const here = await appliedMigrations(db);
  const same = JSON.stringify(here) === JSON.stringify(head.migrations);
  if (same) return head;
  const unknown = head.migrations.find(({ name }) => !here.some((one) => one.name === name));
  const missing = here.find(({ name }) => !head.migrations.some((one) => one.name === name));
  if (unknown)
    throw new Refusal(`De back-up komt van een nieuwere Soepsteen (migratie ${unknown.name}). Gebruik die versie.`);
  if (missing)
    throw new Refusal(
      `De back-up komt van een oudere Soepsteen, van voor migratie ${missing.name}. Zet hem terug met die versie, en start daarna deze.`,
    );
  throw new Refusal("De back-up komt van een Soepsteen met andere migraties. Gebruik dezelfde versie.");
}

const largestPortion = 1_000_000;

async function fill(
  db: Db,
  tables: Map<string, StoredTable>,
  head: BackupHead,
  lines: AsyncGenerator<Line>,
  file: string,
): Promise<BackupEnd> {
  let into: StoredTable | null = null;
  let waiting: string[] = [];
  let size = 0;
  const insert = async () => {
    if (into && waiting.length > 0) await insertRows(db, into, waiting, file);
    waiting = [];
    size = 0;
  };
  for await (const line of lines) {
    if ("data" in line) {
      if (!into) throw damaged(file);
      waiting.push(line.data);
      size += line.data.length;
      if (size > largestPortion || waiting.length >= 2000) await insert();
      continue;
    }
    await insert();
    const [told, name] = line.told;
    if (told !== "table") return told as BackupEnd;
    into = tables.get(String(name)) ?? null;
    if (!into || !head.tables.some((one) => one.name === name)) throw damaged(file);
  }
  throw damaged(file);
}

/** PostgreSQL reads the rows as it wrote them: nothing in between can change a number or a time. */
async function insertRows(db: Db, { name, columns }: StoredTable, lines: string[], file: string): Promise<void> {
  const list = sql.raw(columns.map(quoted).join(", "));
  const table = sql.raw(quoted(name));
  try {
    await db.execute(
      sql`insert into ${table} (${list}) overriding system value
        select ${list} from jsonb_populate_recordset(null::${table}, ${`[${lines.join(",")}]`}::jsonb)`,
    );
  } catch {
    throw damaged(file);
  }
}

async function compare(db: Db, tables: StoredTable[], end: BackupEnd, file: string): Promise<void> {
  if (end.complete !== true || end.tables.length !== tables.length) throw damaged(file);
  for (const table of tables) {
    const found = await readTable(db, table, async () => undefined);
    const expected = end.tables.find(({ name }) => name === table.name);
    if (found.rows !== expected?.rows || found.sha256 !== expected.sha256) throw damaged(file);
  }
}

/** Numbers go on where they were: a number that was given out once is not given out again. */
async function putSequences(db: Db, tables: StoredTable[], end: BackupEnd): Promise<void> {
  const own = new Set(tables.flatMap(({ identities }) => identities.map(({ sequence }) => sequence)));
  for (const { sequence, last, called } of end.sequences) {
    if (own.has(sequence)) await db.execute(sql`select setval(${sequence}::regclass, ${last}::bigint, ${called})`);
  }
}

/** A version that was seen before must not come back for other content: pages kept by a running server would be old. */
async function overtake(db: Db, before: { scope: string; version: string }[]): Promise<void> {
  for (const { scope, version } of before) {
    await db.execute(sql`insert into calendar_stamp (scope, version) values (${scope}, ${version}::bigint)
      on conflict (scope) do update set version = greatest(calendar_stamp.version, excluded.version)`);
  }
  await db.execute(sql`update calendar_stamp set version = version + 1`);
  await changed(db);
}
