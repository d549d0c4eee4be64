// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { type Person, personsAt, personsAtPhone, personsById } from "#modules/people/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import type { Language } from "#platform/i18n/i18n.ts";
import { codeHash, hashOf, newCode, newSecret, sameHash } from "#platform/keys/secrets.ts";
import { now } from "#platform/time/time.ts";
import { keyed } from "./keyed.ts";
import { mobileOf, type Reach } from "./reach.ts";
import { startSession } from "./session.ts";
import { signInCodes } from "./tables.ts";

/** A code works a quarter of an hour, for five attempts, once. */
export const codeMinutes = 15;
export const codeAttempts = 5;
/** More codes for one address or number within an hour are not sent. */
export const codesPerHour = 5;

type Asked = typeof signInCodes.$inferSelect;

/** The code, and the language that the person chose for our mails. */
export interface CodeToSend extends Reach {
  code: string;
  language: Language;
}

export type CodeRequest =
  /** `request` is for the cookie; `letter` is what must be sent, null when nobody has the address. */
  { kind: "asked"; request: string; letter: CodeToSend | null } | { kind: "too_often" };

/** Everybody who is reached there, the longest known first. */
export const personsReachedAt = (db: Db, { way, to }: Reach): Promise<Person[]> =>
  way === "email" ? personsAt(db, to) : personsAtPhone(db, to);

/**
 * Asks for a code to sign in. The same work is done whether somebody has the address or not, so that neither the answer
 * nor its duration tells who is known here. `shared`: on a computer that others use too.
 */
export async function askCode(db: Db, actor: Actor, reach: Reach, { shared = false } = {}): Promise<CodeRequest> {
  const [person] = await personsReachedAt(db, reach);
  return askCodeFor(db, actor, { reach, person: person ?? null, purpose: "sign_in", shared });
}

/** What a code is for, and whose it is; null makes the same row with a code that nobody gets. */
export interface CodeQuestion {
  reach: Reach;
  person: Pick<Person, "id" | "language"> | null;
  purpose: Asked["purpose"];
  shared?: boolean;
  sealed?: Buffer;
}

/** Makes a code for one purpose: a code for one thing never works for another. */
export async function askCodeFor(db: Db, actor: Actor, question: CodeQuestion): Promise<CodeRequest> {
  const { reach, person, purpose, shared = false, sealed = null } = question;
  const addressHash = keyed("address", `${reach.way}:${reach.to}`).toString("hex");
  return db.transaction(async (db) => {
    await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${addressHash}, 0))`);
    if ((await askedLately(db, addressHash)) >= codesPerHour) return { kind: "too_often" };
    const [id, request, code, at] = [newId(), newSecret(), newCode(), now()];
    await db.insert(signInCodes).values({
      id,
      person: person?.id ?? null,
      addressHash,
      requestHash: hashOf(request),
      codeHash: codeHash(request, code),
      createdAt: at,
      expiresAt: at.add({ minutes: codeMinutes }),
      way: reach.way,
      purpose,
      shared,
      sealed,
    });
    await record(db, actor, "sign_in.asked", id);
    return { kind: "asked", request, letter: person ? { ...reach, code, language: person.language } : null };
  });
}

async function askedLately(db: Db, addressHash: string): Promise<number> {
  const since = now().subtract({ hours: 1 });
  return db.$count(signInCodes, and(eq(signInCodes.addressHash, addressHash), gt(signInCodes.createdAt, since)));
}

/** Somebody who is in: the token for the cookie. */
export interface SignedIn {
  kind: "signed_in";
  token: string;
  person: string;
  /** On a computer that others use too. */
  shared: boolean;
}

export type CodeAnswer =
  | SignedIn
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
    const asked = await spendAttempt(db, actor, "sign_in", request, code);
    if (!("id" in asked)) return asked;
    const household = await sharersOf(db, asked);
    if (household.length > 1) return { kind: "choose" };
    return finish(db, asked, household[0], device);
  });
}

/**
 * Counts a try of a code for a purpose: the row when it was right, and from then on it is used. In the caller's transaction.
 */
export async function spendAttempt(
  db: Db,
  actor: Actor,
  purpose: Asked["purpose"],
  request: string,
  code: string,
): Promise<(Asked & { person: string }) | { kind: "wrong" } | { kind: "gone" }> {
  const [asked] = await db
    .update(signInCodes)
    .set({ attempts: sql`${signInCodes.attempts} + 1` })
    .where(and(stillOpen(purpose, request), isNull(signInCodes.usedAt), sql`${signInCodes.attempts} < ${codeAttempts}`))
    .returning();
  if (!asked) return { kind: "gone" };
  const right = sameHash(asked.codeHash, codeHash(request, code));
  if (!right || asked.person === null) return refuse(db, actor, asked);
  await db.update(signInCodes).set({ usedAt: now() }).where(eq(signInCodes.id, asked.id));
  return { ...asked, person: asked.person };
}

async function refuse(db: Db, actor: Actor, asked: Asked): Promise<{ kind: "wrong" } | { kind: "gone" }> {
  if (asked.attempts < codeAttempts) return { kind: "wrong" };
  await record(db, actor, "sign_in.blocked", asked.id);
  return { kind: "gone" };
}

const stillOpen = (purpose: Asked["purpose"], request: string) =>
  and(
    eq(signInCodes.requestHash, hashOf(request)),
    eq(signInCodes.purpose, purpose),
    gt(signInCodes.expiresAt, now()),
    isNull(signInCodes.finishedAt),
  );

/** Who is reached where the code was sent, still today. */
async function sharersOf(db: Db, { person, way, addressHash }: Asked): Promise<Person[]> {
  if (!person) return [];
  const known = (await personsById(db, [person])).get(person);
  const to = way === "email" ? known?.email : mobileOf(known?.phone);
  if (!to || keyed("address", `${way}:${to}`).toString("hex") !== addressHash) return [];
  return personsReachedAt(db, { way, to });
}

async function finish(db: Db, asked: Asked, person: Person | undefined, device: string): Promise<CodeAnswer> {
  if (!person) return { kind: "gone" };
  const { id, way, shared } = asked;
  await db.update(signInCodes).set({ finishedAt: now() }).where(eq(signInCodes.id, id));
  const token = await startSession(db, person.id, device, { method: way === "sms" ? "sms" : "code", shared });
  return { kind: "signed_in", token, person: person.id, shared };
}

/** Who may be behind a code that was right, for the page that asks it. Empty when there is no such code. */
export async function whoMaySignIn(db: Db, request: string): Promise<Person[]> {
  const [asked] = await db
    .select()
    .from(signInCodes)
    .where(and(stillOpen("sign_in", request), sql`${signInCodes.usedAt} is not null`));
  return asked ? sharersOf(db, asked) : [];
}

/** Signs in the one of the household who is there. */
export async function signInAs(db: Db, request: string, person: string, device: string): Promise<CodeAnswer> {
  return db.transaction(async (db): Promise<CodeAnswer> => {
    const [asked] = await db
      .select()
      .from(signInCodes)
      .where(and(stillOpen("sign_in", request), sql`${signInCodes.usedAt} is not null`))
      .for("update");
    if (!asked) return { kind: "gone" };
    const household = await sharersOf(db, asked);
    return finish(
      db,
      asked,
      household.find(({ id }) => id === person),
      device,
    );
  });
}
