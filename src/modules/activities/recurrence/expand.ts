// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Daypart, daypart, startOfDay, toInstant } from "#platform/time/time.ts";
import { instancesOf, isWithin, RuleFault, type Span } from "./engine.ts";
import { readParts, writeParts } from "./parts.ts";

/** When a series takes place, in wall clock of Europe/Amsterdam. */
export interface SeriesTime {
  startsLocal: Temporal.PlainDateTime;
  minutes: number;
  allDay: boolean;
  rrule: string | null;
  rdates: Temporal.PlainDateTime[];
  exdates: Temporal.PlainDateTime[];
  overrides: OverrideTime[];
  /** Days on which nothing happens, whatever the rule says. */
  excludeHolidays?: Temporal.PlainDate[];
}

export interface OverrideTime {
  /** The *original* start; it stays the key when the occurrence moves. */
  recurrenceId: Temporal.PlainDateTime;
  cancelled: boolean;
  movedTo?: Temporal.PlainDateTime;
  minutes?: number;
}

export interface OccurrenceTime {
  recurrenceId: Temporal.PlainDateTime;
  starts: Temporal.Instant;
  ends: Temporal.Instant;
  localDate: Temporal.PlainDate;
  /** 1 is Monday. */
  weekday: number;
  /** Of the start; all-day occurrences start in the morning. */
  daypart: Daypart;
  cancelled: boolean;
  moved: boolean;
}

export interface Notice {
  code: "rule_too_long" | "rule_unreadable" | "too_frequent" | "too_many" | "count_dropped";
}

export interface Window {
  from: Temporal.PlainDate;
  /** Not part of the window. */
  to: Temporal.PlainDate;
}

const mostOccurrences = 1000;

/**
 * The occurrences of a series that stand in the window now, ascending, each key once. Never throws: after the notices
 * `rule_too_long` and `rule_unreadable` only the first date, extra dates and overrides are there, and the caller keeps
 * the rows it had.
 */
export function expandSeries(series: SeriesTime, window: Window): { occurrences: OccurrenceTime[]; notices: Notice[] } {
  const notices: Notice[] = [];
  const span = { from: window.from.toPlainDateTime(), to: window.to.toPlainDateTime() };
  const starts = allStarts(series, span, notices).filter(isKeptBy(series));
  const changes = changesByKey(series, starts);
  const found = new Map<string, Draft>();
  for (const start of starts) found.set(start.toString(), { recurrenceId: start, at: start });
  for (const [key, change] of changes) {
    const isKnown = found.has(key);
    found.delete(key);
    if (change.cancelled && !change.movedTo && !isKnown) continue;
    found.set(key, {
      recurrenceId: asStart(series, change.recurrenceId),
      at: asStart(series, placeOf(change)),
      change,
    });
  }
  const standing = sortedByInstant([...found.values()].filter((draft) => isWithin(draft.at, span)));
  if (standing.length > mostOccurrences) notices.push({ code: "too_many" });
  return { occurrences: standing.slice(0, mostOccurrences).map((draft) => occurrenceOf(series, draft)), notices };
}

/** The starts in the window that fell out because their day is in `excludeHolidays`: a feed writes them as EXDATE. */
export function excludedStarts(series: SeriesTime, window: Window): Temporal.PlainDateTime[] {
  const span = { from: window.from.toPlainDateTime(), to: window.to.toPlainDateTime() };
  const isOff = isOffDay(series);
  return allStarts(series, span, []).filter((start) => isOff(start) && isWithin(start, span));
}

interface Draft {
  recurrenceId: Temporal.PlainDateTime;
  at: Temporal.PlainDateTime;
  change?: OverrideTime;
}

interface Placed extends Draft {
  starts: Temporal.Instant;
}

/** First date, rule and extra dates melted together, before anything is left out. */
function allStarts(series: SeriesTime, span: Span, notices: Notice[]): Temporal.PlainDateTime[] {
  const first = asStart(series, series.startsLocal);
  const fromRule = series.rrule ? startsOfRule(series.rrule, first, span, series.allDay, notices) : [first];
  if (!series.rdates.length) return fromRule;
  const extra = series.rdates.map((start) => asStart(series, start));
  const melted = new Map([...fromRule, ...extra].map((start) => [start.toString(), start]));
  return [...melted.values()].sort(Temporal.PlainDateTime.compare);
}

