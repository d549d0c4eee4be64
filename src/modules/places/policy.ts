// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type SQL, sql } from "drizzle-orm";
import { type Actor, can, worksFor } from "#platform/access/actor.ts";

interface Owned {
  organisation: string | null;
}

/** Filter: every place is public. It stands here so that a later kind of place has one door. */
export const visibleTo = (_actor: Actor): SQL => sql`true`;

/** Members add the places where their activities are; keepers of the site add any. */
export const mayAddVenue = (actor: Actor): boolean => can(actor, "place.edit") || actor.kind === "member";
/** The keepers of the site, and whoever works for the organisation of the venue. Its rooms go along. */
export const mayEditVenue = (actor: Actor, venue: Owned): boolean =>
  can(actor, "place.edit") || (venue.organisation !== null && worksFor(actor, venue.organisation));
/** Nobody gives a venue to an organisation that is not theirs. */
export const mayGiveTo = (actor: Actor, organisation: string | null): boolean =>
  organisation === null || can(actor, "place.edit") || worksFor(actor, organisation);
export const mayMergeVenues = (actor: Actor): boolean => can(actor, "place.edit");
/** Borders and postcodes of the whole site. */
export const mayImportPlaces = (actor: Actor): boolean => can(actor, "place.edit");
