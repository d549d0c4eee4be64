// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { RRuleTemporal } from "rrule-temporal";
import { toLocal } from "#platform/time/time.ts";
import { readParts, weekdayCodes, writeParts } from "./parts.ts";

/** Far above what a neighbourhood plans, far below what stops a server. */
const caps = { maxIterations: 2000, maxCandidateEvaluations: 20_000 } as const;

/** A rule that would keep the server busy, or that nobody can read. The message holds no user's text. */
export class RuleFault extends Error {
  readonly code: "rule_too_long" | "rule_unreadable";
  constructor(code: "rule_too_long" | "rule_unreadable") {
    super(code);
    this.code = code;
  }
}

export interface Span {
  from: Temporal.PlainDateTime;
  /** Not part of the span. */
  to: Temporal.PlainDateTime;
}

/** UTC as wall clock of the series; another zone only while reading somebody else's calendar. */
export type ReadUtc = (instant: Temporal.Instant) => Temporal.PlainDateTime;

/**
 * The starts of a rule in a span, as wall clock, ascending. The first start always belongs to it and counts.
 * The library counts in wall clock written as UTC: with a real zone it leaves out times that do not exist.
 */
export function instancesOf(
  rule: string,
  starts: Temporal.PlainDateTime,
  span: Span,
  allDay = false,
  readUtc: ReadUtc = toLocal,
): Temporal.PlainDateTime[] {
  const parts = readParts(rule);
  if (!parts) throw new RuleFault("rule_unreadable");
  if (allDay) for (const part of ["BYHOUR", "BYMINUTE", "BYSECOND"]) parts.delete(part);
  const until = parts.get("UNTIL");
  const last = until && readUntil(until, allDay, readUtc);
  if (until && !last) throw new RuleFault("rule_unreadable");
  if (last) parts.set("UNTIL", `${compact(last)}Z`);
  // Week numbers alone mean the weekday of the first start; the library forgets it when it skips ahead to the span.
  const needsWeekday = parts.has("BYWEEKNO") && !parts.has("BYDAY");
  if (needsWeekday) parts.set("BYDAY", weekdayCodes[starts.dayOfWeek - 1] ?? "MO");
  const found = inSpan(parts, starts, span);
  const isMissing = !found.some((start) => start.equals(starts)) && isWithin(starts, span);
  return isMissing ? [starts, ...found] : found;
}

function inSpan(parts: Map<string, string>, starts: Temporal.PlainDateTime, span: Span): Temporal.PlainDateTime[] {
  if (Temporal.PlainDateTime.compare(starts, span.to) >= 0) return [];
  const engine = engineOf(parts, starts);
  const count = Number(parts.get("COUNT") ?? 0);
  // The first start counts, also when it does not fit the rule: then the rule itself may give one less.
  if (count > 0 && !guarded(() => engine.next(asUtc(starts), true)?.equals(asUtc(starts)))) {
    if (count === 1) return [];
    return walk(engineOf(new Map(parts).set("COUNT", String(count - 1)), starts), span);
  }
  return walk(engine, span);
}

function walk(engine: RRuleTemporal, span: Span): Temporal.PlainDateTime[] {
  return guarded(() => engine.between(asUtc(span.from), asUtc(span.to), true))
    .map((start) => start.toPlainDateTime() as Temporal.PlainDateTime)
    .filter((start) => isWithin(start, span));
}

const engineOf = (parts: Map<string, string>, starts: Temporal.PlainDateTime) =>
  guarded(
    () =>
      new RRuleTemporal({
        rruleString: `DTSTART:${compact(starts)}Z\nRRULE:${writeParts(parts)}`,
        tzid: "UTC",
        ...caps,
      }),
  );

/** The library answers with errors, also for its own caps: this is the one place that reads them. */
function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new RuleFault(/exceeded/.test(String(error)) ? "rule_too_long" : "rule_unreadable");
  }
}

/** The last moment of a rule in wall clock: a date means the whole day, UTC is converted first. Undefined when it does not exist. */
export function readUntil(
  until: string,
  allDay: boolean,
  readUtc: ReadUtc = toLocal,
): Temporal.PlainDateTime | undefined {
  if (!/^\d{8}(T\d{6}Z?)?$/.test(until)) return undefined;
  try {
    const local = until.endsWith("Z") ? readUtc(Temporal.Instant.from(until)) : Temporal.PlainDateTime.from(until);
    return allDay || until.length === 8 ? local.toPlainDate().toPlainDateTime("23:59:59") : local;
  } catch {
    return undefined; // 30 February: Temporal can only say so with an error
  }
}

/** "20261124T100000", as iCalendar writes it. */
export const compact = (local: Temporal.PlainDateTime): string =>
  local.toString({ smallestUnit: "second" }).replace(/[-:]/g, "");

const asUtc = (local: Temporal.PlainDateTime) => local.toZonedDateTime("UTC");

export const isWithin = (local: Temporal.PlainDateTime, span: Span): boolean =>
  Temporal.PlainDateTime.compare(span.from, local) <= 0 && Temporal.PlainDateTime.compare(local, span.to) < 0;
