// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { clean } from "../property.ts";
import type { ReadNotice } from "./calendar.ts";
import { notice } from "./messages.ts";
import { type Moment, readMoment } from "./moment.ts";
import { type Property, parameterText, rawValue, readProperty, valueText } from "./property.ts";
import type { RawEvent } from "./split.ts";
import { plainText, shortened } from "./text.ts";

/** One VEVENT as it is written: values read, nothing put in a zone yet. */
export interface Draft {
  uid: string;
  title: string;
  sequence: number;
  description: string | undefined;
  location: string | undefined;
  url: string | undefined;
  geo: { lat: number; lon: number } | null;
  categories: string[];
  status: "CONFIRMED" | "TENTATIVE" | "CANCELLED";
  isPrivate: boolean;
  lastModified: Temporal.Instant | null;
  organizerName: string | null;
  start: Moment | undefined;
  /** As it was written, for the sentence of a refusal. */
  startText: string | undefined;
  end: Moment | undefined;
  duration: Temporal.Duration | undefined;
  rule: string | undefined;
  rdates: { at: Moment; until?: Moment | Temporal.Duration }[];
  exdates: Moment[];
  recurrenceId: Moment | undefined;
  recurrenceText: string | undefined;
  thisAndFuture: boolean;
  unfinished: boolean;
  notices: ReadNotice[];
}

const mostDates = 2000;

/** Reads each line by itself: one that is wrong leaves a notice, the event stays. */
export function draftOf(raw: RawEvent): Draft {
  const draft = emptyDraft(raw.unfinished);
  if (raw.overflowed) draft.notices.push(notice("too_many_properties"));
  for (const line of raw.lines) {
    if (line.name === "RRULE" || line.name === "EXRULE") takeRule(draft, line.name, rawValue(line));
    else take(draft, line.name, readProperty(line));
  }
  return draft;
}

const emptyDraft = (unfinished: boolean): Draft => ({
  uid: "",
  title: "",
  sequence: 0,
  description: undefined,
  location: undefined,
  url: undefined,
  geo: null,
  categories: [],
  status: "CONFIRMED",
  isPrivate: false,
  lastModified: null,
  organizerName: null,
  start: undefined,
  startText: undefined,
  end: undefined,
  duration: undefined,
  rule: undefined,
  rdates: [],
  exdates: [],
  recurrenceId: undefined,
  recurrenceText: undefined,
  thisAndFuture: false,
  unfinished,
  notices: [],
});

function takeRule(draft: Draft, name: string, value: string): void {
  if (!value) return;
  if (name === "EXRULE") say(draft, notice("exrule_ignored"));
  else if (draft.rule !== undefined) say(draft, notice("several_rules"));
  else draft.rule = value.slice(0, 2000);
}

function take(draft: Draft, name: string, property: Property | undefined): void {
  if (!property) {
    say(draft, notice("line_unreadable", name));
    return;
  }
  if (property.wasCut) say(draft, notice("text_cut"));
  readers[name]?.(draft, property);
}

/** Each notice once. */
function say(draft: Draft, one: ReadNotice): void {
  if (!draft.notices.some(({ code, about }) => code === one.code && about === one.about)) draft.notices.push(one);
}

const readers: Record<string, (draft: Draft, property: Property) => void> = {
  UID: (draft, property) => (draft.uid ||= clean(valueText(property)).slice(0, 1000)),
  SUMMARY: (draft, property) => (draft.title ||= cut(draft, plainText(valueText(property)).replace(/\s+/g, " "), 300)),
  DESCRIPTION: (draft, property) => (draft.description ??= cut(draft, plainText(valueText(property)), 10_000)),
  LOCATION: (draft, property) =>
    (draft.location ??= cut(draft, plainText(valueText(property)).replace(/\s*\n\s*/g, ", "), 500)),
  URL: (draft, property) => (draft.url ??= webAddress(valueText(property))),
  SEQUENCE: (draft, { values }) => (draft.sequence = numberOf(values[0])),
  STATUS: (draft, property) => (draft.status = statusOf(valueText(property))),
  CLASS: (draft, property) => (draft.isPrivate = /^(PRIVATE|CONFIDENTIAL)$/i.test(valueText(property).trim())),
  GEO: (draft, { values }) => (draft.geo = placeOf(values[0])),
  CATEGORIES: (draft, { values }) => addCategories(draft, values),
  "LAST-MODIFIED": (draft, property) => (draft.lastModified = changeOf(momentOf(property))),
  ORGANIZER: (draft, property) =>
    (draft.organizerName = clean(parameterText(property, "cn") ?? "").slice(0, 100) || null),
  DURATION: (draft, property) => (draft.duration = durationOf(draft, property)),
  DTSTART: (draft, property) => {
    draft.startText ??= rawValue(property.line).slice(0, 40);
    draft.start ??= momentOf(property);
  },
  DTEND: (draft, property) => {
    draft.end ??= momentOf(property);
    if (!draft.end) say(draft, notice("end_unreadable"));
  },
  "RECURRENCE-ID": (draft, property) => {
    draft.recurrenceText = rawValue(property.line).slice(0, 40);
    draft.recurrenceId = momentOf(property);
    draft.thisAndFuture = /^THISANDFUTURE$/i.test(parameterText(property, "range") ?? "");
  },
  EXDATE: (draft, property) => eachDate(draft, draft.exdates, property, (value) => momentOf(property, value)),
  RDATE: (draft, property) => eachDate(draft, draft.rdates, property, (value) => extraDate(property, value)),
};

