// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict, NotFound } from "#platform/http/errors.ts";
import { now, toInstant } from "#platform/time/time.ts";
import { judgeDates } from "./dates.ts";
import { duringOf, type Slot, slotOf } from "./fit.ts";
import { holdRoom, type LentRoom } from "./lent.ts";
import { changeDate, RoomTaken, settle, tellDate } from "./move.ts";
import { type Asked, asked, requestToAnswer } from "./requests.ts";
import { showRoom } from "./show-room.ts";
import { type Booking, bookings } from "./tables.ts";
import { tellAsker } from "./tellings.ts";
import { type Move, mayMove, proposalDays } from "./workflow.ts";

export type Answer = "confirm" | "hold" | "refuse";
const stateAfter = { confirm: "confirmed", hold: "tentative", refuse: "refused" } as const;
const heardAfter = { confirm: "confirmed", hold: "held", refuse: "refused" } as const;
const factOf = { confirm: "booking.confirmed", hold: "booking.held", refuse: "booking.refused" } as const;

/** Everything was answered; or a time was taken, and then nothing was. */
export type Answered = { taken: null; asked: Asked } | { taken: Booking; asked: Asked };

/**
 * Says yes, "under reserve" or no to the chosen dates, in one transaction. Of two yeses to one time the database refuses
 * the second: then nothing is answered and `taken` says which date it was. The same answer again changes nothing.
 * Throws NotFound, Forbidden, Conflict (nothing chosen, or the room is closed then).
 */
export async function answerRequest(
  db: Db,
  actor: Actor,
  number: number | null,
  ids: readonly string[],
  answer: Answer,
  reason: string,
): Promise<Answered> {
  const before = await requestToAnswer(db, actor, number);
  try {
    return await db.transaction(async (tx) => {
      const db = tx as unknown as Db;
      // One after the other per room: exclusion constraints alone make two writers wait for each other for ever.
      await holdRoom(db, before.request.room);
      const now = (await asked(db, [before.request.id]))[0]!;
      const dates = toAnswer(now, ids, answer);
      if (answer !== "refuse") await askWhetherOpen(db, now.lent, dates);
      for (const date of dates) await answerDate(db, actor, now, date, answer, reason);
      if (dates.length > 0) await finish(db, actor, now, dates, answer, reason);
      return { taken: null, asked: (await asked(db, [before.request.id]))[0]! };
    });
  } catch (error) {
    // a refusal by the constraint is an answer, not a fault: the page shows what is free instead
    if (error instanceof RoomTaken) return { taken: error.booking, asked: before };
    throw error;
  }
}

function toAnswer({ dates }: Asked, ids: readonly string[], answer: Answer): Booking[] {
  const chosen = dates.filter(({ id }) => ids.includes(id));
  if (chosen.length === 0) throw new Conflict("Kies eerst een datum.");
  if (chosen.some(({ endsAt }) => Temporal.Instant.compare(endsAt, now()) < 0) && answer !== "refuse")
    throw new Conflict("Deze datum is al geweest.");
  const open = chosen.filter(({ state }) => state !== stateAfter[answer]);
  if (open.some(({ state }) => !mayMove(state, answer as Move)))
    throw new Conflict("Eén van de data is al beantwoord. Kijk nog eens.");
  return open;
}

/** A closed room cannot be promised; notice and length were for who asked. */
async function askWhetherOpen(db: Db, lent: LentRoom, dates: readonly Booking[]): Promise<void> {
  const judged = await judgeDates(
    db,
    lent,
    dates.map((date) => ({ slot: slotOf(date), recurrenceId: null })),
  );
  if (judged.some(({ fit }) => fit === "closed" || fit === "holiday" || fit === "season"))
    throw new Conflict("De ruimte is op één van de data dicht. Haal eerst de blokkade weg, of zeg nee.");
}

async function answerDate(db: Db, actor: Actor, to: Asked, date: Booking, answer: Answer, reason: string) {
  const after = await changeDate(db, date, { state: stateAfter[answer], answer: reason, offeredUntil: null });
  await tellDate(db, actor, factOf[answer], to, after, answer === "refuse" ? { by: "owner" } : {});
}

async function finish(db: Db, actor: Actor, to: Asked, dates: Booking[], answer: Answer, reason: string) {
  const { request, lent } = to;
  const count = (kind: Answer) => (answer === kind ? dates.length : 0);
  const payload = {
    room: request.room,
    series: request.series,
    confirmed: count("confirm"),
    refused: count("refuse"),
  };
  await record(db, actor, "booking.answered", request.id, payload, lent.venue.organisation);
  if (answer === "confirm") await showRoom(db, to);
  await tellAsker(db, actor, to, dates, heardAfter[answer], reason);
  await settle(db, to);
}

/**
 * Another time instead: it is held for who asked, who says yes by the link. Throws NotFound, Forbidden, Conflict;
 * `taken` when that time is not free either.
 */
export async function proposeTime(
  db: Db,
  actor: Actor,
  number: number | null,
  id: string,
  slot: Slot,
  reason: string,
): Promise<Answered> {
  const before = await requestToAnswer(db, actor, number);
  try {
    return await db.transaction(async (tx) => {
      const db = tx as unknown as Db;
      const terms = await holdRoom(db, before.request.room);
      const [date] = await db.select().from(bookings).where(eq(bookings.id, id));
      if (date?.request !== before.request.id) throw new NotFound("date");
      if (!mayMove(date.state, "propose")) throw new Conflict("Deze datum is al beantwoord.");
      if (Temporal.Instant.compare(toInstant(slot.starts), now()) < 0) throw new Conflict("Deze tijd is al geweest.");
      await askWhetherOpen(db, before.lent, [
        { ...date, startsAt: toInstant(slot.starts), endsAt: toInstant(slot.ends) },
      ]);
      const after = await changeDate(db, date, {
        state: "tentative",
        answer: reason,
        during: duringOf(slot, terms.bufferMinutes),
        startsAt: toInstant(slot.starts),
        endsAt: toInstant(slot.ends),
        askedStartsAt: date.askedStartsAt ?? date.startsAt,
        offeredAt: now(),
        offeredUntil: now().add({ hours: proposalDays * 24 }),
      });
      await tellDate(db, actor, "booking.proposed", before, after);
      await tellAsker(db, actor, before, [after], "proposed", reason);
      await settle(db, before);
      return { taken: null, asked: (await asked(db, [before.request.id]))[0]! };
    });
  } catch (error) {
    if (error instanceof RoomTaken) return { taken: error.booking, asked: before };
    throw error;
  }
}
