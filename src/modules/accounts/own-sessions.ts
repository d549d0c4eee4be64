// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, desc, eq, gt, lt, ne, or } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { NotFound } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { claimCodes, keptForms, knownDevices, sessions, signInCodes, signInWaits } from "./tables.ts";

export type OwnSession = Omit<typeof sessions.$inferSelect, "tokenHash"> & { current: boolean };

/** The devices somebody is signed in on, the last used first. */
export async function sessionsOf(db: Db, person: string, currentHash: string | null): Promise<OwnSession[]> {
  const found = await db
    .select()
    .from(sessions)
    .where(and(eq(sessions.person, person), gt(sessions.expiresAt, now())))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id));
  return found.map(({ tokenHash, ...session }) => ({ ...session, current: tokenHash === currentHash }));
}

/** Signs one own device out. Somebody else's session is not there. */
export async function endOwnSession(db: Db, actor: Actor, person: string, id: string): Promise<void> {
  await db.transaction(async (db) => {
    const own = and(eq(sessions.id, id), eq(sessions.person, person));
    const [ended] = await db.delete(sessions).where(own).returning();
    if (!ended) throw new NotFound("session");
    await record(db, actor, "session.ended", id, { others: false });
  });
}

/** Signs every device out but this one. */
export async function endOtherSessions(db: Db, actor: Actor, person: string, keepHash: string | null): Promise<number> {
  return db.transaction(async (db) => {
    const others = and(eq(sessions.person, person), keepHash === null ? undefined : ne(sessions.tokenHash, keepHash));
    const ended = await db.delete(sessions).where(others).returning();
    for (const { id } of ended) await record(db, actor, "session.ended", id, { others: true });
    return ended.length;
  });
}

/** A form that was on its way is given back so long: meanwhile it is known whose session it was. */
const keptHours = 2;
const claimDays = 90;
const deviceDays = 365;

/**
 * Forgets sessions that are over, codes older than a day, waits nobody is held by, codes on paper of three months ago and
 * browsers that were not used for a year. For the nightly cleaning.
 */
export async function forgetOldSignIns(db: Db): Promise<void> {
  const before = (hours: number) => now().subtract({ hours });
  const walkedAway = and(eq(sessions.desk, true), lt(sessions.lastSeenAt, before(keptHours + 1)));
  await db.delete(sessions).where(or(lt(sessions.expiresAt, now()), walkedAway));
  await db.delete(signInCodes).where(lt(signInCodes.createdAt, before(24)));
  await db.delete(signInWaits).where(lt(signInWaits.lastAt, before(24)));
  await db.delete(keptForms).where(lt(keptForms.expiresAt, now()));
  await db.delete(claimCodes).where(lt(claimCodes.madeAt, before(claimDays * 24)));
  await db.delete(knownDevices).where(lt(knownDevices.lastAt, before(deviceDays * 24)));
}
