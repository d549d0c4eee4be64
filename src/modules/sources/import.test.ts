// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { changeActivity, findActivity } from "#modules/activities/index.ts";
import { react } from "#platform/audit/record.ts";
import { now, withClock } from "#platform/time/time.ts";
import { processorNow } from "#test/processor.ts";
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
import { reactions } from "./reactions.ts";
import { sources } from "./tables.ts";

for (const [fact, reaction] of reactions) react(fact, reaction);

const three: TestEvent[] = [
  { uid: "a", title: "Koffie in de bibliotheek", day: 3, place: "Buurthuis De Brug, Kerkstraat 12, 1234AB Demodam" },
  { uid: "b", title: "Wandelen met Joke", day: 4, more: ["RRULE:FREQ=WEEKLY;COUNT=10"] },
  { uid: "c", title: "Zingen", day: 5 },
];
const hours = (n: number) => now().add({ hours: n });

describe("the first time", () => {
  test("everything comes into the calendar, with its dates, its place and the contact of the source", async () => {
    const { db } = await world();
    const { here, source } = await reader(db, three);
    expect(await importSource(db, source.id, outside)).toBe("imported");
    const found = await calendar(db);
    expect(found.map(({ title, status }) => [title, status])).toEqual([
      ["Koffie in de bibliotheek", "published"],
      ["Wandelen met Joke", "published"],
      ["Zingen", "published"],
    ]);
    expect(found[0]!.venue).toBe(here.venue);
    expect(await shownDates(db, found[1]!.id)).toHaveLength(10);
    const activity = await findActivity(db, here.editor, found[0]!.number);
    expect(activity).toMatchObject({ contactName: "Ria", contactPhone: "0343000021", organisation: here.organisation });
    expect(activity.icsText).toContain("SUMMARY:Koffie in de bibliotheek");
    expect(await factsAbout(db, "source.imported")).toMatchObject([{ new: 3, changed: 0, gone: 0 }]);
    const [after] = await db.select().from(sources).where(eq(sources.id, source.id));
    expect(after).toMatchObject({ state: "healthy", failures: 0, itemCount: 3 });
    expect(after!.nextAt!.since(now()).total("hours")).toBeGreaterThan(5);
  });

  test("of an organisation that is not trusted it waits for a keeper", async () => {
    const { db } = await world();
    const { here, source } = await reader(db, three);
    await db.execute(`update organisation set trusted = false where id = '${here.organisation}'`);
    await importSource(db, source.id, outside);
    expect((await calendar(db)).map(({ status }) => status)).toEqual(["in_review", "in_review", "in_review"]);
  });

  test("long and short titles, long texts, what has been and what is private", async () => {
    const { db } = await world();
    const long = "Een heel lange naam voor een heel gezellige middag in het buurthuis van De Horden";
    const { source } = await reader(db, [
      { uid: "1", title: long, day: 2, more: [`DESCRIPTION:${"Wij praten en drinken. ".repeat(60)}`] },
      { uid: "2", title: "Ja", day: 2 },
      { uid: "3", title: "Vorig jaar", day: -300 },
      { uid: "4", title: "Geheim overleg", day: 2, more: ["CLASS:PRIVATE"] },
      { uid: "5", title: "Over drie jaar", day: 1000 },
      { uid: "6", title: "Afgezegd", day: 2, more: ["STATUS:CANCELLED"] },
    ]);
    await importSource(db, source.id, outside);
    const found = await calendar(db);
    expect(found.map(({ title }) => title)).toEqual(["Een heel lange naam voor een heel gezellige middag in het…"]);
    expect(found[0]!.whatWeDo.startsWith(long)).toBe(true);
    expect(found[0]!.whatWeDo.length).toBeLessThanOrEqual(600);
    const [after] = await db.select().from(sources).where(eq(sources.id, source.id));
    expect(after!.state).toBe("attention");
    expect(after!.notices.map(({ code }) => code).sort()).toEqual(["", "title_short", "too_far"]);
  });
});

describe("again", () => {
  test("nothing changed: asked with the ETag, and nothing is written", async () => {
    const { db } = await world();
    const { source, there } = await reader(db, three);
    await importSource(db, source.id, outside);
    expect(await importSource(db, source.id, outside)).toBe("unchanged");
    expect(there.notModified).toBe(1);
    there.body = ics(three.toReversed(), "20261122T120000Z");
    expect(await importSource(db, source.id, outside)).toBe("unchanged");
    expect(await calendar(db)).toHaveLength(3);
  });

  test("another title under the same UID changes the activity, and it is not a second one", async () => {
    const { db } = await world();
    const { source, there } = await reader(db, three);
    await importSource(db, source.id, outside);
    const before = await calendar(db);
    there.body = ics([{ ...three[0]!, title: "Thee in de bibliotheek" }, ...three.slice(1)]);
    expect(await importSource(db, source.id, outside)).toBe("imported");
    const after = await calendar(db);
    expect(after).toHaveLength(3);
    expect(after.find(({ id }) => id === before[0]!.id)!.title).toBe("Thee in de bibliotheek");
    expect((await factsAbout(db, "source.imported")).at(-1)).toMatchObject({ new: 0, changed: 1 });
  });

  test("new UIDs for the same activities make no doubles (Office 365)", async () => {
    const { db } = await world();
    const { source, there } = await reader(db, three);
    await importSource(db, source.id, outside);
    const before = await calendar(db);
    for (const round of [1, 2]) {
      there.body = ics(three.map((event) => ({ ...event, uid: `${event.uid}-${round}` })));
      await importSource(db, source.id, outside);
    }
    expect(await calendar(db)).toEqual(before);
  });

  test("a date with its own title is an activity of its own, and the series skips that date", async () => {
    const { db } = await world();
    const weekly = { uid: "w", title: "Soep", day: 1, more: ["RRULE:FREQ=WEEKLY;COUNT=3"] };
    const { source, there } = await reader(db, [weekly]);
    await importSource(db, source.id, outside);
    const id = (day: number) =>
      now().toZonedDateTimeISO("Europe/Amsterdam").toPlainDate().add({ days: day }).toString().replaceAll("-", "");
    there.body = ics([
      weekly,
      { uid: "w", title: "Feestelijke soep", day: 8, more: [`RECURRENCE-ID;TZID=Europe/Amsterdam:${id(8)}T100000`] },
    ]);
    await importSource(db, source.id, outside);
    const found = await calendar(db);
    expect(found.map(({ title }) => title)).toEqual(["Feestelijke soep", "Soep"]);
    expect(await shownDates(db, found[0]!.id)).toHaveLength(1);
    expect(await shownDates(db, found[1]!.id)).toHaveLength(2);
    there.body = ics([weekly, { uid: "x", title: "Nieuw", day: 3 }]);
    await importSource(db, source.id, outside);
    expect(await shownDates(db, found[1]!.id)).toHaveLength(3);
  });
});

