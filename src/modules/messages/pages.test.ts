// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { type World, world } from "#test/world.ts";
import { takeCall } from "./call.ts";
import { type CallTown, callTown, waitingCall } from "./call-town.test-data.ts";
import { numberOf } from "./code.ts";
import { paths } from "./paths.ts";
import { reportCall } from "./report.ts";

let w: World;
let town: CallTown;
beforeEach(async () => {
  w = await world();
  town = await callTown(w.db);
});

const page = async (...asked: Parameters<World["get"]>) => (await w.get(...asked)).text();
const stateOf = async (code: string) => {
  const [row] = await rows<{ state: string }>(w.db, sql`select state from delivery where number = ${numberOf(code)}`);
  return row!.state;
};

describe("the call list", () => {
  test("shows a first name and an initial, and no number; the whole name comes with the call, and is a fact", async () => {
    const code = await waitingCall(w.db, town.linde.id);
    const list = await page(paths.calls, { as: town.ahmed });
    expect(list).toContain("Geertruida\u00a0Z.");
    expect(list).not.toMatch(/Zonnebloem|55 66 77/);
    const before = await page(paths.call(code), { as: town.ahmed });
    expect(before).toContain("Gaat niet door");
    expect(before).not.toMatch(/Zonnebloem|556677/);

    const taken = await w.post(paths.calling(code), {}, { as: town.ahmed });
    expect(taken.headers.get("location")).toBe(paths.call(code));
    const calling = await page(paths.call(code), { as: town.ahmed });
    expect(calling).toContain("Geertruida Zonnebloem");
    expect(calling).toContain("tel:+31343556677");
    expect(/<title>([^<]*)/.exec(calling)![1]).not.toContain("Zonnebloem");
    const looks = await rows(
      w.db,
      sql`select from event where name = 'delivery.looked' and actor = ${town.ahmed.person}`,
    );
    expect(looks).toHaveLength(1);

    expect(await page(paths.calls, { as: town.marieke })).toContain("Ahmed belt nu");
    expect(await page(paths.call(code), { as: town.marieke })).not.toContain("Zonnebloem");
    const late = await w.post(paths.calling(code), {}, { as: town.marieke });
    expect(await page(late.headers.get("location")!, { as: town.marieke })).toContain("net iets eerder");
  });

  test("writes down what came of it, once, and asks again when something is missing", async () => {
    const code = await waitingCall(w.db, town.linde.id);
    await w.post(paths.calling(code), {}, { as: town.ahmed });
    const note = "Belt woensdag terug.";
    const missing = await w.post(paths.result(code), { note }, { as: town.ahmed });
    expect(missing.status).toBe(422);
    const again = await missing.text();
    expect(again).toMatch(/<title>Fout: /);
    expect(again).toContain(note);
    expect(again).toContain('href="#result"');
    const later = await w.post(paths.result(code), { result: "later" }, { as: town.ahmed });
    expect(await later.text()).toContain("Kies wanneer u terugbelt.");
    const long = await w.post(paths.result(code), { result: "spoken", note: "a".repeat(201) }, { as: town.ahmed });
    expect(await long.text()).toContain("hoogstens 200 tekens");

    const form = { result: "spoken", note, _once: newId() };
    for (let press = 0; press < 2; press++) {
      const written = await w.post(paths.result(code), form, { as: town.ahmed });
      expect(written.status).toBe(303);
      expect(await page(written.headers.get("location")!, { as: town.ahmed })).toContain("Verkeerd gedrukt");
    }
    expect(await stateOf(code)).toBe("done");
    await w.post(paths.undo(code), {}, { as: town.ahmed });
    expect(await stateOf(code)).toBe("queued");
  });

  test("is closed for strangers: another organisation 404, no organisation 403, nobody the sign-in page", async () => {
    const code = await waitingCall(w.db, town.choir.id);
    await takeCall(w.db, town.sanne, code);
    for (const path of [paths.call(code), paths.failedOne(code)])
      expect((await w.get(path, { as: town.marieke })).status, path).toBe(404);
    for (const path of [paths.calling(code), paths.result(code), paths.release(code), paths.undo(code)])
      expect((await w.post(path, { result: "spoken" }, { as: town.ahmed })).status, path).toBe(404);
    for (const path of [paths.calls, paths.paper, paths.paperResults, paths.failed, paths.csv, paths.letters])
      expect((await w.get(path, { as: town.truus })).status, path).toBe(403);
    expect((await w.get(paths.failed, { as: town.ahmed })).status).toBe(403);
    expect((await w.get(paths.letters, { as: town.marieke })).status).toBe(403);
    expect((await w.get(paths.csv, { as: town.marieke })).status).toBe(403);
    expect((await w.get(paths.calls)).headers.get("location")).toMatch(/^\/inloggen/);
    expect(await stateOf(code)).toBe("queued");
  });

  test("as a spreadsheet has no numbers, no whole names and no notes, and runs nothing", async () => {
    const code = await waitingCall(w.db, town.linde.id, { label: "=cmd()" });
    await reportCall(w.db, town.ahmed, code, { result: "no_answer", note: "Geheime notitie" });
    const csv = await page(paths.csv, { as: town.joost });
    expect(csv).toContain("Geertruida Z.");
    expect(csv).toContain("'=cmd()");
    expect(csv).not.toMatch(/Zonnebloem|556677|notitie/);
    expect(await page(`/en${paths.csv}`, { as: town.joost })).toContain("About");
  });

  test("of one organisation or of the site itself can be chosen by who calls for all", async () => {
    await waitingCall(w.db, town.linde.id, { label: "Van de linde" });
    await waitingCall(w.db, null, { label: "Van de site" });
    const linde = await page(paths.callsOf(town.linde.slug), { as: town.joost });
    expect([linde.includes("Van de linde"), linde.includes("Van de site")]).toEqual([true, false]);
    const site = await page(paths.callsOf("site"), { as: town.joost });
    expect([site.includes("Van de linde"), site.includes("Van de site")]).toEqual([false, true]);
    expect(await page(paths.callsOf("bestaat-niet"), { as: town.joost })).toContain("Van de linde");
  });
});

