// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { dateChange, holdDate, type PlacedDate, type Series, shareActivity } from "#modules/activities/index.ts";
import { deliveriesAbout, takeBack } from "#modules/messages/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import type { Fact } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { toInstant } from "#platform/time/time.ts";
import { guestsOf } from "./find.ts";
import type { Kind } from "./messages/told.ts";
import { type Guest, keyOf, momentInWords, placeInWords, plannedMoment, tellGuest } from "./telling.ts";

type Start = Temporal.PlainDateTime;

/**
 * These run inside the transaction of the organiser, before the dates are written again: the date still says how it was, the
 * activity and its exception how it becomes. The date is held, so that who signs up at this moment waits and then reads that
 * it is off. Held with the activity, which the organiser holds already.
 */
interface Changed {
  activity: Series;
  date: PlacedDate;
  guests: Guest[];
}

async function changedDate(db: Db, series: string, recurrenceId: Start): Promise<Changed | null> {
  const date = await holdDate(db, series, recurrenceId);
  if (!date || date.isGone) return null;
  const guests = await guestsOf(db, series, recurrenceId);
  return guests.length > 0 ? { activity: await shareActivity(db, series), date, guests } : null;
}

/** Each change of an activity raises its sequence after the fact: it makes this event another than the one before. */
const eventOf = ({ sequence }: Series) => sequence;

/** Told before and cancelled again (a double tap): nobody is told twice. */
export async function dateCancelled(db: Db, { actor }: Fact, series: string, recurrenceId: Start): Promise<void> {
  const changed = await changedDate(db, series, recurrenceId);
  if (!changed || changed.date.status === "cancelled") return;
  const change = await dateChange(db, series, recurrenceId);
  await tellOff(db, actor, changed, change?.reason ?? "");
}

/** The series no longer has this date. */
export async function dateWithdrawn(db: Db, { actor }: Fact, series: string, recurrenceId: Start): Promise<void> {
  const changed = await changedDate(db, series, recurrenceId);
  if (changed) await tellOff(db, actor, changed, "");
}

export async function tellOff(
  db: Db,
  actor: Actor,
  { activity, date, guests }: Changed,
  reason: string,
): Promise<void> {
  for (const guest of guests) {
    await noLonger(db, actor, guest, [
      "confirmed",
      "waiting",
      "placed",
      "moved",
      "restored",
      "reminder",
      "ask",
      "together",
    ]);
    if (guest.seat.state === "interested") continue; // nobody spoke to her yet
    await tellGuest(db, actor, activity, guest, {
      kind: "cancelled",
      event: eventOf(activity),
      subject: (m, title) => m.cancelledSubject(title),
      text: (m, title, language) => m.cancelledText(title, momentInWords(activity, date, language), m.line(reason)),
      more: { dueBy: date.startsAt },
    });
  }
}

export async function dateMoved(db: Db, { actor }: Fact, series: string, recurrenceId: Start): Promise<void> {
  const changed = await changedDate(db, series, recurrenceId);
  const change = await dateChange(db, series, recurrenceId);
  if (!changed || !change) return;
  const { activity, date } = changed;
  const next = momentOf(activity, change.movedTo ?? recurrenceId, change.minutes);
  const venue = change.venue ?? activity.venue;
  const isSame = next.starts.equals(date.starts) && next.ends.equals(date.ends) && venue === date.venue;
  if (isSame && date.status !== "cancelled") return;
  await tellMoved(db, actor, changed, { ...next, venue, reason: change.reason });
}

const momentOf = (activity: Series, starts: Start, minutes: number | null) =>
  plannedMoment({ minutes: minutes ?? activity.minutes }, starts);

interface Next {
  starts: Start;
  ends: Start;
  venue: string | null;
  reason: string;
}

/** Who has not heard of an earlier change hears only of this one. */
export async function tellMoved(db: Db, actor: Actor, { activity, date, guests }: Changed, next: Next): Promise<void> {
  const place = await placeInWords(db, activity, next.venue);
  const samePlace = next.starts.equals(date.starts);
  const startsAt = toInstant(next.starts);
  for (const guest of guests) {
    await noLonger(db, actor, guest, ["confirmed", "waiting", "placed", "moved", "cancelled", "restored", "reminder"]);
    if (guest.seat.state === "interested") continue;
    await tellGuest(db, actor, activity, guest, {
      kind: "moved",
      event: eventOf(activity),
      subject: (m, title) => m.movedSubject(title),
      text: (m, title, language) =>
        [
          samePlace
            ? m.placeText(title, momentInWords(activity, next, language)) + m.line(next.reason)
            : m.movedText(
                title,
                momentInWords(activity, date, language),
                momentInWords(activity, next, language),
                m.line(next.reason),
              ),
          m.where(place),
          m.placeStays,
        ].join("\n"),
      more: { dueBy: earliest(startsAt, date.startsAt) },
    });
  }
}

const earliest = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) < 0 ? a : b);

const aboutMoment = ["signups.cancelled", "signups.moved", "signups.restored"];

/** Back to how the series is: who did not hear of the change yet need not hear anything. */
export async function dateRestored(db: Db, { actor }: Fact, series: string, recurrenceId: Start): Promise<void> {
  const changed = await changedDate(db, series, recurrenceId);
  if (!changed) return;
  const { activity, date, guests } = changed;
  const planned = plannedMoment(activity, recurrenceId);
  const kind = date.status === "cancelled" ? "cancelled" : "moved";
  for (const guest of guests) await noLonger(db, actor, guest, [kind]);
  const told = await deliveriesAbout(
    db,
    guests.map(({ seat }) => seat.id),
  );
  const place = await placeInWords(db, activity, activity.venue);
  for (const guest of guests) {
    const last = told.get(guest.seat.id)?.find((line) => aboutMoment.includes(line.kind));
    if (last?.kind !== `signups.${kind}`) continue;
    await tellGuest(db, actor, activity, guest, {
      kind: "restored",
      event: eventOf(activity),
      subject: (m, title) => m.restoredSubject(title),
      text: (m, title, language) =>
        [m.restoredText(title, momentInWords(activity, planned, language)), m.where(place)].join("\n"),
      more: { dueBy: toInstant(planned.starts) },
    });
  }
}

async function noLonger(db: Db, actor: Actor, { seat }: Guest, kinds: readonly Kind[]): Promise<void> {
  for (const kind of kinds) await takeBack(db, actor, keyOf(kind, seat.id));
}
