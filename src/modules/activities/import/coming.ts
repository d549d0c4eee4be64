// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { today, toLocal } from "#platform/time/time.ts";
import { horizon } from "../materialise.ts";
import { expandSeries, type SeriesTime, type Window } from "../recurrence/expand.ts";

/** The window in which the calendar keeps dates now. */
export const windowOfCalendar = (): Window => horizon();

/**
 * The first date from today on, in wall clock; "past" when everything has been, "too_far" when it begins beyond the
 * horizon of the calendar.
 */
export function nextStart(time: SeriesTime): Temporal.PlainDateTime | "past" | "too_far" {
  const from = today();
  const to = horizon().to;
  for (const window of [
    { from, to: from.add({ days: 40 }) },
    { from, to },
  ]) {
    const [first] = expandSeries(time, window).occurrences.filter(({ cancelled }) => !cancelled);
    if (first) return toLocal(first.starts);
    if (!time.rrule && time.rdates.length === 0 && time.overrides.length === 0) break;
  }
  if (!time.rrule && time.rdates.length === 0) return single(time, from, to);
  return Temporal.PlainDate.compare(time.startsLocal.toPlainDate(), to) >= 0 ? "too_far" : "past";
}

/** One date: also one that began before today and still lasts. */
function single({ startsLocal, minutes }: SeriesTime, from: Temporal.PlainDate, to: Temporal.PlainDate) {
  const day = startsLocal.toPlainDate();
  if (Temporal.PlainDate.compare(day, to) >= 0) return "too_far";
  const last = startsLocal.add({ minutes }).toPlainDate();
  return Temporal.PlainDate.compare(day, from) >= 0 || Temporal.PlainDate.compare(last, from) > 0
    ? startsLocal
    : "past";
}
