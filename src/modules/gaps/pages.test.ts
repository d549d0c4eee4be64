// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { neighbourhood } from "#modules/activities/fixtures/neighbourhood.ts";
import { rows } from "#platform/db/db.ts";
import { colleague, memberOf, organisation, person } from "#test/people.ts";
import { type World, world } from "#test/world.ts";
import { town, wish } from "./fixtures/wishing.ts";
import { listGaps } from "./gap/find.ts";

const text = async (answer: Response | Promise<Response>) => (await (await answer).text()).replaceAll("\u00a0", " ");
const bundled = async (w: World) => {
  const [here] = await town(w.db);
  for (const words of ["schaken", "leren schaken", "samen schaken"]) await wish(w.db, { area: here!, words });
  return here!;
};

describe("leaving a wish", () => {
  test("goes from an empty list to the form, over the page that checks, to the thanks", async () => {
    const w = await world();
    await neighbourhood(w.db);
    const list = await text(w.get("/activiteiten?wat=schaken&dagdeel=middag&buurt=BU99990101"));
    expect(list).toContain("Staat het er niet bij?");
    const href = /href="(\/wens[^"]*)"/.exec(list)![1]!.replaceAll("&amp;", "&");
    expect(href).toBe("/wens?wat=schaken&buurt=BU99990101&dagdeel=middag");
    const form = await text(w.get(href));
    expect(form).toContain('value="schaken"');
    expect(form).toMatch(/value="BU99990101" selected/);
    const sent = await w.post("/wens", {
      words: "leren schaken",
      buurt: "BU99990101",
      weekdays: ["2", "3"],
      dayparts: "afternoon",
    });
    const check = sent.headers.get("location")!;
    expect([sent.status, check]).toEqual([303, expect.stringMatching(/^\/wens\/controle\/[\w-]{24}$/)]);
    expect(await text(w.get(check))).toMatch(/leren schaken[\s\S]*De Horden[\s\S]*Dinsdag, woensdag, middag/);
    expect(await rows(w.db, sql`select * from wish`), "nothing is final before the last page").toEqual([]);
    const done = await w.post(check, {});
    const again = await w.post(check, {});
    expect(done.headers.get("location")).toBe(again.headers.get("location"));
    expect(await rows(w.db, sql`select * from wish`)).toHaveLength(1);
    expect(await text(w.get(done.headers.get("location")!))).toContain("Dank u. Uw wens staat op onze lijst.");
    expect(await rows(w.db, sql`select * from draft`)).toEqual([]);
  });

  test("says what to mend: nothing asked, a number in the text, a name, no way to be told", async () => {
    const w = await world();
    const faults = async (form: Record<string, string>) => {
      const answer = await w.post("/wens", form);
      expect(answer.status).toBe(422);
      return text(answer);
    };
    expect(await faults({})).toMatch(/<title>Fout: [\s\S]*Kies een soort, of schrijf op wat u zoekt\./);
    expect(await faults({ words: "bel mij 0343 12 34 56" })).toContain(
      "Haal het telefoonnummer of e-mailadres uit de tekst.",
    );
    expect(await faults({ words: "kaarten met Truus Jansen" })).toContain("Er staat geen naam van iemand in");
    expect((await w.post("/wens", { words: "spelen in het Oude Raadhuis", nameless: "ja" })).status).toBe(303);
    expect(await faults({ category: "games", tell: "phone", name: "Ria", phone: "12" })).toContain(
      "Schrijf het telefoonnummer",
    );
    expect(await faults({ category: "games", tell: "email", email: "r@x.nl" })).toContain("Vul een naam in.");
    expect(await faults({ category: "games", help: "ja" })).toContain("Wilt u meehelpen?");
    expect(await faults({ category: "games", buurt: "BU12345678" })).toContain("Kies een buurt uit de lijst.");
    expect(await faults({ category: "games", postcode: "1234 QQ" })).toContain("Deze postcode kennen wij niet.");
  });

  test("is not left by a robot, which fills in what people do not see", async () => {
    const w = await world();
    expect(await text(w.get("/wens"))).toMatch(/aria-hidden="true"[^§]{0,200}name="_website"/);
    const refused = await w.post("/wens", { words: "leren schaken", _website: "https://spam.example" });
    expect([refused.status, await text(refused)]).toEqual([
      409,
      expect.stringContaining("Bel ons, dan doen wij het samen."),
    ]);
    expect((await w.post("/wens", { words: "leren schaken", _website: "" })).status).toBe(303);
  });

  test("is withdrawn after asking, and a wrong link is not there", async () => {
    const w = await world();
    const { token } = await wish(w.db, { words: "schaken" });
    expect(await text(w.get(`/wens/${token}`))).toContain(`href="/wens/${token}/intrekking"`);
    expect((await w.post(`/wens/${token}/intrekking`, {})).status).toBe(303);
    expect(await text(w.get(`/wens/${token}`))).toContain("Uw wens is ingetrokken.");
    for (const path of ["/wens/onzin", "/wens/onzin/intrekking", "/wens/controle/onzin"])
      expect((await w.get(path)).status, path).toBe(404);
  });
});

