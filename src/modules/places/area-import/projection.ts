// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { importFaults as say } from "../import-faults.ts";
import { ImportRefused } from "../import-refused.ts";
import { toRd } from "../rd.ts";

export type Projection = "WGS84" | "RD";

/** Coordinates as they stand in the file to RD metres, in centimetres precise. */
export type ToRd = (x: number, y: number) => [number, number];

export const projector = (projection: Projection): ToRd =>
  projection === "RD"
    ? (x, y) => [Math.round(x * 100) / 100, Math.round(y * 100) / 100]
    : (lon, lat) => {
        const { x, y } = toRd({ lat, lon });
        return [x, y];
      };

/**
 * In which system the coordinates are: from the crs member where there is one, and from the first point. When both speak
 * they must agree. ETRS89 (4258) lies within a metre of WGS84. Throws ImportRefused.
 */
export function projectionOf(crs: unknown, features: readonly unknown[]): Projection {
  const said = readCrs(crs);
  const seen = seenIn(features);
  if (said && seen && said !== seen)
    throw new ImportRefused([say.otherSystem(said, seen === "RD" ? "meters, zoals in RD" : "graden, zoals in WGS84")]);
  return said ?? seen ?? "WGS84";
}

function readCrs(crs: unknown): Projection | null {
  if (crs === undefined || crs === null) return null;
  const { name, code } = (crs as { properties?: { name?: unknown; code?: unknown } }).properties ?? {};
  const text = String(name ?? code ?? "");
  if (/28992$/.test(text)) return "RD";
  if (/(4326|4258|CRS84)$/.test(text)) return "WGS84";
  throw new ImportRefused([say.unknownSystem(name ?? code ?? crs)]);
}

/** Degrees are never above 180, metres of the grid in the Netherlands always are (y from 289,000). */
function seenIn(features: readonly unknown[]): Projection | null {
  for (const feature of features) {
    const point = firstPoint((feature as { geometry?: { coordinates?: unknown } } | null)?.geometry?.coordinates);
    if (point) return Math.abs(point[0]) <= 180 && Math.abs(point[1]) <= 180 ? "WGS84" : "RD";
  }
  return null;
}

function firstPoint(coordinates: unknown): [number, number] | null {
  let inner = coordinates;
  for (let depth = 0; depth < 4 && Array.isArray(inner); depth++) {
    if (Number.isFinite(inner[0]) && Number.isFinite(inner[1])) return [inner[0], inner[1]];
    inner = inner[0];
  }
  return null;
}
