// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import type { At, GivenStep } from "./given.ts";

/** Another next step than the one that stands. */
export async function planNextStep(_db: Db, _actor: Actor, _at: At, _given: GivenStep): Promise<void> {
  throw new Error("not built yet");
}

/** A task is done. The next step only together with the one after it (then). */
export async function doTask(_db: Db, _actor: Actor, _number: number, task: number, then?: GivenStep): Promise<void> {
  throw new Error("not built yet");
}
