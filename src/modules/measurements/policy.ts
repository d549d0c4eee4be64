// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Actor, behalfOf, can, personOf } from "#platform/access/actor.ts";
import type { MeasuredCase } from "./slots.ts";

/** May ask these questions: who works on this case, while it is open. Who reads along may not. */
export const mayMeasure = (actor: Actor, { open, mayWrite }: MeasuredCase): boolean =>
  can(actor, "case.work") && open && mayWrite;

/** May see the answers: the worker; a case that the actor may not see was not found before. */
export const maySeeAnswers = (actor: Actor): boolean => can(actor, "case.work");

/** Whose own answers these are. Nobody reads them in the name of another: no scope covers that. */
export const ownAnswersOf = (actor: Actor): string | null => (behalfOf(actor) === null ? personOf(actor) : null);

export const maySwitch = (actor: Actor): boolean => can(actor, "site.settings");
