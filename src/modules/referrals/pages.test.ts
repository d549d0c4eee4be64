// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Actor } from "#platform/access/actor.ts";
import { rows } from "#platform/db/db.ts";
import { readPdf } from "#platform/pdf/read-pdf.test-data.ts";
import { colleague, person } from "#test/people.ts";
import { type Form, type World, world } from "#test/world.ts";
import { asOwner, ground, refer } from "./referrals.test-data.ts";

const bsn = "111222333";
const today = () => Temporal.Now.plainDateISO("Europe/Amsterdam").toString();
const good = (more: Form = {}): Form => ({
  name: "Truus van Es",
  phone: "06 12 34 56 78",
  reasons: ["company", "mourning"],
  consentHow: "oral",
  consentScope: "all",
  consentOn: today(),
  matters: "Graag weer eens kaarten.",
  role: "huisarts",
  language: "nl",
  contactWay: "phone",
  ...more,
});

async function street(w: World) {
  const made = await ground(w.db);
  const link = `/verwijzen/${made.lepelaar.secret}`;
  return { ...made, link };
}

const _count = async (w: World) =>
  (await asOwner(w.db, () => rows<{ n: number }>(w.db, sql`select count(*)::int as n from referral`)))[0]!.n;

describe("on paper", () => {
  test("the recept is A5 with the team and its number in large letters, and says nothing else", async () => {
    const w = await world();
    const { link } = await street(w);
    const location = (await w.post(link, good())).headers.get("location")!;
    const answer = await w.get(`${location}/recept`);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    const pdf = readPdf(Buffer.from(await answer.arrayBuffer()));
    expect(pdf.mediaBoxes.map((box) => box.map(Math.round))).toEqual([[0, 0, 420, 595]]);
    expect(pdf.text).toContain("Wij bellen u.");
    expect(pdf.text).toContain("Buurtteam Noord");
    expect(pdf.text).toMatch(/0343/);
    expect(pdf.text).not.toMatch(/Truus|kaarten|gezelschap|rouw|eenza|welzijn|verwijz|huisarts/i);
    expect(Math.max(...pdf.fontSizes)).toBeGreaterThan(24);
  });

  test("the empty letter is one page of A4 for everybody", async () => {
    const w = await world();
    const answer = await w.get("/verwijsbrief");
    const pdf = readPdf(Buffer.from(await answer.arrayBuffer()));
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.text).toContain("Mist gezelschap of contact");
  });

  test("is typed in by the team; who is not in a team is refused", async () => {
    const w = await world();
    const { lepelaar, daan, lies } = await street(w);
    const as = { as: daan as Actor };
    const form = good({ practice: lepelaar.id, channel: "paper" });
    const empty = await (await w.get("/verwijzingen/nieuw", as)).text();
    for (const label of ["Naam van de patiënt", "Telefoon van de patiënt", "de praktijk hoort hoe het gaat"])
      expect(empty).toContain(label);
    expect(empty).not.toMatch(/uw patiënt|ik hoor/i);
    const wrong = await (await w.post("/verwijzingen/nieuw", good({ matters: `bsn ${bsn}` }), as)).text();
    expect(wrong).toContain("Kies de praktijk");
    expect(wrong).toContain("Kies papier of telefoon");
    expect(wrong).toContain("Haal het BSN weg");
    const sent = await w.post("/verwijzingen/nieuw", form, as);
    expect(sent.headers.get("location")).toMatch(/^\/verwijzingen\/R-/);
    expect((await w.get(sent.headers.get("location")!, as)).status).toBe(200);
    expect((await w.get(`${sent.headers.get("location")}/recept`, as)).status).toBe(200);
    const list = await (await w.get("/verwijzingen", as)).text();
    expect(list).toContain("Huisartsen De Lepelaar");
    expect(list).not.toContain("Truus");
    const truus = await person(w.db, "truus");
    const keeper = await colleague(w.db, "keeper", "joost");
    for (const refused of [lies, truus, keeper] as Actor[]) {
      expect((await w.get("/verwijzingen", { as: refused })).status).toBe(403);
      expect((await w.post("/verwijzingen/nieuw", form, { as: refused })).status).toBe(403);
    }
    expect((await w.get("/verwijzingen")).headers.get("location")).toContain("/inloggen");
  });

  test("another team's referral is not there", async () => {
    const w = await world();
    const { lepelaar, sjoerd } = await street(w);
    const { referenceNo } = await refer(w.db, lepelaar.id);
    expect((await w.get(`/verwijzingen/${referenceNo}`, { as: sjoerd })).status).toBe(404);
    expect((await w.get(`/verwijzingen/${referenceNo}/recept`, { as: sjoerd })).status).toBe(404);
    expect(await (await w.get("/verwijzingen", { as: sjoerd })).text()).not.toContain(referenceNo);
  });
});

