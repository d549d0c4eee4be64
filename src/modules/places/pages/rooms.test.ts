// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brug, errorsIn, manage, text, town } from "../fixtures/pages.ts";
import { keeper } from "../fixtures/people.ts";
import { addRoom, findVenue, roomsOf } from "../index.ts";

describe("a form for a room", () => {
  test("adds, changes and removes it, the last on a page of its own", async () => {
    const { db, get, post } = await town();
    const venue = await brug(db);
    const base = `/beheer/plekken/${venue.number}`;
    const form = {
      name: "Zaal",
      capacity: "40",
      contactName: "Ria",
      contactPhone: "0343 - 00 00 11",
      priceCents: "12,50",
      kitchen: "ja",
      lent: "ja",
    };
    const added = await post(`${base}/ruimtes/nieuw`, form, { as: keeper });
    expect([added.status, added.headers.get("location")]).toEqual([303, `${base}?bewaard=ruimte`]);
    const [room] = await roomsOf(db, venue.id);
    expect(room).toMatchObject({
      capacity: 40,
      contactPhone: "0343000011",
      priceCents: 1250,
      kitchen: true,
      ringLoop: null,
      lent: true,
    });
    await post(`${base}/ruimtes/${room!.id}`, { ...form, priceCents: "", lent: "" }, { as: keeper });
    expect((await roomsOf(db, venue.id))[0]).toMatchObject({ priceCents: null, lent: false });
    expect(await text(await get(`${base}/ruimtes/${room!.id}/verwijdering`, { as: keeper }))).toContain(
      "Wilt u de ruimte Zaal verwijderen?",
    );
    const sure = { _once: "fedcba9876543210" };
    const once = await post(`${base}/ruimtes/${room!.id}/verwijdering`, sure, { as: keeper });
    const again = await post(`${base}/ruimtes/${room!.id}/verwijdering`, sure, { as: keeper });
    expect([once.status, again.status]).toEqual([303, 303]);
    expect(await roomsOf(db, venue.id)).toEqual([]);
  });

  test.each<[string, Record<string, string>, Record<string, string>]>([
    ["no name", { name: " " }, { name: "Vul de naam in." }],
    [
      "a name that is taken",
      { name: "Zaal" },
      { name: "Deze plek heeft al een ruimte met die naam. Kies een andere naam." },
    ],
    ["nobody in it", { name: "Hok", capacity: "0" }, { capacity: "Vul een heel getal in, van 1 tot 5000." }],
    [
      "half a phone number",
      { name: "Hok", contactPhone: "0343" },
      { contactPhone: "Schrijf het telefoonnummer met tien cijfers." },
    ],
    [
      "a price in words",
      { name: "Hok", priceCents: "duur" },
      { priceCents: "Schrijf het bedrag zo: 12,50. Ten hoogste 10.000 euro." },
    ],
    [
      "a price without end",
      { name: "Hok", priceCents: "10000,01" },
      { priceCents: "Schrijf het bedrag zo: 12,50. Ten hoogste 10.000 euro." },
    ],
  ])("with %s comes back with 422 and the sentence at the field", async (_name, form, errors) => {
    const { db, post } = await town();
    const venue = await brug(db);
    await addRoom(db, keeper, venue.number, { name: "Zaal" });
    const response = await post(`/beheer/plekken/${venue.number}/ruimtes/nieuw`, form, { as: keeper });
    expect(response.status).toBe(422);
    expect(errorsIn(await text(response))).toEqual(errors);
    expect(await roomsOf(db, venue.id)).toHaveLength(1);
  });
});

test("a double is merged in two steps, and what is taken over is said beforehand", async () => {
  const { db, get, post } = await town();
  const [from, into] = [await brug(db, { name: "Brug oud", opening: "Elke dag" }), await brug(db)];
  const path = `/beheer/plekken/${from.number}/samenvoeging`;
  for (const wrong of ["", "x", "999999", String(from.number)])
    expect((await get(`${path}?met=${wrong}`, { as: keeper })).status).toBe(422);
  const html = await text(await get(`${path}?met=${into.number}`, { as: keeper }));
  expect(html).toContain("Wordt Brug oud een deel van De Brug?");
  expect(html).toContain("Dit ontbreekt daar en komt erbij: open.");
  const done = await post(path, { met: String(into.number) }, { as: keeper });
  expect([done.status, done.headers.get("location")]).toEqual([303, `/beheer/plekken/${into.number}?bewaard=samen`]);
  expect((await findVenue(db, keeper, from.number)).mergedInto).toBe(into.id);
});

test("whatever is posted, the answer is calm", { timeout: 60_000 }, async () => {
  const { db, post } = await town();
  const venue = await brug(db);
  const room = await addRoom(db, keeper, venue.number, { name: "Zaal" });
  const fields = [
    "name",
    "kind",
    "street",
    "houseNumber",
    "postcode",
    "place",
    "buurt",
    "point",
    "opening",
    "directions",
    "stepFree",
    "busStopMetres",
    "organisation",
    "aliases",
    "capacity",
    "m2",
    "contactPhone",
    "priceCents",
    "kitchen",
    "lent",
    "met",
    "_once",
  ];
  const hostile = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.constantFrom(
      "",
      "' or 1=1 --",
      "<script>alert(1)</script>",
      "\u0000",
      "\ud800",
      "1e999",
      "-1",
      "NaN",
      "BU99020100",
      "javascript:alert(1)",
      "0123456789abcdef",
      "😀".repeat(50),
    ),
  );
  const form = fc.dictionary(fc.constantFrom(...fields), fc.oneof(hostile, fc.array(hostile, { maxLength: 3 })));
  const paths = [
    "/beheer/plekken/nieuw",
    ...manage(venue.number, room.id).slice(0, 3),
    `/beheer/plekken/${venue.number}/samenvoeging`,
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), form, async (path, fields) => {
      expect([303, 422]).toContain((await post(path, fields, { as: keeper })).status);
    }),
    { numRuns: 300 },
  );
});
