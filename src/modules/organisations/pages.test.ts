// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from "vitest";
import { addVenue } from "#modules/places/index.ts";
import { newId } from "#platform/db/ids.ts";
import { colleague, personOf, scene, seeds } from "#test/choir.ts";
import { mergeOrganisations } from "./merge.ts";
import { addOrganisation, changeOrganisation, findOrganisation } from "./organisation.ts";
import { organisationPaths as paths } from "./paths.ts";

describe("for everybody", () => {
  test("the list shows names and phone numbers, and searches", async () => {
    const { w } = await scene();
    const all = await w.get("/organisaties");
    expect(all.status).toBe(200);
    expect(await all.text()).toMatch(/Kamerkoor De Brug[\s\S]*tel:\+31343000012/);
    const found = await (await w.get("/organisaties?zoek=haven")).text();
    expect(found).toContain("Buurthuis De Haven");
    expect(found).not.toContain(paths.show("kamerkoor-de-brug"));
    expect(await (await w.get("/organisaties?zoek=zwembad")).text()).toContain("Wij vinden geen organisatie");
  });

  test("the list is there for a spreadsheet, with the same question and without formulas", async () => {
    const { w, choir } = await scene();
    await changeOrganisation(w.db, seeds, choir.slug, { about: "=1+1 stemmen" });
    const file = await w.get("/organisaties.csv?zoek=kamerkoor");
    expect(file.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const text = await file.text();
    expect(text).toContain(`Kamerkoor De Brug`);
    expect(text).toContain("'=1+1 stemmen");
    expect(text).not.toContain("De Haven");
    expect(await (await w.get("/organisaties?zoek=kamerkoor")).text()).toContain(
      'href="/organisaties.csv?zoek=kamerkoor"',
    );
  });

  test("what colleagues see as a list, they have for a spreadsheet; others have not", async () => {
    const { w, choir, admin, editor } = await scene();
    const members = `/beheer/organisaties/${choir.slug}/leden/csv`;
    expect(await (await w.get(members, { as: admin })).text()).toMatch(
      /voornaam;achternaam;rol;sinds\r\nPiet;;schrijver;[\d-]+\r\nRia;;beheerder;/,
    );
    expect((await w.get(members, { as: editor })).status).toBe(403);
    expect((await w.get(members)).status).toBe(303);
    const own = await (await w.get("/beheer/organisaties/csv", { as: editor })).text();
    expect(own).toContain("Kamerkoor De Brug");
    expect(own).not.toContain("De Haven");
    expect((await addOrganisation(w.db, seeds, { name: "CSV" })).slug).toBe("organisatie-csv");
  });

  test.each([
    "zoek=%00%E2%80%AE",
    "zoek=%25_%5C",
    "letter=%3Cscript%3E",
    "buurt='%3B--",
    "pagina=-1",
    "pagina=99999999999",
    "soort=%F0%9F%8D%B2",
    "zoek=a&zoek=b",
    `zoek=${"x".repeat(2000)}`,
  ])("the list answers anything in its address: %s", async (query) => {
    const { w } = await scene();
    expect((await w.get(`/organisaties?${query}`)).status).toBe(200);
  });

  test("the page has the phone number first, and links to the place", async () => {
    const { w, choir } = await scene();
    const venue = await addVenue(w.db, seeds, { name: "De Haven", street: "Kade", houseNumber: "1", place: "Demodam" });
    await changeOrganisation(w.db, seeds, choir.slug, {
      venue: venue.id,
      website: "https://www.kamerkoor.example/",
      about: "Wij zingen.\n\nKom luisteren.",
    });
    const page = await (await w.get(paths.show(choir.slug))).text();
    expect(page).toContain(`/plekken/${venue.number}-`);
    expect(page).toContain(">kamerkoor.example</a>");
    expect(page.indexOf("tel:+31343000012")).toBeLessThan(page.indexOf(">Wij zingen."));
    expect(page).not.toContain(paths.manage(choir.slug));
  });

  test("texts of people are shown as text, whatever they hold", async () => {
    const { w } = await scene();
    const evil = `<img src=x onerror=alert(1)>"'`;
    const { slug } = await addOrganisation(w.db, seeds, {
      name: evil,
      about: evil,
      kind: evil,
      website: "javascript:alert(1)",
    });
    for (const path of [paths.show(slug), "/organisaties"]) {
      const page = await (await w.get(path)).text();
      expect(page).not.toContain("<img src=x");
      expect(page).not.toContain('href="javascript:');
    }
  });

  test("an old address leads to the organisation that stayed; an unknown one is not there", async () => {
    const { w, choir } = await scene();
    await mergeOrganisations(w.db, seeds, "buurthuis-de-haven", choir.slug);
    const old = await w.get("/organisaties/buurthuis-de-haven");
    expect(old.status).toBe(301);
    expect(old.headers.get("location")).toBe(paths.show(choir.slug));
    expect((await w.get("/en/organisaties/buurthuis-de-haven")).headers.get("location")).toBe(
      `/en${paths.show(choir.slug)}`,
    );
    for (const key of ["niets", "%00", "x".repeat(500)]) {
      expect((await w.get(`/organisaties/${key}`)).status).toBe(404);
    }
  });

  test("English has its own page", async () => {
    const { w, choir } = await scene();
    expect(await (await w.get(`/en${paths.show(choir.slug)}`)).text()).toContain("all neighbourhoods");
  });
});

describe("who may come where", () => {
  const pages = (slug: string) => [paths.manage(slug), paths.members(slug), paths.areas(slug)];

  test("a visitor signs in first, a resident has no work here", async () => {
    const { w, choir, resident } = await scene();
    for (const path of [...pages(choir.slug), paths.all]) {
      expect((await w.get(path)).headers.get("location")).toMatch(/^\/inloggen\?next=/);
      expect((await w.get(path, { as: resident })).status).toBe(403);
    }
  });

  test("for a member of another organisation it is not there; an editor may not", async () => {
    const { w, choir, stranger, editor, admin } = await scene();
    for (const path of pages(choir.slug)) {
      expect((await w.get(path, { as: stranger })).status).toBe(404);
      expect((await w.get(path, { as: editor })).status).toBe(403);
      expect((await w.get(path, { as: admin })).status).toBe(200);
    }
  });

  test("every deed is refused to a stranger (404) and to an editor (403)", async () => {
    const { w, choir, stranger, editor, admin } = await scene();
    const deeds: [string, Record<string, string>][] = [
      [paths.manage(choir.slug), { name: "Gekaapt" }],
      [paths.areas(choir.slug), { gemeente: "GM0999" }],
      [paths.members(choir.slug), { givenName: "X", email: "x@buurt.example", role: "admin" }],
      [paths.memberRole(choir.slug, personOf(editor)), { role: "admin" }],
      [paths.memberLeaving(choir.slug, personOf(admin)), {}],
      [paths.trust(choir.slug), { trusted: "ja" }],
      [paths.merge(choir.slug), { into: "buurthuis-de-haven", sure: "ja" }],
      [paths.closing(choir.slug), {}],
      [paths.invitationRepeat(choir.slug, newId()), {}],
      [paths.invitationWithdrawal(choir.slug, newId()), {}],
    ];
    for (const [path, form] of deeds) {
      expect([path, (await w.post(path, form, { as: stranger })).status]).toEqual([path, 404]);
      expect([path, (await w.post(path, form, { as: editor })).status]).toEqual([path, 403]);
    }
    expect(await findOrganisation(w.db, seeds, choir.slug)).toMatchObject({ name: choir.name, trusted: false });
  });

  test("the list to manage shows a member the own organisations, a keeper all", async () => {
    const { w, admin } = await scene();
    const own = await (await w.get(paths.all, { as: admin })).text();
    expect(own).toContain("Kamerkoor De Brug");
    expect(own).not.toContain("Buurthuis De Haven");
    const all = await (await w.get(paths.all, { as: colleague("keeper") })).text();
    expect(all).toContain("Buurthuis De Haven");
    expect(all).toContain(paths.add);
  });

  test("a keeper sees only what a keeper may do", async () => {
    const { w, choir } = await scene();
    const page = await (await w.get(paths.manage(choir.slug), { as: colleague("keeper") })).text();
    expect(page).toContain(paths.trust(choir.slug));
    expect(page).not.toContain(paths.closing(choir.slug));
    expect(page).not.toContain('name="about"');
  });

  test("my page links to the work and to the organisation", async () => {
    const { w, choir, admin } = await scene();
    const page = await (await w.get("/mijn", { as: admin })).text();
    expect(page).toContain(`href="${paths.manage(choir.slug)}"`);
    expect(page).toContain(`href="${paths.show(choir.slug)}"`);
  });
});
