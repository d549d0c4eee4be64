// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Actor } from "#platform/access/actor.ts";
import { visitor } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { asOwner } from "#test/owner.ts";
import { world } from "#test/world.ts";
import { importer, keeper, memberOf, organisation } from "./fixtures/people.ts";
import { at, newer } from "./fixtures/towns.ts";
import {
  addRoom,
  addVenue,
  areaByCode,
  changeRoom,
  changeVenue,
  countVenues,
  findVenue,
  importAreas,
  importPostcodes,
  mergeVenues,
  moveVenues,
  nearestVenues,
  removeRoom,
  roomsOf,
  venueById,
  venuesOf,
  venuesWithin,
} from "./index.ts";
import { nearQuery } from "./near.ts";

async function town() {
  const w = await world();
  await importAreas(w.db, importer, newer());
  return w;
}
const add = (db: Db, name: string, x: number, y: number, more = {}) =>
  addVenue(db, keeper, { name, at: at(x, y), ...more });
const factsOf = (db: Db, subject: string) =>
  rows<{ name: string; payload: unknown }>(
    db,
    sql`select name, payload from event where subject = ${subject} order by at, id`,
  );

describe("a venue", () => {
  test("is found by number, with the buurt in which its point lies", async () => {
    const { db } = await town();
    const venue = await add(db, "Buurthuis De Brug", 1200, 1000);
    expect(await findVenue(db, visitor, venue.number)).toEqual(venue);
    expect(venue).toMatchObject({
      slug: "buurthuis-de-brug",
      area: (await areaByCode(db, "BU99020100"))!.id,
      stepFree: null,
    });
    expect(await factsOf(db, venue.id)).toEqual([{ name: "venue.added", payload: { area: venue.area } }]);
    await expect(findVenue(db, visitor, 999999)).rejects.toBeInstanceOf(NotFound);
  });

  test("without a point is where its postcode is; without both, in the buurt that was chosen", async () => {
    const { db } = await town();
    await importPostcodes(db, importer, "postcode,x_rd,y_rd\n9990AA,152500,450500\n");
    const posted = await addVenue(db, keeper, { name: "Dijkhuis", postcode: "9990AA" });
    expect(posted).toMatchObject({ at: at(2500, 500), area: (await areaByCode(db, "BU99020200"))!.id });
    const chosen = await addVenue(db, keeper, { name: "Schuur", area: (await areaByCode(db, "BU99020101"))!.id });
    expect(chosen).toMatchObject({ at: null, area: (await areaByCode(db, "BU99020101"))!.id });
  });

  test("that moves gets its new buurt, and only what differs is a fact", async () => {
    const { db } = await town();
    const venue = await add(db, "De Brug", 1200, 1000);
    const moved = await changeVenue(db, keeper, venue.number, { name: "De Brug", at: at(2500, 500), toilet: true });
    expect(moved).toMatchObject({ area: (await areaByCode(db, "BU99020200"))!.id, toilet: true });
    await changeVenue(db, keeper, venue.number, { toilet: true });
    expect((await factsOf(db, venue.id)).slice(1)).toEqual([
      { name: "venue.changed", payload: { fields: ["at", "toilet", "area"] } },
    ]);
  });

  test("follows its postcode, unless it has a new point of its own", async () => {
    const { db } = await town();
    await importPostcodes(db, importer, "postcode;x_rd;y_rd\n9990 AA;152500;450500\n");
    const venue = await add(db, "De Brug", 1200, 1000);
    expect((await changeVenue(db, keeper, venue.number, { postcode: "9990AA", at: venue.at })).at).toEqual(
      at(2500, 500),
    );
    expect((await changeVenue(db, keeper, venue.number, { at: at(500, 500) })).at).toEqual(at(500, 500));
  });

  test("stays in its buurt when borders are drawn again, or follows them, and says so", async () => {
    const { db } = await town();
    const venue = await add(db, "De Brug", 1200, 1000);
    const redrawn = newer();
    redrawn.features = redrawn.features.filter(({ properties }) => properties.buurtcode !== "BU99020100");
    redrawn.features[3].geometry.coordinates = redrawn.features[3].geometry.coordinates.slice(0, 1);
    await importAreas(db, importer, redrawn);
    expect((await venueById(db, venue.id))?.area).toBe((await areaByCode(db, "BU99020101"))!.id);
    expect((await factsOf(db, venue.id)).at(-1)).toEqual({ name: "venue.changed", payload: { fields: ["area"] } });
  });

  test("is listed by buurt, and filtered by area and by what is known about access", async () => {
    const { db } = await town();
    await add(db, "Zwaan", 1200, 1000, { stepFree: true, toilet: true });
    await add(db, "Brug", 2500, 500, { stepFree: true, toilet: null });
    await add(db, "Aak", 1200, 900, { stepFree: false });
    const names = async (filter: Parameters<typeof venuesOf>[2]) =>
      (await venuesOf(db, visitor, filter)).map(({ name }) => name);
    expect(await names({})).toEqual(["Brug", "Aak", "Zwaan"]);
    expect(await names({ area: "WK990201" })).toEqual(["Aak", "Zwaan"]);
    expect(await names({ area: "GM9902", access: ["stepFree"] })).toEqual(["Brug", "Zwaan"]);
    expect(await names({ access: ["stepFree", "toilet"] })).toEqual(["Zwaan"]);
    expect(await names({ name: "AA" })).toEqual(["Aak", "Zwaan"]);
    expect(await names({ name: "100%" })).toEqual([]);
    expect(await countVenues(db, visitor, { area: "BU99020200" })).toBe(1);
  });

  test("of an organisation is changed by who works there and by keepers, and given away by nobody else", async () => {
    const { db } = await town();
    const [brug, molen] = [await organisation(db), await organisation(db, "De Molen")];
    const venue = await addVenue(db, memberOf(brug), { name: "De Brug", at: at(1200, 1000), organisation: brug });
    expect(venue.verifiedAt).toBeNull();
    const refused: [string, Actor, Parameters<typeof changeVenue>[3]][] = [
      ["a visitor", visitor, { name: "x" }],
      ["a colleague of De Molen", memberOf(molen), { name: "x" }],
      ["a colleague who gives it to De Molen", memberOf(brug), { organisation: molen }],
    ];
    for (const [who, actor, change] of refused) {
      await expect(changeVenue(db, actor, venue.number, change), who).rejects.toBeInstanceOf(Forbidden);
    }
    await expect(addVenue(db, memberOf(molen), { name: "x", organisation: brug })).rejects.toBeInstanceOf(Forbidden);
    expect((await changeVenue(db, memberOf(brug), venue.number, { kind: "buurthuis" })).kind).toBe("buurthuis");
    expect((await changeVenue(db, keeper, venue.number, {})).verifiedAt).toBeInstanceOf(Temporal.Instant);
  });
});

