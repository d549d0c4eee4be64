// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import { type Actor, can } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { RdPoint } from "#platform/db/columns.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Forbidden } from "#platform/http/errors.ts";
import { changed } from "#platform/http/stamps.ts";
import { slug } from "#platform/text/slug.ts";
import { now } from "#platform/time/time.ts";
import { buurtAt } from "./areas.ts";
import { mayAddVenue, mayEditVenue, mayGiveTo } from "./policy.ts";
import { placeOfPostcode } from "./postcodes.ts";
import { venues } from "./tables.ts";
import { type AccessFact, findVenue, type Venue } from "./venues.ts";

/**
 * What is asked about a venue; access facts are yes, no or not known (null). A point (RD metres) says where it is;
 * without one the postcode does; without both, `area` (id of a buurt) says at least in which buurt it lies.
 */
export interface VenueInput extends Partial<Record<AccessFact, boolean | null>> {
  name: string;
  kind?: string;
  aliases?: string[];
  street?: string;
  houseNumber?: string;
  postcode?: string | null;
  place?: string;
  at?: RdPoint | null;
  area?: string | null;
  opening?: string;
  directions?: string;
  busStopMetres?: number | null;
  organisation?: string | null;
  externalIds?: string[];
}

/** Adds a venue. Who keeps the places has seen it at once; that of a member is to be looked at (verifiedAt null). Throws Forbidden. */
export async function addVenue(db: Db, actor: Actor, input: VenueInput): Promise<Venue> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const organisation = input.organisation ?? null;
    if (!mayAddVenue(actor) || !mayGiveTo(actor, organisation)) throw new Forbidden("add venue");
    const [venue] = await db
      .insert(venues)
      .values({
        ...input,
        ...(await whereabouts(db, input)),
        id: newId(),
        slug: slug(input.name, "plek"),
        organisation,
        verifiedAt: can(actor, "place.edit") ? now() : null,
        createdAt: now(),
        changedAt: now(),
      })
      .returning();
    await record(db, actor, "venue.added", venue!.id, { area: venue!.area }, organisation);
    await changed(db, `venue:${venue!.id}`);
    return venue!;
  });
}

/** Changes what is given; what is the same stays without a fact. Throws NotFound, Forbidden. */
export async function changeVenue(db: Db, actor: Actor, number: number, changes: Partial<VenueInput>): Promise<Venue> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const venue = await findVenue(db, actor, number);
    if (!mayEditVenue(actor, venue)) throw new Forbidden("change venue");
    if (changes.organisation !== undefined && changes.organisation !== venue.organisation) {
      if (!mayGiveTo(actor, changes.organisation)) throw new Forbidden("give venue");
    }
    const wanted = { ...changes, ...(await movedTo(db, venue, changes)) };
    const fields = (Object.keys(wanted) as (keyof VenueInput)[]).filter((field) =>
      differs(venue[field], wanted[field]),
    );
    const verifiedAt = venue.verifiedAt ?? (can(actor, "place.edit") ? now() : null);
    if (fields.length === 0 && verifiedAt === venue.verifiedAt) return venue;
    const [after] = await db
      .update(venues)
      .set({ ...wanted, slug: slug(wanted.name ?? venue.name, "plek"), verifiedAt, changedAt: now() })
      .where(eq(venues.id, venue.id))
      .returning();
    await record(db, actor, "venue.changed", venue.id, { fields }, after!.organisation);
    await changed(db, `venue:${venue.id}`);
    return after!;
  });
}

const differs = (before: unknown, after: unknown) =>
  after !== undefined && JSON.stringify(before) !== JSON.stringify(after);

type Whereabouts = Pick<Venue, "at" | "area">;

async function whereabouts(db: Db, input: Partial<VenueInput>): Promise<Whereabouts> {
  const found = input.at || !input.postcode ? null : await placeOfPostcode(db, input.postcode);
  const at = input.at ?? found?.at ?? null;
  const area = (at && (await buurtAt(db, at))?.id) ?? found?.area?.id ?? input.area ?? null;
  return { at, area };
}

/** A new point counts first; then a new postcode takes the venue along, unless somebody gave it a point of its own. */
async function movedTo(db: Db, venue: Venue, changes: Partial<VenueInput>): Promise<Partial<Whereabouts>> {
  const moved = changes.at !== undefined && differs(venue.at, changes.at);
  const posted = changes.postcode !== undefined && changes.postcode !== venue.postcode;
  const pointed = changes.area !== undefined && changes.area !== venue.area;
  if (!moved && !posted && !pointed) return {};
  const postcode = changes.postcode === undefined ? venue.postcode : changes.postcode;
  const area = changes.area === undefined ? venue.area : changes.area;
  return whereabouts(db, { at: moved ? changes.at : posted ? null : venue.at, postcode, area });
}

/** The organisation of a venue was merged into another: its venues go along. */
export async function giveVenues(db: Db, actor: Actor, from: string, into: string): Promise<void> {
  const moved = await db
    .update(venues)
    .set({ organisation: into, changedAt: now() })
    .where(eq(venues.organisation, from))
    .returning();
  for (const { id } of moved) await record(db, actor, "venue.changed", id, { fields: ["organisation"] }, into);
}
