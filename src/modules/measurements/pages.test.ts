// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Actor } from "#platform/access/actor.ts";
import { rows } from "#platform/db/db.ts";
import { readPdf } from "#platform/pdf/read-pdf.test-data.ts";
import { world } from "#test/world.ts";
import { findCasesHere, mapRoutes, measuredTown } from "./case.test-data.ts";

async function here(on = true) {
  const w = await world();
  mapRoutes();
  const town = await measuredTown(w.db, on);
  findCasesHere();
  const at = `/trajecten/${town.careCase.number}/vragen-over-contact`;
  return { w, at, ...town };
}
const filled = {
  moment: "start",
  taken: "together",
  q_3: "yes",
  q_4: "no",
  q_7: "no",
  q_9: "more_or_less",
  q_10: "yes",
};

describe("the questions on the screen", () => {
  test("are asked, kept once at a double tap, and come back as then and now in words", async () => {
    const { w, at, daan } = await here();
    const form = await (await w.get(`${at}/djg6`, { as: daan })).text();
    expect(form).toContain("Vragen over contact");
    expect(form).toContain("de Jong Gierveld &amp; van Tilburg 2006");
    const order = ["leegte", "narigheid", "vertrouwen", "mensen om me heen", "nauw verbonden", "in de steek"];
    expect(order.map((word) => form.indexOf(word))).toEqual(
      order.map((word) => form.indexOf(word)).sort((a, b) => a - b),
    );
    const once = /name="_once" value="([^"]+)"/.exec(form)![1]!;
    for (const _ of [1, 2]) {
      const kept = await w.post(`${at}/djg6`, { ...filled, _once: once }, { as: daan });
      expect([kept.status, kept.headers.get("location")]).toEqual([303, `${at}?gedaan=bewaard`]);
    }
    await w.post(`${at}/djg6`, { ...filled, moment: "end", q_3: "no" }, { as: daan });
    const page = await (await w.get(`${at}?gedaan=bewaard`, { as: daan })).text();
    expect(page.match(/Toen \(/g)).not.toBeNull();
    expect(page).toContain("Nu (");
    expect(page).toContain("Hulp bij het gesprek, geen diagnose.");
    expect(page).toContain("niet ingevuld");
    expect(page.match(/zes uitspraken, aan het begin/g)).toHaveLength(1);
    expect(page).not.toMatch(/eenza|score|matig|ernstig|klasse/i);
  });

  test("ask again what is missing, with what was chosen; a question may be skipped, all of them may not", async () => {
    const { w, at, daan } = await here();
    const wrong = await w.post(`${at}/djg6`, { q_3: "yes" }, { as: daan });
    const html = await wrong.text();
    expect([wrong.status, html.includes("Kies wanneer u dit vraagt.")]).toEqual([422, true]);
    expect(html).toMatch(/name="q_3" value="yes" checked/);
    const empty = await w.post(`${at}/djg6`, { moment: "start", taken: "self" }, { as: daan });
    expect(await empty.text()).toContain("Of kies: liever niet.");
    for (const odd of ["often", "5", "ja", "<b>"])
      expect((await w.post(`${at}/djg6`, { ...filled, q_3: odd }, { as: daan })).status, odd).toBe(422);
    expect(await rows(w.db, sql`select 1 from event where name = 'measurement.taken'`)).toEqual([]);
  });

  test("rather not is one press, and the paper list is tagged, with large letters and without a name", async () => {
    const { w, at, daan, resident } = await here();
    const kept = await w.post(`${at}/liever-niet`, { moment: "start" }, { as: daan });
    expect(kept.headers.get("location")).toBe(`${at}?gedaan=liever-niet`);
    expect((await w.post(`${at}/liever-niet`, {}, { as: daan })).status).toBe(422);
    for (const [list, pages] of [
      ["djg6", 1],
      ["djg11", 2],
      ["ucla3", 1],
      ["direct", 1],
    ] as const) {
      const answer = await w.get(`${at}/${list}/papier`, { as: daan });
      expect(answer.headers.get("content-type")).toBe("application/pdf");
      const pdf = readPdf(Buffer.from(await answer.arrayBuffer()));
      expect(pdf.pages.length, list).toBeLessThanOrEqual(pages);
      expect(Math.min(...pdf.fontSizes)).toBeGreaterThanOrEqual(12);
      expect(pdf.text).toContain("Vragen over contact");
      expect(pdf.text).not.toMatch(/Annie|Boer|eenza/i);
    }
    expect(resident.person).toBeTruthy();
    expect((await w.get(`${at}/mhc/papier`, { as: daan })).status).toBe(404);
  });
});

describe("who is refused", () => {
  test("a visitor signs in; a resident has no right; another worker finds nothing; off is not there", async () => {
    const { w, at, fatima, sjoerd, resident, daan } = await here();
    expect((await w.get(at)).headers.get("location")).toContain("/inloggen");
    expect((await w.get(at, { as: resident })).status).toBe(403);
    for (const as of [fatima, sjoerd])
      for (const path of [at, `${at}/djg6`, `${at}/djg6/papier`, `${at}/liever-niet`])
        expect((await w.get(path, { as })).status, path).toBe(404);
    expect((await w.post(`${at}/djg6`, filled, { as: fatima })).status).toBe(404);
    expect((await w.get("/trajecten/999999/vragen-over-contact", { as: daan })).status).toBe(404);
    const weak = await w.get(at, { as: { ...daan, weak: true } as Actor });
    expect(weak.headers.get("location")).toContain("/inloggen/tweede-stap");
  });

  test("while the questions are off the pages are not there, also for who works on the case", async () => {
    const { w, at, daan } = await here(false);
    for (const path of [at, `${at}/djg6`]) expect((await w.get(path, { as: daan })).status).toBe(404);
  });
});

test("the administrator switches them on with the word of the organisation, and off again; a coach may not", async () => {
  const { w, admin, daan } = await here(false);
  const at = "/beheer/vragen-over-contact";
  expect((await w.get(at, { as: daan })).status).toBe(403);
  const without = await w.post(at, { on: "ja" }, { as: admin });
  expect([without.status, (await without.text()).includes("aan de voorwaarden voldoet")]).toEqual([422, true]);
  expect((await w.post(at, { on: "ja", confirmed: "ja" }, { as: admin })).status).toBe(303);
  expect(await (await w.get(at, { as: admin })).text()).toContain("De vragen staan aan.");
  expect((await w.post(at, { on: "nee" }, { as: admin })).status).toBe(303);
  expect(await (await w.get(at, { as: admin })).text()).toContain("De vragen staan uit.");
});

test("she reads what she answered on her own page, in words", async () => {
  const { w, at, daan, resident, lies } = await here();
  await w.post(`${at}/direct`, { moment: "start", taken: "self", q_d1: "sometimes" }, { as: daan });
  const own = await (await w.get("/mijn/vragen-over-contact", { as: resident })).text();
  expect(own).toContain("Soms");
  expect(own).toContain("geen diagnose");
  expect(await (await w.get("/mijn/vragen-over-contact", { as: lies })).text()).toContain("Hier staat nu niets");
});