test("venues follow their organisation when that is merged into another", async () => {
  const { db } = await town();
  const [brug, molen] = [await organisation(db), await organisation(db, "De Molen")];
  const venue = await add(db, "De Brug", 1200, 1000, { organisation: brug });
  await moveVenues(db, { name: "organisation.merged", subject: brug, payload: { into: molen }, actor: keeper });
  expect((await venueById(db, venue.id))?.organisation).toBe(molen);
  expect((await factsOf(db, venue.id)).at(-1)).toEqual({
    name: "venue.changed",
    payload: { fields: ["organisation"] },
  });
});

describe("two numbers for one place", () => {
  test("become one: the old number leads on, rooms and names go along, nothing known is lost or overwritten", async () => {
    const { db } = await town();
    const from = await add(db, "Wijkcentrum Brug", 1200, 1000, {
      opening: "Elke dag",
      toilet: true,
      kind: "wijkcentrum",
    });
    const into = await addVenue(db, keeper, { name: "De Brug", at: at(1210, 1000), kind: "buurthuis", toilet: false });
    const older = await add(db, "Brug oud", 1, 1);
    await addRoom(db, keeper, from.number, { name: "Zaal" });
    await addRoom(db, keeper, into.number, { name: "Zaal" });
    await mergeVenues(db, keeper, older.number, from.number);
    const after = await mergeVenues(db, keeper, from.number, into.number);
    expect(after).toMatchObject({
      kind: "buurthuis",
      toilet: false,
      opening: "Elke dag",
      aliases: ["Wijkcentrum Brug", "Brug oud"],
    });
    expect((await roomsOf(db, into.id)).map(({ name }) => name)).toEqual(["Zaal", "Zaal (Wijkcentrum Brug)"]);
    for (const { id } of [from, older]) expect((await venueById(db, id))?.number).toBe(into.number);
    expect((await venuesOf(db, visitor)).map(({ name }) => name)).toEqual(["De Brug"]);
    expect((await factsOf(db, from.id)).at(-1)).toEqual({
      name: "venue.merged",
      payload: { into: into.id, fields: ["opening"] },
    });
  });

  test("a point that is taken over brings its buurt along", async () => {
    const { db } = await town();
    const buurt = (await areaByCode(db, "BU99020200"))!.id;
    const [from, into] = [await add(db, "A", 1200, 1000), await addVenue(db, keeper, { name: "B", area: buurt })];
    expect(await mergeVenues(db, keeper, from.number, into.number)).toMatchObject({
      at: at(1200, 1000),
      area: from.area,
    });
  });

  test("twice is once; a place with itself or in a circle is not", async () => {
    const { db } = await town();
    const [a, b] = [await add(db, "A", 1, 1), await add(db, "B", 2, 2)];
    await mergeVenues(db, keeper, a.number, b.number);
    await mergeVenues(db, keeper, a.number, b.number);
    expect((await factsOf(db, a.id)).filter(({ name }) => name === "venue.merged")).toHaveLength(1);
    await expect(mergeVenues(db, keeper, b.number, b.number)).rejects.toBeInstanceOf(Conflict);
    await expect(mergeVenues(db, keeper, b.number, a.number)).rejects.toBeInstanceOf(Conflict);
    await expect(mergeVenues(db, memberOf("x"), b.number, a.number)).rejects.toBeInstanceOf(Forbidden);
  });
});

