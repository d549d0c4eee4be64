// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type SQL, sql } from "drizzle-orm";
import { type Actor, can, worksFor } from "#platform/access/actor.ts";

/** Filter: which sources this actor may know of. */
export function visibleTo(actor: Actor): SQL {
  if (can(actor, "source.editAny")) return sql`true`;
  if (actor.kind !== "member") return sql`false`;
  const own = actor.memberships.map((m) => sql`${m.organisation}::uuid`);
  return own.length === 0 ? sql`false` : sql`source.organisation in (${sql.join(own, sql`, `)})`;
}

export const mayAdd = (actor: Actor, organisation: string): boolean =>
  worksFor(actor, organisation) || can(actor, "source.editAny");
export const mayEdit = (actor: Actor, organisation: string): boolean => mayAdd(actor, organisation);
/** That what an untrusted organisation brings may be published. */
export const mayApprove = (actor: Actor): boolean => can(actor, "activity.review");
/** Whether two activities are one. */
export const mayDecideDoubles = (actor: Actor): boolean => can(actor, "double.decide");
