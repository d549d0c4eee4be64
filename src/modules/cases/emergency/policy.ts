// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Actor, behalfOf, can, personOf } from "#platform/access/actor.ts";

/** Coordinators and coaches, with a second factor, in their own name. In which cases: those on the list of their teams. */
export const mayUseEmergency = (actor: Actor): boolean => can(actor, "emergency.use") && behalfOf(actor) === null;

/** Sees what was opened with the button. */
export const maySeeEmergencies = (actor: Actor): boolean => can(actor, "emergency.review") && behalfOf(actor) === null;

/** Nobody judges what she did herself, nor what was done about herself. */
export const mayJudgeEmergency = (
  actor: Actor,
  { account, person }: { account: string | null; person: string },
): boolean => maySeeEmergencies(actor) && personOf(actor) !== account && personOf(actor) !== person;
