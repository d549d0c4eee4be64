// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Actor, can, personOf, teamsOf } from "#platform/access/actor.ts";

/**
 * What somebody is to a person. self: the person; representative: acts for her by agreement; worker: responsible for her;
 * team: of the team of her buurt; desk: a door was opened for a short while; officer: handles a right of hers.
 */
export type Relation = "self" | "representative" | "worker" | "team" | "desk" | "officer";

/** What ties one account to one person at this moment. */
export interface Ties {
  person: string;
  responsible: string | null;
  area: string | null;
  /** Teams of who is responsible, for somebody without a buurt. */
  responsibleTeams: readonly string[];
  /** On the list of who may not see her. Beats everything. */
  excluded: boolean;
  frozen: boolean;
  /** An agreement to act for her stands today. */
  represents: boolean;
  /** Open doors: id of the row. */
  door: string | null;
  rightsDoor: string | null;
}

/** Whom somebody is to a person now, or null: then she is not there. Asked at every request, so an end works at the next one. */
export function relationOf(actor: Actor, ties: Ties): Relation | null {
  if (actor.kind === "system") return "worker";
  const me = personOf(actor);
  if (me === null) return null;
  if (me === ties.person) return "self";
  if (ties.excluded) return null;
  if (ties.rightsDoor !== null && can(actor, "rights.handle")) return "officer";
  if (ties.frozen) return null;
  if (ties.responsible === me && placesOf(actor).length > 0) return "worker";
  if (isOfTeam(actor, ties)) return "team";
  if (ties.door !== null && can(actor, "desk.use")) return "desk";
  return ties.represents ? "representative" : null;
}

/** Places in teams in which persons are seen: never those of a volunteer. */
const placesOf = (actor: Actor) => teamsOf(actor).filter(({ role }) => role !== "volunteer");

/** Of the team of her buurt. Without a buurt: a colleague of her worker; when that worker is in no team, any coordinator. */
function isOfTeam(actor: Actor, { area, responsible, responsibleTeams }: Ties): boolean {
  return placesOf(actor).some(({ team, areas, role }) => {
    if (area) return areas.includes(area);
    if (responsibleTeams.length > 0) return responsibleTeams.includes(team);
    return responsible !== null && role === "coordinator";
  });
}

/** Works with her: sees the page of a person. Herself and who represents her have pages of their own. */
export const maySee = (relation: Relation | null): boolean =>
  relation === "worker" || relation === "team" || relation === "desk" || relation === "officer";

/** Writes down what she says: how to reach her, what she can, a pause. */
export const mayChange = (relation: Relation | null): boolean =>
  relation === "worker" || relation === "team" || relation === "desk";

/** Decides about the record itself: who is responsible, that she died, that two are one. */
export const maySteer = (relation: Relation | null): boolean => relation === "worker" || relation === "team";
