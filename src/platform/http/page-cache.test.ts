// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from "vitest";
import { ownDatabase } from "#test/world.ts";
import { keptAddress, PageCache } from "./page-cache.ts";
import { makeRateLimiter } from "./rate-limit.ts";
import { changed, followStamps } from "./stamps.ts";

const page = (stamps: ConstructorParameters<typeof PageCache>[0]) => new PageCache(stamps, "build-1");

describe("kept pages", () => {
  test("a page is given again until something public changes, in this process and in others", async () => {
    const database = await ownDatabase();
    const [here, there] = [await followStamps(database), await followStamps(database)];
    const cache = page(there);
    cache.keep("/", cache.before("all")!, {}, Buffer.from("old"));
    expect(cache.find("/")?.body.toString()).toBe("old");
    await database.db.transaction((tx) => changed(tx as never, "organisation:x"));
    await Promise.all([here.refresh(), there.refresh()]);
    expect(cache.find("/")).toBeNull();
    expect(there.version("organisation:x")).toBe(here.version("organisation:x"));
    await Promise.all([here.stop(), there.stop()]);
  });

  test("a change that is rolled back moves nothing", async () => {
    const database = await ownDatabase();
    const stamps = await followStamps(database);
    const before = stamps.version("all");
    await database.db
      .transaction(async (tx) => {
        await changed(tx as never);
        throw new Error("undo");
      })
      .catch(() => undefined);
    await stamps.refresh();
    expect(stamps.version("all")).toBe(before);
    await stamps.stop();
  });

  test("where the stamps are not known nothing is kept", () => {
    const cache = page({ version: () => null, refresh: async () => {}, stop: async () => {} });
    expect(cache.before("all")).toBeNull();
    expect(cache.find("/")).toBeNull();
  });

  test("the ETag is known before the page, and differs by address, stamp and build", () => {
    const stamps = { version: () => "1", refresh: async () => {}, stop: async () => {} };
    const at = page(stamps).before("all")!;
    const tags = [
      page(stamps).etag("/", at),
      page(stamps).etag("/a", at),
      page(stamps).etag("/", { ...at, version: "2" }),
      new PageCache(stamps, "build-2").etag("/", at),
    ];
    expect(new Set(tags).size).toBe(4);
  });

  test("the same page asked many times at once is made once", async () => {
    const cache = page({ version: () => "1", refresh: async () => {}, stop: async () => {} });
    let made = 0;
    const make = async () => {
      made++;
      await Promise.resolve();
    };
    await Promise.all(Array.from({ length: 20 }, () => cache.alone("/", make)));
    expect(made).toBe(1);
  });

  test("only addresses whose keys a page knows are kept", () => {
    expect(keptAddress("/x", new URLSearchParams("wat=koffie"), ["wat"])).toBe("/x?wat=koffie");
    expect(keptAddress("/x", new URLSearchParams("utm=1"), ["wat"])).toBeNull();
  });
});

test("who asks too often waits, by address and kind of question; the bucket fills again", () => {
  let now = 0;
  const take = makeRateLimiter(() => now);
  const waits = Array.from({ length: 21 }, () => take("1.2.3.4", "heavy"));
  expect(waits.slice(0, 20)).toEqual(Array(20).fill(0));
  expect(waits[20]).toBeGreaterThan(0);
  expect(take("5.6.7.8", "heavy")).toBe(0);
  expect(take("1.2.3.4", "form")).toBe(0);
  now += waits[20]! * 1000;
  expect(take("1.2.3.4", "heavy")).toBe(0);
});
