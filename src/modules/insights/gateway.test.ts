// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Released, type ReleasedTable, releaseFigures, type TableName } from "./gateway.ts";
import { planted, rawOf } from "./raw.test-data.ts";
import type { Figures } from "./slots.ts";

const [quarter, team, north, south] = ["2026-Q3", "team", "north", "south"];
const one = planted([team], [quarter], [north, south, "tiny"]);
const released = (all: Parameters<typeof rawOf>[0]) => releaseFigures(rawOf(all), [north, south]);

interface Range {
  low: number;
  high: number;
}
/** What a shown number can stand for. */
const rangeOf = (count: number | null, least: number): Range =>
  count === null
    ? { low: 0, high: Number.POSITIVE_INFINITY }
    : { low: Math.max(least, count === 5 ? 5 : count - 2), high: count + 2 };

/** Tables that cut the same people: their total is the same. */
const groups: readonly (readonly TableName[])[] = [
  ["type", "entryType", "reporterRole", "area"],
  ["firstContact"],
  ["closed"],
  ["outcome"],
];

/** Somebody adds and subtracts everything that was answered until nothing new comes out. */
function deduce(tables: readonly ReleasedTable[]): Map<ReleasedTable, Range[]> {
  const ranges = new Map(tables.map((table) => [table, table.lines.map(({ count }) => rangeOf(count, table.k))]));
  const total = rangeOf(tables[0]!.total, 5);
  if (tables[0]!.total === null) total.high = 4;
  for (let round = 0; round < 30; round++)
    for (const lines of ranges.values()) {
      const low = lines.reduce((sum, line) => sum + line.low, 0);
      const high = lines.reduce((sum, line) => sum + line.high, 0);
      total.low = Math.max(total.low, low);
      total.high = Math.min(total.high, high);
      for (const line of lines) {
        line.high = Math.min(line.high, total.high - (low - line.low));
        if (Number.isFinite(high)) line.low = Math.max(line.low, total.low - (high - line.high));
      }
    }
  return ranges;
}

const tablesOf = ({ tables }: Released, names: readonly TableName[]) =>
  tables.filter(({ name }) => names.includes(name));

describe("the figures that leave", () => {
  test("adding up and subtracting all tables of a team and a quarter never gives a line of 1 to k−1", () => {
    fc.assert(
      fc.property(one, (all) => {
        for (const names of groups)
          for (const [table, ranges] of deduce(tablesOf(released(all), names)))
            for (const [n, { low, high }] of ranges.entries())
              expect(low >= 1 && high < table.k, `${table.name} ${table.lines[n]!.key}: ${low} to ${high}`).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  test("no difference of two answers is a number of 1 to 4: a line and its total, one table and another", () => {
    fc.assert(
      fc.property(one, (all) => {
        const { tables, casesOpened } = released(all);
        for (const names of groups) {
          const own = tables.filter(({ name }) => names.includes(name));
          const shown = own.flatMap(({ total, k, lines }) => [
            ...(total === null ? [] : [rangeOf(total, 5)]),
            ...lines.flatMap(({ count }) => (count === null ? [] : [rangeOf(count, k)])),
            ...(names[0] === "closed" && casesOpened !== null ? [rangeOf(casesOpened, 5)] : []),
          ]);
          for (const a of shown)
            for (const b of shown) {
              const [low, high] = [a.low - b.high, a.high - b.low];
              expect(low >= 1 && high <= 4, `${a.low}–${a.high} minus ${b.low}–${b.high}`).toBe(false);
            }
        }
      }),
      { numRuns: 200 },
    );
  });

  test("nothing under five is ever a number, nothing sensitive under ten, and all numbers are in fives", () => {
    fc.assert(
      fc.property(one, (all) => {
        const raw = rawOf(all).filter(({ dimensions }) => dimensions.entryType !== "C");
        const { tables } = released(all);
        const by = {
          sign: ["signs", "sign"],
          closed: ["signalsClosed", "closeReason"],
          type: ["signals", "type"],
        } as const;
        for (const [name, [from, dimension]] of Object.entries(by)) {
          const table = tables.find((found) => found.name === name)!;
          for (const { key, count } of table.lines) {
            const real = raw.filter((row) => row.table === from && row.dimensions[dimension] === key).length;
            if (real < table.k) expect(count).toBeNull();
            if (count !== null) expect(count % 5).toBe(0);
          }
        }
        for (const { total, lines } of tables)
          for (const { percent } of lines) if (percent !== null) expect(total).toBeGreaterThanOrEqual(20);
      }),
      { numRuns: 200 },
    );
  });

  test("every table has the same lines in every quarter: that a line is there says nothing", () => {
    const keys = (given: Released) => given.tables.map(({ name, lines }) => [name, lines.map(({ key }) => key)]);
    fc.assert(
      fc.property(one, (all) => {
        expect(keys(released(all))).toEqual(keys(releaseFigures([], [north, south])));
      }),
      { numRuns: 50 },
    );
    const empty = releaseFigures([], []);
    for (const { total, lines } of empty.tables) {
      expect(total).toBeNull();
      expect(lines.every(({ count, percent }) => count === null && percent === null)).toBe(true);
    }
  });

  test("a small buurt is not told apart from the others", () => {
    const many = (area: string, count: number): Figures => [
      {
        table: "signals",
        dimensions: { quarter, team, area, entryType: "A", type: "light", reporterRole: "self" },
        count,
      },
    ];
    const { tables } = releaseFigures([...many(north, 30), ...many("tiny", 12), ...many("", 8)], [north, south]);
    const area = tables.find(({ name }) => name === "area")!;
    expect(area.lines.map(({ key }) => key)).toEqual([north, south, "other"]);
    expect(JSON.stringify(tables)).not.toContain("tiny");
  });

  test("who asked for advice only is in no table", () => {
    const advice = { quarter, team, area: north, entryType: "C", type: "light", reporterRole: "family" };
    const given = releaseFigures([{ table: "signals", dimensions: advice, count: 40 }], [north]);
    expect(given.advice).toBe(40);
    expect(given.tables.every(({ total }) => total === null)).toBe(true);
  });
});

describe("then and now", () => {
  const pairs = (count: number, sum: number, changed: number): Figures => {
    const dimensions = { quarter, team, instrument: "djg6", scoring: "manual-1999" };
    return [
      { table: "pairs", dimensions, count, sum },
      { table: "pairsChanged", dimensions, count: changed },
    ];
  };
  test.each([0, 1, 5, 9])("%i pairs give nothing, not even how many", (count) => {
    expect(releaseFigures(pairs(count, -10, 3), []).pairs).toEqual([]);
  });
  test("ten give a mean, and a share only when it is about ten on both sides", () => {
    expect(releaseFigures(pairs(10, -12, 10), []).pairs).toEqual([
      { instrument: "djg6", scoring: "manual-1999", pairs: 10, change: -1.2, changedPercent: null },
    ]);
    expect(releaseFigures(pairs(24, -12, 12), []).pairs[0]).toMatchObject({ change: -0.5, changedPercent: 40 });
    expect(releaseFigures(pairs(24, -12, 16), []).pairs[0]).toMatchObject({ changedPercent: null });
  });
});