function cut(draft: Draft, text: string, most: number): string {
  if (text.length > most) say(draft, notice("text_cut"));
  return shortened(text, most);
}

const webAddress = (text: string): string => (/^https?:\/\/[^\s<>"]{1,2000}$/i.test(text.trim()) ? text.trim() : "");

const numberOf = (value: unknown): number => {
  const number = typeof value === "number" ? value : Number.parseInt(String(value), 10);
  return Number.isSafeInteger(number) && number > 0 ? Math.min(number, 2_000_000_000) : 0;
};

function statusOf(text: string): Draft["status"] {
  const status = text.trim().toUpperCase();
  if (status === "CANCELLED" || status === "CANCELED") return "CANCELLED";
  return status === "TENTATIVE" ? "TENTATIVE" : "CONFIRMED";
}

function placeOf(value: unknown): Draft["geo"] {
  const [lat, lon] = (Array.isArray(value) ? value : []).map(Number);
  if (lat === undefined || lon === undefined || !(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) return null;
  return lat === 0 && lon === 0 ? null : { lat, lon };
}

function addCategories(draft: Draft, values: unknown[]): void {
  for (const value of values.slice(0, 20)) {
    const name = typeof value === "string" ? clean(value).slice(0, 100) : "";
    if (name && draft.categories.length < 20 && !draft.categories.includes(name)) draft.categories.push(name);
  }
}

const changeOf = (moment: Moment | undefined): Temporal.Instant | null =>
  moment?.kind === "utc" ? moment.instant : null;

const momentOf = (property: Property, value: unknown = property.values[0]): Moment | undefined =>
  readMoment(value, parameterText(property, "tzid"));

function durationOf(draft: Draft, property: Property): Temporal.Duration | undefined {
  const duration = readDuration(valueText(property));
  if (!duration) say(draft, notice("end_unreadable"));
  return duration;
}

/** RFC 5545 3.3.6: weeks, days, hours, minutes, seconds; at most some centuries. */
export function readDuration(text: string): Temporal.Duration | undefined {
  const found = /^([+-]?)P(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,7})H)?(?:(\d{1,8})M)?(?:(\d{1,10})S)?)?$/i.exec(
    text.trim(),
  );
  if (!found || !/\d/.test(text)) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(2).map((part) => Number(part ?? 0));
  const duration = Temporal.Duration.from({ days: weeks * 7 + days, hours, minutes, seconds });
  return found[1] === "-" ? duration.negated() : duration;
}

function extraDate(property: Property, value: unknown): Draft["rdates"][number] | undefined {
  const [first, last] = Array.isArray(value) ? value : [value];
  const at = momentOf(property, first);
  if (!at || last === undefined) return at && { at };
  const until = readDuration(String(last)) ?? momentOf(property, last);
  return until ? { at, until } : { at };
}

function eachDate<T>(draft: Draft, list: T[], property: Property, read: (value: unknown) => T | undefined): void {
  for (const value of property.values.slice(0, mostDates + 1)) {
    if (value === "--" || value === "") continue; // an empty item, as behind the last comma
    const one = read(value);
    if (list.length >= mostDates) say(draft, notice("too_many_dates"));
    else if (one) list.push(one);
    else say(draft, notice("line_unreadable", property.name));
  }
}
