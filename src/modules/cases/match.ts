// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import type { At, GivenMatch, GivenMatchMove } from "./given.ts";
import type { MatchEvent } from "./workflow-match.ts";

/** Proposes something; gives its id. */
export async function proposeMatch(_db: Db, _actor: Actor, _at: At, _given: GivenMatch): Promise<string> {
  throw new Error("not built yet");
}

/** The one place where a match moves. By who works on the case; accept and refuse also by the volunteer, or the system for an answer by link or phone. */
export async function moveMatch(
  _db: Db,
  _actor: Actor,
  match: string,
  version: number,
  event: Exclude<MatchEvent, "propose">,
  _given?: GivenMatchMove,
): Promise<void> {
  throw new Error("not built yet");
}
