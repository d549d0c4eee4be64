// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { type Db, rowsInOne } from "#platform/db/db.ts";
import type { Place } from "../grid/areas.ts";

type Point = [x: number, y: number];
interface Border {
  id: string;
  rings: Point[][];
}

/** An area, drawn: its code and the path of its borders in a picture of `width` by `height`. */
export interface Shape {
  code: string;
  path: string;
}
export interface Drawing {
  width: number;
  height: number;
  shapes: Shape[];
}

const wide = 1000;
/** Characters of all paths together: the page stays below 150 kB. */
const most = 110_000;

/** The borders of some areas as one drawing; null where there are none. */
export async function drawAreas(db: Db, places: readonly Place[]): Promise<Drawing | null> {
  if (places.length === 0) return null;
  const ids = sql.join(
    places.map(({ id }) => sql`${id}::uuid`),
    sql`, `,
  );
  const found = await rowsInOne<{ id: string; parts: Point[][][] | null }>(
    db,
    sql`select id, geometry -> 'coordinates' as parts from area where id in (${ids})`,
  );
  const borders = found.flatMap(({ id, parts }) => (parts ? [{ id, rings: parts.flat() }] : []));
  return draw(borders, new Map(places.map(({ id, code }) => [id, code])));
}

/** Coarser until it is small enough: what is drawn is for looking, what is told stands in the table. */
export function draw(borders: readonly Border[], codes: ReadonlyMap<string, string>): Drawing | null {
  const all = borders.flatMap(({ rings }) => rings.flat());
  if (all.length === 0) return null;
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of all) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
  }
  const scale = wide / Math.max(right - left, top - bottom, 1);
  const onPaper = ([x, y]: Point): Point => [(x - left) * scale, (top - y) * scale];
  const flat = borders.map(({ id, rings }) => ({ id, rings: rings.map((ring) => ring.map(onPaper)) }));
  const [width, height] = [Math.ceil((right - left) * scale), Math.ceil((top - bottom) * scale)];
  for (let tolerance = 0.7; ; tolerance *= 1.6) {
    const shapes = flat.map(({ id, rings }) => ({
      code: codes.get(id) ?? "",
      path: rings.map((ring) => pathOf(simplify(ring, tolerance))).join(""),
    }));
    const length = shapes.reduce((sum, { path }) => sum + path.length, 0);
    if (length <= most || tolerance > 60) return { width, height, shapes };
  }
}

/** Ramer, Douglas and Peucker, without recursion: leaves out what lies within the tolerance of the line. */
export function simplify(ring: readonly Point[], tolerance: number): Point[] {
  if (ring.length <= 4) return [...ring];
  const keep = new Uint8Array(ring.length);
  // a ring begins where it ends: its furthest point is the other anchor
  const far = furthest(ring, 0, ring.length - 1);
  keep[0] = keep[ring.length - 1] = keep[far.at] = 1;
  const work: [number, number][] = [
    [0, far.at],
    [far.at, ring.length - 1],
  ];
  for (let part = work.pop(); part; part = work.pop()) {
    const [from, to] = part;
    const { at, distance } = furthest(ring, from, to);
    if (at === -1 || distance <= tolerance) continue;
    keep[at] = 1;
    work.push([from, at], [at, to]);
  }
  return ring.filter((_, index) => keep[index]);
}

function furthest(ring: readonly Point[], from: number, to: number): { at: number; distance: number } {
  const [ax, ay] = ring[from]!;
  const [bx, by] = ring[to]!;
  const [dx, dy] = [bx - ax, by - ay];
  const length = Math.hypot(dx, dy);
  let [at, distance] = [-1, -1];
  for (let index = from + 1; index < to; index++) {
    const [x, y] = ring[index]!;
    const d = length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs(dy * (x - ax) - dx * (y - ay)) / length;
    if (d > distance) [at, distance] = [index, d];
  }
  return { at, distance };
}

/** Whole units, each step from the one before: "M12 30l4-2 …z". */
function pathOf(ring: readonly Point[]): string {
  let [x, y] = [Math.round(ring[0]?.[0] ?? 0), Math.round(ring[0]?.[1] ?? 0)];
  let path = `M${x} ${y}l`;
  let steps = 0;
  for (const point of ring.slice(1)) {
    const [nx, ny] = [Math.round(point[0]), Math.round(point[1])];
    if (nx === x && ny === y) continue;
    path += `${steps === 0 ? "" : " "}${nx - x} ${ny - y}`;
    [x, y] = [nx, ny];
    steps++;
  }
  return steps < 2 ? "" : `${path}z`;
}
