// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { startSession } from "#modules/accounts/index.ts";
import { rows } from "#platform/db/db.ts";
import { today } from "#platform/time/time.ts";
import { organisation } from "#test/people.ts";
import { world } from "#test/world.ts";
import { endActsFor, letActFor } from "./acts-for.ts";
import { askConsent, consentsOf } from "./consent.ts";
import { numberOf, somebody, workerOf } from "./town.test-data.ts";

async function setting() {
  const w = await world();
  const { db } = w;
  const mother = await somebody(db, "Toos", { phone: "0343000001" });
  const daughter = await somebody(db, "Els", { email: "els@soepsteen.example", phone: "0612345678" });
  const worker = await workerOf(db, [mother]);
  const number = await numberOf(db, mother);
  const at = `/beheer/mensen/${number}`;
  const agree = () =>
    letActFor(db, worker, {
      person: mother.person,
      representative: daughter.person,
      capacity: "family",
      scopes: ["activities"],
      how: "oral",
    });
  return { w, db, mother, daughter, worker, at, agree };
}
const text = async (answer: Response) => (await answer.text()).replaceAll("\u00a0", " ");

describe("my consents", () => {
  test("are read, answered and stopped with a button; twice is once", async () => {
    const { w, db, mother, worker } = await setting();
    const { number } = await askConsent(db, worker, { person: mother.person, purpose: "show_ask_nameless" });
    expect(await text(await w.get("/mijn/toestemming", { as: mother }))).toContain("mijn vraag tonen zonder naam");
    const page = `/mijn/toestemming/${number}`;
    expect(await text(await w.get(page, { as: mother }))).toContain("Uw naam en adres staan er niet bij.");
    for (const besluit of ["ja", "ja", "stop", "stop"])
      expect((await w.post(page, { besluit }, { as: mother })).status, besluit).toBe(303);
    expect((await consentsOf(db, mother.person))[0]).toMatchObject({ state: "withdrawn", how: "digital" });
    expect((await w.post(page, { besluit: "misschien" }, { as: mother })).status).toBe(404);
  });

  test("of somebody else are not there, also not for who acts for her", async () => {
    const { w, db, mother, daughter, worker } = await setting();
    const { number } = await askConsent(db, worker, { person: mother.person, purpose: "show_ask_nameless" });
    const acting = {
      ...daughter,
      behalf: { person: mother.person, as: "representative", scopes: ["details"] } as const,
    };
    for (const as of [daughter, acting, worker]) {
      expect((await w.get(`/mijn/toestemming/${number}`, { as })).status).toBe(404);
      expect((await w.post(`/mijn/toestemming/${number}`, { besluit: "ja" }, { as })).status).toBe(404);
    }
    for (const path of ["/mijn/toestemming", "/mijn/namens/gedaan", "/mijn/namens/gedaan/pdf"])
      expect((await w.get(path, { as: acting })).status, path).toBe(404);
  });
});

