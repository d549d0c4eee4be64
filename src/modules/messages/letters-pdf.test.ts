// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { addPerson } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import { rows } from "#platform/db/db.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { siteSettingsSchema } from "#platform/http/site-settings.ts";
import { readPdf } from "#platform/pdf/read-pdf.test-data.ts";
import { type World, world } from "#test/world.ts";
import { type CallTown, callTown } from "./call-town.test-data.ts";
import { deliveriesAbout, takeBack, tell } from "./index.ts";
import {
  findBatch,
  makeBatch,
  markPosted,
  markPrinted,
  openBatch,
  removeBatch,
  waitingLetters,
} from "./letter-batch.ts";
import { type Letter, lettersPdf } from "./letters-pdf.ts";
import { plainTelling } from "./telling.test-data.ts";

const site = siteSettingsSchema.parse({ name: "Verbonden in de buurt" });
const date = Temporal.PlainDate.from("2026-11-24");
const letter: Letter = {
  name: "Mevrouw A. de Ruiter",
  address: "Molenpad 8\n9999 ZZ Demodam",
  subject: "Er is nu een leesclub bij u in de buurt",
  body: "U vroeg of er een leesclub is.\n\nDie is er nu. De koffie is klaar.",
  language: "nl",
};
const read = async (letters: Letter[]) => readPdf(await lettersPdf({ number: 7, date, site, letters }));

describe("a letter on paper", () => {
  test("has the address in the window, the date, the text and whom to call, in Dutch and tagged", async () => {
    const pdf = await read([letter]);
    expect(pdf.pages).toHaveLength(1);
    for (const words of [
      "Molenpad 8",
      "9999 ZZ Demodam",
      "Beste mevrouw A. de Ruiter,",
      "Verbonden in de buurt",
      "leesclub",
    ])
      expect(pdf.text).toContain(words);
    expect(pdf.text.replace(/\s/g, " ")).toMatch(/24 november 2026/);
    expect(pdf.text).toMatch(/0343/);
    expect(pdf.objects).toContain("/Marked true");
    expect(pdf.objects).toContain("/Lang (nl-NL)");
    expect(pdf.structure).toEqual(expect.arrayContaining(["Document", "Sect", "H1", "P"]));
    expect(Math.min(...pdf.fontSizes)).toBeGreaterThanOrEqual(14);
    // the lines of the address: 25 mm from the left, between 45 and 85 mm from the top
    const starts = [...pdf.pages[0]!.matchAll(/1 0 0 1 ([-\d.]+) ([-\d.]+) Tm/g)].map(([, x, y]) => [
      Number(x),
      841.89 - Number(y),
    ]);
    const mm = 72 / 25.4;
    const inWindow = starts.filter(([x, y]) => Math.abs(x! - 25 * mm) < 1 && y! > 45 * mm && y! < 85 * mm);
    expect(inWindow).toHaveLength(3);
    expect(starts.filter(([x, y]) => x! < 110 * mm && y! < 45 * mm)).toEqual([]);
  });

  test("in English is marked as English, inside a document that is Dutch", async () => {
    const pdf = await read([letter, { ...letter, language: "en" }]);
    expect(pdf.objects.match(/\/Lang \(en-GB\)/g)).toHaveLength(1);
    expect(pdf.text).toContain("Dear");
    expect(pdf.text).toContain("Bel gerust");
  });

  test("goes on on a second page when it is long, and the next one begins on a page of its own", async () => {
    const long = { ...letter, body: "Een zin die vaak terugkomt in deze brief. ".repeat(120) };
    const pdf = await read([long, letter]);
    expect(pdf.pages.length).toBeGreaterThan(2);
    expect(pdf.text).toContain("Blad 1 van");
    expect(pdf.text.match(/Molenpad 8/g)).toHaveLength(2);
  });

  test("holds whatever was typed as an address on its page", async () => {
    const strange = {
      ...letter,
      name: "W".repeat(160),
      address: `${"M".repeat(200)}\n\n,,\n${"x\n".repeat(40)}`,
      subject: "S".repeat(300),
    };
    const pdf = await read([strange]);
    const starts = [...pdf.pages.join("\n").matchAll(/1 0 0 1 ([-\d.]+) ([-\d.]+) Tm/g)];
    for (const [, x, y] of starts) {
      expect(Number(x)).toBeGreaterThan(0);
      expect(Number(x)).toBeLessThan(595);
      expect(Number(y)).toBeGreaterThan(20);
    }
  });
});

