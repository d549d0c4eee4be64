// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { neighbourhood } from "#modules/activities/fixtures/neighbourhood.ts";
import { worker } from "#modules/teams/teams.test-data.ts";
import { rows } from "#platform/db/db.ts";
import { readPdf } from "#platform/pdf/read-pdf.test-data.ts";
import { today } from "#platform/time/time.ts";
import { asOwner } from "#test/owner.ts";
import { type World, world } from "#test/world.ts";
import { invitationPdf } from "./cards/invitation-pdf.ts";
import { logAttempt } from "./triage/attempts.ts";
import { claimSignal } from "./triage/claim.ts";
import { endLight } from "./triage/light.ts";
import { place, signalIn, spoken } from "./triage.test-data.ts";

const mm = 72 / 25.4;
const plain = (text: string) => text.replace(/\s+/g, " ");
/** Where each line of a page begins, from the top left. */
const starts = (page: string) =>
  [...page.matchAll(/1 0 0 1 ([-\d.]+) ([-\d.]+) Tm/g)].map(([, x, y]) => [Number(x), 841.89 - Number(y)] as const);

/** Taken up, spoken with, and invited. */
async function invited(w: World, about = {}, company = false) {
  const town = await place(w.db);
  const { daan, lies, north } = town;
  const number = await signalIn(w.db, north.id, { about: { phone: "0343000031", ...about } });
  const here = await neighbourhood(w.db);
  const activity = await here.publish({ startsLocal: today().add({ days: 3 }).toPlainDateTime("10:00"), rrule: "" });
  await claimSignal(w.db, daan, number);
  await logAttempt(w.db, daan, number, { ...spoken(), reached: true });
  const companion = company ? lies.person : null;
  const invite = () => endLight(w.db, daan, number, { activity: activity.number, how: "letter", companion });
  return { ...town, number, activity, invite, path: `/signalen/${number}/brief` };
}
const letterOf = async (w: World, path: string, as: Parameters<World["get"]>[1]) => {
  const answer = await w.get(path, as);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  return readPdf(Buffer.from(await answer.arrayBuffer()));
};
const jansen = { personName: "Mevrouw Jansen", address: "Kerkstraat 8, 3961 AC Demodam" };

describe("the invitation on paper", () => {
  test("stands behind a link after the invitation, and says what, when, where and whom to call; not why", async () => {
    const w = await world();
    const { number, daan, activity, invite, path } = await invited(w, jansen, true);
    expect(await (await w.get(`/signalen/${number}`, { as: daan })).text()).not.toContain(path);
    expect((await w.get(path, { as: daan })).status, "nobody was invited yet").toBe(404);
    await invite();
    expect(await (await w.get(`/signalen/${number}`, { as: daan })).text()).toContain(`href="${path}"`);
    const letter = await letterOf(w, path, { as: daan });
    const words = plain(letter.text);
    for (const part of ["Mevrouw Jansen", "Kerkstraat 8", "3961 AC Demodam", "Beste mevrouw Jansen,", activity.title])
      expect(words).toContain(part);
    for (const part of ["10.00 uur", "Buurthuis De Brug, Kerkstraat", "Het kost niets.", "met u mee", "Daan", "0343"])
      expect(words).toContain(part);
    expect(words).toContain("Na zes weken is het weg.");
    expect(words, "not who goes along, nor who reported").not.toMatch(/Lies|Bert/);
    const telling = /signaal|melding|zorg|eenzaam|alleen|hulp|probleem|coach|welzijn|bezorgd|gordijn|buiten/i;
    expect(words).not.toMatch(telling);
    expect(letter.objects).not.toMatch(telling);
    const [printed] = await asOwner(w.db, (db) =>
      rows<{ fields: string[] }>(
        db,
        sql`select field_group as fields from audit_log where kind = 'look.print' and object = 'signal'`,
      ),
    );
    expect(printed?.fields).toEqual(["name", "address"]);
  });

  test("fits a window envelope: the address in the window, nothing beside it, letters of 14 points, tagged", async () => {
    const w = await world();
    const { daan, invite, path } = await invited(w, jansen);
    await invite();
    const letter = await letterOf(w, path, { as: daan });
    expect(letter.pages).toHaveLength(1);
    expect(letter.mediaBoxes[0]!.slice(2).map(Math.round)).toEqual([595, 842]);
    expect(Math.min(...letter.fontSizes)).toBeGreaterThanOrEqual(14);
    const lines = starts(letter.pages[0]!);
    const inWindow = lines.filter(([x, y]) => Math.abs(x - 25 * mm) < 1 && y > 45 * mm && y < 85 * mm);
    expect(inWindow).toHaveLength(3);
    expect(lines.filter(([x, y]) => x < 110 * mm && y < 45 * mm)).toEqual([]);
    expect(lines.filter(([, y]) => y > 85 * mm && y < 105 * mm)).toEqual([]);
    expect(letter.objects).toContain("/Marked true");
    expect(letter.structure).toEqual(expect.arrayContaining(["Document", "Sect", "H1", "H2", "P"]));
    expect(plain(letter.text)).not.toContain("met u mee");
  });

  test.each([
    ["mijn buurvrouw van hiernaast", "Beste bewoner,"],
    ["Riek van der Berg", "Beste Riek van der Berg,"],
    ["", "Beste bewoner,"],
  ])("what somebody else called her is only a name when it is one: %s", async (personName, dear) => {
    const w = await world();
    const { daan, invite, path } = await invited(w, { ...jansen, personName });
    await invite();
    const words = plain((await letterOf(w, path, { as: daan })).text);
    expect(words).toContain(dear);
    if (dear === "Beste bewoner,") {
      expect(words).toContain("Aan de bewoner");
      expect(words).not.toMatch(/buurvrouw/);
    }
  });

  test("is for who did the work and the coordinator: a colleague 403, another team 404, a visitor signs in", async () => {
    const w = await world();
    const { daan, fatima, sjoerd, north, invite, path } = await invited(w, jansen);
    await invite();
    const noor = await worker(w.db, north, "Noor", "coach");
    const status = async (as?: typeof daan) => (await w.get(path, as ? { as } : {})).status;
    expect(await Promise.all([daan, fatima, noor, sjoerd].map(status))).toEqual([200, 200, 403, 404]);
    expect(await status()).toBe(303);
  });

  test("in English, without a date or a place, and with all that was typed on its pages", async () => {
    const letter = {
      name: "W".repeat(160),
      address: ["M".repeat(200), ...Array<string>(20).fill("x")],
      activity: "Koffie en kaarten ".repeat(30),
      starts: null,
      where: "",
      priceCents: 250,
      together: true,
      worker: { name: "", phone: "" },
      site: { name: "De buurt", phone: "0343000001" } as never,
      date: today(),
    };
    const read = readPdf(await invitationPdf({ ...letter, language: "en" }));
    expect(plain(read.text)).toContain("Call us. Then you hear when it is.");
    expect(plain(read.text)).toMatch(/It costs €.?2.50/);
    expect(read.objects).toContain("/Lang (en-GB)");
    for (const [x, y] of read.pages.flatMap(starts)) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(595);
      expect(y).toBeLessThan(841 - 15 * mm);
    }
  });
});
