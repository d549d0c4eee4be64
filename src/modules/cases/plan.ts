// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import type { At, GivenGoalLevel, GivenPlan } from "./given.ts";

/** Agrees on a plan, the first or a new version. */
export async function agreePlan(_db: Db, _actor: Actor, _at: At, _given: GivenPlan): Promise<void> {
  throw new Error("not built yet");
}

/** How far each wish of the plan that stands came. */
export async function scoreGoals(_db: Db, _actor: Actor, _at: At, _given: readonly GivenGoalLevel[]): Promise<void> {
  throw new Error("not built yet");
}
