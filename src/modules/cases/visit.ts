// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import type { At, GivenReport, GivenVisit, GivenVisitMove } from "./given.ts";

/** Plans a visit; gives its number. The same clientUuid twice is once. */
export async function planVisit(_db: Db, _actor: Actor, _at: At, _given: GivenVisit): Promise<number> {
  throw new Error("not built yet");
}

/** Moves a visit; gives its number, after "move" that of the new one. */
export async function moveVisit(
  _db: Db,
  _actor: Actor,
  visit: number,
  event: "confirm" | "checkIn" | "checkOut" | "done" | "notHome" | "move" | "cancel",
  _given?: GivenVisitMove,
): Promise<number> {
  throw new Error("not built yet");
}

/** Writes down how it went; a worry makes a task of today. */
export async function reportVisit(_db: Db, _actor: Actor, visit: number, _given: GivenReport): Promise<void> {
  throw new Error("not built yet");
}
