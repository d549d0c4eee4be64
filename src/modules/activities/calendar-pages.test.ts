// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { now, today, withClock } from "#platform/time/time.ts";
import { queryKeys } from "./filter.ts";
import { type Visit, visit } from "./fixtures/visit.ts";
import { archiveActivity, cancelDate, freshen } from "./index.ts";
import { paths } from "./paths.ts";

let w: Visit["w"];
let here: Visit["here"];
let read: Visit["read"];
beforeEach(async () => {
  ({ w, here, read } = await visit());
});

const views = [paths.home, paths.list, paths.week, paths.map, paths.printList];
/** In two days, so that the home page, every list and this week's end all reach it. */
const soon = () => today().add({ days: 2 }).toPlainDateTime("10:00");
const once = () => ({ startsLocal: soon(), rrule: null });
const coffee = "Koffieochtend in De Brug";

const statusOf = async (path: string) => (await w.get(path)).status;
const shows = async (query: string, title = coffee) =>
  (await read(`${paths.list}?${query}`)).split("buurt-empty")[0]!.includes(`>${title}</a>`);

describe("every way to look at the calendar", () => {
  test.each(views)("%s has one heading, a telephone number first, and the activity", async (path) => {
    await here.publish(once());
    const page = await read(path === paths.week ? `${path}?datum=${soon().toPlainDate()}` : path);
    expect(page.match(/<h1[\s>]/g)).toHaveLength(1);
    expect(page.indexOf('href="tel:')).toBeGreaterThan(0);
    expect(page.indexOf('href="tel:')).toBeLessThan(page.indexOf("<h1"));
    expect(page).toContain(`>${coffee}</a>`);
    expect(page).not.toMatch(/ style="|<script(?![^>]* src=| type="application)/);
  });

  test.each(views)("%s is whole in English and when there is nothing", async (path) => {
    for (const prefix of ["", "/en", "/eenvoudig"]) {
      const page = await read(prefix + (path === "/" && prefix ? "" : path));
      expect(page).toContain(`<html lang="${prefix === "/en" ? "en" : "nl"}"`);
      expect(page).not.toMatch(/undefined|\[object|NaN/);
    }
  });

  test("only the map asks for scripts of a map", async () => {
    await here.publish(once());
    for (const path of views) expect((await read(path)).includes("leaflet"), path).toBe(path === paths.map);
    const map = await read(paths.map);
    expect(map.match(/data-lat=/g)).toHaveLength(1);
    expect(map).toContain('data-tiles=""');
  });

  test("a list goes on where the first page ended, and comes back to the start with another filter", async () => {
    for (let n = 1; n <= 25; n++) await here.publish({ ...once(), title: `Wandeling ${n}`, category: "walk" });
    const first = await read(`${paths.list}?soort=wandelen`);
    const [next] = /\/activiteiten\?[^"]*na=[^"]+/.exec(first) ?? [];
    const second = await read(next!.replaceAll("&amp;", "&"));
    const titles = [first, second].flatMap((page) => page.match(/>Wandeling \d+</g) ?? []);
    expect(new Set(titles).size).toBe(25);
    expect(titles).toHaveLength(25);
    expect(second).toContain('name="robots" content="noindex"');
  });
});

