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
