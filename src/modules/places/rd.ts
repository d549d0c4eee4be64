// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import proj4 from "proj4";
import type { RdPoint } from "#platform/db/columns.ts";

/** A place on earth in degrees (WGS84). */
export interface LatLon {
  lat: number;
  lon: number;
}

/**
 * The Dutch national grid, EPSG:28992, as Kadaster defines it: the oblique stereographic projection on Bessel 1841 with
 * Amersfoort in its middle, and the seven parameters to ETRS89 (rotations in seconds of arc). Within half a metre.
 */
const definition =
  "+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel " +
  "+towgs84=565.4171,50.3319,465.5524,-0.398957,0.343988,-1.87740,4.0725 +units=m +no_defs";
const grid = proj4("WGS84", definition);

/** The rectangle in which the grid is valid: the Netherlands and a strip of sea. */
const valid = { left: -7000, right: 300000, bottom: 289000, top: 629000 };

/** Degrees to metres, rounded to a centimetre. */
export function toRd({ lat, lon }: LatLon): RdPoint {
  const [x, y] = grid.forward([lon, lat]) as [number, number];
  return { x: centimetres(x), y: centimetres(y) };
}

/** Metres to degrees, rounded to about a decimetre (six decimals). */
export function toLatLon({ x, y }: RdPoint): LatLon {
  const [lon, lat] = grid.inverse([x, y]) as [number, number];
  return { lat: Math.round(lat * 1e6) / 1e6, lon: Math.round(lon * 1e6) / 1e6 };
}

const centimetres = (metres: number) => Math.round(metres * 100) / 100;

/** Does the point lie where the grid is valid? */
export const inNetherlands = ({ x, y }: RdPoint): boolean =>
  x >= valid.left && x <= valid.right && y >= valid.bottom && y <= valid.top;

/** "52.15517, 5.38721" or "155000 463000", also with decimal commas → the point; null when it is neither or lies outside the Netherlands. */
export function readPoint(text: string): RdPoint | null {
  const numbers = /^\s*(-?\d{1,6}(?:[.,]\d{1,12})?)\s*[,;\s]\s*(-?\d{1,6}(?:[.,]\d{1,12})?)\s*$/.exec(text);
  if (!numbers) return null;
  const first = Number(numbers[1]!.replace(",", "."));
  const second = Number(numbers[2]!.replace(",", "."));
  const point =
    Math.abs(first) <= 90 && Math.abs(second) <= 180 ? toRd({ lat: first, lon: second }) : { x: first, y: second };
  return inNetherlands(point) ? point : null;
}

/**
 * Walking distance between two points, in metres: the straight line × 1.3, rounded to 50 metres.
 * 1.3 is the detour that streets make in a Dutch village or town on average; no route is computed.
 */
export const walkingMetres = (straight: number): number => Math.round((straight * detour) / 50) * 50;

/** The straight line that belongs to a walking distance. */
export const straightMetres = (walking: number): number => walking / detour;

const detour = 1.3;
