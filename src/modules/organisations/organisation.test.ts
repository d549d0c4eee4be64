// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { actorOf } from "#modules/accounts/index.ts";
import { addPerson } from "#modules/people/index.ts";
import { type Actor, system, visitor } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { world } from "#test/world.ts";
import { organisationsFor } from "./directory.ts";
import { addMember, changeRole, membersOf, removeMember } from "./member.ts";
import { mergeOrganisations } from "./merge.ts";
import {
  addOrganisation,
  changeOrganisation,
  closeOrganisation,
  findOrganisation,
  organisationAt,
  setTrusted,
} from "./organisation.ts";
import { areasServed, chooseAreas } from "./served.ts";

const seeds = system("test");
const siteAdmin: Actor = { kind: "person", person: newId(), siteRoles: ["admin"] };

const choir = (db: Db, name = "Kamerkoor De Brug") => addOrganisation(db, seeds, { name, kind: "koor" });

async function member(db: Db, organisation: string, role: "editor" | "admin", givenName = "Ria") {
  const person = await addPerson(db, seeds, { givenName, email: `${givenName.toLowerCase()}@kamerkoor.example` });
  await addMember(db, seeds, organisation, person.id, role);
  return { person, actor: await actorOf(db, person.id) };
}

async function buurt(db: Db, code: string, name: string) {
  await db.execute(sql`insert into area (id, kind, code, name, center, geometry, geometry_hash)
    values (${newId()}, ${code.startsWith("GM") ? "municipality" : "buurt"}, ${code}, ${name}, point(1,1), '{}', '')`);
}

const facts = async (db: Db) =>
  (await rows<{ name: string }>(db, sql`select name from event where name not like 'person.%' order by id`)).map(
    ({ name }) => name,
  );
const version = async (db: Db, scope: string) =>
  Number(
    (await rows<{ version: string }>(db, sql`select version from calendar_stamp where scope = ${scope}`))[0]?.version ??
      0,
  );

describe("an organisation", () => {
  test("is found by number, slug and id", async () => {
    const { db } = await world();
    const { id, slug, number } = await choir(db);
    expect(slug).toBe("kamerkoor-de-brug");
    for (const key of [slug, number, String(number), id]) {
      expect((await findOrganisation(db, visitor, key)).id).toBe(id);
    }
    await expect(findOrganisation(db, visitor, "iets-anders")).rejects.toThrow(NotFound);
  });

  test("gets another slug when the name is taken, and never one that reads as a number or a page", async () => {
    const { db } = await world();
    const slugs = [];
    for (const name of ["Koor", "Koor!", "koor 2", "Koor", "1234", "Nieuw", "……", "é".repeat(120)]) {
      slugs.push((await choir(db, name)).slug);
    }
    expect(slugs.slice(0, 7)).toEqual([
      "koor",
      "koor-2",
      "koor-2-2",
      "koor-3",
      "organisatie-1234",
      "organisatie-nieuw",
      "organisatie",
    ]);
    expect(slugs[7]).toMatch(/^e{1,80}$/);
  });

  test("is added by who may only", async () => {
    const { db } = await world();
    const { id } = await choir(db);
    const { actor } = await member(db, id, "admin");
    await expect(addOrganisation(db, actor, { name: "Nog een" })).rejects.toThrow(Forbidden);
  });

  test("is changed by its admin; the change is a fact and moves the stamp; no change is no fact", async () => {
    const { db } = await world();
    const { id, slug } = await choir(db);
    const { actor } = await member(db, id, "admin");
    const before = await version(db, `organisation:${id}`);
    await changeOrganisation(db, actor, slug, { about: "Wij zingen." });
    await changeOrganisation(db, actor, slug, { about: "Wij zingen." });
    expect(await version(db, `organisation:${id}`)).toBe(before + 1);
    expect(await facts(db)).toEqual(["organisation.added", "membership.started", "organisation.changed"]);
  });

  test("is not changed by an editor, and not there for a member of another", async () => {
    const { db } = await world();
    const [{ id, slug }, other] = [await choir(db), await choir(db, "Ander koor")];
    const { actor: editor } = await member(db, id, "editor");
    const { actor: stranger } = await member(db, other.id, "admin", "Sam");
    await expect(changeOrganisation(db, editor, slug, { about: "x" })).rejects.toThrow(Forbidden);
    await expect(changeOrganisation(db, stranger, slug, { about: "x" })).rejects.toThrow(NotFound);
    await expect(setTrusted(db, editor, slug, true)).rejects.toThrow(Forbidden);
    await expect(closeOrganisation(db, editor, slug)).rejects.toThrow(Forbidden);
  });

  test("is trusted once", async () => {
    const { db } = await world();
    const { slug } = await choir(db);
    await setTrusted(db, siteAdmin, slug, true);
    await setTrusted(db, siteAdmin, slug, true);
    expect((await findOrganisation(db, visitor, slug)).trusted).toBe(true);
    expect(await facts(db)).toEqual(["organisation.added", "organisation.trusted"]);
  });

  test("that is closed is gone for everybody but the site's admin, and its members have no work there", async () => {
    const { db } = await world();
    const { id, slug } = await choir(db);
    const { person } = await member(db, id, "admin");
    await closeOrganisation(db, siteAdmin, slug);
    await closeOrganisation(db, siteAdmin, slug);
    expect(await organisationAt(db, slug)).toBeNull();
    await expect(findOrganisation(db, visitor, slug)).rejects.toThrow(NotFound);
    expect((await findOrganisation(db, siteAdmin, slug)).closedAt).not.toBeNull();
    expect((await actorOf(db, person.id)).kind).toBe("person");
    expect((await facts(db)).filter((name) => name === "organisation.closed")).toHaveLength(1);
  });
});

