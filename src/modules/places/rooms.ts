// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, eq, inArray, ne } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, sqlState } from "#platform/db/db.ts";
import { isId, newId } from "#platform/db/ids.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { changed } from "#platform/http/stamps.ts";
import { mayEditVenue } from "./policy.ts";
import { rooms } from "./tables.ts";
import { findVenue, type Venue } from "./venues.ts";

/** A room in a venue. `priceCents` is per part of the day; null is not known, 0 is free. `lent`: others may use it. */
export type Room = typeof rooms.$inferSelect;
export type RoomInput = Pick<Room, "name"> & Partial<Omit<Room, "id" | "venue" | "name">>;

/** The rooms of a venue, by name. */
export const roomsOf = (db: Db, venue: string): Promise<Room[]> =>
  db.select().from(rooms).where(eq(rooms.venue, venue)).orderBy(asc(rooms.name));

/** Several rooms at once, by id. */
export async function roomsById(db: Db, ids: readonly string[]): Promise<Map<string, Room>> {
  const found =
    ids.length === 0
      ? []
      : await db
          .select()
          .from(rooms)
          .where(inArray(rooms.id, [...new Set(ids)]));
  return new Map(found.map((room) => [room.id, room]));
}

/** One room of a venue, for who may change it. Throws NotFound, Forbidden. */
export async function findRoom(
  db: Db,
  actor: Actor,
  number: number,
  id: string,
): Promise<{ venue: Venue; room: Room }> {
  const venue = await venueToEdit(db, actor, number);
  const [room] = isId(id)
    ? await db
        .select()
        .from(rooms)
        .where(and(eq(rooms.id, id), eq(rooms.venue, venue.id)))
    : [];
  if (!room) throw new NotFound("room");
  return { venue, room };
}

async function venueToEdit(db: Db, actor: Actor, number: number): Promise<Venue> {
  const venue = await findVenue(db, actor, number);
  if (!mayEditVenue(actor, venue)) throw new Forbidden("change rooms");
  return venue;
}

const taken = "Deze plek heeft al een ruimte met die naam. Kies een andere naam.";

/** Adds a room. Throws NotFound, Forbidden, Conflict (the name is taken). */
export async function addRoom(db: Db, actor: Actor, number: number, input: RoomInput): Promise<Room> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const venue = await venueToEdit(db, actor, number);
    const [room] = await db
      .insert(rooms)
      .values({ ...input, id: newId(), venue: venue.id })
      .onConflictDoNothing()
      .returning();
    if (!room) throw new Conflict(taken);
    await record(db, actor, "room.added", room.id, { venue: venue.id }, venue.organisation);
    await changed(db, `venue:${venue.id}`);
    return room;
  });
}

/** Changes what is given. Throws NotFound, Forbidden, Conflict (the name is taken). */
export async function changeRoom(
  db: Db,
  actor: Actor,
  number: number,
  id: string,
  changes: Partial<RoomInput>,
): Promise<Room> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const { venue, room } = await findRoom(db, actor, number, id);
    const fields = (Object.keys(changes) as (keyof RoomInput)[]).filter(
      (key) => changes[key] !== undefined && changes[key] !== room[key],
    );
    if (fields.length === 0) return room;
    if (fields.includes("name") && (await nameTaken(db, room, changes.name!))) throw new Conflict(taken);
    const [after] = await db.update(rooms).set(changes).where(eq(rooms.id, room.id)).returning();
    await record(db, actor, "room.changed", room.id, { venue: venue.id, fields }, venue.organisation);
    await changed(db, `venue:${venue.id}`);
    return after!;
  });
}

const nameTaken = async (db: Db, room: Room, name: string) =>
  (await db.$count(rooms, and(eq(rooms.venue, room.venue), eq(rooms.name, name), ne(rooms.id, room.id)))) > 0;

/**
 * Takes a room off the list. The fact comes first, so that rooms of the house that point at it let go of it in time.
 * Throws NotFound, Forbidden, Conflict (something still happens in it).
 */
export async function removeRoom(db: Db, actor: Actor, number: number, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const { venue, room } = await findRoom(db, actor, number, id);
    await record(db, actor, "room.removed", room.id, { venue: venue.id }, venue.organisation);
    await db
      .transaction(async (db) => db.delete(rooms).where(eq(rooms.id, room.id)))
      .catch((error: unknown) => {
        if (sqlState(error) !== "23503") throw error;
        throw new Conflict("In deze ruimte zijn nog activiteiten. Geef die eerst een andere ruimte.");
      });
    await changed(db, `venue:${venue.id}`);
  });
}
