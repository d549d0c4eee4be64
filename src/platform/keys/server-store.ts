// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { toInstant } from "../db/columns.ts";
import type { Database } from "../db/db.ts";
import type { KeyStore } from "./key-store.ts";

const portion = 2000;

/**
 * Keys in a PostgreSQL database of their own, with a backup of its own: for who runs several processes or machines, or has
 * many people. Must not be the database of the site.
 */
export async function serverStore(database: Pick<Database, "run" | "query" | "close">): Promise<KeyStore> {
  await database.run(`
    create table if not exists soepsteen_key (owner text collate "C" primary key, wrapped bytea not null);
    create table if not exists soepsteen_destroyed (owner text collate "C" primary key, at timestamptz not null);`);
  return {
    async read(owners) {
      const found = new Map<string, Buffer>();
      for (let from = 0; from < owners.length; from += portion) {
        const lines = await database.query<{ owner: string; wrapped: Uint8Array }>(
          "select owner, wrapped from soepsteen_key where owner = any($1)",
          [owners.slice(from, from + portion)],
        );
        for (const { owner, wrapped } of lines) found.set(owner, Buffer.from(wrapped));
      }
      return found;
    },
    async add(owner, wrapped) {
      const [kept] = await database.query<{ wrapped: Uint8Array }>(
        `with there as (select wrapped from soepsteen_key where owner = $1),
          made as (insert into soepsteen_key (owner, wrapped) select $1, $2 where not exists (select from there)
            on conflict do nothing returning wrapped)
          select wrapped from there union all select wrapped from made`,
        [owner, wrapped],
      );
      if (kept) return Buffer.from(kept.wrapped);
      // somebody else made it in the same moment
      const [stands] = await database.query<{ wrapped: Uint8Array }>(
        "select wrapped from soepsteen_key where owner = $1",
        [owner],
      );
      return Buffer.from(stands!.wrapped);
    },
    async addAll(keys) {
      await database.query(
        "insert into soepsteen_key (owner, wrapped) select * from unnest($1::text[], $2::bytea[]) on conflict do nothing",
        [[...keys.keys()], [...keys.values()]],
      );
    },
    async replace(owner, wrapped) {
      await database.query("update soepsteen_key set wrapped = $2 where owner = $1", [owner, wrapped]);
    },
    async destroy(owner, at) {
      await database.query("insert into soepsteen_destroyed (owner, at) values ($1, $2) on conflict do nothing", [
        owner,
        at.toString(),
      ]);
      await database.query("delete from soepsteen_key where owner = $1", [owner]);
    },
    async *owners() {
      for (let after = ""; ; ) {
        const lines = await database.query<{ owner: string }>(
          "select owner from soepsteen_key where owner > $1 order by owner limit $2",
          [after, portion],
        );
        if (lines.length > 0) yield lines.map(({ owner }) => owner);
        if (lines.length < portion) return;
        after = lines.at(-1)!.owner;
      }
    },
    async destroyed() {
      const lines = await database.query<{ owner: string; at: unknown }>(
        "select owner, at from soepsteen_destroyed order by at, owner",
      );
      return lines.map(({ owner, at }) => ({ owner, at: toInstant(at) }));
    },
    close: () => database.close(),
  };
}
