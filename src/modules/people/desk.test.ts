// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { map } from "#app/map.ts";
import { rows } from "#platform/db/db.ts";
import { newOnceId } from "#platform/forms/once.ts";
import { type World, world } from "#test/world.ts";
import { type Somebody, town, weak } from "./known.test-data.ts";
import { findPerson } from "./person.ts";
import { routes } from "./routes.ts";

const add = { salutation: "Meneer", familyName: "Jansen", phone: "06 12 34 56 78", how: "oral" };

/** Searches, and gives the page with who was found. */
async function search(w: World, words: string, as: Somebody) {
  const response = await w.post("/beheer/mensen", { words }, { as });
  expect(response.status).toBe(303);
  const location = response.headers.get("location")!;
  return { location, page: await (await w.get(location, { as })).text() };
}

const numbers = (db: World["db"]) => rows<{ number: number }>(db, sql`select number from person order by number desc`);

describe("finding", () => {
  test("a whole value leads to the page of the person; nothing of it stands in an address", async () => {
    const w = await world();
    const t = await town(w.db);
    const { location, page } = await search(w, "0343 123456", t.fatima);
    expect(location).not.toMatch(/0343|123456/);
    expect(page).toContain("Mevrouw Van den Berg");
    expect(page).toContain(`/beheer/mensen/${t.berg.number}"`);
    expect(await rows(w.db, sql`select 1 from draft where answers::text ~ '0343|Berg'`)).toEqual([]);
  });

  test("a part says what is missing and keeps what was typed", async () => {
    const w = await world();
    const t = await town(w.db);
    for (const [words, sentence] of [
      ["Berg", "Vul ook de straat in"],
      ["0343 12", "Vul alle 10 cijfers in"],
      ["3961AC 12", "Vul ook de achternaam in"],
      ["<script>alert(1)</script>", "Vul ook de straat in"],
    ] as const) {
      const response = await w.post("/beheer/mensen", { words }, { as: t.fatima });
      const page = await response.text();
      expect(response.status).toBe(422);
      expect(page).toContain(sentence);
      expect(page).not.toContain("<script>alert");
      expect(page).not.toContain("Van den Berg");
    }
  });

  test("what was found is not there for somebody else, nor after half an hour", async () => {
    const w = await world();
    const t = await town(w.db);
    const { location } = await search(w, "0343123456", t.fatima);
    expect((await w.get(location, { as: t.daan })).status).toBe(404);
    await w.db.execute(sql`update draft set answers = answers || '{"at": "2020-01-01T00:00:00Z"}'`);
    expect((await w.get(location, { as: t.fatima })).status).toBe(404);
  });

  test("no address lists persons: without a whole value nobody is shown, to nobody", async () => {
    const w = await world();
    const t = await town(w.db);
    const open = routes.filter(({ path, page }) => page.get && !path.includes(":"));
    for (const as of [t.fatima, t.keeper, t.admin, t.officer])
      for (const { path } of open)
        for (const query of ["", "?words=Berg", "?q=&alles=ja"])
          expect(await (await w.get(path + query, { as })).text(), path).not.toContain("Van den Berg");
    expect(map.filter(({ path }) => /^\/beheer\/mensen(\/lijst|\.csv)/.test(path))).toEqual([]);
  });

  test("is for who has the duty: others 403, visitors sign in, before the second factor first that", async () => {
    const w = await world();
    const t = await town(w.db);
    for (const path of ["/beheer/mensen", "/beheer/mensen/nieuw"]) {
      for (const as of [t.lies, t.stranger, t.admin, t.officer]) expect((await w.get(path, { as })).status).toBe(403);
      expect((await w.get(path)).headers.get("location")).toContain("/inloggen");
      expect((await w.get(path, { as: weak(t.keeper) })).headers.get("location")).toContain("tweede-stap");
    }
  });
});

describe("a door", () => {
  test("to somebody of another team opens with a purpose, and is closed again", async () => {
    const w = await world();
    const t = await town(w.db);
    const { page } = await search(w, "0343123456", t.keeper);
    expect(page).toContain("Bekend bij Buurtteam Noord");
    expect(page).not.toContain("Van den Berg");
    const person = `/beheer/mensen/${t.berg.number}`;
    expect((await w.get(person, { as: t.keeper })).status).toBe(404);
    const door = /href="([^"]+\/deur)"/.exec(page)![1]!;
    expect((await w.post(door, {}, { as: t.keeper })).status).toBe(422);
    const opened = await w.post(door, { purpose: "desk" }, { as: t.keeper });
    expect(opened.headers.get("location")).toBe(person);
    expect(await (await w.get(person, { as: t.keeper })).text()).toContain("Mevrouw Van den Berg");
    for (const path of ["overdracht", "overlijden", "samenvoegen"])
      expect((await w.get(`${person}/${path}`, { as: t.keeper })).status).toBe(403);
    await w.post(`${person}/deur/sluiting`, {}, { as: t.keeper });
    expect((await w.get(person, { as: t.keeper })).status).toBe(404);
  });

  test("opens to nobody who was not found by a whole value", async () => {
    const w = await world();
    const t = await town(w.db);
    const { location } = await search(w, "0612345678", t.keeper);
    expect((await w.get(`${location}/${t.berg.number}/deur`, { as: t.keeper })).status).toBe(404);
    expect((await w.post(`${location}/${t.berg.number}/deur`, { purpose: "desk" }, { as: t.keeper })).status).toBe(404);
  });
});

