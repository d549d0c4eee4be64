// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Every fault that a file of areas may have stands in one table.

import { gzipSync } from "node:zlib";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { system } from "#platform/access/actor.ts";
import { rows } from "#platform/db/db.ts";
import { world } from "#test/world.ts";
import { fixture, newer, older, type Town } from "../fixtures/towns.ts";
import { ImportRefused } from "../import-refused.ts";
import { importAreas, readAreaFile } from "./import.ts";

const importer = system("import areas");

describe("a wrong file", () => {
  const ring = (...points: [number, number][]) => ({ type: "Polygon", coordinates: [points] });
  const [a, b, c] = [
    [5.3, 52],
    [5.4, 52],
    [5.4, 52.1],
  ] as [[number, number], [number, number], [number, number]];
  /** Breaks the fifth area, BU99020101. */
  const breaking = (change: (feature: Town["features"][number]) => void) => () => {
    const town = older();
    change(town.features[4]);
    return town;
  };
  const shaped = (geometry: unknown) => breaking((f) => Object.assign(f, { geometry }));
  const named = (properties: unknown) => breaking((f) => Object.assign(f.properties, properties));

  test.each<[string, () => unknown, RegExp]>([
    ["no object", () => "hoi", /type moet FeatureCollection zijn/],
    ["null", () => null, /type moet FeatureCollection zijn/],
    ["a single feature", () => older().features[0], /type moet FeatureCollection zijn/],
    ["a topology", () => ({ type: "Topology", objects: {} }), /type moet FeatureCollection zijn/],
    ["no features", () => ({ ...older(), features: [] }), /geen enkel gebied/],
    ["only water", () => ({ ...newer(), features: newer().features.slice(6) }), /geen enkel gebied/],
    [
      "web mercator",
      () => ({ ...older(), crs: { properties: { name: "EPSG:3857" } } }),
      /coördinatenstelsel “EPSG:3857”/,
    ],
    [
      "degrees that are said to be RD",
      () => ({ ...older(), crs: newer().crs }),
      /zegt RD te gebruiken, maar de coördinaten zijn graden/,
    ],
    ["a feature that is null", () => ({ ...older(), features: [null] }), /^Gebied 1: dit is geen Feature/],
    ["no code", breaking((f) => delete f.properties.statcode), /^Gebied 5: er staat geen code bij/],
    [
      "a code made up at home",
      named({ statcode: "BU-kern" }),
      /^Gebied 5 \(BU-kern, Rond de kern\): de code “BU-kern” is geen code van het CBS/,
    ],
    ["a code that is a number", named({ statcode: 99020101 }), /de code “99020101” is geen code/],
    ["a code with one digit too few", named({ statcode: "BU9902010" }), /geen code van het CBS/],
    ["a code and a rubriek that differ", named({ rubriek: "wijk" }), /is dit een buurt, maar er staat rubriek “wijk”/],
    [
      "another parent than its code says",
      named({ wijkcode: "WK990202", buurtcode: "BU99020101", buurtnaam: "x" }),
      /hoort dit gebied niet bij “WK990202”/,
    ],
    ["no name", named({ statnaam: " " }), /BU99020101.*er staat geen naam bij/],
    ["a name without end", named({ statnaam: "a".repeat(121) }), /langer dan 120 tekens/],
    ["half a person too few", named({ aantalInwoners: -1 }), /aantalinwoners is “-1”/],
    ["a figure in words", named({ aantalInwoners: "veel" }), /aantalinwoners is “veel”/],
    ["a share of 140 percent", named({ percentagePersonen65JaarEnOuder: 140 }), /is “140”/],
    ["no shape", shaped(null), /^Gebied 5 \(BU99020101, Rond de kern\): er is geen vorm bij/],
    ["a point as shape", shaped({ type: "Point", coordinates: a }), /de vorm is “Point”/],
    ["no parts", shaped({ type: "MultiPolygon", coordinates: [] }), /geen enkel deel/],
    ["an empty ring", shaped({ type: "Polygon", coordinates: [[]] }), /deel 1, ring 1: dit is geen lijst van punten/],
    ["a ring that is text", shaped({ type: "Polygon", coordinates: ["rond"] }), /geen lijst van punten/],
    ["three points", shaped(ring(a, b, a)), /er zijn 3 punten; een ring heeft er minstens 4/],
    ["one point", shaped(ring(a)), /er is 1 punt/],
    ["an open ring", shaped(ring(a, b, c, [5.3, 52.1])), /deel 1, ring 1: de ring is open/],
    ["a ring without surface", shaped(ring(a, b, [5.5, 52], [5.45, 52], a)), /geen oppervlakte|minstens 4/],
    ["an open hole", breaking((f) => f.geometry.coordinates[1].pop()), /deel 1, ring 2: de ring is open/],
    [
      "Paris",
      shaped(ring([2.3, 48.8], [2.4, 48.8], [2.4, 48.9], [2.3, 48.8])),
      /punt 1 \(2.3, 48.8\) ligt buiten Nederland/,
    ],
    ["latitude first", shaped(ring([52, 5.3], [52, 5.4], [52.1, 5.4], [52, 5.3])), /Staan de getallen verwisseld\?/],
    [
      "metres among degrees",
      shaped(ring([150000, 450000], [151000, 450000], [151000, 451000], [150000, 450000])),
      /ligt buiten Nederland/,
    ],
    ["NaN", shaped(ring(a, [Number.NaN, 52], c, a)), /punt 2 is “\[null,52\]”; een punt heeft twee getallen/],
    ["infinity", shaped(ring(a, [Number.POSITIVE_INFINITY, 52], c, a)), /punt 2/],
    ["numbers as text", shaped({ type: "Polygon", coordinates: [[a, ["5.4", "52"], c, a]] }), /punt 2/],
    ["half a point", shaped({ type: "Polygon", coordinates: [[a, [5.4], c, a]] }), /punt 2 is “\[5.4\]”/],
    [
      "the same code with another shape",
      () => ({
        ...older(),
        features: [...older().features, { ...older().features[4], geometry: older().features[3].geometry }],
      }),
      /^Gebied 7 \(BU99020101, Rond de kern\): dezelfde code staat ook bij gebied 5/,
    ],
  ])("%s is refused, in words, and changes nothing", async (_name, make, sentence) => {
    const { db } = await world();
    const town = older();
    await importAreas(db, importer, { ...town, features: town.features.slice(0, 2) });
    const refused = await importAreas(db, importer, make()).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ImportRefused);
    expect((refused as ImportRefused).faults[0]).toMatch(sentence);
    const [kept] = await rows<{ count: number }>(db, sql`select count(*)::int as count from area`);
    expect(kept!.count).toBe(2);
  });

  test("names several faults at once, and stops looking after twenty", async () => {
    const { db } = await world();
    const town = older();
    for (const feature of town.features) feature.properties.statnaam = "";
    await expect(importAreas(db, importer, town)).rejects.toMatchObject({ faults: { length: 6 } });
    const many = { ...town, features: Array.from({ length: 50 }, () => town.features[0]) };
    await expect(importAreas(db, importer, many)).rejects.toMatchObject({ faults: { length: 21 } });
  });

  test.each([
    ["half a file", fixture("town-2014.geojson").subarray(0, 900), /geen geldige JSON, bij (het einde|regel \d+)/],
    ["NaN in the text", Buffer.from('{"type":"FeatureCollection",\n"features":[NaN]}'), /geen geldige JSON, bij .*NaN/],
    ["half a packed file", gzipSync(fixture("town-2014.geojson")).subarray(0, 300), /geen heel \.gz-bestand/],
    ["an old character set", Buffer.from([0x22, 0xe9, 0x22]), /geen tekst in UTF-8/],
    ["nothing", Buffer.alloc(0), /geen geldige JSON/],
  ])("%s cannot be read", (_name, bytes, sentence) => {
    expect(() => readAreaFile(bytes)).toThrow(ImportRefused);
    expect(() => readAreaFile(bytes)).toThrow(sentence);
  });

  test("whatever the JSON, the answer is a report or a refusal", async () => {
    const { db } = await world();
    const anything = fc.jsonValue({ maxDepth: 4 });
    const feature = fc.record({
      properties: fc.record({ statcode: fc.constantFrom("GM9902", "x"), statnaam: anything }),
      geometry: fc.record({ type: fc.constantFrom("Polygon", "MultiPolygon"), coordinates: anything }),
    });
    const collection = fc.record({
      type: fc.constant("FeatureCollection"),
      crs: fc.option(anything),
      features: fc.array(fc.oneof(feature, anything)),
    });
    await fc.assert(
      fc.asyncProperty(collection, async (given) => {
        const answer = await importAreas(db, importer, given).catch((error: unknown) => error);
        expect(answer instanceof ImportRefused || (answer as { added: number }).added >= 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
