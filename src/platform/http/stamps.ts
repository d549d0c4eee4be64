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
  // Reads are numbered as they begin, because they may overtake each other.
  let begun = 0;
  /** The newest read that was taken. */
  let taken = 0;
  /** The last read that began before there was news; it counts only when it has seen that version already. */
  let before = 0;
  let heard: bigint | null = null;
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  const begin = (): Promise<void> => {
    const mine: Promise<void> = readNow(++begun).finally(() => {
      if (running === mine) running = null;
    });
    running = mine;
    return mine;
  };
  /** A read that begins after this call. One at a time: who comes meanwhile shares the next one, however many they are. */
  const read = (): Promise<void> => {
    if (!running) return begin();
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null;
        return begin();
      });
    return next;
  };
  const readNow = async (mine: number) => {
    const found = await database.query<{ scope: string; version: string }>(
      "select scope, version::text as version from calendar_stamp",
    );
    const versions = new Map(found.map(({ scope, version }) => [scope, version]));
    const sawNews = heard !== null && BigInt(versions.get("all") ?? 0) >= heard;
    if (mine < taken || (mine <= before && !sawNews)) return;
    taken = mine;
    known = versions;
  };
  const forget = () => {
    known = null;
    taken = begun + 1;
  };
  const connect = async (): Promise<void> => {
    stopListening = await database.listen(
      channel,
      (version) => {
        const news = /^\d+$/.test(version) ? BigInt(version) : null;
        // what this process read after its own change is not news
        if (known !== null && news !== null && BigInt(known.get("all") ?? 0) >= news) return;
        known = null;
        before = begun;
        heard = news;
        void read().catch(forget);
      },
      again,
    );
    await read();
  };
  const again = () => {
    forget();
    if (!stopped) setTimeout(() => void connect().catch(again), 1000).unref();
  };
  await connect();
  return {
    version: (scope) => (known === null ? null : (known.get(scope) ?? "0")),
    refresh: () => read(),
    stop: async () => {
      stopped = true;
      await stopListening?.();
    },
  };
}
