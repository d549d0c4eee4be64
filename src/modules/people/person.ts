// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Actor, SiteRole } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Language } from "#platform/i18n/i18n.ts";
import { persons, siteRoles } from "./tables.ts";

export type Person = typeof persons.$inferSelect;
export interface PersonDetails {
  givenName: string;
  familyName?: string;
  /** Lower case. An address may be shared, or absent. */
  email?: string | null;
  phone?: string | null;
  language?: Language;
}

/** Adds a person. Whoever calls it has asked whether that is allowed. */
export async function addPerson(db: Db, actor: Actor, details: PersonDetails): Promise<Person> {
  return db.transaction(async (db) => {
    const email = details.email?.trim().toLowerCase() || null;
    const [person] = await db
      .insert(persons)
      .values({ ...details, email, id: newId() })
      .returning();
    await record(db, actor, "person.added", person!.id);
    return person!;
  });
}

/** A person who is still with us. */
export async function findPerson(db: Db, id: string): Promise<Person> {
  const [person] = await db
    .select()
    .from(persons)
    .where(and(eq(persons.id, id), isNull(persons.closedAt)));
  if (!person) throw new NotFound("person");
  return person;
}

/** Everybody who is reached at an address, the longest known first. */
export async function personsAt(db: Db, email: string): Promise<Person[]> {
  return db
    .select()
    .from(persons)
    .where(and(eq(persons.email, email.trim().toLowerCase()), isNull(persons.closedAt)))
    .orderBy(asc(persons.createdAt), asc(persons.id));
}

/** Somebody changes what is kept about them. */
export async function changePerson(db: Db, actor: Actor, id: string, details: Omit<PersonDetails, "email">) {
  return db.transaction(async (db) => {
    const before = await findPerson(db, id);
    const after = { ...details, phone: details.phone || null };
    const fields = (Object.keys(after) as (keyof typeof after)[]).filter((field) => before[field] !== after[field]);
    if (fields.length === 0) return;
    await db.update(persons).set(after).where(eq(persons.id, id));
    await record(db, actor, "person.changed", id, { fields });
  });
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
  const found = await db
    .select({ person: persons, role: siteRoles.role })
    .from(persons)
    .innerJoin(siteRoles, eq(siteRoles.person, persons.id))
    .where(isNull(persons.closedAt))
    .orderBy(asc(persons.givenName), asc(persons.id), asc(siteRoles.role));
  const byPerson = Map.groupBy(found, ({ person }) => person.id);
  return [...byPerson.values()].map((lines) => ({ person: lines[0]!.person, roles: lines.map(({ role }) => role) }));
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
