// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { today, toInstant, withClock } from "#platform/time/time.ts";
import { type Visit, visit } from "./fixtures/visit.ts";
import { cancelDate } from "./index.ts";
import { paths } from "./paths.ts";

// What the pages of the calendar say. That each stands, filters and never breaks: calendar-pages.test.ts.

let w: Visit["w"];
let here: Visit["here"];
let page: Visit["page"];
beforeEach(async () => {
  ({ w, here, page } = await visit());
});

const status = (html: string) => /role="status"[^>]*>(.*?)<\/p>/s.exec(html)?.[1]?.replace(/<[^>]+>/g, "") ?? "";
const chosen = (html: string) => /<ul[^>]*class="buurt-chosen"[^>]*>(.*?)<\/ul>/s.exec(html)?.[1] ?? "";
const inDays = (days: number) => today().add({ days }).toPlainDateTime("10:00");
const dayIn = (days: number) => today().add({ days }).toString();
const once = (title: string, days: number, more: object = {}) =>
  here.publish({ title, rrule: null, startsLocal: inDays(days), ...more });
const postcode = (x: number) =>
  w.db.execute(sql`insert into postcode (code, at) values ('1234AB', point(${x}::float8, 443000))`);
async function venue(name: string): Promise<string> {
  const id = newId();
  await w.db.execute(sql`insert into venue (id, slug, name) values (${id}, 'elders', ${name})`);
  return id;
}

describe("the home page", () => {
  test("asks three things, shows six tiles, and a weekly activity once", async () => {
    await here.publish();
    const html = await page("/");
    for (const label of ["Wat zoekt u?", "Uw buurt", "Wanneer?"]) expect(html).toContain(label);
    for (const kind of ["koffie", "wandelen", "samen-eten", "muziek", "handwerk", "bewegen"])
      expect(html).toContain(`href="/activiteiten?soort=${kind}"`);
    expect(html.match(/<article/g)).toHaveLength(1);
    for (const path of [paths.list, paths.week, paths.map, paths.printList, paths.paper])
      expect(html).toContain(`href="${path}"`);
  });

  test("asks for a postcode where postcodes are known, for a buurt where they are not", async () => {
    expect(await page("/")).not.toContain('name="postcode"');
    await postcode(142000);
    const html = await page("/");
    expect(html).toContain('name="postcode"');
    expect(html).not.toContain('name="buurt"');
  });

  test("asks for this week, and on Sunday, when little of it is left, for every day", async () => {
    const sunday = today().add({ days: 14 - today().dayOfWeek });
    const on = (day: Temporal.PlainDate) => withClock(toInstant(day.toPlainDateTime("09:00")), () => page("/"));
    expect(await on(sunday)).toMatch(/<option value="alles" selected/);
    expect(await on(sunday.subtract({ days: 1 }))).toMatch(/<option value="deze-week" selected/);
  });

  test("says calmly what is off, why, and when it is on again", async () => {
    const coffee = await here.publish({ startsLocal: inDays(1), rrule: "FREQ=WEEKLY" });
    await cancelDate(w.db, here.editor, coffee.number, coffee.startsLocal, "Zwaantje is ziek.");
    const html = await page("/");
    expect(html).toContain("Let op: Koffieochtend in De Brug gaat niet door");
    expect(html).toContain("Zwaantje is ziek.");
    expect(html).toContain(`Op ${new Intl.DateTimeFormat("nl", { weekday: "long" }).format(new Date(dayIn(8)))}`);
    expect(html).toMatch(/Op \S+ \d+ \S+ is het er weer\./);
  });
});

