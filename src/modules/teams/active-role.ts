// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { setActiveRole } from "#modules/accounts/index.ts";
import { type ActiveRole, type Actor, personOf } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { NotFound } from "#platform/http/errors.ts";

/** In which of two duties somebody works now; null for who has no two that do not go together. */
export const activeRoleOf = (actor: Actor): ActiveRole | null =>
  "person" in actor ? (actor.activeRole ?? null) : null;

/** Works in the other duty from the next request on, in this browser. Rights never add up, and every switch is a fact. */
export async function chooseActiveRole(db: Db, actor: Actor, tokenHash: string, role: ActiveRole): Promise<void> {
  const now = activeRoleOf(actor);
  if (now === null) throw new NotFound("active role");
  if (now === role) return;
  await db.transaction(async (db) => {
    await setActiveRole(db, tokenHash, role);
    await record(db, actor, "active_role.chosen", personOf(actor), { role });
  });
}
