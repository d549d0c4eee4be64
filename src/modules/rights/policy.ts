// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type SQL, sql } from "drizzle-orm";
import { type Actor, behalfOf, can, personOf } from "#platform/access/actor.ts";
import { type Request, requests, reviews } from "./tables.ts";

/** At the desk: requests of others. Nobody handles an own one. */
export const mayHandle = (actor: Actor, { person }: Pick<Request, "person">): boolean =>
  can(actor, "rights.handle") && (person === null || person !== personOf(actor));

/** Rows for the desk. */
export const visibleAtDesk = (actor: Actor): SQL =>
  can(actor, "rights.handle") ? sql`${requests.person} is distinct from ${personOf(actor)}` : sql`false`;

/** One's own data: never in the name of another, for what is shown is all there is. */
export const mayTakeAlong = (actor: Actor, person: string): boolean =>
  personOf(actor) === person && behalfOf(actor) === null;

/** Reviews of somebody of whom nothing was heard: the own ones, and those that went up for who sees retention. */
export const visibleReviews = (actor: Actor): SQL =>
  can(actor, "retention.see")
    ? sql`(${reviews.worker} = ${personOf(actor)} or ${reviews.worker} is null or ${reviews.escalatedAt} is not null)`
    : sql`${reviews.worker} = ${personOf(actor)}`;
