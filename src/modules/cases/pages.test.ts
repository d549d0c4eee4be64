// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { changeKnown } from "#modules/people/index.ts";
import { endPlace, exclude } from "#modules/teams/index.ts";
import { today } from "#platform/time/time.ts";
import { again, asOwner, seeds } from "./cases.test-data.ts";
import { paths } from "./paths.ts";

const _tomorrow = () => today().add({ days: 1 }).toString();

import { house, htmlOf, titleOf } from "./pages.test-data.ts";

const everyGet = (number: number): string[] => [
  paths.one(number),
  paths.attempt(number),
  paths.reached(number),
  paths.noContact(number),
  paths.conversation(number),
  paths.plan(number),
  paths.planLetter(number),
  paths.callCard(number),
  paths.file(number),
  paths.newMatch(number),
  paths.newVisit(number),
  paths.note(number),
  paths.nextStep(number),
  paths.pause(number),
  paths.resume(number),
  paths.handOver(number),
  paths.cover(number),
  paths.wrapUp(number),
  paths.close(number),
  paths.otherEnd(number),
  paths.stop(number),
  paths.aftercare(number),
];

describe("who comes in", () => {
  test("a visitor signs in first; a resident, a volunteer and somebody without a duty do not come in", async () => {
    const { w, t, number } = await house();
    expect((await w.get(paths.all)).headers.get("location")).toContain("/inloggen");
    for (const as of [t.resident, t.lies, t.stranger, t.keeper])
      for (const path of [paths.all, paths.one(number), paths.close(number)])
        expect((await w.get(path, { as })).status, path).toBe(path === paths.all ? 403 : 404);
  });

  test("the desk leads a volunteer to whom she helps, and a coach to the cases", async () => {
    const { w, t } = await house();
    const [volunteer, coach] = [await w.get("/beheer", { as: t.mo }), await w.get("/beheer", { as: t.daan })];
    const [hers, his] = [await volunteer.text(), await coach.text()];
    expect([hers.includes(`href="${paths.helping}"`), hers.includes(`href="${paths.all}"`)]).toEqual([true, false]);
    expect([his.includes(`href="${paths.helping}"`), his.includes(`href="${paths.all}"`)]).toEqual([false, true]);
    expect(hers).toMatch(/Goede(morgen|middag|navond)/);
  });

  test("for a coach of another team, a colleague without a relation and a former member no page of it is there", async () => {
    const { w, t, number } = await house();
    for (const as of [t.sara, t.noor])
      for (const path of everyGet(number)) expect((await w.get(path, { as })).status, path).toBe(404);
    await endPlace(w.db, seeds, t.north, t.daan.person);
    expect((await w.get(paths.one(number), { as: await again(w.db, t.daan) })).status).toBe(404);
  });

  test("who is on her list finds nothing, and is told nothing else than of a number that is not there", async () => {
    const { w, t, number, daan } = await house();
    await exclude(w.db, seeds, t.berg.id, { account: t.daan.person, reason: "neighbour" });
    const [hers, unknown] = [await w.get(paths.one(number), daan), await w.get(paths.one(99_999), daan)];
    expect([hers.status, unknown.status]).toEqual([404, 404]);
    const list = await htmlOf(await w.get(paths.all, daan));
    expect(list).toContain("1 verborgen");
    expect(list).not.toContain(paths.one(number));
  });

  test("a coordinator sees a number in the list, answers one question, and then sees the case for a day", async () => {
    const { w, t, number } = await house();
    const fatima = { as: t.fatima };
    expect((await w.get(paths.one(number), fatima)).headers.get("location")).toBe(paths.open(number));
    expect((await w.get(paths.open(number), { as: t.sjoerd })).status).toBe(404);
    const wrong = await w.post(paths.open(number), { purpose: "contact" }, fatima);
    expect(wrong.status).toBe(422);
    expect(await htmlOf(wrong)).toContain('href="#reason"');
    const right = await w.post(paths.open(number), { purpose: "contact", reason: "question_of_person" }, fatima);
    expect(right.headers.get("location")).toBe(paths.one(number));
    const page = await w.get(paths.one(number), fatima);
    expect(await htmlOf(page)).toContain("U kunt nu alleen lezen");
    expect((await w.get(paths.pause(number), fatima)).status).toBe(403);
  });
});

describe("the page of a case", () => {
  test("begins with what she can, and shows the one next step with its owner and day; its title holds nobody's name", async () => {
    const { w, t, number, daan } = await house();
    const { version } = t.berg;
    await changeKnown(w.db, seeds, t.berg.number, version, { whatICan: "Stekjes geven" });
    const html = await htmlOf(await w.get(paths.one(number), daan));
    expect(html.indexOf("Stekjes geven")).toBeLessThan(html.indexOf("Signalen"));
    expect(html.indexOf("Wat vindt zij fijn, wat kan zij?")).toBeLessThan(html.indexOf("Het plan, in eigen woorden"));
    expect(html).toContain("Eerste keer contact zoeken");
    expect(html).toContain("Daan");
    expect(titleOf(html)).toContain(`Traject ${number}`);
    expect(titleOf(html)).not.toContain("Berg");
    expect(
      (await asOwner(w.db, sql`select 1 from audit_log where kind = 'look.read' and object = 'case'`)).length,
    ).toBeGreaterThan(0);
  });

  test("the list shows what is due first, and of the team only numbers", async () => {
    const { w, t, number } = await house();
    const mine = await htmlOf(await w.get(paths.all, { as: t.daan }));
    expect(mine).toContain("van den Berg".replace("v", "V"));
    const noor = await htmlOf(await w.get(paths.all, { as: t.noor }));
    expect(noor).toContain(`Traject ${number}`);
    expect(noor).not.toContain("Berg");
  });
});
