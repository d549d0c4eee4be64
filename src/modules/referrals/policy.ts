// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Actor, can, teamsOf } from "#platform/access/actor.ts";

/** Keeps practices: adds, changes, ends, and gives links and keys. */
export const mayKeepPractices = (actor: Actor): boolean => can(actor, "practice.keep");

/** Types in what came on paper or by phone. */
export const mayTypeIn = (actor: Actor): boolean => can(actor, "signal.triage");

/** Sees which referrals the own teams have. Which row, the signal decides: see the wall. */
export const mayWorkReferrals = (actor: Actor): boolean => can(actor, "signal.triage");

/** Teams whose referrals somebody sees. */
export const referralTeams = (actor: Actor): string[] =>
  mayWorkReferrals(actor)
    ? teamsOf(actor)
        .filter(({ role }) => role !== "volunteer")
        .map(({ team }) => team)
    : [];
