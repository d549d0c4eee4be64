// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { PassThrough } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { sql } from "drizzle-orm";
import { system } from "#platform/access/actor.ts";
import { behindWall, jobsRole } from "#platform/access/wall.ts";
import type { Database, Db } from "#platform/db/db.ts";
import { rows } from "#platform/db/db.ts";
import { Refusal } from "./open-database.ts";
import { quoted, type StoredTable, tablesOf } from "./tables-of-database.ts";

/** The first line of a backup. */
export interface BackupHead {
  soepsteenBackup: 1;
  madeAt: string;
  migrations: { name: string; checksum: string }[];
  tables: { name: string; columns: string[] }[];
}

/** The last line: without it the file is not whole. */
export interface BackupEnd {
  complete: true;
  tables: TableSum[];
  sequences: { sequence: string; last: string; called: boolean }[];
}

export interface TableSum {
  name: string;
  rows: number;
  /** SHA-256 over the rows in the order of the primary key, each with a line end. */
  sha256: string;
}

/**
 * Writes the whole database to one file that every Soepsteen of the same version can read, embedded or server:
 * gzipped NDJSON. A row is an object as PostgreSQL writes it; lines that say something about the rows are lists.
 * It is one moment in time, and takes the same memory however much there is.
 */
export async function backup(database: Database, file: string): Promise<TableSum[]> {
  if (existsSync(file))
    throw new Refusal(`${file} bestaat al. Kies een andere naam: een back-up wordt niet overschreven.`);
  const part = `${file}.part`;
  try {
    const handle = await open(part, "w", 0o600); // it holds names and addresses
    const lines = new PassThrough();
    const writing = pipeline(lines, createGzip({ level: 6 }), handle.createWriteStream({ flush: true }));
    const [sums] = await Promise.all([readAll(database, lines), writing]);
    await rename(part, file);
    return sums;
  } catch (error) {
    await rm(part, { force: true });
    const { code, path } = error as NodeJS.ErrnoException;
    if (path !== undefined || code === "ENOSPC") throw new Refusal(`${file} kan niet worden geschreven (${code}).`);
    throw error;
  }
}

async function readAll(database: Database, lines: PassThrough): Promise<TableSum[]> {
  try {
    return await database.db.transaction((tx) => asWhoSeesAll(tx as unknown as Db, lines), {
      isolationLevel: "repeatable read",
      accessMode: "read only",
    });
  } catch (error) {
    lines.destroy(error as Error);
    await finished(lines).catch(() => undefined);
    throw error;
  }
}

/** A backup made as somebody for whom rows are hidden would be whole and empty: there is none without that right. */
async function asWhoSeesAll(db: Db, lines: PassThrough): Promise<TableSum[]> {
  return behindWall(db, system("backup"), async (db) => {
    const hidden = await hiddenTables(db);
    if (hidden.length > 0)
      throw new Refusal(
        `Er is geen back-up gemaakt: van ${hidden.join(", ")} mag ${jobsRole} niet alles zien. Zet de rechten van de database terug.`,
      );
    return writeTables(db, lines);
  });
}

/** Tables with a wall of which the role of the nights does not see every row. */
export async function hiddenTables(db: Db): Promise<string[]> {
  const found = await rows<{ name: string }>(
    db,
    sql`select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and c.relrowsecurity and not exists (select from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname
        and ${jobsRole} = any (p.roles) and p.permissive = 'PERMISSIVE' and p.cmd = 'ALL' and p.qual = 'true')
      order by 1`,
  );
  return found.map(({ name }) => name);
}

/**
 * With the key of the index, an old backup would still tell whether a number was known here, also of who was erased since.
 * So the indexes are made again after a restore.
 */
const notKept: ReadonlySet<string> = new Set(["blind_index", "signal_index"]);

const nothingOf = (name: string): TableSum => ({ name, rows: 0, sha256: createHash("sha256").digest("hex") });

async function writeTables(db: Db, lines: PassThrough): Promise<TableSum[]> {
  const tables = await tablesOf(db);
  const migrations = await appliedMigrations(db);
  const head: BackupHead = {
    soepsteenBackup: 1,
    madeAt: new Date().toISOString(),
    migrations,
    tables: tables.map(({ name, columns }) => ({ name, columns })),
  };
  await write(lines, `${JSON.stringify([head])}\n`);
  const sums: TableSum[] = [];
  for (const table of tables) {
    await write(lines, `${JSON.stringify(["table", table.name])}\n`);
    sums.push(
      notKept.has(table.name) ? nothingOf(table.name) : await readTable(db, table, (text) => write(lines, text)),
    );
  }
  const end: BackupEnd = { complete: true, tables: sums, sequences: await readSequences(db, tables) };
  await write(lines, `${JSON.stringify([end])}\n`);
  lines.end();
  return sums;
}

export const appliedMigrations = (db: Db): Promise<BackupHead["migrations"]> =>
  rows(db, sql`select name, checksum from migration order by name collate "C"`);

/** Reads a table in portions of about a megabyte; gives how many rows and their hash. */
export async function readTable(db: Db, table: StoredTable, take: (lines: string) => Promise<void>): Promise<TableSum> {
  const hash = createHash("sha256");
  const name = quoted(table.name);
  const [size] = await rows<{ bytes: number }>(
    db,
    sql.raw(
      `select coalesce(avg(octet_length(to_jsonb(t)::text)), 1)::float8 as bytes from (select * from ${name} limit 200) t`,
    ),
  );
  const portion = Math.min(2000, Math.max(1, Math.floor(1_000_000 / size!.bytes)));
  const without = table.computed.map((column) => ` - '${column.replaceAll("'", "''")}'`).join("");
  await db.execute(
    sql.raw(
      `declare portion no scroll cursor for select (to_jsonb(t)${without})::text as line from ${name} t order by ${table.order}`,
    ),
  );
  let count = 0;
  for (let more = true; more; ) {
    const found = await rows<{ line: string }>(db, sql.raw(`fetch ${portion} from portion`));
    const text = found.map(({ line }) => `${line}\n`).join("");
    hash.update(text);
    await take(text);
    count += found.length;
    more = found.length === portion;
  }
  await db.execute(sql.raw("close portion"));
  return { name: table.name, rows: count, sha256: hash.digest("hex") };
}

async function readSequences(db: Db, tables: StoredTable[]): Promise<BackupEnd["sequences"]> {
  const found: BackupEnd["sequences"] = [];
  for (const { sequence } of tables.flatMap(({ identities }) => identities)) {
    const [state] = await rows<{ last: string; called: boolean }>(
      db,
      sql.raw(`select last_value::text as last, is_called as called from ${sequence}`),
    );
    found.push({ sequence, ...state! });
  }
  return found;
}

/** Waits where the disk is slower than the database. */
async function write(lines: PassThrough, text: string): Promise<void> {
  if (text === "" || lines.write(text)) return;
  await new Promise<void>((go, stop) => {
    const done = () => {
      lines.off("drain", done).off("close", gone);
      go();
    };
    const gone = () => stop(lines.errored ?? new Error("the file was closed"));
    lines.once("drain", done).once("close", gone);
  });
}
