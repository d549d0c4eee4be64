// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from "vitest";
import { ownDatabase } from "#test/world.ts";
import { MigrationProblem, migrate, readMigrations } from "./migrate.ts";

test("a second time nothing happens", async () => {
  expect(await migrate(await ownDatabase())).toEqual([]);
});

test("a file that changed after it was applied is refused", async () => {
  const database = await ownDatabase();
  const altered = readMigrations().map((m, i) => (i === 0 ? { ...m, checksum: "other" } : m));
  await expect(migrate(database, altered)).rejects.toThrow(MigrationProblem);
});

test("a database of a newer programme is refused", async () => {
  await expect(migrate(await ownDatabase(), readMigrations().slice(0, -1))).rejects.toThrow("nieuwere versie");
});

test("a migration that fails leaves nothing behind", async () => {
  const database = await ownDatabase();
  const broken = { name: "9999_broken.sql", sql: "create table half (id int); select 1/0;", checksum: "x" };
  await expect(migrate(database, [...readMigrations(), broken])).rejects.toThrow();
  expect(await database.query("select to_regclass('half')::text as half")).toEqual([{ half: null }]);
  expect(await migrate(database)).toEqual([]);
});

test("the events are append-only, also for who has the database", async () => {
  const database = await ownDatabase();
  await database.query(
    "insert into event (id, name, actor_kind) values ('01a20152-3df3-702d-85dc-9f422ecf3a98', 'test.happened', 'visitor')",
  );
  for (const sql of ["update event set name = 'test.other'", "delete from event", "truncate event"]) {
    await expect(database.query(sql)).rejects.toThrow("append-only");
  }
});
