// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import type { At, GivenHandOver } from "./given.ts";

export interface HandoverLine {
  id: string;
  fromTeam: string;
  toTeam: string;
  residentAgreedOn: Temporal.PlainDate;
  askedAt: Temporal.Instant;
}

/** Asks another team to take over; she agreed. Gives the id of the question. */
export async function handOver(_db: Db, _actor: Actor, _at: At, _given: GivenHandOver): Promise<string> {
  throw new Error("not built yet");
}

/** The other team answers. */
export async function decideHandOver(
  _db: Db,
  _actor: Actor,
  id: string,
  _given: { decision: "accepted"; lead: string } | { decision: "declined" },
): Promise<void> {
  throw new Error("not built yet");
}

/** Questions that wait for a team. */
export async function handoversFor(_db: Db, _actor: Actor, team: string): Promise<readonly HandoverLine[]> {
  throw new Error("not built yet");
}
