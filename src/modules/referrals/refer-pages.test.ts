// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { rows } from "#platform/db/db.ts";
import { now, withClock } from "#platform/time/time.ts";
import { type Form, type World, world } from "#test/world.ts";
import { formatDate } from "#ui/show/format.ts";
import { endPracticeLink } from "./practice.ts";
import { asOwner, ground, refer } from "./referrals.test-data.ts";
import { withdrawReferral } from "./withdraw.ts";

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

const count = async (w: World) =>
  (await asOwner(w.db, () => rows<{ n: number }>(w.db, sql`select count(*)::int as n from referral`)))[0]!.n;

describe("the form of a practice", () => {
  test("three choices and one line: sent, with a number, a recept and an own page without a name", async () => {
    const w = await world();
    const { link } = await street(w);
    const page = await (await w.get(link)).text();
    expect(page).toContain("Verwijs naar het buurtteam");
    expect(page).toMatch(/Groen: meestal binnen \d+ dagen/);
    const sent = await w.post(link, good());
    expect(sent.status).toBe(303);
    const location = sent.headers.get("location")!;
    expect(location).toMatch(new RegExp(`^${link}/R-[0-9A-Z]{4}-[0-9A-Z]{4}$`));
    const done = await (await w.get(location)).text();
    expect(done).toContain("Buurtteam Noord belt uw patiënt");
    expect(done).not.toMatch(/Truus|kaarten|gezelschap/);
    const overview = await (await w.get(`${link}/overzicht`)).text();
    expect(overview).toContain("T. v. E.");
    expect(overview).not.toMatch(/Truus|0612345678|kaarten|gezelschap/);
    expect((await w.get(`/en${link}`)).status).toBe(200);
  });

  test("looking changes nothing, sending twice is once", async () => {
    const w = await world();
    const { link } = await street(w);
    for (const path of [link, `${link}/overzicht`, `${link}/kaart`]) expect((await w.get(path)).status).toBe(200);
    expect(await count(w)).toBe(0);
    const _once = "0123456789abcdef-0123";
    const [first, second] = [await w.post(link, good({ _once })), await w.post(link, good({ _once }))];
    expect(second.headers.get("location")).toBe(first.headers.get("location"));
    expect(await count(w)).toBe(1);
    const kept = await rows<{ location: string }>(w.db, sql`select location from once`);
    expect(JSON.stringify(kept)).not.toContain(link.slice(11));
  });

  test("refuses a BSN in every field, and keeps what was typed", async () => {
    const w = await world();
    const { link } = await street(w);
    for (const field of [
      "name",
      "phone",
      "matters",
      "referrer",
      "birthYear",
      "contactTime",
      "present",
      "tried",
      "safety",
    ]) {
      const wrong = await w.post(link, good({ [field]: field === "phone" ? bsn : `zie ${bsn}` }));
      expect(wrong.status, field).toBe(422);
      const html = await wrong.text();
      expect(html, field).toContain("Haal het BSN weg");
      expect(html, field).toContain(`href="#${field}"`);
      expect(html, field).toContain("Graag weer eens kaarten".slice(0, field === "matters" ? 0 : 20));
    }
    expect(await count(w)).toBe(0);
    const log = await asOwner(w.db, () =>
      rows<{ text: string }>(w.db, sql`select coalesce(json_agg(a)::text, '') as text from audit_log a`),
    );
    expect(log[0]!.text).not.toContain(bsn);
  });

  test.each([
    ["matters", "Bekend met dementie.", "Laat de naam van een ziekte weg"],
    ["matters", "Slikt 20 mg citalopram.", "Laat medicijnen weg"],
    ["tried", "P76 sinds 2019", "Haal de code weg"],
    ["matters", "S: somber\nO: verzorgd\nE: P03\nP: verwijzen", "Haal de code weg"],
    ["matters", "Voorgeschiedenis: geen", "Plak geen stuk uit het dossier"],
    ["contactTime", "met spoed", "Een verwijzing is nooit spoed"],
    ["matters", "x".repeat(5000), "hoogstens 300 letters"],
    ["phone", "12345", "telefoonnummer met tien cijfers"],
    ["name", "", "Vul de naam van uw patiënt in"],
    ["consentOn", "2199-01-01", "datum van de toestemming"],
    ["consentHow", "", "Kies hoe uw patiënt toestemming gaf"],
    ["consentScope", "alles", "Kies wat u mag doorgeven"],
    ["consentScope", "contact", "Uw patiënt deelt de reden niet"],
  ])("%s %j is refused with a sentence", async (field, value, sentence) => {
    const w = await world();
    const { link } = await street(w);
    const wrong = await w.post(link, good({ [field]: value }));
    expect(wrong.status).toBe(422);
    const html = await wrong.text();
    expect(html).toContain(sentence);
    expect(html).toMatch(/<title>Fout:/);
    expect(await count(w)).toBe(0);
  });

  test("more than three reasons, none, and fields that are not of the form", async () => {
    const w = await world();
    const { link } = await street(w);
    const many = await w.post(link, good({ reasons: ["company", "mourning", "meaning", "new_here"] }));
    expect(await many.text()).toContain("hoogstens drie redenen");
    expect(await (await w.post(link, good({ reasons: undefined }))).text()).toContain("Kies een reden");
    const sent = await w.post(link, good({ practice: "x", channel: "fhir", taskStatus: "completed", urgent: "ja" }));
    expect(sent.status).toBe(303);
    const [row] = await asOwner(w.db, () =>
      rows<{ channel: string; task_status: string }>(w.db, sql`select channel, task_status from referral`),
    );
    expect(row).toEqual({ channel: "web", task_status: "requested" });
  });
});

