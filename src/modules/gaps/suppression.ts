// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * What may be shown of figures of people. One place decides for page, CSV and print: nothing else turns a count into text.
 * Source: the programmes this product follows, rules I1 (under five), I2 (no hidden cell may be computed), I3 (buurten in fives), I7 (no difference
 * between two answers reveals one).
 */
export const smallest = 5;
export const roundedTo = 5;

/** A figure of people as it may be shown. */
export type Figure =
  /** About so many: rounded to five. */
  | { kind: "about"; count: number }
  /** Fewer than five, perhaps none. */
  | { kind: "few" }
  /** Left out, because it would betray another. */
  | { kind: "withheld" };

/** A figure that stands alone: no total and no other figure to compare it with. */
export const figureOf = (count: number): Figure =>
  count < smallest ? { kind: "few" } : { kind: "about", count: rounded(count) };

const rounded = (count: number): number => Math.max(roundedTo, Math.round(count / roundedTo) * roundedTo);

/** A table of figures of people with its totals, as it may be shown. */
export interface Release {
  /** rows × columns */
  cells: Figure[][];
  rowTotals: Figure[];
  columnTotals: Figure[];
  total: Figure;
}

/**
 * Releases a table. A cell under five is hidden, none is no exception. In every row and column with hidden cells at least
 * two are hidden, and together they hold five or more; else one more is hidden, and in the end the total. The totals
 * themselves form a row and a column of the same table, so that they cannot be used either.
 */
export function release(counts: readonly (readonly number[])[]): Release {
  const columns = counts[0]?.length ?? 0;
  const rowSums = counts.map(sum);
  const columnSums = Array.from({ length: columns }, (_, c) => sum(counts.map((row) => row[c]!)));
  const whole = [...counts.map((row, r) => [...row, rowSums[r]!]), [...columnSums, sum(rowSums)]];
  const hidden = whole.map((row) => row.map((count) => count < smallest));
  for (let again = true; again; ) {
    again = false;
    for (const line of linesOf(whole)) again = protect(whole, hidden, line) || again;
  }
  const shown = whole.map((row, r) => row.map((count, c) => figure(count, hidden[r]![c]!)));
  return {
    cells: shown.slice(0, -1).map((row) => row.slice(0, -1)),
    rowTotals: shown.slice(0, -1).map((row) => row.at(-1)!),
    columnTotals: shown.at(-1)!.slice(0, -1),
    total: shown.at(-1)!.at(-1)!,
  };
}

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
const figure = (count: number, hidden: boolean): Figure =>
  !hidden ? { kind: "about", count: rounded(count) } : { kind: "withheld" };

type Place = [row: number, column: number];

/** Every row and every column, the total last. */
function linesOf(whole: readonly (readonly number[])[]): Place[][] {
  const width = whole[0]!.length;
  const across = whole.map((_, r) => Array.from({ length: width }, (_, c): Place => [r, c]));
  const down = Array.from({ length: width }, (_, c) => whole.map((_, r): Place => [r, c]));
  return [...across, ...down];
}

/**
 * One line: what is hidden must be two or more that hold five or more together. Hides the smallest other, which may be the
 * total. True when it hid something.
 */
function protect(whole: readonly (readonly number[])[], hidden: boolean[][], line: readonly Place[]): boolean {
  const closed = line.filter(([r, c]) => hidden[r]![c]);
  if (closed.length === 0 || closed.length === line.length) return false;
  const inside = closed.filter((place) => place !== line.at(-1));
  const held = sum(inside.map(([r, c]) => whole[r]![c]!));
  const totalHidden = closed.length > inside.length;
  // without its total a line gives nothing away, unless all its parts are shown
  const safe = totalHidden ? inside.length > 0 : inside.length >= 2 && held >= smallest;
  if (safe) return false;
  const open = line.filter(([r, c]) => !hidden[r]![c]);
  const parts = open.filter((place) => place !== line.at(-1));
  const [least] = (parts.length > 0 ? parts : open).sort(([a, b], [c, d]) => whole[a]![b]! - whole[c]![d]!);
  hidden[least![0]]![least![1]] = true;
  return true;
}

/** The words of a figure; the caller gives the sentences of the language. */
export function inWords(
  shown: Figure,
  say: { about: (count: number) => string; few: string; withheld: string },
): string {
  return shown.kind === "about" ? say.about(shown.count) : say[shown.kind];
}
