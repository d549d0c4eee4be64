// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import type { OfficeReason } from "./codes.ts";
import type { At, GivenClosing } from "./given.ts";
import type { MissingClosing } from "./missing.ts";

/** The lead begins to end it. */
export async function wrapUp(_db: Db, _actor: Actor, _at: At): Promise<void> {
  throw new Error("not built yet");
}

/** Closes; Conflict that names what is missing: a visit that stands, a wish without a score, a match that goes on. */
export async function closeCase(_db: Db, _actor: Actor, _at: At, _given: GivenClosing): Promise<void> {
  throw new Error("not built yet");
}

/** By the lead, without a talk. */
export async function administrativeClose(
  _db: Db,
  _actor: Actor,
  _at: At,
  _given: { reason: OfficeReason },
): Promise<void> {
  throw new Error("not built yet");
}

/** She wants no more: at once, without a reason. */
export async function withdrawCase(_db: Db, _actor: Actor, _at: At): Promise<void> {
  throw new Error("not built yet");
}

/** She died: all her cases close, what was planned is cancelled. As the system. */
export async function markDeceasedCase(_db: Db, _actor: Actor, person: string): Promise<void> {
  throw new Error("not built yet");
}

/** What still lacks before it may close: for the button and the wizard. */
export async function closingMissing(_db: Db, _actor: Actor, _number: number): Promise<MissingClosing> {
  throw new Error("not built yet");
}
