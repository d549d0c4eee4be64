// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import { shareActivity, takePlace } from "#modules/activities/index.ts";
import { takeBack } from "#modules/messages/index.ts";
import type { Fact, Reaction } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { parseLocal } from "#platform/time/time.ts";
import { dateCancelled, dateMoved, dateRestored, dateWithdrawn } from "./changed-dates.ts";
import { datesShifted, organisationClosed, placeChanged, seriesStopped } from "./changed-series.ts";
import { guestBySeat } from "./find.ts";
import { move, tellFact } from "./move.ts";
import { datesWithLine, leaveSeat, promote } from "./seats.ts";
import { participations, seats } from "./tables.ts";
import { type Guest, keyOf } from "./telling.ts";

type AboutDate = (db: Db, fact: Fact, series: string, recurrenceId: Temporal.PlainDateTime) => Promise<void>;

const ofDate =
  (deed: AboutDate): Reaction =>
  async (db, fact) => {
    const recurrenceId = parseLocal(String(fact.payload.recurrenceId));
    if (fact.subject && recurrenceId) await deed(db, fact, fact.subject, recurrenceId);
  };

/** What happens to who signed up, when activities change and calls are made: everybody is told, in the same transaction. */
export const reactions: readonly [fact: string, reaction: Reaction][] = [
  ["occurrence.cancelled", ofDate(dateCancelled)],
  ["occurrence.moved", ofDate(dateMoved)],
  ["occurrence.restored", ofDate(dateRestored)],
  ["occurrence.withdrawn", ofDate(dateWithdrawn)],
  ["activity.archived", seriesStopped],
  ["activity.shifted", datesShifted],
  ["activity.changed", placeChanged],
  ["activity.placesChanged", placesChanged],
  ["organisation.closed", organisationClosed],
  ["delivery.done", called],
  ["answer.given", answered],
];

/** "Nee, ik kom niet", as an answer to the reminder: the place goes to who waits. */
async function answered(db: Db, { payload, actor }: Fact): Promise<void> {
  const { about, kind, code } = payload;
  if (typeof about !== "string" || kind !== "signups.reminder" || code !== "no") return;
  const guest = await guestBySeat(db, about);
  if (guest) await leaveSeat(db, actor, guest);
}

/** More people fit: who waits first comes first. Fewer: nobody is sent away. */
async function placesChanged(db: Db, { subject, actor }: Fact): Promise<void> {
  if (!subject) return;
  const dates = await datesWithLine(db, subject);
  if (dates.length === 0) return;
  const activity = await shareActivity(db, subject);
  for (const recurrenceId of dates) await promote(db, actor, activity, recurrenceId);
}

/** A call was made. What was said counts for the person it was about. */
async function called(db: Db, { payload, actor }: Fact): Promise<void> {
  const { about, kind, result } = payload;
  if (typeof about !== "string" || typeof kind !== "string" || !kind.startsWith("signups.")) return;
  const guest = await guestBySeat(db, about);
  if (!guest) return;
  const refused = result === "not_wanted";
  if (kind === "signups.ask" && refused) await leaveSeat(db, actor, guest);
  if (kind === "signups.ask" && result === "spoken") await saidYes(db, { actor }, guest);
  if (kind === "signups.after") {
    const after = await move(db, guest.participation, "call");
    if (after !== guest.participation) await tellFact(db, actor, "participation.calledAfter", after, guest.seat);
  }
  if (refused && (kind === "signups.after" || kind === "signups.missed")) await noMoreCalls(db, guest);
}

/** She was called first and wants to come: now there is a place, or a place in line. */
async function saidYes(db: Db, { actor }: Pick<Fact, "actor">, { participation, seat }: Guest): Promise<void> {
  if (seat.state !== "interested") return;
  await shareActivity(db, seat.series);
  const taken = await takePlace(db, seat.series, seat.recurrenceId);
  if (taken === "closed") return;
  const state = taken === "placed" ? "signed_up" : "waitlisted";
  await db.update(seats).set({ state }).where(eq(seats.id, seat.id));
  const after = await move(db, participation, taken === "placed" ? "signUp" : "wait");
  const fact = taken === "placed" ? "participation.signedUp" : "participation.waitlisted";
  await tellFact(db, actor, fact, after, seat);
}

async function noMoreCalls(db: Db, { participation, seat }: Guest): Promise<void> {
  await db.update(participations).set({ noCalls: true }).where(eq(participations.id, participation.id));
  for (const kind of ["after", "missed"] as const)
    await takeBack(db, { kind: "system", job: "signups" }, keyOf(kind, seat.id));
}
