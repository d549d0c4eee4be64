// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { archiveActivity, cancelDate } from "#modules/activities/index.ts";
import { react } from "#platform/audit/record.ts";
import { rows } from "#platform/db/db.ts";
import { now, today, withClock } from "#platform/time/time.ts";
import { world } from "#test/world.ts";
import {
  calendar,
  elsewhere,
  factsAbout,
  ics,
  outside,
  reader,
  shownDates,
  started,
  type TestEvent,
} from "./fixture.test-data.ts";
import { importSource } from "./import/run.ts";
import { askDue, defineSourceJobs, fetchJob } from "./jobs.ts";
import { reactions } from "./reactions.ts";
import { changeSource, confirmSource } from "./source/keep.ts";
import { sources } from "./tables.ts";

for (const [fact, reaction] of reactions) react(fact, reaction);
const hours = (n: number) => now().add({ hours: n });
const weekly: TestEvent = { uid: "w", title: "Soep", day: 1, more: ["RRULE:FREQ=WEEKLY;COUNT=4"] };

test("a date that a person cancelled here stays cancelled, also when the source changes others", async () => {
  const { db } = await world();
  const { here, source, there } = await reader(db, [weekly]);
  await importSource(db, source.id, outside);
  const [soup] = await calendar(db);
  const date = today().add({ days: 8 }).toPlainDateTime("10:00");
  await cancelDate(db, here.editor, soup!.number, date, "De kok is ziek");
  const key = today().add({ days: 15 }).toString().replaceAll("-", "");
  there.body = ics([
    weekly,
    { uid: "w", title: "Soep", day: 15, time: "12:00", more: [`RECURRENCE-ID;TZID=Europe/Amsterdam:${key}T100000`] },
  ]);
  await importSource(db, source.id, outside);
  const dates = await rows<{ status: string }>(
    db,
    sql`select status from occurrence where series = ${soup!.id} order by recurrence_id`,
  );
  expect(dates.map(({ status }) => status)).toEqual(["planned", "cancelled", "moved", "planned"]);
  expect(await factsAbout(db, "occurrence.moved")).toHaveLength(1);
});

test("what a person stopped does not come back", async () => {
  const { db } = await world();
  const { here, source, there } = await reader(db, [weekly]);
  await importSource(db, source.id, outside);
  const [soup] = await calendar(db);
  await archiveActivity(db, here.editor, soup!.number, "Geen kok");
  there.body = ics([{ ...weekly, title: "Soep met brood" }]);
  await importSource(db, source.id, outside);
  expect((await calendar(db)).map(({ status }) => status)).toEqual(["archived"]);
});

test("a healthy source confirms what it brought, as long as its organisation stood behind it this half year", async () => {
  const { db } = await world();
  const { here, source } = await reader(db, [{ ...weekly, more: ["RRULE:FREQ=WEEKLY"] }]);
  await importSource(db, source.id, outside);
  const confirmedAt = async () =>
    (await rows<{ at: string }>(db, sql`select confirmed_at::text as at from series`))[0]!.at.slice(0, 10);
  const day = (n: number) =>
    now()
      .add({ hours: 24 * n })
      .toString()
      .slice(0, 10);
  await withClock(hours(24 * 100), () => importSource(db, source.id, outside));
  expect(await confirmedAt()).toBe(day(100));
  await withClock(hours(24 * 190), () => importSource(db, source.id, outside));
  expect(await confirmedAt()).toBe(day(100));
  await withClock(hours(24 * 191), () => confirmSource(db, here.editor, source.number!));
  await withClock(hours(24 * 191), () => importSource(db, source.id, outside));
  expect(await confirmedAt()).toBe(day(191));
});

test("other settings hold for what it brought before, except where a person chose", async () => {
  const { db } = await world();
  const { here, source } = await reader(db, [weekly, { uid: "x", title: "Zingen", day: 3, place: "Ergens" }]);
  await importSource(db, source.id, outside);
  await changeSource(db, here.editor, source.number!, { strategy: "at_venue", venue: here.venue, contactName: "Joke" });
  await importSource(db, source.id, outside);
  const found = await rows<{ venue: string; contact: string }>(
    db,
    sql`select venue, contact_name as contact from series`,
  );
  expect(found).toEqual([
    { venue: here.venue, contact: "Joke" },
    { venue: here.venue, contact: "Joke" },
  ]);
});

test("rooms of one venue, and a usual place unless another is recognised", async () => {
  const { db } = await world();
  const there = [
    { uid: "1", title: "Dansen", day: 2, place: "Grote Zaal" },
    { uid: "2", title: "Zingen", day: 3, place: "Buurthuis De Brug, Kerkstraat 12, 1234AB Demodam" },
    { uid: "3", title: "Stilte", day: 4 },
  ];
  const { here, source } = await reader(db, there);
  await db.execute(
    sql`insert into room (id, venue, name) values (${crypto.randomUUID()}, ${here.venue}, 'Grote zaal')`,
  );
  await changeSource(db, here.editor, source.number!, { strategy: "room_in_venue", venue: here.venue });
  await importSource(db, source.id, outside);
  const placed = () =>
    rows<{ title: string; venue: boolean; room: boolean }>(
      db,
      sql`select title, venue is not null as venue, room is not null as room from series order by title`,
    );
  expect(await placed()).toEqual([
    { title: "Dansen", venue: true, room: true },
    { title: "Stilte", venue: true, room: false },
    { title: "Zingen", venue: true, room: false },
  ]);
  await changeSource(db, here.editor, source.number!, { strategy: "from_event", venue: null });
  await importSource(db, source.id, outside);
  expect((await placed()).map(({ venue }) => venue)).toEqual([false, false, true]);
});

test("a job per source whose turn it is, and none twice", async () => {
  const w = await world();
  const there = await elsewhere(ics([weekly]));
  const { here } = await reader(w.db, []);
  const source = await started(w.db, here, there.url);
  await w.db.update(sources).set({ nextAt: null }).where(sql`id <> ${source.id}`);
  await w.db
    .update(sources)
    .set({ nextAt: hours(-1) })
    .where(eq(sources.id, source.id));
  const asked: string[] = [];
  const jobs = {
    enqueue: async (_: unknown, __: unknown, data: object) => void asked.push((data as { source: string }).source),
  };
  expect(await askDue(w.db, jobs as never)).toBe(1);
  expect(asked).toEqual([source.id]);
  defineSourceJobs(() => ({ jobs: jobs as never, outside }));
  const { definedJob } = await import("#platform/jobs/define.ts");
  await definedJob(fetchJob)!.run(w.db, { source: source.id } as never);
  expect(await shownDates(w.db, (await calendar(w.db))[0]!.id)).toHaveLength(4);
  expect(await askDue(w.db, jobs as never)).toBe(0);
});
