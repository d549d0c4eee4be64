// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { changeKnown } from "#modules/people/index.ts";
import { endPlace, exclude } from "#modules/teams/index.ts";
import { newId } from "#platform/db/ids.ts";
import { readPdf } from "#platform/pdf/read-pdf.test-data.ts";
import { startOfDay, today } from "#platform/time/time.ts";
import { type World, world } from "#test/world.ts";
import { again, asOwner, at, bring, careCase, plan, seeds, talk, town } from "./cases.test-data.ts";
import { moveMatch, planVisit, proposeMatch, readCase, wrapUp } from "./index.ts";
import { dimensions } from "./letters/web.ts";
import { paths } from "./paths.ts";

const tomorrow = () => today().add({ days: 1 }).toString();
const htmlOf = async (answer: Response): Promise<string> => answer.text();
const h1 = (html: string): string => /<h1[^>]*>([^<]*)/.exec(html)?.[1] ?? "";
const titleOf = (html: string): string => /<title>([^<]*)/.exec(html)?.[1] ?? "";
const pdfText = (bytes: ArrayBuffer): string => readPdf(Buffer.from(bytes)).text.replace(/\s+/g, " ");
/** What stands in a hidden field. */
const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";

async function house() {
  const w = await world();
  const t = await town(w.db);
  const { number } = await careCase(w.db, t);
  return { w, t, number, daan: { as: t.daan } };
}
type House = Awaited<ReturnType<typeof house>>;

