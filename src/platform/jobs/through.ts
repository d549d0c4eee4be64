// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { fromDrizzle, fromPglite, type PGliteLike, type Db as QueueDb } from "pg-boss";
import type { Database, Db } from "../db/db.ts";

interface PoolLike {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] } | { rows: unknown[] }[]>;
}

/** The queue on our own connection, embedded or server: it opens none itself. */
export function onDatabase(database: Database): QueueDb {
  const client = (database.db as unknown as { $client: PGliteLike | PoolLike }).$client;
  if (database.kind === "embedded") return fromPglite(client as PGliteLike);
  return {
    executeSql: async (text, values) => {
      const answer = await (client as PoolLike).query(text, values);
      return Array.isArray(answer) ? { rows: answer.flatMap(({ rows }) => rows) } : answer;
    },
  };
}

/** The queue inside the transaction of a handle. */
export const onHandle = (db: Db): QueueDb => fromDrizzle(db as never, sql as never);
