// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import type { At, GivenCover, GivenOpening } from "./given.ts";

export interface EmergencyCase {
  id: string;
  number: number;
  person: string;
  team: string;
  lead: string | null;
}

/** A colleague covers until a day; it ends by itself. */
export async function grantCover(_db: Db, _actor: Actor, _number: number, _given: GivenCover): Promise<void> {
  throw new Error("not built yet");
}

/** A coordinator opens a case that is not her own: a row of a day with a purpose, and a look. */
export async function openCaseFile(_db: Db, _actor: Actor, _number: number, _given: GivenOpening): Promise<void> {
  throw new Error("not built yet");
}

/** Somebody else leads. */
export async function changeLead(
  _db: Db,
  _actor: Actor,
  _at: At,
  _given: { lead: string; closeAgreed?: boolean },
): Promise<void> {
  throw new Error("not built yet");
}

/** Only named people, hidden from lists; or no longer. */
export async function restrictCase(_db: Db, _actor: Actor, _at: At, _given: { restricted: boolean }): Promise<void> {
  throw new Error("not built yet");
}

/** For the emergency button: throws NotFound for who is on her list, for a restricted, closed or unknown case, and for who works in no team of coordinators or coaches. */
export async function caseForEmergency(_db: Db, _actor: Actor, _number: number): Promise<EmergencyCase> {
  throw new Error("not built yet");
}
