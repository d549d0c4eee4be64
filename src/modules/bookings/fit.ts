// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { toInstant, toLocal } from "#platform/time/time.ts";
import { overlap, type Range } from "./columns.ts";
import type { BlockKind, Opening, Terms } from "./tables.ts";

/** A time on the wall; the instants follow from it, so that the hour stays when the clock changes. */
export interface Slot {
  starts: Temporal.PlainDateTime;
  ends: Temporal.PlainDateTime;
}

/** What stands in the way at some time: a booking or a block. */
export interface Occupied {
  during: Range;
  kind: "booking" | BlockKind;
  /** Of a booking. */
  request?: string;
}

/** Free, or the first reason why not. `taken` may still be asked for: it may come free. */
export type Fit =
  | "free"
  | "taken"
  | "closed"
  | "holiday"
  | "season"
  | "soon"
  | "far"
  | "short"
  | "long"
  | "overnight"
  | "hours";

export interface Ground {
  terms: Terms;
  openings: readonly Opening[];
  occupied: readonly Occupied[];
  /** Days on which the room is closed for a holiday, as "2026-12-25". */
  holidays: ReadonlySet<string>;
  today: Temporal.PlainDate;
}

/** The time that is kept free: with the buffer after it. */
export const duringOf = ({ starts, ends }: Slot, bufferMinutes: number): Range => ({
  from: toInstant(starts),
  to: toInstant(ends).add({ minutes: bufferMinutes }),
});

/** The time on the wall of a booking. */
export const slotOf = ({ startsAt, endsAt }: { startsAt: Temporal.Instant; endsAt: Temporal.Instant }): Slot => ({
  starts: toLocal(startsAt),
  ends: toLocal(endsAt),
});

/** For forms: are these two times in order? What was not a time at all is another fault, told at its own field. */
export const inOrder = (from: unknown, to: unknown): boolean =>
  !(from instanceof Temporal.PlainTime && to instanceof Temporal.PlainTime) || Temporal.PlainTime.compare(from, to) < 0;

/** Does it last at all? In the night in which the clock goes forward, 2.30 is later than 3.10. */
export const lasts = ({ starts, ends }: Slot): boolean =>
  Temporal.Instant.compare(toInstant(starts), toInstant(ends)) < 0;

/** One date against everything there is: called for every single date of a series, never for the first only. */
export function judge(slot: Slot, { terms, openings, occupied, holidays, today }: Ground): Fit {
  const minutes = slot.starts.until(slot.ends, { largestUnit: "minutes" }).minutes;
  const day = slot.starts.toPlainDate();
  const ahead = today.until(day, { largestUnit: "days" }).days;
  const last = lastDay(slot);
  if (minutes < terms.minMinutes || !lasts(slot)) return "short";
  if (minutes > terms.maxMinutes) return "long";
  if (!last.equals(day) && !terms.multiDay) return "overnight";
  if (ahead < terms.noticeMinDays) return "soon";
  if (ahead > terms.noticeMaxDays) return "far";
  if (terms.seasonFrom && isBefore(day, terms.seasonFrom)) return "season";
  if (terms.seasonTo && isBefore(terms.seasonTo, last)) return "season";
  if (daysFrom(day, last).some((one) => holidays.has(one.toString()))) return "holiday";
  if (!isOpen(slot, openings)) return "closed";
  const during = duringOf(slot, terms.bufferMinutes);
  // a block ends when it ends: the buffer of a booking may lie in it
  const self = duringOf(slot, 0);
  if (occupied.some((one) => one.kind !== "booking" && overlap(one.during, self))) return "closed";
  return occupied.some((one) => one.kind === "booking" && overlap(one.during, during)) ? "taken" : "free";
}

/** Begin and end lie in the opening pattern: of one day in one opening, of more days each in one of its own day. */
function isOpen({ starts, ends }: Slot, openings: readonly Opening[]): boolean {
  const on = (day: Temporal.PlainDateTime) => openings.filter(({ weekday }) => weekday === day.dayOfWeek);
  const [begin, end] = [starts.toPlainTime(), ends.toPlainTime()];
  if (starts.toPlainDate().equals(ends.toPlainDate())) {
    return on(starts).some(({ opens, closes }) => notAfter(opens, begin) && notAfter(end, closes));
  }
  const within = (time: Temporal.PlainTime) => (one: Opening) =>
    notAfter(one.opens, time) && notAfter(time, one.closes);
  return on(starts).some(within(begin)) && on(ends).some(within(end));
}

/** A slot that ends at midnight is still of one day. */
const lastDay = ({ ends }: Slot): Temporal.PlainDate =>
  (ends.hour === 0 && ends.minute === 0 ? ends.subtract({ minutes: 1 }) : ends).toPlainDate();

export function daysFrom(first: Temporal.PlainDate, last: Temporal.PlainDate): Temporal.PlainDate[] {
  const count = Math.min(60, first.until(last, { largestUnit: "days" }).days);
  return Array.from({ length: Math.max(0, count) + 1 }, (_, days) => first.add({ days }));
}

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0;
const notAfter = (a: Temporal.PlainTime, b: Temporal.PlainTime) => Temporal.PlainTime.compare(a, b) <= 0;
