// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type SQL, sql } from "drizzle-orm";
import { type Actor, can, personOf, worksFor } from "#platform/access/actor.ts";
import type { WhoMay } from "./workflow.ts";

/** Who lends a room: the organisation of its venue, and who answers for it. */
export interface Lender {
  organisation: string | null;
  approver: string | null;
  substitute: string | null;
}
interface Asker {
  organisation: string | null;
  person: string | null;
}

/** Answers requests, closes the room, sees who comes: the organisation of the venue, who answers, who keeps the site. */
export function mayKeepRoom(actor: Actor, { organisation, approver, substitute }: Lender): boolean {
  const person = personOf(actor);
  return (
    can(actor, "booking.any") ||
    (organisation !== null && worksFor(actor, organisation)) ||
    (person !== null && (person === approver || person === substitute))
  );
}

/** Sets the conditions: not who only stands in. */
export const mayChangeTerms = (actor: Actor, { organisation }: Lender): boolean =>
  can(actor, "booking.any") || (organisation !== null && worksFor(actor, organisation));

/** May ask for this room at all. Everybody's rooms need no account. */
export function mayAsk(actor: Actor, whoMay: WhoMay, lender: Lender): boolean {
  if (whoMay === "everyone" || can(actor, "booking.any")) return true;
  if (whoMay === "organisations") return actor.kind === "member";
  return lender.organisation !== null && worksFor(actor, lender.organisation);
}

/** The own request: of the own organisation, or asked by this person. A guest has a secret link instead. */
export function isOwnRequest(actor: Actor, { organisation, person }: Asker): boolean {
  const me = personOf(actor);
  return (organisation !== null && worksFor(actor, organisation)) || (me !== null && person === me);
}

/** Filter on `room`, `venue` and `t` (its conditions): the rooms that this actor keeps. */
export function keptBy(actor: Actor): SQL {
  if (can(actor, "booking.any")) return sql`true`;
  const person = personOf(actor);
  if (person === null) return sql`false`;
  const answers = sql`t.approver = ${person}::uuid or t.substitute = ${person}::uuid`;
  return actor.kind === "member" ? sql`(venue.organisation in (${ids(actor)}) or ${answers})` : sql`(${answers})`;
}

/** Filter on `q` (the request), `venue` and `t`: requests for rooms one keeps, and the own ones. Others do not exist. */
export function requestsVisibleTo(actor: Actor): SQL {
  if (can(actor, "booking.any")) return sql`true`;
  const person = personOf(actor);
  if (person === null) return sql`false`;
  const own = actor.kind === "member" ? sql`or q.organisation in (${ids(actor)})` : sql``;
  return sql`(${keptBy(actor)} or q.person = ${person}::uuid ${own})`;
}

const ids = (actor: Actor & { kind: "member" }) =>
  sql.join(
    actor.memberships.map((m) => sql`${m.organisation}::uuid`),
    sql`, `,
  );
