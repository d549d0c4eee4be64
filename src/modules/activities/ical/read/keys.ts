// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { instancesOf, isWithin, RuleFault, readUntil, type Span } from "../../recurrence/engine.ts";
import type { ReadEvent } from "./calendar.ts";
import type { Clock } from "./clock.ts";
import { cpuTime } from "./cpu.ts";

/** What decides on which moments an event starts. */
export type Pattern = Pick<ReadEvent, "starts" | "rule" | "rdates" | "exdates" | "exdays" | "allDay">;

/** A rule that is too long to work out leaves the first start. */
export type Fault = "rule_too_long" | "rule_unreadable" | "too_many";

export const mostOccurrences = 1000;

/** All starts in the span, ascending, each once, before anything is left out. The first is always one of them. */
export function startsIn(pattern: Pattern, span: Span, faults: Set<Fault>): Temporal.PlainDateTime[] {
  const fromRule = pattern.rule === null ? [] : ofRule(pattern.rule, pattern, span, faults);
  const all = new Map(
    [pattern.starts, ...fromRule, ...pattern.rdates.map(({ at }) => at)].map((start) => [start.toString(), start]),
  );
  return [...all.values()].filter((start) => isWithin(start, span)).sort(Temporal.PlainDateTime.compare);
}

function ofRule(rule: string, { starts, allDay }: Pattern, span: Span, faults: Set<Fault>): Temporal.PlainDateTime[] {
  try {
    return inPieces(rule, starts, allDay, span, faults);
  } catch (error) {
    if (!(error instanceof RuleFault)) throw error;
    faults.add(error.code);
    return [];
  }
}

const piece = { years: 3 };
const mostMilliseconds = 1000;

/** The engine walks at most 2,000 steps at once: a long span is walked in pieces, until there are enough. */
function inPieces(
  rule: string,
  starts: Temporal.PlainDateTime,
  allDay: boolean,
  span: Span,
  faults: Set<Fault>,
): Temporal.PlainDateTime[] {
  const { from: first, to: end } = within(rule, starts, span);
  // What is counted is walked from its first date, each time again.
  if (/\bCOUNT=/.test(rule)) return instancesOf(rule, starts, { from: first, to: end }, allDay);
  const found: Temporal.PlainDateTime[] = [];
  const began = cpuTime();
  for (let from = first; Temporal.PlainDateTime.compare(from, end) < 0; ) {
    const to = earlier(from.add(piece), end);
    found.push(...instancesOf(rule, starts, { from, to }, allDay));
    from = to;
    const isTooLong = cpuTime() - began > mostMilliseconds;
    if (isTooLong) faults.add("rule_too_long");
    if (isTooLong || found.length > mostOccurrences * 2) break;
  }
  return found;
}

/** Nothing of a rule lies before its first date and after its last. */
function within(rule: string, starts: Temporal.PlainDateTime, span: Span): Span {
  const until = readUntil(/\bUNTIL=([^;]+)/.exec(rule)?.[1] ?? "", false);
  return { from: later(span.from, starts), to: until ? earlier(span.to, until.add({ days: 2 })) : span.to };
}

const later = (a: Temporal.PlainDateTime, b: Temporal.PlainDateTime) =>
  Temporal.PlainDateTime.compare(a, b) > 0 ? a : b;
const earlier = (a: Temporal.PlainDateTime, b: Temporal.PlainDateTime) =>
  Temporal.PlainDateTime.compare(a, b) < 0 ? a : b;

/** Is this start left out? Wall clock *and* instant are compared: a file may name 02.30 that became 03.30 by its instant. */
export function exclusionOf(pattern: Pattern, clock: Clock): (start: Temporal.PlainDateTime) => boolean {
  if (pattern.exdates.length === 0 && pattern.exdays.length === 0) return () => false;
  const clocks = new Set(pattern.exdates.map(String));
  const instants = new Set(pattern.exdates.map((date) => clock.toInstant(date).epochMilliseconds));
  const days = new Set(pattern.exdays.map(String));
  return (start) =>
    clocks.has(start.toString()) ||
    instants.has(clock.toInstant(start).epochMilliseconds) ||
    (days.size > 0 && days.has(start.toPlainDate().toString()));
}

/** Does the series have a start at this very moment? */
export function isStart(pattern: Pattern, key: Temporal.PlainDateTime): boolean {
  const around = { from: key.subtract({ hours: 2 }), to: key.add({ hours: 2 }) };
  return startsIn(pattern, around, new Set()).some((start) => start.equals(key));
}
