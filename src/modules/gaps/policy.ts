// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Actor, can } from "#platform/access/actor.ts";

/** For somebody on the phone or at the door: whoever works for an organisation, and the panel. */
export const mayPassOn = (actor: Actor): boolean => actor.kind === "member" || can(actor, "wish.add");

/** What people wished and how it stands: the panel (adviesgroep) and who keeps the calendar. */
export const maySeeWishes = (actor: Actor): boolean => can(actor, "gap.edit");
export const mayRefuseWish = (actor: Actor): boolean => can(actor, "gap.edit");

export const maySeeGaps = (actor: Actor): boolean => can(actor, "gap.edit");
export const mayEditGap = (actor: Actor): boolean => can(actor, "gap.edit");

export const maySetTargets = (actor: Actor): boolean => can(actor, "gap.target");
