// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Longer than most: what a file brings, what the same file does again, and what can be asked afterwards.

import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { type Actor, system, visitor } from "#platform/access/actor.ts";
import { rows } from "#platform/db/db.ts";
import { Forbidden } from "#platform/http/errors.ts";
import { world } from "#test/world.ts";
import { at, fixture, newer, older, type Town } from "./fixtures/towns.ts";
import { areaByCode, areasOf, buurtAt, buurtPicker, importAreas, readAreaFile, toRd } from "./index.ts";

const importer = system("import areas");
const shared = (name: string) => new URL(`../../../../shared/data/areas/${name}`, import.meta.url);

describe("a file of CBS", () => {
  test("with statcode and rubriek in degrees gives municipality, wijken and buurten under each other", async () => {
    const { db } = await world();
    const report = await importAreas(db, importer, older());
    expect(report).toMatchObject({
      added: 6,
      changed: 0,
      unchanged: 0,
      gone: [],
      projection: "WGS84",
      municipalities: ["GM9902"],
    });
    const [town, wijk, buurt] = [
      await areaByCode(db, "GM9902"),
      await areaByCode(db, "WK990201"),
      await areaByCode(db, "BU99020101"),
    ];
    expect([town?.parent, wijk?.parent, buurt?.parent]).toEqual([null, town!.id, wijk!.id]);
    expect(buurt).toMatchObject({
      kind: "buurt",
      name: "Rond de kern",
      inhabitants: null,
      share65: null,
      goneAt: null,
    });
  });

  test("with names and figures per kind in metres gives the same town, without its water", async () => {
    const { db } = await world();
    const report = await importAreas(db, importer, newer());
    expect(report).toMatchObject({ added: 6, water: 1, projection: "RD" });
    expect(await areaByCode(db, "GM9902")).toMatchObject({ inhabitants: 5210, share65: 24, center: at(1500, 1000) });
    expect(await areaByCode(db, "BU99020100")).toMatchObject({ inhabitants: 2500, share65: null });
  });

  test("may also write its names as GM_CODE and BU_NAAM, with numbers for what is secret", async () => {
    const { db } = await world();
    const town = newer();
    const feature = structuredClone(town.features[3]);
    feature.properties = {
      BU_CODE: "BU99020100",
      BU_NAAM: "Oude kern",
      GM_CODE: "GM9902",
      H2O: "NEE",
      AANT_INW: -99999999,
      P_65_EO_JR: 31,
    };
    await importAreas(db, importer, { ...town, features: [feature] });
    expect(await areaByCode(db, "BU99020100")).toMatchObject({
      name: "Oude kern",
      inhabitants: null,
      share65: 31,
      parent: null,
    });
  });

  test("is understood packed, with a byte order mark, and without a word about its coordinates", async () => {
    const { db } = await world();
    const bytes = Buffer.concat([Buffer.from("\ufeff"), fixture("town-2024-rd.geojson")]);
    const { crs: _crs, ...town } = readAreaFile(gzipSync(bytes)) as Town;
    expect(await importAreas(db, importer, town)).toMatchObject({ added: 6, projection: "RD" });
  });

  test("in degrees and in metres draws the same borders within a decimetre", async () => {
    const { db } = await world();
    await importAreas(db, importer, older());
    const [corner] = await rows<{ x: number; y: number }>(
      db,
      sql`select (geometry #>> '{coordinates,0,0,2,0}')::float8 x, (geometry #>> '{coordinates,0,0,2,1}')::float8 y from area where code = 'GM9902'`,
    );
    expect(Math.hypot(corner!.x - 153000, corner!.y - 452000)).toBeLessThan(0.2);
  });
});

