// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { type Actor, can } from "#platform/access/actor.ts";
import { look, type Purpose } from "#platform/audit/look.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Forbidden } from "#platform/http/errors.ts";
import { type IndexKind, vault } from "#platform/keys/vault.ts";
import { keysOf } from "./find-by.ts";
import { personsById } from "./person.ts";
import type { PersonText } from "./person-text.ts";
import { fullName } from "./person-text.ts";
import { maySee, type Relation } from "./policy.ts";
import { notHidden, standingsTo } from "./relation.ts";
import { peopleSlots } from "./slots.ts";
import { readWords } from "./words.ts";

/** Somebody who was found by a whole value. */
export interface Found {
  id: string;
  /** Short number for in an address. */
  number: number;
  /** Null: known, and not of one's own; then there is no name either. */
  relation: Relation | null;
  /** For who may see her; null otherwise. */
  name: string | null;
  /** Of several at one number or door, for who answers the phone: the first name, so that the right one is opened. */
  firstName: string | null;
  /** The team where she is known, or "". */
  team: string;
}

/** More than this at one phone number or door is a house, not a person: then the surname must come with it. */
export const mostFound = 12;

/**
 * Finds by a whole phone number, surname and street, or surname, postcode and house number, in free order; part of one gives
 * nobody. What is looked for is written down as a look, never the words. One lookup by index. Throws Forbidden.
 */
export async function findByWords(db: Db, actor: Actor, words: string): Promise<Found[]> {
  if (!can(actor, "person.find")) throw new Forbidden("person.find");
  const asked = readWords(words);
  if ("missing" in asked) return [];
  return db.transaction(async (db) => foundBy(db, actor, asked.keys, words));
}

/** Who may be the same as somebody who is about to be added: the phone number, the mail address, or surname, postcode and house number. */
export async function doublesOf(db: Db, actor: Actor, text: PersonText): Promise<Found[]> {
  const keys = keysOf(text).filter(([kind]) => kind === "phone" || kind === "email" || kind === "surname_postcode");
  return db.transaction(async (db) => foundBy(db, actor, keys));
}

async function foundBy(db: Db, actor: Actor, keys: readonly [IndexKind, string][], term?: string): Promise<Found[]> {
  const ids = keys.length === 0 ? [] : await idsAt(db, keys);
  const found = await shown(db, actor, ids);
  const purpose: Purpose = actor.kind === "system" ? "administration" : "desk";
  const search = { kind: "search", purpose, term } as const;
  if (found.length === 0) await look(db, actor, { ...search, person: null, fields: [] });
  for (const { id, name, firstName } of found)
    await look(db, actor, { ...search, person: id, fields: name === null && firstName === null ? [] : ["name"] });
  return found;
}

/** Ids by whole values; a record that became part of another leads to that one. */
async function idsAt(db: Db, keys: readonly [IndexKind, string][]): Promise<string[]> {
  const values = sql.join(
    keys.map(([kind, value]) => sql`(${kind}::text, ${vault().blind(kind, value)}::bytea)`),
    sql`, `,
  );
  const found = await rows<{ id: string }>(
    db,
    sql`select distinct coalesce(p.merged_into, p.id) as id
      from (values ${values}) as asked (kind, value)
      join blind_index b on b.kind = asked.kind and b.value = asked.value
      join person p on p.id = b.person where p.closed_at is null or p.merged_into is not null
      limit ${mostFound + 1}`,
  );
  return found.map(({ id }) => id);
}

/** The same people for this actor: who is on a list of exclusion is not there; of others than one's own only the team. */
export async function shown(db: Db, actor: Actor, ids: readonly string[]): Promise<Found[]> {
  const there = await notHidden(db, actor, ids);
  const standings = await standingsTo(db, actor, ids);
  const known = await personsById(db, [...there]);
  const found: Found[] = [];
  for (const id of ids) {
    const person = known.get(id);
    if (!person) continue;
    const relation = standings.get(id)?.relation ?? null;
    const own = maySee(relation);
    const team = own ? null : await peopleSlots().teamOf(db, person.area);
    found.push({
      id,
      number: person.number,
      relation: own ? relation : null,
      name: own ? fullName(person) : null,
      firstName: !own && ids.length > 1 && can(actor, "desk.use") ? person.givenName || null : null,
      team: team?.name ?? "",
    });
  }
  return found;
}
