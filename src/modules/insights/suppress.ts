// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** Source: the programmes this product follows, rule I1. Default. */
export const kOrdinary = 5;
/** For anything with scores, health, origin or reason. */
export const kSensitive = 10;
/** Rule I3: every count is given in fives, so that no sum gives one away. */
export const roundedTo = 5;
/** Rule I4. */
export const fewestForPercent = 20;

/** One count of a table, before anything is left out. */
export interface Line {
  key: string;
  count: number;
  /** This number can be read elsewhere: it hides nothing for its neighbours. */
  known?: boolean;
}
/** null: left out. It does not say whether because it is small or because it would betray another. */
export interface Shown {
  key: string;
  count: number | null;
}
export interface Rule {
  k: number;
  /** How many there are in all, where one may count in several lines: then the lines do not add up to it. */
  of?: number;
}

/**
 * What may be seen of one table: every line of it, always, in the order of the question. A count under k is left out, none being
 * no exception. Where something is left out the smallest large count is left out too, with all that are exactly as large. So a
 * line that is everything, or nearly, is left out as well.
 * Why nobody can tell of a line that it is 1 to k−1: swap the counts of two lines that are left out, and the answer stays the
 * same; so each of them may be the large one. Also for who knows this rule, the exact total, and the lines that are `known`.
 * suppress.test.ts tries all tables of a size.
 */
export function suppress(lines: readonly Line[], { k, of }: Rule): Shown[] {
  const hidden = new Set(lines.filter(({ count }) => isSmall(count, k) || leavesFew(count, k, of)));
  const own = lines.filter(({ known }) => !known);
  // a table of one line is its total
  if (own.length === 1) hidden.add(own[0]!);
  if (own.some((line) => hidden.has(line))) {
    const open = own.filter((line) => !hidden.has(line));
    const least = Math.min(...open.map(({ count }) => count));
    for (const line of open) if (line.count === least) hidden.add(line);
  }
  return lines.map((line) => ({ key: line.key, count: hidden.has(line) ? null : rounded(line.count) }));
}

/** A count that stands alone, or a total. */
export const alone = (count: number, k: number): number | null => (isSmall(count, k) ? null : rounded(count));

const isSmall = (count: number, k: number): boolean => count < k;
/** Nearly everybody: then it is known of each that it is so, or of the few others that it is not. */
const leavesFew = (count: number, k: number, of: number | undefined): boolean => of !== undefined && of - count < k;

export const rounded = (count: number): number =>
  count === 0 ? 0 : Math.max(roundedTo, Math.round(count / roundedTo) * roundedTo);

/** Whole percents of what is shown, so that it says no more than that; null under twenty. */
export function percentOf(part: number | null, whole: number | null, all: number): number | null {
  if (part === null || whole === null || all < fewestForPercent) return null;
  return Math.min(100, Math.round((100 * part) / whole));
}
