// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { today } from "#platform/time/time.ts";
import { compact, instancesOf, RuleFault, readUntil } from "./engine.ts";
import { readParts, readWeekday, weekdayCodes, writeParts } from "./parts.ts";

export type RuleProblem =
  | "syntax"
  /** A part we do not plan with, such as BYHOUR: the time of day is that of the start. */
  | "part"
  /** Hourly and faster. */
  | "frequency"
  | "interval"
  /** More than 1,000 times, longer than five years, or too much work to count. */
  | "too_long"
  | "never_ends"
  | "ends_before_start"
  /** Such as 30 February. */
  | "never_happens";

export type ParsedRule = { ok: true; rule: string } | { ok: false; problem: RuleProblem };

export interface RuleWishes {
  /** First day of the series; today when left out. */
  starts?: Temporal.PlainDate;
  /** Refuse every rule without an end. Without this only an endless *daily* rule is refused. */
  mustEnd?: boolean;
}

const mostYears = 5;
const mostTimes = 1000;
const longestText = 500;

/** The rule of a form or the API, checked and written in one way (capitals, fixed order, sorted lists, UNTIL in wall clock). Takes at most some 50 ms. */
export function parseRule(text: string, wishes: RuleWishes = {}): ParsedRule {
  if (text.length > longestText) return { ok: false, problem: "too_long" };
  const parts = readParts(text);
  if (!parts) return { ok: false, problem: "syntax" };
  const starts = wishes.starts ?? today();
  const problem = faultOf(parts, starts, wishes.mustEnd ?? false);
  if (problem) return { ok: false, problem };
  const rule = writeParts(normalised(parts));
  const trouble = troubleIn(rule, starts);
  return trouble ? { ok: false, problem: trouble } : { ok: true, rule };
}

function faultOf(parts: Map<string, string>, starts: Temporal.PlainDate, mustEnd: boolean): RuleProblem | undefined {
  const frequency = parts.get("FREQ") ?? "";
  if (/^(HOURLY|MINUTELY|SECONDLY)$/.test(frequency)) return "frequency";
  if (!/^(DAILY|WEEKLY|MONTHLY|YEARLY)$/.test(frequency)) return "syntax";
  if ([...parts.keys()].some((name) => !known.has(name))) return "part";
  if (!isWhole(parts.get("INTERVAL") ?? "1", 1, 99)) return "interval";
  if (![...lists].every(([name, isValid]) => isList(parts.get(name), isValid))) return "syntax";
  if (!weekdayCodes.includes(parts.get("WKST") ?? "MO")) return "syntax";
  return misfitOf(parts, frequency) ?? faultOfEnd(parts, starts, mustEnd);
}

const isWhole = (text: string, least: number, most: number): boolean =>
  /^[+-]?\d{1,5}$/.test(text) && Number(text) >= least && Number(text) <= most;

const aroundZero = (most: number) => (text: string) => isWhole(text, -most, most) && Number(text) !== 0;

const lists = new Map<string, (text: string) => boolean>([
  ["BYMONTH", (text) => isWhole(text, 1, 12)],
  ["BYWEEKNO", aroundZero(53)],
  ["BYYEARDAY", aroundZero(366)],
  ["BYMONTHDAY", aroundZero(31)],
  ["BYDAY", (text) => isWeekday(text)],
  ["BYSETPOS", aroundZero(366)],
]);

const known = new Set(["FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", ...lists.keys()]);

function isWeekday(text: string): boolean {
  const day = readWeekday(text);
  return day !== undefined && Math.abs(day.nth) <= 53 && !/^[+-]?0/.test(text);
}

const isList = (text: string | undefined, isValid: (item: string) => boolean): boolean =>
  text === undefined || text.split(",").every(isValid);

