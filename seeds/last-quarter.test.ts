// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from "node:fs/promises";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { wire } from "#app/reactions.ts";
import { actorOf } from "#modules/accounts/index.ts";
import { casesWaiting, keepCases } from "#modules/cases/index.ts";
import { personsAt, personsWithoutWorker } from "#modules/people/index.ts";
import { importAreas, readAreaFile } from "#modules/places/index.ts";
import { keepSignals, signalsWaiting } from "#modules/signals/index.ts";
import { type Actor, system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { now, withClock } from "#platform/time/time.ts";
import { type World, world } from "#test/world.ts";
import { plantLastQuarter } from "./last-quarter.ts";
import { plantTeams } from "./teams.ts";

const actor = system("test");

/** The teams of the town and their old quarter, without the rest. */
async function here(day: string) {
  const w = await world();
  wire(() => null);
  const file = new URL("./areas/demodam.geojson", import.meta.url);
  await importAreas(w.db, actor, readAreaFile(await readFile(file)));
  const clock = Temporal.Instant.from(day);
  const planted = { organisations: new Map(), venues: new Map() };
  await withClock(clock.subtract({ hours: 24 * 200 }), () => plantTeams(w.db, planted));
  await withClock(clock, () => plantLastQuarter(w.db));
  const [fatima] = await personsAt(w.db, "fatima@welzijn.example");
  const as = { ...(await actorOf(w.db, fatima!.id)), weak: false } as Extract<Actor, { person: string }>;
  return { w, db: w.db, clock, as };
}

async function pageOf(w: World, as: Actor): Promise<string> {
  const start = (await w.get("/inzicht", { as })).headers.get("location")!;
  return (await w.get(start, { as })).text();
}

const counted = async (db: Db, what: ReturnType<typeof sql>): Promise<number> => {
  const [found] = await behindWall(db, actor, (db) => rows<{ n: number }>(db, sql`select count(*)::int as n ${what}`));
  return found!.n;
};

// the first and the last day on which the third quarter is the last with figures
test.each(["2026-10-15", "2027-01-14"])("on %s a quarter has figures, some are left out", async (day) => {
  const { w, as } = await here(`${day}T12:00:00Z`);
  const page = await pageOf(w, as);
  expect(page).toContain("Kwartaal 3 van 2026");
  expect(page).toContain("ongeveer 45");
  expect(page.match(/buurt-figures__part/g)!.length).toBeGreaterThan(15);
  expect(page.match(/niet getoond/g)!.length).toBeGreaterThan(15);
});

test("nothing of it waits anywhere, and the night finds no work in it", async () => {
  const { db, as, clock } = await here(now().toString());
  expect(await counted(db, sql`from signal`)).toBeGreaterThan(100);
  expect(await counted(db, sql`from case_file`)).toBeGreaterThan(40);
  const { team } = as.teams![0]!;
  const told = await counted(db, sql`from delivery`);
  const nothingWaits = async () => {
    expect((await signalsWaiting(db, as, team, "nl")).lines).toEqual([]);
    expect((await casesWaiting(db, as, team, "nl")).lines).toEqual([]);
    expect(await personsWithoutWorker(db)).toEqual([]);
    expect(await counted(db, sql`from case_task`)).toBe(0);
    expect(await counted(db, sql`from delivery`)).toBe(told);
  };
  await nothingWaits();
  const signals = await withClock(clock, () => keepSignals(db));
  const cases = await withClock(clock, () => keepCases(db));
  expect(Object.values({ ...signals, ...cases }).filter((number) => number !== 0)).toEqual([]);
  await nothingWaits();
});
