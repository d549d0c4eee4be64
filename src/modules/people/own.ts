// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Actor, behalfOf, ownerOf } from "#platform/access/actor.ts";
import { look } from "#platform/audit/look.ts";
import type { Db } from "#platform/db/db.ts";
import { Forbidden, SignInFirst } from "#platform/http/errors.ts";
import { areaOf } from "./known.ts";
import { changePerson, findPerson } from "./person.ts";
import type { Person, PersonDetails } from "./person-row.ts";

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

/** She changes what is kept of her, or somebody does who may act for her. Her buurt goes along with her postcode. */
export async function changeOwn(db: Db, actor: Actor, details: PersonDetails): Promise<void> {
  const owner = whose(actor);
  await db.transaction(async (db) => {
    const before = await findPerson(db, owner);
    const moved = details.address !== undefined && details.address?.postcode !== before.address?.postcode;
    const area = moved ? { area: await areaOf(db, { address: details.address ?? null }) } : {};
    await changePerson(db, actor, owner, { ...details, ...area });
  });
}
