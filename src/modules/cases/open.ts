// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import type { NewCase } from "./given.ts";

/** Opens a case for a signal that became one; where she has an open case with this team the signal is attached to it. Runs as the system (reaction to signal.converted). Throws Conflict. */
export async function openCase(
  _db: Db,
  _actor: Actor,
  _given: NewCase,
): Promise<{ id: string; number: number; attached: boolean }> {
  throw new Error("not built yet");
}