describe("members", () => {
  test("the last admin cannot go and cannot become editor", async () => {
    const { db } = await world();
    const { id, slug } = await choir(db);
    const { person, actor } = await member(db, id, "admin");
    await member(db, id, "editor", "Piet");
    await expect(removeMember(db, actor, slug, person.id)).rejects.toThrow(Conflict);
    await expect(changeRole(db, actor, slug, person.id, "editor")).rejects.toThrow(Conflict);
    expect(await membersOf(db, actor, slug)).toHaveLength(2);
  });

  test("with a second admin the first can go; a former member sees nothing any more", async () => {
    const { db } = await world();
    const { id, slug } = await choir(db);
    const { person, actor } = await member(db, id, "admin");
    const second = await member(db, id, "editor", "Piet");
    await changeRole(db, actor, slug, second.person.id, "admin");
    await removeMember(db, actor, slug, person.id);
    const former = await actorOf(db, person.id);
    expect(former.kind).toBe("person");
    await expect(membersOf(db, former, slug)).rejects.toThrow(NotFound);
  });

  test("an editor does not see who the members are", async () => {
    const { db } = await world();
    const { id, slug } = await choir(db);
    const { actor } = await member(db, id, "editor");
    await expect(membersOf(db, actor, slug)).rejects.toThrow(Forbidden);
  });

  test("a keeper brings in the first admin, and is out of it from then on", async () => {
    const { db } = await world();
    const keeper: Actor = { kind: "person", person: newId(), siteRoles: ["keeper"] };
    const { id, slug } = await choir(db);
    expect(await membersOf(db, keeper, slug)).toEqual([]);
    await member(db, id, "admin");
    await expect(membersOf(db, keeper, slug)).rejects.toThrow(Forbidden);
  });
});

