// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Clock } from "./clock.ts";

/** A date or time as it was written, before we know which zone it belongs to. */
export type Moment =
  | { kind: "date"; date: Temporal.PlainDate }
  | { kind: "utc"; instant: Temporal.Instant }
  | { kind: "local"; local: Temporal.PlainDateTime; tzid: string | undefined };

/** "2026-03-15", "2026-03-15T10:00:00" or with Z behind it, as ical.js gives it; undefined when it does not exist. */
export function readMoment(value: unknown, tzid: string | undefined): Moment | undefined {
  // ical.js makes "2026-03-15T::" of a date that does not say that it is one.
  const text = typeof value === "string" ? value.replace(/T::$/, "") : "";
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)?(Z)?)?$/.exec(text);
  if (!found) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  if (!isDate(year, month, day) || hour > 23 || minute > 59 || second > 60) return undefined;
  if (found[4] === undefined) return { kind: "date", date: new Temporal.PlainDate(year, month, day) };
  const local = new Temporal.PlainDateTime(year, month, day, hour, minute, Math.min(59, second));
  return found[7] ? { kind: "utc", instant: local.toZonedDateTime("UTC").toInstant() } : { kind: "local", local, tzid };
}

const isDate = (year: number, month: number, day: number) =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Temporal.PlainYearMonth(year, month).daysInMonth;

/** From TZID to clock; without one the clock of the calendar. */
export type FindClock = (tzid: string | undefined) => Clock;

export const instantOf = (moment: Moment, find: FindClock): Temporal.Instant => {
  if (moment.kind === "utc") return moment.instant;
  if (moment.kind === "date") return find(undefined).toInstant(moment.date.toPlainDateTime());
  return find(moment.tzid).toInstant(moment.local);
};

/** In the wall clock of a timed event; a date takes `time`. */
export function onClock(
  moment: Moment,
  clock: Clock,
  find: FindClock,
  time: Temporal.PlainTime,
): Temporal.PlainDateTime {
  if (moment.kind === "date") return moment.date.toPlainDateTime(time);
  if (moment.kind === "utc") return clock.toLocal(moment.instant);
  const own = moment.tzid === undefined ? clock : find(moment.tzid);
  const isSame = own === clock || (own.zone === clock.zone && !own.offsets && !clock.offsets);
  return isSame ? moment.local : clock.toLocal(own.toInstant(moment.local));
}

/** The day meant beside an all-day event. Midnight in UTC is how some programs write a date. */
export function dayOf(moment: Moment, clock: Clock): Temporal.PlainDate {
  if (moment.kind === "date") return moment.date;
  if (moment.kind === "local") return moment.local.toPlainDate();
  const utc = moment.instant.toZonedDateTimeISO("UTC");
  const isMidnight = utc.toPlainTime().equals(Temporal.PlainTime.from("00:00"));
  return isMidnight ? utc.toPlainDate() : clock.toLocal(moment.instant).toPlainDate();
}
