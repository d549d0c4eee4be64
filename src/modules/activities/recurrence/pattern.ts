// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, type Spoken, speak } from "#platform/i18n/i18n.ts";
import { dayParts } from "#ui/show/format.ts";
import { messages } from "./messages.ts";
import { readParts, readWeekday } from "./parts.ts";

interface Pattern {
  interval: number;
  months: number[];
  monthDays: number[];
  days: { nth: number; weekday: number }[];
  starts: Temporal.PlainDateTime;
  language: Language;
  m: Spoken<typeof messages>;
}

/** The days of a rule in words, without times and end: "elke 2e dinsdag van de maand". What has no simple words is "op wisselende dagen". */
export function patternText(rule: string, starts: Temporal.PlainDateTime, language: Language): string {
  const m = speak(messages, language);
  const parts = readParts(rule);
  const pattern = parts && readPattern(parts, starts, language, m);
  const words = pattern && wordsByFrequency[parts.get("FREQ") ?? ""]?.(pattern);
  return words ?? m.changingDays;
}

const simple = new Set(["FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS"]);

function readPattern(
  parts: Map<string, string>,
  starts: Temporal.PlainDateTime,
  language: Language,
  m: Spoken<typeof messages>,
): Pattern | undefined {
  if ([...parts.keys()].some((name) => !simple.has(name))) return undefined;
  const numbers = (name: string) => parts.get(name)?.split(",").map(Number) ?? [];
  const days = (parts.get("BYDAY")?.split(",") ?? []).map(readWeekday).filter((day) => day !== undefined);
  const counted = countedDays(days, numbers("BYSETPOS"));
  if (!counted || (counted.length && numbers("BYMONTHDAY").length)) return undefined;
  const interval = Number(parts.get("INTERVAL") ?? 1);
  return { interval, months: numbers("BYMONTH"), monthDays: numbers("BYMONTHDAY"), days: counted, starts, language, m };
}

/** 0 stands for "any working day" in the list of weekdays below. */
const workday = 0;

/** BYDAY=TU;BYSETPOS=2 says the same as 2TU, and the five working days together are one word. */
function countedDays(days: Pattern["days"], positions: number[]): Pattern["days"] | undefined {
  if (!positions.length) return days;
  const weekdays = days.map((day) => day.weekday).sort();
  const isPlain = days.every((day) => day.nth === 0);
  const one = weekdays.length === 1 ? weekdays[0] : weekdays.join() === "1,2,3,4,5" ? workday : undefined;
  return isPlain && one !== undefined ? positions.map((nth) => ({ nth, weekday: one })) : undefined;
}

const wordsByFrequency: Record<string, (pattern: Pattern) => string | undefined> = {
  DAILY: (pattern) => {
    if (pattern.monthDays.length) return undefined;
    if (pattern.days.length) return pattern.interval === 1 ? weekly(pattern) : undefined;
    return inMonths(pattern, pattern.m.everyDay(pattern.interval));
  },
  WEEKLY: (pattern) => (pattern.monthDays.length ? undefined : weekly(pattern)),
  MONTHLY: monthly,
  YEARLY: yearly,
};

function weekly(pattern: Pattern): string | undefined {
  if (pattern.days.some((day) => day.nth)) return undefined;
  const { m, interval } = pattern;
  const chosen = pattern.days.map((day) => day.weekday);
  const weekdays = [...new Set(chosen.length ? chosen : [pattern.starts.dayOfWeek])].sort();
  if (weekdays.length === 7 && interval === 1) return inMonths(pattern, m.everyDay(1));
  return inMonths(pattern, m.everyWeek(interval, weekdaysText(pattern, weekdays)));
}

function weekdaysText(pattern: Pattern, weekdays: number[]): string {
  const names = weekdays.map((weekday) => weekdayName(pattern, weekday));
  const [first = "", last = ""] = [names[0], names.at(-1)];
  const isRow = names.length > 2 && (weekdays.at(-1) ?? 0) - (weekdays[0] ?? 0) === names.length - 1;
  return isRow ? pattern.m.fromDayToDay(first, last) : pattern.m.onDays(pattern.m.and(names));
}

function monthly(pattern: Pattern): string | undefined {
  const { m, interval, days } = pattern;
  if (days.some((day) => day.nth === 0)) {
    return interval === 1 && days.every((day) => day.nth === 0) ? weekly(pattern) : undefined;
  }
  if (!days.length) return inMonths(pattern, m.everyMonthOn(interval, monthDaysText(pattern)));
  const text = nthText(pattern);
  return inMonths(pattern, interval === 1 ? m.everyNth(text) : m.everyMonthOn(interval, m.theNth(text)));
}

function monthDaysText({ m, monthDays, starts }: Pattern): string {
  return m.and((monthDays.length ? monthDays : [starts.day]).map((day) => m.dayOfMonth(day)));
}

/** "1e en 3e dinsdag", "2e dinsdag en 2e donderdag". */
function nthText(pattern: Pattern): string {
  const { m, days } = pattern;
  const names = [...new Set(days.map((day) => day.weekday))];
  const [only = workday] = names;
  if (names.length === 1) return `${m.and(days.map((day) => m.ordinal(day.nth)))} ${weekdayName(pattern, only)}`;
  return m.and(days.map((day) => `${m.ordinal(day.nth)} ${weekdayName(pattern, day.weekday)}`));
}

function yearly(pattern: Pattern): string | undefined {
  const { m, interval, days, months, starts } = pattern;
  if (days.length && (!months.length || days.every((day) => day.nth === 0))) {
    return months.length && interval === 1 ? weekly(pattern) : undefined;
  }
  // Without a month the days of a yearly rule lie in every month.
  if (pattern.monthDays.length && !months.length) return undefined;
  if (pattern.monthDays.some((day) => day < 0)) return undefined;
  const names = (months.length ? months : [starts.month]).map((month) => monthName(pattern, month));
  if (days.length)
    return m.everyYearOn(interval, m.and(names.map((month) => m.nthOfMonth(m.theNth(nthText(pattern)), month))));
  const monthDays = pattern.monthDays.length ? pattern.monthDays : [starts.day];
  return m.everyYearOn(interval, m.and(names.flatMap((month) => monthDays.map((day) => `${day}\u00a0${month}`))));
}

function inMonths(pattern: Pattern, text: string): string {
  if (!pattern.months.length) return text;
  return `${text} ${pattern.m.inMonths(pattern.m.and(pattern.months.map((month) => monthName(pattern, month))))}`;
}

const weekdayName = ({ language, m }: Pattern, weekday: number): string =>
  weekday === workday ? m.workday : dayParts(new Temporal.PlainDate(2024, 1, weekday), language).weekday;

const monthName = ({ language }: Pattern, month: number): string =>
  dayParts(new Temporal.PlainDate(2024, month, 1), language).month;
