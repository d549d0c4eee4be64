// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { findPerson } from "#modules/people/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import type { StaleSession } from "#platform/http/env.ts";
import { unlockSession } from "./lock.ts";
import { provePassword } from "./password/password.ts";
import { accountsPost } from "./post.ts";
import { mobileOf, type Reach } from "./reach.ts";
import { askCodeFor, type CodeRequest, spendAttempt } from "./sign-in.ts";

export type Unlocked = { kind: "open"; token: string } | { kind: "wrong" | "wait" | "gone" };

/** A code for a session that is locked, where its owner is reached; null when she cannot be. */
export async function askUnlock(db: Db, actor: Actor, { person }: StaleSession): Promise<CodeRequest | null> {
  const known = await findPerson(db, person);
  const mobile = accountsPost().sms() === null ? null : mobileOf(known.phone);
  const reach: Reach | null = known.email
    ? { way: "email", to: known.email }
    : mobile === null
      ? null
      : { way: "sms", to: mobile };
  return reach && askCodeFor(db, actor, { reach, person: known, purpose: "unlock" });
}

/** Opens the session with the code; what asks a second factor asks it again. */
export async function unlockWithCode(
  db: Db,
  actor: Actor,
  stale: StaleSession,
  request: string,
  code: string,
): Promise<Unlocked> {
  return db.transaction(async (db): Promise<Unlocked> => {
    const asked = await spendAttempt(db, actor, "unlock", request, code);
    if (!("id" in asked)) return asked;
    if (asked.person !== stale.person) return { kind: "gone" };
    const token = await unlockSession(db, stale, asked.way === "sms" ? "sms" : "code", false);
    return token ? { kind: "open", token } : { kind: "gone" };
  });
}

export async function unlockWithPassword(db: Db, stale: StaleSession, password: string): Promise<Unlocked> {
  const proved = await provePassword(db, stale.person, password);
  if (proved !== "right") return { kind: proved };
  const token = await unlockSession(db, stale, "password", false);
  return token ? { kind: "open", token } : { kind: "gone" };
}
