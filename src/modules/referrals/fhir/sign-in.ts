// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from "node:crypto";
import { lt } from "drizzle-orm";
import { createLocalJWKSet, decodeJwt, type JWTPayload, jwtVerify } from "jose";
import { visitor } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { Db } from "#platform/db/db.ts";
import { newSecret } from "#platform/keys/secrets.ts";
import { now, nowAsDate } from "#platform/time/time.ts";
import { practiceOfClient, practiceOfToken } from "../practice-of.ts";
import { type Practice, practiceAssertions, practiceTokens } from "../tables.ts";
import { type Deed, deedsIn, markOf } from "./scope.ts";

// Source: SMART Backend Services, https://hl7.org/fhir/smart-app-launch/backend-services.html, and RFC 7523.

export const algorithms = ["RS384", "ES384"] as const;
/** A proof is used once, within this time. */
const longestMinutes = 5;
const clockSeconds = 5;
export const tokenSeconds = 3600;
const hash = (secret: string): Buffer => createHash("sha256").update(secret).digest();

interface Wanted {
  tokenUrl: string;
  deeds: readonly Deed[];
}

/** A token for the practice whose key signed this proof. Null for whatever is wrong with it: nobody hears what. */
export async function tokenFor(db: Db, assertion: string, { tokenUrl, deeds }: Wanted): Promise<string | null> {
  const claimed = claimedClient(assertion);
  const practice = claimed === null ? null : await practiceOfClient(db, claimed);
  if (!practice?.jwks || claimed === null) return null;
  const proof = await provenBy(practice, assertion, { client: claimed, tokenUrl });
  if (!proof) return null;
  const token = markOf(deeds) + newSecret();
  return behindWall(
    db,
    visitor,
    async (db) => {
      const [first] = await db
        .insert(practiceAssertions)
        .values({ practice: practice.id, jtiHash: hash(proof.jti), expiresAt: proof.until })
        .onConflictDoNothing()
        .returning({ practice: practiceAssertions.practice });
      if (!first) return null;
      await db.delete(practiceTokens).where(lt(practiceTokens.expiresAt, now()));
      const expiresAt = now().add({ seconds: tokenSeconds });
      await db.insert(practiceTokens).values({ hash: hash(token), practice: practice.id, expiresAt });
      return token;
    },
    { practice: practice.id },
  );
}

function claimedClient(assertion: string): string | null {
  try {
    const { iss, sub } = decodeJwt(assertion);
    return typeof iss === "string" && iss === sub && /^[a-z0-9-]{8,64}$/.test(iss) ? iss : null;
  } catch {
    return null;
  }
}

interface Proof {
  jti: string;
  until: Temporal.Instant;
}

/** Only with the keys that the practice gave: no address of keys in the proof is ever asked. */
async function provenBy(
  { jwks }: Practice,
  assertion: string,
  { client, tokenUrl }: { client: string; tokenUrl: string },
): Promise<Proof | null> {
  try {
    const keys = createLocalJWKSet(jwks as unknown as Parameters<typeof createLocalJWKSet>[0]);
    const { payload } = await jwtVerify(assertion, keys, {
      algorithms: [...algorithms],
      audience: tokenUrl,
      issuer: client,
      subject: client,
      requiredClaims: ["exp", "jti"],
      clockTolerance: clockSeconds,
      currentDate: nowAsDate(),
    });
    return proofIn(payload);
  } catch {
    return null;
  }
}

function proofIn({ jti, exp }: JWTPayload): Proof | null {
  if (typeof jti !== "string" || jti.length < 1 || jti.length > 200 || typeof exp !== "number") return null;
  const latest = now().add({ minutes: longestMinutes, seconds: clockSeconds });
  const until = Temporal.Instant.fromEpochMilliseconds(Math.trunc(exp * 1000));
  return Temporal.Instant.compare(until, latest) <= 0 ? { jti, until: until.add({ seconds: 2 * clockSeconds }) } : null;
}

export interface SignedIn {
  practice: Practice;
  may: readonly Deed[];
}

/** The practice behind "Authorization: Bearer …". Null: there is none. */
export async function practiceBehind(db: Db, authorization: string | undefined): Promise<SignedIn | null> {
  const [, token] = /^Bearer ([a-z]{1,3}\.[\w-]{20,200})$/i.exec(authorization ?? "") ?? [];
  const practice = token === undefined ? null : await practiceOfToken(db, hash(token));
  return token === undefined || practice === null ? null : { practice, may: deedsIn(token) };
}
