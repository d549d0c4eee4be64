// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { type Actor, behalfOf, ownerOf, personOf } from "#platform/access/actor.ts";
import { look } from "#platform/audit/look.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Forbidden, SignInFirst } from "#platform/http/errors.ts";
import { areaOf } from "./known.ts";
import { changePerson, findPerson } from "./person.ts";
import type { Person, PersonDetails } from "./person-row.ts";
import { nameInSentence } from "./person-text.ts";
import { Stale } from "./stale.ts";

/** Whose details these are: the own ones, or those of who somebody acts for, when that was agreed. Throws Forbidden without. */
function whose(actor: Actor): string {
  const owner = ownerOf(actor);
  if (owner === null) throw new SignInFirst();
  if ("person" in actor && actor.behalf && !actor.behalf.scopes.includes("details")) throw new Forbidden("details");
  return owner;
}

/** The own details; when somebody acts for her, that is a look. */
export async function ownDetails(db: Db, actor: Actor): Promise<Person> {
  const owner = whose(actor);
  return db.transaction(async (db) => {
    if (behalfOf(actor) !== null)
      await look(db, actor, {
        kind: "read",
        person: owner,
        fields: ["name", "phone", "address", "profile"],
        purpose: "on_behalf",
      });
    return findPerson(db, owner);
  });
}

/** Of which version the form is that is shown now. */
export const ownVersion = async (db: Db, actor: Actor): Promise<number> => (await findPerson(db, whose(actor))).version;

/** She changes what is kept of her, or somebody does who may act for her; throws Stale when it was changed since. Her buurt goes along with her postcode. */
export async function changeOwn(db: Db, actor: Actor, details: PersonDetails, version: number): Promise<void> {
  const owner = whose(actor);
  await db.transaction(async (db) => {
    await db.execute(sql`select from person where id = ${owner} for update`);
    const before = await findPerson(db, owner);
    if (before.version !== version && !(await lastChangedBy(db, actor, owner))) throw new Stale();
    const moved = details.address !== undefined && details.address?.postcode !== before.address?.postcode;
    const area = moved ? { area: await areaOf(db, { address: details.address ?? null }) } : {};
    await changePerson(db, actor, owner, { ...details, ...area });
  });
}

/** Was the last change of the same hand? Who goes back, mends something and saves again is heard. */
async function lastChangedBy(db: Db, actor: Actor, owner: string): Promise<boolean> {
  const [last] = await rows<{ actor: string | null }>(
    db,
    sql`select actor from event where subject = ${owner} and name in ('person.changed', 'person.handedOver', 'person.paused',
      'person.resumed', 'person.deceased', 'person.deceasedWithdrawn', 'person.merged', 'person.unmerged') order by at desc, id desc limit 1`,
  );
  return last !== undefined && last.actor === personOf(actor);
}

/** In whose name somebody is here, to say it above the form; null for the own details. */
export async function nameOfOther(db: Db, actor: Actor): Promise<string | null> {
  const other = behalfOf(actor);
  return other === null ? null : nameInSentence(await findPerson(db, other));
}
