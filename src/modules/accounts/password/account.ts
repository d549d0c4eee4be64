// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, inArray, sql } from "drizzle-orm";
import { findPerson, fullName, type Person, personsAt, personsById } from "#modules/people/index.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { vault } from "#platform/keys/vault.ts";
import { mobileOf } from "../reach.ts";
import { passwords } from "../tables.ts";

/** "Ria.B", "ria.b" and "RIA.B" are one user name. */
export const userNameKey = (name: string): string => name.normalize("NFKC").trim().toLowerCase();

/** Latin letters, figures, dot, dash, 3 to 40: no name that looks like a mail address, a number, or another's in other letters. */
export const isUserName = (name: string): boolean =>
  /^[\p{Script=Latin}\d._-]{3,40}$/u.test(name.normalize("NFKC")) && /\p{Script=Latin}/u.test(name);

export const placeOf = (person: string) => ({ table: "password", column: "user_name", row: person });

/** Whose account is meant by a user name or a mail address; null when nobody's, or when several who share the address have one. */
export async function accountNamed(db: Db, typed: string): Promise<{ person: string; phc: string } | null> {
  const people = typed.includes("@")
    ? (await personsAt(db, typed)).map(({ id }) => id)
    : (await rows<{ person: string }>(db, byUserName(typed))).map(({ person }) => person);
  const found = await db
    .select({ person: passwords.person, phc: passwords.phc })
    .from(passwords)
    .where(inArray(passwords.person, people.length > 0 ? people : ["00000000-0000-7000-8000-000000000000"]));
  return found.length === 1 ? found[0]! : null;
}

const byUserName = (typed: string) => sql`select b.person from blind_index b join person p on p.id = b.person
  where b.kind = 'user_name' and b.value = ${vault().blind("user_name", userNameKey(typed))} and p.closed_at is null`;

/**
 * Who may make a new password, and where the code goes. By mail address also somebody who never had a password, when nobody
 * shares it. Null: nobody, or somebody who cannot be reached.
 */
export async function resetFor(
  db: Db,
  typed: string,
  hasSms: boolean,
): Promise<{ person: Person; to: string; way: "email" | "sms" } | null> {
  const account = await accountNamed(db, typed);
  const alone = account || !typed.includes("@") ? [] : await personsAt(db, typed);
  const id = account?.person ?? (alone.length === 1 ? alone[0]!.id : null);
  const person = id ? (await personsById(db, [id])).get(id) : undefined;
  if (!person) return null;
  if (person.email) return { person, to: person.email, way: "email" };
  const mobile = hasSms ? mobileOf(person.phone) : null;
  return mobile ? { person, to: mobile, way: "sms" } : null;
}

export interface OwnPassword {
  userName: string | null;
  setAt: Temporal.Instant;
}

/** Whether somebody has a password, and the user name that goes with it. */
export async function passwordOf(db: Db, person: string): Promise<OwnPassword | null> {
  const [kept] = await db.select().from(passwords).where(eq(passwords.person, person));
  if (!kept) return null;
  const userName = kept.userName ? await vault().open(person, placeOf(person), kept.userName) : null;
  return { userName, setAt: kept.setAt };
}

/** Signs in by mail address, or only by a user name because nobody or several persons have the address? */
export async function needsUserName(db: Db, person: string): Promise<boolean> {
  const { email } = await findPerson(db, person);
  return !email || (await personsAt(db, email)).length > 1;
}

/** What of a person may not be a password. */
export function ownWords(person: Person, userName: string | null, site: string): string[] {
  const { email, phone, birthYear, givenName, familyName } = person;
  const all = [fullName(person), givenName, familyName, email, phone, userName, site, birthYear && String(birthYear)];
  return all.filter((word): word is string => typeof word === "string" && word !== "");
}

/** Makes the index of user names anew: it is not in a backup. */
export async function findUserNamesAgain(db: Db): Promise<void> {
  const kept = await db.select().from(passwords).where(sql`${passwords.userName} is not null`);
  for (const { person, userName } of kept) {
    const name = await vault().open(person, placeOf(person), userName!);
    if (name) await indexUserName(db, person, name);
  }
}

/** Writes down by which name somebody is found; null takes it away. Throws 23505 when another person has it. */
export async function indexUserName(db: Db, person: string, name: string | null): Promise<void> {
  await db.execute(sql`delete from blind_index where person = ${person} and kind = 'user_name'`);
  if (name === null) return;
  const value = vault().blind("user_name", userNameKey(name));
  await db.execute(sql`insert into blind_index (kind, value, person) values ('user_name', ${value}, ${person})`);
}
