// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import type { At, GivenAttempt, GivenReach } from "./given.ts";

/** Writes down that somebody tried to reach her; the next step becomes another day part or channel. */
export async function logCaseAttempt(_db: Db, _actor: Actor, _at: At, _given: GivenAttempt): Promise<void> {
  throw new Error("not built yet");
}

/** She was reached and told what is stored: on to the conversation. */
export async function reachCase(_db: Db, _actor: Actor, _at: At, _given: GivenReach): Promise<void> {
  throw new Error("not built yet");
}

/** Not reached: closes, when the rule is met; else Conflict that names what is missing. */
export async function giveUpContact(_db: Db, _actor: Actor, _at: At): Promise<void> {
  throw new Error("not built yet");
}

/** She was reached and wants nothing now: closes. */
export async function closeWantsNone(_db: Db, _actor: Actor, _at: At): Promise<void> {
  throw new Error("not built yet");
}