describe("on paper", () => {
  test("the sheet has names, numbers, codes and boxes; results come in by code", async () => {
    const code = await waitingCall(w.db, town.linde.id);
    expect(await page(paths.paper, { as: town.ahmed })).toContain("Uw lijst is nog leeg.");
    await w.post(paths.paper, {}, { as: town.ahmed });
    const sheet = await page(paths.paper, { as: town.ahmed });
    for (const part of ["Geertruida Zonnebloem", "55\u00a066\u00a077", code, "☐\u00a0Gesproken"])
      expect(sheet).toContain(part);

    const enter = (form: Record<string, string>, as = town.marieke) => w.post(paths.paperResults, form, { as });
    const unknown = await enter({ code: "ZZZZZ", result: "spoken" });
    expect(unknown.status).toBe(422);
    expect(await unknown.text()).toContain("Deze code staat niet op de bellijst.");
    expect((await enter({ code, result: "spoken" }, town.sanne)).status).toBe(422);
    const written = await enter({ code: code.toLowerCase(), result: "spoken" });
    expect(await page(written.headers.get("location")!, { as: town.marieke })).toContain(
      "Opgeschreven bij Geertruida Z.",
    );
    expect(await (await enter({ code, result: "no_answer" })).text()).toContain("al opgeschreven");
    expect(await stateOf(code)).toBe("done");
  });
});

describe("what did not work", () => {
  test("stands on a list of its own, where another way or a better number is chosen", async () => {
    const code = await waitingCall(w.db, town.linde.id);
    await reportCall(w.db, town.ahmed, code, { result: "wrong_number", note: "" });
    const list = await page(paths.failed, { as: town.marieke });
    expect(list).toContain("verkeerd nummer");
    expect(list).not.toContain("Zonnebloem");
    expect(await page(paths.failedOne(code), { as: town.marieke })).toContain("Geertruida Zonnebloem");
    const nothing = await w.post(paths.failedOne(code), {}, { as: town.marieke });
    expect(await nothing.text()).toContain("Kies hoe het verder gaat.");
    const noAddress = await w.post(paths.failedOne(code), { how: "letter", address: " " }, { as: town.marieke });
    expect(await noAddress.text()).toContain("Vul het adres in.");
    await w.post(paths.failedOne(code), { how: "phone", phone: "0343 – 11 22 33" }, { as: town.marieke });
    expect(await stateOf(code)).toBe("queued");
    expect(await page(paths.failedOne(code), { as: town.marieke })).toContain("al iemand over besloten");
  });
});

test("letters go from the list to a batch, a PDF, printed and posted, in Dutch and in English", async () => {
  const code = await waitingCall(w.db, null, { to: { name: "Mevrouw de Ruiter", address: "Molenpad 8" } });
  expect(await page(paths.letters, { as: town.joost })).toContain("Er wacht 1 brief.");
  expect(await page(`/en${paths.letters}`, { as: town.joost })).toContain("1 letter waits.");
  const made = await w.post(paths.letters, {}, { as: town.joost });
  const batch = made.headers.get("location")!;
  expect(await page(paths.letters, { as: town.joost })).toContain("1 brief, nog te printen");
  const pdf = await w.get(`${batch}/pdf`, { as: town.joost });
  expect(pdf.headers.get("content-type")).toBe("application/pdf");
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
  await w.post(`${batch}/druk`, {}, { as: town.joost });
  expect(await stateOf(code)).toBe("sent");
  await w.post(`${batch}/post`, {}, { as: town.joost });
  expect(await stateOf(code)).toBe("done");
  expect((await w.get(`${paths.letters}/99999`, { as: town.joost })).status).toBe(404);
});

test("the desk says how many calls wait", async () => {
  await waitingCall(w.db, town.linde.id);
  expect(await page("/beheer", { as: town.ahmed })).toContain("Bellijst (1)");
  expect(await page("/beheer", { as: town.sanne })).not.toContain("Bellijst (1)");
});