describe("choosing", () => {
  test("each filter keeps what fits and leaves out what does not", async () => {
    const rest = { energy: "calm", languages: ["nl", "tr"], goTogether: true, hostName: "Ria" } as const;
    await here.publish({ ...once(), ...rest, languages: [...rest.languages], priceCents: 500, ageMin: 55 });
    const day = soon().toPlainDate();
    const pairs = [
      ["wat=koffie", "wat=zwemmen"],
      ["wat=koffiochtend", "wat=voetbal"],
      ["soort=koffie", "soort=wandelen"],
      [`datum=${day}`, `datum=${day.add({ days: 1 })}`],
      ["dagdeel=ochtend", "dagdeel=avond"],
      ["prijs=5", "prijs=gratis"],
      ["energie=rustig", "energie=actief"],
      ["taal=tr", "taal=ar"],
      ["leeftijd=78", "leeftijd=12"],
      ["toegankelijk=ja", "toilet=ja"],
      ["alleen=ja", "ringleiding=ja"],
      ["buurt=BU99990101", "organisatie=de-brug&dagdeel=avond"],
      ["buurt=wk999901", "buurt=BU99990101&dagdeel=middag"],
      ["organisatie=de-brug", "plek=1&wat=zwemmen"],
    ] as const;
    for (const [fits, fitsNot] of pairs) {
      expect(await shows(fits), fits).toBe(true);
      const nothing = await read(`${paths.list}?${fitsNot}`);
      expect(nothing, fitsNot).toContain("Wij vonden nu niets dat past");
      expect(nothing, fitsNot).toContain("Dit komt in de buurt");
    }
  });

  test("a postcode finds what is within walking distance, with the distance", async () => {
    await w.db.execute(sql`insert into postcode (code, at) values ('1234AB', point(142300, 443000))`);
    await here.publish(once());
    const page = await read(`${paths.list}?postcode=1234+ab`);
    expect(page).toContain(`>${coffee}</a>`);
    expect(page).toMatch(/400\s(m|meter)/);
    await w.db.execute(sql`update postcode set at = point(149000, 443000)`);
    expect(await read(`${paths.list}?postcode=1234AB&afstand=5000`)).toContain("Wij vonden nu niets dat past");
  });

  test.each(["9999ZZ", "soep", "1234", "<b>"])(
    "the unknown postcode %s is said, and the rest is shown",
    async (code) => {
      await here.publish(once());
      const page = await read(`${paths.list}?postcode=${encodeURIComponent(code)}`);
      expect(page).toContain("Deze postcode kennen wij niet. Kies een buurt.");
      expect(page).toContain(`>${coffee}</a>`);
    },
  );

  test.each(["datum=1900-01-01", "datum=9999-12-31", "dagdeel=toString", "buurt=BU00000000", "organisatie=weg"])(
    "what is not understood is said: %s",
    async (query) => {
      await here.publish(once());
      const page = await read(`${paths.list}?${query}`);
      expect(page).toContain("Een deel van uw vraag begrepen wij niet.");
      expect(page).toContain(`>${coffee}</a>`);
    },
  );

  test("what was chosen stands there, each with a way to take it away", async () => {
    await here.publish(once());
    const page = await read(`${paths.list}?wat=koffie&prijs=gratis`);
    expect(page).toContain('href="/activiteiten?prijs=gratis"');
    expect(page).toContain('href="/activiteiten?wat=koffie"');
    expect(page).toMatch(/<input[^>]*name="wat"[^>]*value="koffie"/);
  });

  test("whatever stands in the address, no page breaks", { timeout: 60_000 }, async () => {
    const { number } = await here.publish(once());
    await w.db.execute(sql`insert into postcode (code, at) values ('1234AB', point(142300, 443000))`);
    const nasty = fc.constantFrom(
      ..."'|%_\\|<script>|__proto__|constructor|toString|9999-12-31|0000-00-00|-1|1e999|00000101T000000Z-1".split("|"),
      ..."99991231T235959Z-999999999|20261124T090000Z-1|BU99990101|1234AB|de-brug|ja|🙂|\ud800|\u0000|koffie:*&!".split(
        "|",
      ),
      "x".repeat(3000),
    );
    const value = fc.oneof({ weight: 2, arbitrary: nasty }, fc.string({ unit: "binary", maxLength: 60 }));
    const query = fc.dictionary(fc.constantFrom(...queryKeys, "kopie", "x"), value, { maxKeys: 4 });
    const where = fc.constantFrom(...views, "/en/activiteiten", `/activiteiten/${number}-koffie`, "/activiteiten/");
    const tail = fc.oneof(
      { weight: 9, arbitrary: fc.constant("") },
      nasty.map((text) => encodeURIComponent(text.toWellFormed())),
    );
    await fc.assert(
      fc.asyncProperty(where, tail, query, async (path, more, hostile) => {
        const address = `${path}${path.endsWith("/") ? more : ""}?${new URLSearchParams(hostile)}`;
        expect(await statusOf(address), address).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the page of an activity", () => {
  test("says when, where, who and how to call, in the order in which people ask", async () => {
    const activity = await here.publish({ hostName: "Ria", goTogether: true, priceCents: 150 });
    const page = await read(paths.activity(activity));
    const order = [
      "<h1",
      "Wanneer is het?",
      "Hoe komt u naar Buurthuis De Brug?",
      "Wie ontmoet u?",
      "Vragen? Bel gerust",
    ];
    const places = order.map((text) => page.indexOf(text));
    expect(places.every((at) => at > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(page).toContain("U kunt alleen komen. Ria staat bij de deur.");
    expect(page).toContain('href="tel:+31343000001"');
    expect(page.match(/<time datetime="[\d-]+T10:00"/g)).toHaveLength(3);
    expect(page).toContain(`href="${paths.activityIcs(activity)}"`);
    expect(page.match(/<h1[\s>]/g)).toHaveLength(1);
    expect(await read(paths.activityPrint(activity))).toContain("Vragen? Bel gerust");
  });

  test("a draft is not there for a stranger, and is for its organisation", async () => {
    const draft = await here.draft();
    expect(await statusOf(paths.activity(draft))).toBe(404);
    expect(await statusOf(paths.activityPrint(draft))).toBe(404);
    const own = await w.get(paths.activity(draft), { as: here.editor });
    expect(own.status).toBe(200);
    expect(await own.text()).toContain("Dit staat nog niet in de kalender");
  });

  test("another tail leads to the right address, in the language that was asked", async () => {
    const { number } = await here.publish();
    for (const [wrong, right] of [
      [`/activiteiten/${number}`, `/activiteiten/${number}-koffieochtend-in-de-brug`],
      [`/activiteiten/${number}-oude-naam`, `/activiteiten/${number}-koffieochtend-in-de-brug`],
      [`/en/activiteiten/${number}-x/afdrukken`, `/en/activiteiten/${number}-koffieochtend-in-de-brug/afdrukken`],
    ] as const) {
      const answer = await w.get(wrong);
      expect([answer.status, answer.headers.get("location")]).toEqual([301, right]);
    }
    expect(await statusOf("/activiteiten/999999-weg")).toBe(404);
    expect(await statusOf("/activiteiten/koffie")).toBe(404);
  });

  test("a date that is cancelled stands there with the reason, here, in the lists and at home", async () => {
    const activity = await here.publish({ startsLocal: soon() });
    await cancelDate(w.db, here.editor, activity.number, soon(), "De zaal is dicht.");
    const page = await read(paths.activity(activity));
    expect(page).toMatch(/<s>[^<]*10\.00[^<]*<\/s>[\s\S]{0,200}Gaat niet door[\s\S]{0,60}De zaal is dicht\./);
    const list = await read(`${paths.list}?datum=${soon().toPlainDate()}`);
    expect(list).toContain("buurt-card--cancelled");
    expect(list).toContain("De zaal is dicht.");
    expect(await read(`${paths.week}?datum=${soon().toPlainDate()}`)).toContain("buurt-card__off");
    expect(await read(paths.home)).toContain(`Let op: ${coffee} gaat niet door`);
  });

  test("one that was not confirmed for long asks to call first, and leaves the lists a month later", async () => {
    const activity = await here.publish();
    const later = (days: number) => now().add({ hours: days * 24 });
    await withClock(later(91), () => freshen(w.db));
    expect(await read(paths.activity(activity))).toContain("Laatst gecontroleerd op");
    await withClock(later(106), () => freshen(w.db));
    const page = await read(paths.activity(activity));
    expect(page).toContain("Bel even voordat u gaat");
    expect(page).toContain('href="tel:+31343000001"');
    expect(await shows("")).toBe(true);
    await withClock(later(137), () => freshen(w.db));
    expect(await read(paths.list)).not.toContain(`>${coffee}</a>`);
    expect(await read(paths.activity(activity))).toContain("Bel even voordat u gaat");
  });

  test("one that stopped says so and shows the way to the rest", async () => {
    const activity = await here.publish();
    await archiveActivity(w.db, here.editor, activity.number, "Ria gaat met pensioen");
    const page = await read(paths.activity(activity));
    expect(page).toContain("Deze activiteit is gestopt");
    expect(page).toContain('href="/activiteiten">Kijk wat er verder te doen is in de buurt.');
    expect(page).not.toContain("Bel even voordat u gaat");
  });

  test("in English: the English title, or the Dutch one marked as Dutch", async () => {
    const both = await here.publish({ titleEn: "Coffee at the bridge", whatWeDoEn: "We have coffee." });
    const page = await read(`/en${paths.activity(both)}`);
    expect(page).toMatch(/<h1[^>]*>Coffee at the bridge<\/h1>/);
    expect(page).toMatch(/<title>Coffee at the bridge/);
    expect(page).toContain("We have coffee.");
    const dutch = await here.publish({ title: "Wandelen langs de plas" });
    const other = await read(`/en${paths.activity(dutch)}`);
    expect(other).toMatch(/<h1[^>]* lang="nl"[^>]*>Wandelen langs de plas<\/h1>/);
    expect(other).toContain("The text of this activity is in Dutch.");
    for (const list of ["/en/activiteiten", "/en/activiteiten/week", "/en/activiteiten/kaart", "/en"]) {
      const html = await read(list);
      expect(html, list).toMatch(/<a href="[^"]+">\s*Coffee at the bridge/);
      expect(html, list).toMatch(/<a href="[^"]+" lang="nl">\s*Wandelen langs de plas/);
    }
  });

  test("HTML of an organiser is text", async () => {
    const html = "<img src=x onerror=alert(1)>";
    const activity = await here.publish({ title: html, whatWeDo: html, hostName: html, audience: html, alert: html });
    for (const path of [paths.activity(activity), `/en${paths.activity(activity)}`, ...views]) {
      expect(await read(path), path).not.toContain("<img src=x");
    }
  });
});
