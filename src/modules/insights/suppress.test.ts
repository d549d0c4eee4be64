// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alone, type Line, percentOf, type Rule, suppress } from "./suppress.ts";

const linesOf = (counts: readonly number[], known = -1): Line[] =>
  counts.map((count, n) => ({ key: `${n}`, count, known: n === known }));
const shown = (counts: readonly number[], rule: Rule, known = -1) =>
  suppress(linesOf(counts, known), rule).map(({ count }) => count);

/** Every table of so many lines with counts up to a most. */
function* tables(lines: number, most: number): Generator<number[]> {
  for (let n = 0; n < (most + 1) ** lines; n++)
    yield Array.from({ length: lines }, (_, k) => Math.floor(n / (most + 1) ** k) % (most + 1));
}

interface Seen {
  low: number[];
  high: number[];
}

/**
 * Somebody who knows the rule, and all that can be known beside the table (`also`), sees an answer. Which counts can each
 * hidden line have? Gives, by answer, the lowest and highest count of each line over every table that gives this answer.
 */
function everything(
  lines: number,
  most: number,
  answer: (counts: number[]) => (number | null)[],
  also: (counts: number[]) => string,
): Map<string, Seen> {
  const seen = new Map<string, Seen>();
  for (const counts of tables(lines, most)) {
    const key = `${answer(counts).join()} ${also(counts)}`;
    const before = seen.get(key);
    if (!before) seen.set(key, { low: [...counts], high: [...counts] });
    else
      for (const [n, count] of counts.entries()) {
        before.low[n] = Math.min(before.low[n]!, count);
        before.high[n] = Math.max(before.high[n]!, count);
      }
  }
  return seen;
}

/** Answers of which somebody can tell that a line is one of 1 to k−1. */
function betrayed(seen: Map<string, Seen>, k: number): string[] {
  return [...seen].flatMap(([answer, { low, high }]) =>
    low.some((least, n) => least >= 1 && high[n]! < k) ? [`${answer}: ${low} to ${high}`] : [],
  );
}

const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);

describe("a table of counts", () => {
  test.each([
    [5, 2, 40],
    [5, 3, 24],
    [5, 4, 13],
    [10, 2, 60],
    [10, 3, 32],
  ])(
    "k = %i, %i lines up to %i: who knows the rule and the exact total cannot tell of any line that it is small",
    (k, lines, most) => {
      const seen = everything(
        lines,
        most,
        (counts) => shown(counts, { k }),
        (counts) => `of ${sum(counts)}`,
      );
      // at the edge of what is tried some tables are missing: those with a total that needs larger counts
      const whole = new Map([...seen].filter(([answer]) => Number(answer.split(" of ")[1]) <= most));
      expect(whole.size).toBeGreaterThan(25);
      expect(betrayed(whole, k)).toEqual([]);
    },
  );

  test.each([
    [5, 3, 24],
    [10, 3, 32],
  ])("k = %i: nor who also knows one of the lines from elsewhere", (k, lines, most) => {
    const known = (counts: number[]) => `${counts[0]} of ${sum(counts)}`;
    const seen = everything(lines, most, (counts) => shown(counts, { k }, 0), known);
    const own = new Map(
      [...seen]
        .filter(([answer]) => Number(answer.split(" of ")[1]) <= most)
        .map(([answer, { low, high }]) => [answer, { low: low.slice(1), high: high.slice(1) }]),
    );
    expect(betrayed(own, k)).toEqual([]);
  });

  test.each([
    [5, 3, 16],
    [10, 2, 40],
  ])("k = %i: nor where one counts in several lines, nor how many are not in a line", (k, lines, most) => {
    for (let of = 0; of <= most; of++) {
      const some = (counts: number[]) => counts.every((count) => count <= of);
      const answer = (counts: number[]) => (some(counts) ? shown(counts, { k, of }) : []);
      const seen = everything(lines, of, answer, () => "");
      expect(betrayed(seen, k), `of ${of}`).toEqual([]);
      const others = new Map(
        [...seen].map(([key, { low, high }]) => [
          key,
          { low: high.map((count) => of - count), high: low.map((count) => of - count) },
        ]),
      );
      expect(betrayed(others, k), `the others of ${of}`).toEqual([]);
    }
  });

  test("a line that is everything is left out, and so is the only line of a table", () => {
    expect(shown([40, 0, 0], { k: 5 })).toEqual([null, null, null]);
    expect(shown([38, 2, 0], { k: 5 })).toEqual([null, null, null]);
    expect(shown([40], { k: 5 })).toEqual([null]);
    expect(shown([40, 30], { k: 5, of: 41 })).toEqual([null, null]);
  });

  test("large enough counts are shown in fives", () => {
    expect(shown([12, 28, 7], { k: 5 })).toEqual([10, 30, 5]);
    expect(shown([12, 28, 7], { k: 10 })).toEqual([null, 30, null]);
  });

  const table = fc.record({
    counts: fc.array(fc.oneof(fc.nat(7), fc.nat(15), fc.nat(200)), { minLength: 2, maxLength: 12 }),
    k: fc.constantFrom(5, 10),
  });

  test("of any table: nothing small is shown, subtraction from the exact total gives k or more over two or more lines", () => {
    fc.assert(
      fc.property(table, ({ counts, k }) => {
        const cells = shown(counts, { k });
        for (const [n, count] of cells.entries()) if (count !== null) expect(counts[n]).toBeGreaterThanOrEqual(k);
        const hidden = counts.filter((_, n) => cells[n] === null);
        if (hidden.length > 0 && hidden.length < counts.length) {
          expect(hidden.length).toBeGreaterThanOrEqual(2);
          expect(sum(hidden)).toBeGreaterThanOrEqual(k);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("who swaps two hidden counts sees the same answer: nobody can tell which of them is small", () => {
    fc.assert(
      fc.property(table, fc.nat(), fc.nat(), ({ counts, k }, a, b) => {
        const cells = shown(counts, { k });
        const hidden = counts.flatMap((_, n) => (cells[n] === null ? [n] : []));
        fc.pre(hidden.length >= 2);
        const [i, j] = [hidden[a % hidden.length]!, hidden[b % hidden.length]!];
        const swapped = counts.map((count, n) => (n === i ? counts[j]! : n === j ? counts[i]! : count));
        expect(shown(swapped, { k })).toEqual(cells);
      }),
      { numRuns: 2000 },
    );
  });
});

test("a count alone is a multiple of five or nothing, and a percentage says no more than what is shown", () => {
  expect([0, 4, 5, 7, 8, 23].map((count) => alone(count, 5))).toEqual([null, null, 5, 5, 10, 25]);
  expect(percentOf(10, 20, 19)).toBeNull();
  expect(percentOf(10, 20, 21)).toBe(50);
  expect(percentOf(null, 20, 40)).toBeNull();
  expect(percentOf(25, 20, 22)).toBe(100);
});
