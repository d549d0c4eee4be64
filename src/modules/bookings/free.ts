// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { areasById } from "#modules/places/index.ts";
import type { Db } from "#platform/db/db.ts";
import { today } from "#platform/time/time.ts";
import { groundOf } from "./dates.ts";
import { judge, type Slot } from "./fit.ts";
import { type LentRoom, lentRooms } from "./lent.ts";
import { paths } from "./paths.ts";

export interface FreeRoom {
  name: string;
  venue: string;
  href: string;
}

/** When people usually meet in a morning, an afternoon and an evening. */
const usualStart = ["10:00", "14:00", "19:30"] as const;
const usualMinutes = 120;
/** How far ahead, and how many weeks must be free. */
const fromDays = 14;
const weeks = 4;
const mostRooms = 12;

/**
 * A room in an area (code of a buurt, wijk or municipality) that is free on a weekday (1 is Monday) and part of day (0
 * morning, 1 afternoon, 2 evening), four weeks in a row; null when there is none.
 */
export async function freeRoom(
  db: Db,
  { code, weekday, part }: { code: string; weekday: number; part: number },
): Promise<FreeRoom | null> {
  const begins = usualStart[part];
  if (!begins) return null;
  for (const lent of (await roomsIn(db, code)).slice(0, mostRooms)) {
    const slots = slotsAhead(lent, weekday, begins);
    const [first, last] = [slots[0]!, slots.at(-1)!];
    const ground = await groundOf(db, lent, first.starts.toPlainDate(), last.starts.toPlainDate().add({ days: 1 }));
    if (slots.every((slot) => judge(slot, ground) === "free"))
      return { name: lent.room.name, venue: lent.venue.name, href: paths.room(lent) };
  }
  return null;
}

async function roomsIn(db: Db, code: string): Promise<LentRoom[]> {
  const all = (await lentRooms(db)).filter(({ terms }) => terms.whoMay !== "own");
  const areas = await areasById(
    db,
    all.flatMap(({ venue }) => venue.area ?? []),
  );
  return all.filter(({ venue }) =>
    areas
      .get(venue.area ?? "")
      ?.code.slice(2)
      .startsWith(code.slice(2)),
  );
}

function slotsAhead({ terms }: LentRoom, weekday: number, begins: string): Slot[] {
  const from = today().add({ days: Math.max(fromDays, terms.noticeMinDays) });
  const first = from.add({ days: (weekday - from.dayOfWeek + 7) % 7 });
  const minutes = Math.min(Math.max(usualMinutes, terms.minMinutes), terms.maxMinutes);
  return Array.from({ length: weeks }, (_, week) => {
    const starts = first.add({ weeks: week }).toPlainDateTime(begins);
    return { starts, ends: starts.add({ minutes }) };
  });
}
