// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { actorOf, startSession } from "#modules/accounts/index.ts";
import { giveSiteRole } from "#modules/people/index.ts";
import { newId } from "#platform/db/ids.ts";
import { today } from "#platform/time/time.ts";
import { world } from "#test/world.ts";
import { setShown } from "./place.ts";
import { workersOf } from "./serving.ts";
import { changeTeam } from "./team.ts";
import { seeds, somebody, town, withDuty } from "./teams.test-data.ts";

const text = async (answer: Promise<Response>) => (await (await answer).text()).replaceAll("\u00a0", " ");

describe("for everybody", () => {
  test("the teams with their buurten and number, and a first name only after her yes", async () => {
    const w = await world();
    expect(await text(w.get("/teams"))).toContain("Er zijn nog geen buurtteams");
    const { north, daan } = await town(w.db);
    await changeTeam(w.db, seeds, north.number, { contactPerson: daan.person });
    const before = await text(w.get("/teams"));
    expect(before).toMatch(/Buurtteam Noord[\s\S]*tel:\+31343000041[\s\S]*Noord/);
    expect(before).not.toMatch(/Daan|Fatima|de Boer/);
    await setShown(w.db, daan, north, true);
    expect(await text(w.get("/teams"))).toContain("Vraag naar Daan");
    expect(await text(w.get("/en/teams"))).toContain("Ask for Daan");
  });
});

describe("the desk of a team", () => {
  test("opens for who keeps teams and who works in it; a stranger hears that it is not there", async () => {
    const w = await world();
    const { north, lies, sjoerd, resident } = await town(w.db);
    const here = `/beheer/teams/${north.number}`;
    const admin = await withDuty(w.db, "Mees", "admin");
    expect(await text(w.get("/beheer/teams", { as: admin }))).toMatch(/Buurtteam Noord[\s\S]*Buurtteam Zuid/);
    expect(await text(w.get("/beheer/teams", { as: lies }))).not.toContain("Buurtteam Zuid");
    expect((await w.get(here, { as: lies })).status).toBe(200);
    for (const path of ["", "/leden", "/wijzigen", "/buurten", "/afwezigheid", "/sluiting"]) {
      expect((await w.get(here + path)).status, path).toBe(303);
      for (const as of [sjoerd, resident]) {
        const [there, never] = [await w.get(here + path, { as }), await w.get(`/beheer/teams/99999${path}`, { as })];
        expect([there.status, never.status], path).toEqual([404, 404]);
      }
    }
    for (const path of ["/wijzigen", "/buurten", "/sluiting"]) {
      expect((await w.get(here + path, { as: lies })).status, path).toBe(403);
      expect((await w.post(here + path, { name: "Anders" }, { as: lies })).status, path).toBe(403);
    }
    expect((await w.post(`${here}/leden`, {}, { as: lies })).status).toBe(403);
    expect((await w.get("/beheer/teams", { as: resident })).status).toBe(404);
    const weak = await w.get(here, { as: { ...sjoerd, weak: true } });
    expect([weak.status, weak.headers.get("location")]).toEqual([
      303,
      expect.stringMatching(/^\/inloggen\/tweede-stap/),
    ]);
  });

  test("makes a team, gives it buurten, changes it and closes it", async () => {
    const w = await world();
    const { south } = await town(w.db);
    const as = await withDuty(w.db, "Mees", "admin");
    const wrong = await w.post("/beheer/teams/nieuw", { name: "", phone: "12" }, { as });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toMatch(/Fout:[\s\S]*href="#name"[\s\S]*href="#phone"/);
    const made = await w.post("/beheer/teams/nieuw", { name: "Buurtteam Oost", phone: "0343 – 00 00 44" }, { as });
    expect(made.status).toBe(303);
    const here = made.headers.get("location")!.replace(/\?.*/, "");
    await w.post(`${here}/buurten`, { gemeente: "GM9991", "buurten[]": ["BU99910101", "kwaad"] }, { as });
    expect(await text(w.get(here, { as }))).toMatch(/Buurtteam Oost[\s\S]*0343[\s\S]*Noord/);
    const changed = await w.post(`${here}/wijzigen`, { name: "Team Oost", phone: "" }, { as });
    expect(changed.status).toBe(303);
    expect((await w.post(`${here}/wijzigen`, { name: "T", deputy: "x" }, { as })).status).toBe(422);
    const stranger = (await workersOf(w.db, south.id))[0]!.person;
    expect((await w.post(`${here}/wijzigen`, { name: "T", contactPerson: stranger }, { as })).status).toBe(409);
    expect(await text(w.get(`${here}/sluiting`, { as }))).toContain("Stopt Team Oost?");
    expect((await w.post(`${here}/sluiting`, {}, { as })).status).toBe(303);
    expect((await w.get(here, { as })).status).toBe(404);
  });

  test("a coordinator adds and lets go; wrong input comes back with what was typed", async () => {
    const w = await world();
    const { north, fatima: as, lies } = await town(w.db);
    const members = `/beheer/teams/${north.number}/leden`;
    const typed = { givenName: "Bea", familyName: "Kok", reach: "bea", role: "volunteer" };
    const wrong = await w.post(members, typed, { as });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toMatch(/hele mailadres of het hele telefoonnummer[\s\S]*value="Bea"/);
    const right = { ...typed, reach: "06 12 34 56 78", _once: newId() };
    expect((await w.post(members, right, { as })).status).toBe(303);
    expect((await w.post(members, right, { as })).status).toBe(303);
    const page = await text(w.get(members, { as }));
    expect(page.match(/Bea Kok/g)?.length).toBeGreaterThan(0);
    expect(await workersOf(w.db, north.id)).toHaveLength(4);
    expect((await w.post(members, { ...typed, reach: "b@b.example", role: "coordinator" }, { as })).status).toBe(403);
    const leaving = `${members}/${lies.person}/vertrek`;
    expect(await text(w.get(leaving, { as }))).toContain("Gaat Lies weg");
    expect((await w.post(leaving, { last: "morgen" }, { as })).status).toBe(422);
    expect((await w.get(`${members}/geen-id/vertrek`, { as })).status).toBe(404);
    expect((await w.post(leaving, {}, { as })).status).toBe(303);
    expect(await workersOf(w.db, north.id)).toHaveLength(3);
    expect((await w.get(leaving, { as })).status).toBe(404);
  });

  test("somebody notes her own days away, and is there after all", async () => {
    const w = await world();
    const { north, lies: as, daan } = await town(w.db);
    const here = `/beheer/teams/${north.number}`;
    const days = { startsOn: today().toString(), endsOn: today().add({ days: 3 }).toString() };
    const turned = await w.post(
      `${here}/afwezigheid`,
      { person: as.person, startsOn: days.endsOn, endsOn: days.startsOn },
      { as },
    );
    expect(turned.status).toBe(422);
    expect((await w.post(`${here}/afwezigheid`, { person: daan.person, ...days }, { as })).status).toBe(403);
    expect((await w.post(`${here}/afwezigheid`, { person: as.person, ...days }, { as })).status).toBe(303);
    const page = await text(w.get(here, { as }));
    const [, removal] = /action="(\/beheer\/teams\/\d+\/afwezigheid\/[^"]+)"/.exec(page)!;
    expect((await w.post(removal!, {}, { as: daan })).status).toBe(403);
    expect((await w.post(removal!, {}, { as })).status).toBe(303);
    expect(await text(w.get(here, { as }))).toContain("Iedereen is er.");
  });
});

