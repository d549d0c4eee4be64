// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { neighbourhood } from "#modules/activities/fixtures/neighbourhood.ts";
import {
  addActivity,
  archiveActivity,
  cancelDate,
  elements,
  plainActivity,
  submitActivity,
} from "#modules/activities/index.ts";
import { system } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { daypart, now, today, toInstant, toLocal } from "#platform/time/time.ts";
import { world } from "#test/world.ts";
import { town } from "./fixtures/wishing.ts";
import { readAreas } from "./grid/areas.ts";
import { type Cell, cellsOf, linesIn, linesWithin } from "./grid/cells.ts";
import { emptyDays, emptyRuns } from "./grid/findings.ts";
import { type Line, readSupply } from "./grid/supply.ts";
import { perWeek, wantedIn } from "./grid/targets.ts";
import { dayparts } from "./workflow.ts";

const cellAt = (cells: readonly Cell[], weekday: number, part: number) => cells[part * 7 + weekday - 1]!;

/** One activity, written as plainly as can be. */
interface Planned {
  buurt: number;
  category: "coffee" | "music";
  element: (typeof elements)[number];
  status: "published" | "needs_confirmation" | "stale" | "hidden" | "draft";
  /** Days from today and hour of each date, and how it stands with it. */
  dates: { day: number; hour: number; status: "planned" | "cancelled" | "full" | "moved" }[];
}

const planned = fc.record<Planned>({
  buurt: fc.nat(2),
  category: fc.constantFrom("coffee", "music"),
  element: fc.constantFrom(...elements),
  status: fc.constantFrom("published", "published", "needs_confirmation", "stale", "hidden", "draft"),
  dates: fc.array(
    fc.record({
      day: fc.integer({ min: -20, max: 100 }),
      hour: fc.integer({ min: 0, max: 23 }),
      status: fc.constantFrom("planned", "planned", "planned", "cancelled", "full", "moved"),
    }),
    { maxLength: 30 },
  ),
});

describe("the table of a week", () => {
  test("is what counting by hand gives, whatever stands in the calendar", { timeout: 30_000 }, async () => {
    const { db } = await world();
    const buurten = await town(db);
    const organisation = newId();
    await db.execute(sql`insert into organisation (id, slug, name) values (${organisation}, 'de-brug', 'De Brug')`);
    await fc.assert(
      fc.asyncProperty(fc.array(planned, { maxLength: 8 }), async (all) => {
        await db.execute(sql`delete from series`);
        for (const one of all) await plant(db, organisation, buurten, one);
        const areas = await readAreas(db);
        const { lines } = await readSupply(db, areas);
        for (const category of [null, "coffee", "music"] as const)
          for (const [code, inside] of [
            ["GM9988", [0, 1, 2]],
            ["BU99880001", [1]],
          ] as const) {
            const cells = cellsOf(linesIn(lines, code), { category });
            for (const { weekday, part, dates, activities, state } of cells) {
              const own = all.filter(
                (one) => (inside as readonly number[]).includes(one.buurt) && (!category || one.category === category),
              );
              const times = own.map((one) => countByHand(one, weekday, part));
              expect(dates).toBe(times.reduce((a, b) => a + b, 0));
              expect(activities).toBe(times.filter((n) => n > 0).length);
              expect(state).toBe(dates >= 4 ? "filled" : dates > 0 ? "now_and_then" : "empty");
            }
          }
      }),
      { numRuns: 25 },
    );
  });

  test("follows each change: published, a date cancelled, stopped", async () => {
    const w = await world();
    const here = await neighbourhood(w.db);
    const first = today().add({ days: 3 });
    const read = async () => {
      const areas = await readAreas(w.db);
      const cells = cellsOf((await readSupply(w.db, areas)).lines, {});
      return cellAt(cells, first.dayOfWeek, 0).dates;
    };
    const input = {
      ...plainActivity,
      title: "Koffie",
      contactName: "Ria",
      contactPhone: "0343000001",
      venue: here.venue,
      startsLocal: first.toPlainDateTime("10:00"),
      rrule: "FREQ=WEEKLY",
    };
    const added = await addActivity(w.db, here.editor, here.organisation, "x.example", input);
    expect(await read()).toBe(0);
    await submitActivity(w.db, here.editor, added.number);
    expect(await read()).toBe(12);
    await cancelDate(w.db, here.editor, added.number, first.toPlainDateTime("10:00"), "ziek");
    expect(await read()).toBe(11);
    await archiveActivity(w.db, system("test"), added.number, "klaar");
    expect(await read()).toBe(0);
  });
});

function countByHand({ status, dates }: Planned, weekday: number, part: number): number {
  if (status !== "published" && status !== "needs_confirmation") return 0;
  const seen = new Set<string>();
  return dates.filter(({ day, hour, status }) => {
    const key = `${day} ${hour}`;
    const first = !seen.has(key);
    seen.add(key);
    const date = today().add({ days: day });
    const of = dayparts.indexOf(daypart(Temporal.PlainTime.from({ hour })));
    return first && day >= 0 && day < 84 && status !== "cancelled" && date.dayOfWeek === weekday && of === part;
  }).length;
}

