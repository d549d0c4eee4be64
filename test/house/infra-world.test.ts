// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { type Db, rows } from "#platform/db/db.ts";
import { world } from "#test/world.ts";

const countOnce = async (db: Db) =>
  (await rows<{ n: number }>(db, sql`select count(*)::int as n from once where id like 'infra-world-%'`))[0]!.n;
const leave = (db: Db, id: string) =>
  db.execute(sql`insert into once (id, location) values (${`infra-world-${id}`}, '/')`);

test("what one test writes is gone in the next: writing", async () => {
  const w = await world();
  await leave(w.db, "0000000000");
  expect(await countOnce(w.db)).toBe(1);
});

test("what one test writes is gone in the next: reading", async () => {
  const w = await world();
  expect(await countOnce(w.db)).toBe(0);
});

test("a transaction that fails inside a test takes only its own changes along", async () => {
  const w = await world();
  await leave(w.db, "0000000001");
  const failing = w.db.transaction(async (db) => {
    await leave(db, "0000000002");
    throw new Error("changed my mind");
  });
  await expect(failing).rejects.toThrow("changed my mind");
  expect(await countOnce(w.db)).toBe(1);
});

test("using the outer handle inside its transaction is refused, where it would hang for ever on the embedded database", async () => {
  const w = await world();
  const wrong = w.db.transaction(() => countOnce(w.db));
  await expect(wrong).rejects.toThrow("outer handle");
});

test("two transactions side by side take turns", async () => {
  const w = await world();
  const both = ["0000000003", "0000000004"].map((id) => w.db.transaction((db) => leave(db, id)));
  await Promise.all(both);
  expect(await countOnce(w.db)).toBe(2);
});
