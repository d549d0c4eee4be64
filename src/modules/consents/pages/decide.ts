// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { declineConsent, giveConsent, withdrawConsent } from "../consent.ts";
import type { ConsentHow } from "../workflow.ts";

/** The buttons of a consent. */
export const decisions = ["ja", "nee", "stop"] as const;
export type Decision = (typeof decisions)[number];

export async function decide(db: Db, actor: Actor, id: string, decision: Decision, how: ConsentHow): Promise<void> {
  if (decision === "ja") await giveConsent(db, actor, id, how);
  else if (decision === "nee") await declineConsent(db, actor, id, how);
  else await withdrawConsent(db, actor, id, how);
}
