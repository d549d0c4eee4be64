// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Actor, behalfOf, can, teamsOf } from "#platform/access/actor.ts";

/** Coordinators and coaches, in their own name; which reports they see, the list of each report says. */
export const mayHandle = (actor: Actor): boolean => can(actor, "safety.handle") && behalfOf(actor) === null;

/** Everybody who works in a team may say that she worries, volunteers too. She does not read it back. */
export const mayReport = (actor: Actor, team: string): boolean =>
  actor.kind === "system" || (behalfOf(actor) === null && teamsOf(actor).some((place) => place.team === team));
