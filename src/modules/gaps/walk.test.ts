// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classOf } from "./walk/distance.ts";
import { nearestOf } from "./walk/nearest.ts";
import { draw, simplify } from "./walk/shapes.ts";

describe("the walk", () => {
  test("goes to the nearest of all, wherever they lie", () => {
    const spot = fc.record({ x: fc.integer({ min: 0, max: 40_000 }), y: fc.integer({ min: 0, max: 40_000 }) });
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 40 }), spot, (spots, from) => {
        const naive = Math.min(...spots.map(({ x, y }) => Math.hypot(x - from.x, y - from.y)));
        expect(nearestOf(spots)(from)).toBeCloseTo(naive, 6);
      }),
    );
  });

  test("is nowhere without a place, or further than sixty kilometres", () => {
    expect(nearestOf([])({ x: 0, y: 0 })).toBeNull();
    expect(nearestOf([{ x: 70_000, y: 0 }])({ x: 0, y: 0 })).toBeNull();
    expect(classOf({ minutes: null })).toBe(5);
    expect([1, 5, 6, 30, 31].map((minutes) => classOf({ minutes }))).toEqual([0, 0, 1, 3, 4]);
  });
});

describe("the map", () => {
  const circle = (points: number): [number, number][] =>
    Array.from({ length: points + 1 }, (_, n) => {
      const angle = (2 * Math.PI * (n % points)) / points;
      return [Math.cos(angle) * 1000, Math.sin(angle) * 1000];
    });

  test("keeps the form with fewer points", () => {
    const round = circle(2000);
    const simple = simplify(round, 5);
    expect(simple.length).toBeLessThan(80);
    expect(simple[0]).toEqual(simple.at(-1));
  });

  test("stays small, however fine the borders are", () => {
    const borders = Array.from({ length: 120 }, (_, n) => ({
      id: String(n),
      rings: [circle(4000).map(([x, y]): [number, number] => [x + (n % 12) * 1500, y + Math.floor(n / 12) * 1500])],
    }));
    const drawing = draw(borders, new Map(borders.map(({ id }) => [id, id])))!;
    expect(drawing.shapes.reduce((sum, { path }) => sum + path.length, 0)).toBeLessThan(110_000);
    expect(drawing.shapes.every(({ path }) => /^M\d+ \d+l/.test(path))).toBe(true);
  });
});
