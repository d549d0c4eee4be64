// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import type { Database, Db } from "../db/db.ts";

const channel = "calendar_stamp";

/** The version stamps of the public pages, followed in memory. */
export interface Stamps {
  /** The version of a scope as this process knows it; null when it does not know (then nothing is kept or reused). */
  version(scope: string): string | null;
  /** Reads them again: before a change made here is answered. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
}

/** Says that something public changed: the last statement of a transaction. "all" is always among the scopes. */
export async function changed(db: Db, ...scopes: string[]): Promise<void> {
  for (const scope of [...new Set(scopes), "all"]) {
    await db.execute(sql`insert into calendar_stamp (scope, version) values (${scope}, 1)
      on conflict (scope) do update set version = calendar_stamp.version + 1`);
  }
  await db.execute(sql`select pg_notify(${channel}, (select version::text from calendar_stamp where scope = 'all'))`);
}

/** Follows the stamps of a database: hears of every commit, of this process and of others. */
export async function followStamps(database: Database): Promise<Stamps> {
  let known: Map<string, string> | null = null;
  let stopListening: (() => Promise<void>) | null = null;
  let stopped = false;
  let generation = 0;
  let latest: Promise<void> = Promise.resolve();

  // Two reads may overtake each other: only the one that started last counts.
  const read = (): Promise<void> => {
    latest = readAs(++generation);
    return latest;
  };
  const readAs = async (mine: number) => {
    const found = await database.query<{ scope: string; version: string }>(
      "select scope, version::text as version from calendar_stamp",
    );
    if (mine === generation) known = new Map(found.map(({ scope, version }) => [scope, version]));
  };
  const connect = async (): Promise<void> => {
    stopListening = await database.listen(
      channel,
      (version) => {
        // what this process read after its own change is not news
        const all = known?.get("all");
        if (all !== undefined && /^\d+$/.test(version) && BigInt(all) >= BigInt(version)) return;
        forget();
        void read().catch(forget);
      },
      again,
    );
    await read();
  };
  const forget = () => {
    known = null;
  };
  const again = () => {
    forget();
    if (!stopped) setTimeout(() => void connect().catch(again), 1000).unref();
  };
  await connect();
  return {
    version: (scope) => (known === null ? null : (known.get(scope) ?? "0")),
    refresh: async () => {
      // news that came meanwhile started another read: wait for that one too
      for (let mine = read(); ; mine = latest) {
        await mine;
        if (mine === latest) return;
      }
    },
    stop: async () => {
      stopped = true;
      await stopListening?.();
    },
  };
}