describe("a batch of letters", () => {
  let w: World;
  let town: CallTown;
  beforeEach(async () => {
    w = await world();
    town = await callTown(w.db);
  });
  const write = async (key: string) => {
    const telling = plainTelling({ to: { name: letter.name, address: letter.address }, key });
    await tell(w.db, system("test"), telling);
    return telling.about;
  };
  const stateOf = async (about: string) => (await deliveriesAbout(w.db, [about])).get(about)?.[0]?.state;

  test("is printed and then posted; only then the letters are told", async () => {
    const about = await write("l.1");
    const number = await makeBatch(w.db, town.joost);
    expect(await waitingLetters(w.db, town.joost)).toEqual([]);
    expect(await stateOf(about)).toBe("queued");
    await expect(markPosted(w.db, town.joost, number)).rejects.toThrow(Conflict);
    await markPrinted(w.db, town.joost, number);
    await markPrinted(w.db, town.joost, number);
    expect(await stateOf(about)).toBe("sent");
    await expect(removeBatch(w.db, town.joost, number)).rejects.toThrow(Conflict);
    await markPosted(w.db, town.joost, number);
    expect(await stateOf(about)).toBe("done");
  });

  test("can be put back, and leaves out what was taken back meanwhile", async () => {
    const [one, two] = [await write("l.1"), await write("m.1")];
    const number = await makeBatch(w.db, town.joost);
    await takeBack(w.db, system("test"), "l.");
    expect((await findBatch(w.db, town.joost, number)).letters).toHaveLength(1);
    await removeBatch(w.db, town.joost, number);
    expect(await waitingLetters(w.db, town.joost)).toHaveLength(1);
    expect([await stateOf(one), await stateOf(two)]).toEqual([undefined, "queued"]);
    await expect(findBatch(w.db, town.joost, number)).rejects.toThrow(NotFound);
  });

  test("puts words that may only stand on paper in their place, and forgets them when it is posted", async () => {
    const { id } = await addPerson(w.db, system("test"), {
      familyName: "de Ruiter",
      channel: "via_contact",
      contactPerson: { name: "Karin", phone: "0612345678", relation: "dochter" },
      address: { street: "Molenpad", houseNumber: "8", postcode: "9999ZZ", city: "Demodam" },
    });
    const secret = "KANARIE-4711";
    const telling = plainTelling({
      to: { name: "", person: id },
      text: "Uw code is {{code}}.",
      onlyChannel: "letter",
      onPaper: secret,
    });
    expect(await tell(w.db, system("test"), telling)).toMatchObject({ channel: "letter" });
    const kept = () => rows<{ all: string }>(w.db, sql`select d::text as all from delivery d`);
    expect(JSON.stringify(await kept())).not.toContain(secret);
    const number = await makeBatch(w.db, town.joost);
    const { letters } = await openBatch(w.db, town.joost, number);
    expect(letters[0]?.body).toBe(`Uw code is ${secret}.`);
    expect((await findBatch(w.db, town.joost, number)).letters[0]?.body).toBe("Uw code is {{code}}.");
    await markPrinted(w.db, town.joost, number);
    await markPosted(w.db, town.joost, number);
    expect((await openBatch(w.db, town.joost, number)).letters[0]?.body).toBe("Uw code is {{code}}.");
    await expect(
      tell(w.db, system("test"), plainTelling({ to: { name: "X", address: "Y 1" }, onPaper: "Z" })),
    ).rejects.toThrow();
  });

  test("is for who may print letters, and not made of nothing", async () => {
    await expect(waitingLetters(w.db, town.marieke)).rejects.toThrow(Forbidden);
    await expect(makeBatch(w.db, town.joost)).rejects.toThrow(Conflict);
  });
});