describe("the pages of the panel", () => {
  const paths = [
    "/beheer/hiaten",
    "/beheer/hiaten/nieuw",
    "/beheer/hiaten/doelen",
    "/beheer/wensen",
    "/beheer/hiaten/lijst.csv",
  ];

  test("are for the panel and the keeper; a visitor signs in, a colleague without the duty is refused", async () => {
    const w = await world();
    await bundled(w);
    const [gap] = await rows<{ number: number }>(w.db, sql`select number::int as number from gap`);
    const own = [
      ...paths,
      `/beheer/hiaten/${gap!.number}`,
      `/beheer/hiaten/${gap!.number}/wijzigen`,
      `/beheer/hiaten/${gap!.number}/sluiting`,
    ];
    const panel = await colleague(w.db, "panel");
    const keeper = await colleague(w.db, "keeper", "sanne");
    const member = await memberOf(w.db, await organisation(w.db));
    const nobody = await person(w.db, "truus");
    for (const path of own) {
      expect((await w.get(path)).status, path).toBe(303);
      expect((await w.get(path, { as: nobody })).status, path).toBe(403);
      expect((await w.get(path, { as: member })).status, path).toBe(403);
      expect((await w.get(path, { as: keeper })).status, path).toBe(200);
      expect((await w.get(path, { as: panel })).status, path).toBe(200);
    }
    expect((await w.get("/beheer/hiaten/999", { as: panel })).status).toBe(404);
    expect((await w.get("/beheer/wensen/nieuw", { as: member })).status).toBe(200);
    expect((await w.get("/beheer/wensen/nieuw", { as: nobody })).status).toBe(403);
    expect((await w.post(`/beheer/hiaten/${gap!.number}/stap`, { step: "seek" }, { as: member })).status).toBe(403);
  });

  test("bring a gap step by step to a trial, and say what is missing first", async () => {
    const w = await world();
    await bundled(w);
    const panel = await colleague(w.db, "panel");
    const { id } = await organisation(w.db);
    const [seen] = await listGaps(w.db, panel);
    const here = `/beheer/hiaten/${seen!.gap.number}`;
    const step = (name: string) => w.post(`${here}/stap`, { step: name }, { as: panel });
    const page = await text(w.get(here, { as: panel }));
    expect(page).toContain("minder dan 5");
    expect(page).toContain("Zoek een organisator");
    expect((await step("seek")).status).toBe(303);
    expect(await text(step("build"))).toContain("Kies eerst wie het organiseert.");
    const form = {
      title: "Schaken voor beginners",
      nextStep: "Bel De Linde",
      organiser: id,
      roomFound: "ja",
      hostFound: "ja",
    };
    expect((await w.post(`${here}/wijzigen`, form, { as: panel })).status).toBe(303);
    const refused = await step("build");
    expect([refused.status, await text(refused)]).toEqual([422, expect.stringContaining("Kruis eerst aan")]);
    await w.post(`${here}/wijzigen`, { ...form, moneyFound: "ja" }, { as: panel });
    expect((await step("build")).status).toBe(303);
    const busy = (await text(w.get("/hiaten"))).replace(/<[^>]+>/g, "");
    expect(busy).toContain("Schaken voor beginners, Buurt 1: in opbouw");
    const trial = { title: "Schaken", begins: "14.00", times: "4", contactName: "Ahmed", contactPhone: "0343 000012" };
    const day = /<option value="(\d{4}-\d\d-\d\d)"/.exec(
      await text(w.get(`${here}/proefactiviteit`, { as: panel })),
    )![1]!;
    expect((await w.post(`${here}/proefactiviteit`, trial, { as: panel })).status).toBe(422);
    expect((await w.post(`${here}/proefactiviteit`, { ...trial, date: day }, { as: panel })).status).toBe(303);
    expect(
      (await w.post(`${here}/proefactiviteit`, { ...trial, date: day }, { as: panel })).status,
      "twice is once",
    ).toBe(303);
    expect(await rows(w.db, sql`select title, status, organisation from series`)).toEqual([
      { title: "Schaken", status: "draft", organisation: id },
    ]);
    expect(await text(step("keep"))).toContain("De activiteit staat nog niet in de kalender.");
    const csv = await text(w.get("/beheer/hiaten/lijst.csv", { as: panel }));
    expect(csv).toContain('"Schaken voor beginners, Buurt 1";Proefactiviteit;minder dan 5;Nog niemand;Bel De Linde');
  });

  test("close a gap with a reason only", async () => {
    const w = await world();
    await bundled(w);
    const panel = await colleague(w.db, "panel");
    const [seen] = await listGaps(w.db, panel);
    const path = `/beheer/hiaten/${seen!.gap.number}/sluiting`;
    expect((await w.post(path, { reason: "" }, { as: panel })).status).toBe(422);
    expect((await w.post(path, { reason: "Er is geen zaal." }, { as: panel })).status).toBe(303);
    expect((await w.get(path, { as: panel })).status).toBe(303);
    expect((await w.post(path, { reason: "Toch niet." }, { as: panel })).status, "it stays as it was").toBe(303);
    expect(await text(w.get(path.replace("/sluiting", ""), { as: panel }))).toContain("Er is geen zaal.");
  });

  test("set and remove targets", async () => {
    const w = await world();
    await town(w.db);
    const panel = await colleague(w.db, "panel");
    const send = (form: Record<string, string>) => w.post("/beheer/hiaten/doelen", form, { as: panel });
    expect((await send({ level: "buurt", wanted: "0", per: "area" })).status).toBe(422);
    expect((await send({ level: "buurt", wanted: "2", per: "area", area: "GM9988" })).status).toBe(422);
    expect(
      (await send({ level: "buurt", wanted: "2", per: "area", category: "coffee", element: "meeting" })).status,
    ).toBe(422);
    for (const wanted of ["2", "3"])
      expect(
        (await send({ level: "buurt", wanted, per: "area", category: "coffee", daypart: "afternoon" })).status,
      ).toBe(303);
    const page = await text(w.get("/beheer/hiaten/doelen", { as: panel }));
    expect(page).toContain("Koffie in de middag");
    expect(page, "nobody has to know the code of an area").toMatch(/<option value="BU\d+"/);
    expect(page).toContain("3 keer per week");
    expect(await text(w.get("/hiaten?gebied=BU99880000"))).toContain(
      "Koffie in de middag: 0 keer per week. Het doel is 3.",
    );
    expect(await text(w.get("/hiaten/lijst"))).toContain("Buurt 1, Wensdam");
    const remove = /href="(\/beheer\/hiaten\/doelen\/[^"]+)"/.exec(page)![1]!;
    expect((await w.get(remove, { as: panel })).status).toBe(200);
    expect((await w.post(remove, {}, { as: panel })).status).toBe(303);
    expect(await rows(w.db, sql`select * from gap_target`)).toEqual([]);
  });

  test("pass on a wish without a person, and refuse one", async () => {
    const w = await world();
    const panel = await colleague(w.db, "panel");
    expect((await w.post("/beheer/wensen/nieuw", { category: "games" }, { as: panel })).status).toBe(422);
    expect((await w.post("/beheer/wensen/nieuw", { category: "games", channel: "phone" }, { as: panel })).status).toBe(
      303,
    );
    const list = await text(w.get("/beheer/wensen", { as: panel }));
    expect(list).toContain("aan de telefoon");
    const remove = /href="(\/beheer\/wensen\/\d+\/verwijdering)"/.exec(list)![1]!;
    expect((await w.post(remove, {}, { as: panel })).status).toBe(303);
    expect(await text(w.get("/beheer/wensen", { as: panel }))).toContain("Er zijn nog geen wensen.");
  });
});

