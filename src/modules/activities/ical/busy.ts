// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { toLocal } from "#platform/time/time.ts";
import { calendarText, seriesToVevents } from "./write.ts";

/** A time at which something is not free: not an activity, so nothing of it stands in the calendar for people. */
export interface BusyTime {
  /** UUID; with the host it makes the UID, which never changes. */
  id: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  title: string;
  changedAt: Temporal.Instant;
}

/**
 * Busy times as an iCalendar file, written as all our calendars are: one VTIMEZONE, escaped by ical.js, the same input
 * gives the same bytes. `host` names the site in the UIDs.
 */
export function busyCalendar(calendar: {
  name: string;
  /** The page for people. */
  url: string;
  sourceUrl: string;
  host: string;
  location: string;
  times: readonly BusyTime[];
}): string {
  const { name, url, sourceUrl, host, location, times } = calendar;
  const blocks = times.map(({ id, startsAt, endsAt, title, changedAt }) =>
    seriesToVevents({
      ...{ id, uidHost: host, sequence: 0, changedAt, title, description: "", location, url },
      ...{ status: "CONFIRMED" as const, categories: [], excludedDates: [] },
      time: {
        startsLocal: toLocal(startsAt),
        minutes: Math.round(endsAt.since(startsAt).total("minutes")),
        allDay: false,
        rrule: null,
        rdates: [],
        exdates: [],
        overrides: [],
      },
    }),
  );
  return calendarText({ name, url, sourceUrl, blocks });
}
