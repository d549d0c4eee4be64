// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { actorOf, addPerson } from "#modules/people/index.ts";
import { addVenue } from "#modules/places/index.ts";
import { type Actor, system } from "#platform/access/actor.ts";
import { rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { type World, world } from "#test/world.ts";
import { addMember } from "./member.ts";
import { mergeOrganisations } from "./merge.ts";
import { addOrganisation, changeOrganisation, findOrganisation, type Organisation } from "./organisation.ts";
import { organisationPaths as paths } from "./paths.ts";

const seeds = system("test");
const colleague = (role: "admin" | "keeper"): Actor => ({ kind: "person", person: newId(), siteRoles: [role] });

interface Scene {
  w: World;
  choir: Organisation;
  admin: Actor;
  editor: Actor;
  stranger: Actor;
  resident: Actor;
}

async function scene(): Promise<Scene> {
  const w = await world();
  const choir = await addOrganisation(w.db, seeds, { name: "Kamerkoor De Brug", kind: "koor", phone: "0343000012" });
  const other = await addOrganisation(w.db, seeds, { name: "Buurthuis De Haven" });
  const join = async (givenName: string, organisation: string | null, role: "editor" | "admin") => {
    const { id } = await addPerson(w.db, seeds, { givenName, email: `${givenName.toLowerCase()}@buurt.example` });
    if (organisation) await addMember(w.db, seeds, organisation, id, role);
    return actorOf(w.db, id);
  };
  return {
    w,
    choir,
    admin: await join("Ria", choir.id, "admin"),
    editor: await join("Piet", choir.id, "editor"),
    stranger: await join("Sam", other.id, "admin"),
    resident: await join("Noor", null, "editor"),
  };
}

const personOf = (actor: Actor) => (actor as { person: string }).person;

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
