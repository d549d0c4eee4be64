// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { RdPoint } from "#platform/db/columns.ts";
import { importFaults as say } from "../import-faults.ts";
import { inNetherlands } from "../rd.ts";
import type { AreaGeometry } from "../tables.ts";
import type { ToRd } from "./projection.ts";

type Point = [number, number];
type Ring = Point[];

export interface ReadGeometry {
  geometry: AreaGeometry;
  /** A point that lies inside, so that it stands for the area. */
  center: RdPoint;
}

/**
 * When lines are simplified, a small island or a small buurt shrinks to a point or a line. Such a ring is left out as long
 * as it is shorter than this; a longer ring without surface is a fault.
 */
const shrunkMetres = 3000;

/** The shape of one feature in RD metres, or the sentence that says what is wrong. */
export function readGeometry(given: unknown, toRd: ToRd): ReadGeometry | string {
  if (typeof given !== "object" || given === null) return say.noGeometry;
  const { type, coordinates } = given as { type?: unknown; coordinates?: unknown };
  if (type !== "Polygon" && type !== "MultiPolygon") return say.geometryKind(type);
  const parts = type === "Polygon" ? [coordinates] : coordinates;
  if (!Array.isArray(parts) || parts.length === 0) return say.noParts;
  const read: Ring[][] = [];
  let anywhere: Point | null = null;
  for (const [index, part] of parts.entries()) {
    const rings = readPart(part, index + 1, toRd);
    if (typeof rings === "string") return rings;
    anywhere ??= rings.anywhere;
    if (rings.kept.length > 0) read.push(rings.kept);
  }
  const largest = read.toSorted((a, b) => Math.abs(surface(b[0]!)) - Math.abs(surface(a[0]!)))[0];
  const [x, y] = largest ? middle(largest) : anywhere!;
  return { geometry: { type: "MultiPolygon", coordinates: read }, center: { x, y } };
}

/** The border and the holes of one part; none when the border has shrunk to nothing. */
function readPart(part: unknown, number: number, toRd: ToRd): { kept: Ring[]; anywhere: Point } | string {
  if (!Array.isArray(part) || part.length === 0) return say.ring(number, 1, say.ringShape);
  const kept: Ring[] = [];
  let anywhere: Point | null = null;
  let gone = false;
  for (const [index, given] of part.entries()) {
    const ring = readRing(given, toRd);
    if (typeof ring === "string") return say.ring(number, index + 1, ring);
    anywhere ??= ring.points[0]!;
    if (ring.shrunk && index === 0) gone = true;
    if (!ring.shrunk && !gone) kept.push(ring.points);
  }
  return { kept, anywhere: anywhere! };
}

function readRing(given: unknown, toRd: ToRd): { points: Ring; shrunk: boolean } | string {
  if (!Array.isArray(given) || given.length === 0) return say.ringShape;
  const points: Ring = [];
  for (const [index, position] of given.entries()) {
    const point = readPosition(position, index + 1, toRd);
    if (typeof point === "string") return point;
    points.push(point);
  }
  const [first, last] = [points[0]!, points.at(-1)!];
  const closed = points.length > 1 && first[0] === last[0] && first[1] === last[1];
  if (closed && isFlat(given as Ring)) {
    if (span(points) <= shrunkMetres) return { points, shrunk: true };
    return points.length < 4 ? say.fewPoints(points.length) : say.flat;
  }
  if (points.length < 4) return say.fewPoints(points.length);
  return closed ? { points, shrunk: false } : say.open;
}

function readPosition(position: unknown, number: number, toRd: ToRd): Point | string {
  if (
    !Array.isArray(position) ||
    position.length < 2 ||
    !Number.isFinite(position[0]) ||
    !Number.isFinite(position[1])
  ) {
    return say.pointShape(number, position);
  }
  const [given1, given2] = position as Point;
  const [x, y] = toRd(given1, given2);
  if (inNetherlands({ x, y })) return [x, y];
  const swapped = toRd(given2, given1);
  const sentence =
    inNetherlands({ x: swapped[0], y: swapped[1] }) && Math.abs(given1) <= 90 ? say.pointSwapped : say.pointOutsideArea;
  return sentence(number, given1, given2);
}

/** Asked of the coordinates as they stand in the file: a straight line in degrees is a slight bend in metres. */
const isFlat = (ring: Ring): boolean => Math.abs(surface(ring)) <= 1e-9 * span(ring) ** 2;

/** Signed, in square metres. Taken from the first point, because the grid's numbers are large. */
function surface(ring: Ring): number {
  const [x0, y0] = ring[0]!;
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[x1, y1], [x2, y2]] = [ring[i - 1]!, ring[i]!];
    twice += (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
  }
  return twice / 2;
}

function span(ring: Ring): number {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  return Math.hypot(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}

/** The centre of gravity, or, where that falls outside (a bend, a hole), the middle of the widest stretch at its height. */
function middle([border, ...holes]: Ring[]): Point {
  const [x, y] = gravity(border!);
  const crossings = [border!, ...holes].flatMap((ring) => crossingsAt(ring, y)).sort((a, b) => a - b);
  let widest: Point = [x, x];
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const [from, to] = [crossings[i]!, crossings[i + 1]!];
    if (x > from && x < to) return [rounded(x), rounded(y)];
    if (to - from > widest[1] - widest[0]) widest = [from, to];
  }
  return [rounded((widest[0] + widest[1]) / 2), rounded(y)];
}

function gravity(ring: Ring): Point {
  const [x0, y0] = ring[0]!;
  let [x, y, twice] = [0, 0, 0];
  for (let i = 1; i < ring.length; i++) {
    const [x1, y1, x2, y2] = [ring[i - 1]![0] - x0, ring[i - 1]![1] - y0, ring[i]![0] - x0, ring[i]![1] - y0];
    const cross = x1 * y2 - x2 * y1;
    twice += cross;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  }
  return [x0 + x / (3 * twice), y0 + y / (3 * twice)];
}

function crossingsAt(ring: Ring, y: number): number[] {
  const found: number[] = [];
  for (let i = 1; i < ring.length; i++) {
    const [[x1, y1], [x2, y2]] = [ring[i - 1]!, ring[i]!];
    if (y1 > y !== y2 > y) found.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
  }
  return found;
}

const rounded = (metres: number) => Math.round(metres * 100) / 100;
