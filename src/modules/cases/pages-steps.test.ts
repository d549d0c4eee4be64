// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId } from "#platform/db/ids.ts";
import { now, today } from "#platform/time/time.ts";
import { asOwner } from "./cases.test-data.ts";
import { moveMatch, planVisit, proposeMatch, readCase } from "./index.ts";
import { paths } from "./paths.ts";

const _tomorrow = () => today().add({ days: 1 }).toString();

import { type House, hidden, house, htmlOf, running, send, tomorrow } from "./pages.test-data.ts";

describe("the next step", () => {
  test("is one at a time: who ticks it off says what comes after it", async () => {
    const h = await house();
    await running(h);
    const { tasks } = await readCase(h.w.db, h.t.daan, h.number);
    const path = paths.taskDone(h.number, tasks[0]!.number);
    expect((await send(h, path, {}, h.daan)).status).toBe(422);
    const form = { kind: "call", owner: h.t.daan.person, due: tomorrow() };
    expect((await send(h, path, form, h.daan)).status).toBe(303);
    const after = await readCase(h.w.db, h.t.daan, h.number);
    expect(after.tasks.filter(({ isNext }) => isNext)).toMatchObject([{ kind: "call" }]);
  });

  test("a pause has a reason and an end, and can be ended", async () => {
    const h = await house();
    await running(h);
    expect((await send(h, paths.pause(h.number), { reason: "hospital", until: "" }, h.daan)).status).toBe(422);
    const form = { reason: "hospital", until: tomorrow() };
    expect((await send(h, paths.pause(h.number), form, h.daan)).status).toBe(303);
    expect(await htmlOf(await h.w.get(paths.one(h.number), h.daan))).toContain("Gepauzeerd tot");
    expect((await send(h, paths.resume(h.number), {}, h.daan)).status).toBe(303);
  });
});

describe("a pause with a visit in it", () => {
  test("shows the visit first and calls it off by a tick; another visit that came since is asked again", async () => {
    const h = await house();
    await running(h);
    const on = (days: number) => ({
      clientUuid: newId(),
      visitor: h.t.daan.person,
      form: "walk" as const,
      from: now().add({ hours: 24 * days }),
      until: now().add({ hours: 24 * days + 1 }),
    });
    const first = await planVisit(h.w.db, h.t.daan, { number: h.number }, on(3));
    const form = { reason: "holiday", until: today().add({ days: 10 }).toString() };
    const asked = await send(h, paths.pause(h.number), form, h.daan);
    const html = await htmlOf(asked);
    expect(asked.status).toBe(422);
    for (const part of ["In de pauze valt 1 bezoek", `value="${first}"`, 'href="#cancelVisits"', form.until])
      expect(html).toContain(part);
    const second = await planVisit(h.w.db, h.t.daan, { number: h.number }, on(5));
    const ticked = { ...form, cancelVisits: String(first) };
    expect((await send(h, paths.pause(h.number), ticked, h.daan)).status).toBe(422);
    const both = { ...form, cancelVisits: `${first},${second}` };
    expect((await send(h, paths.pause(h.number), both, h.daan)).status).toBe(303);
    const { visits, file } = await readCase(h.w.db, h.t.daan, h.number);
    expect(file.pausedUntil?.toString()).toBe(form.until);
    expect(visits.map(({ status, cancelledBy }) => [status, cancelledBy])).toEqual([
      ["cancelled", "team"],
      ["cancelled", "team"],
    ]);
  });

  test("a visit after it does not stand in the way", async () => {
    const h = await house();
    await running(h);
    const from = now().add({ hours: 24 * 12 });
    const walk = { clientUuid: newId(), visitor: h.t.daan.person, form: "walk" as const };
    await planVisit(h.w.db, h.t.daan, { number: h.number }, { ...walk, from, until: from.add({ hours: 1 }) });
    const form = { reason: "holiday", until: today().add({ days: 10 }).toString() };
    expect((await send(h, paths.pause(h.number), form, h.daan)).status).toBe(303);
    expect((await readCase(h.w.db, h.t.daan, h.number)).visits).toMatchObject([{ status: "planned" }]);
  });
});