describe("a list says in words what it shows", () => {
  test("by day, where days are asked", async () => {
    await once("Koffie", 1);
    await once("Samen zingen", 1, { category: "music" });
    const html = await page(`/activiteiten?datum=${dayIn(1)}`);
    expect(status(html)).toMatch(/^2 keer iets te doen, op \S+ \d+ \S+\.$/);
    expect(html.match(/<h2[^>]*>\S+ \d+ \S+<\/h2>/g)).toHaveLength(1);
    const coffee = await page(`/activiteiten?soort=koffie&datum=${dayIn(1)}&buurt=BU99990101`);
    expect(status(coffee)).toMatch(/^1 keer koffie in De Horden, op /);
  });

  test("each activity once, with the days on which it comes again", async () => {
    await here.publish({ startsLocal: inDays(1), rrule: "FREQ=WEEKLY" });
    const html = await page("/activiteiten");
    expect(status(html)).toBe("1 activiteit.");
    expect(html.match(/<article/g)).toHaveLength(1);
    expect(html).toMatch(/Ook op \S+ \d+ \S+ en \S+ \d+ \S+\./);
  });

  test("a day that is off is not promised as a next date", async () => {
    const coffee = await here.publish({ startsLocal: inDays(1), rrule: "FREQ=WEEKLY;COUNT=3" });
    await cancelDate(w.db, here.editor, coffee.number, coffee.startsLocal.add({ days: 7 }), "");
    const [, said] = /Ook op ([^.]+)\./.exec(await page("/activiteiten")) ?? [];
    expect(said).toContain(String(inDays(15).day));
    expect(said).not.toContain(" en ");
  });

  test("with the walk from a postcode", async () => {
    await postcode(142200);
    await here.publish();
    const html = await page("/activiteiten?postcode=1234+ab&afstand=500");
    expect(status(html)).toBe("1 activiteit binnen 500 meter lopen van 1234 AB.");
    expect(chosen(html)).toContain("Tot 500 meter lopen");
  });

  test("in English, and never a count of everything", async () => {
    for (let n = 0; n < 25; n++) await once(`Wandeling ${n}`, 2, { category: "walk" });
    expect(status(await page("/activiteiten?soort=wandelen"))).toBe(
      "De eerste 24 activiteiten: wandelen. Er zijn er meer.",
    );
    expect(status(await page("/en/activiteiten?wat=wandeling&soort=wandelen"))).toBe(
      "The first 24 activities: walking for “wandeling”. There are more.",
    );
    expect(await page("/activiteiten/kaart?soort=wandelen")).not.toContain("Toon meer activiteiten");
  });

  test("every choice stands there with a link that takes it away", async () => {
    await here.publish();
    const query = `wat=koffie&soort=koffie&datum=${dayIn(3)}&prijs=gratis&taal=nl&leeftijd=80`;
    const list = chosen(await page(`/activiteiten?${query}`));
    expect(list.match(/<li>/g)).toHaveLength(6);
    for (const label of ["“koffie”", "Koffie", "Gratis", "Nederlands", "80 jaar"]) expect(list).toContain(label);
    expect(list).toContain(
      'href="/activiteiten?wat=koffie&amp;soort=koffie&amp;prijs=gratis&amp;taal=nl&amp;leeftijd=80"',
    );
  });

  test("company means somebody who waits for you by name", async () => {
    await once("Met Ria", 2, { goTogether: true, hostName: "Ria" });
    await once("Zonder iemand", 2, { goTogether: true });
    const html = await page("/activiteiten?alleen=ja");
    expect(html).toContain("Met Ria");
    expect(html).not.toContain("Zonder iemand");
  });
});

describe("what we do not know", () => {
  const unclear = "Een deel van uw vraag begrepen wij niet.";
  test.each([
    ["postcode=9999ZZ", "Deze postcode kennen wij niet. Kies een buurt."],
    ["postcode=%3Cb%3E", "Deze postcode kennen wij niet. Kies een buurt."],
    ["datum=1900-01-01", unclear],
    ["datum=9999-12-31", unclear],
    ["buurt=BU00000000", unclear],
    ["soort=bingo", unclear],
    ["organisatie=niemand", unclear],
    ["plek=999999", unclear],
    ["na=20261124T090000Z-1%27+or+1%3D1", unclear],
  ])("%s is left out, and said by the page to who cannot see it", async (query, sentence) => {
    // a Tuesday, early: the day after it is in the same week
    const tuesday = today()
      .add({ days: 9 - today().dayOfWeek })
      .toZonedDateTime({ timeZone: "Europe/Amsterdam", plainTime: "07:00" });
    await withClock(tuesday.toInstant(), async () => {
      await once("Koffie", 1);
      for (const path of [paths.list, paths.week, paths.map, paths.printList]) {
        const html = await page(`${path}?${query}`);
        expect(status(html), path).toContain(sentence);
        expect(html, path).toContain(">Koffie</a>");
      }
    });
  });

  test("an unknown postcode opens the choice of buurten, and the buurt counts beside it", async () => {
    await postcode(142000);
    await here.publish();
    await once("Buiten de buurt", 2, { venue: await venue("Ver weg") });
    expect(await page("/activiteiten?postcode=9999ZZ")).toMatch(/<details class="buurt-filter" open/);
    // what is clear leaves the filters closed, so that the results come first
    expect(await page("/activiteiten?soort=koffie")).not.toMatch(/<details class="buurt-filter" open/);
    const html = await page("/activiteiten?postcode=9999ZZ&buurt=BU99990101");
    expect(html).toContain("Koffieochtend in De Brug");
    expect(html).not.toContain("Buiten de buurt");
  });
});

