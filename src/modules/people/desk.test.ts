// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { map } from "#app/map.ts";
import { rows } from "#platform/db/db.ts";
import { newOnceId } from "#platform/forms/once.ts";
import { type World, world } from "#test/world.ts";
import { looksAt, resident, type Somebody, town, weak } from "./known.test-data.ts";
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

describe("the page of a person", () => {
  test("every opening is a look; a stranger gets the answer of a number that is not there", async () => {
    const w = await world();
    const t = await town(w.db);
    const path = `/beheer/mensen/${t.berg.number}`;
    for (const as of [t.fatima, t.daan]) expect((await w.get(path, { as })).status).toBe(200);
    expect(await looksAt(w.db, t.fatima, t.berg.id)).toBe(1);
    for (const as of [t.lies, t.sjoerd, t.stranger, t.keeper, t.admin, t.officer])
      for (const part of ["", "/wijzigen", "/profiel", "/pauze", "/overdracht", "/overlijden", "/samenvoegen"]) {
        const [there, nowhere] = [
          await w.get(path + part, { as }),
          await w.get(`/beheer/mensen/99999999${part}`, { as }),
        ];
        expect([there.status, nowhere.status], part).toEqual([404, 404]);
      }
    await w.db.execute(sql`insert into exclusion (id, person, account, reason, since)
      values (gen_random_uuid(), ${t.berg.id}, ${t.fatima.person}, 'wish', now())`);
    expect((await w.get(path, { as: t.fatima })).status).toBe(404);
  });

  test("a change from an older form is 409: what was typed stays, what stands now is shown, and it can be saved again", async () => {
    const w = await world();
    const t = await town(w.db);
    const path = `/beheer/mensen/${t.berg.number}/wijzigen`;
    const form = {
      salutation: "Mevrouw",
      familyName: "van den Berg",
      version: t.berg.version,
      street: "Lindelaan",
      houseNumber: "12",
    };
    expect((await w.post(path, { ...form, phone: "0343000009", postcode: "3961AC" }, { as: t.fatima })).status).toBe(
      303,
    );
    const late = { ...form, phone: "0343000008", postcode: "3961AC" };
    const stale = await w.post(path, late, { as: t.daan });
    const page = await stale.text();
    expect(stale.status).toBe(409);
    expect(page).toContain("Iemand anders heeft dit net gewijzigd");
    expect(page).toContain("0343000008");
    expect(page).toContain("0343000009");
    const version = /name="version" value="(\d+)"/.exec(page)![1];
    expect((await w.post(path, { ...late, version }, { as: t.daan })).status).toBe(303);
    expect((await findPerson(w.db, t.berg.id)).phone).toBe("0343000008");
  });

  test("what she can is written down first; script stays text", async () => {
    const w = await world();
    const t = await town(w.db);
    const path = `/beheer/mensen/${t.berg.number}`;
    const form = { whatICan: "<script>alert('soep')</script>", version: t.berg.version };
    expect((await w.post(`${path}/profiel`, form, { as: t.fatima })).status).toBe(303);
    const page = await (await w.get(path, { as: t.fatima })).text();
    expect(page).toContain("&lt;script&gt;");
    expect(page).not.toContain("<script>alert");
    expect(page.indexOf("Wat kan ik")).toBeLessThan(page.indexOf("Zo bereikt u"));
  });

  test("handing over, a pause and a death each have a page, and say what is wrong", async () => {
    const w = await world();
    const t = await town(w.db);
    const path = `/beheer/mensen/${t.berg.number}`;
    const { version } = t.berg;
    const as = t.fatima;
    expect(await (await w.get(`${path}/overdracht`, { as })).text()).toContain("Daan de Boer");
    expect((await w.post(`${path}/overdracht`, { version }, { as })).status).toBe(422);
    expect((await w.post(`${path}/overdracht`, { version, to: t.daan.person }, { as })).status).toBe(303);
    expect((await w.post(`${path}/pauze`, { version: version + 1, until: "1999-01-01" }, { as })).status).toBe(422);
    const until = Temporal.Now.plainDateISO("Europe/Amsterdam").add({ days: 9 }).toString();
    expect((await w.post(`${path}/pauze`, { version: version + 1, until }, { as })).status).toBe(303);
    expect(await (await w.get(path, { as })).text()).toContain("Geen berichten tot");
    expect((await w.post(`${path}/pauze`, { version: version + 2, again: "ja" }, { as })).status).toBe(303);
    expect((await w.post(`${path}/overlijden`, { version: version + 3, on: until }, { as })).status).toBe(422);
    expect((await w.post(`${path}/overlijden`, { version, on: "2026-01-01" }, { as })).status).toBe(409);
    expect((await w.post(`${path}/overlijden`, { version: version + 3, on: "2026-01-01" }, { as })).status).toBe(303);
    expect(await (await w.get(path, { as })).text()).toContain("Overleden op");
  });

  test("two numbers are seen side by side before they become one, and are taken apart again", async () => {
    const w = await world();
    const t = await town(w.db);
    const other = await resident(w.db, t.daan, { givenName: "Annie", phone: "0612345678" }, t.areas.north);
    const path = `/beheer/mensen/${t.berg.number}/samenvoegen`;
    const as = t.fatima;
    for (const wrong of ["", "x", "99999999", String(t.berg.number)])
      expect((await w.post(path, { other: wrong }, { as })).status).toBe(422);
    const side = await (await w.post(path, { other: other.number }, { as })).text();
    expect(side).toContain("Annie van den Berg");
    expect(side).toContain("06");
    const form = { other: other.number, yes: "ja", _once: newOnceId() };
    expect((await w.post(path, form, { as })).status).toBe(303);
    expect((await w.post(path, form, { as })).status).toBe(303);
    const page = await (await w.get(`/beheer/mensen/${other.number}`, { as })).text();
    expect(page).toContain(`Samengevoegd met nummer ${other.number}`);
    expect((await w.post(`${path}/herstel`, { other: other.number }, { as })).status).toBe(303);
    expect(await (await w.get(`/beheer/mensen/${other.number}`, { as })).text()).toContain("Annie van den Berg");
  });
});

