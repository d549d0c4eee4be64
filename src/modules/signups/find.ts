// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, eq, inArray, ne, or, sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { NotFound } from "#platform/http/errors.ts";
import { hashOf } from "#platform/keys/secrets.ts";
import { type Participation, participationLinks, participations, type Seat, seats } from "./tables.ts";
import type { Guest } from "./telling.ts";
import { actorOfLink } from "./whose.ts";
import type { SeatState } from "./workflow.ts";

/** What a secret link opens: one person, and the dates that it may show. */
export interface Opened {
  participation: Participation;
  seats: Seat[];
  /** Given for one date: shows and erases that one only. */
  onlySeat: boolean;
  /** Who does what is done by it. */
  as: Actor;
}

/** What somebody may see who has the link. Throws NotFound. */
export async function openLink(db: Db, token: string): Promise<Opened> {
  const [link] = await db
    .select({ participation: participations, seat: participationLinks.seat, givenTo: participationLinks.givenTo })
    .from(participationLinks)
    .innerJoin(participations, eq(participations.id, participationLinks.participation))
    .where(eq(participationLinks.tokenHash, hashOf(token)));
  if (!link) throw new NotFound("participation");
  const as = await actorOfLink(db, link.givenTo, link.participation.person);
  const found = await db
    .select()
    .from(seats)
    .where(and(eq(seats.participation, link.participation.id), link.seat ? eq(seats.id, link.seat) : undefined))
    .orderBy(asc(seats.recurrenceId));
  return { participation: link.participation, seats: found, onlySeat: link.seat !== null, as };
}

/** Was a form with this draft sent before? */
export async function isOpened(db: Db, token: string): Promise<boolean> {
  const found = await db
    .select({ p: participationLinks.participation })
    .from(participationLinks)
    .where(eq(participationLinks.tokenHash, hashOf(token)));
  return found.length > 0;
}

/** The guests of one date in order of arrival; everybody but who cancelled, unless other states are asked. */
export const guestsOf = (
  db: Db,
  series: string,
  recurrenceId: Temporal.PlainDateTime,
  states: readonly SeatState[] = ["interested", "signed_up", "waitlisted"],
): Promise<Guest[]> =>
  db
    .select({ participation: participations, seat: seats })
    .from(seats)
    .innerJoin(participations, eq(participations.id, seats.participation))
    .where(and(eq(seats.series, series), eq(seats.recurrenceId, recurrenceId), inArray(seats.state, [...states])))
    .orderBy(asc(seats.arrived));

/** One guest by the id of the seat; null when it is not there. */
export async function guestBySeat(db: Db, id: string): Promise<Guest | null> {
  const [found] = await db
    .select({ participation: participations, seat: seats })
    .from(seats)
    .innerJoin(participations, eq(participations.id, seats.participation))
    .where(eq(seats.id, id));
  return found ?? null;
}

/** How many wait before this one, this one included: 1 is the first in line. */
export async function placeInLine(db: Db, seat: Seat): Promise<number> {
  const [line] = await rows<{ n: number }>(
    db,
    sql`select count(*)::int as n from seat where series = ${seat.series}::uuid
      and recurrence_id = ${seat.recurrenceId.toString()}::timestamp and state = 'waitlisted' and arrived <= ${seat.arrived}`,
  );
  return line!.n;
}

/**
 * The same person in the same activity: of the same owner, or known by name with phone or e-mail; null for a first time or a
 * bare name.
 */
export async function samePerson(
  db: Db,
  series: string,
  { name, phone, email }: Pick<Participation, "name" | "phone" | "email">,
  owner: string | null,
): Promise<Participation | null> {
  if (!phone && !email && !owner) return null;
  const reached = phone ? eq(participations.phone, phone) : email ? eq(participations.email, email) : undefined;
  const [found] = await db
    .select()
    .from(participations)
    .where(
      and(
        eq(participations.series, series),
        ne(participations.state, "stopped"),
        sql`lower(${participations.name}) = lower(${name})`,
        owner ? or(eq(participations.person, owner), reached) : reached,
      ),
    )
    .orderBy(sql`${participations.person} is not distinct from ${owner}::uuid desc`, asc(participations.createdAt))
    .limit(1);
  return found ?? null;
}
