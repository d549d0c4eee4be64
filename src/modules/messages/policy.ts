// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { inArray, type SQL, sql } from "drizzle-orm";
import { type Actor, administers, can, worksFor } from "#platform/access/actor.ts";
import { deliveries } from "./tables.ts";

/** Members see what their own organisation is to tell; who calls for the whole site sees all. Others see nothing. */
export function visibleTo(actor: Actor): SQL | undefined {
  if (can(actor, "call.any")) return undefined;
  const own = actor.kind === "member" ? actor.memberships.map(({ organisation }) => organisation) : [];
  return own.length > 0 ? inArray(deliveries.organisation, own) : sql`false`;
}

/** May call people and write down what came of it. */
export const mayCall = (actor: Actor, organisation: string | null): boolean =>
  can(actor, "call.any") || (organisation !== null && worksFor(actor, organisation));

/** May see the call list at all: there is one for each organisation, and one for the site. */
export const mayCallAnyone = (actor: Actor): boolean =>
  can(actor, "call.any") || (actor.kind === "member" && actor.memberships.length > 0);

/** May choose another channel or another number for what did not work: who coordinates. */
export const mayDecide = (actor: Actor, organisation: string | null): boolean =>
  can(actor, "call.any") || (organisation !== null && administers(actor, organisation));

/** Those for whom this actor decides: of the organisations that it administers, or all. */
export function decidedBy(actor: Actor): SQL | undefined {
  if (can(actor, "call.any")) return undefined;
  const own = actor.kind === "member" ? actor.memberships.map(({ organisation }) => organisation) : [];
  const administered = own.filter((organisation) => administers(actor, organisation));
  return administered.length > 0 ? inArray(deliveries.organisation, administered) : sql`false`;
}

export const mayDecideAnything = (actor: Actor): boolean =>
  can(actor, "call.any") || (actor.kind === "member" && actor.memberships.some(({ role }) => role === "admin"));

export const mayExport = (actor: Actor): boolean => can(actor, "call.any");

export const mayPrintLetters = (actor: Actor): boolean => can(actor, "letter.print");
