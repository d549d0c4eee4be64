// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { toInstant, toLocal, zone } from "#platform/time/time.ts";
import { readUntil } from "../recurrence/engine.ts";
import { daysOf, type SeriesTime } from "../recurrence/expand.ts";
import { readParts, writeParts } from "../recurrence/parts.ts";
import { add, addGeo, addNumber, addPlain, addTexts, addTime, type Component, newComponent, utc } from "./property.ts";

/** A series as calendar programs see it. */
export interface SeriesEvent {
  /** UUID of the series; with `uidHost` (the host at creation) it makes the UID, which never changes. */
  id: string;
  uidHost: string;
  /** Raised on every change of time, place or status. */
  sequence: number;
  changedAt: Temporal.Instant;
  title: string;
  description: string;
  location: string;
  geo?: { lat: number; lon: number };
  url: string;
  status: "CONFIRMED" | "CANCELLED";
  categories: string[];
  time: SeriesTime;
  /** Starts left out for holidays, already rendered: see `excludedStarts`. */
  excludedDates: Temporal.PlainDateTime[];
  /** What differs on one date besides its time. */
  changes?: EventChange[];
}

export interface EventChange {
  recurrenceId: Temporal.PlainDateTime;
  title?: string;
  description?: string;
  location?: string;
  url?: string;
}

type Override = SeriesTime["overrides"][number] & EventChange;

/** The folded VEVENT blocks of a series, the master first, then its changed dates ascending; ends with CRLF. The same input gives the same bytes. */
export function seriesToVevents(event: SeriesEvent): string {
  const overrides = overridesOf(event);
  if (isSingle(event.time)) return asText(singleOf(event, overrides[0]));
  return [masterOf(event), ...overrides.map((override) => overrideOf(event, override))].map(asText).join("");
}

const asText = (component: Component) => `${component.toString()}\r\n`;

const isSingle = (time: SeriesTime) => !time.rrule && time.rdates.length === 0;

/** Times and contents that change, together by date; the last one of a date decides, excluded dates have none. */
function overridesOf(event: SeriesEvent): Override[] {
  const excluded = new Set(exclusionsOf(event).map(String));
  const found = new Map<string, Override>();
  for (const change of event.changes ?? []) found.set(keyOf(event, change), { cancelled: false, ...change });
  for (const override of event.time.overrides) {
    const key = keyOf(event, override);
    found.set(key, { ...found.get(key), ...override });
  }
  return [...found]
    .filter(([key]) => !excluded.has(key))
    .map(([, override]) => override)
    .sort((a, b) => Temporal.PlainDateTime.compare(a.recurrenceId, b.recurrenceId));
}

const keyOf = (event: SeriesEvent, { recurrenceId }: EventChange) => whole(event.time, recurrenceId).toString();

const exclusionsOf = (event: SeriesEvent) => tidy(event.time, [...event.time.exdates, ...event.excludedDates]);

/** One date needs no RECURRENCE-ID, which programs do not expect there: its change *is* the event. */
function singleOf(event: SeriesEvent, override?: Override): Component {
  const starts = override?.movedTo ?? event.time.startsLocal;
  const component = eventAt(event, starts, override);
  describeEvent(component, event, override);
  return component;
}

function masterOf(event: SeriesEvent): Component {
  const { time } = event;
  const component = eventAt(event, time.startsLocal);
  if (time.rrule) add(component, "rrule", ruleText(time.rrule, time.allDay), "recur");
  for (const date of tidy(time, time.rdates)) addTime(component, "rdate", date, time.allDay);
  for (const date of exclusionsOf(event)) addTime(component, "exdate", date, time.allDay);
  describeEvent(component, event);
  return component;
}

function overrideOf(event: SeriesEvent, override: Override): Component {
  const component = eventAt(event, override.movedTo ?? override.recurrenceId, override);
  addTime(component, "recurrence-id", override.recurrenceId, event.time.allDay);
  describeEvent(component, event, override);
  return component;
}

/** The head of every block: who, when. DTSTAMP is the change, not now: else every download would differ. */
function eventAt(event: SeriesEvent, starts: Temporal.PlainDateTime, override?: Override): Component {
  const component = newComponent("vevent");
  add(component, "uid", `series-${event.id}@${event.uidHost}`, "text");
  add(component, "dtstamp", utc(event.changedAt), "date-time");
  addTime(component, "dtstart", starts, event.time.allDay);
  addEnd(component, starts, Math.max(0, override?.minutes ?? event.time.minutes), event.time.allDay);
  return component;
}

