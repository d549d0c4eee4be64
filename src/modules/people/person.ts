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
import { emailKey, indexPerson } from "./find-by.ts";
import { fullText, type PersonText, readText } from "./person-text.ts";
import { blindIndex, persons, siteRoles } from "./tables.ts";

type Row = typeof persons.$inferSelect;
/** Somebody, with or without an account: the row, with what is sealed in it opened. */
export type Person = Omit<Row, "sealed" | "givenName" | "familyName" | "email" | "phone"> & PersonText;
/** What is given of a person: a name and what else is known. An address may be shared, or absent. */
export type PersonDetails = Partial<PersonText> & Partial<Pick<Row, "language" | "channel" | "area" | "responsible">>;

const place = (id: string) => ({ table: "person", column: "sealed", row: id });

/** Adds a person. Whoever calls it has asked whether that is allowed, and whether she is not here already. */
export async function addPerson(db: Db, actor: Actor, details: PersonDetails): Promise<Person> {
  return db.transaction(async (db) => {
    const id = newId();
    const [text, row] = apart(details);
    const whole = fullText(text);
    const sealed = await vault().seal(id, place(id), JSON.stringify(whole));
    const [added] = await db
      .insert(persons)
      .values({ ...row, id, sealed })
      .returning();
    await indexPerson(db, id, whole);
    await record(db, actor, "person.added", id);
    return personOfRow(added!, whole);
  });
}

/** What is sealed and what is not. */
function apart(
  details: PersonDetails,
): [Partial<PersonText>, Partial<Pick<Row, "language" | "channel" | "area" | "responsible">>] {
  const { language, channel, area, responsible, ...text } = details;
  const row = Object.fromEntries(
    Object.entries({ language, channel, area, responsible }).filter(([, value]) => value !== undefined),
  );
  if (text.email !== undefined) text.email = text.email?.trim().toLowerCase() || null;
  if (text.phone !== undefined) text.phone = text.phone || null;
  return [text, row];
}

function personOfRow(row: Row, text: PersonText): Person {
  const { sealed: _, givenName: __, familyName: ___, email: ____, phone: _____, ...rest } = row;
  return { ...rest, ...text };
}

/** Opens rows; one whose key was destroyed is left out. The order stays. */
async function opened(found: Row[]): Promise<Person[]> {
  const shut = found.flatMap(({ id, sealed }) => (sealed ? [{ owner: id, place: place(id), bytes: sealed }] : []));
  const texts = await vault().openAll(shut);
  const byId = new Map(shut.map(({ owner }, n) => [owner, texts[n]]));
  return found.flatMap((row) => {
    const text = row.sealed ? byId.get(row.id) : JSON.stringify(plainText(row));
    return text == null ? [] : [personOfRow(row, readText(text))];
  });
}

/** Of a row that was not sealed yet: before the first start with keys, or in the data of a test. */
const plainText = ({ givenName, familyName, email, phone }: Row): PersonText =>
  fullText({ givenName: givenName ?? "", familyName: familyName ?? "", email, phone });

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
export async function personsAt(db: Db, email: string): Promise<Person[]> {
  const value = vault().blind("email", emailKey(email));
  const here = db
    .select({ person: blindIndex.person })
    .from(blindIndex)
    .where(and(eq(blindIndex.kind, "email"), eq(blindIndex.value, value)));
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
    const sealed = await vault().seal(id, place(id), JSON.stringify(whole));
    await db
      .update(persons)
      .set({ ...row, sealed, version: sql`${persons.version} + 1` })
      .where(eq(persons.id, id));
    await indexPerson(db, id, whole);
    await record(db, actor, "person.changed", id, { fields });
  });
}

function textOf(person: Person): PersonText {
  const names = Object.keys(fullText({})) as (keyof PersonText)[];
  return Object.fromEntries(names.map((name) => [name, person[name]])) as unknown as PersonText;
}

/**
 * Seals who was still kept in plain columns: of before there were keys, or of an older backup. Runs at every start; gives
 * how many. Also makes the search index again for who has none.
 */
export async function sealPlainPersons(db: Db): Promise<number> {
  const plain = await db.select().from(persons).where(isNull(persons.sealed));
  for (const row of plain) {
    const [id, whole] = [row.id, plainText(row)];
    const sealed = await vault().seal(id, place(id), JSON.stringify(whole));
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
