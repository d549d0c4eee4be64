// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type SQL, sql } from "drizzle-orm";
import { type Actor, can, worksFor } from "#platform/access/actor.ts";
import { publicStates, type SeriesState } from "./workflow.ts";

interface Owned {
  organisation: string;
  status: SeriesState;
}

/** Filter: which series this actor may see at all. A hidden one keeps its address, with a warning. */
export function visibleTo(actor: Actor): SQL {
  if (can(actor, "activity.editAny")) return sql`true`;
  const open = sql`(series.status in ('published', 'needs_confirmation', 'stale', 'hidden')
    or series.status = 'archived' and series.confirmed_at is not null)`;
  if (actor.kind !== "member") return open;
  const own = actor.memberships.map((m) => sql`${m.organisation}::uuid`);
  return sql`(${open} or series.organisation in (${sql.join(own, sql`, `)}))`;
}

export const mayAdd = (actor: Actor, organisation: string): boolean =>
  worksFor(actor, organisation) || can(actor, "activity.editAny");
export const mayEdit = (actor: Actor, activity: Owned): boolean => mayAdd(actor, activity.organisation);
/** A trusted organisation publishes at once; the keeper of the calendar may always. */
export const mayPublish = (actor: Actor, activity: Owned, trusted: boolean): boolean =>
  can(actor, "activity.review") || (trusted && worksFor(actor, activity.organisation));
export const mayReview = (actor: Actor): boolean => can(actor, "activity.review");
export const mayConfirm = (actor: Actor, activity: Owned): boolean => mayEdit(actor, activity);
export const mayEditSynonyms = (actor: Actor): boolean => can(actor, "synonym.edit");
/** Calls organisations about what stands in the calendar. */
export const mayFreshen = (actor: Actor): boolean => can(actor, "freshness.desk");
export const mayIssuePaper = (actor: Actor): boolean => can(actor, "paper.issue");
export const isPublic = (activity: Owned): boolean => publicStates.includes(activity.status);