describe("the week", () => {
  test("has the weeks beside it, and keeps what was chosen", async () => {
    const first = today().add({ days: 17 });
    const html = await page(`/activiteiten/week?datum=${first}&soort=koffie`);
    expect(html.match(/<section class="buurt-week__day"/g)).toHaveLength(7);
    for (const [days, label] of [
      [-7, "Vorige week"],
      [7, "Volgende week"],
    ] as const)
      expect(html).toContain(`<a href="/activiteiten/week?soort=koffie&amp;datum=${first.add({ days })}">${label}</a>`);
    expect(html).toMatch(/<input type="hidden" name="soort" value="koffie"/);
  });

  test("begins today, also on Sunday; one that holds today leads to it, another week does not", async () => {
    await once("Gisteren koffie", -1);
    await once("Morgen koffie", 1);
    await once("Over zes dagen koffie", 6);
    const html = await page("/activiteiten/week");
    for (const title of ["Morgen koffie", "Over zes dagen koffie"]) expect(html).toContain(title);
    expect(html).not.toContain("Gisteren koffie");
    expect(await page(`/activiteiten/week?datum=${dayIn(-2)}`)).toContain(`href="#dag-${today()}"`);
    expect(await page(`/activiteiten/week?datum=${dayIn(14)}`)).not.toContain(`#dag-${today()}`);
  });

  test("that is fuller than a page leads on day by day, and calls no full day empty", async () => {
    const monday = today().add({ days: 15 - today().dayOfWeek });
    const until = `${monday.add({ days: 6 }).toString().replaceAll("-", "")}T235959`;
    for (let n = 0; n < 32; n++)
      await here.publish({
        title: `Open huis ${n}`,
        startsLocal: monday.toPlainDateTime("10:00"),
        rrule: `FREQ=DAILY;UNTIL=${until}`,
      });
    const html = await page(`/activiteiten/week?datum=${monday}`);
    expect(html).not.toContain("Niets gepland");
    expect(html.match(/<section class="buurt-week__day"/g)).toHaveLength(6);
    expect(html).toContain(`href="/activiteiten?datum=${monday.add({ days: 6 })}"`);
    expect(status(html)).toMatch(/^De eerste 200 keer iets te doen, .*Er zijn er meer\.$/);
  });
});

test("no list, week, map or print page shows a draft", async () => {
  await here.draft({ title: "Nog geheim", startsLocal: inDays(1) });
  await once("Wel openbaar", 1);
  for (const path of ["/", paths.list, paths.map, paths.printList, `${paths.week}?datum=${dayIn(1)}`]) {
    const html = await page(path);
    expect(html, path).toContain("Wel openbaar");
    expect(html, path).not.toContain("Nog geheim");
  }
});

test("a list narrowed to a place shows only that place", async () => {
  await here.publish();
  const haven = await venue("De Haven");
  await once("Haring happen", 3, { venue: haven });
  const [found] = await rows<{ number: number }>(w.db, sql`select number::int from venue where id = ${haven}`);
  const html = await page(`/activiteiten?plek=${found!.number}-elders`);
  expect(status(html)).toBe("1 activiteit bij De Haven.");
  expect(html).not.toContain("Koffieochtend");
});
