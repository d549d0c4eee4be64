// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Actor, can, ownerOf, type TeamRole, teamsOf } from "#platform/access/actor.ts";

/** The pages of a team: who works in it, and who keeps teams. For others it is not there: 404. */
export const maySeeTeam = (actor: Actor, team: string): boolean =>
  mayEditTeam(actor) || teamsOf(actor).some((place) => place.team === team);

/** Name, phone, buurten, contact person; starting and stopping a team. */
export const mayEditTeam = (actor: Actor): boolean => can(actor, "team.edit");

/** Who works in it, and who is away: also its coordinators. */
export const mayManageMembers = (actor: Actor, team: string): boolean =>
  mayEditTeam(actor) || teamsOf(actor).some((place) => place.team === team && place.role === "coordinator");

/** A coordinator does not make coordinators. */
export const mayPlace = (actor: Actor, team: string, role: TeamRole): boolean =>
  role === "coordinator" ? mayEditTeam(actor) : mayManageMembers(actor, team);

/** Being away: for oneself, or for who manages the members. */
export const mayNoteAbsence = (actor: Actor, team: string, person: string): boolean =>
  mayManageMembers(actor, team) || (maySeeTeam(actor, team) && "person" in actor && actor.person === person);

export const mayGiveDuties = (actor: Actor): boolean => can(actor, "role.give");

/** Whom a person does not want to meet: she herself, who acts in her name for her details, and the duty for it. */
export function mayExclude(actor: Actor, person: string): boolean {
  if (actor.kind === "person" || actor.kind === "member") {
    const { behalf } = actor;
    if (behalf?.person === person) return behalf.scopes.includes("details");
  }
  return ownerOf(actor) === person || can(actor, "exclusion.edit");
}
