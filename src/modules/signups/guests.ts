// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { findActivity, type PlacedDate, placedDate, type Series } from "#modules/activities/index.ts";
import { type Channel, type DeliveryState, deliveriesAbout } from "#modules/messages/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { NotFound } from "#platform/http/errors.ts";
import { now, parseLocal } from "#platform/time/time.ts";
import { guestsOf } from "./find.ts";
import { maySeeGuests } from "./policy.ts";
import { leaveSeat } from "./seats.ts";
import { type Outcome, type SignUpInput, signUp } from "./sign-up.ts";
import type { Guest } from "./telling.ts";
import { seatStates } from "./workflow.ts";

/** One date of an activity, for who receives the guests. */
export interface Reception {
  activity: Series;
  date: PlacedDate;
}

/** Finds the activity for who may see its guests. For everybody else there are none: NotFound. */
export async function findReceived(db: Db, actor: Actor, number: number): Promise<Series> {
  const activity = await findActivity(db, actor, number);
  if (!maySeeGuests(actor, activity)) throw new NotFound("guests");
  return activity;
}

/** The same with one date, by its key as it stands in addresses: "2026-11-24T10:00". */
export async function findReception(db: Db, actor: Actor, number: number, key: string): Promise<Reception> {
  const activity = await findReceived(db, actor, number);
  const recurrenceId = parseLocal(key);
  const date = recurrenceId ? await placedDate(db, activity.id, recurrenceId) : null;
  if (!date) throw new NotFound("date");
  return { activity, date };
}

/** How a message to a guest stands; null when nothing was to be told. */
export type Told = { channel: Channel; state: DeliveryState; kind: string } | null;

export interface ListedGuest extends Guest {
  told: Told;
}

/** Who comes on a date, in order of arrival, and what they were told last. That somebody looked is a fact. */
export async function listGuests(
  db: Db,
  actor: Actor,
  { activity, date }: Reception,
  how: "page" | "print" | "csv",
): Promise<ListedGuest[]> {
  if (!maySeeGuests(actor, activity)) throw new NotFound("guests");
  const found = await guestsOf(db, activity.id, date.recurrenceId);
  const told = await deliveriesAbout(
    db,
    found.map(({ seat }) => seat.id),
  );
  const key = date.recurrenceId.toString();
  await record(db, actor, "participation.listed", activity.id, { recurrenceId: key, how }, activity.organisation);
  return found.map((guest) => ({ ...guest, told: told.get(guest.seat.id)?.[0] ?? null }));
}

/** A colleague adds somebody who called. No deadline; a full date means the waiting list. */
export async function addGuest(db: Db, actor: Actor, { activity }: Reception, input: SignUpInput): Promise<Outcome> {
  if (!maySeeGuests(actor, activity)) throw new NotFound("guests");
  return signUp(db, actor, activity.id, input, { byHand: true });
}

/** A colleague takes somebody off the list who called that she does not come. */
export async function cancelGuest(db: Db, actor: Actor, { activity, date }: Reception, seat: string): Promise<void> {
  if (!maySeeGuests(actor, activity)) throw new NotFound("guests");
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const all = await guestsOf(db, activity.id, date.recurrenceId, seatStates);
    const guest = all.find((one) => one.seat.id === seat);
    if (!guest) throw new NotFound("seat");
    if (guest.seat.state !== "cancelled") await leaveSeat(db, actor, guest);
  });
}

/** How many come, wait, or still have to be ticked, on one date. */
export interface DateCount {
  series: string;
  number: number;
  title: string;
  organisation: string;
  /** "2026-11-24 10:00:00" */
  recurrenceId: string;
  startsAt: string;
  status: string;
  signedUp: number;
  waiting: number;
  /** Signed up, the date is over, and nobody ticked whether they came. */
  toTick: number;
}

const counts = (at: Temporal.Instant) => sql`count(*) filter (where s.state = 'signed_up')::int as "signedUp",
  count(*) filter (where s.state = 'waitlisted')::int as waiting,
  count(*) filter (where s.state = 'signed_up' and s.attended is null and o.ends_at < ${at.toString()}::timestamptz)::int as "toTick"`;

/**
 * The dates with guests of organisations, or of one activity: from two weeks back (somebody may still tick who was there) to
 * so many days ahead. For the week of an organisation and for lists of the desk. No names.
 */
export async function datesWithGuests(
  db: Db,
  of: { organisations?: readonly string[] | null; series?: string },
  { daysAhead = 400, limit = 60 }: { daysAhead?: number; limit?: number } = {},
): Promise<DateCount[]> {
  if (of.organisations?.length === 0) return [];
  const at = now();
  const mine = of.series
    ? sql`s.series = ${of.series}::uuid`
    : of.organisations
      ? sql`s.organisation in (${sql.join(
          of.organisations.map((id) => sql`${id}::uuid`),
          sql`, `,
        )})`
      : sql`true`;
  return rows<DateCount>(
    db,
    sql`select o.series, a.number::int as number, a.title, a.organisation, o.recurrence_id::text as "recurrenceId",
        o.starts_at::text as "startsAt", o.status, ${counts(at)}
      from (select seat.*, p.organisation from seat join participation p on p.id = seat.participation
        where seat.state in ('signed_up', 'waitlisted', 'interested')) s
      join occurrence o on o.series = s.series and o.recurrence_id = s.recurrence_id
      join series a on a.id = s.series
      where ${mine} and o.starts_at between ${at.subtract({ hours: 24 * 14 }).toString()}::timestamptz
        and ${at.add({ hours: 24 * daysAhead }).toString()}::timestamptz
      group by o.series, a.number, a.title, a.organisation, o.recurrence_id, o.starts_at, o.status
      order by o.starts_at limit ${limit}`,
  );
}
