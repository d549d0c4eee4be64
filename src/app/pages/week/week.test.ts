// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { type Neighbourhood, neighbourhood } from "#modules/activities/fixtures/neighbourhood.ts";
import { paths } from "#modules/activities/index.ts";
import { tell } from "#modules/messages/index.ts";
import { type Actor, system } from "#platform/access/actor.ts";
import { today, toInstant, weekOf, withClock } from "#platform/time/time.ts";
import { colleague, memberOf, organisation, person } from "#test/people.ts";
import { type World, world } from "#test/world.ts";
import { formatDay } from "#ui/show/format.ts";
import { weekPaths } from "./paths.ts";

const monday = weekOf(today()).from;

let w: World;
let here: Neighbourhood;
beforeEach(async () => {
  w = await world();
  here = await neighbourhood(w.db);
});

const publish = (title: string, more = {}) =>
  here.publish({ title, startsLocal: today().add({ days: 1 }).toPlainDateTime("10:00"), ...more });
const read = async (path = weekPaths.week(), as: Actor = here.editor) => {
  const answer = await w.get(path, { as });
  expect(answer.status, path).toBe(200);
  return (await answer.text()).replaceAll("\u00a0", " ");
};
const seen = (series: string, surface: string, day: Temporal.PlainDate, count: number) =>
  w.db.execute(
    sql`insert into view_count (series, day, surface, count) values (${series}, ${day.toString()}, ${surface}, ${count})`,
  );

describe("the week of an organisation", () => {
  test("with nothing in it says so in friendly lines", async () => {
    const page = await read();
    expect(page).toContain("De week van Stichting De Brug");
    expect(page).toContain("Er wacht niets op u.");
    for (const line of [
      "Op deze zeven dagen staat er niets in de kalender.",
      "Er is niemand om te bellen.",
      "Alles is bevestigd.",
    ])
      expect(page).toContain(line);
  });

  test("shows its dates with how many come, also the one that does not go on", async () => {
    const coffee = await publish("Koffieochtend", { signUp: "here", capacity: 20 });
    await publish("Wandelen", { signUp: "none" });
    const off = await publish("Breien");
    await w.db.execute(
      sql`update occurrence set taken = 12 where series = ${coffee.id} and local_date = ${today().add({ days: 1 }).toString()}`,
    );
    await w.db.execute(sql`update occurrence set status = 'cancelled' where series = ${off.id}`);
    const page = await read();
    expect(page).toContain("12 van 20");
    expect(page).toContain("Aanmelden hoeft niet");
    expect(page).toContain("Gaat niet door");
  });

  test("on Sunday it shows the coming days, with the weeks beside it; another week is one link away", async () => {
    const sunday = monday.add({ days: 6 });
    await publish("Zondagse soep", { rrule: null, startsLocal: sunday.toPlainDateTime("17:00") });
    await publish("Koffie op dinsdag", { rrule: null, startsLocal: sunday.add({ days: 2 }).toPlainDateTime("10:00") });
    await publish("Over een week", { rrule: null, startsLocal: sunday.add({ days: 7 }).toPlainDateTime("10:00") });
    await withClock(toInstant(sunday.toPlainDateTime("09:00")), async () => {
      const page = await read();
      expect(page).toContain(
        `Van ${formatDay(sunday)} tot en met ${formatDay(sunday.add({ days: 6 }))}.`.replaceAll("\u00a0", " "),
      );
      for (const title of ["Zondagse soep", "Koffie op dinsdag"]) expect(page).toContain(title);
      expect(page).not.toContain("Over een week");
      expect(page).not.toContain("Vanaf vandaag");
      const next = weekPaths.week("de-brug", sunday.add({ days: 7 }));
      for (const path of [next, weekPaths.week("de-brug", sunday.subtract({ days: 7 }))])
        expect(page).toContain(`href="${path.replace("&", "&amp;")}"`);
      expect(await read(next)).toContain("Over een week");
      expect(await read(next)).not.toContain("Koffie op dinsdag");
      expect(await read(next)).toContain("Vanaf vandaag");
      expect(await read(weekPaths.print("de-brug", sunday.add({ days: 7 })))).toContain("Over een week");
      for (const odd of ["9999-12-31", "gisteren", "2026-02-31"])
        expect(await read(`${weekPaths.week()}?vanaf=${odd}`)).toContain("Zondagse soep");
    });
  });

  test("counts what waits: calls, and activities that must be confirmed or are doubted", async () => {
    const coffee = await publish("Koffieochtend");
    const walk = await publish("Wandelen");
    await w.db.execute(sql`update series set status = 'needs_confirmation' where id = ${coffee.id}`);
    await w.post(paths.doubt(walk), { kind: "phone" }, { headers: { "x-forwarded-for": "203.0.113.5" } });
    await tell(w.db, system("test"), {
      to: { name: "Truus", phone: "0343000099" },
      kind: "signups.cancelled",
      label: "Gaat niet door",
      subject: "Gaat niet door",
      text: "Het gaat niet door.",
      about: coffee.id,
      organisation: here.organisation,
      key: "test",
    });
    const page = await read();
    expect(page).toContain("3 dingen wachten op u.");
    expect(page).toContain("Eén telefoontje wacht.");
    expect(page).toContain("1 bezoeker zegt dat iets niet klopt");
    expect(page).not.toContain("Truus");
  });

  test("says where its activities are shown, with the addresses to take along", async () => {
    const page = await read();
    for (const href of [
      "/organisaties/de-brug",
      "/organisaties/de-brug/activiteiten.ics",
      "/insluiten?organisatie=de-brug",
      "/buurtkrant",
      "/api/v1/activiteiten?organisatie=de-brug",
    ]) {
      expect(page).toContain(`href="${href}"`);
      expect((await w.get(href)).status, href).toBe(200);
    }
    expect(page).toContain("&lt;iframe");
  });

  test("says how often people looked, this week and last; fewer than five is not said exactly", async () => {
    const { id } = await publish("Koffieochtend");
    await seen(id, "page", monday, 1234);
    await seen(id, "feed", monday, 4);
    await seen(id, "page", monday.subtract({ days: 1 }), 7);
    await seen(id, "page", monday.subtract({ days: 8 }), 500);
    const page = await read();
    expect(page).toMatch(/Bladzijde van een activiteit.*?1\.234.*?>7</s);
    expect(page).not.toContain(">4<");
    expect(page).toContain("minder dan 5");
    const csv = await read(weekPaths.csv());
    expect(csv).toContain(`${monday};`);
    expect(csv).toContain(";page;1.234");
    expect(csv).toContain(";feed;minder dan 5");
    expect(csv).not.toContain("500");
  });

  test("on paper has nothing to press", async () => {
    await publish("Koffieochtend");
    const page = await read(weekPaths.print());
    const main = page.slice(page.indexOf("<main"), page.indexOf("</main>"));
    expect(main).toContain("Koffieochtend");
    expect(main).not.toMatch(/<a |<button|<select/);
  });
});

