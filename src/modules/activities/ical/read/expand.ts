// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Expanded, ReadCalendar, ReadEvent, ReadNotice } from "./calendar.ts";
import { type Clock, clockOf } from "./clock.ts";
import { type Fault, mostOccurrences } from "./keys.ts";
import { notice } from "./messages.ts";
import { endOf, type Occurrence, occurrencesOf } from "./occurrences.ts";

/** A date and a wall clock compare with the wall clock of each event, an instant with its instants; null has no end. */
export type Bound = Temporal.Instant | Temporal.PlainDate | Temporal.PlainDateTime | null;

/**
 * Every time that something of this calendar takes place between the bounds, ascending: it starts before `to` and ends
 * after `from`; without length it starts from `from` on; when both are equal it goes on at that moment. All-day events
 * run from midnight to midnight. At most 1,000 per event. Cancelled ones are there, and say so. `tell` hears which events
 * could not be worked out whole.
 */
export function expandCalendar(
  { events }: ReadCalendar,
  from: Bound,
  to: Bound,
  tell: (event: ReadEvent, notice: ReadNotice) => void = () => undefined,
): Expanded[] {
  return events
    .flatMap((event) => {
      const { occurrences, faults } = expandEvent(event, from, to);
      for (const fault of faults) tell(event, notice(fault));
      return occurrences;
    })
    .map((placed) => ({ placed, order: placed.instant.epochMilliseconds }))
    .sort((a, b) => a.order - b.order)
    .map(({ placed: { instant: _, ...expanded } }) => expanded);
}

interface Placed extends Expanded {
  instant: Temporal.Instant;
}

/** Of one event, with what could not be worked out. */
function expandEvent(event: ReadEvent, from: Bound, to: Bound): { occurrences: Placed[]; faults: Set<Fault> } {
  const clock = clockOf(event);
  const faults = new Set<Fault>();
  const local = (bound: Bound, days: number, open: Temporal.PlainDateTime) => {
    if (bound === null) return open;
    if (bound instanceof Temporal.Instant) return clock.toLocal(bound).add({ days });
    return asTime(bound).add({ days });
  };
  const [first, last] = [event.starts.subtract({ years: 50 }), event.starts.add({ years: 50 })];
  const span = { from: local(from, -1, first), to: local(to, 1, last) };
  const found = occurrencesOf(event, span, faults)
    .map((occurrence) => timed(event, clock, occurrence))
    .filter((one) => overlaps(one, from, to))
    .sort((a, b) => Temporal.Instant.compare(a.starts, b.starts));
  if (found.length > mostOccurrences) faults.add("too_many");
  return { occurrences: found.slice(0, mostOccurrences).map((one) => expandedOf(event, clock, one)), faults };
}

const asTime = (bound: Temporal.PlainDate | Temporal.PlainDateTime) =>
  bound instanceof Temporal.PlainDate ? bound.toPlainDateTime() : bound;

interface Timed extends Occurrence {
  starts: Temporal.Instant;
  ends: Temporal.Instant;
  until: Temporal.PlainDateTime;
  isDays: boolean;
}

function timed(event: ReadEvent, clock: Clock, occurrence: Occurrence): Timed {
  const [starts, ends] = [clock.toInstant(occurrence.at), endOf(occurrence.at, occurrence.duration, clock)];
  const until = event.allDay ? occurrence.at.add(occurrence.duration) : clock.toLocal(ends);
  return { ...occurrence, starts, ends, until, isDays: event.allDay };
}

function overlaps(one: Timed, from: Bound, to: Bound): boolean {
  const [start, end] = [compareStart(one, from), compareEnd(one, from)];
  const [startTo] = [compareStart(one, to)];
  const hasLength = Temporal.Instant.compare(one.starts, one.ends) < 0;
  if (from !== null && to !== null && isSame(from, to)) return start <= 0 && (end > 0 || (!hasLength && start === 0));
  const begins = from === null || (hasLength ? end > 0 : start >= 0);
  return begins && (to === null || startTo < 0);
}

const isSame = (from: NonNullable<Bound>, to: NonNullable<Bound>) =>
  from instanceof Temporal.Instant || to instanceof Temporal.Instant
    ? from.toString() === to.toString()
    : asTime(from).equals(asTime(to));

const compareStart = ({ starts, at, isDays }: Timed, bound: Bound) => compare(isDays ? null : starts, at, bound);
const compareEnd = ({ ends, until, isDays }: Timed, bound: Bound) => compare(isDays ? null : ends, until, bound);

/** A day has no instant: it compares with the date that an instant has in UTC. */
function compare(instant: Temporal.Instant | null, local: Temporal.PlainDateTime, bound: Bound): number {
  if (bound === null) return 0;
  if (!(bound instanceof Temporal.Instant)) return Temporal.PlainDateTime.compare(local, asTime(bound));
  if (instant) return Temporal.Instant.compare(instant, bound);
  return Temporal.PlainDateTime.compare(local, bound.toZonedDateTimeISO("UTC").toPlainDateTime());
}

function expandedOf(
  event: ReadEvent,
  clock: Clock,
  { key, at, starts, ends, until, override, cancelled }: Timed,
): Placed {
  const shown = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(event.zone);
  return {
    uid: event.uid,
    recurrenceId: key,
    original: event.allDay ? key.toPlainDate() : shown(clock.toInstant(key)),
    allDay: event.allDay,
    starts: event.allDay ? at.toPlainDate() : shown(starts),
    ends: event.allDay ? until.toPlainDate() : shown(ends),
    summary: override?.title ?? event.title,
    cancelled: cancelled || event.status === "CANCELLED",
    instant: starts,
  };
}
