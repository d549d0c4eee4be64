// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Actor, can, teamsOf } from "#platform/access/actor.ts";

/** Ids of the teams whose work the actor coordinates. Figures of other teams are not there. */
export const teamsInSight = (actor: Actor): string[] =>
  can(actor, "insight.team")
    ? teamsOf(actor)
        .filter(({ role }) => role === "coordinator")
        .map(({ team }) => team)
    : [];
