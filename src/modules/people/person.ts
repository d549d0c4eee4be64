// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Actor, SiteRole } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { NotFound } from "#platform/http/errors.ts";
import { vault } from "#platform/keys/vault.ts";
import { emailKey, indexPerson, phoneKey } from "./find-by.ts";
import {
  apart,
  opened,
  type Person,
  type PersonDetails,
  personOfRow,
  plainText,
  sealedText,
  textOf,
} from "./person-row.ts";
import { fullText } from "./person-text.ts";
import { blindIndex, persons, siteRoles } from "./tables.ts";

export type { Person, PersonDetails } from "./person-row.ts";

/** Adds a person. Whoever calls it has asked whether that is allowed, and whether she is not here already. */
export async function addPerson(db: Db, actor: Actor, details: PersonDetails): Promise<Person> {
  return db.transaction(async (db) => {
    const id = newId();
    const [text, row] = apart(details);
    const whole = fullText(text);
    const sealed = await sealedText(id, whole);
    const [added] = await db
      .insert(persons)
      .values({ ...row, id, sealed })
      .returning();
    await indexPerson(db, id, whole);
    await record(db, actor, "person.added", id);
    return personOfRow(added!, whole);
  });
}

/** A person who is still with us. */
export async function findPerson(db: Db, id: string): Promise<Person> {
  const [person] = await opened(
    await db
      .select()
      .from(persons)
      .where(and(eq(persons.id, id), isNull(persons.closedAt))),
  );
  if (!person) throw new NotFound("person");
  return person;
}

/** Those of these ids that there are, also who has left: for names in lists. */
export async function personsById(db: Db, ids: readonly (string | null)[]): Promise<Map<string, Person>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const found = await opened(await db.select().from(persons).where(inArray(persons.id, wanted)));
  return new Map(found.map((person) => [person.id, person]));
}

/** Everybody who is reached at an address, the longest known first. */
export const personsAt = (db: Db, email: string): Promise<Person[]> => reachedBy(db, "email", emailKey(email));

/** Everybody who is reached at a phone number in any notation, the longest known first. */
export const personsAtPhone = (db: Db, phone: string): Promise<Person[]> => reachedBy(db, "phone", phoneKey(phone));

async function reachedBy(db: Db, kind: "email" | "phone", key: string): Promise<Person[]> {
  const here = db
    .select({ person: blindIndex.person })
    .from(blindIndex)
    .where(and(eq(blindIndex.kind, kind), eq(blindIndex.value, vault().blind(kind, key))));
  return opened(
    await db
      .select()
      .from(persons)
      .where(and(inArray(persons.id, here), isNull(persons.closedAt)))
      .orderBy(asc(persons.createdAt), asc(persons.id)),
  );
}

/** Somebody changes what is kept about them. An e-mail address is changed here too: whoever calls it made sure whose it is. */
export async function changePerson(db: Db, actor: Actor, id: string, details: PersonDetails): Promise<void> {
  await db.transaction(async (db) => {
    await db.execute(sql`select from person where id = ${id} for update`);
    const before = await findPerson(db, id);
    const [text, row] = apart(details);
    const given = { ...text, ...row };
    const fields = (Object.keys(given) as (keyof typeof given)[]).filter(
      (field) => JSON.stringify(before[field]) !== JSON.stringify(given[field]),
    );
    if (fields.length === 0) return;
    const whole = fullText({ ...textOf(before), ...text });
    const sealed = await sealedText(id, whole);
    await db
      .update(persons)
      .set({ ...row, sealed, version: sql`${persons.version} + 1` })
      .where(eq(persons.id, id));
    await indexPerson(db, id, whole);
    await record(db, actor, "person.changed", id, { fields });
  });
}

/**
 * Seals who was still kept in plain columns: of before there were keys, or of an older backup. Runs at every start; gives
 * how many. Also makes the search index again for who has none.
 */
export async function sealPlainPersons(db: Db): Promise<number> {
  const plain = await db.select().from(persons).where(isNull(persons.sealed));
  for (const row of plain) {
    const [id, whole] = [row.id, plainText(row)];
    const sealed = await sealedText(id, whole);
    await db
      .update(persons)
      .set({ sealed, givenName: null, familyName: null, email: null, phone: null })
      .where(eq(persons.id, id));
    await indexPerson(db, id, whole);
  }
  return plain.length;
}

/** Gives a duty for the whole site; twice is once. Only the command line and seeds do this. */
export async function giveSiteRole(db: Db, actor: Actor, person: string, role: SiteRole): Promise<boolean> {
  return db.transaction(async (db) => {
    const given = await db.insert(siteRoles).values({ person, role }).onConflictDoNothing().returning();
    if (given.length > 0) await record(db, actor, "site_role.given", person, { role });
    return given.length > 0;
  });
}

/** Takes a duty back; works on the next request. */
export async function takeSiteRole(db: Db, actor: Actor, person: string, role: SiteRole): Promise<boolean> {
  return db.transaction(async (db) => {
    const here = and(eq(siteRoles.person, person), eq(siteRoles.role, role));
    const taken = await db.delete(siteRoles).where(here).returning();
    if (taken.length > 0) await record(db, actor, "site_role.taken", person, { role });
    return taken.length > 0;
  });
}

export interface Colleague {
  person: Person;
  roles: SiteRole[];
}

/** Everybody with a duty for the site, for the command line. */
export async function colleagues(db: Db): Promise<Colleague[]> {
  const found = await db.select({ person: siteRoles.person, role: siteRoles.role }).from(siteRoles);
  const known = await personsById(
    db,
    found.map(({ person }) => person),
  );
  return [...known.values()]
    .filter(({ closedAt }) => closedAt === null)
    .sort((a, b) => a.givenName.localeCompare(b.givenName, "nl") || (a.id < b.id ? -1 : 1))
    .map((person) => ({
      person,
      roles: found
        .filter((one) => one.person === person.id)
        .map(({ role }) => role)
        .sort(),
    }));
}

export interface Work {
  slug: string;
  name: string;
  role: "editor" | "admin";
}

/**
 * The organisations somebody works for. Read here, because the organisations room builds on this one and
 * a room below may not look up.
 */
export async function workOf(db: Db, person: string): Promise<Work[]> {
  return rows<Work>(
    db,
    sql`select o.slug, o.name, m.role from membership m join organisation o on o.id = m.organisation
      where m.person = ${person} and o.closed_at is null order by lower(o.name), o.slug`,
  );
}