describe("what a person changed here", () => {
  test("stays, field by field, and what they did not touch follows the source", async () => {
    const { db } = await world();
    const { here, source, there } = await reader(db, three);
    await importSource(db, source.id, outside);
    const [coffee] = await calendar(db);
    await changeActivity(db, here.editor, coffee!.number, { title: "Koffie met appeltaart" });
    there.body = ics([{ ...three[0]!, title: "Koffie bij Ria", day: 6 }, ...three.slice(1)]);
    await importSource(db, source.id, outside);
    const after = (await calendar(db)).find(({ id }) => id === coffee!.id)!;
    expect(after.title).toBe("Koffie met appeltaart");
    expect(after.startsLocal.slice(0, 10)).not.toBe(coffee!.startsLocal.slice(0, 10));
    expect(await factsAbout(db, "import_item.fieldKept")).toMatchObject([{ fields: ["title"] }]);
  });
});

describe("what cannot be read", () => {
  test("three times: its organisation hears it, once; then it comes back", async () => {
    const w = await world();
    const { db } = w;
    const { source, there } = await reader(db, three);
    await importSource(db, source.id, outside);
    there.status = 500;
    const state = async () => (await db.select().from(sources).where(eq(sources.id, source.id)))[0]!;
    for (const hour of [6, 7, 9, 13]) await withClock(hours(hour), () => importSource(db, source.id, outside));
    const after = await state();
    expect(after).toMatchObject({ state: "failing", failures: 4, fault: "De website heeft een storing." });
    expect(after.nextAt!.since(after.lastTriedAt!).total("hours")).toBe(8);
    expect(await factsAbout(db, "source.failing")).toHaveLength(1);
    expect(await factsAbout(db, "delivery.queued")).toMatchObject([{ kind: "sources.failing", channel: "email" }]);
    there.status = 200;
    there.body = ics(three, "20261123T000000Z");
    await withClock(hours(30), () => importSource(db, source.id, outside));
    expect((await state()).state).toBe("healthy");
    expect(await factsAbout(db, "source.recovered")).toHaveLength(1);
  });

  test("two weeks: its activities are in doubt, and the keeper has a task", async () => {
    const { db } = await world();
    const { source, there } = await reader(db, three);
    await importSource(db, source.id, outside);
    there.status = 404;
    for (const day of [1, 2, 3, 15]) await withClock(hours(24 * day), () => importSource(db, source.id, outside));
    expect((await calendar(db)).map(({ status }) => status)).toEqual([
      "needs_confirmation",
      "needs_confirmation",
      "needs_confirmation",
    ]);
    expect(await factsAbout(db, "source.dead")).toHaveLength(1);
    there.status = 200;
    await withClock(hours(24 * 16), () => importSource(db, source.id, outside));
    expect((await calendar(db)).map(({ status }) => status)).toContain("published");
  });

  test("each hostile file is refused with a sentence, or read, and never hangs", async () => {
    const { db } = await world();
    const { here, source, there } = await reader(db, three);
    const files = [
      "geen agenda",
      `BEGIN:VCALENDAR\r\n${"BEGIN:VEVENT\r\n".repeat(10_000)}`,
      ics([{ uid: "z", title: "Te vaak", day: 1, more: ["RRULE:FREQ=SECONDLY;COUNT=1000000"] }]),
      ics([{ uid: "z", title: "Lang", day: 1, more: ["RRULE:FREQ=DAILY;COUNT=1000000"] }]),
      ics([{ uid: "", title: "Zonder kenmerk", day: 1 }]),
      ics([{ uid: "q".repeat(1000), title: "\u0000\u202e<script>alert(1)</script>", day: 1 }]),
      `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:x\r\nDTSTART:99991231T000000\r\nSUMMARY:Ver weg\r\nEND:VEVENT\r\nEND:VCALENDAR`,
      `BEGIN:VCALENDAR\r\nX-LONG:${"x".repeat(1_000_000)}\r\nEND:VCALENDAR`,
    ];
    for (const file of files) {
      const begin = processorNow();
      there.body = file;
      const fresh = await elsewhere(file);
      const other = await started(db, here, fresh.url);
      await importSource(db, other.id, outside);
      expect(processorNow() - begin, file.slice(0, 60)).toBeLessThan(5_000);
      const [after] = await db.select().from(sources).where(eq(sources.id, other.id));
      if (after!.failures > 0) expect(after!.fault).toMatch(/^[A-Z].*\.$/);
    }
    expect(source.id).toBeTruthy();
  });
});