describe("what everybody sees", () => {
  test("is a calm page in three languages, also without any area", async () => {
    const w = await world();
    expect(await text(w.get("/hiaten"))).toContain("Er staan nog geen buurten in deze site.");
    await neighbourhood(w.db);
    for (const path of ["/hiaten", "/hiaten/lijst", "/hiaten/loopafstand", "/wens"])
      for (const prefix of ["", "/en", "/eenvoudig"]) {
        const answer = await w.get(prefix + path);
        expect(answer.status, prefix + path).toBe(200);
        expect(await answer.text()).not.toMatch(/undefined|NaN|\[object/);
      }
  });

  test("names a filled part of the day, and plans or wishes in an empty one", async () => {
    const w = await world();
    const here = await neighbourhood(w.db);
    await here.publish();
    const page = await text(w.get("/hiaten?gebied=BU99990101"));
    expect(page).toContain("Wat mist er in De Horden?");
    expect(page).toMatch(/href="\/activiteiten\?buurt=BU99990101&amp;dagdeel=ochtend"/);
    expect(page).toMatch(/href="\/wens\?buurt=BU99990101&amp;dagdeel=avond&amp;dag=1"/);
    const own = await text(w.get("/hiaten?gebied=BU99990101", { as: here.editor }));
    expect(own).toMatch(/href="\/beheer\/activiteiten\/nieuw\?dag=1&amp;dagdeel=avond"/);
    const form = await text(w.get("/beheer/activiteiten/nieuw?dag=1&dagdeel=avond&soort=koffie", { as: here.editor }));
    expect(form).toContain('value="19:30"');
    expect(form).toMatch(/value="coffee" selected/);
  });

  test("holds no number of people under five, on the page, in the CSV and by difference", async () => {
    const w = await world();
    const [here, near] = await town(w.db);
    const panel = await colleague(w.db, "panel");
    const { now, withClock } = await import("#platform/time/time.ts");
    const addresses = [
      "/hiaten",
      "/hiaten?gebied=BU99880000",
      "/hiaten?gebied=BU99880000&soort=spelletjes",
      "/hiaten/tabel.csv",
      "/hiaten/tabel.csv?gebied=BU99880001",
      "/hiaten/lijst",
      "/hiaten/lijst.csv",
    ];
    const all = async () => Promise.all(addresses.map((one) => text(w.get(one))));
    const before = await all();
    for (let times = 0; times < 4; times++) await wish(w.db, { area: here! });
    const after = await all();
    expect(after, "wishes of this quarter change nothing").toEqual(before);
    const earlier = now().subtract({ hours: 24 * 120 });
    await withClock(earlier, async () => {
      for (let times = 0; times < 4; times++) await wish(w.db, { area: near!, category: "music" });
    });
    expect(await all(), "four wishes of an earlier quarter neither").toEqual(before);
    await withClock(earlier, async () => {
      for (let times = 0; times < 12; times++) await wish(w.db, { area: near!, category: "music" });
    });
    const shown = (await all()).join("\n");
    expect(shown).toContain("ongeveer 15");
    expect(shown).not.toMatch(/\b16\b/);
    expect((await listGaps(w.db, panel)).map(({ wishes }) => wishes.kind).sort()).toEqual(["about", "few"]);
  });
});
