// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { placeOfPostcode, venuesWithin } from "#modules/places/index.ts";
import type { Db } from "#platform/db/db.ts";
import { now } from "#platform/time/time.ts";
import type { CalendarFilter } from "./calendar.ts";
import { type Asked, boundsOf, type QueryKey } from "./filter.ts";
import { chooseOpen } from "./open-filter.ts";

/** A query with everything looked up, ready to be asked. `unknown` names what is not there. */
export interface Found {
  filter: CalendarFilter;
  areaName: string | null;
  organisationName: string | null;
  venueName: string | null;
  unknown: QueryKey[];
}

/** Looks up the postcode, buurt, organisation and venue of a query. What is unknown is left out and named. */
export async function lookUp(db: Db, asked: Asked): Promise<Found> {
  const { query } = asked;
  const unknown: QueryKey[] = [...asked.odd];
  const filter: CalendarFilter = {
    ...boundsOf(asked, now()),
    text: asked.text || undefined,
    category: asked.category ?? undefined,
    dayparts: asked.daypart ? [asked.daypart] : undefined,
    maxCents: asked.maxCents ?? undefined,
    energy: asked.energy ? [asked.energy] : undefined,
    language: asked.language ?? undefined,
    age: asked.age ?? undefined,
    stepFree: query.toegankelijk === "ja" || undefined,
    toilet: query.toilet === "ja" || undefined,
    ringLoop: query.ringleiding === "ja" || undefined,
    comeAlone: query.alleen === "ja" || undefined,
  };
  const { buurt, plek } = query;
  const {
    area,
    organisation,
    venue,
    unknown: strange,
  } = await chooseOpen(db, {
    buurt,
    plek,
    organisatie: query.organisatie?.toLowerCase(),
  });
  unknown.push(...strange);
  if (query.postcode && !(await addNearness(db, filter, query.postcode, asked.walk))) unknown.push("postcode");
  // where the postcode is known it says more than the buurt
  if (area && !filter.near) filter.areas = area.buurten;
  if (organisation) filter.organisation = organisation.id;
  if (venue) filter.venue = venue.id;
  return {
    filter,
    areaName: area?.name ?? null,
    organisationName: organisation?.name ?? null,
    venueName: venue?.name ?? null,
    unknown,
  };
}

/** Venues within walking distance of a postcode (metres on foot). False when the postcode is not known. */
async function addNearness(db: Db, filter: CalendarFilter, postcode: string, walk: number): Promise<boolean> {
  const code = postcode.replace(/\s/g, "").toUpperCase();
  const place = /^[1-9]\d{3}[A-Z]{2}$/.test(code) ? await placeOfPostcode(db, code) : null;
  if (!place) return false;
  const near = await venuesWithin(db, place.at, walk);
  filter.near = new Map(near.map(({ venue, metres }) => [venue.id, metres]));
  return true;
}