describe("for who works with her", () => {
  test("an answer is written down with how it came; what is missing is said at its field and nothing is lost", async () => {
    const { w, db, mother, worker, at } = await setting();
    const { id } = await organisation(db, "Buurthuis De Brug");
    const page = `${at}/toestemming`;
    const wrong = await w.post(page, { doel: "share_with_org", antwoord: "ja" }, { as: worker });
    expect(wrong.status).toBe(422);
    const said = await text(wrong);
    for (const sentence of ["Kies een organisatie.", "Kies wat gedeeld mag worden.", "Kies hoe het antwoord kwam."])
      expect(said).toContain(sentence);
    expect(said).toMatch(/value="share_with_org" checked/);
    const form = { doel: "share_with_org", organisatie: id, velden: ["name", "phone"], antwoord: "ja", hoe: "oral" };
    for (const bad of [
      { organisatie: mother.person },
      { velden: ["diagnosis"] },
      { doel: "act_for" },
      { hoe: "dream" },
    ])
      expect((await w.post(page, { ...form, ...bad }, { as: worker })).status, JSON.stringify(bad)).toBe(422);
    expect((await w.post(page, form, { as: worker })).status).toBe(303);
    const shown = await text(await w.get(page, { as: worker }));
    expect(shown).toContain("Buurthuis De Brug");
    const [given] = await consentsOf(db, mother.person);
    expect(given).toMatchObject({ state: "given", how: "oral" });
    const one = `${page}/${given!.number}`;
    expect(await text(await w.get(one, { as: worker }))).toContain("Lees dit voor");
    expect((await w.post(one, { besluit: "stop" }, { as: worker })).status).toBe(422);
    expect((await w.post(one, { besluit: "stop", hoe: "oral" }, { as: worker })).status).toBe(303);
    expect(await text(await w.get(page, { as: worker }))).toContain("Wie al iets kreeg");
  });

  test("an agreement is written down with who, what and until when", async () => {
    const { w, db, mother, daughter, worker, at } = await setting();
    const page = `${at}/namens`;
    const form = { wie: "06 1234 5678", band: "family", mag: ["activities"], hoe: "oral" };
    const wrong: [object, string][] = [
      [{ wie: "" }, "Vul het hele telefoonnummer of mailadres in."],
      [{ wie: "0611111111" }, "Wij kennen niemand met dit nummer of adres."],
      [{ wie: "0612" }, "Wij kennen niemand met dit nummer of adres."],
      [{ wie: "0343000001" }, "Dit is dezelfde persoon."],
      [{ mag: [] }, "Kies wat diegene mag doen."],
      [{ mag: ["everything"] }, "Kies wat diegene mag doen."],
      [{ band: "boss" }, "Kies wat diegene van haar of hem is."],
      [{ tot: "morgen" }, "Schrijf de dag als"],
      [{ tot: today().subtract({ days: 1 }).toString() }, "De laatste dag ligt voor de eerste"],
    ];
    for (const [bad, sentence] of wrong) {
      const answer = await w.post(page, { ...form, ...bad }, { as: worker });
      expect(answer.status, sentence).toBe(422);
      expect(await text(answer)).toContain(sentence);
    }
    await somebody(db, "Jan", { phone: "0612345678" });
    const several = await w.post(page, form, { as: worker });
    expect(several.status).toBe(422);
    expect(await text(several)).toContain("Kies wie het is.");
    expect((await w.post(page, { ...form, persoon: daughter.person }, { as: worker })).status).toBe(303);
    expect(await text(await w.get(page, { as: worker }))).toContain("Els (familie)");
    const [row] = await rows<{ number: number }>(db, sql`select number::int as number from acts_for`);
    for (const _ of [1, 2]) expect((await w.post(`${page}/${row!.number}/einde`, {}, { as: worker })).status).toBe(303);
    expect(await rows(db, sql`select 1 from acts_for where ended_at is null`)).toEqual([]);
    expect((await consentsOf(db, mother.person))[0]).toMatchObject({ state: "withdrawn", endedHow: "oral" });
  });

  test("for others it is not there or not theirs", async () => {
    const { w, db, mother, daughter, at, agree } = await setting();
    await agree();
    const elsewhere = await workerOf(db, [], "Ellen");
    for (const path of ["toestemming", "toestemming/1", "namens", "namens/gedaan", "namens/gedaan/pdf"]) {
      expect((await w.get(`${at}/${path}`)).headers.get("location"), path).toMatch(/^\/inloggen/);
      for (const as of [mother, daughter]) expect((await w.get(`${at}/${path}`, { as })).status, path).toBe(403);
      expect((await w.get(`${at}/${path}`, { as: elsewhere })).status, path).toBe(404);
    }
    for (const path of ["toestemming", "namens", "namens/1/einde"])
      expect((await w.post(`${at}/${path}`, {}, { as: elsewhere })).status, path).toBe(404);
  });
});

