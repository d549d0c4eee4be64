// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from "vitest";
import { brug, text, town } from "./fixtures/pages.ts";
import { keeper } from "./fixtures/people.ts";
import { at } from "./fixtures/towns.ts";
import { addRoom, addVenue, changeVenue, mergeVenues } from "./index.ts";

describe("the list of places", () => {
  test("shows every place under its buurt, with what is known about access", async () => {
    const { db, get } = await town();
    await brug(db, { stepFree: true, quiet: false });
    const response = await get("/plekken");
    const html = await text(response);
    expect(response.status).toBe(200);
    expect(html).toMatch(/<h2[^>]*>Oude kern<\/h2>/);
    expect(html).toContain("Kade 3, 9990 AA Voorbeeldstad");
    expect(html).toContain("1 plek");
    expect(html.match(/data-badge[^>]*>([^<]+)/g)).toEqual([expect.stringContaining("Rolstoel kan naar binnen")]);
  });

  test("is filtered by a plain address, keeps what was chosen and says how to lose it", async () => {
    const { db, get } = await town();
    await brug(db, { stepFree: true });
    await brug(db, { name: "Dijkhuis", at: at(2500, 500) });
    const html = await text(await get("/plekken?buurt=WK990201&toegang=rolstoel"));
    expect(html).toContain("De Brug");
    expect(html).not.toContain("Dijkhuis");
    expect(html).toMatch(/<option value="WK990201" selected/);
    expect(html).toContain('href="/plekken?toegang=rolstoel"');
    expect(html).toContain('href="/plekken?buurt=WK990201"');
  });

  test("is there for a spreadsheet, with the same question and without formulas", async () => {
    const { db, get } = await town();
    await brug(db, { stepFree: true, opening: "@tien uur" });
    await brug(db, { name: "Dijkhuis", at: at(2500, 500) });
    const file = await text(await get("/plekken.csv?toegang=rolstoel"));
    expect(file).toContain("De Brug;Kade;3;9990AA;Voorbeeldstad;Oude kern;");
    expect(file).toContain(`;"'@tien uur"`);
    expect(file).not.toContain("Dijkhuis");
    expect(await text(await get("/plekken?toegang=rolstoel"))).toContain('href="/plekken.csv?toegang=rolstoel"');
  });

  test("says what to do when nothing fits, with the phone number", async () => {
    const { get } = await town();
    const html = await text(await get("/plekken?toegang=hulphond"));
    expect(html).toContain("Wij vinden hier geen plek.");
    expect(html).toContain("0343 – 00 00 00");
  });

  test.each([
    "buurt=BU'%22><script>",
    "toegang=alles&toegang=",
    "pagina=-1",
    "pagina=9999",
    "pagina=abc",
    "buurt=%00",
    "buurt=GM9902&pagina=1e9",
  ])("understands ?%s as far as it makes sense", async (query) => {
    const { get } = await town();
    const response = await get(`/plekken?${query}`);
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain("<script>");
  });

  test("speaks English", async () => {
    const { db, get } = await town();
    await brug(db);
    const html = await text(await get("/en/plekken"));
    expect(html).toContain("Places in the neighbourhood");
    expect(html).toContain(`href="/en/plekken/`);
  });
});

describe("the page of a place", () => {
  test("tells address, opening, the way, access in words and the rooms with their phone number", async () => {
    const { db, get } = await town();
    const venue = await brug(db, {
      opening: "Elke dag van 9 tot 12 uur",
      directions: "Bus 41.\n\nNeem de zij-ingang.",
      stepFree: true,
      toilet: false,
      busStopMetres: 240,
    });
    await addRoom(db, keeper, venue.number, {
      name: "Zaal",
      capacity: 40,
      contactName: "Ria",
      contactPhone: "0343000011",
      priceCents: 1250,
    });
    await addRoom(db, keeper, venue.number, { name: "Kantoor", lent: false });
    const html = await text(await get(`/plekken/${venue.number}-de-brug`));
    for (const part of [
      "Elke dag van 9 tot 12 uur",
      "Hoe komt u naar De Brug?",
      "Neem de zij-ingang.",
      "250 meter lopen",
      "40 personen",
      "€ 12,50",
      "tel:+31343000011",
      "Bel Ria",
    ]) {
      expect(html, part).toContain(part);
    }
    expect(html).not.toContain("Kantoor");
    expect(accessIn(html)).toMatchObject({
      "Rolstoel kan naar binnen": "Ja",
      "Toilet voor rolstoel": "Nee",
      "Rustige plek": "Niet bekend",
    });
  });

  test("says “niet bekend” where nothing is known", async () => {
    const { db, get } = await town();
    const venue = await addVenue(db, keeper, { name: "Schuur" });
    const html = await text(await get(`/plekken/${venue.number}-schuur`));
    expect(new Set(Object.values(accessIn(html)))).toEqual(new Set(["Niet bekend"]));
    expect(html).toContain("Wij weten nog niet hoe u hier het beste komt.");
  });

  test("an old name in the address, and the number of a double, lead to where it is now", async () => {
    const { db, get } = await town();
    const [venue, double] = [await brug(db), await brug(db, { name: "Brug dubbel" })];
    await changeVenue(db, keeper, venue.number, { name: "De Nieuwe Brug" });
    await mergeVenues(db, keeper, double.number, venue.number);
    for (const old of [`${venue.number}-de-brug`, `${venue.number}`, `${double.number}-brug-dubbel`]) {
      const response = await get(`/en/plekken/${old}`);
      expect([response.status, response.headers.get("location")]).toEqual([
        301,
        `/en/plekken/${venue.number}-de-nieuwe-brug`,
      ]);
    }
  });

  test.each(["999999-weg", "brug", "0x10", "1e3-x", "99999999999999999999", "%00", "-1"])(
    "/plekken/%s is not there",
    async (segment) => {
      const { get } = await town();
      expect((await get(`/plekken/${segment}`)).status).toBe(404);
    },
  );

  test("shows what people typed as text, never as markup", async () => {
    const { db, get } = await town();
    const nasty = '<img src=x onerror=alert(1)>"';
    const venue = await brug(db, {
      name: nasty,
      opening: nasty,
      directions: nasty,
      kind: nasty,
      street: nasty,
      aliases: [nasty],
    });
    await addRoom(db, keeper, venue.number, {
      name: nasty,
      hours: nasty,
      contactName: nasty,
      contactPhone: "javascript:1",
      keyRule: nasty,
    });
    for (const path of [`/plekken/${venue.number}-${venue.slug}`, "/plekken"]) {
      const html = await (await get(path)).text();
      expect(html).not.toContain("<img");
      expect(html).not.toContain('href="javascript:');
    }
  });
});

const accessIn = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<dt>(?:<svg.*?<\/svg>)?<span>([^<]+)<\/span><\/dt><dd>([^<]+)<\/dd>/gs)]
      .map(([, term, value]) => [term, value])
      .filter(([, value]) => /^(Ja|Nee|Niet bekend)$/.test(value!)),
  );
