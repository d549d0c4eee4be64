// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { today } from "#platform/time/time.ts";
import { type World, world } from "#test/world.ts";
import { type Neighbourhood, neighbourhood } from "../../fixtures/neighbourhood.ts";
import { cancelDate } from "../../index.ts";
import { FeedLinks } from "./feed-links.tsx";

let w: World;
let here: Neighbourhood;
beforeEach(async () => {
  w = await world();
  here = await neighbourhood(w.db);
});
const textOf = async (path: string) => (await w.get(path)).text();

describe("the list on another site", () => {
  test("may stand in a frame, sets no cookie, has no script, and its links leave the frame", async () => {
    const { number } = await here.publish();
    const answer = await w.get("/insluiten?buurt=BU99990101&dagen=7");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors *");
    expect(answer.headers.get("x-frame-options")).toBeNull();
    expect(answer.headers.get("set-cookie")).toBeNull();
    const html = await answer.text();
    expect(html).toContain('<html lang="nl">');
    expect(html).toContain("<h1>Activiteiten in De Horden</h1>");
    expect(html).toContain(
      `href="http://soepsteen.example/activiteiten/${number}-koffieochtend-in-de-brug" target="_top"`,
    );
    expect(html).not.toContain("<script");
    for (const link of html.match(/<a [^>]*>/g)!) expect(link).toContain('target="_top"');
  });

  test("a full list of the longest titles stays under 20 kB", async () => {
    for (let n = 0; n < 5; n++)
      await here.publish({
        title: `${"Wéékend & «koffie» ".repeat(3)}${n}`.slice(0, 60),
        rrule: "FREQ=DAILY;UNTIL=20991231",
      });
    for (const path of ["/insluiten?dagen=31", "/insluiten/fragment?dagen=31", "/en/insluiten?dagen=31"]) {
      const html = await textOf(path);
      expect(html.match(/<li>/g)).toHaveLength(20);
      expect(Buffer.byteLength(html), path).toBeLessThan(20_000);
    }
  });

  test("the fragment is only a piece of HTML that every site may fetch", async () => {
    await here.publish();
    const answer = await w.get("/insluiten/fragment?organisatie=de-brug&soort=koffie&taal=en");
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    const html = await answer.text();
    expect(html).toMatch(
      /^<section class="soepsteen buurt-stack" lang="en"><h2>Activities of Stichting De Brug: Coffee<\/h2>/,
    );
    expect(html).toMatch(/<\/section>$/);
    expect(html).toContain('lang="nl">Koffieochtend in De Brug</a>');
  });

  test("a cancelled date says so, and an empty list too", async () => {
    const { number } = await here.publish();
    await cancelDate(w.db, here.editor, number, today().add({ days: 7 }).toPlainDateTime("10:00"), "");
    expect(await textOf("/insluiten")).toContain("Gaat niet door:");
    expect(await textOf("/insluiten?soort=wandelen")).toContain("Er is nu niets gepland.");
  });

  test("what is wrong in the address is named on the page", async () => {
    const html = await textOf("/insluiten?buurt=Oost&dagen=400&taal=xx&soort=vliegen");
    expect(html).toContain("Deze instelling kennen wij niet: buurt, soort, dagen, taal.");
  });

  test("no address, however strange, breaks it or gets into the page as HTML", { timeout: 30_000 }, async () => {
    const value = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.constantFrom("<b>x</b>", "' or 1=1", "\u0000", "1e9"),
    );
    const pairs = fc.array(
      fc.tuple(fc.constantFrom("buurt", "organisatie", "soort", "dagen", "taal", "plek", "x"), value),
      { maxLength: 5 },
    );
    const path = fc.constantFrom("/insluiten", "/insluiten/fragment", "/agenda-abonneren");
    await fc.assert(
      fc.asyncProperty(path, pairs, async (base, query) => {
        const answer = await w.get(`${base}?${new URLSearchParams(query.map(([k, v]) => [k, v.toWellFormed()]))}`);
        expect(answer.status).toBe(200);
        expect(await answer.text()).not.toContain("<b>x</b>");
      }),
      { numRuns: 120 },
    );
  });
});

describe("the calendar in your own agenda", () => {
  test("the page gives the address of what was chosen, to copy and to open", async () => {
    const html = await textOf("/agenda-abonneren?buurt=BU99990101&soort=koffie");
    expect(html).toContain("De activiteiten in uw eigen agenda");
    expect(html).toContain("Uw keuze: Activiteiten in De Horden: Koffie");
    const address = "soepsteen.example/activiteiten.ics?buurt=BU99990101&amp;soort=koffie";
    expect(html).toContain(`<code>http://${address}</code>`);
    expect(html).toContain(`href="webcal://${address}"`);
    expect(html).toContain(
      "&lt;iframe src=&quot;http://soepsteen.example/insluiten?buurt=BU99990101&amp;amp;soort=koffie&quot;",
    );
    expect(html).toContain("/api/v1/openapi.json");
  });

  test("an unknown choice is said, and the address is that of everything", async () => {
    const html = await textOf("/agenda-abonneren?buurt=BU00000000");
    expect(html).toContain("Deze keuze kennen wij niet.");
    expect(html).toContain("<code>http://soepsteen.example/activiteiten.ics</code>");
  });

  test("in English and in easy Dutch", async () => {
    expect(await textOf("/en/agenda-abonneren")).toContain("The activities in your own calendar");
    expect(await textOf("/eenvoudig/agenda-abonneren")).toContain("Dat doet u één keer.");
  });

  test("programs find the feeds in the head of a page", () => {
    expect(String(FeedLinks({ organisation: "de-brug" }))).toContain(
      '<link rel="alternate" type="text/calendar" href="/organisaties/de-brug/activiteiten.ics"',
    );
    expect(String(FeedLinks({}))).toContain('type="application/atom+xml" href="/activiteiten.atom"');
  });
});

test("search engines find every public activity and no draft", async () => {
  const { number } = await here.publish();
  const draft = await here.draft({ title: "Nog niet klaar" });
  const text = await textOf("/sitemap/1");
  expect(text).toContain(`/activiteiten/${number}-koffieochtend-in-de-brug</loc>`);
  expect(text).toContain("/agenda-abonneren</loc>");
  expect(text).not.toContain(`/activiteiten/${draft.number}-`);
});
