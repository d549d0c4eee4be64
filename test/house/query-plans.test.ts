// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type SQL, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { datesOf } from "#modules/activities/activity/dates.ts";
import { type CalendarFilter, listActivities, listDates } from "#modules/activities/calendar.ts";
import { listOpen } from "#modules/activities/open-list.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { now } from "#platform/time/time.ts";
import { fillTown, small } from "#test/bench/town.ts";
import { ownDatabase } from "#test/world.ts";

/** The handle, with the plan of every question that goes through it. */
function explaining(db: Db, plans: string[]): Db {
  return new Proxy(db, {
    get(target, name) {
      if (name !== "execute") return Reflect.get(target, name);
      return async (query: SQL) => {
        const plan = await rows<Record<string, string>>(target, sql`explain ${query}`);
        plans.push(plan.map((line) => line["QUERY PLAN"]).join("\n"));
        return target.execute(query);
      };
    },
  });
}

test("no question of a list reads all dates: each is answered by an index", { timeout: 60_000 }, async () => {
  const database = await ownDatabase();
  await fillTown(database, { ...small, occurrences: 40_000 });
  const [series] = await database.query<{ id: string; organisation: string; venue: string; area: string }>(
    "select id, organisation, venue, area from series order by number limit 1",
  );
  const week = { from: now(), to: now().add({ hours: 24 * 7 }) };
  const half = { from: now(), to: now().add({ hours: 24 * 180 }) };
  const after = {
    startsAt: now()
      .add({ hours: 24 * 90 })
      .toString(),
    id: 1,
  };
  const careless: string[] = [];
  await explaining(database.db, careless).execute(sql`select id from occurrence where starts_at::date = current_date`);
  expect(careless[0], "the test sees one when it is there").toMatch(/Seq Scan on occurrence/);
  const questions: [string, CalendarFilter][] = [
    ["everything to come", half],
    ["a week in a buurt", { ...week, areas: [series!.area] }],
    ["a kind, free, without a step", { ...half, category: "coffee", maxCents: 0, stepFree: true }],
    ["of an organisation", { ...half, organisation: series!.organisation }],
    ["at a venue", { ...half, venue: series!.venue }],
    ["near a place", { ...half, near: new Map([[series!.venue, 350]]) }],
    ["in the evening, calm, for 75", { ...half, dayparts: ["evening"], energy: ["calm"], age: 75 }],
    ["by words", { ...half, text: "koffie" }],
  ];
  for (const [what, filter] of questions) {
    const plans: string[] = [];
    const db = explaining(database.db, plans);
    for (const ask of [listDates, listActivities]) for (const from of [null, after]) await ask(db, filter, from, 24);
    await listOpen(db, filter, after, 50);
    await datesOf(db, series!.id, 6);
    expect(plans.length, what).toBeGreaterThan(4);
    for (const plan of plans) expect(plan, what).not.toMatch(/Seq Scan on occurrence/);
  }
});
