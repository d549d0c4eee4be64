// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

import { beforeAll, describe, expect, test } from "vitest";
import "#app/foundation-tables.ts";
import "#app/personal.ts";
import { executors } from "#app/retention.ts";
import { classified } from "#platform/db/classify.ts";
import { personalParts } from "#platform/personal/personal.ts";
import { readLayout, tablesOfPersons } from "#platform/retention/layout.ts";
import { RetentionProblem, readRules, retentionRules } from "#platform/retention/rules.ts";
import { world } from "#test/world.ts";

const modules = fileURLToPath(new URL("../../src/modules/", import.meta.url));

/** Table → its columns that say something about a person, by their names in the database. */
function personalColumns(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [name, { table, columns }] of classified) {
    const byProperty = Object.entries(table as unknown as Record<string, { name?: string }>);
    const named = byProperty.flatMap(([property, column]) =>
      ["personal", "special"].includes(columns[property] ?? "") && column?.name ? [column.name] : [],
    );
    if (named.length > 0) found.set(name, named);
  }
  return found;
}

beforeAll(async () => {
  for (const room of readdirSync(modules))
    if (existsSync(`${modules}${room}/tables.ts`)) await import(pathToFileURL(`${modules}${room}/tables.ts`).href);
});

describe("the rules of retention", () => {
  test("leave no column about a person without a rule", () => {
    const missing = [...personalColumns()].flatMap(([table, columns]) => {
      const rules = retentionRules().filter((rule) => rule.table === table);
      const whole = rules.some((rule) => !rule.columns);
      const covered = new Set(rules.flatMap((rule) => rule.columns ?? []));
      return whole ? [] : columns.filter((column) => !covered.has(column)).map((column) => `${table}.${column}`);
    });
    expect(missing).toEqual([]);
  });

  test("point to tables, columns and dates that are there", async () => {
    const w = await world();
    const { columns, keys } = await readLayout(w.db);
    for (const { id, table, starts, columns: named = [], where = {} } of retentionRules()) {
      expect(keys.has(table), id).toBe(true);
      for (const column of [...named, ...Object.keys(where)])
        expect(columns.has(`${table}.${column}`), `${id} ${column}`).toBe(true);
      if (starts) expect(columns.get(`${table}.${starts}`)?.type, id).toMatch(/^(timestamp|date)/);
    }
  });

  test("are each carried out by something that is there", async () => {
    const w = await world();
    const { references } = await readLayout(w.db);
    const covered = new Set(personalParts().flatMap(({ tables }) => tables));
    for (const { id, table, does, by } of retentionRules()) {
      if (does === "with") {
        const goesAlong = references.some((one) => one.from === table && one.to === by && one.onDelete === "cascade");
        expect(goesAlong || (by === "person" && covered.has(table)), `${id} goes with ${by}`).toBe(true);
      } else if (by !== "engine") expect(Object.keys(executors), id).toContain(by);
    }
  });

  test("of the engine find their rows by an index, or in a small table", async () => {
    const w = await world();
    const { rows } = await import("#platform/db/db.ts");
    const { sql } = await import("drizzle-orm");
    const indexed = await rows<{ column: string }>(
      w.db,
      sql`select distinct c.relname || '.' || a.attname as column from pg_index i join pg_class c on c.oid = i.indrelid
        join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey::int2[]) where c.relnamespace = 'public'::regnamespace`,
    );
    const known = new Set(indexed.map(({ column }) => column));
    const large = [
      "consent",
      "acts_for",
      "person_access",
      "team_member",
      "series",
      "export_file",
      "contact",
      "erasure",
      "destruction",
    ];
    const without = retentionRules()
      .filter(({ by, table }) => by === "engine" && large.includes(table))
      .filter(({ table, starts, id }) => id !== "acts_for.date" && !known.has(`${table}.${starts}`));
    expect(without.map(({ id }) => id)).toEqual([]);
  });
});

describe("every table that leads to a person", () => {
  test("is shown to the person and erased by its room", async () => {
    const w = await world();
    const layout = await readLayout(w.db);
    const among = new Set(personalColumns().keys());
    const covered = new Set(personalParts().flatMap(({ tables }) => tables));
    // the log knows a person by a pseudonym only: who looked is shown by its room, and goes by months
    const logs = new Set(["audit_log"]);
    expect(tablesOfPersons(layout, among).filter((table) => !covered.has(table) && !logs.has(table))).toEqual([]);
  });

  test("is named once, and by a room that is there", () => {
    const all = personalParts().flatMap(({ tables }) => tables);
    expect(all.filter((table, n) => all.indexOf(table) !== n)).toEqual([]);
    expect(all.filter((table) => !classified.has(table))).toEqual([]);
    expect(personalParts().at(-1)?.room).toBe("people");
  });
});

describe("other periods (RETENTION_FILE)", () => {
  const rules = `rules:
  - { id: a, table: consent, starts: ended_at, after: P24M, does: delete, by: engine, nl: een regel met tekst, en: a rule with text }
  - { id: b, table: wish, starts: created_at, after: P12M, does: delete, by: gaps.forgetWishes, nl: een regel met tekst, en: a rule with text }`;

  test("change what the engine does", () => {
    expect(readRules(rules, "periods: { a: P36M }")[0]).toMatchObject({ after: "P36M", source: "RETENTION_FILE" });
  });

  test.each([
    ["a rule that is not there", "periods: { c: P1Y }", /c: there is no such rule/],
    ["a period that the program does not read", "periods: { b: P1Y }", /b: its period is fixed/],
    ["something that is no period", "periods: { a: twee jaar }", /not an ISO 8601 period/],
    ["a rule of its own", "rules: []", /periods|Unrecognized/],
  ])("are refused with a sentence: %s", (_, file, sentence) => {
    expect(() => readRules(rules, file)).toThrow(RetentionProblem);
    expect(() => readRules(rules, file)).toThrow(sentence);
  });
});