describe("duties for the site", () => {
  test("are given to who is found by a whole address and a first name, and asked before they are taken", async () => {
    const w = await world();
    const as = await withDuty(w.db, "Mees", "admin");
    const karin = await somebody(w.db, "Karin", { email: "karin@rol.example" });
    await somebody(w.db, "Bewoonster", { email: "rol@bewoner.example" });
    expect(await text(w.get("/beheer/rollen", { as }))).not.toContain("Bewoonster");
    const typed = { givenName: "Karin", reach: "karin@rol.example", role: "keeper" };
    for (const wrong of [{ reach: "karin" }, { givenName: "Bewoonster" }, { role: "koning" }, { role: "" }]) {
      expect((await w.post("/beheer/rollen", { ...typed, ...wrong }, { as })).status).toBe(422);
    }
    expect((await w.post("/beheer/rollen", typed, { as })).status).toBe(303);
    const taking = `/beheer/rollen/${karin.person}/keeper/intrekking`;
    expect(await text(w.get("/beheer/rollen", { as }))).toContain(taking);
    expect(await text(w.get(taking, { as }))).toContain("Heeft Karin de rol");
    expect((await w.post(taking, {}, { as })).status).toBe(303);
    expect((await w.get(taking, { as })).status).toBe(404);
    expect((await w.post(`/beheer/rollen/${as.person}/admin/intrekking`, {}, { as })).status).toBe(409);
    const officer = { ...typed, role: "privacy_officer" };
    await giveSiteRole(w.db, seeds, karin.person, "technician");
    const refused = await w.post("/beheer/rollen", officer, { as });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("De privacyfunctionaris is iemand anders");
    expect((await w.get("/beheer/rollen", { as: karin })).status).toBe(403);
    expect((await w.get("/beheer/rollen")).status).toBe(303);
  });
});

test("who sits in the fund as well switches on a page, with a real session", async () => {
  const w = await world();
  const { lies, north, resident } = await town(w.db);
  await giveSiteRole(w.db, seeds, lies.person, "funder");
  const cookie = `session=${await startSession(w.db, lies.person)}`;
  await w.db.execute(sql`update session set strong_at = now()`);
  const here = `/beheer/teams/${north.number}`;
  expect((await w.get(here, { as: cookie })).status).toBe(200);
  expect(await text(w.get("/mijn/rol", { as: cookie }))).toContain("U werkt nu als: Buurtteam.");
  expect((await w.post("/mijn/rol", { role: "funder" }, { as: cookie })).status).toBe(303);
  expect((await w.get(here, { as: cookie })).status).toBe(404);
  expect(await text(w.get("/mijn", { as: cookie }))).toContain("/mijn/rol");
  expect((await w.post("/mijn/rol", { role: "team" }, { as: cookie })).status).toBe(303);
  expect((await w.get(here, { as: cookie })).status).toBe(200);
  expect((await w.get("/mijn/rol", { as: resident })).status).toBe(404);
  expect((await w.post("/mijn/rol", { role: "funder" }, { as: await actorOf(w.db, resident.person) })).status).toBe(
    404,
  );
});
