// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { expect } from "vitest";
import { expandCalendar } from "./expand.ts";
import { readCalendar } from "./read.ts";

// Small calendars of a line or two, and what they come to.

export const calendar = (...lines: string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n");
export const event = (...lines: string[]) => ["BEGIN:VEVENT", "UID:koffie", ...lines, "END:VEVENT"];
export const from = "DTSTART;TZID=Europe/Amsterdam:20260317T100000";
export const to = "DTEND;TZID=Europe/Amsterdam:20260317T120000";

export const read = (...lines: string[]) => readCalendar(calendar(...lines));
export const only = (...lines: string[]) => {
  const { events, refused } = read(...event(...lines));
  expect([events.length, refused]).toEqual([1, []]);
  return events[0]!;
};

/** Starts in UTC, as "03-17 09:00". */
export function starts(...lines: string[]): string[] {
  return expandCalendar(
    read(...lines),
    Temporal.PlainDate.from("2026-01-01"),
    Temporal.PlainDate.from("2027-01-01"),
  ).map(
    ({ starts, cancelled }) =>
      (starts instanceof Temporal.PlainDate
        ? starts.toString().slice(5)
        : starts.toInstant().toString().slice(5, 16).replace("T", " ")) + (cancelled ? " cancelled" : ""),
  );
}
