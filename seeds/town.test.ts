// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buurten, type Point, wijken } from "./areas/plan.ts";
import { activities } from "./stories.ts";
import { venues } from "./venues.ts";

interface Drawn {
  properties: Record<string, string | number>;
  geometry: { type: "Polygon"; coordinates: Point[][] } | { type: "MultiPolygon"; coordinates: Point[][][] };
}

const drawn: Drawn[] = JSON.parse(readFileSync(new URL("./areas/demodam.geojson", import.meta.url), "utf8")).features;
const [municipality, ...rest] = drawn as [Drawn, ...Drawn[]];
const drawnBuurten = rest.filter((f) => "buurtcode" in f.properties);
const drawnWijken = rest.filter((f) => !("buurtcode" in f.properties));
const doubles = (list: string[]) => list.filter((item, k) => list.indexOf(item) !== k);

/** Twice the surface, holes taken off, in square degrees. */
function surface({ geometry }: Drawn): number {
  const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
  let twice = 0;
  for (const ring of rings)
    for (let k = 1; k < ring.length; k++) twice += ring[k - 1]![0] * ring[k]![1] - ring[k]![0] * ring[k - 1]![1];
  return twice;
}

const total = (list: Drawn[]) => list.reduce((sum, f) => sum + surface(f), 0);

describe("the drawn town", () => {
  it("is one municipality with its wijken and buurten, and some 23,000 people", () => {
    expect(municipality.properties).toMatchObject({ gemeentecode: "GM9901", gemeentenaam: "Demodam" });
    expect(drawnWijken.map((f) => f.properties.wijkcode)).toEqual(wijken.map((w) => w.code));
    expect(drawnBuurten.map((f) => f.properties.buurtcode)).toEqual(buurten.map((b) => b.code));
    expect(municipality.properties.aantalInwoners).toBe(buurten.reduce((n, b) => n + b.inhabitants, 0));
    expect(Math.abs(Number(municipality.properties.aantalInwoners) - 23_000)).toBeLessThan(1_000);
  });

  it("has ages that add up in every buurt", () => {
    for (const b of buurten) expect([b.name, b.ages.reduce((n, share) => n + share, 0)]).toEqual([b.name, 100]);
  });

  it("covers a wijk by its buurten and the municipality by its wijken, without gap or overlap", () => {
    expect(total(drawnWijken) / surface(municipality)).toBeCloseTo(1, 9);
    for (const wijk of drawnWijken) {
      const own = drawnBuurten.filter((f) => f.properties.wijkcode === wijk.properties.wijkcode);
      expect(total(own) / surface(wijk)).toBeCloseTo(1, 9);
    }
  });

  it("has postcodes of a number that is not in use", () => {
    const lines = readFileSync(new URL("./areas/postcodes.csv", import.meta.url), "utf8")
      .trim()
      .split("\n")
      .slice(1);
    expect(lines.length).toBeGreaterThanOrEqual(240);
    expect(lines.filter((line) => !/^9990 [A-Z]{2},/.test(line))).toEqual([]);
    expect(doubles(lines.map((line) => line.slice(0, 7)))).toEqual([]);
  });
});

describe("the stories", () => {
  it("are more than 110, and no text is told twice", () => {
    expect(activities.length).toBeGreaterThanOrEqual(110);
    for (const field of ["title", "whatWeDo", "printText"] as const)
      expect(doubles(activities.map((a) => a[field]))).toEqual([]);
  });

  it("can be filled in on the form", () => {
    for (const a of activities) {
      expect(a.starts).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
      expect([a.key, a.minutes >= 15 && a.minutes <= 720]).toEqual([a.key, true]);
      expect([a.key, a.elements.length >= 1 && a.elements.length <= 3]).toEqual([a.key, true]);
      expect([a.key, a.priceCents === 0 || Boolean(a.costHelp)]).toEqual([a.key, true]);
      expect([a.key, !a.comeAlone || a.hostName.length > 0]).toEqual([a.key, true]);
    }
  });

  it("reach every built-up buurt and every day of the week, and leave Sunday afternoon nearly empty", () => {
    const buurtOf = new Map(venues.map((v) => [v.key, v.buurtCode]));
    const reached = new Set(activities.map((a) => buurtOf.get(a.venue ?? "")));
    expect(buurten.filter((b) => b.builtUp && !reached.has(b.code)).map((b) => b.name)).toEqual([]);
    const on = (day: number) => activities.filter((a) => a.repeat.weekdays?.includes(day));
    for (const day of [1, 2, 3, 4, 5, 6, 7]) expect([day, on(day).length > 0]).toEqual([day, true]);
    const weekly = on(7).filter((a) => a.repeat.every === "week" && a.starts >= "12:00" && a.starts < "17:00");
    expect(weekly.length).toBeLessThanOrEqual(2);
  });

  it("sell no brand", () => {
    const brands = /rummikub|scrabble|ipad|whatsapp|facebook|google/i;
    expect(activities.filter((a) => brands.test(a.title + a.whatWeDo + a.printText)).map((a) => a.key)).toEqual([]);
  });
});