describe("merging doubles", () => {
  test("moves members, buurten and gaps, and tells where the double went", async () => {
    const { db } = await world();
    await buurt(db, "GM0999", "Demodam");
    await buurt(db, "BU09990101", "Havenkwartier");
    const from = await addOrganisation(db, seeds, { name: "Koor de Brug", phone: "0343000012", about: "Oud" });
    const into = await addOrganisation(db, seeds, { name: "Kamerkoor De Brug", about: "Wij zingen" });
    const { person: both } = await member(db, from.id, "admin");
    await addMember(db, seeds, into.id, both.id, "editor");
    await member(db, from.id, "editor", "Piet");
    await chooseAreas(db, seeds, from.slug, "GM0999", ["BU09990101", "BU09999999"]);
    await mergeOrganisations(db, siteAdmin, from.slug, into.slug);
    const told = await rows(db, sql`select subject, payload from event where name = 'organisation.merged'`);
    expect(told).toEqual([{ subject: from.id, payload: { into: into.id } }]);
    const members = await membersOf(db, siteAdmin, into.slug);
    expect(members.map(({ person, role }) => [person.givenName, role])).toEqual([
      ["Piet", "editor"],
      ["Ria", "admin"],
    ]);
    expect((await areasServed(db, into.id)).map(({ name }) => name)).toEqual(["Havenkwartier"]);
    expect(await findOrganisation(db, visitor, into.slug)).toMatchObject({ phone: "0343000012", about: "Wij zingen" });
  });

  test("keeps every old address leading to the one that stays, also after a second merge", async () => {
    const { db } = await world();
    const [a, b, c] = [await choir(db, "A koor"), await choir(db, "B koor"), await choir(db, "C koor")];
    await mergeOrganisations(db, siteAdmin, a.slug, b.slug);
    await mergeOrganisations(db, siteAdmin, b.slug, c.slug);
    expect((await organisationAt(db, a.slug))?.id).toBe(c.id);
    expect((await organisationAt(db, b.slug))?.id).toBe(c.id);
  });

  test("twice is once; with itself, or with what is gone, is refused", async () => {
    const { db } = await world();
    const [a, b, c] = [await choir(db, "A koor"), await choir(db, "B koor"), await choir(db, "C koor")];
    await mergeOrganisations(db, siteAdmin, a.slug, b.slug);
    await mergeOrganisations(db, siteAdmin, a.slug, b.slug);
    expect((await facts(db)).filter((name) => name === "organisation.merged")).toHaveLength(1);
    await expect(mergeOrganisations(db, siteAdmin, c.slug, c.slug)).rejects.toThrow(Conflict);
    await expect(mergeOrganisations(db, siteAdmin, c.slug, a.slug)).rejects.toThrow(Conflict);
    await expect(mergeOrganisations(db, siteAdmin, b.slug, a.slug)).rejects.toThrow(Conflict);
  });

  test("is for the site's admin only", async () => {
    const { db } = await world();
    const [a, b] = [await choir(db, "A koor"), await choir(db, "B koor")];
    const keeper: Actor = { kind: "person", person: newId(), siteRoles: ["keeper"] };
    await expect(mergeOrganisations(db, keeper, a.slug, b.slug)).rejects.toThrow(Forbidden);
    const { actor } = await member(db, a.id, "admin");
    await expect(mergeOrganisations(db, actor, a.slug, b.slug)).rejects.toThrow(NotFound);
  });
});

describe("the directory", () => {
  const names = async (db: Db, question = {}) =>
    (await organisationsFor(db, visitor, question)).organisations.map(({ name }) => name);

  test("finds by a part of the name and forgives a typing error", async () => {
    const { db } = await world();
    await choir(db);
    await choir(db, "Tafeltennisclub Smash");
    expect(await names(db, { search: "kamer" })).toEqual(["Kamerkoor De Brug"]);
    expect(await names(db, { search: "tafeltenis" })).toEqual(["Tafeltennisclub Smash"]);
    expect(await names(db, { search: "%" })).toEqual([]);
    expect(await names(db, { search: "zwemmen" })).toEqual([]);
    await choir(db, "Café Élan");
    for (const search of ["cafe", "CAFÉ", "élan"]) expect(await names(db, { search })).toEqual(["Café Élan"]);
  });

  test("goes by letter, with accents and digits in their place", async () => {
    const { db } = await world();
    for (const name of ["Één buurt", "50plus", "Eetclub", "Zang"]) await choir(db, name);
    expect((await organisationsFor(db, visitor)).letters).toEqual(["0", "E", "Z"]);
    expect(await names(db, { letter: "E" })).toEqual(["Één buurt", "Eetclub"]);
    expect(await names(db, { letter: "0" })).toEqual(["50plus"]);
  });

  test("by buurt: who works there, who works in the whole municipality, and who works everywhere", async () => {
    const { db } = await world();
    await buurt(db, "GM0999", "Demodam");
    await buurt(db, "BU09990101", "Havenkwartier");
    await buurt(db, "BU09990102", "Oud-Dam");
    await db.execute(sql`update area set parent = (select id from area where code = 'GM0999') where kind = 'buurt'`);
    const [haven, oud] = [await choir(db, "Havenkoor"), await choir(db, "Oud koor")];
    await choir(db, "Overal");
    await chooseAreas(db, seeds, haven.slug, "GM0999", ["BU09990101"]);
    await chooseAreas(db, seeds, oud.slug, "GM0999", ["BU09990102"]);
    expect(await names(db, { area: "BU09990101" })).toEqual(["Havenkoor", "Overal"]);
    expect(await names(db, { area: "GM0999" })).toEqual(["Havenkoor", "Oud koor", "Overal"]);
  });

  test("leaves out what is closed or merged, and pages stay within bounds", async () => {
    const { db } = await world();
    const [a, b, c] = [await choir(db, "A koor"), await choir(db, "B koor"), await choir(db, "C koor")];
    await mergeOrganisations(db, siteAdmin, a.slug, b.slug);
    await closeOrganisation(db, siteAdmin, c.slug);
    expect(await names(db, { page: 99 })).toEqual(["B koor"]);
  });
});
