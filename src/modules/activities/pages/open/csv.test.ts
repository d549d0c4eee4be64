// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#platform/access/actor.ts";
import { newId } from "#platform/db/ids.ts";
import { readSheet } from "#platform/sheets/read-sheet.ts";
import { type World, world } from "#test/world.ts";
import { type Neighbourhood, neighbourhood } from "../../fixtures/neighbourhood.ts";

let w: World;
let here: Neighbourhood;
beforeEach(async () => {
  w = await world();
  here = await neighbourhood(w.db);
});
const sheet = async (path: string, as?: Actor) => {
  const answer = await w.get(path, { as });
  expect([path, answer.status]).toEqual([path, 200]);
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  const read = await readSheet(new Uint8Array(await answer.arrayBuffer()));
  return read.status === "ok" ? read : { columns: [], rows: [], code: read.code };
};

describe("the calendar for a spreadsheet", () => {
  test("holds every date of what the list was asked, with its licence", async () => {
    const { number } = await here.publish();
    const { columns, rows } = await sheet("/activiteiten.csv?soort=koffie&buurt=BU99990101");
    expect(columns.slice(0, 4)).toEqual(["datum", "begin", "eind", "activiteit"]);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows[0]!.slice(1, 10)).toEqual([
      "10:00",
      "12:00",
      "Koffieochtend in De Brug",
      "Koffie",
      "Stichting De Brug",
      "Buurthuis De Brug",
      "Kerkstraat",
      "12",
      "Demodam",
    ]);
    expect(rows[0]!.at(-2)).toBe(`http://soepsteen.example/activiteiten/${number}-koffieochtend-in-de-brug`);
    expect(rows[0]!.at(-1)).toBe("CC0-1.0");
    expect((await w.get("/activiteiten.csv")).headers.get("link")).toContain('rel="license"');
    expect(await sheet("/activiteiten.csv?soort=muziek")).toMatchObject({ code: "no_rows" });
  });
  test("of something unknown is not there, and stops at a thousand dates", async () => {
    for (let n = 0; n < 4; n++) await here.publish({ rrule: "FREQ=DAILY" });
    expect((await sheet("/activiteiten.csv?wanneer=alles")).rows.length).toBeLessThanOrEqual(1000);
    for (const odd of ["buurt=BU00000000", "organisatie=niemand", "soort=zwemmen", "plek=99999"])
      expect((await w.get(`/activiteiten.csv?${odd}`)).status).toBe(404);
  });
  test("is linked from the list, with the same question", async () => {
    expect(await (await w.get("/activiteiten?soort=koffie")).text()).toContain('href="/activiteiten.csv?soort=koffie"');
  });
  test("runs no formula, whatever a title begins with", async () => {
    const titles = ["=1+1 met koffie", "+1 meebrengen", "-2 graden wandeling", "@buurt eten", "=cmd|'/C calc'!A0"];
    for (const title of titles)
      await here.publish({ title, rrule: null, startsLocal: Temporal.PlainDateTime.from("2099-01-01T10:00") });
    await w.db.execute(sql`update series set title = chr(9) || '=tab' where title like '@%'`);
    for (const path of ["/beheer/activiteiten/csv"]) {
      const text = await (await w.get(path, { as: here.editor })).text();
      expect(text).not.toMatch(/(^|[;\n])"?\s*[=@+]/);
      expect(text.match(/(^|;)"?'/gm)!.length).toBeGreaterThanOrEqual(5);
    }
  });
});

describe("my activities for a spreadsheet", () => {
  test("holds what the list holds, drafts too", async () => {
    await here.publish();
    await here.draft({ title: "Nog niet" });
    const { rows } = await sheet("/beheer/activiteiten/csv", here.editor);
    expect(rows.map((row) => [row[1], row[4]])).toEqual([
      ["Nog niet", "Concept"],
      ["Koffieochtend in De Brug", "Staat in de kalender"],
    ]);
    expect(await (await w.get("/beheer/activiteiten", { as: here.editor })).text()).toContain(
      'href="/beheer/activiteiten/csv"',
    );
  });
  test("shows nothing of another organisation, and nothing to who does not sign in", async () => {
    await here.publish();
    const other: Actor = {
      kind: "member",
      person: newId(),
      siteRoles: [],
      memberships: [{ organisation: newId(), role: "editor" }],
    };
    expect(await (await w.get("/beheer/activiteiten/csv", { as: other })).text()).not.toContain("Koffieochtend");
    expect((await w.get("/beheer/activiteiten/csv")).status).toBe(303);
    const nobody: Actor = { kind: "person", person: newId(), siteRoles: [] };
    expect((await w.get("/beheer/activiteiten/csv", { as: nobody })).status).toBe(403);
  });
  test("a keeper has what waits and the words for searching; an editor has not", async () => {
    const keeper: Actor = { kind: "person", person: newId(), siteRoles: ["keeper"] };
    for (const path of ["/beheer/controle/csv", "/beheer/zoekwoorden/csv"]) {
      expect((await w.get(path, { as: keeper })).headers.get("content-type")).toBe("text/csv; charset=utf-8");
      expect((await w.get(path, { as: here.editor })).status).toBe(403);
    }
  });
});
