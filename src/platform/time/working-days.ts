// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { publicHolidays } from "./holidays.ts";

const isWorkingDay = (date: Temporal.PlainDate): boolean =>
  date.dayOfWeek <= 5 && !publicHolidays(date.year).some((holiday) => holiday.date.equals(date));

/** The date so many working days later: Monday to Friday, public holidays left out. */
export function workingDaysAfter(date: Temporal.PlainDate, count: number): Temporal.PlainDate {
  let day = date;
  for (let left = count; left > 0; ) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day)) left--;
  }
  return day;
}

/** The date so many working days earlier, counted in the same way. */
export function workingDaysBefore(date: Temporal.PlainDate, count: number): Temporal.PlainDate {
  let day = date;
  for (let left = count; left > 0; ) {
    day = day.subtract({ days: 1 });
    if (isWorkingDay(day)) left--;
  }
  return day;
}

/** This date when it is a working day, else the next one. */
export const workingDayFrom = (date: Temporal.PlainDate): Temporal.PlainDate =>
  isWorkingDay(date) ? date : workingDaysAfter(date, 1);
