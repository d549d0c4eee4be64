// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { mergePersons, openDoor, openPerson } from "#modules/people/index.ts";
import { resident } from "#modules/people/known.test-data.ts";
import type { Db } from "#platform/db/db.ts";
import { rows } from "#platform/db/db.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import { readSettings } from "#platform/http/site-settings.ts";
import { readPdf } from "#platform/pdf/read-pdf.test-data.ts";
import { today } from "#platform/time/time.ts";
import { world } from "#test/world.ts";
import { looksAt, looksForRights, ownLooks } from "./looks.ts";
import { looksPdf } from "./looks-pdf.ts";
import { lookInWords } from "./looks-words.ts";
import { lookAs, town } from "./oversight.test-data.ts";
import { personal } from "./personal.ts";

let db: Db;
let t: Awaited<ReturnType<typeof town>>;
beforeEach(async () => {
  db = (await world()).db;
  t = await town(db);
});
const words = async (person: string) => (await looksAt(db, person)).map((line) => lookInWords(line, "nl"));

describe("who looked", () => {
  test("is said in words: who, of which team, what and why; more of the same on one day is one line", async () => {
    await openPerson(db, t.fatima, t.berg.number);
    await openPerson(db, t.fatima, t.berg.number);
    const [line] = await words(t.berg.id);
    expect(line!.who).toBe("Fatima El Amrani, coördinator, Buurtteam Noord");
    expect(line!.what).toBe("Bekeken (2 keer): uw naam, uw telefoonnummer, uw adres en wie u bent en wat u zoekt");
    expect(line!.why).toBe("Om u te helpen of te spreken.");
  });

  test("says that it was through a door, by the computer, or by somebody who is gone", async () => {
    const reason = "Haar eigen team is er vandaag niet en zij belde.";
    await openDoor(db, t.sjoerd, t.berg.id, { kind: "cover", purpose: "cover", reason });
    await openPerson(db, t.sjoerd, t.berg.number, { purpose: "cover" });
    await lookAs(db, { kind: "system", job: "letters" } as never, t.berg.id, {
      purpose: "messages",
      fields: ["message"],
    });
    const gone = { ...t.keeper, person: "01990000-0000-7000-8000-000000000001" };
    await lookAs(db, gone, t.berg.id, { fields: ["something_new"] });
    const found = await words(t.berg.id);
    expect(found.map(({ why }) => why)).toContainEqual(expect.stringMatching(/niet vast met u/));
    expect(found.map(({ who }) => who)).toEqual(
      expect.arrayContaining(["De computer, vanzelf", "Iemand die hier niet meer werkt, medewerker"]),
    );
    expect(found.map(({ what }) => what)).toContain("Bekeken: andere gegevens");
  });

  test("leaves out what the person did herself, and what was refused", async () => {
    const before = (await looksAt(db, t.resident.person)).length;
    await lookAs(db, t.resident, t.resident.person, { purpose: "own" });
    await lookAs(db, t.keeper, t.resident.person, { kind: "refused" });
    expect(await looksAt(db, t.resident.person)).toHaveLength(before);
  });

  test("goes along when two records turn out to be one person", async () => {
    const double = await resident(db, t.fatima, { phone: "0343999999" }, t.areas.north);
    await lookAs(db, t.sjoerd, double.id, { purpose: "activities" });
    await mergePersons(db, t.fatima, t.berg.number, double.number);
    expect((await looksAt(db, t.berg.id)).some(({ purpose }) => purpose === "activities")).toBe(true);
  });

  test("is read in somebody's name only with that in the agreement, and that is a look", async () => {
    const daughter = (scopes: string[]) =>
      ({ ...t.stranger, behalf: { person: t.berg.id, as: "representative", scopes } }) as never;
    await expect(ownLooks(db, daughter(["activities"]))).rejects.toThrow(Forbidden);
    const { person, lines } = await ownLooks(db, daughter(["details"]));
    expect(person).toBe(t.berg.id);
    expect(lines[0]).toMatchObject({ who: { roles: ["representative"] }, fields: ["log"], purpose: "on_behalf" });
  });

  test("is read by the rights desk while the door for her rights is open, and then she reads that", async () => {
    await expect(looksForRights(db, t.officer, t.berg.number)).rejects.toThrow(NotFound);
    for (const actor of [t.fatima, t.keeper, t.admin, t.stranger])
      await expect(looksForRights(db, actor, t.berg.number)).rejects.toThrow(Forbidden);
    await openDoor(db, t.officer, t.berg.id, { kind: "rights", purpose: "rights" });
    const { lines } = await looksForRights(db, t.officer, t.berg.number);
    expect(lines[0]).toMatchObject({ purpose: "rights", kinds: ["print"] });
  });

  test("is part of the own data; erased, nobody can tell any more whose it was", async () => {
    await lookAs(db, t.fatima, t.berg.id);
    const [own] = await personal.collect(db, t.berg.id);
    expect(own!.rows[0]).toMatchObject({ who: expect.stringContaining("Fatima") });
    const count = async () => (await rows<{ n: number }>(db, sql`select count(*)::int as n from audit_log`))[0]!.n;
    const before = await count();
    await personal.erase(db, t.officer, t.berg.id);
    expect(await looksAt(db, t.berg.id)).toEqual([]);
    expect(await count()).toBe(before);
  });
});

test("on paper it is a tagged document in large letters, over more than one page", async () => {
  for (const purpose of ["contact", "cover", "desk", "messages", "activities", "administration", "rights"] as const)
    await lookAs(db, t.fatima, t.berg.id, {
      purpose,
      fields: ["name", "phone", "address", "email", "profile", "consents"],
    });
  const site = await readSettings(db);
  const lines = await looksAt(db, t.berg.id);
  const pdf = await looksPdf({ name: "Mevrouw Van den Berg", date: today(), site, lines, language: "nl" });
  const read = readPdf(pdf);
  expect(read.pages.length).toBeGreaterThan(1);
  expect(Math.min(...read.fontSizes.filter((size) => size !== 12))).toBe(14);
  const text = read.text.replaceAll("\u00a0", " ").replace(/\s+/g, " ");
  for (const part of [
    "Wie heeft uw gegevens bekeken?",
    "Voor: Mevrouw Van den Berg",
    "Fatima El Amrani",
    "bladzijde 1 van 2",
  ])
    expect(text).toContain(part);
  expect(read.structure).toEqual(expect.arrayContaining(["Document", "H1", "H2", "P"]));
  expect(read.objects).toContain("/Lang (nl-NL)");
});
