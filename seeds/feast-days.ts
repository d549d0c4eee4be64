// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { weekOf } from "#platform/time/time.ts";
import type { Activity } from "./town.ts";

/** A feast keeps its own day in the year: "on or after 1 June, a Tuesday". */
export interface FeastDay {
  month: number;
  day: number;
  /** 1 = Monday: the first such day on or after the date. */
  weekday?: number;
  /** King's Day moves to Saturday when it would fall on a Sunday. */
  neverOnSunday?: boolean;
}

/** The first time the feast comes round, today included. */
export function nextFeast(today: Temporal.PlainDate, feast: FeastDay): Temporal.PlainDate {
  const [soon, later] = [today.year, today.year + 1].map((year) => dayIn(year, feast)) as [
    Temporal.PlainDate,
    Temporal.PlainDate,
  ];
  return Temporal.PlainDate.compare(soon, today) < 0 ? later : soon;
}

function dayIn(year: number, { month, day, weekday, neverOnSunday }: FeastDay): Temporal.PlainDate {
  const date = Temporal.PlainDate.from({ year, month, day });
  if (neverOnSunday && date.dayOfWeek === 7) return date.subtract({ days: 1 });
  return weekday ? date.add({ days: (weekday - date.dayOfWeek + 7) % 7 }) : date;
}

/** The day as a story tells it: weeks from this Monday, and the day in that week. */
export function once(today: Temporal.PlainDate, feast: FeastDay): Pick<Activity, "repeat" | "firstWeekOffset"> {
  const date = nextFeast(today, feast);
  const days = weekOf(today).from.until(weekOf(date).from, { largestUnit: "days" }).days;
  return { repeat: { every: "never", weekdays: [date.dayOfWeek] }, firstWeekOffset: days / 7 };
}

/** Several days in a row or with steps between: 0 is the feast itself. */
export function onDays(
  today: Temporal.PlainDate,
  feast: FeastDay,
  steps: number[],
): Pick<Activity, "repeat" | "firstWeekOffset"> {
  const first = today.until(nextFeast(today, feast), { largestUnit: "days" }).days;
  return { repeat: { every: "dates", dates: steps.map((step) => first + step) }, firstWeekOffset: 0 };
}
