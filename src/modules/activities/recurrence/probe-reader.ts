// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync, readFileSync } from "node:fs";
import ICAL from "ical.js";
import { toLocal } from "#platform/time/time.ts";
import { expandSeries, type OverrideTime, type SeriesTime } from "./expand.ts";

// For tests only: reads the small probe calendars, whose events all take place in Amsterdam.

export const fixtures = new URL("../../../../../shared/data/ical/", import.meta.url);
export const fixturesAreHere = existsSync(fixtures);
if (!fixturesAreHere) console.warn(`NOT TESTED: the iCalendar fixtures are absent (${fixtures.pathname}).`);

export const readFixture = (name: string): string => readFileSync(new URL(name, fixtures), "utf8");

/** Every start of a probe calendar in the window, in UTC as "20260315T090000Z". */
export function startsOfProbe(text: string, from: Temporal.PlainDate, to: Temporal.PlainDate): string[] {
  const { occurrences, notices } = expandSeries(readProbe(text), { from, to });
  if (notices.length) throw new Error(`notices: ${notices.map((notice) => notice.code)}`);
  return occurrences.map(({ starts }) => starts.toString().replace(/[-:]/g, ""));
}

function readProbe(text: string): SeriesTime {
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
  const master = events.find((event) => !event.hasProperty("recurrence-id"));
  if (!master) throw new Error("no master event");
  const excluded = master.getAllProperties("exdate");
  return {
    startsLocal: localOf(master, "dtstart"),
    minutes: localOf(master, "dtstart").until(localOf(master, "dtend")).total("minutes"),
    allDay: false,
    rrule: String(master.getFirstPropertyValue("rrule")),
    rdates: [],
    exdates: excluded.filter((property) => property.type === "date-time").map(localOfProperty),
    excludeHolidays: excluded
      .filter((property) => property.type === "date")
      .map((property) => Temporal.PlainDate.from(String(property.getFirstValue()))),
    overrides: events.filter((event) => event !== master).map(readOverride),
  };
}

const readOverride = (event: InstanceType<typeof ICAL.Component>): OverrideTime => ({
  recurrenceId: localOf(event, "recurrence-id"),
  cancelled: false,
  movedTo: localOf(event, "dtstart"),
});

function localOf(event: InstanceType<typeof ICAL.Component>, name: string): Temporal.PlainDateTime {
  const property = event.getFirstProperty(name);
  if (!property) throw new Error(`no ${name}`);
  return localOfProperty(property);
}

function localOfProperty(property: InstanceType<typeof ICAL.Property>): Temporal.PlainDateTime {
  const text = String(property.jCal[3]);
  return text.endsWith("Z") ? toLocal(Temporal.Instant.from(text)) : Temporal.PlainDateTime.from(text);
}
