// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, eq, gt, inArray, ne } from "drizzle-orm";
import { holdDate, releasePlace, type Series, shareActivity, takePlace } from "#modules/activities/index.ts";
import { takeBack } from "#modules/messages/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { now, today } from "#platform/time/time.ts";
import { guestBySeat } from "./find.ts";
import type { Kind } from "./messages/told.ts";
import { move, tellFact } from "./move.ts";
import { participations, type Seat, seats } from "./tables.ts";
import { tellPlaced } from "./tell-sign-up.ts";
import { type Guest, keyOf } from "./telling.ts";

/**
 * Somebody does not come on this date after all. The place goes to the first in line in the same transaction, who is told.
 * Twice is once. The caller has asked whether that is allowed, and is inside a transaction.
 */
export async function leaveSeat(db: Db, actor: Actor, { participation, seat }: Guest): Promise<void> {
  const activity = await shareActivity(db, seat.series);
  const date = await holdDate(db, seat.series, seat.recurrenceId);
  if (date?.isGone && seat.state !== "interested") return; // what has been stays as it happened
  const [left] = await db
    .update(seats)
    .set({ state: "cancelled", changedAt: now(), companion: null, companionName: "", companionPhone: "" })
    .where(and(eq(seats.id, seat.id), ne(seats.state, "cancelled")))
    .returning();
  if (!left) return;
  await db.update(seats).set({ companion: null }).where(eq(seats.companion, seat.id));
  await tellFact(db, actor, "participation.cancelled", participation, seat);
  for (const kind of coming) await takeBack(db, actor, keyOf(kind, seat.id));
  if (seat.state === "signed_up") {
    await releasePlace(db, seat.series, seat.recurrenceId);
    await promote(db, actor, activity, seat.recurrenceId);
  }
  await stopIfNothingIsLeft(db, actor, { participation, seat });
}

/** What has no use any more when somebody does not come. */
const coming: readonly Kind[] = ["confirmed", "waiting", "placed", "reminder", "ask", "together", "moved", "restored"];

/** Who never came and has no date to come has stopped; a later sign-up begins anew. */
async function stopIfNothingIsLeft(db: Db, actor: Actor, { participation, seat }: Guest): Promise<void> {
  if (!["interested", "signed_up", "waitlisted", "accompanied"].includes(participation.state)) return;
  const [other] = await db
    .select({ id: seats.id })
    .from(seats)
    .where(
      and(
        eq(seats.participation, participation.id),
        ne(seats.state, "cancelled"),
        gt(seats.recurrenceId, today().toPlainDateTime()),
      ),
    )
    .limit(1);
  if (other) return;
  const [fresh] = await db.select().from(participations).where(eq(participations.id, participation.id));
  if (!fresh) return;
  await move(db, fresh, "stop");
  await tellFact(db, actor, "participation.stopped", participation, seat);
}

/** Who waits for a date gets the places that are free, the first in line first, and is told. Gives how many it were. */
export async function promote(
  db: Db,
  actor: Actor,
  activity: Series,
  recurrenceId: Temporal.PlainDateTime,
): Promise<number> {
  for (let placed = 0; ; placed++) {
    const date = await holdDate(db, activity.id, recurrenceId);
    const first = date && !date.isFull ? await firstInLine(db, activity.id, recurrenceId) : null;
    if (!first || (await takePlace(db, activity.id, recurrenceId)) !== "placed") return placed;
    await giveSeat(db, actor, activity, first);
  }
}

async function firstInLine(db: Db, series: string, recurrenceId: Temporal.PlainDateTime): Promise<Seat | null> {
  const [first] = await db
    .select()
    .from(seats)
    .where(and(eq(seats.series, series), eq(seats.recurrenceId, recurrenceId), eq(seats.state, "waitlisted")))
    .orderBy(asc(seats.arrived))
    .limit(1);
  return first ?? null;
}

async function giveSeat(db: Db, actor: Actor, activity: Series, waiting: Seat): Promise<void> {
  const at = now();
  await db.update(seats).set({ state: "signed_up", changedAt: at }).where(eq(seats.id, waiting.id));
  const guest = await guestBySeat(db, waiting.id);
  if (!guest) return;
  const participation = await move(db, guest.participation, "place");
  await takeBack(db, actor, keyOf("waiting", waiting.id));
  await tellFact(db, actor, "participation.placed", participation, guest.seat);
  await tellPlaced(db, actor, activity, { participation, seat: guest.seat });
}

/** Dates to come of a series for which somebody waits. */
export async function datesWithLine(db: Db, series: string): Promise<Temporal.PlainDateTime[]> {
  const found = await db
    .selectDistinct({ recurrenceId: seats.recurrenceId })
    .from(seats)
    .where(
      and(
        eq(seats.series, series),
        inArray(seats.state, ["waitlisted"]),
        gt(seats.recurrenceId, today().toPlainDateTime()),
      ),
    );
  return found.map(({ recurrenceId }) => recurrenceId).sort(Temporal.PlainDateTime.compare);
}