describe("a room", () => {
  test("is added, changed and removed by who may change the venue", async () => {
    const { db } = await town();
    const brug = await organisation(db);
    const venue = await add(db, "De Brug", 1200, 1000, { organisation: brug });
    const room = await addRoom(db, memberOf(brug), venue.number, { name: "Zaal", capacity: 40, priceCents: 0 });
    expect(room).toMatchObject({ capacity: 40, priceCents: 0, kitchen: null, lent: true });
    expect(await changeRoom(db, keeper, venue.number, room.id, { capacity: 50 })).toMatchObject({
      capacity: 50,
      name: "Zaal",
    });
    await expect(changeRoom(db, memberOf("molen"), venue.number, room.id, { capacity: 1 })).rejects.toBeInstanceOf(
      Forbidden,
    );
    await expect(removeRoom(db, visitor, venue.number, room.id)).rejects.toBeInstanceOf(Forbidden);
    await removeRoom(db, keeper, venue.number, room.id);
    expect(await roomsOf(db, venue.id)).toEqual([]);
    expect((await factsOf(db, room.id)).map(({ name }) => name)).toEqual([
      "room.added",
      "room.changed",
      "room.removed",
    ]);
  });

  test("has a name of its own in its venue, and is found in no other", async () => {
    const { db } = await town();
    const [a, b] = [await add(db, "A", 1, 1), await add(db, "B", 2, 2)];
    const [zaal, keuken] = [
      await addRoom(db, keeper, a.number, { name: "Zaal" }),
      await addRoom(db, keeper, a.number, { name: "Keuken" }),
    ];
    await expect(addRoom(db, keeper, a.number, { name: "Zaal" })).rejects.toBeInstanceOf(Conflict);
    await expect(changeRoom(db, keeper, a.number, keuken.id, { name: "Zaal" })).rejects.toBeInstanceOf(Conflict);
    await expect(removeRoom(db, keeper, b.number, zaal.id)).rejects.toBeInstanceOf(NotFound);
    await expect(removeRoom(db, keeper, a.number, "zaal")).rejects.toBeInstanceOf(NotFound);
  });
});

describe("near by", () => {
  test("comes the nearest first, with the distance on foot, without doubles and without places nobody can find", async () => {
    const { db } = await town();
    const [far, near] = [await add(db, "Ver", 2000, 0), await add(db, "Dichtbij", 100, 0)];
    await addVenue(db, keeper, { name: "Nergens" });
    const double = await add(db, "Dubbel", 10, 0);
    await mergeVenues(db, keeper, double.number, near.number);
    const found = await nearestVenues(db, at(0, 0));
    expect(found.map(({ venue, metres }) => [venue.name, metres])).toEqual([
      ["Dichtbij", 150],
      ["Ver", 2600],
    ]);
    expect((await nearestVenues(db, at(0, 0), { limit: 1 })).map(({ venue }) => venue.id)).toEqual([near.id]);
    expect((await venuesWithin(db, at(0, 0), 2600)).map(({ venue }) => venue.id)).toEqual([near.id, far.id]);
    expect(await venuesWithin(db, at(0, 0), 2500)).toHaveLength(1);
  });

  test.each([
    ["everywhere", {}, "Order By: (at <->"],
    ["within a walk", { within: 1000 }, "(at <@ "],
  ])("%s is asked of the GiST index", async (_name, reach, condition) => {
    const { db } = await world();
    await db.execute(sql`insert into venue (id, slug, name, at)
      select gen_random_uuid(), 'p', 'P', point(100000 + (n * 7919) % 100000, 400000 + (n::bigint * 104729) % 100000) from generate_series(1, 5000) n`);
    await asOwner(db, (db) => db.execute(sql`analyze venue`));
    const plan = await rows<Record<string, string>>(db, sql`explain ${nearQuery(db, at(0, 0), reach).getSQL()}`);
    const text = plan.map((line) => Object.values(line)[0]).join("\n");
    expect(text).toContain("venue_at");
    expect(text).toContain(condition);
  });
});
