// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The wall where it really stands: connections that are used again, an owner of the database who is no superuser, a backup.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import pg from "pg";
import { describe, expect, onTestFinished, test } from "vitest";
import "#app/map.ts";
import { backup } from "#cli/backup.ts";
import { restore } from "#cli/restore.ts";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Database, type Db, rows } from "#platform/db/db.ts";
import { openServer } from "#platform/db/open.ts";
import { onServer, ownDatabase } from "#test/world.ts";
import { prepare } from "../setup/embedded.ts";
import { startPostgres } from "../setup/postgres.mjs";
import { startSite } from "../setup/site.ts";
import { plant, tables } from "./wall-town.ts";

const count = async (db: Db, table: string): Promise<number> =>
  (await rows<{ n: number }>(db, sql`select count(*)::int as n from ${sql.identifier(table)}`))[0]!.n;
const newFile = async () => {
  const folder = await mkdtemp(join(tmpdir(), "soepsteen-wall-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, "buurt.ndjson.gz");
};
/** What was planted is sealed with no key: it is taken for lost otherwise. */
const withoutSeals = (db: Db) =>
  behindWall(db, system("test"), async (db) => {
    await db.execute(sql`update signal set about = null, reporter = null`);
    await db.execute(sql`update measurement set items = null, refused = true`);
    await db.execute(sql`update safety_report set text = null`);
    await db.execute(sql`update emergency_access set explanation = null`);
  });

/** Rows per table behind the wall; what is made again after a restore is not kept. */
async function expectKept(from: Database, to: Database, file: string): Promise<void> {
  const sums = new Map((await backup(from, file)).map(({ name, rows }) => [name, rows]));
  for (const table of tables) {
    const expected = table === "signal_index" ? 0 : await behindWall(from.db, system("test"), (db) => count(db, table));
    expect(sums.get(table), table).toBe(expected);
    if (table !== "signal_index") expect(expected, table).toBeGreaterThan(0);
  }
  await restore(to, file);
  for (const table of tables.filter((one) => one !== "signal_index"))
    expect(await behindWall(to.db, system("test"), (db) => count(db, table)), table).toBe(sums.get(table));
  const [walls] = await rows(
    to.db,
    sql`select count(*) filter (where relrowsecurity and relforcerowsecurity)::int as n from pg_class where relname = any (array[${sql.join(
      tables.map((name) => sql`${name}`),
      sql`, `,
    )}]::text[])`,
  );
  expect(walls).toEqual({ n: tables.length });
}

describe("the program that stands behind the wall", () => {
  test("shows each who asks her own, however many ask at once, and nothing to the question after", async () => {
    const database = await ownDatabase();
    const t = await plant(database.db);
    await database.standBehindWall();
    const asked = Array.from({ length: 60 }, async (_, n) => {
      if (n % 3 === 0) return [0, await count(database.db, "case_file")];
      if (n % 3 === 1) return [1, await behindWall(database.db, t.daan, (db) => count(db, "case_file"))];
      return [0, await behindWall(database.db, t.sjoerd, (db) => count(db, "case_file"))];
    });
    for (const [expected, found] of await Promise.all(asked)) expect(found).toBe(expected);
    const failed = behindWall(database.db, system("test"), async () => {
      throw new Error("in the middle");
    });
    await expect(failed).rejects.toThrow("in the middle");
    for (let n = 0; n < 10; n++) expect(await count(database.db, "case_file")).toBe(0);
    const who = await database.query<{ role: string }>("select current_user as role");
    expect(who).toEqual([{ role: "soepsteen_web" }]);
    await expect(database.query("select * from case_access")).rejects.toThrow(/permission denied/);
    await expect(database.query("alter table case_file no force row level security")).rejects.toThrow(/must be owner/);
  }, 60_000);
});

describe("a backup", () => {
  test("holds every row behind the wall, and puts it back behind it", async () => {
    const [from, to] = [await ownDatabase(), await ownDatabase()];
    await plant(from.db);
    await withoutSeals(from.db);
    await expectKept(from, to, await newFile());
  }, 120_000);

  test("is not made at all when rows would stay out of it", async () => {
    const from = await ownDatabase();
    await from.run("drop policy note_jobs on note");
    await expect(backup(from, await newFile())).rejects.toThrow(/note mag soepsteen_jobs niet alles zien/);
  }, 60_000);
});

describe.runIf(onServer)("an owner of the database who is no superuser", () => {
  const withName = (address: string, user: string, name: string) => {
    const url = new URL(address);
    [url.username, url.pathname] = [user, `/${name}`];
    return url.href;
  };

  test("makes the roles, or uses those that were made; migrates, serves, makes a backup and puts it back", async () => {
    const server = await startPostgres();
    onTestFinished(() => server.stop());
    const admin = new pg.Client({ connectionString: server.url });
    await admin.connect();
    onTestFinished(() => admin.end());
    const [first, second] = [withName(server.url, "maker", "one"), withName(server.url, "user_only", "two")];
    await admin.query("create role maker login createrole nosuperuser nobypassrls");
    await admin.query("create database one owner maker template template0 encoding 'UTF8'");
    const one = await openServer(first, { max: 3 });
    onTestFinished(() => one.close());
    await prepare(one);
    await plant(one.db);
    await withoutSeals(one.db);

    // the roles stand now: another owner is given them by an operator
    await admin.query("create role user_only login nocreaterole nosuperuser nobypassrls");
    await admin.query("grant soepsteen_web, soepsteen_jobs, soepsteen_gate to user_only");
    await admin.query("create database two owner user_only template template0 encoding 'UTF8'");
    const two = await openServer(second, { max: 3 });
    onTestFinished(() => two.close());
    await prepare(two);
    await expectKept(one, two, await newFile());

    await admin.query("create database three owner maker template template0 encoding 'UTF8'");
    const site = await startSite({ settings: { DATABASE_URL: withName(server.url, "maker", "three") } });
    const page = await fetch(`${site.url}/signaal`);
    const sessions = await admin.query(
      "select usename from pg_stat_activity where datname = 'three' and usename <> 'maker'",
    );
    expect([page.status < 500, sessions.rows]).toEqual([true, []]);
    expect(await site.stop()).toBe(0);
    expect(site.said()).not.toMatch(/permission denied|row-level security/);
  }, 240_000);
});
