// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import type { At, GivenPause } from "./given.ts";

/** A pause with an end; there is a task on that day. */
export async function pauseCase(_db: Db, _actor: Actor, _at: At, _given: GivenPause): Promise<void> {
  throw new Error("not built yet");
}

/** Goes on: the step of before comes back and the clocks shift. */
export async function resumeCase(_db: Db, _actor: Actor, _at: At): Promise<void> {
  throw new Error("not built yet");
}

/** Something is not right: fact case.worried and a task of today. */
export async function worryCase(_db: Db, _actor: Actor, _at: At): Promise<void> {
  throw new Error("not built yet");
}
