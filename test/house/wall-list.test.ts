// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// Somebody on the list of the resident, and a closed file: what beats every relation.

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import "#app/map.ts";
import { exclude } from "#modules/teams/index.ts";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { world } from "#test/world.ts";
import { plant } from "./wall-town.ts";

let db: Db;
let t: Awaited<ReturnType<typeof plant>>;

beforeEach(async () => {
  db = (await world()).db;
  t = await plant(db);
});

describe("somebody on the list of the resident", () => {
  const grant = (kind: string) =>
    behindWall(db, system("test"), async (db) => {
      const [made] = await rows<{ id: string | null }>(
        db,
        sql`select grant_access(${t.ids.case}, ${t.excluded.person}, ${kind}, 'cover', null, null, null) as id`,
      );
      return made!.id;
    });

  test("gets no relation of any kind, and sees in the list of the team only that one is hidden", async () => {
    for (const kind of ["lead", "worker", "volunteer", "cover", "emergency_card", "emergency", "aftercare"])
      expect(await grant(kind), kind).toBeNull();
    const list = await behindWall(db, t.excluded, (db) =>
      rows<{ id: string | null }>(db, sql`select * from case_list(${t.north.id})`),
    );
    expect(list).toEqual([
      { id: null, number: null, status: null, paused_until: null, lead: null, due: null, task: null, hidden: true },
    ]);
  });

  test("loses what she had in the moment she comes to stand there", async () => {
    const live = (account: string) =>
      behindWall(db, system("test"), async (db) => {
        const [found] = await rows<{ n: number }>(
          db,
          sql`select (select count(*) from case_access where account = ${account} and valid_to is null)::int
            + (select count(*) from safety_access where account = ${account})::int as n`,
        );
        return found!.n;
      });
    expect(await live(t.daan.person)).toBe(2);
    await exclude(db, system("test"), t.resident.person, { account: t.daan.person, reason: "family" });
    expect(await live(t.daan.person)).toBe(0);
  });

  test("a closed file is opened for nobody by cover or emergency", async () => {
    await behindWall(db, system("test"), (db) => db.execute(sql`update case_file set secrecy = 'restricted'`));
    const given = await behindWall(db, system("test"), (db) =>
      rows<{ id: string | null }>(
        db,
        sql`select grant_access(${t.ids.case}, ${t.mate.person}, kind, 'emergency', null, null, null) as id
        from unnest(array['emergency', 'emergency_card', 'cover']) kind`,
      ),
    );
    expect(given.map(({ id }) => id)).toEqual([null, null, null]);
    const list = await behindWall(db, t.mate, (db) => rows(db, sql`select * from case_list(${t.north.id})`));
    expect(list).toEqual([expect.objectContaining({ id: null, hidden: true })]);
  });
});
