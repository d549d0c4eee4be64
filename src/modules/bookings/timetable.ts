// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Expanded, expandCalendar, readCalendarApart } from "#modules/activities/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { now, startOfDay } from "#platform/time/time.ts";
import { type Lesson, replaceTimetable } from "./blocks.ts";
import { lentToKeep } from "./lent.ts";

/** How it went: how many lessons close the room from now on, or why the file was not read (a Dutch sentence). */
export type TimetableRead = { lessons: number; refused: number } | { refusal: string };

/** Bookings are asked for at most this far ahead; what lies behind is no help. */
const aheadDays = 400;
const mostLessons = 10_000;
/** An old or a wrong file must not open the room in school hours. */
const nothingToCome = "In dit bestand staat geen les die nog komt. Er is niets veranderd.";

/**
 * Reads the timetable of a school from an iCalendar file: each lesson closes the room while it lasts. A new file comes in
 * the place of the one before; a file that cannot be read, or without a lesson to come, changes nothing. Throws NotFound, Forbidden.
 */
export async function readTimetable(db: Db, actor: Actor, room: string, file: Uint8Array): Promise<TimetableRead> {
  await lentToKeep(db, actor, room);
  const calendar = await readCalendarApart(file);
  if (calendar.refusal) return { refusal: calendar.refusal.text };
  const times = expandCalendar(calendar, now(), now().add({ hours: aheadDays * 24 }));
  const lessons = times.slice(0, mostLessons).flatMap(lessonOf);
  if (lessons.length === 0) return { refusal: nothingToCome };
  await replaceTimetable(db, actor, room, lessons);
  return { lessons: lessons.length, refused: calendar.refused.length };
}

/** A lesson that is cancelled or has no length closes nothing. A day without a time closes the whole day. */
function lessonOf({ starts, ends, uid, summary, cancelled }: Expanded): Lesson[] {
  const [from, to] = [instantOf(starts), instantOf(ends)];
  if (cancelled || Temporal.Instant.compare(from, to) >= 0) return [];
  return [{ during: { from, to }, uid, reason: summary }];
}

const instantOf = (at: Temporal.ZonedDateTime | Temporal.PlainDate): Temporal.Instant =>
  at instanceof Temporal.PlainDate ? startOfDay(at) : at.toInstant();