describe("the same file again", () => {
  test("changes nothing and doubles nothing", async () => {
    const { db } = await world();
    await importAreas(db, importer, newer());
    const before = await areasOf(db, "buurt");
    expect(await importAreas(db, importer, newer())).toMatchObject({ added: 0, changed: 0, unchanged: 6, gone: [] });
    expect(await areasOf(db, "buurt")).toEqual(before);
    const [rings] = await rows<{ count: number }>(db, sql`select count(*)::int as count from area_ring`);
    expect(rings!.count).toBe(8);
  });

  test("with another name, figure or border says what changed, and keeps the id", async () => {
    const { db } = await world();
    await importAreas(db, importer, newer());
    const id = (await areaByCode(db, "BU99020100"))!.id;
    const town = newer();
    town.features[3].properties.buurtnaam = "Binnenstad";
    town.features[4].properties.aantalInwoners = 1601;
    town.features[5].geometry = { type: "Polygon", coordinates: town.features[5].geometry.coordinates[0] };
    expect(await importAreas(db, importer, town)).toMatchObject({ added: 0, changed: 3, unchanged: 3 });
    expect(await areaByCode(db, "BU99020100")).toMatchObject({ id, name: "Binnenstad" });
    expect((await buurtAt(db, at(2500, 500)))?.name).toBe("Dijk");
    expect(await buurtAt(db, at(2500, 1500))).toBeNull();
  });

  test("without figures keeps the figures that were known", async () => {
    const { db } = await world();
    await importAreas(db, importer, newer());
    const town = newer();
    for (const { properties } of town.features) delete properties.aantalInwoners;
    expect(await importAreas(db, importer, town)).toMatchObject({ changed: 0 });
    expect(await areaByCode(db, "GM9902")).toMatchObject({ inhabitants: 5210 });
  });

  test("without a buurt marks it as gone, and with it again brings it back", async () => {
    const { db } = await world();
    await importAreas(db, importer, newer());
    const town = newer();
    town.features = town.features.filter(({ properties }) => properties.buurtcode !== "BU99020100");
    expect(await importAreas(db, importer, town)).toMatchObject({ gone: ["BU99020100"], unchanged: 5 });
    expect((await areaByCode(db, "BU99020100"))?.goneAt).toBeInstanceOf(Temporal.Instant);
    expect(await buurtAt(db, at(1200, 1000))).toBeNull();
    expect((await areasOf(db, "buurt")).map(({ code }) => code)).toEqual(["BU99020101", "BU99020200"]);
    expect(await importAreas(db, importer, newer())).toMatchObject({ changed: 1, gone: [] });
    expect((await buurtAt(db, at(1200, 1000)))?.code).toBe("BU99020100");
  });

  test("with only buurten, or of another town, says nothing about wijken and other towns", async () => {
    const { db } = await world();
    await importAreas(db, importer, newer());
    const town = newer();
    const buurten = town.features.filter(({ properties }) => properties.buurtcode);
    expect(await importAreas(db, importer, { ...town, features: buurten })).toMatchObject({ gone: [] });
    const elsewhere = JSON.parse(JSON.stringify(town).replaceAll("9902", "9903"));
    expect(await importAreas(db, importer, elsewhere)).toMatchObject({ added: 6, gone: [] });
  });

  test("hangs a wijk under its municipality as soon as that is there", async () => {
    const { db } = await world();
    const town = older();
    await importAreas(db, importer, { ...town, features: town.features.slice(1) });
    expect((await areaByCode(db, "WK990201"))?.parent).toBeNull();
    await importAreas(db, importer, { ...town, features: town.features.slice(0, 1) });
    expect((await areaByCode(db, "WK990201"))?.parent).toBe((await areaByCode(db, "GM9902"))!.id);
  });
});

test.each<[string, Actor]>([
  ["a visitor", visitor],
  [
    "a colleague of an organisation",
    { kind: "member", person: "p", siteRoles: [], memberships: [{ organisation: "o", role: "admin" }] },
  ],
  ["a technician", { kind: "person", person: "p", siteRoles: ["technician"] }],
])("%s imports nothing", async (_name, actor) => {
  const { db } = await world();
  await expect(importAreas(db, actor, older())).rejects.toBeInstanceOf(Forbidden);
});

