// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { AttemptKind, DayPart } from "./codes.ts";
import { clocks, dayParts } from "./codes.ts";

/** What still lacks before "not reached" may be said: "nog 1 poging in de avond". All zero and empty: nothing. */
export interface MissingContact {
  attempts: number;
  /** Another way than the ones tried. */
  channels: number;
  /** Parts of the day that were not tried, when one is still needed. */
  dayParts: readonly DayPart[];
}

export function missingContact(tried: readonly { kind: AttemptKind; dayPart: DayPart }[]): MissingContact {
  const { least, channels, dayParts: parts } = clocks.attempts;
  const used = new Set(tried.map(({ dayPart }) => dayPart));
  return {
    attempts: Math.max(0, least - tried.length),
    channels: Math.max(0, channels - new Set(tried.map(({ kind }) => kind)).size),
    dayParts: used.size >= parts ? [] : dayParts.filter((part) => !used.has(part)),
  };
}
export const contactIsSpent = ({ attempts, channels, dayParts }: MissingContact): boolean =>
  attempts === 0 && channels === 0 && dayParts.length === 0;

/** What still lacks before a case may close. */
export interface MissingClosing {
  /** Visits that stand: their number and when. */
  visits: readonly { number: number; from: Temporal.Instant }[];
  /** Ids of matches that go on. */
  matches: readonly string[];
  /** Ids of wishes of the plan that have no score. */
  goals: readonly string[];
}
