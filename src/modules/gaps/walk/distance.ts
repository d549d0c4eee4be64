// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { walkingMetres } from "#modules/places/index.ts";
import { type Db, rowsInOne } from "#platform/db/db.ts";
import type { Place } from "../grid/areas.ts";
import { type Kind, suits } from "../grid/cells.ts";
import type { GridData } from "../grid/grid.ts";
import { nearestOf, type Spot } from "./nearest.ts";

/** How far it is on foot from a buurt to the nearest activity of a kind in the coming four weeks. */
export interface Walk {
  place: Place;
  /** On average over its postcodes, or from its middle; rounded to 50. null: nothing within sixty kilometres. */
  metres: number | null;
  /** At four kilometres an hour, rounded up. */
  minutes: number | null;
  /** How many postcodes were counted; 0 is the middle of the buurt. */
  points: number;
}

const metresPerMinute = 4000 / 60;

/** Of every buurt of a municipality, by name. */
export async function walksIn(db: Db, data: GridData, municipality: string, kind: Kind): Promise<Walk[]> {
  const buurten = data.areas.buurtenIn(municipality);
  const points = await pointsOf(db, buurten);
  const nearest = nearestOf(spotsOf(data, kind));
  return buurten
    .map((place) => walkFrom(place, points.get(place.id) ?? [], nearest))
    .sort((a, b) => a.place.name.localeCompare(b.place.name, "nl"));
}

function* spotsOf({ supply }: GridData, kind: Kind): Generator<Spot> {
  for (const line of supply.lines) {
    if (line.soon && line.x !== null && line.y !== null && suits(line, kind)) yield { x: line.x, y: line.y };
  }
}

function walkFrom(place: Place, points: readonly Spot[], nearest: (from: Spot) => number | null): Walk {
  const from = points.length > 0 ? points : [place];
  const straight = from.map(nearest).filter((one) => one !== null);
  if (straight.length === 0) return { place, metres: null, minutes: null, points: points.length };
  const metres = walkingMetres(straight.reduce((a, b) => a + b, 0) / straight.length);
  return { place, metres, minutes: Math.ceil(metres / metresPerMinute), points: points.length };
}

/** The postcodes of the buurten: where people live, as far as a list was imported. */
async function pointsOf(db: Db, buurten: readonly Place[]): Promise<Map<string, Spot[]>> {
  if (buurten.length === 0) return new Map();
  const ids = sql.join(
    buurten.map(({ id }) => sql`${id}::uuid`),
    sql`, `,
  );
  const found = await rowsInOne<Spot & { area: string }>(
    db,
    sql`select area, round(at[0])::int as x, round(at[1])::int as y from postcode where area in (${ids})`,
  );
  return Map.groupBy(found, ({ area }) => area);
}

/** The classes of the map and of its legend: up to so many minutes. */
export const classes = [5, 10, 15, 30] as const;
/** 0 is nearest; 4 is further than the last class; 5 is nowhere. */
export const classOf = ({ minutes }: Pick<Walk, "minutes">): number => {
  if (minutes === null) return classes.length + 1;
  const found = classes.findIndex((most) => minutes <= most);
  return found === -1 ? classes.length : found;
};
