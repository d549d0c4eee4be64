// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, sqlState } from "#platform/db/db.ts";
import { Conflict } from "#platform/http/errors.ts";
import { changed } from "#platform/http/stamps.ts";
import { now } from "#platform/time/time.ts";
import type { Asked } from "./requests.ts";
import { type Booking, bookings, requests } from "./tables.ts";
import { requestState } from "./workflow.ts";

/** The database refused the time: somebody else has it. → 409 */
export class RoomTaken extends Conflict {
  override name = "RoomTaken";
  readonly booking: Booking;
  constructor(booking: Booking) {
    super("Deze ruimte is dan al bezet. Kies een andere tijd.");
    this.booking = booking;
  }
}

export type Changes = Partial<
  Pick<Booking, "state" | "answer" | "offeredAt" | "offeredUntil" | "during" | "startsAt" | "endsAt" | "askedStartsAt">
>;

/**
 * Changes one date. Nobody looks first whether the time is free: the exclusion constraint says so, in a savepoint, so
 * that the rest of the transaction can go on. Throws RoomTaken.
 */
export async function changeDate(db: Db, booking: Booking, changes: Changes): Promise<Booking> {
  return db
    .transaction(async (db) => {
      const [after] = await db
        .update(bookings)
        .set({ ...changes, changedAt: now() })
        .where(and(eq(bookings.id, booking.id), eq(bookings.state, booking.state)))
        .returning();
      if (!after) throw new Conflict("Deze datum is net veranderd. Kijk nog eens.");
      return after;
    })
    .catch((error: unknown) => {
      throw sqlState(error) === "23P01" ? new RoomTaken(booking) : error;
    });
}

/** One fact about one date. */
export const tellDate = (
  db: Db,
  actor: Actor,
  name: string,
  { request, lent }: Asked,
  booking: Booking,
  more: Record<string, unknown> = {},
): Promise<void> =>
  record(
    db,
    actor,
    name,
    booking.id,
    {
      request: request.id,
      room: booking.room,
      series: request.series,
      recurrenceId: booking.recurrenceId?.toString() ?? null,
      ...more,
    },
    lent.venue.organisation,
  );

/** How the request stands follows from its dates. What is free changed for everybody: the last statement. */
export async function settle(db: Db, { request, lent }: Asked): Promise<void> {
  const dates = await db.select({ state: bookings.state }).from(bookings).where(eq(bookings.request, request.id));
  await db
    .update(requests)
    .set({ state: requestState(dates.map(({ state }) => state)) })
    .where(eq(requests.id, request.id));
  await changed(db, `venue:${lent.venue.id}`);
}