/** Parts that do not go together, by RFC 5545 3.3.10. */
function misfitOf(parts: Map<string, string>, frequency: string): RuleProblem | undefined {
  const has = (name: string) => parts.has(name);
  const isCounted = /\d/.test(parts.get("BYDAY") ?? "");
  if (isCounted && !/^(MONTHLY|YEARLY)$/.test(frequency)) return "syntax";
  if (isCounted && has("BYWEEKNO")) return "syntax";
  if (has("BYMONTHDAY") && frequency === "WEEKLY") return "syntax";
  if ((has("BYYEARDAY") || has("BYWEEKNO")) && frequency !== "YEARLY") return "syntax";
  if (has("BYSETPOS") && ![...lists.keys()].some((name) => name !== "BYSETPOS" && has(name))) return "syntax";
  return has("COUNT") && has("UNTIL") ? "syntax" : undefined;
}

function faultOfEnd(parts: Map<string, string>, starts: Temporal.PlainDate, mustEnd: boolean): RuleProblem | undefined {
  const count = parts.get("COUNT");
  const until = parts.get("UNTIL");
  if (count !== undefined) return isWhole(count, 1, mostTimes) ? undefined : countFault(count);
  if (until === undefined) return mustEnd || parts.get("FREQ") === "DAILY" ? "never_ends" : undefined;
  const last = readUntil(until, false)?.toPlainDate();
  if (!last) return "syntax";
  if (Temporal.PlainDate.compare(last, today().add({ years: mostYears })) > 0) return "too_long";
  return Temporal.PlainDate.compare(last, starts) < 0 ? "ends_before_start" : undefined;
}

const countFault = (count: string): RuleProblem => (/^\d+$/.test(count) && !/^0+$/.test(count) ? "too_long" : "syntax");

/** Lists sorted and each value once, parts that say nothing left out, UNTIL in UTC turned into wall clock. */
function normalised(parts: Map<string, string>): Map<string, string> {
  const tidy = new Map(parts);
  for (const name of lists.keys()) {
    const value = tidy.get(name);
    if (value) tidy.set(name, [...new Set(value.split(",").map(tidyItem))].sort(byValue).join(","));
  }
  for (const name of ["INTERVAL", "COUNT"]) if (tidy.has(name)) tidy.set(name, String(Number(tidy.get(name))));
  if (tidy.get("INTERVAL") === "1") tidy.delete("INTERVAL");
  if (tidy.get("WKST") === "MO") tidy.delete("WKST");
  const until = tidy.get("UNTIL");
  const last = until?.endsWith("Z") && readUntil(until, false);
  if (last) tidy.set("UNTIL", compact(last));
  return tidy;
}

const tidyItem = (item: string): string => {
  const day = readWeekday(item);
  if (!day) return String(Number(item));
  return (day.nth ? String(day.nth) : "") + item.slice(-2);
};

/** Numbers from low to high, negative ones (counted from the end) behind them; weekdays from Monday. */
const byValue = (a: string, b: string) => rank(a) - rank(b);

const rank = (item: string): number => {
  const day = readWeekday(item);
  const number = day ? day.nth : Number(item);
  return (number < 0 ? 1000 + number : number) * 10 + (day?.weekday ?? 0);
};

/** Counts the rule before it is kept, near the start and at the far end of what may be asked later. */
function troubleIn(rule: string, starts: Temporal.PlainDate): RuleProblem | undefined {
  const first = starts.toPlainDateTime("10:00");
  const far = first.add({ years: mostYears });
  try {
    if (!happens(rule, first)) return "never_happens";
    for (const from of [first, far]) instancesOf(rule, first, { from, to: from.add({ years: 2 }) });
  } catch (error) {
    if (!(error instanceof RuleFault)) throw error;
    return error.code === "rule_too_long" ? "too_long" : "syntax";
  }
  return undefined;
}

/**
 * Does the pattern, without its end and interval, come back within nine years (29 February: eight)? The first day does
 * not count: it is an instance of every rule.
 */
function happens(rule: string, first: Temporal.PlainDateTime): boolean {
  const pattern = readParts(rule) ?? new Map();
  for (const name of ["INTERVAL", "COUNT", "UNTIL"]) pattern.delete(name);
  const steps = [{ days: 1 }, { weeks: 6 }, { years: 1 }, { years: 5 }, { years: 9 }].map((step) => first.add(step));
  return steps.some((from, index) => {
    const to = steps[index + 1];
    return to !== undefined && instancesOf(writeParts(pattern), first, { from, to }).length > 0;
  });
}
