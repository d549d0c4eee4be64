// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, onTestFinished, test } from "vitest";
import { today } from "#platform/time/time.ts";
import { asOwner, bring, plan, talk } from "./cases.test-data.ts";
import { dimensions } from "./letters/web.ts";
import { paths } from "./paths.ts";
import { casesSlots, fillCasesSlots } from "./slots.ts";

const _tomorrow = () => today().add({ days: 1 }).toString();

import { house, htmlOf, pdfText, send, titleOf } from "./pages.test-data.ts";

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
    const form = { kind: "conversation", on: today().toString(), text: "Over haar tuin." };
    const wrong = await send({ w }, paths.conversation(number), form, daan);
    expect(await htmlOf(wrong)).toContain('href="#contribution"');
    expect(await htmlOf(await w.get(paths.conversation(number), daan))).not.toContain('name="measured"');
    const right = await send({ w }, paths.conversation(number), { ...form, contribution: "Stekjes" }, daan);
    expect(right.status).toBe(303);
    // the questions are switched off: nobody was asked, and that is not a no
    const [row] = await asOwner(w.db, sql`select status, start_measurement from case_file`);
    expect(row).toEqual({ status: "planning", start_measurement: null });
  });

  test("while the questions about contact are on, it must be said whether she was asked", async () => {
    const { w, t, number, daan } = await house();
    await bring(w.db, t.daan, number, "conversation");
    const { measurementOffered } = casesSlots();
    onTestFinished(() => fillCasesSlots({ measurementOffered }));
    fillCasesSlots({ measurementOffered: async () => ({ answer: null, href: "/vragen" }) });
    const form = { kind: "conversation", on: today().toString(), text: "Over haar tuin.", contribution: "Stekjes" };
    expect(await htmlOf(await send({ w }, paths.conversation(number), form, daan))).toContain('href="#measured"');
    const said = await send({ w }, paths.conversation(number), { ...form, measured: "refused" }, daan);
    expect(said.status).toBe(303);
    const [row] = await asOwner(w.db, sql`select start_measurement from case_file`);
    expect(row).toEqual({ start_measurement: "refused" });
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
      /(?<!\d\.)\b33\b|\b5[.,]5\b|gemiddeld|totaal/i,
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
