// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { rows } from "#platform/db/db.ts";
import { now, today, withClock } from "#platform/time/time.ts";
import { processorNow } from "#test/processor.ts";
import { type World, world } from "#test/world.ts";
import { type Neighbourhood, neighbourhood } from "../fixtures/neighbourhood.ts";
import { paths } from "../paths.ts";
import type { Series } from "../tables.ts";
import { countView, takeViews } from "./count.ts";
import { viewsOf } from "./figures.ts";
import { forgetOldViews, writeViews } from "./keep.ts";

const reader = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0" };
const robot = { "user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)" };

let w: World;
let here: Neighbourhood;
let coffee: Series;
beforeEach(async () => {
  takeViews();
  w = await world();
  here = await neighbourhood(w.db);
  coffee = await here.publish();
});

const figures = async () => {
  await writeViews(w.db);
  const found = await viewsOf(w.db, here.organisation, today(), today().add({ days: 1 }));
  return Object.fromEntries(found.map(({ surface, count }) => [surface, count]));
};
const look = (path: string, headers: Record<string, string> = reader) => w.get(path, { headers });

describe("looking at an activity", () => {
  test("counts per surface: page, print, frame, feed, paper, other programs", async () => {
    for (const path of [
      paths.activity(coffee),
      `/en${paths.activity(coffee)}`,
      paths.activityPrint(coffee),
      paths.activityIcs(coffee),
      paths.organisationIcs("de-brug"),
      paths.buurtIcs("WK999901"),
      `${paths.embed}?organisatie=de-brug`,
      `${paths.paperPdf}?gebied=BU99990101&periode=maand`,
      `/api/v1/activiteiten/${coffee.number}`,
    ])
      expect((await look(path)).status, path).toBe(200);
    expect(await figures()).toEqual({ page: 2, print: 1, feed: 3, embed: 1, paper: 1, api: 1 });
  });

  test("adds to what was counted before", async () => {
    await look(paths.activity(coffee));
    expect(await figures()).toEqual({ page: 1 });
    await look(paths.activity(coffee));
    await look(paths.activity(coffee));
    expect(await figures()).toEqual({ page: 3 });
  });

  test("does not count robots, programs without a name, colleagues, lists, and pages that are not there", async () => {
    await look(paths.activity(coffee), robot);
    await look(paths.activity(coffee), {});
    await w.get(paths.activity(coffee), { as: here.editor, headers: reader });
    await look(paths.list);
    await look("/activiteiten/999999");
    await look(`${paths.embed}?organisatie=bestaat-niet`);
    await look(`${paths.buurtIcs("BU00000000")}`);
    expect(await figures()).toEqual({});
  });

  test("counts a feed or frame only for the activities that are in it", async () => {
    const other = await here.publish({ title: "Wandelen", category: "walk" });
    await look(`${paths.embed}?organisatie=de-brug&soort=wandelen`);
    await look(`${paths.feedIcs}?soort=koffie`);
    await writeViews(w.db);
    const found = await viewsOf(w.db, here.organisation, today(), today().add({ days: 1 }));
    expect(found.map(({ number, surface }) => [number, surface])).toEqual(
      expect.arrayContaining([
        [other.number, "embed"],
        [coffee.number, coffee.category === "coffee" ? "feed" : "page"],
      ]),
    );
  });

  test("does not count a draft that somebody guesses", async () => {
    const draft = await here.draft();
    countView(paths.activity(draft), reader["user-agent"]);
    expect(await figures()).toEqual({});
  });
});

test("keeps numbers only: no address, no browser", async () => {
  await look(paths.activity(coffee), { ...reader, "x-forwarded-for": "203.0.113.7" });
  await writeViews(w.db);
  const columns = await rows<{ name: string }>(
    w.db,
    sql`select column_name as name from information_schema.columns where table_name = 'view_count' order by 1`,
  );
  expect(columns.map(({ name }) => name)).toEqual(["count", "day", "series", "surface"]);
});

test("what cannot be written is written the next time", async () => {
  countView(paths.activity(coffee), reader["user-agent"]);
  await expect(
    w.db.transaction(async (tx) => {
      await tx.execute(sql`drop table view_count`);
      await writeViews(tx as never);
    }),
  ).rejects.toThrow();
  expect(await figures()).toEqual({ page: 1 });
});

test("after thirteen months the numbers go", async () => {
  countView(paths.activity(coffee), reader["user-agent"]);
  await writeViews(w.db);
  await forgetOldViews(w.db);
  const left = () => rows(w.db, sql`select from view_count`);
  expect(await left()).toHaveLength(1);
  await withClock(now().add({ hours: 24 * 400 }), () => forgetOldViews(w.db));
  expect(await left()).toHaveLength(0);
});

test("counting costs less than two microseconds, counted or not", () => {
  const agent = reader["user-agent"];
  const time = (path: string) => {
    const began = processorNow();
    for (let i = 0; i < 200_000; i++) countView(path, agent);
    return (processorNow() - began) / 200;
  };
  for (const path of ["/", "/activiteiten?wat=koffie", paths.activity(coffee)]) {
    time(path);
    expect(time(path), path).toBeLessThan(10); // microseconds; measured 0.2 to 0.8, with room for a busy machine
  }
  takeViews();
});