describe("keeping practices", () => {
  const details = {
    name: "Praktijk Roerdomp",
    kind: "huisarts",
    phone: "0343 00 00 52",
    email: "",
    feedbackChannel: "link",
    team: "",
  };
  const hidden = (html: string) => /verwijzen\/([0-9a-z]{26})/.exec(html)?.[1] ?? "";

  test("add, link shown once, renewed and ended, and the practice stops", async () => {
    const w = await world();
    const { fatima } = await street(w);
    const as = { as: fatima as Actor };
    const added = (await w.post("/praktijken/nieuw", details, as)).headers.get("location")!;
    expect(added).toMatch(/^\/praktijken\/\d+\?gedaan=bewaard$/);
    const at = added.split("?")[0]!;
    const made = await (await w.post(`${at}/link`, {}, as)).text();
    const first = hidden(made);
    expect(made).toMatch(/\/kaart"><span[^>]*>Bekijk en print de kaart</);
    expect(made).toMatch(/\/verwijzen\/[0-9a-z]{26}"><span[^>]*>Open de link van de praktijk</);
    expect((await w.get(`/verwijzen/${first}`)).status).toBe(200);
    expect(await (await w.get(at, as)).text()).not.toContain(first);
    const second = hidden(await (await w.post(`${at}/link`, {}, as)).text());
    expect((await w.get(`/verwijzen/${first}`)).status).toBe(404);
    expect((await w.get(`${at}/link/einde`, as)).status).toBe(200);
    await w.post(`${at}/link/einde`, {}, as);
    expect((await w.get(`/verwijzen/${second}`)).status).toBe(404);
    expect((await w.get(`${at}/einde`, as)).status).toBe(200);
    expect((await w.post(`${at}/einde`, {}, as)).headers.get("location")).toBe("/praktijken?gedaan=gestopt");
    expect(await (await w.get("/praktijken", as)).text()).toContain("Gestopt");
  });

  test("a double click and a reload make one link and show the same card; after another one the old form shows nothing", async () => {
    const w = await world();
    const { fatima, daan } = await street(w);
    const as = { as: fatima as Actor };
    const at = (await w.post("/praktijken/nieuw", details, as)).headers.get("location")!.split("?")[0]!;
    const form = async (path: string) => ({
      _once: /name="_once" value="([^"]+)"/.exec(await (await w.get(path, as)).text())![1]!,
    });
    const make = await form(at);
    const cards = await Promise.all([1, 2].map(async () => (await w.post(`${at}/link`, make, as)).text()));
    const first = hidden(cards[0]!);
    expect([first.length, hidden(cards[1]!)]).toEqual([26, first]);
    expect(hidden(await (await w.post(`${at}/link`, make, as)).text())).toBe(first);
    expect((await w.get(`/verwijzen/${first}`)).status).toBe(200);
    expect((await w.post(`${at}/link`, make, { as: daan as Actor })).status).toBe(403);
    const facts = sql`select 1 from event where name = 'practice.linkMade'`;
    const before = (await asOwner(w.db, () => rows(w.db, facts))).length;

    const renewed = hidden(await (await w.post(`${at}/link`, await form(`${at}/link`), as)).text());
    expect(renewed).not.toBe(first);
    const old = await w.post(`${at}/link`, make, as);
    expect([old.status, old.headers.get("location")]).toEqual([303, at]);
    expect((await w.get(`/verwijzen/${renewed}`)).status).toBe(200);
    expect((await w.get(`/verwijzen/${first}`)).status).toBe(404);
    expect((await asOwner(w.db, () => rows(w.db, facts))).length).toBe(before + 1);
  });

  test("wrong details come back with a sentence; a private key is never sent back", async () => {
    const w = await world();
    const { fatima, lepelaar } = await street(w);
    const as = { as: fatima as Actor };
    const wrong = await w.post("/praktijken/nieuw", { ...details, name: "", kind: "", phone: "x", email: "y" }, as);
    expect(wrong.status).toBe(422);
    for (const sentence of [
      "Vul de naam van de praktijk in",
      "Kies wat voor praktijk",
      "heel telefoonnummer",
      "heel e-mailadres",
    ])
      expect(await wrong.clone().text()).toContain(sentence);
    const at = `/praktijken/${lepelaar.number}/koppeling`;
    const client = { clientId: "lepelaar-his", identifierSystem: "https://lepelaar.example/verwijzing" };
    const secretKey = JSON.stringify({
      kty: "EC",
      crv: "P-384",
      x: "a".repeat(64),
      y: "b".repeat(64),
      d: "geheimgeheim",
    });
    const refused = await w.post(at, { ...client, jwks: secretKey }, as);
    expect(refused.status).toBe(422);
    const html = await refused.text();
    expect(html).toContain("Dit is een geheime sleutel");
    expect(html).not.toContain("geheimgeheim");
    const jwks = JSON.stringify({
      keys: [{ kty: "EC", crv: "P-384", x: "a".repeat(64), y: "b".repeat(64), kid: "1", note: "weg" }],
    });
    const own = async () => (await w.get(`/praktijken/${lepelaar.number}`, as)).text();
    expect(await own()).toContain("Leg de koppeling vast");
    expect((await w.post(at, { ...client, jwks }, as)).status).toBe(303);
    const set = await own();
    for (const shown of [...Object.values(client), "Wijzig de koppeling", "<dd>1</dd>", "/fhir/R4<", "/fhir/token<"])
      expect(set).toContain(shown);
    expect(set).not.toContain("Leg de koppeling vast");
    const page = await (await w.get(at, as)).text();
    expect(page).toContain("lepelaar-his");
    expect(page).not.toContain("weg");
    expect((await w.post(`${at}/einde`, {}, as)).status).toBe(303);
  });

  test("is for coordinators: a coach, a volunteer, a resident and a keeper are refused, a visitor signs in", async () => {
    const w = await world();
    const { lepelaar, daan, lies } = await street(w);
    const truus = await person(w.db, "truus");
    const keeper = await colleague(w.db, "keeper", "joost");
    for (const refused of [daan, lies, truus, keeper] as Actor[])
      for (const path of ["/praktijken", "/praktijken/nieuw", `/praktijken/${lepelaar.number}`]) {
        expect((await w.get(path, { as: refused })).status, path).toBe(403);
        expect((await w.post(`/praktijken/${lepelaar.number}/link`, {}, { as: refused })).status).toBe(403);
      }
    expect((await w.get("/praktijken")).status).toBe(303);
  });
});
