// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { lengthOf, type Moment, momentOf, timeOf, zoneOf } from "./moments.ts";
import { all, lastPart, type Node, text } from "./nodes.ts";

const mostExceptions = 500;

export interface Repeating {
  start: Moment;
  end: Temporal.PlainDateTime | null;
  zone: string;
  rule: string;
  exdates: Moment[];
}

const words: Record<string, string> = { daily: "P1D", weekly: "P1W", biweekly: "P2W", monthly: "P1M", yearly: "P1Y" };
const days: Record<string, string> = {
  monday: "MO",
  tuesday: "TU",
  wednesday: "WE",
  thursday: "TH",
  friday: "FR",
  saturday: "SA",
  sunday: "SU",
};
const order = Object.values(days);

/**
 * A Schedule of schema.org as a rule of RFC 5545. `first` is the start of the event itself: what the schedule does not
 * tell is taken from it. Null when no rule can be made of it.
 */
export function repeatingOf(schedule: Node, first: Moment | null, fallbackZone: string): Repeating | null {
  const frequency = frequencyOf(text(schedule, "repeatFrequency"));
  const zone = zoneOf(text(schedule, "scheduleTimezone"), fallbackZone);
  const day = momentOf(text(schedule, "startDate"), zone) ?? first;
  if (!frequency || !day) return null;
  const time = timeOf(text(schedule, "startTime")) ?? (first && !first.dateOnly ? first.local.toPlainTime() : null);
  const byDay = daysOf(schedule, frequency.unit);
  const byMonthDay = numbersOf(schedule, "byMonthDay", 31);
  const byMonth = numbersOf(schedule, "byMonth", 12);
  const date = firstFitting(day.local.toPlainDate(), byDay, byMonthDay, byMonth);
  if (!date) return null;
  const start = { local: date.toPlainDateTime(time ?? undefined), dateOnly: time === null };
  return {
    start,
    end: endOf(schedule, start),
    zone,
    rule: ruleOf(schedule, frequency, { byDay, byMonthDay, byMonth }, zone),
    exdates: all(schedule, "exceptDate")
      .slice(0, mostExceptions)
      .flatMap((value) => exceptionOf(value, start, zone)),
  };
}

interface Frequency {
  unit: "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";
  interval: number;
}

function frequencyOf(written: string): Frequency | null {
  const found = /^P(\d{1,3})([DWMY])$/i.exec(words[lastPart(written).toLowerCase()] ?? written.trim());
  const interval = Number(found?.[1] ?? 0);
  if (interval < 1) return null;
  const letter = found![2]!.toUpperCase();
  if (letter === "D" && interval % 7 === 0) return { unit: "WEEKLY", interval: interval / 7 };
  const unit = ({ D: "DAILY", W: "WEEKLY", M: "MONTHLY", Y: "YEARLY" } as const)[letter as "D"];
  return { unit, interval };
}

interface ByDay {
  day: string;
  /** The how manieth of the month; 0: each. */
  nth: number;
}

/** byDay in words, addresses or letters ("2TU"); byMonthWeek says which of the month. */
function daysOf(schedule: Node, unit: Frequency["unit"]): ByDay[] {
  const weeks = unit === "MONTHLY" || unit === "YEARLY" ? numbersOf(schedule, "byMonthWeek", 5) : [];
  return all(schedule, "byDay")
    .flatMap((value) => (typeof value === "string" ? value.split(",") : []))
    .flatMap((value) => {
      const [, nth = "", name = ""] = /^([+-]?\d)?([a-z]+)$/i.exec(lastPart(value)) ?? [];
      const day = days[name.toLowerCase()] ?? (order.includes(name.toUpperCase()) ? name.toUpperCase() : null);
      if (!day) return [];
      const nths = nth ? [Number(nth)] : weeks.length > 0 ? weeks : [0];
      return nths.map((n) => ({ day, nth: unit === "WEEKLY" || unit === "DAILY" ? 0 : n }));
    });
}

const numbersOf = (schedule: Node, name: string, most: number): number[] =>
  all(schedule, name)
    .map(Number)
    .filter((n) => Number.isInteger(n) && n !== 0 && Math.abs(n) <= most)
    .slice(0, most);

/** The first day from `from` on that fits, because the first one always counts in a rule. */
function firstFitting(from: Temporal.PlainDate, byDay: ByDay[], byMonthDay: number[], byMonth: number[]) {
  const furthest = byMonth.length > 0 ? 400 : byMonthDay.length > 0 || byDay.some(({ nth }) => nth !== 0) ? 93 : 8;
  for (let days = 0; days < furthest; days++) {
    const date = from.add({ days });
    if (byMonth.length > 0 && !byMonth.includes(date.month)) continue;
    if (byMonthDay.length > 0 && !byMonthDay.some((n) => date.day === (n > 0 ? n : date.daysInMonth + n + 1))) continue;
    if (byDay.length > 0 && !byDay.some((by) => isThatDay(date, by))) continue;
    return date;
  }
  return null;
}

const isThatDay = (date: Temporal.PlainDate, { day, nth }: ByDay): boolean =>
  order[date.dayOfWeek - 1] === day &&
  (nth === 0 ||
    (nth > 0 ? Math.ceil(date.day / 7) === nth : Math.ceil((date.daysInMonth - date.day + 1) / 7) === -nth));

function ruleOf(
  schedule: Node,
  { unit, interval }: Frequency,
  by: { byDay: ByDay[]; byMonthDay: number[]; byMonth: number[] },
  zone: string,
): string {
  const until = momentOf(text(schedule, "endDate"), zone)?.local.toPlainDate();
  const count = Number(text(schedule, "repeatCount"));
  const parts = [
    `FREQ=${unit}`,
    interval > 1 ? `INTERVAL=${interval}` : "",
    by.byMonth.length > 0 ? `BYMONTH=${by.byMonth.join(",")}` : "",
    by.byMonthDay.length > 0 ? `BYMONTHDAY=${by.byMonthDay.join(",")}` : "",
    by.byDay.length > 0 ? `BYDAY=${by.byDay.map(({ day, nth }) => `${nth || ""}${day}`).join(",")}` : "",
    // A rule may have one end only; a date says more than a number.
    until ? `UNTIL=${until.toString().replaceAll("-", "")}` : "",
    !until && Number.isInteger(count) && count > 0 ? `COUNT=${count}` : "",
  ];
  return parts.filter(Boolean).join(";");
}

function endOf(schedule: Node, { local, dateOnly }: Moment): Temporal.PlainDateTime | null {
  const length = lengthOf(text(schedule, "duration"));
  if (length) return local.add(length);
  const time = timeOf(text(schedule, "endTime"));
  if (!time || dateOnly) return null;
  const end = local.toPlainDate().toPlainDateTime(time);
  return Temporal.PlainDateTime.compare(end, local) > 0 ? end : end.add({ days: 1 });
}

/** A day alone leaves out what happens on that day. */
function exceptionOf(value: unknown, start: Moment, zone: string): Moment[] {
  const found = typeof value === "string" ? momentOf(value, zone) : null;
  if (!found) return [];
  if (!found.dateOnly) return [found];
  return [{ local: found.local.toPlainDate().toPlainDateTime(start.local.toPlainTime()), dateOnly: start.dateOnly }];
}