function startsOfRule(
  rule: string,
  first: Temporal.PlainDateTime,
  span: Span,
  allDay: boolean,
  notices: Notice[],
): Temporal.PlainDateTime[] {
  try {
    return instancesOf(plannable(rule, notices), first, span, allDay);
  } catch (error) {
    if (!(error instanceof RuleFault)) throw error;
    notices.push({ code: error.code });
  }
  return [first];
}

/** What we plan: nothing faster than daily, and a count that counts. */
function plannable(rule: string, notices: Notice[]): string {
  const parts = readParts(rule);
  if (!parts) throw new RuleFault("rule_unreadable");
  if (/^(HOURLY|MINUTELY|SECONDLY)$/.test(parts.get("FREQ") ?? "")) {
    notices.push({ code: "too_frequent" });
    return "FREQ=DAILY;COUNT=1";
  }
  if (Number(parts.get("COUNT") ?? 1) <= 0) {
    notices.push({ code: "count_dropped" });
    parts.delete("COUNT");
  }
  return writeParts(parts);
}

/** All-day occurrences start at midnight of their date. */
const asStart = (series: SeriesTime, local: Temporal.PlainDateTime): Temporal.PlainDateTime =>
  series.allDay ? local.toPlainDate().toPlainDateTime() : local;

/** Exclusions compare wall clock *and* instant: a calendar may name 02.30 that became 03.30 by its instant. */
function isKeptBy(series: SeriesTime): (start: Temporal.PlainDateTime) => boolean {
  const out = series.exdates.map((date) => asStart(series, date));
  const clocks = new Set(out.map(String));
  const instants = new Set(out.map((date) => toInstant(date).epochMilliseconds));
  const isOff = isOffDay(series);
  if (!out.length) return (start) => !isOff(start);
  return (start) => !isOff(start) && !clocks.has(start.toString()) && !instants.has(toInstant(start).epochMilliseconds);
}

function isOffDay(series: SeriesTime): (start: Temporal.PlainDateTime) => boolean {
  const days = new Set(series.excludeHolidays?.map(String));
  return (start) => days.size > 0 && days.has(start.toPlainDate().toString());
}

/** The last override of a key decides; one for a date that is left out changes nothing. */
function changesByKey(series: SeriesTime, starts: Temporal.PlainDateTime[]): Map<string, OverrideTime> {
  if (!series.overrides.length) return new Map();
  const isKept = isKeptBy(series);
  const byInstant = new Map(starts.map((start) => [toInstant(start).epochMilliseconds, start]));
  const clocks = new Set(starts.map(String));
  const changes = new Map<string, OverrideTime>();
  for (const change of series.overrides) {
    const named = asStart(series, change.recurrenceId);
    const same = clocks.has(named.toString()) ? named : byInstant.get(toInstant(named).epochMilliseconds);
    const recurrenceId = same ?? named;
    if (isKept(recurrenceId)) changes.set(recurrenceId.toString(), { ...change, recurrenceId });
  }
  return changes;
}

const placeOf = (change: OverrideTime) => change.movedTo ?? change.recurrenceId;

/** By instant: at the clock change the order on the wall is another one. */
function sortedByInstant(drafts: Draft[]): Placed[] {
  return drafts
    .map((draft) => ({ ...draft, starts: toInstant(draft.at) }))
    .sort(
      (a, b) =>
        Temporal.Instant.compare(a.starts, b.starts) || Temporal.PlainDateTime.compare(a.recurrenceId, b.recurrenceId),
    );
}

function occurrenceOf(series: SeriesTime, { recurrenceId, at, change, starts }: Placed): OccurrenceTime {
  const minutes = Math.max(0, change?.minutes ?? series.minutes);
  return {
    recurrenceId,
    starts,
    ends: series.allDay ? startOfDay(at.toPlainDate().add({ days: daysOf(minutes) })) : starts.add({ minutes }),
    localDate: at.toPlainDate(),
    weekday: at.dayOfWeek,
    daypart: daypart(at.toPlainTime()),
    cancelled: change?.cancelled ?? false,
    moved: !at.equals(recurrenceId),
  };
}

/** All-day occurrences last whole days, at least one. */
export const daysOf = (minutes: number): number => Math.max(1, Math.ceil(minutes / 1440));