test("who has no worker is counted for the coordinator, and taken up one by one", async () => {
  const w = await world();
  const t = await town(w.db);
  await w.db.execute(sql`update person set responsible = ${t.stranger.person} where id = ${t.berg.id}`);
  await w.db.execute(sql`update person set responsible = ${t.daan.person} where id = ${t.resident.person}`);
  const page = await (await w.get("/beheer/mensen/zonder-medewerker", { as: t.fatima })).text();
  expect(page).toContain("1 persoon heeft nu geen vaste medewerker");
  expect(page).not.toContain("Berg");
  const next = await w.post("/beheer/mensen/zonder-medewerker", {}, { as: t.fatima });
  expect(next.headers.get("location")).toBe(`/beheer/mensen/${t.berg.number}/overdracht`);
  expect(await (await w.get("/beheer/mensen/zonder-medewerker", { as: t.sjoerd })).text()).toContain("Iedereen heeft");
});

describe("the own pages", () => {
  test("what I can comes first and is kept", async () => {
    const w = await world();
    const t = await town(w.db);
    const page = await (await w.get("/mijn/profiel", { as: t.stranger })).text();
    expect(page.indexOf("Wat kan ik?")).toBeLessThan(page.indexOf("Wie ben ik?"));
    const form = { whatICan: "Soep koken", whatISeek: "", whoIAm: "", doNot: "" };
    expect((await w.post("/mijn/profiel", form, { as: t.stranger })).status).toBe(303);
    expect((await findPerson(w.db, t.stranger.person)).whatICan).toBe("Soep koken");
    expect((await w.post("/mijn/profiel", { ...form, whatICan: "x".repeat(201) }, { as: t.stranger })).status).toBe(
      422,
    );
  });

  test("address, contact person, channel and best time can be filled in", async () => {
    const w = await world();
    const t = await town(w.db);
    const form = {
      givenName: "Sam",
      street: "Lindelaan",
      houseNumber: "3",
      postcode: "3961 ab",
      city: "Demodam",
      channel: "letter",
      bestTime: "na 10 uur",
      contactName: "Els",
    };
    expect((await w.post("/mijn/gegevens", form, { as: t.stranger })).status).toBe(303);
    const kept = await findPerson(w.db, t.stranger.person);
    expect(kept).toMatchObject({ channel: "letter", bestTime: "na 10 uur", contactPerson: { name: "Els" } });
    expect(kept.address).toEqual({ street: "Lindelaan", houseNumber: "3", postcode: "3961AB", city: "Demodam" });
    expect(kept.email).not.toBeNull();
  });

  test("of who one acts for only when the details are part of the agreement", async () => {
    const w = await world();
    const t = await town(w.db);
    const acting = (scopes: ("details" | "activities")[]): Somebody => ({
      ...t.stranger,
      behalf: { person: t.berg.id, as: "representative", scopes },
    });
    for (const path of ["/mijn/gegevens", "/mijn/profiel"]) {
      expect((await w.get(path, { as: acting(["activities"]) })).status).toBe(403);
      expect((await w.get(path, { as: acting(["details"]) })).status).toBe(200);
    }
    expect(await looksAt(w.db, t.stranger, t.berg.id)).toBe(2);
  });
});
