// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, gt, lt, sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { now } from "#platform/time/time.ts";
import { factorMisses } from "../tables.ts";
import { recordAndTell } from "./tell.ts";

/** So many wrong codes of one account within so many minutes; then it waits. Source: OWASP ASVS 5.0, 6.3.1. */
export const mostMisses = 5;
export const missMinutes = 15;

/** One guess at a time for one account: the count is right, also when many come at the same moment. */
export const oneAtATime = (db: Db, person: string) =>
  db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`factor ${person}`}, 0))`);

export async function missedTooOften(db: Db, person: string): Promise<boolean> {
  const since = now().subtract({ minutes: missMinutes });
  const misses = await db.$count(factorMisses, and(eq(factorMisses.person, person), gt(factorMisses.at, since)));
  return misses >= mostMisses;
}

export async function countMiss(db: Db, actor: Actor, person: string): Promise<void> {
  await db.insert(factorMisses).values({ id: newId(), person, at: now() });
  if (await missedTooOften(db, person)) await recordAndTell(db, actor, "second_step.blocked", person);
}

export async function forgetMisses(db: Db, person: string): Promise<void> {
  await db.delete(factorMisses).where(eq(factorMisses.person, person));
}

export async function forgetOldMisses(db: Db): Promise<void> {
  await db.delete(factorMisses).where(lt(factorMisses.at, now().subtract({ hours: 24 })));
}
