// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import type { At, GivenNote, GivenTalk } from "./given.ts";

/** Writes down a conversation. */
export async function recordConversation(_db: Db, _actor: Actor, _at: At, _given: GivenTalk): Promise<void> {
  throw new Error("not built yet");
}

/** A note; a correction is a new one. Gives its id. */
export async function addNote(_db: Db, _actor: Actor, _number: number, _given: GivenNote): Promise<string> {
  throw new Error("not built yet");
}
