// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId } from "#platform/db/ids.ts";
import { startOfDay, today } from "#platform/time/time.ts";
import { asOwner, at } from "./cases.test-data.ts";
import { planVisit, wrapUp } from "./index.ts";
import { paths } from "./paths.ts";

const _tomorrow = () => today().add({ days: 1 }).toString();

import { h1, hidden, house, htmlOf, running, send } from "./pages.test-data.ts";

describe("the end", () => {
  const answers = {
    goal1: "3",
    judgement: "4",
    reason: "goal_reached",
    outcome: "takes_part",
    report: "Zij wandelt nu elke week.",
    feedback: "status_only",
  };

  test("a visit that stands blocks, with its day and the way to it", async () => {
    const h = await house();
    const now = await running(h);
    const from = startOfDay(today().add({ days: 2 })).add({ hours: 10 });
    const given = {
      clientUuid: newId(),
      visitor: h.t.daan.person,
      from,
      until: from.add({ hours: 1 }),
      form: "walk" as const,
    };
    const visit = await planVisit(h.w.db, h.t.daan, now, given);
    await wrapUp(h.w.db, h.t.daan, await at(h.w.db, h.number));
    const html = await htmlOf(await send(h, paths.close(h.number), answers, h.daan));
    expect(html).toContain("staat nog open");
    expect(html).toContain(paths.visit(h.number, visit));
    expect((await at(h.w.db, h.number)).number).toBe(h.number);
    const [row] = await asOwner(h.w.db, sql`select status from case_file where number = ${h.number}`);
    expect(row!.status).toBe("wrapping_up");
  });

  test("every wish is looked at, the sentence is shown, and then it closes and nobody reads it any more", async () => {
    const h = await house();
    await running(h);
    expect((await send(h, paths.wrapUp(h.number), {}, h.daan)).status).toBe(303);
    const { goal1: _, ...without } = answers;
    expect(await htmlOf(await send(h, paths.close(h.number), without, h.daan))).toContain('href="#goal1"');
    const check = await htmlOf(await send(h, paths.close(h.number), answers, h.daan));
    expect(h1(check)).toBe("Klopt dit?");
    expect(check).toContain("Het is afgesloten.");
    const closed = await send(h, paths.close(h.number), { ...answers, sure: "ja" }, h.daan);
    expect(closed.headers.get("location")).toBe(`${paths.all}?gedaan=gesloten`);
    const [kept] = await asOwner(h.w.db, sql`select end_measurement from case_file where number = ${h.number}`);
    expect(kept!.end_measurement).toBeNull();
    const list = await htmlOf(await h.w.get(paths.all, h.daan));
    expect(list).toContain(paths.reopen(h.number));
    expect(await htmlOf(await h.w.get(paths.all, { as: h.t.noor }))).not.toContain(paths.reopen(h.number));
    expect((await h.w.get(paths.one(h.number), h.daan)).status).toBe(404);
    const again = await h.w.post(paths.reopen(h.number), { reason: "asked_again" }, h.daan);
    expect(again.status).toBe(303);
    expect((await h.w.get(paths.one(h.number), h.daan)).status).toBe(200);
  });

  test.each([
    ["closing", paths.close, { ...answers, sure: "ja" }],
    ["stopping", paths.stop, {}],
    ["closing for another reason", paths.otherEnd, { reason: "moved" }],
  ])(
    "a second tap on the last step of %s leads to the same place; another form finds nothing",
    async (...[, path, form]) => {
      const h = await house();
      await running(h);
      await wrapUp(h.w.db, h.t.daan, await at(h.w.db, h.number));
      const page = await htmlOf(await h.w.get(path(h.number), h.daan));
      const sent = { ...form, _once: hidden(page, "_once"), version: hidden(page, "version") };
      for (const _ of [1, 2]) {
        const answer = await h.w.post(path(h.number), sent, h.daan);
        expect(answer.headers.get("location")).toBe(`${paths.all}?gedaan=gesloten`);
      }
      expect((await h.w.post(path(h.number), { ...sent, _once: newId() }, h.daan)).status).toBe(404);
    },
  );

  test("she may stop at any time, without a reason", async () => {
    const h = await house();
    await running(h);
    const page = await htmlOf(await h.w.get(paths.stop(h.number), h.daan));
    expect(page).toContain("zonder reden");
    expect((await send(h, paths.stop(h.number), {}, h.daan)).headers.get("location")).toContain("gesloten");
  });
});
