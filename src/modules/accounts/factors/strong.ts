// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, ne, sql } from "drizzle-orm";
import type { Context } from "hono";
import { type Actor, personOf } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound, SignInFirst, StrongerFirst } from "#platform/http/errors.ts";
import { hashOf, newSecret } from "#platform/keys/secrets.ts";
import { now } from "#platform/time/time.ts";
import { sessions } from "../tables.ts";
import { hasFactor } from "./factors.ts";
import { provedLately } from "./strength.ts";

/** With what somebody proved it once more. */
export type Proof = "passkey" | "app" | "recovery_code" | "employer";

/**
 * This session has given a second factor, now. Gives the token that replaces the one of before: a token that was seen
 * earlier is worth nothing after it (ASVS 5.0, 7.2.4); `shared` says whether it is on a computer of more people. Throws NotFound when the session is over.
 */
export async function markStrong(
  db: Db,
  actor: Actor,
  tokenHash: string,
  proof: Proof,
): Promise<{ token: string; shared: boolean }> {
  const token = newSecret();
  return db.transaction(async (db) => {
    const [session] = await db
      .update(sessions)
      .set({ tokenHash: hashOf(token), strongAt: now(), lockedAt: null, lastSeenAt: now() })
      .where(eq(sessions.tokenHash, tokenHash))
      .returning();
    if (!session) throw new NotFound("session");
    await record(db, actor, "second_step.given", session.id, { with: proof });
    return { token, shared: session.desk };
  });
}

/** After a factor is gone, what was proven with it counts no longer in other browsers. */
export async function weakenOthers(db: Db, person: string, keepHash: string | null): Promise<void> {
  const others = keepHash === null ? undefined : ne(sessions.tokenHash, keepHash);
  await db
    .update(sessions)
    .set({ strongAt: null })
    .where(and(eq(sessions.person, person), others));
}

/**
 * Asks again who is there, for what cannot be taken back or shows much: export, merge, erase, rights, roles. Call it first
 * in the question (GET) and in the deed (POST) of such a page: then it is asked before anything is filled in.
 * Throws StrongerFirst (→ 303 to the second step, and back) when the last proof is older than ten minutes; a form that was
 * shown in time may be sent for twenty minutes more.
 */
export async function stepUp(c: Context<Env>): Promise<void> {
  const { db, actor, session } = c.var;
  const person = personOf(actor);
  if (person === null) throw new SignInFirst();
  if ("weak" in actor && actor.weak) throw new StrongerFirst();
  // only a test hands an actor without a session
  if (session && !provedLately(await lastProof(db, person, session.tokenHash), c.req.method !== "GET"))
    throw new StrongerFirst();
}

/** When this session proved most. For who has no second factor, signing in is the proof. */
export async function lastProof(db: Db, person: string, tokenHash: string): Promise<Temporal.Instant | null> {
  const [session] = await db.select().from(sessions).where(eq(sessions.tokenHash, tokenHash));
  if (!session) return null;
  if (session.strongAt) return session.strongAt;
  return (await hasFactor(db, person)) ? null : session.createdAt;
}

/** One change of the factors of somebody at a time: the last one cannot go twice. */
export const holdFactors = (db: Db, person: string) =>
  db.execute(sql`select from person where id = ${person} for update`);
