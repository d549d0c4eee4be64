// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { type Person, personsAt, personsById } from "#modules/people/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import type { Language } from "#platform/i18n/i18n.ts";
import { codeHash, hashOf, newCode, newSecret, sameHash } from "#platform/keys/secrets.ts";
import { now } from "#platform/time/time.ts";
import { startSession } from "./session.ts";
import { signInCodes } from "./tables.ts";

/** A code works a quarter of an hour, for five attempts, once. */
export const codeMinutes = 15;
export const codeAttempts = 5;
/** More codes for one address within an hour are not sent. */
export const codesPerHour = 5;

/** The code, and the language that the person chose for our mails. */
export interface CodeToMail {
  to: string;
  code: string;
  language: Language;
}

export type CodeRequest =
  /** `request` is for the cookie; `letter` is what must be mailed, null when nobody has the address. */
  { kind: "asked"; request: string; letter: CodeToMail | null } | { kind: "too_often" };

/**
 * Asks for a code. The same work is done whether somebody has the address or not, so that neither the answer
 * nor its duration tells who is known here.
 */
export async function askCode(db: Db, actor: Actor, email: string): Promise<CodeRequest> {
  const addressHash = hashOf(email);
  return db.transaction(async (db) => {
    await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${addressHash}, 0))`);
    if ((await askedLately(db, addressHash)) >= codesPerHour) return { kind: "too_often" };
    const [person] = await personsAt(db, email);
    const [id, request, code, at] = [newId(), newSecret(), newCode(), now()];
    await db.insert(signInCodes).values({
      id,
      person: person?.id ?? null,
      addressHash,
      requestHash: hashOf(request),
      codeHash: codeHash(request, code),
      createdAt: at,
      expiresAt: at.add({ minutes: codeMinutes }),
    });
    await record(db, actor, "sign_in.asked", id);
    return { kind: "asked", request, letter: person ? { to: email, code, language: person.language } : null };
  });
}

async function askedLately(db: Db, addressHash: string): Promise<number> {
  const since = now().subtract({ hours: 1 });
  return db.$count(signInCodes, and(eq(signInCodes.addressHash, addressHash), gt(signInCodes.createdAt, since)));
}

export type CodeAnswer =
  | { kind: "signed_in"; token: string }
  /** Several persons share the address: they say who is there. */
  | { kind: "choose" }
  | { kind: "wrong" }
  /** Too late, too often, used before, or asked in another browser. */
  | { kind: "gone" };

/** Tries a code in the browser that asked for it. Every try counts, also of two at the same moment. */
export async function tryCode(
  db: Db,
  actor: Actor,
  request: string,
  code: string,
  device: string,
): Promise<CodeAnswer> {
  return db.transaction(async (db): Promise<CodeAnswer> => {
    const [asked] = await db
      .update(signInCodes)
      .set({ attempts: sql`${signInCodes.attempts} + 1` })
      .where(and(stillOpen(request), isNull(signInCodes.usedAt), sql`${signInCodes.attempts} < ${codeAttempts}`))
      .returning();
    if (!asked) return { kind: "gone" };
    const right = sameHash(asked.codeHash, codeHash(request, code));
    if (!right || asked.person === null) return refuse(db, actor, asked);
    await db.update(signInCodes).set({ usedAt: now() }).where(eq(signInCodes.id, asked.id));
    const household = await sharersOf(db, asked.person);
    if (household.length > 1) return { kind: "choose" };
    return finish(db, asked.id, household[0], device);
  });
}

async function refuse(db: Db, actor: Actor, asked: typeof signInCodes.$inferSelect): Promise<CodeAnswer> {
  if (asked.attempts < codeAttempts) return { kind: "wrong" };
  await record(db, actor, "sign_in.blocked", asked.id);
  return { kind: "gone" };
}

const stillOpen = (request: string) =>
  and(eq(signInCodes.requestHash, hashOf(request)), gt(signInCodes.expiresAt, now()), isNull(signInCodes.finishedAt));

async function sharersOf(db: Db, person: string): Promise<Person[]> {
  const known = (await personsById(db, [person])).get(person);
  return known?.email ? personsAt(db, known.email) : [];
}

async function finish(db: Db, code: string, person: Person | undefined, device: string): Promise<CodeAnswer> {
  if (!person) return { kind: "gone" };
  await db.update(signInCodes).set({ finishedAt: now() }).where(eq(signInCodes.id, code));
  return { kind: "signed_in", token: await startSession(db, person.id, device) };
}

/** Who may be behind a code that was right, for the page that asks it. Empty when there is no such code. */
export async function whoMaySignIn(db: Db, request: string): Promise<Person[]> {
  const [asked] = await db
    .select()
    .from(signInCodes)
    .where(and(stillOpen(request), sql`${signInCodes.usedAt} is not null`));
  return asked?.person ? sharersOf(db, asked.person) : [];
}

/** Signs in the one of the household who is there. */
export async function signInAs(db: Db, request: string, person: string, device: string): Promise<CodeAnswer> {
  return db.transaction(async (db): Promise<CodeAnswer> => {
    const [asked] = await db
      .select()
      .from(signInCodes)
      .where(and(stillOpen(request), sql`${signInCodes.usedAt} is not null`))
      .for("update");
    if (!asked?.person) return { kind: "gone" };
    const household = await sharersOf(db, asked.person);
    return finish(
      db,
      asked.id,
      household.find(({ id }) => id === person),
      device,
    );
  });
}
