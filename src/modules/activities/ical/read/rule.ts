// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { today } from "#platform/time/time.ts";
import { compact, instancesOf, RuleFault, readUntil } from "../../recurrence/engine.ts";
import { readParts, writeParts } from "../../recurrence/parts.ts";
import type { ReadNotice } from "./calendar.ts";
import type { Clock } from "./clock.ts";
import { cpuTime } from "./cpu.ts";
import { notice } from "./messages.ts";

/** What trying out unusual rules may still cost in this file. */
export interface Budget {
  milliseconds: number;
}

/** A rule that we can follow, or null; with what there is to say about it. */
export interface ReadRule {
  rule: string | null;
  notices: ReadNotice[];
}

/** The rule of an event in its own wall clock. One that is not plain is tried out for the months that matter. */
export function readRule(
  text: string,
  starts: Temporal.PlainDateTime,
  allDay: boolean,
  clock: Clock,
  budget: Budget,
): ReadRule {
  const parts = readParts(text);
  const frequency = parts?.get("FREQ") ?? "";
  if (/^(HOURLY|MINUTELY|SECONDLY)$/.test(frequency)) return refused("too_frequent");
  if (!parts || !/^(DAILY|WEEKLY|MONTHLY|YEARLY)$/.test(frequency)) return refused("rule_unreadable");
  const notices = [...dropCount(parts), ...endless(parts, starts)];
  if (!localUntil(parts, allDay, clock)) return refused("rule_unreadable");
  if (allDay) for (const part of ["BYHOUR", "BYMINUTE", "BYSECOND"]) parts.delete(part);
  const rule = writeParts(parts);
  const trouble = isPlain(parts) ? undefined : troubleIn(rule, starts, allDay, budget);
  return trouble ? refused(trouble) : { rule, notices };
}

const refused = (code: "too_frequent" | "rule_unreadable" | "rule_too_long"): ReadRule => ({
  rule: null,
  notices: [notice(code)],
});

function dropCount(parts: Map<string, string>): ReadNotice[] {
  if (!/^[+-]?\d+$/.test(parts.get("COUNT") ?? "") || Number(parts.get("COUNT")) > 0) return [];
  parts.delete("COUNT");
  return [notice("count_dropped")];
}

/** A count that nobody lives to see the end of would be walked, one by one, at each question. */
function endless(parts: Map<string, string>, starts: Temporal.PlainDateTime): ReadNotice[] {
  const count = /^\d+$/.test(parts.get("COUNT") ?? "") ? Number(parts.get("COUNT")) : 0;
  if (count < 10_000 || ["BYHOUR", "BYMINUTE", "BYSECOND"].some((part) => parts.has(part))) return [];
  const earliestEnd = starts.toPlainDate().add({ days: Math.min(count, 100_000) });
  if (Temporal.PlainDate.compare(earliestEnd, today().add({ years: 5 })) < 0) return [];
  parts.delete("COUNT");
  return [notice("count_endless")];
}

/** The end in wall clock: a whole day as a date, else date and time. False when it cannot be read. */
function localUntil(parts: Map<string, string>, allDay: boolean, clock: Clock): boolean {
  const until = parts.get("UNTIL");
  if (until === undefined) return true;
  const last = readUntil(until, allDay, clock.toLocal);
  if (!last) return false;
  const isWholeDay = last.toPlainTime().equals(Temporal.PlainTime.from("23:59:59"));
  parts.set("UNTIL", isWholeDay ? compact(last).slice(0, 8) : compact(last));
  return true;
}

const plainParts: Record<string, RegExp> = {
  FREQ: /^/,
  INTERVAL: /^[1-9]\d?$/,
  COUNT: /^[1-9]\d{0,2}$/,
  UNTIL: /^/,
  WKST: /^(MO|SU)$/,
  BYDAY: /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)){0,6}$/,
  BYMONTHDAY: /^(-1|[1-9]|1\d|2[0-8])(,(-1|[1-9]|1\d|2[0-8])){0,6}$/,
  BYMONTH: /^([1-9]|1[0-2])(,([1-9]|1[0-2])){0,11}$/,
  BYSETPOS: /^-?[1-4]$/,
};

/** Rules of every day, of which we know that they cost little. */
const isPlain = (parts: Map<string, string>) =>
  [...parts].every(([name, value]) => plainParts[name]?.test(value)) &&
  !(parts.has("COUNT") && (parts.has("BYMONTH") || parts.has("BYSETPOS")));

function troubleIn(
  rule: string,
  starts: Temporal.PlainDateTime,
  allDay: boolean,
  budget: Budget,
): "rule_too_long" | "rule_unreadable" | undefined {
  if (budget.milliseconds <= 0) return "rule_too_long";
  const began = cpuTime();
  const [from, to] = [today().subtract({ months: 13 }), today().add({ months: 13 })];
  try {
    instancesOf(rule, starts, { from: from.toPlainDateTime(), to: to.toPlainDateTime() }, allDay);
  } catch (error) {
    if (!(error instanceof RuleFault)) throw error;
    return error.code;
  } finally {
    budget.milliseconds -= cpuTime() - began;
  }
  return cpuTime() - began > mostMilliseconds ? "rule_too_long" : undefined;
}

/** A rule that takes this long would be worked out again and again. */
const mostMilliseconds = 150;
