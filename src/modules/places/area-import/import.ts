// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { Forbidden } from "#platform/http/errors.ts";
import { changed } from "#platform/http/stamps.ts";
import { importFaults as say } from "../import-faults.ts";
import { ImportRefused } from "../import-refused.ts";
import { mayImportPlaces } from "../policy.ts";
import { type Projection, projectionOf, projector } from "./projection.ts";
import { type GivenArea, readFeature } from "./read-feature.ts";
import { placeAgain, storeAreas } from "./store.ts";

export { readAreaFile } from "./read-file.ts";

export interface AreaReport {
  added: number;
  changed: number;
  unchanged: number;
  /** Codes of areas that the file's municipalities no longer have. They stay, marked as gone. */
  gone: string[];
  /** Codes of the municipalities that the file covers, wholly or in part. */
  municipalities: string[];
  /** Features that are water. */
  water: number;
  /** Codes of areas that were simplified to nothing: they have a name and a middle, but no point lies in them. */
  withoutSurface: string[];
  projection: Projection;
}

/**
 * Stores the municipalities, wijken and buurten of a GeoJSON FeatureCollection of CBS or PDOK (parsed; see readAreaFile).
 * Both shapes of properties (statcode/statnaam/rubriek, or buurtcode/wijkcode/gemeentecode with names and figures), WGS84
 * or RD. All or nothing: a fault anywhere throws ImportRefused with a Dutch sentence per faulty feature. An area that is
 * there already is updated, never doubled; what the file's municipalities no longer have is marked as gone, per kind that
 * the file brings for that municipality. Throws Forbidden.
 */
export async function importAreas(db: Db, actor: Actor, collection: unknown): Promise<AreaReport> {
  if (!mayImportPlaces(actor)) throw new Forbidden("import areas");
  const { areas, water, projection } = readCollection(collection);
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const { added, changed: altered, unchanged, gone } = await storeAreas(db, areas);
    await placeAgain(db, actor);
    const municipalities = [...new Set(areas.map(({ code }) => `GM${code.slice(2, 6)}`))].sort();
    await record(db, actor, "area.imported", null, {
      municipalities,
      added,
      changed: altered,
      unchanged,
      gone: gone.length,
    });
    await changed(db);
    const withoutSurface = areas.filter(({ geometry }) => geometry.coordinates.length === 0).map(({ code }) => code);
    return { added, changed: altered, unchanged, gone, municipalities, water, withoutSurface, projection };
  });
}

interface Collection {
  areas: GivenArea[];
  water: number;
  projection: Projection;
}

function readCollection(collection: unknown): Collection {
  const { type, features, crs } = (collection ?? {}) as { type?: unknown; features?: unknown; crs?: unknown };
  if (type !== "FeatureCollection" || !Array.isArray(features)) throw new ImportRefused([say.noCollection]);
  if (features.length === 0) throw new ImportRefused([say.noFeatures]);
  const projection = projectionOf(crs, features);
  const toRd = projector(projection);
  const found = new Map<string, { area: GivenArea; position: number }>();
  const faults: string[] = [];
  let water = 0;
  for (const [index, feature] of features.entries()) {
    const read = readFeature(feature, index + 1, toRd);
    if ("water" in read) water++;
    else if ("fault" in read) faults.push(read.fault);
    else addArea(found, read.area, index + 1, faults);
    if (faults.length < ImportRefused.most) continue;
    faults.push(say.more(faults.length));
    break;
  }
  if (faults.length > 0) throw new ImportRefused(faults);
  if (found.size === 0) throw new ImportRefused([say.noFeatures]);
  return { areas: [...found.values()].map(({ area }) => area), water, projection };
}

function addArea(
  found: Map<string, { area: GivenArea; position: number }>,
  area: GivenArea,
  position: number,
  faults: string[],
): void {
  const earlier = found.get(area.code);
  if (!earlier) found.set(area.code, { area, position });
  else if (!isSame(earlier.area, area))
    faults.push(say.feature(position, area.code, area.name, say.twice(earlier.position)));
}

const isSame = (a: GivenArea, b: GivenArea) =>
  a.geometryHash === b.geometryHash && a.name === b.name && a.inhabitants === b.inhabitants && a.share65 === b.share65;