describe("who acts for somebody", () => {
  test("sees her name on a bar on every page, only what is in scope, and stops with one press", async () => {
    const { w, db, daughter, agree } = await setting();
    const { number } = await agree();
    const cookie = `session=${await startSession(db, daughter.person)}`;
    expect(await text(await w.get("/mijn/namens", { as: cookie }))).toContain("Toos");
    expect(await text(await w.get("/", { as: cookie }))).not.toContain("U doet dit voor");
    const entered = await w.post(`/mijn/namens/${number}/begin`, {}, { as: cookie });
    expect(entered.headers.get("location")).toBe(`/mijn/namens/${number}`);
    expect((await w.get("/mijn", { as: cookie })).headers.get("location")).toBe("/mijn/namens");
    for (const path of ["/", "/plekken", "/mijn/namens", `/mijn/namens/${number}`, "/bestaat-niet"])
      expect(await text(await w.get(path, { as: cookie })), path).toContain("U doet dit voor Toos.");
    const scope = await text(await w.get(`/mijn/namens/${number}`, { as: cookie }));
    expect(scope).toContain("Activiteiten");
    expect(scope).not.toContain("00 00 01");
    expect((await w.get("/mijn/activiteiten", { as: cookie })).status).toBe(200);
    expect((await w.get("/wens", { as: cookie })).status).toBe(403);
    await w.post("/mijn/namens/stop", {}, { as: cookie });
    expect(await text(await w.get("/", { as: cookie }))).not.toContain("U doet dit voor");
    expect(await rows(db, sql`select 1 from event where name like 'acts_for.%'`)).toHaveLength(3);
  });

  test("is outside at the next load when it ends, and an agreement of another is not there", async () => {
    const { w, db, mother, daughter, agree } = await setting();
    const { number } = await agree();
    const cookie = `session=${await startSession(db, daughter.person)}`;
    await w.post(`/mijn/namens/${number}/begin`, {}, { as: cookie });
    const stranger = `session=${await startSession(db, (await somebody(db, "Piet")).person)}`;
    for (const as of [stranger, mother]) expect((await w.get(`/mijn/namens/${number}`, { as })).status).toBe(404);
    expect((await w.post(`/mijn/namens/${number}/begin`, {}, { as: stranger })).status).toBe(404);
    expect((await w.post(`/mijn/namens/${number}/einde`, {}, { as: stranger })).status).toBe(404);
    const shown = await text(await w.get("/mijn/namens", { as: mother }));
    expect(shown).toContain("Els (familie)");
    expect((await w.post(`/mijn/namens/${number}/einde`, {}, { as: mother })).status).toBe(303);
    expect((await w.get(`/mijn/namens/${number}`, { as: cookie })).status).toBe(404);
    const after = await text(await w.get("/mijn/namens", { as: cookie }));
    expect(after).not.toContain("Toos");
  });
});

test("what was done is read on the screen and on paper, tagged, in letters that can be read", async () => {
  const { w, db, mother, daughter, worker, at, agree } = await setting();
  const { number } = await agree();
  await db.execute(sql`insert into event (id, name, subject, actor_kind, actor, on_behalf_of, payload)
    values (gen_random_uuid(), 'participation.signedUp', null, 'person', ${daughter.person}::uuid, ${mother.person}::uuid, '{}')`);
  for (const [path, as] of [
    ["/mijn/namens/gedaan", mother],
    [`${at}/namens/gedaan`, worker],
  ] as const) {
    const shown = await text(await w.get(path, { as }));
    expect(shown).toContain("U aangemeld voor een activiteit");
    expect(shown).toContain("Els");
    const pdf = await w.get(`${path}/pdf`, { as });
    expect(pdf.headers.get("content-type")).toBe("application/pdf");
    expect(Buffer.from(await pdf.arrayBuffer()).toString("latin1")).toContain("/StructTreeRoot");
  }
  await endActsFor(db, mother, number, "digital");
  expect(await text(await w.get("/mijn/namens/gedaan", { as: mother }))).toContain("Els");
});
