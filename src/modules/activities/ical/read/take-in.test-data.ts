// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { expect } from "vitest";
import { today } from "#platform/time/time.ts";
import { expandSeries } from "../../recurrence/expand.ts";
import { cpuTime } from "./cpu.ts";
import { expandCalendar } from "./expand.ts";
import { readCalendar } from "./read.ts";
import { toSeriesTime } from "./series.ts";

export const window = { from: today().subtract({ months: 13 }), to: today().add({ months: 13 }) };

/** Reads, expands and rewrites: all that an import does with a file. */
export function takeIn(file: string | Uint8Array, maxEvents = 20_000) {
  const began = cpuTime();
  const calendar = readCalendar(file, { maxEvents });
  const occurrences = calendar.events.flatMap((event) => {
    const series = toSeriesTime(event, window);
    return expandSeries(series, window).occurrences;
  });
  const expanded = calendar.events.length > 200 ? [] : expandCalendar(calendar, window.from, window.to);
  expect(cpuTime() - began).toBeLessThan(2000);
  const codes = [...calendar.notices, ...calendar.events.flatMap(({ notices }) => notices)].map(({ code }) => code);
  return { calendar, occurrences, expanded, codes: [...new Set(codes)], refusal: calendar.refusal?.code };
}

export const file = (...lines: string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n");
export const starts = `DTSTART;TZID=Europe/Amsterdam:${today().toString().replaceAll("-", "")}T100000`;
export const ends = starts.replace("DTSTART", "DTEND").replace("T100000", "T110000");
export const event = (uid: string, ...lines: string[]) => [
  "BEGIN:VEVENT",
  `UID:${uid}`,
  "SUMMARY:Koffie",
  ...lines,
  "END:VEVENT",
];
