// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import schedule from "./school-holidays.json" with { type: "json" };

// Why no library: `date-holidays` takes 41 to 45 MB of memory and 70 to 140 ms to load (2 cores), for the ten days
// of one country that a dozen lines can compute. A test compares these lines with it for thirty years.

export interface Holiday {
  date: Temporal.PlainDate;
  nl: string;
  en: string;
}

/**
 * The days on which an organiser is asked whether the activity goes on, ascending. The days of the Algemene
 * termijnenwet and both Sundays; Good Friday is a working day. Liberation Day counts every year.
 */
export function publicHolidays(year: number): Holiday[] {
  const easter = easterOf(year);
  const day = (month: number, number: number) => new Temporal.PlainDate(year, month, number);
  const after = (days: number) => easter.add({ days });
  const found: Holiday[] = [
    { date: day(1, 1), nl: "Nieuwjaarsdag", en: "New Year's Day" },
    { date: easter, nl: "eerste paasdag", en: "Easter Sunday" },
    { date: after(1), nl: "tweede paasdag", en: "Easter Monday" },
    { date: kingsDay(day(4, 27)), nl: "Koningsdag", en: "King's Day" },
    { date: day(5, 5), nl: "Bevrijdingsdag", en: "Liberation Day" },
    { date: after(39), nl: "Hemelvaartsdag", en: "Ascension Day" },
    { date: after(49), nl: "eerste pinksterdag", en: "Whit Sunday" },
    { date: after(50), nl: "tweede pinksterdag", en: "Whit Monday" },
    { date: day(12, 25), nl: "eerste kerstdag", en: "Christmas Day" },
    { date: day(12, 26), nl: "tweede kerstdag", en: "Boxing Day" },
  ];
  return found.sort((a, b) => Temporal.PlainDate.compare(a.date, b.date));
}

/** On a Sunday King's Day moves to the Saturday before. */
const kingsDay = (date: Temporal.PlainDate) => (date.dayOfWeek === 7 ? date.subtract({ days: 1 }) : date);

/** Easter Sunday by the Gregorian computus (Meeus/Jones/Butcher). */
function easterOf(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return new Temporal.PlainDate(year, Math.floor(n / 31), (n % 31) + 1);
}

export const schoolRegions = ["noord", "midden", "zuid"] as const;
export type SchoolRegion = (typeof schoolRegions)[number];

export interface SchoolHoliday {
  nl: string;
  en: string;
  /** First and last day, both without school, as schools publish them. */
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
}

const schoolNames: Record<string, { nl: string; en: string }> = {
  kerst: { nl: "kerstvakantie", en: "Christmas holiday" },
  voorjaar: { nl: "voorjaarsvakantie", en: "spring holiday" },
  mei: { nl: "meivakantie", en: "May holiday" },
  zomer: { nl: "zomervakantie", en: "summer holiday" },
  herfst: { nl: "herfstvakantie", en: "autumn holiday" },
};

/** School holidays that touch the days `from` to `to` (not included). Source: vastgesteld schema Rijksoverheid, 2026 up to the summer of 2028. */
export function schoolHolidays(
  region: SchoolRegion,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): SchoolHoliday[] {
  return schedule[region]
    .map(([name = "", first = "", last = ""]) => ({
      ...(schoolNames[name] ?? { nl: name, en: name }),
      from: Temporal.PlainDate.from(first),
      to: Temporal.PlainDate.from(last),
    }))
    .filter((holiday) => isBefore(holiday.from, to) && !isBefore(holiday.to, from));
}

/** Every single day off in `[from, to)`, ascending and once: what a series leaves out. */
export function holidayDates(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  which: { public?: boolean; school?: SchoolRegion },
): Temporal.PlainDate[] {
  const days = new Map<string, Temporal.PlainDate>();
  const keep = (date: Temporal.PlainDate) => {
    if (!isBefore(date, from) && isBefore(date, to)) days.set(date.toString(), date);
  };
  for (let year = from.year; which.public && year <= to.year; year++)
    for (const holiday of publicHolidays(year)) keep(holiday.date);
  for (const holiday of which.school ? schoolHolidays(which.school, from, to) : [])
    for (let day = holiday.from; !isBefore(holiday.to, day); day = day.add({ days: 1 })) keep(day);
  return [...days.values()].sort(Temporal.PlainDate.compare);
}

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0;