describe("the same patient again", () => {
  const day = () => formatDate(Temporal.Now.plainDateISO("Europe/Amsterdam"), "nl");
  /** What stands hidden on the page that asks. */
  const kept = (html: string): Form => {
    const form: Record<string, string[]> = {};
    for (const [, name, value] of html.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g))
      form[name!] = [...(form[name!] ?? []), value!];
    return form;
  };

  test("from a fresh form: asked once, with the day, and sent by one press as it was typed", async () => {
    const w = await world();
    const { link } = await street(w);
    await w.post(link, good());
    const asked = await w.post(link, good({ name: "Iemand Anders", phone: "+31 6-12345678" }));
    const html = await asked.text();
    expect(asked.status).toBe(200);
    expect(html).toContain(`Uw praktijk verwees op ${day()} iemand met dit telefoonnummer.`);
    expect(html).not.toMatch(/Truus/);
    expect(await count(w)).toBe(1);
    const form = kept(html);
    expect(form).toMatchObject({ reasons: ["company", "mourning"], name: ["Iemand Anders"] });
    for (const _ of [1, 2]) expect((await w.post(link, form)).status).toBe(303);
    expect(await count(w)).toBe(2);
  });

  test("by name and year of birth too, whatever the capitals; not by one of them", async () => {
    const w = await world();
    const { link } = await street(w);
    await w.post(link, good({ name: "Truus van És", birthYear: "1941" }));
    const other = (more: Form) => w.post(link, good({ phone: "0612345679", ...more }));
    const asked = await other({ name: "truus  VAN es", birthYear: "1941" });
    expect(await asked.text()).toContain("iemand met deze naam en dit geboortejaar");
    expect((await other({ name: "Truus van Es", birthYear: "1942" })).status).toBe(303);
    expect((await other({ name: "Piet van Es", birthYear: "1941", phone: "0612345670" })).status).toBe(303);
    expect((await other({ name: "Truus van Es", phone: "0612345671" })).status).toBe(303);
  });

  test("says nothing of another practice, of what is older than thirty days, or of what was erased", async () => {
    const w = await world();
    const { link, lepelaar, practice } = await street(w);
    const other = await practice("Praktijk Roerdomp");
    await refer(w.db, other.id);
    await withClock(now().subtract({ hours: 24 * 31 }), () => refer(w.db, lepelaar.id));
    const wrong = await refer(w.db, lepelaar.id);
    await withdrawReferral(w.db, { practice: lepelaar.id, referral: wrong.id, as: "entered-in-error" });
    expect((await w.post(link, good())).status).toBe(303);
    expect((await w.post(link, good())).status).toBe(200);
  });
});

describe("an address that is not one's own", () => {
  test("another practice's referral, an unknown number and an ended link are the same nothing", async () => {
    const w = await world();
    const { lepelaar, practice, fatima } = await street(w);
    const other = await practice("Praktijk Roerdomp");
    const { referenceNo } = await refer(w.db, lepelaar.id);
    const plain = async (path: string) => {
      const answer = await w.get(path);
      const html = (await answer.text()).replaceAll(encodeURIComponent(path), "").replaceAll(path, "");
      // the reference of a request is another each time
      return { status: answer.status, html: html.replace(/nummer: [0-9a-f]+/, "") };
    };
    const unknown = await plain(`/verwijzen/${other.secret}/R-0000-0000`);
    expect(unknown.status).toBe(404);
    expect(await plain(`/verwijzen/${other.secret}/${referenceNo}`)).toEqual(unknown);
    expect((await w.get(`/verwijzen/${other.secret}/${referenceNo}/recept`)).status).toBe(404);
    expect((await w.post(`/verwijzen/${other.secret}/${referenceNo}/intrekking`, {})).status).toBe(404);
    await endPracticeLink(w.db, fatima, lepelaar.number);
    const tried = await plain(`/verwijzen/${"0".repeat(26)}`);
    expect(await plain(`/verwijzen/${lepelaar.secret}`)).toEqual(tried);
    expect((await w.post(`/verwijzen/${lepelaar.secret}`, good())).status).toBe(404);
  });
});
