// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { type Cell, csvResponse } from "#platform/sheets/write-csv.ts";
import { type Area, areasById } from "../areas.ts";
import { paths } from "../paths.ts";
import { toLatLon } from "../rd.ts";
import { accessFacts, type Venue, venuesOf } from "../venues.ts";
import { manageFilter } from "./manage-venues.tsx";
import { accessWords, readAsked } from "./venues.tsx";

const most = 1000;
const head = [
  "nummer",
  "plek",
  "straat",
  "huisnummer",
  "postcode",
  "plaats",
  "buurt",
  "breedte",
  "lengte",
  "open",
  ...accessFacts.map((fact) => accessWords[fact]),
  "webadres",
];

/** "/plekken.csv": the same question as the list, all its pages, at most 1,000, for a spreadsheet. */
export const venuesCsvPage: Page = {
  get: async (c) => {
    const { db, actor } = c.var;
    const { buurt, access } = readAsked(c);
    return answer(c, await venuesOf(db, actor, { area: buurt || undefined, access }, { limit: most }));
  },
};

/** "/beheer/plekken/csv": the places that a colleague may change. */
export const manageVenuesCsvPage: Page = {
  get: async (c) => answer(c, await venuesOf(c.var.db, c.var.actor, manageFilter(c), { limit: most })),
};

async function answer(c: Context<Env>, venues: readonly Venue[]): Promise<Response> {
  const areas = await areasById(
    c.var.db,
    venues.flatMap(({ area }) => area ?? []),
  );
  const { publicUrl } = c.var.services.config;
  return csvResponse(
    "plekken",
    head,
    venues.map((venue) => lineOf(venue, areas, publicUrl)),
  );
}

function lineOf(venue: Venue, areas: ReadonlyMap<string, Area>, publicUrl: string): Cell[] {
  const point = venue.at ? toLatLon(venue.at) : null;
  return [
    venue.number,
    venue.name,
    venue.street,
    venue.houseNumber,
    venue.postcode,
    venue.place,
    venue.area && areas.get(venue.area)?.name,
    point?.lat.toFixed(5),
    point?.lon.toFixed(5),
    venue.opening,
    ...accessFacts.map((fact) => (venue[fact] === null ? "niet bekend" : venue[fact] ? "ja" : "nee")),
    publicUrl + paths.venue(venue),
  ];
}
