// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Span } from "../../recurrence/engine.ts";
import type { ReadEvent, ReadOverride } from "./calendar.ts";
import { type Clock, clockOf } from "./clock.ts";
import { exclusionOf, type Fault, startsIn } from "./keys.ts";

/** One time that an event takes place, in the wall clock of the event. */
export interface Occurrence {
  /** The original start. */
  key: Temporal.PlainDateTime;
  at: Temporal.PlainDateTime;
  duration: Temporal.Duration;
  cancelled: boolean;
  /** What changed it; also when it only shifts with an earlier one. */
  override?: ReadOverride;
  /** The series has no start here: only the override makes this date. */
  isExtra?: true;
}

/**
 * Every occurrence of which the key, the start or the end may lie in the span, in no order: more than that is possible,
 * the caller compares.
 */
export function occurrencesOf(event: ReadEvent, span: Span, faults: Set<Fault> = new Set()): Occurrence[] {
  const clock = clockOf(event);
  const isOut = exclusionOf(event, clock);
  const keys = startsIn(event, widened(event, span), faults).filter((key) => !isOut(key));
  const single = event.overrides.filter(({ thisAndFuture }) => !thisAndFuture);
  const ranges = event.overrides.filter(({ thisAndFuture }) => thisAndFuture);
  const find = finderOf(single, keys, clock);
  const lengths = lengthsOf(event);
  let next = 0;
  const found = keys.map((key) => {
    while (next < ranges.length && isFrom(ranges[next], key)) next += 1;
    const [own, range] = [find(key), ranges[next - 1]];
    if (own) return changed(key, own);
    return range ? shifted(key, range) : plain(event, key, lengths);
  });
  return [...found, ...extraOf(event, keys, clock)];
}

function plain(event: ReadEvent, key: Temporal.PlainDateTime, lengths: Map<string, Temporal.Duration>): Occurrence {
  return { key, at: key, duration: lengths.get(key.toString()) ?? event.duration, cancelled: false };
}

const changed = (key: Temporal.PlainDateTime, override: ReadOverride): Occurrence => ({
  key,
  at: override.starts,
  duration: override.duration,
  cancelled: override.cancelled,
  override,
});

/** Keys and changes are both ascending: each is walked once. */
const isFrom = (range: ReadOverride | undefined, key: Temporal.PlainDateTime) =>
  range !== undefined && Temporal.PlainDateTime.compare(range.recurrenceId, key) <= 0;

/** The last change for this and all later dates moves this one by as much. */
const shifted = (key: Temporal.PlainDateTime, range: ReadOverride): Occurrence => ({
  ...changed(key, range),
  at: key.add(range.recurrenceId.until(range.starts)),
});

const lengthsOf = ({ rdates }: ReadEvent) =>
  new Map(rdates.flatMap(({ at, duration }) => (duration ? [[at.toString(), duration] as const] : [])));

/** By wall clock, and by instant for a key of the hour that does not exist. */
function finderOf(overrides: ReadOverride[], keys: Temporal.PlainDateTime[], clock: Clock) {
  if (overrides.length === 0) return () => undefined;
  const clocks = new Map(overrides.map((override) => [override.recurrenceId.toString(), override]));
  const known = new Set(keys.map(String));
  const instants = new Map(
    overrides
      .filter(({ recurrenceId }) => !known.has(recurrenceId.toString()))
      .map((override) => [clock.toInstant(override.recurrenceId).epochMilliseconds, override]),
  );
  return (key: Temporal.PlainDateTime): ReadOverride | undefined =>
    clocks.get(key.toString()) ?? instants.get(clock.toInstant(key).epochMilliseconds);
}

/**
 * Changed dates that match no start are dates of their own, one for each key, and its own change before one for all
 * later dates; a cancelled one never was there.
 */
function extraOf(event: ReadEvent, keys: Temporal.PlainDateTime[], clock: Clock): Occurrence[] {
  if (event.overrides.length === 0) return [];
  const epoch = (key: Temporal.PlainDateTime) => clock.toInstant(key).epochMilliseconds;
  const taken = new Set(keys.map(epoch));
  const extra: Occurrence[] = [];
  for (const override of event.overrides.toSorted((a, b) => Number(a.thisAndFuture) - Number(b.thisAndFuture))) {
    const moment = epoch(override.recurrenceId);
    if (!taken.has(moment) && !override.cancelled)
      extra.push({ ...changed(override.recurrenceId, override), isExtra: true });
    taken.add(moment);
  }
  return extra;
}

/** So far that what lasts into the span, or is shifted into it, is found. */
function widened(event: ReadEvent, { from, to }: Span): Span {
  const lengths = [event.duration, ...event.rdates.flatMap(({ duration }) => duration ?? [])];
  const shifts = event.overrides
    .filter(({ thisAndFuture }) => thisAndFuture)
    .map(({ recurrenceId, starts, duration }) => ({ days: recurrenceId.until(starts).total("days"), duration }));
  const [before, after] = [
    Math.max(0, ...shifts.map(({ days }) => days)),
    Math.max(0, ...shifts.map(({ days }) => -days)),
  ];
  const longest = Math.max(
    ...[...lengths, ...shifts.map(({ duration }) => duration)].map((length) => daysIn(length, event.starts)),
  );
  return {
    from: from.subtract({ days: Math.ceil(Math.min(before, 10_000) + longest) + 1 }),
    to: to.add({ days: Math.ceil(Math.min(after, 10_000)) + 1 }),
  };
}

const daysIn = (duration: Temporal.Duration, starts: Temporal.PlainDateTime) =>
  duration.total({ unit: "days", relativeTo: starts });

/** Days are days of the calendar, hours are hours. */
export function endOf(at: Temporal.PlainDateTime, duration: Temporal.Duration, clock: Clock): Temporal.Instant {
  const { days, weeks } = duration;
  if (!days && !weeks) return clock.toInstant(at).add(duration);
  const day = at.add({ days, weeks });
  return clock.toInstant(day).add(duration.with({ days: 0, weeks: 0 }));
}
