// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { standInFor, workersOf } from "#modules/teams/index.ts";
import { type Actor, personOf } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { type Asked, holderOf, triageTeams } from "../policy.ts";

/** Who of a team is called today, and whose work waits for her: who is away, or works there no more. */
export interface Cover {
  team: string;
  standIn: string | null;
  /** Coordinators and coaches of today who are there. */
  present: ReadonlySet<string>;
  /** The same with who is away. */
  works: ReadonlySet<string>;
}

export async function coverOf(db: Db, team: string): Promise<Cover> {
  const all = (await workersOf(db, team)).filter(({ role }) => role !== "volunteer");
  const workers = all.filter(({ away }) => !away);
  const present = new Set(workers.map(({ person }) => person));
  const called = await standInFor(db, team);
  const standIn = called !== null && present.has(called) ? called : (workers[0]?.person ?? null);
  return { team, standIn, present, works: new Set(all.map(({ person }) => person)) };
}

/** Does the actor stand in today for who has this signal? */
export async function standsInFor(db: Db, actor: Actor, signal: Asked): Promise<boolean> {
  const [me, holder] = [personOf(actor), holderOf(signal)];
  if (me === null || holder === null || signal.team === null || !triageTeams(actor).includes(signal.team)) return false;
  const { standIn, present } = await coverOf(db, signal.team);
  return standIn === me && !present.has(holder);
}
