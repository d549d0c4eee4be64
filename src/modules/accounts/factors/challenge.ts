// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, gt, isNull, lt } from "drizzle-orm";
import type { Db } from "#platform/db/db.ts";
import { hashOf, newSecret } from "#platform/keys/secrets.ts";
import { now } from "#platform/time/time.ts";
import { passkeyChallenges } from "../tables.ts";
import type { challengePurposes } from "./tables.ts";

/** A question to a passkey is answered within five minutes, in the browser that got it, once. */
export const challengeMinutes = 5;
export type ChallengePurpose = (typeof challengePurposes)[number];

/** What a challenge is for, and of whom; `person` is null when a passkey must still tell who is there. */
export interface Asked {
  purpose: ChallengePurpose;
  /** Secret of the browser, in a cookie. */
  browser: string;
  person: string | null;
}

/** A new challenge, as bytes for the browser. */
export async function newChallenge(db: Db, { purpose, browser, person }: Asked): Promise<Uint8Array<ArrayBuffer>> {
  const challenge = newSecret();
  await db.insert(passkeyChallenges).values({
    challengeHash: hashOf(challenge),
    browserHash: hashOf(browser),
    purpose,
    person,
    expiresAt: now().add({ minutes: challengeMinutes }),
  });
  return new Uint8Array(Buffer.from(challenge, "base64url"));
}

/** Takes a challenge away: true for the first who asks, in the same browser, for the same person and purpose. */
export async function takeChallenge(db: Db, challenge: string, asked: Asked): Promise<boolean> {
  const { purpose, browser, person } = asked;
  if (browser === "") return false;
  const taken = await db
    .delete(passkeyChallenges)
    .where(
      and(
        eq(passkeyChallenges.challengeHash, hashOf(challenge)),
        eq(passkeyChallenges.browserHash, hashOf(browser)),
        eq(passkeyChallenges.purpose, purpose),
        person === null ? isNull(passkeyChallenges.person) : eq(passkeyChallenges.person, person),
        gt(passkeyChallenges.expiresAt, now()),
      ),
    )
    .returning();
  return taken.length === 1;
}

export async function forgetOldChallenges(db: Db): Promise<void> {
  await db.delete(passkeyChallenges).where(lt(passkeyChallenges.expiresAt, now()));
}
