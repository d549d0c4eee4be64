// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { ownDatabase, world } from "#test/world.ts";
import { rows } from "../db/db.ts";
import { makeLog } from "../log/log.ts";
import { now, withClock } from "../time/time.ts";
import { defineJob, makeJobs } from "./jobs.ts";

const silent = makeLog("silent");
const done: string[] = [];
const note = defineJob<{ what: string }>("test.note", async (_db, { what }) => void done.push(what));
const write = defineJob<{ id: string }>("test.write", async (db, { id }) => {
  await db.execute(sql`insert into once (id, location) values (${id}, '/')`);
});
const fail = defineJob("test.fail", async () => {
  done.push("tried");
  throw new Error("met opzet");
});
const doneWith = (what: string) => done.filter((one) => one === what).length;

test("a job of a transaction that commits runs exactly once; of one that is rolled back never", async () => {
  const database = await ownDatabase();
  const jobs = await makeJobs(database, silent);
  await database.db.transaction((db) => jobs.enqueue(db, note, { what: "committed" }));
  const undone = database.db.transaction(async (db) => {
    await jobs.enqueue(db, note, { what: "rolled back" });
    throw new Error("changed my mind");
  });
  await expect(undone).rejects.toThrow("changed my mind");
  expect(await jobs.runDueJobs()).toBe(1);
  expect(await jobs.runDueJobs()).toBe(0);
  expect([doneWith("committed"), doneWith("rolled back")]).toEqual([1, 0]);
  await jobs.stop();
});

test("two workers on one queue do each job once", async () => {
  const database = await ownDatabase();
  const [one, two] = [await makeJobs(database, silent), await makeJobs(database, silent)];
  for (let i = 0; i < 20; i++) await one.enqueue(database.db, write, { id: `two-workers-000000${i}` });
  const counts = await Promise.all([one.runDueJobs(), two.runDueJobs()]);
  expect(counts[0] + counts[1]).toBe(20);
  const [{ n }] = (await rows<{ n: number }>(
    database.db,
    sql`select count(*)::int as n from once where id like 'two-workers-%'`,
  )) as [{ n: number }];
  expect(n).toBe(20);
  await Promise.all([one.stop(), two.stop()]);
});

test("a started queue works by itself until it is stopped", async () => {
  const database = await ownDatabase();
  const jobs = await makeJobs(database, silent);
  const ran = Promise.withResolvers<void>();
  const wake = defineJob("test.note", async () => ran.resolve());
  await jobs.enqueue(database.db, wake, {});
  await jobs.start();
  await ran.promise;
  await jobs.stop();
  defineJob("test.note", note.run);
});

test("a job waits for its moment", async () => {
  const w = await world();
  await w.services.jobs.enqueue(w.db, note, { what: "tomorrow" }, { startAfter: now().add({ hours: 24 }) });
  await w.runDueJobs();
  expect(doneWith("tomorrow")).toBe(0);
  await withClock(now().add({ hours: 25 }), () => w.runDueJobs());
  expect(doneWith("tomorrow")).toBe(1);
});

test("while a job with a key waits, a second one is not added; without a key each one counts", async () => {
  const w = await world();
  for (const what of ["keyed", "keyed"]) await w.services.jobs.enqueue(w.db, note, { what }, { singletonKey: "k" });
  for (const what of ["loose", "loose"]) await w.services.jobs.enqueue(w.db, note, { what });
  expect(await w.runDueJobs()).toBe(3);
  expect([doneWith("keyed"), doneWith("loose")]).toEqual([1, 2]);
});

test("a job that fails is tried again later and given up in the end, without its data in the queue's notes", async () => {
  const w = await world();
  await w.services.jobs.enqueue(w.db, fail, {});
  let clock = now();
  for (let i = 0; i < 12; i++) {
    clock = clock.add({ hours: 24 });
    await withClock(clock, () => w.runDueJobs());
  }
  expect(doneWith("tried")).toBe(5);
  const [job] = await rows<{ state: string; output: unknown }>(
    w.db,
    sql`select state, output from pgboss.job where name = 'test.fail'`,
  );
  expect(job?.state).toBe("failed");
  expect(JSON.stringify(job?.output)).not.toContain("met opzet");
});

test("a job that nobody defined is refused at once", async () => {
  const w = await world();
  await expect(w.services.jobs.enqueue(w.db, "test.unknown", {})).rejects.toThrow("no such job");
});
