// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { type LentRoom, lenderOf, lentById } from "./lent.ts";
import { linkedTo } from "./links.ts";
import { keptBy, mayKeepRoom, requestsVisibleTo } from "./policy.ts";
import { type Booking, type BookingRequest, bookings, requests } from "./tables.ts";

/** A request with its room and its dates, in order of time. */
export interface Asked {
  request: BookingRequest;
  lent: LentRoom;
  dates: Booking[];
}

/** One request by its number, for who keeps the room or asked. Throws NotFound: of others it does not exist. */
export async function findRequest(db: Db, actor: Actor, number: number | null): Promise<Asked> {
  const [found] =
    number === null
      ? []
      : await rows<{ id: string }>(
          db,
          sql`select q.id ${fromRequests} where q.number = ${number} and ${requestsVisibleTo(actor)}`,
        );
  if (!found) throw new NotFound("request");
  return (await asked(db, [found.id]))[0]!;
}

/** The same, for who answers. Throws NotFound, Forbidden (who asked is not who answers). */
export async function requestToAnswer(db: Db, actor: Actor, number: number | null): Promise<Asked> {
  const found = await findRequest(db, actor, number);
  if (!mayKeepRoom(actor, lenderOf(found.lent))) throw new Forbidden("answer request");
  return found;
}

/** What a secret link is about. Throws NotFound. */
export async function requestsOfLink(db: Db, secret: string): Promise<Asked[]> {
  const together = await linkedTo(db, secret);
  const found = together ? await db.select().from(requests).where(eq(requests.together, together)) : [];
  if (found.length === 0) throw new NotFound("request");
  return asked(
    db,
    found.map(({ id }) => id),
  );
}

/** Requests with everything around them, oldest first. */
export async function asked(db: Db, ids: readonly string[]): Promise<Asked[]> {
  if (ids.length === 0) return [];
  const found = await db
    .select()
    .from(requests)
    .where(inArray(requests.id, [...ids]))
    .orderBy(asc(requests.createdAt), asc(requests.number));
  const dates = await db
    .select()
    .from(bookings)
    .where(inArray(bookings.request, [...ids]))
    .orderBy(asc(bookings.startsAt), asc(bookings.id));
  const of = Map.groupBy(dates, ({ request }) => request);
  const rooms = await lentById(
    db,
    found.map(({ room }) => room),
  );
  return found.flatMap((request) => {
    const lent = rooms.get(request.room);
    return lent ? [{ request, lent, dates: of.get(request.id) ?? [] }] : [];
  });
}

const fromRequests = sql`from booking_request q join room on room.id = q.room join venue on venue.id = room.venue
  join room_terms t on t.room = q.room`;

/** Which requests: those for rooms that one keeps, or the own ones. `waiting`: only what still needs an answer. */
export async function requestsFor(
  db: Db,
  actor: Actor,
  which: "kept" | "own",
  { waiting = false, room }: { waiting?: boolean; room?: string } = {},
): Promise<Asked[]> {
  const whose = which === "kept" ? keptBy(actor) : ownOf(actor);
  const found = await rows<{ id: string }>(
    db,
    sql`select q.id ${fromRequests} where ${whose} and (not ${waiting} or q.state = 'waiting')
      ${room ? sql`and q.room = ${room}::uuid` : sql``}
      and exists (select from booking b where b.request = q.id and b.ends_at > ${now().toString()}::timestamptz)
      order by q.created_at desc limit 200`,
  );
  return asked(
    db,
    found.map(({ id }) => id),
  );
}

function ownOf(actor: Actor) {
  if (actor.kind === "system" || actor.kind === "visitor") return sql`false`;
  const member =
    actor.kind === "member"
      ? sql`or q.organisation in (${sql.join(
          actor.memberships.map((m) => sql`${m.organisation}::uuid`),
          sql`, `,
        )})`
      : sql``;
  return sql`(q.person = ${actor.person}::uuid ${member})`;
}

/** How many requests wait for this actor. */
export async function countWaiting(db: Db, actor: Actor): Promise<number> {
  const [found] = await rows<{ count: number }>(
    db,
    sql`select count(*)::int as count ${fromRequests} where q.state = 'waiting' and ${keptBy(actor)}
      and exists (select from booking b where b.request = q.id and b.state = 'requested'
        and b.ends_at > ${now().toString()}::timestamptz)`,
  );
  return found!.count;
}