describe("somebody is asked to help", () => {
  async function asked(h: House) {
    const id = await proposeMatch(h.w.db, h.t.daan, await running(h), {
      kind: "buddy",
      target: "Samen wandelen, want zij kent de natuur",
      card: "vrouw, 75+, wandelen, Noord",
    });
    await moveMatch(h.w.db, h.t.daan, id, 1, "agree");
    const path = paths.match(h.number, id);
    const html = await htmlOf(await h.w.get(path, h.daan));
    const form = { do: "ask", volunteer: h.t.mo.person, version: hidden(html, "version") };
    const wrong = await h.w.post(path, form, h.daan);
    expect(await htmlOf(wrong)).toContain("Vraag haar dit eerst");
    expect((await h.w.post(path, { ...form, agreed: "ja" }, h.daan)).status).toBe(303);
    const link = /(\/gevraagd\/[\w-]+)/.exec(await htmlOf(await h.w.get(path, h.daan)))![1]!;
    return { id, path, link };
  }

  test("by a link to a card without a name: looking changes nothing, one answer counts", async () => {
    const h = await house();
    const { id, link } = await asked(h);
    for (const _ of [1, 2]) {
      const card = await htmlOf(await h.w.get(link));
      expect(card).toContain("vrouw, 75+, wandelen, Noord");
      expect(card).not.toMatch(/Berg|Lindelaan|0343123456/);
    }
    const [row] = await asOwner(h.w.db, sql`select status from case_match where id = ${id}`);
    expect(row!.status).toBe("asked");
    const yes = await h.w.post(link, { answer: "yes" });
    expect(yes.headers.get("location")).toBe(`${link}?antwoord=ja`);
    expect((await h.w.post(link, { answer: "no" })).headers.get("location")).toBe(link);
    const [after] = await asOwner(h.w.db, sql`select status from case_match where id = ${id}`);
    expect(after!.status).toBe("accepted");
    expect(await htmlOf(await h.w.get(link))).toContain("al beantwoord of verlopen");
  });

  test("a link that was made up or cut off is not there", async () => {
    const h = await house();
    const { link } = await asked(h);
    for (const path of [`${link.slice(0, -4)}AAAA`, "/gevraagd/x", `/gevraagd/${"A".repeat(120)}`])
      expect((await h.w.get(path)).status).toBe(404);
  });

  test("no by phone leaves no mark of who it was; whom she helps stands on her own page after a yes", async () => {
    const h = await house();
    const { path } = await asked(h);
    const mo = { as: h.t.mo };
    expect(await htmlOf(await h.w.get(paths.helping, mo))).not.toContain("Berg");
    const html = await htmlOf(await h.w.get(path, h.daan));
    await h.w.post(path, { do: "accept", version: hidden(html, "version") }, h.daan);
    expect(await htmlOf(await h.w.get(paths.helping, mo))).toContain("Lindelaan 12");
    expect(await htmlOf(await h.w.get(paths.helping, { as: h.t.lies }))).not.toContain("Lindelaan");
  });
});

describe("visits", () => {
  test("are planned with who goes and when, and written down after two questions", async () => {
    const h = await house();
    await running(h);
    const form = { form: "walk", visitor: h.t.daan.person, day: tomorrow(), from: "10:00", until: "9:00" };
    const page = await htmlOf(await h.w.get(paths.newVisit(h.number), h.daan));
    const wrong = await send(h, paths.newVisit(h.number), { ...form, client: hidden(page, "client") }, h.daan);
    expect(await htmlOf(wrong)).toContain('href="#until"');
    const right = { ...form, until: "11:00", client: hidden(page, "client") };
    expect((await send(h, paths.newVisit(h.number), right, h.daan)).status).toBe(303);
    const [visit] = (await readCase(h.w.db, h.t.daan, h.number)).visits;
    await h.w.post(paths.visit(h.number, visit!.number), { do: "confirm" }, h.daan);
    const report = paths.visitReport(h.number, visit!.number);
    expect((await send(h, report, { likes: "De vogels" }, h.daan)).status).toBe(422);
    expect((await send(h, report, { went: "yes", there: "yes", likes: "De vogels" }, h.daan)).status).toBe(303);
    const after = await htmlOf(await h.w.get(paths.visit(h.number, visit!.number), h.daan));
    expect(after).toContain("De vogels");
  });
});
