// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { now } from "#platform/time/time.ts";
import { sessions } from "./tables.ts";

/** On a shared computer it is over after so many minutes without a page. */
export const deskMinutes = 10;
/** Who may see persons is asked again who is there. Source: the programmes this product follows, sign-in; OWASP ASVS 5.0, 7.3.1. */
const lockMinutes = 15;

/** desk: a shared computer. lock: may see persons. free: an own device of a resident or organiser. */
type Guarded = "desk" | "lock" | "free";

/** Minutes between two writes of "was here". */
export const touchMinutes: Record<Guarded, number> = { desk: 1, lock: 1, free: 60 };

/** Was nobody here for too long? */
export function isIdle(guarded: Guarded, lastSeen: Temporal.Instant): boolean {
  if (guarded === "free") return false;
  return now().since(lastSeen).total("minutes") >= (guarded === "desk" ? deskMinutes : lockMinutes);
}

/** From now on this session waits for a new proof. Twice is once. */
export async function lock(db: Db, actor: Actor, tokenHash: string): Promise<void> {
  await db.transaction(async (db) => {
    const [locked] = await db
      .update(sessions)
      .set({ lockedAt: now() })
      .where(and(eq(sessions.tokenHash, tokenHash), isNull(sessions.lockedAt)))
      .returning({ id: sessions.id });
    if (locked) await record(db, actor, "session.locked", locked.id);
  });
}
