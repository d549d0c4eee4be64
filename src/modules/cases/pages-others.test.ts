// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { today } from "#platform/time/time.ts";
import { again, asOwner, plan } from "./cases.test-data.ts";
import { paths } from "./paths.ts";

const _tomorrow = () => today().add({ days: 1 }).toString();

import { house, htmlOf, pdfText, running, send } from "./pages.test-data.ts";

test("another team is asked before it sees anything, and answers", async () => {
  const h = await house();
  await running(h);
  const form = { team: h.t.south.id, agreed: today().toString() };
  expect((await send(h, paths.handOver(h.number), form, h.daan)).status).toBe(303);
  const sjoerd = { as: h.t.sjoerd };
  const list = await htmlOf(await h.w.get(paths.all, sjoerd));
  const path = /\/trajecten\/overdrachten\/[\w-]+/.exec(list)![0];
  const question = await htmlOf(await h.w.get(path, sjoerd));
  expect(question).toContain("Buurtteam Noord");
  expect(question).not.toContain("Berg");
  expect((await h.w.get(path, { as: h.t.sara })).status).toBe(404);
  expect((await h.w.get(path, { as: h.t.fatima })).status).toBe(404);
  expect((await h.w.post(path, { answer: "accepted" }, sjoerd)).status).toBe(422);
  const yes = await h.w.post(path, { answer: "accepted", lead: h.t.sara.person }, sjoerd);
  expect(yes.status).toBe(303);
  expect((await h.w.get(paths.one(h.number), { as: h.t.sara })).status).toBe(200);
});

test("the file on paper: by who leads, with a reason; who took it along and when stands on every page, and it is a look", async () => {
  const h = await house();
  await running(h);
  expect((await send(h, paths.file(h.number), { why: "x" }, h.daan)).status).toBe(422);
  const file = await send(h, paths.file(h.number), { why: "Overleg met haar en haar dochter" }, h.daan);
  expect(file.headers.get("content-type")).toBe("application/pdf");
  const text = pdfText(await file.arrayBuffer());
  expect(text).toContain("Meegenomen door Daan");
  const looks = await asOwner(h.w.db, sql`select 1 from audit_log where kind = 'look.export' and object = 'case'`);
  expect(looks).toHaveLength(1);
});

test("her own plan stands on her own page, in her words; somebody else's never", async () => {
  const h = await house();
  await running(h);
  const berg = { as: await again(h.w.db, { ...h.t.resident, person: h.t.berg.id }) };
  const write = (text: string, visibleTo: string) => send(h, paths.note(h.number), { text, visibleTo }, h.daan);
  await write("Belt graag vroeg.", "team");
  await write("De bel doet het niet.", "volunteer");
  await write("Wij zoeken een wandelmaatje.", "resident");
  const desk = await htmlOf(await h.w.get(paths.one(h.number), h.daan));
  const [team, own] = ["Belt graag vroeg.", "Wij zoeken een wandelmaatje."].map((words) => desk.indexOf(words));
  expect(own).toBeGreaterThan(0);
  expect(own).toBeLessThan(team!);
  expect(desk).toContain("De bel doet het niet.");
  const html = await htmlOf(await h.w.get(paths.mine, berg));
  expect(html).toContain("Wij zoeken een wandelmaatje.");
  expect(html).not.toMatch(/Belt graag vroeg|De bel doet/);
  expect(html).toContain(plan.wish);
  expect(html.indexOf(plan.contribution)).toBeLessThan(html.indexOf(plan.wish));
  expect(await htmlOf(await h.w.get("/mijn", berg))).toContain(paths.mine);
  const other = await htmlOf(await h.w.get(paths.mine, { as: h.t.resident }));
  expect(other).not.toContain(plan.wish);
  expect(await htmlOf(await h.w.get(`/eenvoudig${paths.mine}`, berg))).toContain("Dit is ons plan.");
  expect(await htmlOf(await h.w.get(`/en${paths.mine}`, berg))).toContain("My plan");
});