describe("a point", () => {
  test.each([
    ["in the middle lies in the inner buurt, not in the one around it", at(1200, 1000), "BU99020100"],
    ["around it lies in the outer one", at(500, 1000), "BU99020101"],
    ["in the second part of a buurt lies in that buurt", at(2500, 1500), "BU99020200"],
    ["in the water lies in none", at(2500, 1000), undefined],
    ["outside the town lies in none", at(-10, 1000), undefined],
    ["on the border of two has one answer", at(1000, 1000), "BU99020100"],
  ])("%s", async (_name, point, code) => {
    const { db } = await world();
    await importAreas(db, importer, newer());
    expect((await buurtAt(db, point))?.code).toBe(code);
  });
});

test("the picker goes from municipality to wijk to buurt, and forgets no buurt without parents", async () => {
  const { db } = await world();
  await importAreas(db, importer, newer());
  const orphan = structuredClone(newer().features[3]);
  orphan.properties = { buurtcode: "BU88880000", buurtnaam: "Los", gemeentecode: "GM8888" };
  await importAreas(db, importer, { ...newer(), features: [orphan] });
  const shape = (await buurtPicker(db)).map(({ name, wijken }) => [
    name,
    wijken.map((wijk) => [wijk.name, wijk.buurten.map((buurt) => buurt.name)]),
  ]);
  expect(shape).toEqual([
    ["GM8888", [["WK888800", ["Los"]]]],
    [
      "Voorbeeldstad",
      [
        ["Wijk 01 Kern", ["Oude kern", "Rond de kern"]],
        ["Wijk 02 Dijk", ["Dijk"]],
      ],
    ],
  ]);
});

describe("real files", () => {
  test("Wijk bij Duurstede 2014: one municipality, four wijken, nine buurten; the castle lies in its buurt", async (context) => {
    context.skip(
      !existsSync(shared("wijk-bij-duurstede-2014.geojson")),
      "the file ../shared/data/areas/wijk-bij-duurstede-2014.geojson is not on this machine",
    );
    const { db } = await world();
    expect(
      await importAreas(db, importer, readAreaFile(readFileSync(shared("wijk-bij-duurstede-2014.geojson")))),
    ).toMatchObject({ added: 14 });
    const counts = [await areasOf(db, "municipality"), await areasOf(db, "wijk"), await areasOf(db, "buurt", "GM0352")];
    expect(counts.map((list) => list.length)).toEqual([1, 4, 9]);
    expect((await buurtAt(db, toRd({ lat: 51.9713, lon: 5.3466 })))?.code).toBe("BU03520000");
  });

  test("the whole country of 2014: 14,822 areas, and a point is found through the index", {
    timeout: 60_000,
  }, async (context) => {
    context.skip(
      !existsSync(shared("nederland-2014.geojson.gz")),
      "the file ../shared/data/areas/nederland-2014.geojson.gz is not on this machine",
    );
    const { db } = await world();
    const country = readAreaFile(readFileSync(shared("nederland-2014.geojson.gz")));
    expect(await importAreas(db, importer, country)).toMatchObject({
      added: 14822,
      gone: [],
      municipalities: { length: 405 },
    });
    expect(await buurtAt(db, toRd({ lat: 52.0907, lon: 5.1214 }))).toMatchObject({
      code: expect.stringMatching(/^BU0344/),
    });
    expect(await importAreas(db, importer, country)).toMatchObject({ unchanged: 14822 });
    await db.execute(sql`analyze area_ring`);
    const plan = await rows<Record<string, string>>(
      db,
      sql`explain select area from area_ring where ring && polygon(box(point(136000, 455000), point(136000, 455000)))`,
    );
    expect(plan.map((line) => Object.values(line)[0]).join("\n")).toContain("area_ring_shape");
  });
});
