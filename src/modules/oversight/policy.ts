// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "#platform/access/actor.ts";
import { can, personOf } from "#platform/access/actor.ts";

/** Looks at the log again. */
export const mayReview = (actor: Actor): boolean => can(actor, "audit.review");

/** Nobody judges an item about himself: not as the one who looked, not as the one who was looked at. */
export const mayJudge = (actor: Actor, about: { account: string | null; subject: string | null }): boolean => {
  const me = personOf(actor);
  return mayReview(actor) && me !== null && me !== about.account && me !== about.subject;
};

/** Sees who looked at somebody: the person, and who acts for her with that in the agreement. */
export function maySeeLooks(actor: Actor): boolean {
  if (!("person" in actor)) return false;
  return !actor.behalf || actor.behalf.scopes.includes("details");
}
