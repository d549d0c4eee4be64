// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Conflict } from "#platform/http/errors.ts";
import { now, today, toLocal } from "#platform/time/time.ts";
import { holdRoom } from "./lent.ts";
import { changeDate, settle, tellDate } from "./move.ts";
import { offerFreed } from "./offers.ts";
import { type Asked, asked, requestsOfLink, requestToAnswer } from "./requests.ts";
import { type Booking, bookings } from "./tables.ts";
import { tellAsker, tellLender } from "./tellings.ts";
import { mayMove } from "./workflow.ts";

export type CancelledBy = "owner" | "asker" | "activity";

/** The lender takes back chosen dates, with a reason that who asked will hear. Throws NotFound, Forbidden, Conflict. */
export async function cancelByOwner(
  db: Db,
  actor: Actor,
  number: number | null,
  ids: readonly string[],
  reason: string,
): Promise<void> {
  const { request } = await requestToAnswer(db, actor, number);
  await cancelDates(db, actor, request.id, ids, "owner", reason);
}

/** Who asked no longer needs chosen dates. Shortly before it is too late for the page: they call. */
export async function cancelByLink(db: Db, actor: Actor, secret: string, ids: readonly string[]): Promise<void> {
  for (const one of await requestsOfLink(db, secret)) await cancelOwn(db, actor, one, ids);
}

/** The same for a colleague with an account. Whoever calls it has found the request through the policy. */
export async function cancelOwn(db: Db, actor: Actor, one: Asked, ids: readonly string[]): Promise<void> {
  const { request, lent, dates } = one;
  const chosen = dates.filter(({ id, state }) => ids.includes(id) && mayMove(state, "cancel"));
  if (chosen.length === 0) return;
  const first = today().add({ days: lent.terms.cancelDays });
  const isLate = ({ startsAt, state }: Booking) =>
    state !== "requested" && Temporal.PlainDate.compare(toLocal(startsAt).toPlainDate(), first) < 0;
  if (chosen.some(isLate)) throw new Conflict("Het is te laat om hier af te zeggen. Bel wie de ruimte uitleent.");
  await cancelDates(
    db,
    actor,
    request.id,
    chosen.map(({ id }) => id),
    "asker",
    "",
  );
}

/** Cancels dates to come and offers the time to who waits. What is cancelled already stays so. */
export async function cancelDates(
  db: Db,
  actor: Actor,
  request: string,
  ids: readonly string[],
  by: CancelledBy,
  reason: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const [before] = await asked(db, [request]);
    if (!before || ids.length === 0) return;
    await holdRoom(db, before.request.room);
    const dates = await db
      .select()
      .from(bookings)
      .where(and(eq(bookings.request, request), inArray(bookings.id, [...ids]), gt(bookings.endsAt, now())));
    const open = dates.filter(({ state }) => mayMove(state, "cancel"));
    if (open.length === 0) return;
    for (const date of open) {
      const after = await changeDate(db, date, { state: "cancelled", answer: reason, offeredUntil: null });
      await tellDate(db, actor, "booking.cancelled", before, after, { by });
    }
    if (by === "owner") await tellAsker(db, actor, before, open, "cancelled", reason);
    else await tellLender(db, actor, before.request, "Cancelled", open);
    const freed = open.filter(({ state }) => state !== "requested");
    for (const date of freed) await offerFreed(db, date.room, date.during, date.id);
    await settle(db, before);
  });
}

/** The dates to come of an activity: one, or all. Used when the activity itself does not go on. */
export async function cancelOfActivity(
  db: Db,
  actor: Actor,
  series: string,
  recurrenceId: Temporal.PlainDateTime | null,
): Promise<void> {
  const found = await rows<{ id: string; request: string }>(
    db,
    sql`select b.id, b.request from booking b join booking_request q on q.id = b.request
      where q.series = ${series}::uuid and b.state in ('requested', 'tentative', 'confirmed')
        and b.ends_at > ${now().toString()}::timestamptz
        ${recurrenceId ? sql`and b.recurrence_id = ${recurrenceId.toString()}::timestamp` : sql``}`,
  );
  for (const [request, dates] of Map.groupBy(found, (one) => one.request))
    await cancelDates(
      db,
      actor,
      request,
      dates.map(({ id }) => id),
      "activity",
      "",
    );
}

/** Nobody came. The second time within a year the approver hears of it; there is no fine. Twice is once. */
export async function markMissed(db: Db, actor: Actor, number: number | null, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const { request, lent, dates } = await requestToAnswer(db, actor, number);
    const date = dates.find((one) => one.id === id);
    if (date?.state !== "confirmed" || Temporal.Instant.compare(date.startsAt, now()) > 0)
      throw new Conflict("Dit kan alleen bij een datum die is geweest.");
    const [marked] = await db
      .update(bookings)
      .set({ missedAt: now() })
      .where(and(eq(bookings.id, id), isNull(bookings.missedAt)))
      .returning();
    if (!marked) return;
    await record(db, actor, "booking.missed", id, { request: request.id, room: request.room }, lent.venue.organisation);
    const [found] = await rows<{ count: number }>(
      db,
      sql`select count(*)::int as count from booking b join booking_request q on q.id = b.request
        where b.missed_at is not null and b.room = ${request.room}::uuid and b.starts_at > now() - interval '1 year'
          and (q.id = ${request.id}::uuid or q.organisation = ${request.organisation}::uuid
            or (q.phone <> '' and q.phone = ${request.phone}) or (q.email <> '' and q.email = ${request.email}))`,
    );
    if (found!.count >= 2) await tellLender(db, actor, request, "Missed", [date]);
  });
}
