// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, isNull, type SQL } from "drizzle-orm";
import { type Actor, administers, can, worksFor } from "#platform/access/actor.ts";
import { organisations } from "./tables.ts";

/** Closed organisations and doubles are seen by nobody but who keeps the list. */
export function visibleTo(actor: Actor): SQL | undefined {
  return can(actor, "organisation.editAny")
    ? undefined
    : and(isNull(organisations.closedAt), isNull(organisations.mergedInto));
}

/** May know that there is something to manage: a member, or a colleague who keeps organisations. For others: 404. */
export const mayManage = (actor: Actor, organisation: string): boolean =>
  worksFor(actor, organisation) || can(actor, "organisation.create") || can(actor, "organisation.editAny");

export const mayAdd = (actor: Actor): boolean => can(actor, "organisation.create");

/** The public page: name, text, logo, buurten. */
export const mayEdit = (actor: Actor, organisation: string): boolean =>
  administers(actor, organisation) || can(actor, "organisation.editAny");

/**
 * Who works for the organisation, and with which role. Whoever may add organisations invites the first people, until
 * the organisation has an admin of its own.
 */
export const mayManageMembers = (actor: Actor, organisation: string, hasAdmin = true): boolean =>
  mayEdit(actor, organisation) || (!hasAdmin && mayAdd(actor));

/** Whether what it publishes is seen at once, without somebody looking first. */
export const mayTrust = (actor: Actor): boolean => can(actor, "organisation.trust");

export const mayMerge = (actor: Actor): boolean => can(actor, "organisation.merge");

export const mayClose = (actor: Actor): boolean => can(actor, "organisation.editAny");
