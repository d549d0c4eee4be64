// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { placedDate, type Series } from "#modules/activities/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { toInstant } from "#platform/time/time.ts";
import { type Guest, momentInWords, personOf, placeInWords, plannedMoment, tellGuest } from "./telling.ts";

/** The date of a seat in words, with its place. */
export async function aboutDate(db: Db, activity: Series, { seat }: Pick<Guest, "seat">) {
  const date = await placedDate(db, seat.series, seat.recurrenceId);
  const moment = date ?? plannedMoment(activity, seat.recurrenceId);
  const place = await placeInWords(db, activity, date?.venue ?? activity.venue);
  return { date, moment, place, startsAt: date?.startsAt ?? toInstant(seat.recurrenceId) };
}

/**
 * Tells what was agreed. Who signed up herself by phone number has just read it, and is not called for it; who was signed up
 * by another, or by who acts for her, hears it in her own name.
 */
export async function tellSignedUp(
  db: Db,
  actor: Actor,
  activity: Series,
  guest: Guest,
  token?: string,
): Promise<void> {
  const { participation, seat } = guest;
  const own = personOf(participation);
  const byOther = participation.relation !== null || ("person" in actor && actor.behalf?.as === "representative");
  if (!byOther && own.channel !== "email" && own.channel !== "sms") return;
  const { moment, place, startsAt } = await aboutDate(db, activity, guest);
  const has = seat.state === "signed_up";
  await tellGuest(db, actor, activity, guest, {
    kind: has ? "confirmed" : "waiting",
    to: own,
    subject: (m, title) => (has ? m.confirmedSubject(title) : m.waitingSubject(title)),
    text: (m, title, language) =>
      [
        has
          ? m.confirmedText(title, momentInWords(activity, moment, language))
          : m.waitingText(title, momentInWords(activity, moment, language)),
        m.where(place),
        byOther ? m.byOther : "",
      ]
        .filter(Boolean)
        .join("\n"),
    more: { dueBy: startsAt },
    ...(token ? { token } : {}),
  });
}

/** She does not know yet: somebody calls and asks. Nothing is agreed before that. */
export async function tellAsked(db: Db, actor: Actor, activity: Series, guest: Guest): Promise<void> {
  const { moment, place, startsAt } = await aboutDate(db, activity, guest);
  await tellGuest(db, actor, activity, guest, {
    kind: "ask",
    to: personOf(guest.participation),
    subject: (m, title) => m.askSubject(title),
    text: (m, title, language) =>
      [m.askText(title, momentInWords(activity, moment, language)), m.where(place), m.askHelp].join("\n"),
    more: { onlyChannel: "phone", dueBy: startsAt },
  });
}

/** A place came free, and this one is the first in line. */
export async function tellPlaced(db: Db, actor: Actor, activity: Series, guest: Guest): Promise<void> {
  const { moment, place, startsAt } = await aboutDate(db, activity, guest);
  await tellGuest(db, actor, activity, guest, {
    kind: "placed",
    subject: (m, title) => m.placedSubject(title),
    text: (m, title, language) =>
      [m.placedText(title, momentInWords(activity, moment, language)), m.where(place)].join("\n"),
    more: { dueBy: startsAt },
  });
}
