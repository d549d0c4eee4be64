// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { AsyncLocalStorage } from "node:async_hooks";

/** The zone of every wall clock in the product; the zone of the server never matters. */
export const zone = "Europe/Amsterdam";

export interface Clock {
  now(): Temporal.Instant;
}

const systemClock: Clock = { now: () => Temporal.Now.instant() };
const ownClock = new AsyncLocalStorage<Clock>();
let processClock = systemClock;

/** Sets the clock of the whole process, for seeds; null brings the system clock back. */
export function setClock(clock: Clock | Temporal.Instant | null): void {
  processClock = clock === null ? systemClock : asClock(clock);
}

/** Another clock inside `work` only, also across its awaits; work beside it keeps its own time. */
export function withClock<T>(clock: Clock | Temporal.Instant, work: () => T): T {
  return ownClock.run(asClock(clock), work);
}

const asClock = (clock: Clock | Temporal.Instant): Clock =>
  clock instanceof Temporal.Instant ? { now: () => clock } : clock;

export const now = (): Temporal.Instant => (ownClock.getStore() ?? processClock).now();

/** Now for a `timestamptz` column. */
export const nowAsDate = (): Date => toDate(now());

/** The local date in Europe/Amsterdam. */
export const today = (): Temporal.PlainDate => toLocal(now()).toPlainDate();

/** Wall clock → instant. A time that does not exist (29 March 2026, 02:30) moves on to 03:30; of a time that exists twice the first is meant. */
export const toInstant = (local: Temporal.PlainDateTime): Temporal.Instant =>
  local.toZonedDateTime(zone, { disambiguation: "compatible" }).toInstant();

export const toLocal = (instant: Temporal.Instant | Date): Temporal.PlainDateTime =>
  (instant instanceof Date ? fromDate(instant) : instant).toZonedDateTimeISO(zone).toPlainDateTime();

export const toDate = (instant: Temporal.Instant): Date => new Date(instant.epochMilliseconds);

export const fromDate = (date: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime());

/** The first instant of a day; a day runs from here to the start of the next one, 23 to 25 hours later. */
export const startOfDay = (date: Temporal.PlainDate): Temporal.Instant => date.toZonedDateTime(zone).toInstant();

export type Daypart = "morning" | "afternoon" | "evening";

/** Morning before 12.00, afternoon before 17.00, then evening. */
export const daypart = (time: Temporal.PlainTime): Daypart =>
  time.hour < 12 ? "morning" : time.hour < 17 ? "afternoon" : "evening";

export interface Week {
  /** Monday. */
  from: Temporal.PlainDate;
  /** The Monday after: not part of the week. */
  to: Temporal.PlainDate;
  days: Temporal.PlainDate[];
  /** ISO week number, in the ISO year beside it. */
  number: number;
  year: number;
}

export function weekOf(date: Temporal.PlainDate): Week {
  const from = date.subtract({ days: date.dayOfWeek - 1 });
  return {
    from,
    to: from.add({ days: 7 }),
    days: [0, 1, 2, 3, 4, 5, 6].map((days) => from.add({ days })),
    number: date.weekOfYear ?? 1,
    year: date.yearOfWeek ?? date.year,
  };
}

/** Seven days in a row from this one, whatever day of the week it is. */
export const sevenDays = (from: Temporal.PlainDate): Week => ({
  ...weekOf(from),
  from,
  to: from.add({ days: 7 }),
  days: [0, 1, 2, 3, 4, 5, 6].map((days) => from.add({ days })),
});

/** "2026-11-24" and nothing else; undefined for all other text. */
export function parseDate(text: string): Temporal.PlainDate | undefined {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!found) return undefined;
  const [year = 0, month = 0, day = 0] = found.slice(1).map(Number);
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return new Temporal.PlainDate(year, month, day);
}

const daysIn = (year: number, month: number) => new Temporal.PlainYearMonth(year, month).daysInMonth;

/** "2026-11-24T10:00" or with ":00" behind it, as a browser sends it; undefined for all other text. */
export function parseLocal(text: string): Temporal.PlainDateTime | undefined {
  const found = /^(.{10})T(\d\d):(\d\d)(?::(\d\d))?$/.exec(text);
  const date = parseDate(found?.[1] ?? "");
  const [hour = 0, minute = 0, second = 0] = (found?.slice(2) ?? []).map((part) => Number(part ?? 0));
  if (!date || hour > 23 || minute > 59 || second > 59) return undefined;
  return date.toPlainDateTime({ hour, minute, second });
}
