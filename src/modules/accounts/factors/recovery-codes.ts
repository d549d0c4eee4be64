// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { argon2, randomBytes } from "node:crypto";
import { promisify } from "node:util";
import { and, eq, isNull, lt } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { vault } from "#platform/keys/vault.ts";
import { now } from "#platform/time/time.ts";
import { recoveryCodes, recoverySheets } from "../tables.ts";
import type { CodeCheck } from "./app-codes.ts";
import { countMiss, forgetMisses, missedTooOften, oneAtATime } from "./misses.ts";
import { recordAndTell } from "./tell.ts";

/** A sheet has ten codes of twelve signs: 60 random bits each. */
export const codesOnSheet = 10;
const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const codeLength = 12;
/** So long a new sheet may be read and printed. */
export const shownMinutes = 15;

const place = (person: string) => ({ table: "recovery_sheet", column: "shown", row: person });
const derive = promisify(argon2);
// Recommended cost for argon2id. Source: OWASP Password Storage Cheat Sheet; codes below 112 bits: ASVS 5.0, 6.5.2.
const hashed = (code: string, salt: Uint8Array): Promise<Buffer> =>
  derive("argon2id", { message: code, nonce: salt, parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 });

const newCode = (): string => [...randomBytes(codeLength)].map((byte) => signs[byte & 31]).join("");

/** "K7QM-…" as it was written down: small letters, spaces, an O for a zero. */
export const plainCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");

/** A new sheet of codes; those of before work no longer. They can be read for a quarter of an hour. */
export async function makeRecoveryCodes(db: Db, actor: Actor, person: string): Promise<void> {
  const salt = randomBytes(16);
  const codes = Array.from({ length: codesOnSheet }, newCode);
  const hashes = await Promise.all(codes.map((code) => hashed(code, salt)));
  const shown = vault().wrap(place(person), JSON.stringify(codes));
  await db.transaction(async (db) => {
    await oneAtATime(db, person);
    await db.delete(recoverySheets).where(eq(recoverySheets.person, person));
    await db.insert(recoverySheets).values({ person, salt, madeAt: now(), shown });
    await db.insert(recoveryCodes).values(hashes.map((codeHash) => ({ person, codeHash })));
    await record(db, actor, "recovery_codes.made", person);
  });
}

/** The codes of a sheet that was made just now, in groups of four signs; null when they were kept or it is too long ago. */
export async function codesToKeep(db: Db, person: string): Promise<string[] | null> {
  const [sheet] = await db.select().from(recoverySheets).where(eq(recoverySheets.person, person));
  if (!sheet?.shown) return null;
  if (Temporal.Instant.compare(sheet.madeAt.add({ minutes: shownMinutes }), now()) <= 0) {
    await hideCodes(db, person);
    return null;
  }
  const codes = JSON.parse(vault().unwrap(place(person), sheet.shown)) as string[];
  return codes.map((code) => code.match(/.{4}/g)!.join("-"));
}

/** The person has them on paper: from now on nobody can read them here. */
export async function hideCodes(db: Db, person: string): Promise<void> {
  await db.update(recoverySheets).set({ shown: null }).where(eq(recoverySheets.person, person));
}

export async function forgetShownCodes(db: Db): Promise<void> {
  const old = lt(recoverySheets.madeAt, now().subtract({ minutes: shownMinutes }));
  await db.update(recoverySheets).set({ shown: null }).where(old);
}

export const codesLeft = (db: Db, person: string): Promise<number> =>
  db.$count(recoveryCodes, and(eq(recoveryCodes.person, person), isNull(recoveryCodes.usedAt)));

/** A code of the sheet as second step. Each works once, also when it is tried twice at the same moment. */
export async function checkRecoveryCode(db: Db, actor: Actor, person: string, typed: string): Promise<CodeCheck> {
  const [sheet] = await db.select().from(recoverySheets).where(eq(recoverySheets.person, person));
  // also without a sheet, so that the time tells nothing
  const codeHash = await hashed(plainCode(typed), sheet?.salt ?? randomBytes(16));
  return db.transaction(async (db): Promise<CodeCheck> => {
    await oneAtATime(db, person);
    if (await missedTooOften(db, person)) return "too_often";
    const mine = and(eq(recoveryCodes.person, person), eq(recoveryCodes.codeHash, codeHash));
    const [used] = await db
      .update(recoveryCodes)
      .set({ usedAt: now() })
      .where(and(mine, isNull(recoveryCodes.usedAt)))
      .returning();
    if (!used) {
      await countMiss(db, actor, person);
      return "wrong";
    }
    await forgetMisses(db, person);
    await recordAndTell(db, actor, "recovery_code.used", person, { left: await codesLeft(db, person) });
    return "right";
  });
}
