// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { calendarText, seriesToVevents } from "./ical/write.ts";
import type { PlacedDate } from "./places-taken.ts";
import type { Series } from "./tables.ts";

/**
 * One date as an iCalendar file, for who comes that day. Nothing personal is in it. `url` is what the event leads to,
 * `place` the address in words.
 */
export function dateIcs(activity: Series, date: PlacedDate, { url, place }: { url: string; place: string }): string {
  const key = date.recurrenceId.toString().replace(/\D/g, "");
  const block = seriesToVevents({
    id: `${activity.id}-${key}`,
    uidHost: activity.uidHost,
    sequence: activity.sequence,
    changedAt: activity.changedAt,
    title: activity.title,
    description: [activity.whatWeDo, `Vragen? Bel ${activity.contactPhone}`].filter(Boolean).join("\n\n"),
    location: place,
    url,
    status: date.status === "cancelled" ? "CANCELLED" : "CONFIRMED",
    categories: [activity.category],
    time: {
      startsLocal: date.starts,
      minutes: Math.round(date.starts.until(date.ends).total("minutes")),
      allDay: activity.allDay,
      rrule: null,
      rdates: [],
      exdates: [],
      overrides: [],
    },
    excludedDates: [],
  });
  return calendarText({ name: activity.title, url, sourceUrl: url, blocks: [block] });
}