async function plant(db: Db, organisation: string, buurten: readonly string[], one: Planned): Promise<void> {
  const id = newId();
  await db.execute(sql`insert into series (id, uid_host, organisation, area, title, category, contact_name, contact_phone, starts_local, minutes, elements, status)
    values (${id}, 'x', ${organisation}, ${buurten[one.buurt]!}, 'Iets', ${one.category}, 'Ria', '0343000001', '2026-01-01 10:00', 60, ${`{${one.element}}`}::text[], ${one.status})`);
  const shown = one.status === "published" || one.status === "needs_confirmation" || one.status === "stale";
  for (const { day, hour, status } of one.dates) {
    const local = today().add({ days: day }).toPlainDateTime({ hour });
    const at = toInstant(local).toString();
    await db.execute(sql`insert into occurrence (series, recurrence_id, starts_at, ends_at, local_date, weekday, daypart, area, organisation, category, status, public)
      values (${id}, ${local.toString()}::timestamp, ${at}, ${at}::timestamptz + interval '1 hour', ${local.toPlainDate().toString()}::date, ${local.dayOfWeek},
        ${daypart(local.toPlainTime())}, ${buurten[one.buurt]!}, ${organisation}, ${one.category}, ${status}, ${shown}) on conflict do nothing`);
  }
}

const line = (more: Partial<Line> & { transport?: boolean }): Line => ({
  offer: {
    number: 1,
    category: "coffee",
    elements: ["meeting"],
    ageMin: null,
    ageMax: null,
    transport: more.transport ?? false,
  },
  code: "BU00010000",
  x: 0,
  y: 0,
  weekday: 1,
  part: 0,
  dates: 12,
  soon: true,
  ...more,
});

describe("what somebody of 75 can reach", () => {
  const buurt = { code: "BU00010001", x: 0, y: 0 };

  test("is in the own buurt, within 800 metres on foot, or fetches people in the same municipality", () => {
    const near = line({ x: 610 });
    const far = line({ x: 625 });
    const fetched = line({ x: 9000, transport: true });
    const elsewhere = line({ code: "BU00020000", x: 9000, transport: true });
    const own = line({ code: "BU00010001", x: null, y: null });
    expect(linesWithin([near, far, fetched, elsewhere, own], buurt, 800)).toEqual([near, fetched, own]);
  });

  test("leaves out what is for another age; who names no age is for everybody", () => {
    const young = line({ offer: { ...line({}).offer, ageMax: 30 } });
    const open = line({});
    expect(cellAt(cellsOf([young, open], { audience: "senior_75" }), 1, 0).dates).toBe(12);
    expect(cellAt(cellsOf([young, open], { audience: "children" }), 1, 0).dates).toBe(24);
  });
});

describe("findings and targets", () => {
  test("name the longest empty stretch first, and whole empty days", () => {
    const cells = cellsOf(
      [1, 5, 6, 7].flatMap((weekday) => [0, 1].map((part) => line({ weekday, part }))),
      {},
    );
    expect(emptyRuns(cells)[0]).toEqual({ part: 2, from: 1, to: 7 });
    expect(emptyRuns(cells)[1]).toEqual({ part: 0, from: 2, to: 4 });
    expect(emptyDays(cells)).toEqual([2, 3, 4]);
  });

  test("count times a week, per hundred people of 65 where that is asked and known", () => {
    const target = {
      id: "",
      level: "buurt",
      area: null,
      category: "coffee",
      element: null,
      daypart: "morning",
      wanted: 2,
      perPeople65: true,
      createdAt: now(),
    } as const;
    expect(perWeek([line({}), line({ part: 1 }), line({ dates: 6 })], target)).toBe(1.5);
    expect(wantedIn(target, { people65: 250 })).toBe(5);
    expect(wantedIn(target, { people65: null })).toBeNull();
    expect(wantedIn({ ...target, perPeople65: false }, { people65: null })).toBe(2);
  });
});

test("counts of searches are written once, without who asked", async () => {
  const { db } = await world();
  const [here] = await town(db);
  const { countMiss, writeMisses } = await import("./misses.ts");
  await writeMisses(db);
  await db.execute(sql`delete from search_miss`);
  const miss = { area: here!, postcode: "", category: "games", words: "schaken", daypart: "" };
  for (let times = 0; times < 3; times++) countMiss(miss);
  expect(await writeMisses(db)).toBe(1);
  countMiss(miss);
  await writeMisses(db);
  expect(await rows(db, sql`select words, times, day::text as day from search_miss`)).toEqual([
    { words: "schaken", times: 4, day: toLocal(now()).toPlainDate().toString() },
  ]);
});
