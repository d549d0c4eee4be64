// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { personsById } from "#modules/people/index.ts";
import { type Actor, personOf } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";

/** The first name of who asks; "" for the system. */
export async function nameOfWorker(db: Db, actor: Actor): Promise<string> {
  const me = personOf(actor);
  return me === null ? "" : ((await personsById(db, [me])).get(me)?.givenName ?? "");
}

/** First names of colleagues, by id. */
export async function firstNames(db: Db, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = await personsById(db, ids);
  return new Map([...known].map(([id, { givenName }]) => [id, givenName]));
}
