// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { needsStrong } from "../session.ts";
import { removeApp, removePasskey } from "./factors.ts";
import { holdFactors, weakenOthers } from "./strong.ts";

/** What somebody takes off the own account: a passkey by its id, or the app. */
export type Which = { passkey: string } | "app";

/**
 * Takes a factor of one's own away; other browsers give a second step again. False when it is the last one of somebody who
 * must have one. Throws NotFound for what is not there, also that of somebody else.
 */
export async function removeOwnFactor(
  db: Db,
  actor: Actor,
  person: string,
  which: Which,
  keepHash: string | null,
): Promise<boolean> {
  return db.transaction(async (db) => {
    await holdFactors(db, person);
    const must = needsStrong(actor);
    const removed =
      which === "app"
        ? await removeApp(db, actor, person, must)
        : await removePasskey(db, actor, person, which.passkey, must);
    if (removed) await weakenOthers(db, person, keepHash);
    return removed;
  });
}
