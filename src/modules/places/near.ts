// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, isNull, sql } from "drizzle-orm";
import type { RdPoint } from "#platform/db/columns.ts";
import type { Db } from "#platform/db/db.ts";
import { straightMetres, walkingMetres } from "./rd.ts";
import { venues } from "./tables.ts";
import type { Venue } from "./venues.ts";

export interface NearVenue {
  venue: Venue;
  /** On foot: the straight line × 1.3, rounded to 50 metres (see walkingMetres). */
  metres: number;
}

interface Reach {
  /** Metres on foot; everywhere when absent. */
  within?: number;
  limit?: number;
}

/** The nearest venues first, within `within` metres on foot, at most `limit` (20). Uses the GiST index on the point. */
export async function nearestVenues(db: Db, at: RdPoint, reach: Reach = {}): Promise<NearVenue[]> {
  const found = await nearQuery(db, at, reach);
  return found.map(({ venue, straight }) => ({ venue, metres: walkingMetres(straight) }));
}

/** The question itself: `<@ circle` and `order by <->` are both answered by the index. */
export function nearQuery(db: Db, at: RdPoint, { within, limit = 20 }: Reach) {
  const here = sql`point(${at.x}::float8, ${at.y}::float8)`;
  const inside =
    within === undefined ? undefined : sql`${venues.at} <@ circle(${here}, ${straightMetres(within)}::float8)`;
  const distance = sql<number>`${venues.at} <-> ${here}`;
  return db
    .select({ venue: venues, straight: distance.mapWith(Number) })
    .from(venues)
    .where(and(isNull(venues.mergedInto), sql`${venues.at} is not null`, inside))
    .orderBy(asc(distance))
    .limit(limit);
}

/** Every venue within `metres` on foot, nearest first; at most 1,000. */
export const venuesWithin = (db: Db, at: RdPoint, metres: number): Promise<NearVenue[]> =>
  nearestVenues(db, at, { within: metres, limit: 1000 });
