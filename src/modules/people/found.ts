// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Actor, personOf } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { findDraft, startDraft } from "#platform/forms/drafts.ts";
import { tickedIn, typedIn } from "#platform/forms/faults.ts";
import { NotFound } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { type Found, shown } from "./find-words.ts";

const kind = "person.found";
/** So long who was found can be looked at again, and a door can be opened. */
const minutes = 30;

/**
 * Keeps who was found, for who looked: ids only, never what was looked for. Gives the name of the page. Nobody opens a door to
 * a number that was not found by a whole value.
 */
export const keepFound = (db: Db, actor: Actor, found: readonly Found[]): Promise<string> =>
  startDraft(db, kind, personOf(actor), { at: now().toString(), people: found.map(({ id }) => id) });

/** Who was found, as this actor may see them now. Throws NotFound for somebody else's page, and after half an hour. */
export async function foundEarlier(db: Db, actor: Actor, draft: string): Promise<Found[]> {
  const kept = await findDraft(db, draft, kind, personOf(actor));
  const at = Temporal.Instant.from(typedIn(kept, "at"));
  if (now().since(at).total("minutes") > minutes) throw new NotFound("found");
  return shown(db, actor, tickedIn(kept, "people"));
}
