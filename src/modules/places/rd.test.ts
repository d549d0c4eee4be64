// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inNetherlands, readPoint, toLatLon, toRd, walkingMetres } from "./rd.ts";

const apart = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);

describe("the Dutch grid", () => {
  // Points that Kadaster and others publish in both systems.
  test.each([
    ["Onze Lieve Vrouwetoren, Amersfoort", { lat: 52.1551744, lon: 5.38720621 }, { x: 155000, y: 463000 }],
    ["Westertoren, Amsterdam", { lat: 52.37453253, lon: 4.88352559 }, { x: 120700.723, y: 487525.501 }],
    ["Martinitoren, Groningen", { lat: 53.21938317, lon: 6.56820053 }, { x: 233883.131, y: 582065.167 }],
  ])("%s lies within a metre, both ways", (_name, degrees, metres) => {
    expect(apart(toRd(degrees), metres)).toBeLessThan(1);
    expect(apart(toRd(toLatLon(metres)), metres)).toBeLessThan(0.2);
  });

  test("there and back is the same place, anywhere in the country", () => {
    const point = fc.record({
      x: fc.double({ min: 10000, max: 280000, noNaN: true }),
      y: fc.double({ min: 305000, max: 620000, noNaN: true }),
    });
    fc.assert(fc.property(point, (p) => apart(toRd(toLatLon(p)), p) < 0.2));
  });
});

describe("a point that somebody types", () => {
  test.each([
    ["52.15517, 5.38721", { x: 155000, y: 463000 }],
    ["52,15517 5,38721", { x: 155000, y: 463000 }],
    ["155000, 463000", { x: 155000, y: 463000 }],
    ["155000;463000", { x: 155000, y: 463000 }],
  ])("%j is understood", (text, expected) => {
    expect(apart(readPoint(text)!, expected)).toBeLessThan(1);
  });

  test.each(["", "hier", "48.85, 2.35", "5.38721, 52.15517", "1e5 4e5", "NaN, NaN", "155000", "155000, 463000, 3"])(
    "%j is not",
    (text) => {
      expect(readPoint(text)).toBeNull();
    },
  );

  test("Paris is not in the Netherlands", () => {
    expect(inNetherlands(toRd({ lat: 48.8566, lon: 2.3522 }))).toBe(false);
  });
});

test.each([
  [0, 0],
  [100, 150],
  [384.6, 500],
  [1000, 1300],
])("%d metres in a straight line is %d metres on foot", (straight, walking) => {
  expect(walkingMetres(straight)).toBe(walking);
});
