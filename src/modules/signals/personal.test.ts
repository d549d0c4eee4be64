// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { expect, test } from "vitest";

import { worker } from "#modules/teams/teams.test-data.ts";
import { behindWall } from "#platform/access/wall.ts";
import { rows } from "#platform/db/db.ts";
import { world } from "#test/world.ts";
import { keepSignals } from "./nightly.ts";
import { personal } from "./personal.ts";
import { convertSignal } from "./triage/convert.ts";
import { assigned, contacted, place, rowOf, seeds, signalIn } from "./triage.test-data.ts";

test("a resident reads the signals about her; who reported only when the reporter agreed; erased it is gone", async () => {
  const { db } = await world();
  const { number, daan, north } = await place(db);
  await contacted(db, number, daan);
  const person = { givenName: "Riek", phone: "0343000077" };
  const signal = await convertSignal(db, daan, number, { consent: true, how: "oral", lead: daan.person, person });
  const [part] = await personal.collect(db, signal.person!);
  expect(part!.rows).toMatchObject([{ number, words: "Zij komt niet meer naar buiten.", reporter: "" }]);
  expect(part!.withheld).toHaveLength(1);
  expect(JSON.stringify(part)).not.toContain("Bert");
  const named = await signalIn(db, north.id, { mayBeNamed: true, about: { phone: "0343000056" } });
  await behindWall(db, seeds, (db) =>
    db.execute(sql`update signal set person = ${signal.person} where number = ${named}`),
  );
  expect(JSON.stringify(await personal.collect(db, signal.person!))).toContain("Bert");
  await personal.erase(db, seeds, signal.person!);
  for (const one of [number, named]) expect((await rowOf(db, one)).status).toBe("anonymised");
  const left = await behindWall(db, seeds, (db) =>
    rows(
      db,
      sql`select 1 from signal_index union all select 1 from signal_feedback union all select 1 from signal_attempt
        union all select 1 from signal where about is not null or reporter is not null or person = ${signal.person}`,
    ),
  );
  expect(left).toEqual([]);
});

test("who is erased as a worker leaves nothing behind, and the night mends it", async () => {
  const { db } = await world();
  const { number, north, fatima } = await place(db);
  const noor = await worker(db, north, "Noor", "coach");
  await assigned(db, number, noor);
  await personal.erase(db, seeds, noor.person);
  await keepSignals(db);
  expect(await rowOf(db, number)).toMatchObject({ owner: fatima.person, claimedBy: null });
});
