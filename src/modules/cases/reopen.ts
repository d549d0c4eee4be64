// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import type { At, GivenReopen } from "./given.ts";

/** Opens a closed case again: another period, old plan readable. */
export async function reopenCase(_db: Db, _actor: Actor, _number: number, _given: GivenReopen): Promise<void> {
  throw new Error("not built yet");
}

/** The one call that was agreed. */
export async function recordAftercare(
  _db: Db,
  _actor: Actor,
  _at: At,
  _given: { onDate?: Temporal.PlainDate; text: string },
): Promise<void> {
  throw new Error("not built yet");
}
