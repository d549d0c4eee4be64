// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { findPerson, idOfNumber, type Person, relationTo } from "#modules/people/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import { type Closeness, isSelf, mayRecordFor } from "./policy.ts";

/** What the actor is to the person; null: she is not there for this actor. Who acts for her is not herself. */
export async function closeness(db: Db, actor: Actor, person: string): Promise<Closeness> {
  const relation = await relationTo(db, actor, person);
  return relation === "self" && !isSelf(actor, person) ? null : relation;
}

/** Throws NotFound for a stranger, Forbidden for who knows the person and may not write down what she says. */
export async function mustRecord(db: Db, actor: Actor, person: string): Promise<void> {
  const relation = actor.kind === "system" ? null : await closeness(db, actor, person);
  if (relation === "self" || mayRecordFor(actor, relation)) return;
  if (relation === null) throw new NotFound("person");
  throw new Forbidden("record for a person");
}

/** The person of the address, for who may write down what she says. Throws NotFound, Forbidden. */
export async function openForRecord(db: Db, actor: Actor, number: number): Promise<Person> {
  const id = await idOfNumber(db, number);
  await mustRecord(db, actor, id);
  return findPerson(db, id);
}
