// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ReadNotice } from "./calendar.ts";
import type { Clock } from "./clock.ts";
import type { Draft } from "./draft.ts";
import { notice } from "./messages.ts";
import { dayOf, type FindClock, instantOf, type Moment, onClock } from "./moment.ts";

/** When one VEVENT takes place, in the wall clock of its series. */
export interface When {
  starts: Temporal.PlainDateTime;
  /** Undefined when the file says nothing about an end. */
  duration: Temporal.Duration | undefined;
  notices: ReadNotice[];
}

const longest = Temporal.Duration.from({ days: 366 });
const midnight = Temporal.PlainTime.from("00:00");

/** Start and length of an event that begins at `start`: `clock` and `allDay` are those of the series. */
export function whenOf(draft: Draft, start: Moment, clock: Clock, allDay: boolean, find: FindClock): When {
  const found = allDay ? daysOf(draft, start, clock) : timesOf(draft, start, clock, find);
  if (!found.duration || Temporal.Duration.compare(found.duration, longest, { relativeTo: found.starts }) <= 0)
    return found;
  return { ...found, duration: longest, notices: [...found.notices, notice("very_long")] };
}

function daysOf(draft: Draft, start: Moment, clock: Clock): When {
  const first = dayOf(start, clock);
  const end = draft.end ? lastDay(draft.end, clock) : lengthened(first, draft.duration);
  if (!end) return { starts: first.toPlainDateTime(), duration: undefined, notices: [] };
  const days = first.until(end).days;
  // An end on the day itself is a common way to say one day; before it is a mistake.
  if (days >= 0)
    return {
      starts: first.toPlainDateTime(),
      duration: Temporal.Duration.from({ days: Math.max(1, days) }),
      notices: [],
    };
  return {
    starts: end.toPlainDateTime(),
    duration: Temporal.Duration.from({ days: -days }),
    notices: [notice("end_before_start")],
  };
}

/** The end of an all-day event with a time on it belongs to that day. */
function lastDay(end: Moment, clock: Clock): Temporal.PlainDate {
  const day = dayOf(end, clock);
  return end.kind === "local" && !end.local.toPlainTime().equals(midnight) ? day.add({ days: 1 }) : day;
}

const lengthened = (first: Temporal.PlainDate, duration: Temporal.Duration | undefined) =>
  duration &&
  first.add({
    days: Math.sign(duration.sign) * Math.ceil(Math.abs(duration.total({ unit: "days", relativeTo: first }))),
  });

function timesOf(draft: Draft, start: Moment, clock: Clock, find: FindClock): When {
  const starts = onClock(start, clock, find, midnight);
  if (draft.end) return upTo(starts, draft.end, clock, find);
  if (!draft.duration) return { starts, duration: undefined, notices: [] };
  if (draft.duration.sign >= 0) return { starts, duration: draft.duration, notices: [] };
  return { starts: starts.add(draft.duration), duration: draft.duration.abs(), notices: [notice("end_before_start")] };
}

function upTo(starts: Temporal.PlainDateTime, end: Moment, clock: Clock, find: FindClock): When {
  const first = clock.toInstant(starts);
  const last = end.kind === "date" ? clock.toInstant(end.date.toPlainDateTime()) : instantOf(end, find);
  const duration = first.until(last, { largestUnit: "hours" });
  if (duration.sign >= 0) return { starts, duration, notices: [] };
  // A date as the end of a timed event on that same day says only which day it is.
  if (end.kind === "date") return { starts, duration: undefined, notices: [notice("end_unreadable")] };
  return { starts: clock.toLocal(last), duration: duration.abs(), notices: [notice("end_before_start")] };
}
