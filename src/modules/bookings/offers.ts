// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, eq, inArray, isNotNull, isNull, lt, ne, sql } from "drizzle-orm";
import { type Actor, system } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { type Range, rangeText } from "./columns.ts";
import { judgeDates } from "./dates.ts";
import { slotOf } from "./fit.ts";
import { holdRoom } from "./lent.ts";
import { changeDate, RoomTaken, settle, tellDate } from "./move.ts";
import { type Asked, asked, requestsOfLink } from "./requests.ts";
import { showRoom } from "./show-room.ts";
import { type Booking, bookings, requests } from "./tables.ts";
import { tellAsker, tellLender } from "./tellings.ts";
import { offerHours } from "./workflow.ts";

const keeper = system("bookings.offers");

/**
 * A time came free: who was refused it or still waits gets it for 48 hours, who asked first comes first. A date is
 * offered once; who lets it pass makes room for the next. In the caller's transaction, with the room held.
 */
export async function offerFreed(db: Db, room: string, during: Range, but: string): Promise<void> {
  const waiting = await db
    .select({ booking: bookings })
    .from(bookings)
    .innerJoin(requests, eq(requests.id, bookings.request))
    .where(
      and(
        eq(bookings.room, room),
        ne(bookings.id, but),
        inArray(bookings.state, ["refused", "requested"]),
        isNull(bookings.offeredAt),
        sql`${bookings.startsAt} > ${now().toString()}::timestamptz`,
        sql`${bookings.during} && ${rangeText(during)}::tstzrange`,
      ),
    )
    .orderBy(asc(requests.createdAt), asc(requests.number));
  for (const { booking } of waiting) if (await offer(db, booking)) return;
}

/** False when the time is not free for this one after all: it is longer than what came free, or the room is closed. */
async function offer(db: Db, booking: Booking): Promise<boolean> {
  const [to] = await asked(db, [booking.request]);
  if (!to) return false;
  const [judged] = await judgeDates(db, to.lent, [{ slot: slotOf(booking), recurrenceId: null }]);
  if (judged && ["closed", "holiday", "season"].includes(judged.fit)) return false;
  const until = now().add({ hours: offerHours });
  const offeredUntil = Temporal.Instant.compare(until, booking.startsAt) < 0 ? until : booking.startsAt;
  try {
    const after = await changeDate(db, booking, { state: "tentative", answer: "", offeredAt: now(), offeredUntil });
    await tellDate(db, keeper, "booking.offered", to, after);
    await tellAsker(db, keeper, to, [after], "offered", "");
    await settle(db, to);
    return true;
  } catch (error) {
    if (error instanceof RoomTaken) return false;
    throw error;
  }
}

/** Who asked says yes to what is held for them. Twice is once. Throws NotFound, Conflict (it has run out). */
export async function acceptOffer(db: Db, actor: Actor, secret: string, id: string): Promise<void> {
  const all = await requestsOfLink(db, secret);
  const to = all.find(({ dates }) => dates.some((date) => date.id === id));
  if (!to) throw new Conflict("Deze datum is er niet meer.");
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    await holdRoom(db, to.request.room);
    const [date] = await db.select().from(bookings).where(eq(bookings.id, id));
    if (date?.state === "confirmed") return;
    if (!date?.offeredUntil || Temporal.Instant.compare(date.offeredUntil, now()) < 0)
      throw new Conflict("Dit aanbod is voorbij. Vraag de ruimte gerust nog eens aan.");
    const after = await changeDate(db, date, { state: "confirmed", offeredUntil: null });
    await tellDate(db, actor, "booking.confirmed", to, after);
    await showRoom(db, to);
    await tellLender(db, actor, to.request, "Accepted", [after]);
    await settle(db, to);
  });
}

/** Who asked does not want what is held for them: it goes to the next. Twice is once; after yes it is cancelled, not declined: Conflict. */
export async function declineOffer(db: Db, actor: Actor, secret: string, id: string): Promise<void> {
  const all = await requestsOfLink(db, secret);
  const to = all.find(({ dates }) => dates.some((date) => date.id === id));
  if (to) await letGo(db, actor, to, id, "asker");
}

async function letGo(db: Db, actor: Actor, to: Asked, id: string, by: "asker" | "time"): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    await holdRoom(db, to.request.room);
    const [date] = await db.select().from(bookings).where(eq(bookings.id, id));
    if (by === "asker" && date?.state === "confirmed")
      throw new Conflict("U heeft al ja gezegd. Hebt u de ruimte niet meer nodig? Zeg haar dan af.");
    if (!date?.offeredUntil) return;
    const after = await changeDate(db, date, { state: "refused", offeredUntil: null });
    await tellDate(db, actor, "booking.refused", to, after, { by });
    await tellLender(db, actor, to.request, "Declined", [after]);
    await offerFreed(db, date.room, date.during, date.id);
    await settle(db, to);
  });
}

/** By the clock: what nobody said yes to in time goes to the next who waits. Gives how many ran out. */
export async function expireOffers(db: Db): Promise<number> {
  const over = await db
    .select({ id: bookings.id, request: bookings.request })
    .from(bookings)
    .where(and(isNotNull(bookings.offeredUntil), lt(bookings.offeredUntil, now())))
    .limit(500);
  for (const { id, request } of over) {
    const [to] = await asked(db, [request]);
    if (to) await letGo(db, keeper, to, id, "time");
  }
  return over.length;
}
