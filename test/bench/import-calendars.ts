// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { today } from "#platform/time/time.ts";

/** 35 calendars of 20,000 events in total: the same every time. */
export const sourceCount = 35;
export const eventCount = 20_000;
export const placeCount = 300;
/** So many of the places are venues that we know; the others are text. */
export const venueCount = 150;

const words =
  "Koffie Wandelen Soep Zingen Handwerk Bewegen Spelmiddag Tuinieren Praten Taalles Computerhulp Film".split(" ");
const place = (n: number) => `Buurthuis Meetlat ${n}\\, Dorpsstraat ${n + 1}\\, 9990 AB Meetdam`;
const two = (n: number) => String(n).padStart(2, "0");
const plain = (date: Temporal.PlainDate) => date.toString().replaceAll("-", "");

/** How a calendar is written this time: other stamps and another order change nothing. */
export interface Writing {
  stamp: string;
  reversed: boolean;
}

/** One calendar: ten percent weekly (a third of those with a changed date), ten percent whole days, the rest once. */
export function calendarOf(source: number, { stamp, reversed }: Writing): string {
  const blocks: string[] = [];
  for (let n = source; n < eventCount; n += sourceCount) blocks.push(eventOf(n, stamp));
  if (reversed) blocks.reverse();
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//Meetlat ${stamp}//NL`,
    "X-WR-CALNAME:Agenda",
    ...blocks,
    "END:VCALENDAR",
    "",
  ].join("\r\n");
}

function eventOf(n: number, stamp: string): string {
  const kind = n % 10;
  const date = today().add({ days: kind === 0 ? (n % 28) - 28 : 1 + (n % 360) });
  const hour = 9 + (n % 11);
  const at = (day: Temporal.PlainDate, hours: number) => `TZID=Europe/Amsterdam:${plain(day)}T${two(hours)}3000`;
  const head = (from: Temporal.PlainDate, begin: number) =>
    kind === 1
      ? [`DTSTART;VALUE=DATE:${plain(from)}`, `DTEND;VALUE=DATE:${plain(from.add({ days: 1 + (n % 3) }))}`]
      : [`DTSTART;${at(from, begin)}`, `DTEND;${at(from, begin + 1)}`];
  const same = [
    `UID:${n}@meetlat.example`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SUMMARY:${words[n % words.length]} met de buren ${n}`,
    `DESCRIPTION:Wij komen bij elkaar en doen samen iets leuks. De koffie staat klaar\\, iedereen is welkom.`,
    `LOCATION:${place(n % placeCount)}`,
    "STATUS:CONFIRMED",
  ];
  const event = (lines: readonly string[]) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"].join("\r\n");
  const master = event([...same, ...head(date, hour), ...(kind === 0 ? ["RRULE:FREQ=WEEKLY"] : [])]);
  if (kind !== 0 || n % 30 !== 0) return master;
  const changed = date.add({ days: 42 });
  return `${master}\r\n${event([...same, `RECURRENCE-ID;${at(changed, hour)}`, ...head(changed, hour + 1)])}`;
}
