// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from "vitest";
import { brug, errorsIn, manage, text, town } from "../fixtures/pages.ts";
import { keeper, memberOf, organisation, stranger, technician } from "../fixtures/people.ts";
import { addRoom, findVenue, venuesOf } from "../index.ts";

describe("who may keep places", () => {
  test("a visitor signs in first, a stranger and a technician are refused, a colleague keeps to the own places", async () => {
    const { db, get, post } = await town();
    const [own, other] = [await organisation(db), await organisation(db, "De Molen")];
    const venue = await brug(db, { organisation: own });
    const room = await addRoom(db, keeper, venue.number, { name: "Zaal" });
    for (const path of manage(venue.number, room.id)) {
      expect((await get(path)).status, path).toBe(303);
      expect((await post(path, { name: "x" })).status, path).toBe(303);
      expect((await get(path, { as: stranger })).status, path).toBe(403);
      for (const as of [memberOf(other), memberOf(), technician]) {
        expect((await get(path, { as })).status, path).toBe(403);
        expect((await post(path, { name: "x" }, { as })).status, path).toBe(403);
      }
      for (const as of [memberOf(own), keeper]) expect((await get(path, { as })).status, path).toBe(200);
    }
    expect((await get(`/beheer/plekken/${venue.number}/samenvoeging`, { as: memberOf(own) })).status).toBe(403);
    expect((await findVenue(db, keeper, venue.number)).name).toBe("De Brug");
  });

  test("a list shows all places to a keeper, and the own ones to a colleague", async () => {
    const { db, get } = await town();
    const own = await organisation(db);
    await brug(db, { organisation: own });
    await brug(db, { name: "Dijkhuis" });
    expect(await text(await get("/beheer/plekken", { as: keeper }))).toMatch(/De Brug[\s\S]*Dijkhuis/);
    const html = await text(await get("/beheer/plekken", { as: memberOf(own) }));
    expect(html).toContain("De Brug");
    expect(html).not.toContain("Dijkhuis");
    expect(await text(await get("/beheer/plekken?naam=dijk", { as: keeper }))).not.toContain("De Brug");
  });

  test.each(["999999", "999999/ruimtes/nieuw", "x", "1x/ruimtes/nieuw"])(
    "/beheer/plekken/%s is not there",
    async (tail) => {
      const { get } = await town();
      expect((await get(`/beheer/plekken/${tail}`, { as: keeper })).status).toBe(404);
    },
  );
});

describe("a form for a place", () => {
  const good = {
    name: "Dijkhuis",
    buurt: "BU99020200",
    stepFree: "ja",
    toilet: "nee",
    busStopMetres: "120",
    aliases: "Het Dijkje\nDe Dijk",
  };

  test("adds it, once, also when the button is pressed twice", async () => {
    const { db, post, get } = await town();
    const form = { ...good, _once: "0123456789abcdef" };
    const [first, second] = [
      await post("/beheer/plekken/nieuw", form, { as: keeper }),
      await post("/beheer/plekken/nieuw", form, { as: keeper }),
    ];
    expect([first.status, second.status]).toEqual([303, 303]);
    expect(second.headers.get("location")).toBe(first.headers.get("location"));
    const [venue, ...more] = await venuesOf(db, keeper);
    expect(more).toEqual([]);
    expect(venue).toMatchObject({
      stepFree: true,
      toilet: false,
      quiet: null,
      busStopMetres: 120,
      aliases: ["Het Dijkje", "De Dijk"],
    });
    expect(await text(await get(first.headers.get("location")!, { as: keeper }))).toContain("De plek is bewaard.");
  });

  test("comes back unchanged when it is saved without a change", async () => {
    const { db, get, post } = await town();
    const venue = await brug(db, { toilet: true, directions: "Bus 41.\n\nZij-ingang." });
    const html = await (await get(`/beheer/plekken/${venue.number}`, { as: keeper })).text();
    const point = /name="point"[^>]* value="([^"]+)"/.exec(html)![1]!;
    const form = {
      name: venue.name,
      street: "Kade",
      houseNumber: "3",
      postcode: "9990 aa",
      place: venue.place,
      buurt: "BU99020100",
      point,
      toilet: "ja",
      directions: "Bus 41.\r\n\r\nZij-ingang.",
    };
    expect((await post(`/beheer/plekken/${venue.number}`, form, { as: keeper })).status).toBe(303);
    expect(await findVenue(db, keeper, venue.number)).toEqual(venue);
  });

  test.each<[string, Record<string, string>, Record<string, string>]>([
    ["nothing", {}, { name: "Vul de naam in." }],
    [
      "no place",
      { name: "x" },
      { postcode: "Wij weten nog niet waar dit is. Vul een postcode in die wij kennen, of kies de buurt." },
    ],
    [
      "a postcode that is not in the list",
      { name: "x", postcode: "1234 AB" },
      { buurt: expect.stringContaining("Wij weten nog niet waar dit is.") },
    ],
    ["an odd postcode", { ...good, postcode: "12 AB" }, { postcode: "Schrijf de postcode zo: 1234 AB." }],
    [
      "a wijk instead of a buurt",
      { ...good, buurt: "WK990201" },
      { buurt: "Wij kennen deze buurt niet. Kies een buurt uit de lijst." },
    ],
    [
      "a point in Paris",
      { ...good, point: "48.8, 2.3" },
      { point: expect.stringContaining("Wij begrijpen dit punt niet.") },
    ],
    ["a choice that is not there", { ...good, quiet: "misschien" }, { quiet: "Kies ja, nee of niet bekend." }],
    ["half a metre", { ...good, busStopMetres: "0,5" }, { busStopMetres: "Vul een heel getal in, van 0 tot 20000." }],
    [
      "eleven names",
      { ...good, aliases: "abcdefghijk".split("").join("\n") },
      { aliases: "Geef ten hoogste tien andere namen, elk op een eigen regel." },
    ],
    ["a name without end", { ...good, name: "a".repeat(121) }, { name: "De naam is te lang. Gebruik minder letters." }],
    [
      "a story of 10,000 letters",
      { ...good, directions: "a".repeat(10000) },
      { directions: "Deze tekst is te lang. Maak hem korter." },
    ],
  ])("with %s comes back with 422, the sentence at the field and what was typed", async (_name, form, errors) => {
    const { db, post } = await town();
    const response = await post("/beheer/plekken/nieuw", { street: "Kade <7>", ...form }, { as: keeper });
    const html = await text(response);
    expect(response.status).toBe(422);
    expect(html).toContain("<title>Fout:");
    expect(errorsIn(html)).toEqual(errors);
    for (const name of Object.keys(errors)) expect(html).toContain(`href="#${name}"`);
    expect(html).toContain('value="Kade &lt;7&gt;"');
    expect(await venuesOf(db, keeper)).toEqual([]);
  });

  test("an organisation that is not theirs is refused in words", async () => {
    const { db, post } = await town();
    const [own, other] = [await organisation(db), await organisation(db, "De Molen")];
    const response = await post("/beheer/plekken/nieuw", { ...good, organisation: other }, { as: memberOf(own) });
    expect(response.status).toBe(422);
    expect(await venuesOf(db, keeper)).toEqual([]);
  });

  test("a body of 10 MB is refused", async () => {
    const { post } = await town();
    expect((await post("/beheer/plekken/nieuw", { name: "a".repeat(10_000_000) }, { as: keeper })).status).toBe(413);
  });
});
