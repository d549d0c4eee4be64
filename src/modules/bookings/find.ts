// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Area } from "#modules/places/index.ts";
import type { Daypart } from "#platform/time/time.ts";
import type { LentRoom } from "./lent.ts";
import type { Opening } from "./tables.ts";

/** What somebody looks for; everything may be absent. */
export interface RoomFilter {
  weekday?: number;
  daypart?: Daypart;
  people?: number;
  /** Code of a buurt. */
  buurt?: string;
  kitchen?: boolean;
  ringLoop?: boolean;
  free?: boolean;
}

/** The rooms that fit. What is not known does not fit a wish: nobody comes to a kitchen that is not there. */
export const matching = (
  rooms: readonly LentRoom[],
  filter: RoomFilter,
  buurten: ReadonlyMap<string, Area>,
): LentRoom[] =>
  rooms.filter(
    ({ room, venue, openings }) =>
      (filter.people === undefined || (room.capacity ?? 0) >= filter.people) &&
      (!filter.kitchen || room.kitchen === true) &&
      (!filter.ringLoop || (room.ringLoop ?? venue.ringLoop) === true) &&
      (!filter.free || room.priceCents === 0) &&
      (!filter.buurt || (venue.area !== null && buurten.get(venue.area)?.code === filter.buurt)) &&
      isOpenThen(openings, filter),
  );

const noon = Temporal.PlainTime.from("12:00");
const five = Temporal.PlainTime.from("17:00");

function isOpenThen(openings: readonly Opening[], { weekday, daypart }: RoomFilter): boolean {
  if (weekday === undefined && daypart === undefined) return true;
  return openings.some(
    (one) => (weekday === undefined || one.weekday === weekday) && (!daypart || touches(one, daypart)),
  );
}

function touches({ opens, closes }: Opening, daypart: Daypart): boolean {
  const before = (a: Temporal.PlainTime, b: Temporal.PlainTime) => Temporal.PlainTime.compare(a, b) < 0;
  if (daypart === "morning") return before(opens, noon);
  if (daypart === "evening") return before(five, closes);
  return before(opens, five) && before(noon, closes);
}
