// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { NotFound } from "#platform/http/errors.ts";
import { buurtPicker, type PickerWijk } from "./areas.ts";
import { visibleTo } from "./policy.ts";
import { venues } from "./tables.ts";

/** A venue as it is kept. In access facts null means: not known. Points are RD metres. */
export type Venue = typeof venues.$inferSelect;

/** What somebody may say about access; each is yes, no or not known (null). */
export const accessFacts = ["stepFree", "toilet", "ringLoop", "quiet", "parking", "assistanceDog"] as const;
export type AccessFact = (typeof accessFacts)[number];

/** One venue by its number, also one that was merged (see venueNow). Throws NotFound. */
export async function findVenue(db: Db, actor: Actor, number: number): Promise<Venue> {
  const [venue] = await db
    .select()
    .from(venues)
    .where(and(eq(venues.number, number), visibleTo(actor)));
  if (!venue) throw new NotFound("venue");
  return venue;
}

/** One venue by its id; null when unknown. A merged one gives the venue that it became. */
export async function venueById(db: Db, id: string): Promise<Venue | null> {
  const [venue] = await db.select().from(venues).where(eq(venues.id, id));
  return venue ? venueNow(db, venue) : null;
}

/** Several venues at once, by id, as they were kept. */
export async function venuesById(db: Db, ids: readonly string[]): Promise<Map<string, Venue>> {
  const found =
    ids.length === 0
      ? []
      : await db
          .select()
          .from(venues)
          .where(inArray(venues.id, [...new Set(ids)]));
  return new Map(found.map((venue) => [venue.id, venue]));
}

/** The venue itself, or the one that it was merged into. */
export async function venueNow(db: Db, venue: Venue): Promise<Venue> {
  if (!venue.mergedInto) return venue;
  const [now] = await db.select().from(venues).where(eq(venues.id, venue.mergedInto));
  return now ?? venue;
}

export interface VenueFilter {
  /** CBS code of a municipality, wijk or buurt. */
  area?: string;
  /** All of these must be known to be so. */
  access?: readonly AccessFact[];
  /** Ids: venues of one of these organisations. */
  organisations?: readonly string[];
  /** A piece of the name or of another name. */
  name?: string;
}

/** Venues with their buurt, by name of buurt and venue; merged ones left out. `from` skips, at most `limit` (100). */
export async function venuesOf(
  db: Db,
  actor: Actor,
  filter: VenueFilter = {},
  { from = 0, limit = 100 }: { from?: number; limit?: number } = {},
): Promise<Venue[]> {
  return db
    .select()
    .from(venues)
    .where(matches(actor, filter))
    .orderBy(
      sql`(select area.name from area where area.id = ${venues.area}) nulls last`,
      asc(venues.name),
      asc(venues.number),
    )
    .offset(from)
    .limit(limit);
}

export async function countVenues(db: Db, actor: Actor, filter: VenueFilter = {}): Promise<number> {
  return db.$count(venues, matches(actor, filter));
}

function matches(actor: Actor, { area, access = [], organisations, name }: VenueFilter): SQL | undefined {
  const inside = area
    ? sql`exists (select from area where area.id = ${venues.area} and area.code like ${codePattern(area)})`
    : undefined;
  const known = access.map((fact) => eq(venues[fact], true));
  const of =
    organisations && (organisations.length > 0 ? inArray(venues.organisation, [...organisations]) : sql`false`);
  const called = name
    ? sql`(lower(${venues.name}) like ${likePattern(name)} or lower(array_to_string(${venues.aliases}, ' ')) like ${likePattern(name)})`
    : undefined;
  return and(isNull(venues.mergedInto), visibleTo(actor), inside, of, called, ...known);
}

const likePattern = (text: string) => `%${text.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;

/** "WK035201" → every buurt in it: "BU035201%". */
const codePattern = (code: string) => `BU${code.slice(2).replace(/\D/g, "")}%`;

/** The buurten in which there is a venue, with the wijken around them: to choose from. */
export async function buurtenWithVenues(db: Db): Promise<PickerWijk[]> {
  const found = await rows<{ id: string }>(
    db,
    sql`select distinct area as id from venue where merged_into is null and area is not null`,
  );
  const here = new Set(found.map(({ id }) => id));
  const towns = await buurtPicker(db);
  const wijken = towns.flatMap((town) =>
    town.wijken.map((wijk) => ({ ...wijk, buurten: wijk.buurten.filter(({ id }) => here.has(id)) })),
  );
  return wijken.filter(({ buurten }) => buurten.length > 0);
}
