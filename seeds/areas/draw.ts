// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Draws the invented town: `tsx seeds/areas/draw.ts` writes demodam.geojson and postcodes.csv again, always the same.
 * A honeycomb with shaken corners; each cell goes to one buurt. Neighbours share their corners exactly, so a wijk is
 * the union of its buurten and the municipality that of its wijken, to the last digit.
 */
import { writeFileSync } from "node:fs";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { asPolygons, corner, type Edge, hash, holds, outlines, type Ring } from "./mesh.ts";
import { type BuurtPlan, buurten, municipality, type Point, wijken } from "./plan.ts";
import { toWgs84 } from "./rd.ts";

const CELL = 200;
const CENTRE: Point = [149000, 446300];
const TOWN_REACH = 760;

type Cell = { corners: Point[]; middle: Point; buurt: BuurtPlan };

const cells = layCells();
const collection = drawAll();
writeFileSync(new URL("demodam.geojson", import.meta.url), oneFeaturePerLine(collection));
writeFileSync(new URL("postcodes.csv", import.meta.url), postcodeLines().join("\n") + "\n");

/** The river Zoel runs from east to west with two bends; its line parts the north bank from the south bank. */
function riverAt(x: number) {
  return 445050 + 190 * Math.sin((x - 145200) / 1050) + 90 * Math.sin((x - 147000) / 430);
}

/** The border of the municipality: an uneven bean around the centre. */
function inside([x, y]: Point) {
  const [dx, dy] = [(x - CENTRE[0]) / 1.16, y - CENTRE[1]];
  const angle = Math.atan2(dy, dx);
  const reach = 3350 + 260 * Math.sin(3 * angle + 0.7) + 190 * Math.sin(5 * angle + 2) + 90 * Math.sin(9 * angle);
  return Math.hypot(dx, dy) < reach;
}

function layCells(): Cell[] {
  const laid: Cell[] = [];
  const [stepX, stepY] = [CELL * 1.5, CELL * Math.sqrt(3)];
  for (let column = -16; column <= 16; column++) {
    for (let row = -14; row <= 14; row++) {
      const middle: Point = [CENTRE[0] + column * stepX, CENTRE[1] + (row + (column % 2 ? 0.5 : 0)) * stepY];
      if (inside(middle)) laid.push({ middle, corners: honeycomb(middle), buurt: buurtFor(middle) });
    }
  }
  return laid;
}

function honeycomb([x, y]: Point): Point[] {
  return [0, 1, 2, 3, 4, 5].map((k) => {
    const angle = (k * Math.PI) / 3;
    return corner([x + CELL * Math.cos(angle), y + CELL * Math.sin(angle)], CELL * 0.3);
  });
}

function buurtFor(middle: Point): BuurtPlan {
  const bank = middle[1] > riverAt(middle[0]) ? "north" : "south";
  const near = buurten
    .filter((buurt) => buurt.bank === bank)
    .map((buurt) => ({ buurt, metres: Math.min(...buurt.seeds.map((seed) => distance(seed, middle))) }))
    .sort((a, b) => a.metres - b.metres);
  const town = near.find(({ buurt, metres }) => buurt.builtUp && metres < TOWN_REACH);
  return (town ?? near.find(({ buurt }) => !buurt.builtUp))!.buurt;
}

function drawAll(): FeatureCollection<Polygon | MultiPolygon> {
  const whole = { gemeentecode: municipality.code, gemeentenaam: municipality.name };
  const features = [area({ ...whole, water: "NEE", ...figures(buurten) }, buurten)];
  for (const wijk of wijken) {
    const part = { wijkcode: wijk.code, wijknaam: wijk.name, ...whole };
    features.push(area({ ...part, water: "NEE", ...figures(wijk.buurten) }, wijk.buurten));
  }
  for (const wijk of wijken) {
    for (const buurt of wijk.buurten) {
      const names = { buurtcode: buurt.code, buurtnaam: buurt.name, wijkcode: wijk.code, wijknaam: wijk.name };
      features.push(area({ ...names, ...whole, water: "NEE", ...figures([buurt]) }, [buurt]));
    }
  }
  return { type: "FeatureCollection", features };
}

