// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from "vitest";
import { ownDatabase } from "#test/world.ts";
import { changed, followStamps } from "./stamps.ts";

/** A database whose reads of the stamps wait until they are let go, the oldest first. */
async function heldDatabase() {
  const database = await ownDatabase();
  const waiting: (() => void)[] = [];
  let reads = 0;
  const query: typeof database.query = async (sql, parameters) => {
    reads++;
    if (reads > 1) await new Promise<void>((go) => waiting.push(go)); // the first is of followStamps itself
    return database.query(sql, parameters);
  };
  const letGo = async () => {
    await expect.poll(() => waiting.length).toBeGreaterThan(0);
    waiting.shift()!();
  };
  return { database, held: { ...database, query }, letGo, reads: () => reads };
}

test("who changed something does not wait for all who come after", async () => {
  const { held, letGo, reads } = await heldDatabase();
  const stamps = await followStamps(held);
  const first = stamps.refresh();
  let later = 0;
  const others = Array.from({ length: 100 }, () => stamps.refresh().then(() => void later++));
  await letGo();
  await first;
  expect(later).toBe(0);
  await letGo();
  await Promise.all(others);
  expect(reads(), "a hundred at once share one read").toBe(3);
  await stamps.stop();
});

test("a change that commits after a read began is seen, however the answers come in", async () => {
  const { database, held, letGo } = await heldDatabase();
  const stamps = await followStamps(held);
  expect(stamps.version("all")).toBe("0");
  const early = stamps.refresh();
  await changed(database.db);
  const late = stamps.refresh();
  await letGo();
  await early;
  await letGo();
  await late;
  expect(stamps.version("all")).toBe("1");
  await stamps.stop();
});
