// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, gt, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Context } from "hono";
import { findPerson } from "#modules/people/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import type { Env, StaleSession } from "#platform/http/env.ts";
import { hashOf, newSecret } from "#platform/keys/secrets.ts";
import { now } from "#platform/time/time.ts";
import { giveSession } from "./cookies.ts";
import { actorOf } from "./session.ts";
import { type Method, sessions } from "./tables.ts";

/** Whose session it was, when findSession found nobody: for the lock, and for a form that was on its way. */
export async function findStale(db: Db, token: string): Promise<StaleSession | null> {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const [found] = await db
    .select({ person: sessions.person, tokenHash: sessions.tokenHash, lockedAt: sessions.lockedAt })
    .from(sessions)
    .where(
      and(
        eq(sessions.tokenHash, hashOf(token)),
        gt(sessions.expiresAt, now()),
        or(isNotNull(sessions.lockedAt), eq(sessions.desk, true)),
        sql`exists (select from person p where p.id = ${sessions.person} and p.closed_at is null)`,
      ),
    );
  return found ? { person: found.person, tokenHash: found.tokenHash, locked: found.lockedAt !== null } : null;
}

/** Shuts this browser at once: somebody leaves the desk. Opened again like a session that was idle. */
export async function lockSession(db: Db, actor: Actor, tokenHash: string): Promise<void> {
  await db.transaction(async (db) => {
    const [shut] = await db
      .update(sessions)
      .set({ lockedAt: now() })
      .where(and(eq(sessions.tokenHash, tokenHash), isNull(sessions.lockedAt)))
      .returning({ id: sessions.id });
    if (shut) await record(db, actor, "session.locked", shut.id);
  });
}

/**
 * Opens a locked session again, with a new token; null when it is not locked any more. Without a second factor the duties
 * that ask one wait for it again.
 */
export async function unlockSession(
  db: Db,
  { person, tokenHash }: StaleSession,
  method: Method,
  strong: boolean,
): Promise<string | null> {
  return db.transaction(async (db) => {
    const [token, at] = [newSecret(), now()];
    const [opened] = await db
      .update(sessions)
      .set({ lockedAt: null, lastSeenAt: at, tokenHash: hashOf(token) })
      .where(and(eq(sessions.tokenHash, tokenHash), eq(sessions.person, person), isNotNull(sessions.lockedAt)))
      .returning({ id: sessions.id });
    if (!opened) return null;
    await db.execute(
      sql`update session set strong_at = ${strong ? at.toString() : null}::timestamptz where id = ${opened.id}`,
    );
    await record(db, await actorOf(db, person), "session.unlocked", opened.id, { method });
    return token;
  });
}

/**
 * A new token for the session of this browser: at every change of what it may do (second factor, in whose name, password).
 * The old one stops at once. Does nothing without a session.
 */
export async function rotateSession(c: Context<Env>): Promise<void> {
  const { db, session } = c.var;
  if (!session) return;
  const token = newSecret();
  const tokenHash = hashOf(token);
  const [turned] = await db
    .update(sessions)
    .set({ tokenHash })
    .where(and(eq(sessions.tokenHash, session.tokenHash), isNull(sessions.lockedAt)))
    .returning({ desk: sessions.desk });
  if (!turned) return;
  c.set("session", { ...session, tokenHash });
  giveSession(c, token, turned.desk);
}

/** The given name of who walked away, for the page that asks whether she is still there. */
export const nameOf = async (db: Db, person: string): Promise<string> => (await findPerson(db, person)).givenName;
