// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { asc, eq, inArray, sql } from "drizzle-orm";
import { organisationsById } from "#modules/organisations/index.ts";
import { fullName, personsById } from "#modules/people/index.ts";
import { type Area, areasById, type Room, roomsById, type Venue, venuesById } from "#modules/places/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { isId } from "#platform/db/ids.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import { keptBy, type Lender, mayKeepRoom } from "./policy.ts";
import { type Opening, openings, type Terms, terms } from "./tables.ts";

/** A room that is lent, with everything one asks about it. */
export interface LentRoom {
  room: Room;
  venue: Venue;
  terms: Terms;
  /** By weekday and time. */
  openings: Opening[];
}
/** A room of which the conditions may not be set yet. */
export type KeptRoom = Omit<LentRoom, "terms"> & { terms: Terms | null };

export const lenderOf = ({ venue, terms }: Pick<KeptRoom, "venue" | "terms">): Lender => ({
  organisation: venue.organisation,
  approver: terms?.approver ?? null,
  substitute: terms?.substitute ?? null,
});

/** May be asked for now. */
export const isLent = ({ room, terms, venue }: KeptRoom): boolean =>
  room.lent && terms?.active === true && venue.mergedInto === null;

/** Every room that is lent, by place and name. */
export async function lentRooms(db: Db): Promise<LentRoom[]> {
  const found = await db.select().from(terms).where(eq(terms.active, true));
  return (await together(db, found)).filter(isLent);
}

/** One room by the number in its address. Who does not keep it finds it only while it is lent. Throws NotFound. */
export async function lentRoom(db: Db, actor: Actor, number: number | null): Promise<LentRoom> {
  const found = number === null ? [] : await db.select().from(terms).where(eq(terms.number, number));
  const [lent] = await together(db, found);
  if (!lent || !(isLent(lent) || mayKeepRoom(actor, lenderOf(lent)))) throw new NotFound("room");
  return lent;
}

/** Several rooms by their id, also those that are not lent any more. */
export async function lentById(db: Db, ids: readonly string[]): Promise<Map<string, LentRoom>> {
  const known = [...new Set(ids)].filter(isId);
  const found = known.length === 0 ? [] : await db.select().from(terms).where(inArray(terms.room, known));
  return new Map((await together(db, found)).map((lent) => [lent.room.id, lent]));
}

async function together(db: Db, found: readonly Terms[]): Promise<LentRoom[]> {
  const rooms = await roomsById(
    db,
    found.map(({ room }) => room),
  );
  const venues = await venuesById(
    db,
    [...rooms.values()].map(({ venue }) => venue),
  );
  const patterns = await openingsOf(db, [...rooms.keys()]);
  const all = found.flatMap((terms) => {
    const room = rooms.get(terms.room);
    const venue = room && venues.get(room.venue);
    return room && venue ? [{ room, venue, terms, openings: patterns.get(room.id) ?? [] }] : [];
  });
  return all.sort(byName);
}

const byName = (a: KeptRoom, b: KeptRoom) =>
  a.venue.name.localeCompare(b.venue.name, "nl") || a.room.name.localeCompare(b.room.name, "nl");

async function openingsOf(db: Db, ids: readonly string[]): Promise<Map<string, Opening[]>> {
  if (ids.length === 0) return new Map();
  const found = await db
    .select()
    .from(openings)
    .where(inArray(openings.room, [...ids]))
    .orderBy(asc(openings.weekday), asc(openings.opens));
  return Map.groupBy(found, ({ room }) => room);
}

/** The rooms that this actor keeps, lent or not, by place and name; at most 500. */
export async function keptRooms(db: Db, actor: Actor): Promise<KeptRoom[]> {
  const found = await rows<{ id: string }>(
    db,
    sql`select room.id from room join venue on venue.id = room.venue left join room_terms t on t.room = room.id
      where venue.merged_into is null and ${keptBy(actor)} order by venue.name, room.name limit 500`,
  );
  const ids = found.map(({ id }) => id);
  const [all, rooms] = [await lentById(db, ids), await roomsById(db, ids)];
  const venues = await venuesById(
    db,
    [...rooms.values()].map(({ venue }) => venue),
  );
  return [...rooms.values()]
    .map((room) => all.get(room.id) ?? { room, venue: venues.get(room.venue)!, terms: null, openings: [] })
    .sort(byName);
}

/** One room, for who keeps it. Throws NotFound, Forbidden. */
export async function roomToKeep(db: Db, actor: Actor, id: string): Promise<KeptRoom> {
  const room = isId(id) ? (await roomsById(db, [id])).get(id) : undefined;
  if (!room) throw new NotFound("room");
  const lent = (await lentById(db, [id])).get(id);
  const venue = lent?.venue ?? (await venuesById(db, [room.venue])).get(room.venue);
  if (!venue) throw new NotFound("venue");
  const kept = lent ?? { room, venue, terms: null, openings: [] };
  if (!mayKeepRoom(actor, lenderOf(kept))) throw new Forbidden("keep room");
  return kept;
}

/** The same, of a room of which the conditions are set. Throws NotFound when they are not. */
export async function lentToKeep(db: Db, actor: Actor, id: string): Promise<LentRoom> {
  const kept = await roomToKeep(db, actor, id);
  if (!kept.terms) throw new NotFound("terms");
  return { ...kept, terms: kept.terms };
}

/** The buurten and names of organisations around some rooms, for lists. */
export async function around(
  db: Db,
  lent: readonly KeptRoom[],
): Promise<{ buurten: Map<string, Area>; organisations: Map<string, string> }> {
  const buurten = await areasById(
    db,
    lent.flatMap(({ venue }) => venue.area ?? []),
  );
  const found = await organisationsById(
    db,
    lent.flatMap(({ venue }) => venue.organisation ?? []),
  );
  return { buurten, organisations: new Map(found.map(({ id, name }) => [id, name])) };
}

/** People who can answer for a room: who works for the organisation of its venue. */
export async function possibleApprovers(db: Db, organisation: string | null): Promise<{ id: string; name: string }[]> {
  if (!organisation) return [];
  const found = await rows<{ person: string }>(
    db,
    sql`select m.person from membership m join person p on p.id = m.person
      where m.organisation = ${organisation}::uuid and p.closed_at is null limit 200`,
  );
  const known = await personsById(
    db,
    found.map(({ person }) => person),
  );
  return [...known.values()]
    .map((person) => ({ id: person.id, name: fullName(person) }))
    .sort((a, b) => a.name.localeCompare(b.name, "nl"));
}

/** Holds the conditions of a room until the transaction ends: answers, blocks and conditions go one after the other. */
export async function holdRoom(db: Db, room: string): Promise<Terms> {
  const [held] = await db.select().from(terms).where(eq(terms.room, room)).for("update");
  if (!held) throw new NotFound("terms");
  return held;
}
