// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict, Forbidden } from "#platform/http/errors.ts";
import { changed } from "#platform/http/stamps.ts";
import { now } from "#platform/time/time.ts";
import { mayMergeVenues } from "./policy.ts";
import { rooms, venues } from "./tables.ts";
import { accessFacts, findVenue, type Venue } from "./venues.ts";

/** What the venue that stays takes over where it knows nothing itself. */
const filled = [
  "kind",
  "street",
  "houseNumber",
  "postcode",
  "place",
  "at",
  "area",
  "opening",
  "directions",
  "busStopMetres",
  "organisation",
  ...accessFacts,
] as const;

/** What would be taken over from `from`: shown before it is done. */
export function takenOver(from: Venue, into: Venue): (typeof filled)[number][] {
  const missing = filled.filter((field) => isEmpty(into[field]) && !isEmpty(from[field]));
  // a point brings its own buurt along
  return missing.includes("at") && !missing.includes("area") ? [...missing, "area"] : missing;
}

const isEmpty = (value: unknown) => value === null || value === "";

/**
 * Two numbers for one place become one. `from` keeps its number, which leads to `into` from now on; its rooms, names and
 * whatever `into` did not know go along. Tells venue.merged, so that other rooms move their rows. Twice is once.
 * Throws NotFound, Forbidden, Conflict (with itself, or with a venue that was merged itself).
 */
export async function mergeVenues(db: Db, actor: Actor, from: number, into: number): Promise<Venue> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const gone = await findVenue(db, actor, from);
    const stays = await findVenue(db, actor, into);
    if (!mayMergeVenues(actor)) throw new Forbidden("merge venues");
    if (gone.mergedInto === stays.id) return stays;
    if (gone.id === stays.id) throw new Conflict("Dit is één en dezelfde plek. Kies een andere plek.");
    if (gone.mergedInto || stays.mergedInto)
      throw new Conflict("Een van deze plekken is al samengevoegd. Kies de plek die nu geldt.");
    const fields = takenOver(gone, stays);
    const names = [...new Set([...stays.aliases, gone.name, ...gone.aliases])].filter((name) => name !== stays.name);
    const [after] = await db
      .update(venues)
      .set({
        ...Object.fromEntries(fields.map((field) => [field, gone[field]])),
        aliases: names,
        externalIds: [...new Set([...stays.externalIds, ...gone.externalIds])],
        changedAt: now(),
      })
      .where(eq(venues.id, stays.id))
      .returning();
    await moveRooms(db, gone, stays);
    await db.update(venues).set({ mergedInto: stays.id }).where(eq(venues.mergedInto, gone.id));
    await db.update(venues).set({ mergedInto: stays.id, changedAt: now() }).where(eq(venues.id, gone.id));
    await record(db, actor, "venue.merged", gone.id, { into: stays.id, fields });
    await changed(db, `venue:${gone.id}`, `venue:${stays.id}`);
    return after!;
  });
}

/** A room whose name is taken there already keeps its own, with the name of the venue it came from. */
async function moveRooms(db: Db, from: Venue, into: Venue): Promise<void> {
  const there = await db.select().from(rooms).where(eq(rooms.venue, into.id));
  const taken = new Set(there.map(({ name }) => name));
  for (const room of await db.select().from(rooms).where(eq(rooms.venue, from.id))) {
    const name = freeName(room.name, from, taken);
    taken.add(name);
    await db.update(rooms).set({ venue: into.id, name }).where(eq(rooms.id, room.id));
  }
}

function freeName(name: string, { name: venue, number }: Venue, taken: Set<string>): string {
  const choices = [name, `${name} (${venue})`.slice(0, 80), `${name.slice(0, 60)} (${number})`];
  return choices.find((choice) => !taken.has(choice)) ?? `${name.slice(0, 50)} (${number}, ${taken.size + 1})`;
}
