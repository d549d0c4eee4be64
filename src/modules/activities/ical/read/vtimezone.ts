// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { now, zone as ourZone } from "#platform/time/time.ts";
import { instancesOf, RuleFault } from "../../recurrence/engine.ts";
import { readParts } from "../../recurrence/parts.ts";
import type { OffsetChange } from "./calendar.ts";
import { offsetAt } from "./clock.ts";

/** A VTIMEZONE as a list of changes of the clock, or as the zone of the world that has the same ones. */
export type FileZone = { zone: string } | { offsets: OffsetChange[] };

const mostParts = 60;
const mostRules = 6;
const mostChanges = 1500;
/** What a rule of a zone may say: once or twice a year, for as long as we look. */
const years = {
  from: Temporal.PlainDateTime.from("1995-01-01T00:00"),
  to: Temporal.PlainDateTime.from("2045-01-01T00:00"),
};

/** Undefined when the lines give no offset. However many rules somebody invents, we look at a few of them. */
export function readZone(lines: string[]): FileZone | undefined {
  const changes = partsOf(lines).flatMap(changesOf);
  if (changes.length === 0) return undefined;
  const [first, ...later] = changes.slice(0, mostChanges).sort((a, b) => a.from - b.from);
  const before: OffsetChange = { from: -Infinity, seconds: first?.before ?? 0 };
  const offsets = [before, first, ...later]
    .filter((change) => change !== undefined)
    .map(({ from, seconds }) => ({ from, seconds }));
  const same = sameZone(offsets);
  return same ? { zone: same } : { offsets: [{ ...before, from: -1e13 }, ...offsets.slice(1)] };
}

interface Change extends OffsetChange {
  /** What the clock said until then. */
  before: number;
}

interface Part {
  before: number;
  seconds: number;
  starts: Temporal.PlainDateTime;
  rule: string | undefined;
  dates: Temporal.PlainDateTime[];
}

function partsOf(lines: string[]): Part[] {
  const parts: Part[] = [];
  let properties: Map<string, string[]> | undefined;
  let rules = 0;
  for (const line of lines) {
    if (/^BEGIN:(STANDARD|DAYLIGHT)\s*$/i.test(line)) properties = new Map();
    else if (/^END:(STANDARD|DAYLIGHT)\s*$/i.test(line) && properties) {
      const part = partOf(properties, rules < mostRules);
      if (part && parts.length < mostParts) parts.push(part);
      if (part?.rule) rules += 1;
      properties = undefined;
    } else if (properties) keep(properties, line);
  }
  return parts;
}

function keep(properties: Map<string, string[]>, line: string): void {
  const [, name, value] = /^([A-Za-z-]{1,20})(?:;[^:]{0,200})?:(.{1,5000})$/.exec(line) ?? [];
  if (!name || !value) return;
  const key = name.toUpperCase();
  properties.set(key, [...(properties.get(key) ?? []).slice(0, mostParts * 4), value.trim()]);
}

function partOf(properties: Map<string, string[]>, mayHaveRule: boolean): Part | undefined {
  const seconds = readOffset(properties.get("TZOFFSETTO")?.[0]);
  const starts = readLocal(properties.get("DTSTART")?.[0]);
  if (seconds === undefined || !starts) return undefined;
  const dates = (properties.get("RDATE") ?? []).flatMap((value) => value.split(",").slice(0, 200)).map(readLocal);
  const rule = mayHaveRule ? properties.get("RRULE")?.[0] : undefined;
  return {
    seconds,
    before: readOffset(properties.get("TZOFFSETFROM")?.[0]) ?? seconds,
    starts,
    rule: rule && isYearly(rule) ? rule : undefined,
    dates: dates.filter((date) => date !== undefined),
  };
}

function isYearly(rule: string): boolean {
  const parts = rule.length <= 120 ? readParts(rule) : undefined;
  return parts?.get("FREQ") === "YEARLY" && !["BYHOUR", "BYMINUTE", "BYSECOND"].some((name) => parts.has(name));
}

function changesOf({ seconds, before, starts, rule, dates }: Part): Change[] {
  const found = [starts, ...dates, ...(rule ? repeated(rule, starts, before) : [])];
  const epochs = new Set(found.map((local) => local.toZonedDateTime("UTC").epochMilliseconds / 1000 - before));
  return [...epochs].map((from) => ({ from, seconds, before }));
}

function repeated(rule: string, starts: Temporal.PlainDateTime, before: number): Temporal.PlainDateTime[] {
  const readUtc = (instant: Temporal.Instant) =>
    instant.add({ seconds: before }).toZonedDateTimeISO("UTC").toPlainDateTime();
  try {
    return instancesOf(rule, starts, years, false, readUtc).slice(0, 200);
  } catch (error) {
    if (!(error instanceof RuleFault)) throw error;
    return [];
  }
}

/** "+0100" → 3600; a day ahead or behind is no clock. */
function readOffset(text = ""): number | undefined {
  const [, sign, hours, minutes, seconds] = /^([+-])(\d\d):?(\d\d):?(\d\d)?$/.exec(text) ?? [];
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0);
  if (!sign || total >= 86_400) return undefined;
  return sign === "-" ? -total : total;
}

function readLocal(text = ""): Temporal.PlainDateTime | undefined {
  if (!/^\d{8}(T\d{6}Z?)?$/.test(text)) return undefined;
  try {
    return Temporal.PlainDateTime.from(text.replace(/Z$/, ""));
  } catch {
    return undefined; // 30 February: Temporal can only say so with an error
  }
}

/** One offset for ever is a zone by itself; else the zone of the world with the same clock in the years that matter. */
function sameZone(offsets: readonly OffsetChange[]): string | undefined {
  const [{ seconds: first = 0 } = {}] = offsets;
  if (offsets.every(({ seconds }) => seconds === first)) return first % 60 === 0 ? fixed(first) : undefined;
  const moments = momentsToCompare(offsets);
  return [...likely, ...everywhere].find((zone) =>
    moments.every((moment) => offsetIn(zone, moment) === offsetAt(offsets, moment)),
  );
}

const everywhere = Intl.supportedValuesOf("timeZone");
const likely = [ourZone, "Europe/London", "Europe/Lisbon", "Europe/Helsinki", "America/New_York"];

function fixed(seconds: number): string {
  const [hours, minutes] = [Math.trunc(Math.abs(seconds) / 3600), (Math.abs(seconds) % 3600) / 60];
  const two = (number: number) => String(number).padStart(2, "0");
  return seconds === 0 ? "UTC" : `${seconds < 0 ? "-" : "+"}${two(hours)}:${two(minutes)}`;
}

/** Each month, and both sides of each change, from two years ago until three years from now. */
function momentsToCompare(offsets: readonly OffsetChange[]): number[] {
  const today = now().epochMilliseconds / 1000;
  const [from, to] = [today - 2 * 31_556_952, today + 3 * 31_556_952];
  const changes = offsets.map((change) => change.from).filter((moment) => moment > from && moment < to);
  const months = Array.from({ length: 60 }, (_, index) => from + index * 2_629_746);
  return [...months, ...changes.slice(0, 100).flatMap((moment) => [moment - 1, moment])].map(Math.floor);
}

const offsetIn = (zone: string, epoch: number) =>
  Temporal.Instant.fromEpochMilliseconds(epoch * 1000).toZonedDateTimeISO(zone).offsetNanoseconds / 1e9;
