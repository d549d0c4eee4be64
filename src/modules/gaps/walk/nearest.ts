// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

export interface Spot {
  x: number;
  y: number;
}

const size = 2000;
const furthest = 60_000;

/** Finds the nearest of many spots, by squares of two kilometres: the distance in metres, null beyond sixty kilometres. */
export function nearestOf(spots: Iterable<Spot>): (from: Spot) => number | null {
  const squares = new Map<string, Spot[]>();
  for (const spot of spots) {
    const key = `${Math.floor(spot.x / size)} ${Math.floor(spot.y / size)}`;
    const known = squares.get(key);
    if (known) known.push(spot);
    else squares.set(key, [spot]);
  }
  return ({ x, y }) => {
    if (squares.size === 0) return null;
    const [column, row] = [Math.floor(x / size), Math.floor(y / size)];
    let best = Number.POSITIVE_INFINITY;
    // a spot in ring n lies at least (n - 1) squares away
    for (let ring = 0; (ring - 1) * size < Math.min(best, furthest); ring++) {
      for (const key of ringAround(column, row, ring)) {
        for (const spot of squares.get(key) ?? []) best = Math.min(best, Math.hypot(spot.x - x, spot.y - y));
      }
    }
    return best <= furthest ? best : null;
  };
}

function* ringAround(column: number, row: number, ring: number): Generator<string> {
  if (ring === 0) {
    yield `${column} ${row}`;
    return;
  }
  for (let d = -ring; d <= ring; d++) {
    yield `${column + d} ${row - ring}`;
    yield `${column + d} ${row + ring}`;
    if (Math.abs(d) < ring) {
      yield `${column - ring} ${row + d}`;
      yield `${column + ring} ${row + d}`;
    }
  }
}