describe("adding", () => {
  test("takes a name, one way to reach and a word that it may be kept; twice is once", async () => {
    const w = await world();
    const t = await town(w.db);
    const form = { ...add, _once: newOnceId() };
    const both = [
      await w.post("/beheer/mensen/nieuw", form, { as: t.daan }),
      await w.post("/beheer/mensen/nieuw", form, { as: t.daan }),
    ];
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(both[0]!.headers.get("location")).toBe(both[1]!.headers.get("location"));
    const page = await (await w.get(both[0]!.headers.get("location")!, { as: t.daan })).text();
    expect(page).toContain("Meneer Jansen");
    expect(page).toContain("Daan de Boer");
  });

  test.each([
    [{ familyName: "" }, "Vul een voornaam of een achternaam in"],
    [{ phone: "" }, "Vul een telefoonnummer, adres, contactpersoon of mailadres in"],
    [{ phone: "06 12" }, "Vul een telefoonnummer van 10 cijfers in"],
    [{ how: "" }, "Vraag eerst of wij dit mogen bewaren"],
    [{ birthYear: "1 januari 2199" }, "Deze dag moet nog komen"],
    [{ familyName: "Jan\u200bsen" }, "onzichtbaar teken"],
    [{ familyName: "x".repeat(121) }, "hoogstens 120 letters"],
    [{ channel: "email" }, "Daarvoor ontbreekt het nummer of adres"],
    [{ street: "Lindelaan" }, "Vul een huisnummer in"],
    [{ contactPhone: "0343000001" }, "Vul de naam van de contactpersoon in"],
  ])("%j is asked again, and nothing is lost", async (wrong, sentence) => {
    const w = await world();
    const t = await town(w.db);
    const before = await numbers(w.db);
    const response = await w.post(
      "/beheer/mensen/nieuw",
      { ...add, bestTime: "na de koffie", ...wrong },
      { as: t.daan },
    );
    const page = await response.text();
    expect(response.status).toBe(422);
    expect(page).toContain(sentence);
    expect(page).toContain("na de koffie");
    expect(await numbers(w.db)).toEqual(before);
  });

  test("a name of two alphabets is asked about, and then kept", async () => {
    const w = await world();
    const t = await town(w.db);
    const mixed = { ...add, familyName: "Jаnsen" };
    const asked = await w.post("/beheer/mensen/nieuw", mixed, { as: t.daan });
    expect(asked.status).toBe(422);
    expect(await asked.text()).toContain("Ja, de naam klopt zo");
    expect((await w.post("/beheer/mensen/nieuw", { ...mixed, nameSure: "ja" }, { as: t.daan })).status).toBe(303);
  });

  test("of a date of birth only the year is kept", async () => {
    const w = await world();
    const t = await town(w.db);
    await w.post("/beheer/mensen/nieuw", { ...add, birthYear: "12 maart 1939" }, { as: t.daan });
    const [newest] = await rows<{ id: string }>(w.db, sql`select id from person order by number desc limit 1`);
    expect((await findPerson(w.db, newest!.id)).birthYear).toBe(1939);
  });

  test("somebody with the same number is asked about: the same one, or added after all", async () => {
    const w = await world();
    const t = await town(w.db);
    const same = { ...add, phone: "0343123456" };
    const asked = await w.post("/beheer/mensen/nieuw", same, { as: t.daan });
    const page = await asked.text();
    expect(asked.status).toBe(422);
    expect(page).toContain("Mevrouw Van den Berg");
    expect(page).toContain(`/beheer/mensen/${t.berg.number}"`);
    const other = await (await w.post("/beheer/mensen/nieuw", same, { as: t.sjoerd })).text();
    expect(other).toContain("Bekend bij Buurtteam Noord");
    expect(other).not.toContain("Van den Berg");
    expect((await w.post("/beheer/mensen/nieuw", { ...same, other: "ja" }, { as: t.daan })).status).toBe(303);
  });
});
