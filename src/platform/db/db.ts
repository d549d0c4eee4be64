// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type SQL, sql } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";

/** The handle that travels: first argument of everything that reads or changes. Inside a transaction it is `db` again. */
export type Db = PgDatabase<PgQueryResultHKT, Record<string, never>>;

/** An open database: PGlite in a folder, or a PostgreSQL server. Only main.ts, the command line and tests open one. */
export interface Database {
  db: Db;
  kind: "embedded" | "server";
  /** True when the embedded database was made just now. */
  fresh: boolean;
  /** Runs plain SQL text with several statements (migrations, restore). */
  run(sql: string): Promise<void>;
  /** One statement with parameters $1…; used by the job queue and the backup. */
  query<T>(sql: string, parameters?: unknown[]): Promise<T[]>;
  /**
   * From now on every connection works as the role that sees only what the person who asks may see (migration 0024). Called once
   * all tables stand. Nothing undoes it.
   */
  standBehindWall(): Promise<void>;
  /** Hears notifications until it is stopped. `lost` is called when the line drops. */
  listen(channel: string, heard: (payload: string) => void, lost: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** The rows of a raw query, in the shape you say they have. Dates come as text: see columns.ts. */
export async function rows<T>(db: Db, query: SQL): Promise<T[]> {
  return ((await db.execute(query)) as unknown as { rows: T[] }).rows;
}

/**
 * The same in one piece, as JSON: a third faster on the embedded database for a list of many columns. Text, whole numbers
 * and booleans only; the order of the question stays.
 */
export async function rowsInOne<T>(db: Db, query: SQL): Promise<T[]> {
  const [all] = await rows<{ list: string }>(
    db,
    sql`select coalesce(json_agg(t), '[]')::text as list from (${query}) t`,
  );
  return JSON.parse(all!.list) as T[];
}

/** The SQLSTATE of a database error, wherever the driver put it; null for anything else. */
export function sqlState(error: unknown): string | null {
  for (
    let e = error as { code?: unknown; cause?: unknown } | null;
    e && typeof e === "object";
    e = e.cause as typeof e
  ) {
    if (typeof e.code === "string" && /^[0-9A-Z]{5}$/.test(e.code)) return e.code;
  }
  return null;
}

/** Said by the driver: every connection is in use, or the server gives none. Source: pg-pool, index.js. */
const noConnection = /^(timeout exceeded when trying to connect|Connection terminated due to connection timeout)$/;
/** When to ask again after that, in seconds. */
export const busySeconds = 5;

/** There was no connection to be had in time: nothing was done, and the same may work in a moment. */
export function isBusy(error: unknown): boolean {
  if (sqlState(error) === "53300") return true;
  for (let e = error; e instanceof Error; e = e.cause) if (noConnection.test(e.message)) return true;
  return false;
}
