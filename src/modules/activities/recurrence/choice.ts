// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { compact, readUntil } from "./engine.ts";
import type { SeriesTime } from "./expand.ts";
import { readParts, readWeekday, weekdayCodes, writeParts } from "./parts.ts";

export type Every = "never" | "week" | "two_weeks" | "month_weekday" | "month_day" | "dates";

/** What an organiser chooses in the form: fewer things than a rule can say. */
export interface Choice {
  every: Every;
  /** 1 is Monday. With none the weekday of the start counts. */
  weekdays: number[];
  /** With `month_weekday`: first to fourth, or -1 for the last; taken from the start when left out. */
  nth?: number;
  /** With `month_day`: 1 to 31, or -1 for the last day; taken from the start when left out. */
  monthDay?: number;
  /** The last day on which it may take place. */
  until?: Temporal.PlainDate;
  /** With `dates`: all days, that of the start too. */
  dates?: Temporal.PlainDate[];
}

export type RuleTime = Pick<SeriesTime, "startsLocal" | "rrule" | "rdates">;

/** The rule of a choice. The start moves to the first day that fits: a first date always takes place, also when the rule does not know it. */
export function ruleFromChoice(choice: Choice, startsLocal: Temporal.PlainDateTime): RuleTime {
  if (choice.every === "dates") return listOfDates(choice.dates ?? [], startsLocal);
  const pattern = patternOf(choice, startsLocal);
  if (!pattern) return { startsLocal, rrule: null, rdates: [] };
  if (choice.until) pattern.set("UNTIL", compact(choice.until.toPlainDateTime()).slice(0, 8));
  return { startsLocal: firstFit(pattern, startsLocal), rrule: writeParts(pattern), rdates: [] };
}

function listOfDates(dates: Temporal.PlainDate[], startsLocal: Temporal.PlainDateTime): RuleTime {
  const time = startsLocal.toPlainTime();
  const once = new Map(dates.map((date) => [date.toString(), date.toPlainDateTime(time)]));
  const [first, ...rdates] = [...once.values()].sort(Temporal.PlainDateTime.compare);
  return { startsLocal: first ?? startsLocal, rrule: null, rdates };
}

function patternOf(choice: Choice, starts: Temporal.PlainDateTime): Map<string, string> | undefined {
  const chosen = choice.weekdays.filter((day) => day >= 1 && day <= 7);
  const weekdays = [...new Set(chosen.length ? chosen : [starts.dayOfWeek])].sort();
  const codes = weekdays.map((day) => weekdayCodes[day - 1]);
  switch (choice.every) {
    case "week":
      return new Map([
        ["FREQ", "WEEKLY"],
        ["BYDAY", codes.join()],
      ]);
    case "two_weeks":
      return new Map([
        ["FREQ", "WEEKLY"],
        ["INTERVAL", "2"],
        ["BYDAY", codes.join()],
      ]);
    case "month_weekday": {
      const nth = choice.nth ?? nthOf(starts);
      return new Map([
        ["FREQ", "MONTHLY"],
        ["BYDAY", codes.map((code) => nth + (code ?? "")).join()],
      ]);
    }
    case "month_day":
      return new Map([
        ["FREQ", "MONTHLY"],
        ["BYMONTHDAY", String(choice.monthDay ?? starts.day)],
      ]);
    default:
      return undefined;
  }
}

/** The 8th to 14th hold the second of every weekday; a fifth one is called the last. */
function nthOf(starts: Temporal.PlainDateTime): number {
  const nth = Math.ceil(starts.day / 7);
  return nth === 5 ? -1 : nth;
}

function firstFit(pattern: Map<string, string>, starts: Temporal.PlainDateTime): Temporal.PlainDateTime {
  const fits = fitsPattern(pattern);
  // Within a year every pattern of the form has a day; 62 days hold it for all but the 31st after a short month.
  for (let days = 0; days < 366; days++) {
    const day = starts.add({ days });
    if (fits(day)) return day;
  }
  return starts;
}

function fitsPattern(pattern: Map<string, string>): (day: Temporal.PlainDateTime) => boolean {
  const monthDay = pattern.get("BYMONTHDAY");
  if (monthDay) return (day) => Number(monthDay) === (Number(monthDay) < 0 ? day.day - day.daysInMonth - 1 : day.day);
  const wanted = (pattern.get("BYDAY") ?? "").split(",").map(readWeekday);
  return (day) => wanted.some((found) => found?.weekday === day.dayOfWeek && isNth(found.nth, day));
}

function isNth(nth: number, day: Temporal.PlainDateTime): boolean {
  if (nth < 0) return Math.ceil((day.daysInMonth - day.day + 1) / 7) === -nth;
  return nth === 0 || Math.ceil(day.day / 7) === nth;
}

/** The choice that gives this rule; undefined when the form cannot show it and the organiser must keep it as it is. */
export function choiceFromRule({ startsLocal, rrule, rdates }: RuleTime): Choice | undefined {
  if (!rrule) return withoutRule(startsLocal, rdates);
  const parts = rdates.length ? undefined : readParts(rrule);
  if (!parts) return undefined;
  const until = parts.get("UNTIL");
  const last = until && readUntil(until, false);
  if (until && !last) return undefined;
  const choice = choiceOfPattern(parts, startsLocal);
  return choice && last ? { ...choice, until: last.toPlainDate() } : choice;
}

function withoutRule(startsLocal: Temporal.PlainDateTime, rdates: Temporal.PlainDateTime[]): Choice | undefined {
  if (!rdates.length) return { every: "never", weekdays: [] };
  const isSameTime = rdates.every((date) => date.toPlainTime().equals(startsLocal.toPlainTime()));
  if (!isSameTime) return undefined;
  const dates = [startsLocal, ...rdates].map((date) => date.toPlainDate()).sort(Temporal.PlainDate.compare);
  return { every: "dates", weekdays: [], dates };
}

function choiceOfPattern(parts: Map<string, string>, starts: Temporal.PlainDateTime): Choice | undefined {
  const rest = [...parts.keys()].filter((name) => !["FREQ", "INTERVAL", "UNTIL", "WKST"].includes(name)).join();
  const interval = parts.get("INTERVAL") ?? "1";
  const days = (parts.get("BYDAY")?.split(",") ?? []).map(readWeekday);
  const weekdays = days.length ? days.map((day) => day?.weekday ?? 0) : [starts.dayOfWeek];
  if (parts.get("FREQ") === "WEEKLY" && (rest === "" || rest === "BYDAY")) return weekly(interval, weekdays, parts);
  if (parts.get("FREQ") !== "MONTHLY" || interval !== "1") return undefined;
  if (rest === "") return { every: "month_day", weekdays: [], monthDay: starts.day };
  if (rest === "BYMONTHDAY") return monthDayOf(parts.get("BYMONTHDAY") ?? "");
  const nth = days[0]?.nth ?? 0;
  const isOne = rest === "BYDAY" && [1, 2, 3, 4, -1].includes(nth) && days.every((day) => day?.nth === nth);
  return isOne ? { every: "month_weekday", weekdays, nth } : undefined;
}

function weekly(interval: string, weekdays: number[], parts: Map<string, string>): Choice | undefined {
  const isFromSunday = parts.has("WKST") && parts.get("WKST") !== "MO";
  if (interval === "1") return { every: "week", weekdays };
  return interval === "2" && !isFromSunday ? { every: "two_weeks", weekdays } : undefined;
}

const monthDayOf = (text: string): Choice | undefined =>
  /^(-1|\d+)$/.test(text) ? { every: "month_day", weekdays: [], monthDay: Number(text) } : undefined;
