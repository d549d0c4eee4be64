// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { colleague, scene, seeds } from "#test/choir.ts";
import { findOrganisation } from "./organisation.ts";
import { organisationPaths as paths } from "./paths.ts";

describe("the form of an organisation", () => {
  test("keeps what is told and says so", async () => {
    const { w, choir, admin } = await scene();
    const form = {
      name: "Kamerkoor",
      phone: "0343 - 00 00 13",
      email: "Koor@Buurt.example",
      website: "kamerkoor.example",
    };
    const saved = await w.post(paths.manage(choir.slug), form, { as: admin });
    expect(saved.headers.get("location")).toBe(`${paths.manage(choir.slug)}?gedaan=bewaard`);
    expect(await findOrganisation(w.db, seeds, choir.slug)).toMatchObject({
      name: "Kamerkoor",
      phone: "0343000013",
      email: "koor@buurt.example",
      website: "https://kamerkoor.example",
      slug: choir.slug,
    });
  });

  test.each([
    ["name", ""],
    ["name", "x"],
    ["name", "--"],
    ["name", "x".repeat(121)],
    ["kind", "x".repeat(61)],
    ["about", "x".repeat(1201)],
    ["phone", "bel maar"],
    ["email", "geen adres"],
    ["website", "javascript:alert(1)"],
    ["website", "https://u:p@kamerkoor.example"],
    ["venue", "9999"],
    ["venue", "1 or 1=1"],
  ])("refuses %s = %j at the field and keeps what was typed", async (field, value) => {
    const { w, choir, admin } = await scene();
    const form = { name: "Nieuwe naam", about: "Bewaar mij", [field]: value };
    const refused = await w.post(paths.manage(choir.slug), form, { as: admin });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain("<title>Fout: ");
    expect(page).toContain(`href="#${field}"`);
    expect(page).toContain(`id="${field}-error"`);
    if (field !== "about") expect(page).toContain("Bewaar mij");
    expect((await findOrganisation(w.db, seeds, choir.slug)).name).toBe(choir.name);
  });

  test("a field that is not in the form changes nothing", async () => {
    const { w, choir, admin } = await scene();
    const form = {
      name: choir.name,
      trusted: "true",
      slug: "gekaapt",
      closedAt: "2026-01-01",
      id: newId(),
      mergedInto: newId(),
    };
    expect((await w.post(paths.manage(choir.slug), form, { as: admin })).status).toBe(303);
    const { trusted, slug, closedAt, mergedInto } = await findOrganisation(w.db, seeds, choir.id);
    expect({ trusted, slug, closedAt, mergedInto }).toEqual({
      trusted: false,
      slug: choir.slug,
      closedAt: null,
      mergedInto: null,
    });
  });

  test("a new one is added once, however often the button is pressed", async () => {
    const { w } = await scene();
    const form = { name: "Wandelclub", _once: "0123456789abcdef-wandelclub" };
    const as = colleague("keeper");
    const first = await w.post(paths.add, form, { as });
    const second = await w.post(paths.add, form, { as });
    expect(first.headers.get("location")).toBe(`${paths.members("wandelclub")}?gedaan=toegevoegd`);
    expect(second.headers.get("location")).toBe(first.headers.get("location"));
    expect(await rows(w.db, sql`select 1 from organisation where name = 'Wandelclub'`)).toHaveLength(1);
    expect((await w.get(first.headers.get("location")!, { as })).status).toBe(200);
  });

  test("is not for members: they may not add organisations", async () => {
    const { w, admin } = await scene();
    expect((await w.get(paths.add, { as: admin })).status).toBe(403);
    expect((await w.post(paths.add, { name: "Nog een" }, { as: admin })).status).toBe(403);
  });
});

describe("deeds of the site's admin", () => {
  test("trusting and no longer trusting", async () => {
    const { w, choir } = await scene();
    const as = colleague("keeper");
    await w.post(paths.trust(choir.slug), { trusted: "ja" }, { as });
    expect((await findOrganisation(w.db, seeds, choir.slug)).trusted).toBe(true);
    await w.post(paths.trust(choir.slug), { trusted: "misschien" }, { as });
    await w.post(paths.trust(choir.slug), { trusted: "nee" }, { as });
    expect((await findOrganisation(w.db, seeds, choir.slug)).trusted).toBe(false);
  });

  test("merging asks which one stays, then whether it is sure", async () => {
    const { w, choir } = await scene();
    const as = colleague("admin");
    const at = paths.merge("buurthuis-de-haven");
    expect((await w.get(at, { as })).status).toBe(200);
    for (const into of ["", "niets", "buurthuis-de-haven"])
      expect((await w.post(at, { into }, { as })).status).toBe(422);
    const asked = await w.post(at, { into: choir.slug }, { as });
    expect(asked.headers.get("location")).toBe(`${at}?in=${choir.slug}`);
    const page = await (await w.get(`${at}?in=${choir.slug}`, { as })).text();
    expect(page).toContain("Wilt u Buurthuis De Haven samenvoegen met Kamerkoor De Brug?");
    expect((await findOrganisation(w.db, seeds, "buurthuis-de-haven")).mergedInto).toBeNull();
    const done = await w.post(at, { into: choir.slug, sure: "ja" }, { as });
    expect(done.headers.get("location")).toBe(`${paths.manage(choir.slug)}?gedaan=samengevoegd`);
    expect((await w.get(at, { as: colleague("keeper") })).status).toBe(404);
  });

  test("closing has its own page, and then the organisation is gone", async () => {
    const { w, choir } = await scene();
    const as = colleague("admin");
    expect(await (await w.get(paths.closing(choir.slug), { as })).text()).toContain(
      "Wilt u Kamerkoor De Brug sluiten?",
    );
    expect((await w.post(paths.closing(choir.slug), {}, { as })).status).toBe(303);
    expect((await w.get(paths.show(choir.slug))).status).toBe(404);
  });

  test("buurten are chosen per municipality", async () => {
    const { w, choir, admin } = await scene();
    for (const [kind, code, name] of [
      ["municipality", "GM0999", "Demodam"],
      ["wijk", "WK099901", "Centrum"],
      ["buurt", "BU09990101", "Havenkwartier"],
    ]) {
      await w.db.execute(sql`insert into area (id, kind, code, name, center, geometry, geometry_hash)
        values (${newId()}, ${kind}, ${code}, ${name}, point(1,1), '{}', '')`);
    }
    const at = paths.areas(choir.slug);
    expect(await (await w.get(at, { as: admin })).text()).toContain("Havenkwartier");
    const form = { gemeente: "GM0999", "buurten[]": ["BU09990101", "BU99999999", "x'; --"] };
    expect((await w.post(at, form, { as: admin })).status).toBe(303);
    expect(await (await w.get(paths.show(choir.slug))).text()).toContain("Havenkwartier");
    await w.post(at, { gemeente: "GM0999" }, { as: admin });
    expect(await (await w.get(paths.show(choir.slug))).text()).toContain("alle buurten");
  });
});
