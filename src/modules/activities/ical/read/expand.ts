// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Expanded, ReadCalendar } from "./calendar.ts";

/** A date and a wall clock compare with the wall clock of each event, an instant with its instants; null has no end. */
export type Bound = Temporal.Instant | Temporal.PlainDate | Temporal.PlainDateTime | null;

/**
 * Every time that something of this calendar takes place between the bounds, ascending: it starts before `to` and ends
 * after `from`. At most 1,000 per event.
 */
export function expandCalendar(_calendar: ReadCalendar, _from: Bound, _to: Bound): Expanded[] {
  throw new Error("being built");
}
