// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { toInstant } from "#platform/db/columns.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { holidayDates } from "#platform/time/holidays.ts";
import { startOfDay, today, toLocal, weekOf } from "#platform/time/time.ts";
import { type Range, rangeText, readRange } from "./columns.ts";
import { type Fit, type Ground, judge, type Occupied, type Slot } from "./fit.ts";
import type { LentRoom } from "./lent.ts";
import type { BlockKind, Terms } from "./tables.ts";

export const everies = ["once", "week", "two_weeks"] as const;
/** The most dates in one request: a school year of weeks. */
export const mostDates = 45;

/** What somebody chose: a weekday with its next dates, in wall-clock time. */
export interface When {
  first: Temporal.PlainDate;
  begins: Temporal.PlainTime;
  ends: Temporal.PlainTime;
  every: (typeof everies)[number];
  /** How many dates; 1 when once. */
  times: number;
  /** Of a stay of more days. */
  lastDay?: Temporal.PlainDate | null;
}

/** A date that is asked for; of an activity with its key in the calendar. */
export interface Wanted {
  slot: Slot;
  recurrenceId: Temporal.PlainDateTime | null;
}

/** Wall clock plus weeks is the same wall clock, also when the clock changes in between. */
export function slotsOf({ first, begins, ends, every, times, lastDay }: When): Slot[] {
  const step = every === "two_weeks" ? 2 : 1;
  const days = lastDay ? first.until(lastDay, { largestUnit: "days" }).days : 0;
  return Array.from({ length: every === "once" ? 1 : Math.min(times, mostDates) }, (_, index) => {
    const day = first.add({ weeks: index * step });
    return { starts: day.toPlainDateTime(begins), ends: day.add({ days }).toPlainDateTime(ends) };
  });
}

/** The rule as iCalendar writes it; null for a single date. */
export const ruleOf = ({ every, times }: When): string | null =>
  every === "once" ? null : `FREQ=WEEKLY${every === "two_weeks" ? ";INTERVAL=2" : ""};COUNT=${times}`;

export interface Judged extends Wanted {
  fit: Fit;
}

/** Who asks, for the hours a week; null counts nothing. */
export interface HoursOf {
  organisation: string | null;
}

/** Every date against opening pattern, blocks, holidays, other bookings, notice and hours a week. */
export async function judgeDates(
  db: Db,
  lent: LentRoom,
  wanted: readonly Wanted[],
  hoursOf: HoursOf | null = null,
): Promise<Judged[]> {
  if (wanted.length === 0) return [];
  const from = wanted.map(({ slot }) => slot.starts).sort(Temporal.PlainDateTime.compare)[0]!;
  const to = wanted
    .map(({ slot }) => slot.ends)
    .sort(Temporal.PlainDateTime.compare)
    .at(-1)!;
  const ground = await groundOf(db, lent, from.toPlainDate(), to.toPlainDate());
  const judged = wanted.map((one) => ({ ...one, fit: judge(one.slot, ground) }));
  return hoursOf?.organisation && lent.terms.weeklyHours
    ? withinHours(db, lent.terms, hoursOf.organisation, judged)
    : judged;
}

/** Everything that stands in the way of a room between two days, both included. */
export async function groundOf(
  db: Db,
  { terms, openings }: Pick<LentRoom, "terms" | "openings">,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<Ground> {
  const window = { from: startOfDay(from), to: startOfDay(to.add({ days: 1 })) };
  return {
    terms,
    openings,
    occupied: await occupiedIn(db, terms.room, window),
    holidays: holidaysOf(terms, from, to),
    today: today(),
  };
}

/** Bookings that are held or confirmed, and blocks, that touch a time. */
export async function occupiedIn(db: Db, room: string, window: Range): Promise<Occupied[]> {
  const found = await rows<{ during: string; kind: "booking" | BlockKind; request: string | null }>(
    db,
    sql`select during::text as during, 'booking' as kind, request from booking
        where room = ${room}::uuid and during && ${rangeText(window)}::tstzrange and state in ('tentative', 'confirmed')
      union all select during::text, kind, null from room_block
        where room = ${room}::uuid and during && ${rangeText(window)}::tstzrange`,
  );
  return found.map(({ during, kind, request }) => ({ during: readRange(during), kind, request: request ?? undefined }));
}

/** Days off follow from the conditions; nobody types them and no rows are kept. */
export function holidaysOf(terms: Terms, from: Temporal.PlainDate, to: Temporal.PlainDate): Set<string> {
  const which = { public: terms.closedPublicHolidays, school: terms.closedSchoolHolidays ?? undefined };
  return new Set(holidayDates(from, to.add({ days: 1 }), which).map(String));
}

/** An organisation has so many hours a week in one room; what it asked for already counts. */
async function withinHours(db: Db, terms: Terms, organisation: string, judged: Judged[]): Promise<Judged[]> {
  const asked = await rows<{ startsAt: string; minutes: number }>(
    db,
    sql`select b.starts_at::text as "startsAt", (extract(epoch from b.ends_at - b.starts_at) / 60)::int as minutes
      from booking b join booking_request q on q.id = b.request
      where b.room = ${terms.room}::uuid and q.organisation = ${organisation}::uuid
        and b.state in ('requested', 'tentative', 'confirmed') and b.starts_at > now() - interval '8 days'`,
  );
  const used = new Map<string, number>();
  const use = (local: Temporal.PlainDateTime, minutes: number) => {
    const week = weekOf(local.toPlainDate()).from.toString();
    const total = (used.get(week) ?? 0) + minutes;
    used.set(week, total);
    return total;
  };
  for (const { startsAt, minutes } of asked) use(toLocal(toInstant(startsAt)), minutes);
  return judged.map((one) => {
    if (one.fit !== "free" && one.fit !== "taken") return one;
    const minutes = one.slot.starts.until(one.slot.ends, { largestUnit: "minutes" }).minutes;
    return use(one.slot.starts, minutes) > terms.weeklyHours! * 60 ? { ...one, fit: "hours" as const } : one;
  });
}
