// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { weekOf } from "#platform/time/time.ts";
import { groundOf } from "./dates.ts";
import { type Ground, judge, type Slot } from "./fit.ts";
import { type LentRoom, lenderOf, lentRooms } from "./lent.ts";
import { mayAsk } from "./policy.ts";

/** Another time in the room, or another room at the time. */
export interface Alternative {
  lent: LentRoom;
  slot: Slot;
}

const wanted = 3;
/** How many other rooms are looked at, nearest first. */
const mostRooms = 12;
/** How many weeks on the same time is looked for. */
const mostWeeks = 8;
const stepMinutes = 30;

/**
 * At most three free alternatives for a time that is taken: the same day, another room nearby that holds as many people,
 * another day of that week; then what comes nearest.
 */
export async function alternativesFor(
  db: Db,
  actor: Actor,
  lent: LentRoom,
  slot: Slot,
  people: number,
): Promise<Alternative[]> {
  const week = weekOf(slot.starts.toPlainDate());
  const ground = await groundOf(db, lent, week.from, week.from.add({ weeks: mostWeeks + 1 }));
  const free = (day: Temporal.PlainDate) => nearestFree(ground, slot, day);
  const sameDay = free(slot.starts.toPlainDate());
  const otherDays = week.days.filter((day) => !day.equals(slot.starts.toPlainDate())).flatMap((day) => free(day) ?? []);
  const later = Array.from({ length: mostWeeks }, (_, index) => shifted(slot, index + 1)).filter(
    (one) => judge(one, ground) === "free",
  );
  const here = (slots: readonly Slot[]) => slots.map((slot) => ({ lent, slot }));
  const rooms = await otherRooms(db, actor, lent, slot, people);
  const best = [...here(sameDay ? [sameDay] : []), ...rooms.slice(0, 1), ...here(otherDays.slice(0, 1))];
  const rest = [...rooms.slice(1), ...here(otherDays.slice(1)), ...here(later)];
  return [...best, ...rest].slice(0, wanted);
}

const shifted = ({ starts, ends }: Slot, weeks: number): Slot => ({
  starts: starts.add({ weeks }),
  ends: ends.add({ weeks }),
});

/** The free time on a day, of the same length, that begins nearest to what was asked. */
function nearestFree(ground: Ground, slot: Slot, day: Temporal.PlainDate): Slot | null {
  const minutes = slot.starts.until(slot.ends, { largestUnit: "minutes" }).minutes;
  const away = (time: Temporal.PlainTime) =>
    Math.abs(slot.starts.toPlainTime().until(time, { largestUnit: "minutes" }).minutes);
  const starts = ground.openings
    .filter(({ weekday }) => weekday === day.dayOfWeek)
    .flatMap(({ opens, closes }) => {
      const room = opens.until(closes, { largestUnit: "minutes" }).minutes - minutes;
      return Array.from({ length: Math.max(0, Math.floor(room / stepMinutes) + 1) }, (_, index) =>
        opens.add({ minutes: index * stepMinutes }),
      );
    })
    .sort((a, b) => away(a) - away(b));
  for (const time of starts) {
    const begin = day.toPlainDateTime(time);
    const one = { starts: begin, ends: begin.add({ minutes }) };
    if (judge(one, ground) === "free") return one;
  }
  return null;
}

/** Other rooms, nearest first, that are free at the time and hold the people. */
async function otherRooms(db: Db, actor: Actor, lent: LentRoom, slot: Slot, people: number): Promise<Alternative[]> {
  const found: Alternative[] = [];
  for (const other of await nearbyRooms(db, actor, lent, people)) {
    const ground = await groundOf(db, other, slot.starts.toPlainDate(), slot.ends.toPlainDate());
    if (judge(slot, ground) === "free") found.push({ lent: other, slot });
    if (found.length === wanted) break;
  }
  return found;
}

/** Rooms with enough capacity that this actor may ask for, nearest first; of an unknown place last. */
export async function nearbyRooms(db: Db, actor: Actor, lent: LentRoom, people: number): Promise<LentRoom[]> {
  const all = await lentRooms(db);
  return all
    .filter(
      (other) =>
        other.room.id !== lent.room.id &&
        (other.room.capacity ?? 0) >= people &&
        mayAsk(actor, other.terms.whoMay, lenderOf(other)),
    )
    .sort((a, b) => metres(lent, a) - metres(lent, b))
    .slice(0, mostRooms);
}

function metres({ venue: a }: LentRoom, { venue: b }: LentRoom): number {
  if (a.id === b.id) return 0;
  return a.at && b.at ? Math.hypot(a.at.x - b.at.x, a.at.y - b.at.y) : Number.MAX_SAFE_INTEGER;
}