describe("who may enter", () => {
  const pages = [weekPaths.week, weekPaths.print, weekPaths.csv];

  test("a visitor signs in first; somebody without an organisation may not", async () => {
    const nobody = await person(w.db, "truus");
    for (const path of pages) {
      expect((await w.get(path())).status).toBe(303);
      expect((await w.get(path("de-brug"), { as: nobody })).status).toBe(403);
    }
  });

  test("a member of another organisation sees the own week and not this one", async () => {
    const other = await organisation(w.db);
    const ahmed = await memberOf(w.db, other);
    expect(await read(weekPaths.week(), ahmed)).toContain(`De week van ${other.name}`);
    for (const path of pages) expect((await w.get(path("de-brug"), { as: ahmed })).status).toBe(403);
    for (const path of pages) expect((await w.get(path("bestaat-niet"), { as: ahmed })).status).toBe(404);
  });

  test("who keeps the calendar may see every week, and chooses", async () => {
    await organisation(w.db);
    const keeper = await colleague(w.db);
    expect(await read(weekPaths.week(), keeper)).toContain("Welke organisatie?");
    expect(await read(weekPaths.week("de-brug"), keeper)).toContain("De week van Stichting De Brug");
    expect((await w.get(weekPaths.csv(), { as: keeper })).status).toBe(303);
  });

  test("the panel works for no organisation: the page says what to do", async () => {
    const panel = await colleague(w.db, "panel", "sanne");
    expect(await read(weekPaths.week(), panel)).toContain("U werkt nog voor geen organisatie");
  });

  test("it is the first item on the desk", async () => {
    const page = await read(paths.desk);
    const first = /<ul[^>]*buurt-list[^>]*>.*?href="([^"]+)"/s.exec(page.slice(page.indexOf("<main")))?.[1];
    expect(first).toBe(weekPaths.week());
  });
});
