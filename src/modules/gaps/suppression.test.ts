// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Figure, figureOf, inWords, release, smallest } from "./suppression.ts";

const say = { about: (count: number) => `ongeveer ${count}`, few: "minder dan 5", withheld: "niet getoond" };
const words = (figure: Figure) => inWords(figure, say);

describe("a figure of people", () => {
  test("under five is never a number, and others are in fives", () => {
    expect([0, 1, 4].map((count) => words(figureOf(count)))).toEqual(["minder dan 5", "minder dan 5", "minder dan 5"]);
    expect([5, 7, 8, 12, 13].map((count) => words(figureOf(count)))).toEqual(
      [5, 5, 10, 10, 15].map((count) => `ongeveer ${count}`),
    );
  });

  test("looks the same for nobody as for four: a first wish does not show", () => {
    expect(figureOf(0)).toEqual(figureOf(4));
    expect(release([[0, 40]])).toEqual(release([[2, 40]]));
  });
});

describe("a table of figures", () => {
  test("shows what is large enough, with its totals", () => {
    const shown = release([
      [12, 20],
      [30, 8],
    ]);
    expect(shown.cells.map((row) => row.map(words))).toEqual([
      ["ongeveer 10", "ongeveer 20"],
      ["ongeveer 30", "ongeveer 10"],
    ]);
    expect(words(shown.total)).toBe("ongeveer 70");
  });

  test("hides a second cell, or the total, so that nobody takes one from the other", () => {
    const shown = release([
      [3, 20, 30],
      [10, 20, 30],
    ]);
    const hidden = shown.cells.map((row) => row.map(({ kind }) => kind !== "about"));
    expect(hidden[0]!.filter(Boolean).length).toBeGreaterThan(1);
    expect(hidden.map((row) => row[0]).filter(Boolean).length).toBeGreaterThan(1);
  });

  const table = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
    fc.array(fc.array(fc.oneof(fc.nat(6), fc.nat(60)), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

  test("never shows a number that was under five, nor one that subtraction gives", () => {
    fc.assert(
      fc.property(table, (counts) => {
        const shown = release(counts);
        for (const [line, figures, total] of linesOf(counts, shown)) {
          const hidden = line.filter((_, index) => figures[index]!.kind !== "about");
          for (const [index, count] of line.entries())
            if (count < smallest) expect(figures[index]!.kind).not.toBe("about");
          if (total.kind === "about" && hidden.length > 0) {
            expect(hidden.length, "one hidden cell is the total less the others").toBeGreaterThan(1);
            expect(hidden.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(smallest);
          }
          if (total.kind !== "about")
            expect(hidden.length, "a hidden total is the sum of its parts").toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("gives nothing away by difference: a table with one wish more or less under five looks the same", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(4), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 4 }),
        (counts) => {
          const shown = release(counts);
          expect(shown.cells.flat().every(({ kind }) => kind !== "about")).toBe(true);
        },
      ),
    );
  });
});

/** Rows and columns with their totals, and the row and the column of totals themselves. */
function linesOf(counts: number[][], shown: ReturnType<typeof release>): [number[], Figure[], Figure][] {
  const columns = counts[0]!.map((_, c) => counts.map((row) => row[c]!));
  const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
  return [
    ...counts.map((row, r): [number[], Figure[], Figure] => [row, shown.cells[r]!, shown.rowTotals[r]!]),
    ...columns.map((column, c): [number[], Figure[], Figure] => [
      column,
      shown.cells.map((row) => row[c]!),
      shown.columnTotals[c]!,
    ]),
    [counts.map(sum), shown.rowTotals, shown.total],
    [columns.map(sum), shown.columnTotals, shown.total],
  ];
}
