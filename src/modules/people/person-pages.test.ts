// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newOnceId } from "#platform/forms/once.ts";
import { world } from "#test/world.ts";
import { looksAt, resident, type Somebody, town } from "./known.test-data.ts";
import { changePerson, findPerson } from "./person.ts";

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
    const form = { version: 1, whatICan: "Soep koken", whatISeek: "", whoIAm: "", doNot: "" };
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
      version: 1,
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

  test("that changed since are not written over; a form that is none changes nothing", async () => {
    const w = await world();
    const t = await town(w.db);
    const form = { version: 1, whatICan: "Soep koken", whatISeek: "", whoIAm: "", doNot: "" };
    await changePerson(w.db, t.fatima, t.stranger.person, { phone: "0600000099" });
    const answer = await w.post("/mijn/profiel", form, { as: t.stranger });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("Soep koken");
    expect((await w.post("/mijn/profiel", { x: "1" }, { as: t.stranger })).status).toBe(422);
    expect((await findPerson(w.db, t.stranger.person)).whatICan).toBe("");
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
