// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#platform/access/actor.ts";
import { rows } from "#platform/db/db.ts";
import { readPdf } from "#platform/pdf/read-pdf.test-data.ts";
import { today, weekOf } from "#platform/time/time.ts";
import { type World, world } from "#test/world.ts";
import { type Neighbourhood, neighbourhood } from "../../fixtures/neighbourhood.ts";
import { cancelDate } from "../../index.ts";
import { paths } from "../../paths.ts";

let w: World;
let here: Neighbourhood;
let keeper: Actor;
const next = () => weekOf(today()).to;

beforeEach(async () => {
  w = await world();
  here = await neighbourhood(w.db);
  const [{ person } = { person: "" }] = await rows<{ person: string }>(w.db, sql`select id as person from person`);
  keeper = { kind: "person", person, siteRoles: ["keeper"] };
});

const pdfOf = async (response: Response) => readPdf(Buffer.from(await response.arrayBuffer()));
const address = (query: Record<string, string>) => `${paths.paperPdf}?${new URLSearchParams(query)}`;
const weekFor = (gebied: string) => address({ gebied, periode: "week", van: next().toString() });

describe("the PDF", () => {
  test.each(["BU99990101", "WK999901", ""])("of %s holds what is published there", async (area) => {
    await here.publish();
    const response = await w.get(weekFor(area));
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(response.headers.get("content-disposition")).toMatch(/^inline; filename="buurtkrant-[a-z-]+-[\d-]+\.pdf"$/);
    expect((await pdfOf(response)).text).toContain("Koffieochtend in De Brug");
  });

  test("leaves out drafts, what nobody confirmed, and other neighbourhoods", async () => {
    await here.draft({ title: "Nog een concept" });
    const stale = await here.publish({ title: "Al lang niet bevestigd" });
    await w.db.execute(sql`update series set status = 'stale' where id = ${stale.id}`);
    await w.db.execute(sql`insert into area (id, kind, code, name, center, geometry, geometry_hash)
      values (gen_random_uuid(), 'buurt', 'BU99990200', 'Elders', point(1, 1), '{}', 'y')`);
    await here.publish({ title: "Wel te doen" });
    const { text } = await pdfOf(await w.get(weekFor("BU99990101")));
    expect(text).toContain("Wel te doen");
    expect(text).not.toMatch(/concept|bevestigd/);
    expect((await pdfOf(await w.get(weekFor("BU99990200")))).text).not.toContain("Wel te doen");
  });

  test("shows a date that does not go on, as such", async () => {
    const { number, startsLocal } = await here.publish();
    const date = startsLocal.add({ days: 14 });
    await cancelDate(w.db, here.editor, number, date, "Vakantie");
    const query = { gebied: "BU99990101", periode: "week", van: date.toPlainDate().toString() };
    expect((await pdfOf(await w.get(address(query)))).text).toContain("gaat niet door");
  });

  test("is not sent again to who has it", async () => {
    await here.publish();
    const etag = (await w.get(weekFor("BU99990101"))).headers.get("etag")!;
    expect((await w.get(weekFor("BU99990101"), { headers: { "if-none-match": etag } })).status).toBe(304);
    await here.publish({ title: "Iets nieuws" });
    expect((await w.get(weekFor("BU99990101"), { headers: { "if-none-match": etag } })).status).toBe(200);
  });

  test.each([
    ["gebied", "BU00000000"],
    ["gebied", "'; drop table paper"],
    ["van", "9999-12-31"],
    ["van", "gisteren"],
  ])("does not exist for %s=%s", async (key, value) => {
    expect((await w.get(address({ [key]: value }))).status).toBe(404);
  });

  test("comes as A3 and per month too", async () => {
    await here.publish();
    const month = { gebied: "WK999901", periode: "maand", van: next().toString(), formaat: "a3" };
    const { mediaBoxes, text } = await pdfOf(await w.get(address(month)));
    expect(mediaBoxes[0]![2]).toBeGreaterThan(841);
    expect(text).toContain("Koffieochtend in De Brug");
  });
});

describe("the page", () => {
  test("lets somebody choose, shows what will be printed and gives the PDF", async () => {
    await here.publish();
    const query = new URLSearchParams({ gebied: "BU99990101", periode: "week", van: next().toString() });
    const html = await (await w.get(`${paths.paper}?${query}`)).text();
    expect(html).toContain("Koffieochtend in De Brug");
    expect(html).toContain(weekFor("BU99990101").replaceAll("&", "&amp;"));
    expect(html).not.toContain("Geef dit blad uit");
  });

  test("says at the field that a neighbourhood or day is unknown", async () => {
    const response = await w.get(`${paths.paper}?gebied=BU1&periode=week&van=morgen`);
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('href="#gebied"');
    expect(html).toContain('href="#van"');
  });
});

describe("an issue", () => {
  const form = () => ({ gebied: "BU99990101", periode: "week", van: next().toString() });

  test("stays as it was printed, is found by everybody and leaves a fact", async () => {
    await here.publish();
    const posted = await w.post(paths.paper, form(), { as: keeper });
    expect(posted.status).toBe(303);
    await here.publish({ title: "Later bedacht" });
    const { text } = await pdfOf(await w.get(posted.headers.get("location")!));
    expect(text).toContain("Koffieochtend in De Brug");
    expect(text).not.toContain("Later bedacht");
    expect(await (await w.get(paths.paper)).text()).toContain(posted.headers.get("location"));
    const facts = await rows(w.db, sql`select payload from event where name = 'paper.issued'`);
    expect(facts).toEqual([{ payload: { area: "BU99990101", period: "week" } }]);
  });

  test("is made once when the button is pressed twice", async () => {
    const twice = { ...form(), _once: "0190a0a0-0000-7000-8000-000000000001" };
    const [one, two] = [
      await w.post(paths.paper, twice, { as: keeper }),
      await w.post(paths.paper, twice, { as: keeper }),
    ];
    expect(one.headers.get("location")).toBe(two.headers.get("location"));
    expect(await rows(w.db, sql`select id from paper`)).toHaveLength(1);
  });

  test("is not for a visitor or an editor to make", async () => {
    for (const as of [undefined, here.editor]) {
      const response = await w.post(paths.paper, form(), as ? { as } : {});
      expect(response.status).toBe(403);
    }
    expect(await rows(w.db, sql`select id from paper`)).toEqual([]);
  });

  test("is refused without a period or for an unknown neighbourhood, and says so at the field", async () => {
    for (const [wrong, name] of [
      [{ periode: "eeuw" }, "periode"],
      [{ gebied: "BU00000000" }, "gebied"],
      [{ van: "0000-00-00" }, "van"],
    ] as const) {
      const response = await w.post(paths.paper, { ...form(), ...wrong }, { as: keeper });
      expect(response.status).toBe(422);
      expect(await response.text()).toContain(`href="#${name}"`);
    }
    expect(await rows(w.db, sql`select id from paper`)).toEqual([]);
  });

  test("that never was is not found", async () => {
    expect((await w.get(paths.paperIssue("0190a0a0-0000-7000-8000-000000000009"))).status).toBe(404);
    expect((await w.get(paths.paperIssue("iets"))).status).toBe(404);
  });
});
