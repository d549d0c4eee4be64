// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { react } from "#platform/audit/record.ts";
import { now, withClock } from "#platform/time/time.ts";
import { ownDatabase, world } from "#test/world.ts";
import { calendar, factsAbout, ics, outside, reader, type TestEvent } from "./fixture.test-data.ts";
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

describe("gone", () => {
  test("missing once it stays; missing again a day later it goes", async () => {
    const { db } = await world();
    const { source, there } = await reader(db, three);
    await importSource(db, source.id, outside);
    there.body = ics(three.slice(0, 2));
    await importSource(db, source.id, outside);
    expect((await calendar(db)).filter(({ status }) => status === "published")).toHaveLength(3);
    await withClock(hours(7), () => importSource(db, source.id, outside));
    expect((await calendar(db)).filter(({ status }) => status === "published")).toHaveLength(3);
    await withClock(hours(26), () => importSource(db, source.id, outside));
    expect((await calendar(db)).find(({ title }) => title === "Zingen")!.status).toBe("archived");
    expect(await factsAbout(db, "import_item.withdrawn")).toMatchObject([{ reason: "gone" }]);
  });

  test("back in time it never left", async () => {
    const { db } = await world();
    const { source, there } = await reader(db, three);
    await importSource(db, source.id, outside);
    there.body = ics(three.slice(0, 2));
    await importSource(db, source.id, outside);
    there.body = ics(three);
    await withClock(hours(12), () => importSource(db, source.id, outside));
    await withClock(hours(40), () => importSource(db, source.id, outside));
    expect((await calendar(db)).map(({ status }) => status)).toEqual(["published", "published", "published"]);
  });

  test("where somebody signed up the date stands as cancelled; the others leave the lists", async () => {
    const { db } = await world();
    const { source, there } = await reader(db, three);
    await importSource(db, source.id, outside);
    const walk = (await calendar(db)).find(({ title }) => title.startsWith("Wandelen"))!;
    await db.execute(
      `update occurrence set taken = 2 where id = (select id from occurrence where series = '${walk.id}' order by starts_at limit 1)`,
    );
    there.body = ics([three[0]!, three[2]!]);
    await importSource(db, source.id, outside);
    await withClock(hours(25), () => importSource(db, source.id, outside));
    const dates = await db.execute(`select status, public from occurrence where series = '${walk.id}'`);
    expect((dates as unknown as { rows: unknown[] }).rows).toEqual([{ status: "cancelled", public: true }]);
  });

  test("an empty file, or one with under half, changes nothing and asks", async () => {
    const { db } = await world();
    const { source, there } = await reader(db, three);
    await importSource(db, source.id, outside);
    for (const events of [[], three.slice(0, 1)]) {
      there.body = ics(events);
      expect(await withClock(hours(50), () => importSource(db, source.id, outside))).toBe("fewer");
    }
    expect((await calendar(db)).map(({ status }) => status)).toEqual(["published", "published", "published"]);
    const [after] = await db.select().from(sources).where(eq(sources.id, source.id));
    expect(after).toMatchObject({ state: "attention", fewer: "asked", itemCount: 3 });
    expect(await factsAbout(db, "source.fewer")).toHaveLength(1);
  });

  test("cancelled at the source it stands struck through, and comes back when it goes on after all", async () => {
    const { db } = await world();
    const { source, there } = await reader(db, three);
    await importSource(db, source.id, outside);
    there.body = ics([{ ...three[2]!, more: ["STATUS:CANCELLED"] }, ...three.slice(0, 2)]);
    await importSource(db, source.id, outside);
    const sing = (await calendar(db)).find(({ title }) => title === "Zingen")!;
    expect(sing.status).toBe("archived");
    const dates = await db.execute(`select status, public from occurrence where series = '${sing.id}'`);
    expect((dates as unknown as { rows: unknown[] }).rows).toEqual([{ status: "cancelled", public: true }]);
    there.body = ics(three);
    await importSource(db, source.id, outside);
    expect(
      (await calendar(db)).filter(({ title, status }) => title === "Zingen" && status === "published"),
    ).toHaveLength(1);
  });
});

describe("two at once and half way", () => {
  test("two workers never import the same source at once", async () => {
    const { db } = await ownDatabase();
    const { source } = await reader(db, three);
    const outcomes = await Promise.all([1, 2, 3].map(() => importSource(db, source.id, outside)));
    expect(outcomes.filter((one) => one === "busy").length).toBeGreaterThanOrEqual(1);
    expect(await calendar(db)).toHaveLength(3);
  });

  test("what a crash left half done is finished by the next run", async () => {
    const { db } = await ownDatabase();
    const many = Array.from({ length: 450 }, (_, i) => ({
      uid: `e${i}`,
      title: `Activiteit ${i}`,
      day: 1 + (i % 200),
    }));
    const { source } = await reader(db, many);
    let batches = 0;
    const breaking = new Proxy(db, {
      get: (target, name) =>
        name === "transaction"
          ? (work: never) => {
              if (++batches === 3) throw new Error("the power failed");
              return target.transaction(work);
            }
          : Reflect.get(target, name),
    });
    await expect(importSource(breaking, source.id, outside)).rejects.toThrow("power");
    await db.execute(`update source set locked_until = now() + interval '5 minutes', lock_key = '${source.id}'`);
    expect(await importSource(db, source.id, outside)).toBe("busy");
    const half = (await calendar(db)).length;
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(450);
    await withClock(hours(1), () => importSource(db, source.id, outside));
    expect(await calendar(db)).toHaveLength(450);
    expect(new Set((await calendar(db)).map(({ title }) => title)).size).toBe(450);
  });
});