function addEnd(component: Component, starts: Temporal.PlainDateTime, minutes: number, allDay: boolean): void {
  const ends = toInstant(starts).add({ minutes });
  const local = allDay ? starts.add({ days: daysOf(minutes) }) : toLocal(ends);
  // The second 02.30 of an October night can only be said in UTC.
  if (allDay || toInstant(local).equals(ends)) addTime(component, "dtend", local, allDay);
  else add(component, "dtend", utc(ends), "date-time");
}

function describeEvent(component: Component, event: SeriesEvent, override?: Override): void {
  const status = override?.cancelled ? "CANCELLED" : event.status;
  add(component, "summary", override?.title ?? event.title, "text");
  add(component, "description", override?.description ?? event.description, "text");
  add(component, "location", override?.location ?? event.location, "text");
  const isElsewhere = override?.location !== undefined && override.location !== event.location;
  if (event.geo && !isElsewhere) addGeo(component, event.geo);
  add(component, "url", override?.url ?? event.url, "uri");
  add(component, "status", status, "text");
  addTexts(component, "categories", event.categories);
  addNumber(component, "sequence", event.sequence);
  add(component, "last-modified", utc(event.changedAt), "date-time");
}

/** Beside a start with a zone the end of a rule must be in UTC, beside a date it must be a date. */
function ruleText(rule: string, allDay: boolean): string {
  const parts = readParts(rule) ?? new Map<string, string>();
  const last = readUntil(parts.get("UNTIL") ?? "", allDay);
  if (last) parts.set("UNTIL", (allDay ? last.toPlainDate().toString() : utc(toInstant(last))).replace(/[-:]/g, ""));
  return writeParts(parts);
}

const whole = (time: SeriesTime, local: Temporal.PlainDateTime) =>
  time.allDay ? local.toPlainDate().toPlainDateTime() : local;

function tidy(time: SeriesTime, dates: Temporal.PlainDateTime[]): Temporal.PlainDateTime[] {
  const once = new Map(dates.map((date) => [whole(time, date).toString(), whole(time, date)]));
  return [...once.values()].sort(Temporal.PlainDateTime.compare);
}

export interface CalendarHead {
  /** Shown in the reader's list of calendars, in Dutch. */
  name: string;
  /** The page for people. */
  url: string;
  /** Results of `seriesToVevents`. */
  blocks: Iterable<string>;
  /** The address of the feed itself. */
  sourceUrl: string;
}

/** A whole calendar: head, one VTIMEZONE, blocks. To stream it, write `calendarStart`, the blocks and `calendarEnd`. */
export const calendarText = (calendar: CalendarHead): string =>
  calendarStart(calendar) + [...calendar.blocks].join("") + calendarEnd;

export const calendarEnd = "END:VCALENDAR\r\n";

export function calendarStart({ name, url, sourceUrl }: Omit<CalendarHead, "blocks">): string {
  const component = newComponent("vcalendar");
  add(component, "version", "2.0", "text");
  add(component, "prodid", "-//Soepsteen//Soepsteen//NL", "text");
  add(component, "calscale", "GREGORIAN", "text");
  addPlain(component, "name", name);
  addPlain(component, "x-wr-calname", name);
  addPlain(component, "x-wr-timezone", zone);
  add(component, "url", url, "uri");
  add(component, "source", sourceUrl, "uri");
  add(component, "refresh-interval", "PT6H", "duration");
  addPlain(component, "x-published-ttl", "PT6H");
  return component.toString().slice(0, -"END:VCALENDAR".length) + amsterdam;
}

/** The rule for the clock changes since 1996; what lies before nobody puts in this calendar. */
const amsterdam = [
  "BEGIN:VTIMEZONE",
  `TZID:${zone}`,
  "BEGIN:DAYLIGHT",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "TZNAME:CEST",
  "DTSTART:19700329T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "TZNAME:CET",
  "DTSTART:19701025T030000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "END:VTIMEZONE",
  "",
].join("\r\n");