/** Opens a form and sends it, with what is hidden in it. */
async function send({ w }: { w: World }, path: string, form: Record<string, string | string[]>, as: object) {
  const html = await htmlOf(await w.get(path, as));
  return w.post(path, { _once: hidden(html, "_once"), version: hidden(html, "version"), ...form }, as);
}
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
        expect((await w.get(path, { as })).status, path).toBe(403);
  });

  test("for a coach of another team, a colleague without a relation and a former member no page of it is there", async () => {
    const { w, t, number } = await house();
    for (const as of [t.sara, t.noor])
      for (const path of everyGet(number)) expect((await w.get(path, { as })).status, path).toBe(404);
    await endPlace(w.db, seeds, t.north, t.daan.person);
    expect((await w.get(paths.one(number), { as: await again(w.db, t.daan) })).status).toBe(403);
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

describe("contact", () => {
  test("an attempt needs its way and its time of day; the error links to the field and what was filled in stays", async () => {
    const { w, number, daan } = await house();
    const wrong = await send(
      { w },
      paths.attempt(number),
      { kind: "phone", on: today().toString(), reached: "no" },
      daan,
    );
    const html = await htmlOf(wrong);
    expect(wrong.status).toBe(422);
    expect(html).toContain('href="#dayPart"');
    expect(titleOf(html)).toContain("Fout:");
    expect(html).toContain('value="phone" selected');
    const form = { kind: "phone", on: today().toString(), reached: "no", dayPart: "morning" };
    const right = await send({ w }, paths.attempt(number), form, daan);
    expect(right.headers.get("location")).toBe(`${paths.one(number)}?gedaan=ja`);
  });

  test("no contact says what is missing: how many attempts, and that another time of day is needed", async () => {
    const { w, number, daan } = await house();
    const form = { kind: "phone", on: today().toString(), reached: "no", dayPart: "morning" };
    await send({ w }, paths.attempt(number), form, daan);
    const html = await htmlOf(await w.get(paths.noContact(number), daan));
    expect(html).toContain("Er zijn nog 2 pogingen nodig.");
    expect(html).toContain("Probeer het ook in de");
    expect(html).not.toContain("Ja, sluit het traject");
  });

  test("who was reached hears what is kept before the conversation begins", async () => {
    const { w, number, daan } = await house();
    const form = { kind: "phone", on: today().toString(), reached: "yes", dayPart: "morning" };
    const tried = await send({ w }, paths.attempt(number), form, daan);
    expect(tried.headers.get("location")).toBe(`${paths.reached(number)}?gedaan=ja`);
    expect((await send({ w }, paths.reached(number), { stored: "ja" }, daan)).status).toBe(422);
    expect((await send({ w }, paths.reached(number), { stored: "ja", stop: "ja" }, daan)).status).toBe(303);
    expect(await htmlOf(await w.get(paths.one(number), daan))).toContain("Het gesprek voeren");
  });
});

describe("the conversation and the plan", () => {
  test("what she can contribute is asked; without it the form comes back", async () => {
    const { w, t, number, daan } = await house();
    await bring(w.db, t.daan, number, "conversation");
    const form = { kind: "conversation", on: today().toString(), text: "Over haar tuin.", measured: "refused" };
    const wrong = await send({ w }, paths.conversation(number), form, daan);
    expect(await htmlOf(wrong)).toContain('href="#contribution"');
    const none = { ...form, contribution: "Stekjes", measured: "" };
    expect((await send({ w }, paths.conversation(number), none, daan)).status).toBe(422);
    const right = await send({ w }, paths.conversation(number), { ...form, contribution: "Stekjes" }, daan);
    expect(right.status).toBe(303);
  });

  test("the marks of the web are a drawing only: no total, no average and no number of it on any page", async () => {
    const { w, t, number, daan } = await house();
    await bring(w.db, t.daan, number, "conversation");
    const marks = Object.fromEntries(dimensions.map((side, n) => [side, String([9, 7, 3, 8, 1, 5][n])]));
    const form = { kind: "conversation", on: today().toString(), text: talk.text, measured: "refused" };
    await send({ w }, paths.conversation(number), { ...form, ...marks, contribution: "Stekjes" }, daan);
    const html = await htmlOf(await w.get(paths.one(number), daan));
    const svg = /<svg viewBox="0 0 400 300"[\s\S]*?<\/svg>/.exec(html)?.[0] ?? "";
    expect(svg).toContain("<circle");
    const words = svg.replace(/<[^>]*>/g, " ");
    expect(words).not.toMatch(/\d/);
    // 33 together, 5.5 on average
    expect(html.replace(/<svg[\s\S]*?<\/svg>/g, "").replace(/<[^>]*>/g, " ")).not.toMatch(
      /\b33\b|\b5[.,]5\b|gemiddeld|totaal/i,
    );
    const [row] = await asOwner(w.db, sql`select * from conversation`);
    expect(Object.keys(row!).filter((column) => /score|total|mean|average|sum/.test(column))).toEqual([]);
    expect(
      (await send({ w }, paths.conversation(number), { ...form, contribution: "x", body: "11" }, daan)).status,
    ).toBe(422);
  });

  test("a plan of one to three wishes, each with what helps; then it stands on the page and in the letter", async () => {
    const { w, t, number, daan } = await house();
    await bring(w.db, t.daan, number, "planning");
    const form = {
      wish: plan.wish,
      contribution: plan.contribution,
      lack: "network",
      goal1: "Elke dinsdag wandelen",
      agreedOn: today().toString(),
      agreedHow: "oral",
    };
    const wrong = await send({ w }, paths.plan(number), form, daan);
    expect(await htmlOf(wrong)).toContain('href="#element1"');
    const right = await send({ w }, paths.plan(number), { ...form, element1: "meeting", share1: "ja" }, daan);
    expect(right.status).toBe(303);
    expect(await htmlOf(await w.get(paths.one(number), daan))).toContain("Elke dinsdag wandelen");
    const letter = await w.get(paths.planLetter(number), daan);
    expect(letter.headers.get("content-type")).toBe("application/pdf");
    expect(letter.headers.get("cache-control")).toContain("no-store");
    const text = pdfText(await letter.arrayBuffer());
    expect(text).toContain("Elke dinsdag wandelen");
    expect(text).toContain("Lindelaan 12");
    expect(text).not.toMatch(/eenza|signaal|traject|verwijz/i);
  });

  test("the sheet to talk over holds nobody's name", async () => {
    const { w, number, daan } = await house();
    const sheet = await w.get(paths.guide(number), daan);
    const text = pdfText(await sheet.arrayBuffer());
    expect(text).toContain("Wat kan ik?");
    expect(text).not.toContain("Berg");
  });
});

/** A case under way. */
async function running(h: House) {
  await bring(h.w.db, h.t.daan, h.number, "active");
  return at(h.w.db, h.number);
}

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

describe("the end", () => {
  const answers = {
    goal1: "3",
    judgement: "4",
    measured: "refused",
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
    expect((await h.w.get(paths.one(h.number), h.daan)).status).toBe(404);
    const again = await h.w.post(paths.reopen(h.number), { reason: "asked_again" }, h.daan);
    expect(again.status).toBe(303);
    expect((await h.w.get(paths.one(h.number), h.daan)).status).toBe(200);
  });

  test("she may stop at any time, without a reason", async () => {
    const h = await house();
    await running(h);
    const page = await htmlOf(await h.w.get(paths.stop(h.number), h.daan));
    expect(page).toContain("zonder reden");
    expect((await send(h, paths.stop(h.number), {}, h.daan)).headers.get("location")).toContain("gesloten");
  });
});

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
  expect((await h.w.get(path, { as: h.t.sara })).status).toBe(403);
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
  const html = await htmlOf(await h.w.get(paths.mine, berg));
  expect(html).toContain(plan.wish);
  expect(html.indexOf(plan.contribution)).toBeLessThan(html.indexOf(plan.wish));
  expect(await htmlOf(await h.w.get("/mijn", berg))).toContain(paths.mine);
  const other = await htmlOf(await h.w.get(paths.mine, { as: h.t.resident }));
  expect(other).not.toContain(plan.wish);
  expect(await htmlOf(await h.w.get(`/eenvoudig${paths.mine}`, berg))).toContain("Dit is ons plan.");
  expect(await htmlOf(await h.w.get(`/en${paths.mine}`, berg))).toContain("My plan");
});
