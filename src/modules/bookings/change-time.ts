// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict } from "#platform/http/errors.ts";
import { now, today, toInstant, toLocal } from "#platform/time/time.ts";
import { judgeDates } from "./dates.ts";
import { duringOf, type Slot } from "./fit.ts";
import { holdRoom } from "./lent.ts";
import { changeDate, settle } from "./move.ts";
import { offerFreed } from "./offers.ts";
import type { Asked } from "./requests.ts";
import { bookings, type Terms } from "./tables.ts";
import { tellLender } from "./tellings.ts";
import { mayMove } from "./workflow.ts";

/**
 * Who asked wants another time for one date: it is a question again, and the old time comes free for who waits. Whoever
 * calls it has found the request through its link. The same time again changes nothing. Throws Conflict: too late, or
 * the room is closed then.
 */
export async function changeTime(db: Db, actor: Actor, one: Asked, id: string, slot: Slot): Promise<void> {
  const { request, lent } = one;
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const terms = await holdRoom(db, request.room);
    const [date] = await db.select().from(bookings).where(eq(bookings.id, id));
    if (date?.request !== request.id || !mayMove(date.state, "cancel"))
      throw new Conflict("Deze datum is er niet meer.");
    const [startsAt, endsAt] = [toInstant(slot.starts), toInstant(slot.ends)];
    if (date.startsAt.equals(startsAt) && date.endsAt.equals(endsAt)) return;
    askWhetherInTime(terms, date.startsAt);
    const [judged] = await judgeDates(db, lent, [{ slot, recurrenceId: null }]);
    if (judged?.fit !== "free" && judged?.fit !== "taken")
      throw new Conflict("Op die tijd kan het niet. Kies een andere tijd.");
    await changeDate(db, date, {
      ...{ state: "requested", answer: "", offeredUntil: null, startsAt, endsAt },
      ...{ during: duringOf(slot, terms.bufferMinutes), askedStartsAt: date.startsAt },
    });
    const payload = { room: request.room, series: request.series, dates: 1 };
    await record(db, actor, "booking.requested", request.id, payload, lent.venue.organisation);
    await tellLender(db, actor, request, "Changed", [{ ...date, startsAt, endsAt }]);
    if (date.state !== "requested") await offerFreed(db, date.room, date.during, date.id);
    await settle(db, one);
  });
}

/** Who lends decides how long before; what has been cannot be changed. */
function askWhetherInTime({ changeDays }: Terms, startsAt: Temporal.Instant): void {
  const first = today().add({ days: changeDays });
  const isPast = Temporal.Instant.compare(startsAt, now()) < 0;
  if (isPast || Temporal.PlainDate.compare(toLocal(startsAt).toPlainDate(), first) < 0)
    throw new Conflict("Het is te laat om hier te veranderen. Bel wie de ruimte uitleent.");
}
