// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { publicHolidays } from "#platform/time/holidays.ts";
import { type Daypart, daypart, toInstant, toLocal } from "#platform/time/time.ts";
import { clocks } from "./workflow.ts";

/** Nobody gets mail or SMS from 21.00 to 8.00 hours. */
const quiet = { from: 21, to: 8 } as const;
/** The hour at which a part of the day begins for a caller. */
const begins: Record<Daypart, number> = { morning: 9, afternoon: 12, evening: 17 };

const at = (date: Temporal.PlainDate, hour: number): Temporal.Instant => toInstant(date.toPlainDateTime({ hour }));

/** This moment, or the end of the quiet hours it falls in. */
export function afterQuietHours(moment: Temporal.Instant): Temporal.Instant {
  const local = toLocal(moment);
  const date = local.toPlainDate();
  if (local.hour >= quiet.from) return at(date.add({ days: 1 }), quiet.to);
  return local.hour < quiet.to ? at(date, quiet.to) : moment;
}

export const daypartAt = (moment: Temporal.Instant): Daypart => daypart(toLocal(moment).toPlainTime());

/** Where the next part of the day begins: after a call in the evening that is the next morning. */
export function nextDaypart(moment: Temporal.Instant): Temporal.Instant {
  const date = toLocal(moment).toPlainDate();
  const part = daypartAt(moment);
  if (part === "morning") return at(date, begins.afternoon);
  if (part === "afternoon") return at(date, begins.evening);
  return at(date.add({ days: 1 }), begins.morning);
}

/** The same part of the same day: a second call then is no second try. */
export const sameDaypart = (a: Temporal.Instant, b: Temporal.Instant): boolean =>
  toLocal(a).toPlainDate().equals(toLocal(b).toPlainDate()) && daypartAt(a) === daypartAt(b);

/** Monday to Friday, no public holiday. */
export function isWorkingDay(date: Temporal.PlainDate): boolean {
  if (date.dayOfWeek > 5) return false;
  return !publicHolidays(date.year).some((holiday) => holiday.date.equals(date));
}

/** The day on which so many whole working days before it have passed. */
export function workingDaysBefore(date: Temporal.PlainDate, count: number = clocks.workingDays): Temporal.PlainDate {
  let day = date;
  for (let left = count; left > 0; ) {
    day = day.subtract({ days: 1 });
    if (isWorkingDay(day)) left--;
  }
  return day;
}

export interface CallMoment {
  code: string;
  at: Temporal.Instant;
}

/** When somebody may be called back: the next six parts of days, none of them in the night. */
export function callMoments(from: Temporal.Instant): CallMoment[] {
  const moments: CallMoment[] = [];
  for (let next = nextDaypart(from); moments.length < 6; next = nextDaypart(next)) {
    moments.push({ code: toLocal(next).toString({ smallestUnit: "minute" }), at: next });
  }
  return moments;
}

/** The moment of the weekly message that was last, or is now. */
export function weekMomentBefore(moment: Temporal.Instant): Temporal.Instant {
  const date = toLocal(moment).toPlainDate();
  const day = at(date.subtract({ days: (date.dayOfWeek - clocks.weekday + 7) % 7 }), clocks.weekHour);
  return Temporal.Instant.compare(day, moment) <= 0
    ? day
    : at(toLocal(day).toPlainDate().subtract({ days: 7 }), clocks.weekHour);
}

/** The moment of the weekly message that comes. */
export const weekMomentAfter = (moment: Temporal.Instant): Temporal.Instant =>
  at(toLocal(weekMomentBefore(moment)).toPlainDate().add({ days: 7 }), clocks.weekHour);
