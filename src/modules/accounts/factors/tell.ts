// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { today } from "#platform/time/time.ts";
import { accountsPost } from "../post.ts";

/**
 * Records a fact about the factors of a person, and has her told that something changed: not what, not where
 * (ASVS 5.0, 6.3.7). Seeds tell nobody.
 */
export async function recordAndTell(
  db: Db,
  actor: Actor,
  fact: string,
  person: string,
  payload: Record<string, unknown> = {},
): Promise<void> {
  await record(db, actor, fact, person, payload);
  // somebody goes on guessing: once a day is enough to know
  const which = fact === "second_step.blocked" ? `${person}:${today()}` : newId();
  if (actor.kind !== "system") await tellPerson(db, actor, person, `${fact}:${which}`);
}

/** One message for one event. */
export async function tellPerson(db: Db, actor: Actor, person: string, event: string): Promise<void> {
  const key = `accounts.factors:${event}`;
  await accountsPost().tell(db, actor, { person, kind: "accounts.factors", about: person, key });
}
