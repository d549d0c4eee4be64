// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from "vitest";
import { newId } from "#platform/db/ids.ts";
import { startOfDay, today } from "#platform/time/time.ts";
import { at, bring } from "./cases.test-data.ts";
import { planVisit, wrapUp } from "./index.ts";
import { type House, house, htmlOf, running, send } from "./pages.test-data.ts";
import { paths } from "./paths.ts";

const words = "Haar nummer is 1112 22.333.";
const sentence = "Haal het burgerservicenummer weg. Dat mogen wij niet bewaren.";
const on = today().toString();

/** Each field is refused by itself, with its sentence, and what was typed stays. */
async function refuses(h: House, path: string, form: Record<string, string>, fields: readonly string[]) {
  for (const field of fields) {
    const answer = await send(h, path, { ...form, [field]: words }, h.daan);
    const html = await htmlOf(answer);
    const shown = [html.includes(sentence), html.includes(`href="#${field}"`), html.includes(words)];
    expect([answer.status, ...shown], `${path} ${field}`).toEqual([422, true, true, true]);
  }
}

describe("a citizen service number is not kept", () => {
  test("in a note and in the reason for the file on paper; a phone number may stand in a note", async () => {
    const h = await house();
    await refuses(h, paths.note(h.number), { visibleTo: "team" }, ["text"]);
    await refuses(h, paths.file(h.number), {}, ["why"]);
    const phone = { text: "Haar dochter belt met 0612345678.", visibleTo: "team" };
    expect((await send(h, paths.note(h.number), phone, h.daan)).status).toBe(303);
  });

  test("in a conversation", async () => {
    const h = await house();
    await bring(h.w.db, h.t.daan, h.number, "conversation");
    const form = { kind: "conversation", on, contribution: "Stekjes", text: "Over haar tuin.", measured: "refused" };
    await refuses(h, paths.conversation(h.number), form, ["contribution", "text"]);
  });

  test("in a plan: the words and each of the wishes", async () => {
    const h = await house();
    await bring(h.w.db, h.t.daan, h.number, "planning");
    const given = { wish: "Weer wandelen", contribution: "Stekjes", lack: "network", goal1: "Elke dinsdag wandelen" };
    const goals = { element1: "meeting", element2: "meeting", element3: "meeting" };
    const form = { ...given, ...goals, agreedOn: on, agreedHow: "oral" };
    await refuses(h, paths.plan(h.number), form, ["wish", "contribution", "goal1", "goal2", "goal3"]);
  });

  test("in what is proposed, on its card and in what was written down of a visit", async () => {
    const h = await house();
    const now = await running(h);
    await refuses(h, paths.newMatch(h.number), { kind: "buddy", target: "Samen wandelen" }, ["target", "card"]);
    const from = startOfDay(today().add({ days: 2 })).add({ hours: 10 });
    const when = { from, until: from.add({ hours: 1 }) };
    const given = { clientUuid: newId(), visitor: h.t.daan.person, ...when, form: "walk" as const };
    const visit = await planVisit(h.w.db, h.t.daan, now, given);
    const report = paths.visitReport(h.number, visit);
    await refuses(h, report, { went: "yes", there: "yes" }, ["likes", "wish", "promise"]);
  });

  test("in the sentence at the end", async () => {
    const h = await house();
    await running(h);
    await wrapUp(h.w.db, h.t.daan, await at(h.w.db, h.number));
    const how = { goal1: "3", judgement: "4", measured: "refused", feedback: "status_only" };
    const form = { ...how, reason: "goal_reached", outcome: "takes_part", report: "Zij wandelt nu." };
    await refuses(h, paths.close(h.number), form, ["report"]);
  });
});
