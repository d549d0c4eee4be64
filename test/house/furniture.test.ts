// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { getTableName, is, sql } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { describe, expect, test } from "vitest";
import "#app/foundation-tables.ts";
import { system } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { classified } from "#platform/db/classify.ts";
import { rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { asOwner } from "#test/owner.ts";
import { world } from "#test/world.ts";

const modules = fileURLToPath(new URL("../../src/modules/", import.meta.url));
const rooms = readdirSync(modules, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const baseRooms = [
  "people",
  "accounts",
  "teams",
  "consents",
  "organisations",
  "places",
  "messages",
  "activities",
  "signals",
];
/** The house itself: tables that every room may point to. */
const foundations = "foundations";

const load = (path: string): Promise<Record<string, unknown>> => import(pathToFileURL(modules + path).href);

/** Table → room. */
async function owners(): Promise<Map<string, string>> {
  const found = new Map([...classified.keys()].map((name) => [name, foundations]));
  for (const room of rooms) {
    const tables = Object.values(await load(`${room}/tables.ts`)).filter((value) => is(value, PgTable));
    for (const table of tables) found.set(getTableName(table as PgTable), room);
  }
  return found;
}

test("no file of code is longer than 300 lines: it becomes a folder of the same name", () => {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const long = ["src", "seeds", "test", "bin"].flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(ts|tsx|js|mjs)$/.test(file))
      .filter((file) => readFileSync(`${root}${folder}/${file}`, "utf8").trimEnd().split("\n").length > 300)
      .map((file) => `${folder}/${file}`),
  );
  expect(long).toEqual([]);
});

describe("every room", () => {
  test.each(rooms)("%s has its furniture in the usual place", (room) => {
    const files = ["README.md", "index.ts", "routes.ts", "paths.ts", "tables.ts", "facts.ts"];
    expect(files.filter((file) => !existsSync(`${modules}${room}/${file}`))).toEqual([]);
    expect(existsSync(`${modules}${room}/messages.ts`) || existsSync(`${modules}${room}/messages`)).toBe(true);
    const all = readdirSync(modules + room, { recursive: true }).map(String);
    expect(all.filter((file) => /(^|\/)(utils?|helpers?|services?|managers?|common|misc|types)\b/.test(file))).toEqual(
      [],
    );
    expect(all.some((file) => /\.test\.tsx?$/.test(file))).toBe(true);
  });

  test("has no name of another room's fact", async () => {
    const told = await Promise.all(
      rooms.map(async (room) => factNames(await load(`${room}/facts.ts`)).map((name) => [name, room] as const)),
    );
    const names = told.flat();
    expect(names.filter(([name], index) => names.findIndex(([other]) => other === name) !== index)).toEqual([]);
    for (const [name, room] of names) expect(name, room).toMatch(/^[a-z_]+\.[a-z][a-zA-Z]*$/);
  });
});

/** A room lists its facts as names, or as names with what they mean. */
const factNames = ({ facts }: Record<string, unknown>): string[] =>
  Array.isArray(facts) ? facts.map(String) : Object.keys(facts as object);

describe("the database", () => {
  test("has no table and no column without an owner and a class", async () => {
    const w = await world();
    await owners();
    const columns = await rows<{ table: string; column: string }>(
      w.db,
      sql`select table_name as table, column_name as column from information_schema.columns where table_schema = 'public' order by 1, ordinal_position`,
    );
    const unclassified = columns.filter(({ table, column }) => {
      const known = classified.get(table);
      const property =
        known && Object.entries(getTableConfig(known.table).columns).find(([, one]) => one.name === column)?.[1];
      return !property;
    });
    expect(unclassified.map(({ table, column }) => `${table}.${column}`)).toEqual([]);
    for (const { name, table, columns: classes, keep } of classified.values()) {
      expect(Object.keys(classes).length, name).toBe(getTableConfig(table).columns.length);
      expect(keep.length, name).toBeGreaterThan(3);
    }
  });

  test("agrees with the definitions in the code: names, types, what may be empty", async () => {
    const w = await world();
    await owners();
    const stored = await rows<{ table: string; column: string; type: string; filled: boolean }>(
      w.db,
      sql`select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as filled
        from pg_attribute a join pg_class c on c.oid = a.attrelid
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`,
    );
    const inDatabase = stored.map(
      ({ table, column, type, filled }) => `${table}.${column} ${plainType(type)}${filled ? " filled" : ""}`,
    );
    const inCode = [...classified.values()].flatMap(({ table, name }) =>
      getTableConfig(table).columns.map(
        (one) =>
          `${name}.${one.name} ${plainType(one.getSQLType())}${one.notNull || one.primary || inKey(table, one.name) ? " filled" : ""}`,
      ),
    );
    expect(inCode.sort()).toEqual(inDatabase.sort());
  });

  test("has walls: a reference stays inside its room or goes to a base room", async () => {
    const w = await world();
    const owner = await owners();
    const references = await rows<{ from: string; to: string }>(
      w.db,
      sql`select distinct conrelid::regclass::text as from, confrelid::regclass::text as to from pg_constraint
        where contype = 'f' and connamespace = 'public'::regnamespace`,
    );
    const through = references.filter(({ from, to }) => {
      const [mine, theirs] = [owner.get(from), owner.get(to)];
      return mine !== theirs && theirs !== foundations && !baseRooms.includes(theirs!);
    });
    expect(references.length).toBeGreaterThan(5);
    expect(through).toEqual([]);
  });

  test("keeps facts as they were told: nobody changes, removes or empties them", async () => {
    const w = await world();
    await record(w.db, system("test"), "site.settingsChanged", newId(), {});
    for (const attempt of ["update event set name = 'a.b'", "delete from event", "truncate event"]) {
      await expect(
        asOwner(w.db, (db) => db.execute(sql.raw(attempt))),
        attempt,
      ).rejects.toMatchObject({ cause: { message: expect.stringMatching(/append-only/) } });
    }
  });
});

function inKey(table: PgTable, column: string): boolean {
  return getTableConfig(table).primaryKeys.some(({ columns }) => columns.some(({ name }) => name === column));
}

/** The same type has more than one name. */
function plainType(type: string): string {
  const names: Record<string, string> = {
    "timestamp with time zone": "timestamptz",
    "timestamp without time zone": "timestamp",
    "timestamp without time zone[]": "timestamp[]",
  };
  return names[type] ?? type.replace(/, /g, ",");
}
