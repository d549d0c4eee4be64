// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Category } from "#modules/activities/index.ts";
import type { Audience } from "../workflow.ts";
import { type Line, timesToFill } from "./supply.ts";

/** What a grid is about. Everything may be absent. */
export interface Kind {
  category?: Category | null;
  element?: string | null;
  audience?: Audience;
}

/** One part of one day in one area. */
export interface Cell {
  /** 1 is Monday. */
  weekday: number;
  /** 0 morning, 1 afternoon, 2 evening. */
  part: number;
  /** Different activities, and their dates in twelve weeks. */
  activities: number;
  dates: number;
  /** filled: four times or more; now_and_then: less; empty: never. */
  state: "filled" | "now_and_then" | "empty";
}

const ages: Partial<Record<Audience, number>> = { children: 8, adults: 40, senior_65: 65, senior_75: 75 };

/** Guidance, never a lock: an activity without ages is for everybody. */
export function suits({ offer }: Line, { category, element, audience }: Kind): boolean {
  if (category && offer.category !== category) return false;
  if (element && !offer.elements.includes(element)) return false;
  const age = audience ? ages[audience] : undefined;
  return age === undefined || ((offer.ageMin ?? 0) <= age && (offer.ageMax ?? 200) >= age);
}

/** The 21 cells of a week: three parts of seven days, by part and then by day. */
export function cellsOf(lines: Iterable<Line>, kind: Kind): Cell[] {
  const dates = new Array<number>(21).fill(0);
  const offers = Array.from({ length: 21 }, () => new Set<number>());
  for (const line of lines) {
    if (!suits(line, kind)) continue;
    const at = line.part * 7 + line.weekday - 1;
    dates[at]! += line.dates;
    offers[at]!.add(line.offer.number);
  }
  return dates.map((count, at) => ({
    weekday: (at % 7) + 1,
    part: Math.floor(at / 7),
    activities: offers[at]!.size,
    dates: count,
    state: count >= timesToFill ? "filled" : count > 0 ? "now_and_then" : "empty",
  }));
}

/** What is in an area itself. `code` is of a municipality, wijk or buurt. */
export const linesIn = (lines: readonly Line[], code: string): Line[] => {
  const part = code.slice(2);
  return lines.filter((line) => line.code.slice(2).startsWith(part));
};

interface Spot {
  code: string;
  x: number;
  y: number;
}

/**
 * What people of 75 and older of a buurt can reach: what is in it, what is within a walk of its middle, and what fetches
 * people in the same municipality. `metres` on foot: the straight line × 1.3.
 */
export function linesWithin(lines: readonly Line[], buurt: Spot, metres: number): Line[] {
  const reach = metres / 1.3;
  const town = buurt.code.slice(2, 6);
  return lines.filter(
    (line) =>
      line.code === buurt.code ||
      (line.offer.transport && line.code.slice(2, 6) === town) ||
      (line.x !== null && line.y !== null && Math.hypot(line.x - buurt.x, line.y - buurt.y) <= reach),
  );
}