/** CBS key figures; a percentage of a larger area is weighted by the people in it. */
function figures(parts: BuurtPlan[]) {
  const people = sum(parts.map((part) => part.inhabitants));
  const homes = sum(parts.map((part) => part.households));
  const share = (band: number) => Math.round(sum(parts.map((p) => (p.ages[band] ?? 0) * p.inhabitants)) / people);
  return {
    aantalInwoners: people,
    percentagePersonen0Tot15Jaar: share(0),
    percentagePersonen15Tot25Jaar: share(1),
    percentagePersonen25Tot45Jaar: share(2),
    percentagePersonen45Tot65Jaar: share(3),
    percentagePersonen65JaarEnOuder: share(4),
    aantalHuishoudens: homes,
    percentageEenpersoonshuishoudens: Math.round(sum(parts.map((p) => p.singles * p.households)) / homes),
  };
}

function area(properties: Record<string, string | number>, parts: BuurtPlan[]): Feature<Polygon | MultiPolygon> {
  const edges: Edge[] = cells
    .filter((cell) => parts.includes(cell.buurt))
    .flatMap(({ corners }) => corners.map((from, k): Edge => [from, corners[(k + 1) % 6]!]));
  const polygons = asPolygons(outlines(edges)).map((rings) => rings.map((ring) => ring.map(toWgs84)));
  const geometry: Polygon | MultiPolygon =
    polygons.length === 1
      ? { type: "Polygon", coordinates: polygons[0]! }
      : { type: "MultiPolygon", coordinates: polygons };
  return { type: "Feature", properties, geometry };
}

/** Fictional postcodes, 9990 only: that number is not in use. Letters as the real ones: without F, I, O, Q, U and Y. */
function postcodeLines() {
  const letters = [..."ABCDEGHJKLMNPRSTVWXZ"];
  const lines = ["postcode,x_rd,y_rd,buurtcode"];
  let number = 0;
  for (const buurt of buurten) {
    for (const [x, y] of addressPoints(buurt)) {
      let pair = "";
      do pair = letters[Math.floor(number / 20)]! + letters[number++ % 20]!;
      while (["SA", "SD", "SS"].includes(pair));
      lines.push(`9990 ${pair},${x},${y},${buurt.code}`);
    }
  }
  return lines;
}

/** Points well within the cells of a buurt, the ones nearest to its heart first. */
function addressPoints(buurt: BuurtPlan): Ring {
  const own = cells.filter((cell) => cell.buurt === buurt);
  const heart = (cell: Cell) => Math.min(...buurt.seeds.map((seed) => distance(seed, cell.middle)));
  const near = own.sort((a, b) => heart(a) - heart(b));
  return Array.from({ length: buurt.postcodes }, (_, k) => pointWithin(near[k % Math.min(near.length, 9)]!, k));
}

/** Away from the middle of a cell, but never over its border: that is the street of the neighbours. */
function pointWithin({ middle: [x, y], corners }: Cell, k: number): Point {
  const at = (spread: number): Point => [
    Math.round(x + spread * hash(x, y, k + 1)),
    Math.round(y + spread * hash(x, y, k + 101)),
  ];
  const clear = (spread: number) => holds([...corners, corners[0]!], at(spread * 1.35));
  return at([90, 60, 30].find(clear) ?? 0);
}

function oneFeaturePerLine(all: FeatureCollection) {
  const lines = all.features.map((feature) => JSON.stringify(feature));
  return `{"type":"FeatureCollection","name":"demodam","features":[\n${lines.join(",\n")}\n]}\n`;
}

function distance(a: Point, b: Point) {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function sum(numbers: number[]) {
  return numbers.reduce((total, number) => total + number, 0);
}
