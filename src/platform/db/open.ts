// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { PGlite, type PGliteOptions } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { drizzle as drizzleServer } from "drizzle-orm/node-postgres";
import { drizzle as drizzleEmbedded } from "drizzle-orm/pglite";
import pg from "pg";
import type { Database, Db } from "./db.ts";

const setRole = "set role soepsteen_web";
/** Connections that work as that role already. */
const walled = new WeakSet<object>();
const extensions = { pg_trgm, btree_gist, unaccent };

/** Opens the PostgreSQL server at the address. The session speaks UTC. */
export async function openServer(url: string, options: { max?: number; schema?: string } = {}): Promise<Database> {
  const settings = `-c timezone=UTC -c pg_trgm.word_similarity_threshold=0.5${options.schema ? ` -c search_path=${options.schema},public` : ""}`;
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    options: settings,
    connectionTimeoutMillis: 10_000,
  });
  let behind = false;
  // queued before the first question of whoever takes the connection
  pool.on("acquire", (client) => {
    if (!behind || walled.has(client)) return;
    walled.add(client);
    client.query(setRole).catch(() => undefined);
  });
  pool.on("error", () => undefined); // an idle connection that drops is replaced at the next question
  (await pool.connect()).release();
  return {
    db: drizzleServer(pool) as unknown as Db,
    kind: "server",
    fresh: false,
    run: async (sql) => void (await pool.query(sql)),
    query: async <T>(sql: string, parameters: unknown[] = []) => (await pool.query(sql, parameters)).rows as T[],
    standBehindWall: async () => {
      await pool.query(setRole); // says at once when we may not
      behind = true;
    },
    listen: (channel, heard, lost) => listenOnServer(url, channel, heard, lost),
    close: () => pool.end(),
  };
}

async function listenOnServer(url: string, channel: string, heard: (payload: string) => void, lost: () => void) {
  const client = new pg.Client({ connectionString: url });
  let stopped = false;
  client.on("notification", (message) => heard(message.payload ?? ""));
  client.on("error", () => undefined);
  client.on("end", () => !stopped && lost());
  await client.connect();
  await client.query(`listen ${pg.escapeIdentifier(channel)}`);
  return async () => {
    stopped = true;
    await client.end();
  };
}

/** Opens (or makes) the embedded database in a folder; without a folder it lives in memory. */
export async function openEmbedded(folder: string | null, load?: Blob): Promise<Database> {
  const fresh = folder === null || !existsSync(`${folder}/PG_VERSION`);
  if (folder) await mkdir(folder, { recursive: true });
  const options: PGliteOptions = {
    extensions,
    ...(folder ? { dataDir: folder } : {}),
    ...(load ? { loadDataDir: load } : {}),
  };
  const lite = await PGlite.create(options);
  await lite.exec("set timezone = 'UTC'; set pg_trgm.word_similarity_threshold = 0.5");
  return {
    db: drizzleEmbedded(lite) as unknown as Db,
    kind: "embedded",
    fresh: fresh && !load,
    run: async (sql) => void (await lite.exec(sql)),
    query: async <T>(sql: string, parameters: unknown[] = []) => (await lite.query<T>(sql, parameters)).rows,
    standBehindWall: async () => void (await lite.exec(setRole)),
    listen: (channel, heard) => lite.listen(channel, heard),
    close: () => lite.close(),
  };
}

/** The data folder of an embedded database in memory, to start the next one from (tests). */
export async function dumpEmbedded(prepare: (database: Database) => Promise<void>): Promise<Blob> {
  const lite = await PGlite.create({ extensions });
  const database: Database = {
    db: drizzleEmbedded(lite) as unknown as Db,
    kind: "embedded",
    fresh: true,
    run: async (sql) => void (await lite.exec(sql)),
    query: async <T>(sql: string, parameters: unknown[] = []) => (await lite.query<T>(sql, parameters)).rows,
    standBehindWall: async () => void (await lite.exec(setRole)),
    listen: (channel, heard) => lite.listen(channel, heard),
    close: () => lite.close(),
  };
  await prepare(database);
  const dump = await lite.dumpDataDir("none");
  await lite.close();
  return dump;
}
