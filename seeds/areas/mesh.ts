// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** Corners that are the same for every cell that touches them, and the outline around a set of cells. */
import type { Point } from "./plan.ts";

export type Edge = [from: Point, to: Point];
export type Ring = Point[];

/** A number between -1 and 1 that depends on nothing but the place and the salt. */
export function hash(x: number, y: number, salt = 0) {
  const wave = Math.sin(Math.round(x) * 12.9898 + Math.round(y) * 78.233 + salt * 37.719) * 43758.5453;
  return 2 * (wave - Math.floor(wave)) - 1;
}

/** A corner of the honeycomb, shaken. Two cells that compute it from their own side get the same point. */
export function corner([x, y]: Point, shake: number): Point {
  const [gridX, gridY] = [Math.round(x / 10) * 10, Math.round(y / 10) * 10];
  return [gridX + shake * hash(gridX, gridY, 1), gridY + shake * hash(gridX, gridY, 2)];
}

/** The rings around a set of cells (edges counter-clockwise): outer ones run counter-clockwise, those of holes clockwise. */
export function outlines(edges: Edge[]): Ring[] {
  const known = new Set(edges.map(([from, to]) => keyOf(from) + keyOf(to)));
  const border = edges.filter(([from, to]) => !known.has(keyOf(to) + keyOf(from)));
  const next = new Map(border.map((edge) => [keyOf(edge[0]), edge]));
  const rings: Ring[] = [];
  while (next.size > 0) {
    const ring: Ring = [];
    for (let edge = [...next.values()][0]; edge; edge = next.get(keyOf(edge[1]))) {
      next.delete(keyOf(edge[0]));
      ring.push(edge[0], bend(edge));
    }
    rings.push([...ring, ring[0]!]);
  }
  return rings;
}

/** Puts the holes in the outer rings that they lie in: the coordinates of a MultiPolygon. */
export function asPolygons(rings: Ring[]): Ring[][] {
  const outer = rings.filter((ring) => surface(ring) > 0);
  const holes = rings.filter((ring) => surface(ring) < 0);
  return outer.map((ring) => [ring, ...holes.filter((hole) => holds(ring, hole[0]!))]);
}

function surface(ring: Ring): number {
  let twice = 0;
  for (let k = 1; k < ring.length; k++) twice += ring[k - 1]![0] * ring[k]![1] - ring[k]![0] * ring[k - 1]![1];
  return twice / 2;
}

/** Whether a point lies in a ring, by counting the borders east of it. */
export function holds(ring: Ring, [x, y]: Point): boolean {
  let inside = false;
  for (let k = 1; k < ring.length; k++) {
    const [[ax, ay], [bx, by]] = [ring[k - 1]!, ring[k]!];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** Breaks an edge once, so that no border is a straight line; the same from both sides. */
function bend([from, to]: Edge): Point {
  const [x, y] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const [a, b] = keyOf(from) < keyOf(to) ? [from, to] : [to, from];
  const shift = 0.16 * hash(x, y, 3);
  return [x - (b[1] - a[1]) * shift, y + (b[0] - a[0]) * shift];
}

function keyOf([x, y]: Point) {
  return `${x.toFixed(2)},${y.toFixed(2)};`;
}
