// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Db } from "#platform/db/db.ts";
import type { Place } from "./areas.ts";
import { cellsOf, type Kind } from "./cells.ts";
import { type Grid, type GridData, linesFor } from "./grid.ts";
import { shortIn } from "./targets.ts";

/** Consecutive days on which one part of the day is empty. */
export interface Run {
  part: number;
  /** 1 is Monday; the same for one day. */
  from: number;
  to: number;
}

/** The empty runs of a week, the longest first. A whole day that is empty comes as three. */
export function emptyRuns(cells: readonly { part: number; weekday: number; state: string }[]): Run[] {
  const runs: Run[] = [];
  for (const part of [0, 1, 2]) {
    const empty = cells.filter((cell) => cell.part === part && cell.state === "empty").map((cell) => cell.weekday);
    for (const day of empty) {
      const last = runs.at(-1);
      if (last && last.part === part && last.to === day - 1) last.to = day;
      else runs.push({ part, from: day, to: day });
    }
  }
  return runs.sort((a, b) => b.to - b.from - (a.to - a.from) || a.part - b.part || a.from - b.from);
}

/** The days of a week on which nothing is at all. */
export const emptyDays = (cells: readonly { weekday: number; state: string }[]): number[] =>
  [1, 2, 3, 4, 5, 6, 7].filter((day) => cells.every((cell) => cell.weekday !== day || cell.state === "empty"));

export interface BuurtFinding {
  place: Place;
  /** Nothing in the whole week. */
  nothing: boolean;
  /** The longest stretch of mornings or afternoons from Monday to Friday without anything. */
  run: Run | null;
}

/**
 * For the buurten of an area: when there is nothing that people of 75 and older can reach. Only where a target of the
 * buurt is not reached or it was asked for often enough: without any of these it is quiet there, and nothing is said.
 */
export function buurtFindings(data: GridData, grid: Grid, reach: number, limit = 6): BuurtFinding[] {
  const kind: Kind = { ...grid.kind, audience: "senior_75" };
  const found = data.areas.buurtenIn(grid.place.code).flatMap((place): BuurtFinding[] => {
    const lines = linesFor(data, place, kind, reach);
    const asked = grid.demand.inBuurt(place.code).kind === "about";
    if (
      !asked &&
      shortIn(
        data.targets,
        place,
        lines.filter(({ code }) => code === place.code),
      ).length === 0
    )
      return [];
    const cells = cellsOf(lines, kind);
    const runs = emptyRuns(cells.filter(({ weekday, part }) => weekday <= 5 && part < 2));
    const nothing = cells.every(({ state }) => state === "empty");
    return nothing || runs.length > 0 ? [{ place, nothing, run: runs[0] ?? null }] : [];
  });
  const length = ({ nothing, run }: BuurtFinding) => (nothing ? 9 : run ? run.to - run.from : 0);
  return found
    .sort(
      (a, b) =>
        length(b) - length(a) ||
        (b.place.people65 ?? 0) - (a.place.people65 ?? 0) ||
        a.place.code.localeCompare(b.place.code),
    )
    .slice(0, limit);
}

/** A room that is free, with its page. */
export interface FreeRoom {
  name: string;
  venue: string;
  href: string;
}

/** What bookings puts here: a room that is free then. Filled in app/map.ts. */
export interface GapsSlots {
  /** For "Aula in De Horn is dan vrij."; null when there is none. Weekday 1 is Monday, part 0 the morning. */
  freeRoom?: (db: Db, asked: { code: string; weekday: number; part: number }) => Promise<FreeRoom | null>;
}
export const gapsSlots: GapsSlots = {};
export const fillGapsSlots = (given: GapsSlots): void => void Object.assign(gapsSlots, given);
