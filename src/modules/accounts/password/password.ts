// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, sql } from "drizzle-orm";
import { findPerson } from "#modules/people/index.ts";
import { type Actor, personOf, system } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, sqlState } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Forbidden } from "#platform/http/errors.ts";
import { vault } from "#platform/keys/vault.ts";
import { now } from "#platform/time/time.ts";
import { knowsDevice } from "../known-device.ts";
import { endOtherSessions } from "../own-sessions.ts";
import { accountsPost } from "../post.ts";
import { startSession } from "../session.ts";
import { askCodeFor, type CodeRequest, type SignedIn, spendAttempt } from "../sign-in.ts";
import { passwords } from "../tables.ts";
import {
  accountNamed,
  indexUserName,
  isUserName,
  needsUserName,
  ownWords,
  passwordOf,
  placeOf,
  resetFor,
  userNameKey,
} from "./account.ts";
import { hashPassword, isOldHash, verifyPassword } from "./argon.ts";
import { type Refusal, refusalOf } from "./refusal.ts";
import { clearTries, countTry, waitKey } from "./wait.ts";

export type PasswordFault = Refusal | "userNameNeeded" | "userNameUnclear" | "userNameTaken";

export interface NewPassword {
  password: string;
  /** Undefined leaves it as it is; "" takes it away. */
  userName?: string;
}

interface Where {
  /** Name of the site: no password. */
  site: string;
  /** The session that goes on; all others end. */
  keep: string | null;
}

/** The key of what is wrong with it, or null: then it was set, every other session has ended and the person is told. */
export async function setPassword(
  db: Db,
  actor: Actor,
  person: string,
  wanted: NewPassword,
  where: Where,
): Promise<PasswordFault | null> {
  if (actor.kind !== "system" && personOf(actor) !== person) throw new Forbidden("password");
  const before = (await passwordOf(db, person))?.userName ?? null;
  const userName = wanted.userName === undefined ? before : wanted.userName.trim() || null;
  if (userName === null && (await needsUserName(db, person))) return "userNameNeeded";
  if (userName !== null && !isUserName(userName)) return "userNameUnclear";
  const words = ownWords(await findPerson(db, person), userName, where.site);
  const refused = await refusalOf(wanted.password, { words });
  if (refused) return refused;
  const phc = await hashPassword(wanted.password);
  try {
    await db.transaction((db) => keep(db, actor, { person, phc, userName, keepSession: where.keep, how: "own" }));
    return null;
  } catch (error) {
    if (sqlState(error) === "23505") return "userNameTaken";
    throw error;
  }
}

interface Keep {
  person: string;
  phc: string;
  userName: string | null;
  keepSession: string | null;
  how: "own" | "reset";
}

async function keep(db: Db, actor: Actor, { person, phc, userName, keepSession, how }: Keep): Promise<void> {
  const sealed = userName === null ? null : await vault().seal(person, placeOf(person), userName);
  await indexUserName(db, person, userName);
  await db
    .insert(passwords)
    .values({ person, phc, userName: sealed, setAt: now() })
    .onConflictDoUpdate({ target: passwords.person, set: { phc, userName: sealed, setAt: now() } });
  await endOtherSessions(db, actor, person, keepSession);
  await record(db, actor, "password.set", person, { how });
  await tellChanged(db, actor, person);
}

const tellChanged = (db: Db, actor: Actor, person: string) =>
  accountsPost().tell(db, actor, {
    person,
    kind: "accounts.password",
    about: person,
    key: `accounts.password:${newId()}`,
  });

/** Sets a password for somebody without asking what it is: for an invented town and for measurements. */
export async function keepPassword(db: Db, person: string, password: string): Promise<void> {
  const phc = await hashPassword(password);
  await db.transaction((db) =>
    keep(db, system("accounts"), { person, phc, userName: null, keepSession: null, how: "own" }),
  );
}

/** Signs in by code from now on; twice is once. */
export async function removePassword(db: Db, actor: Actor, person: string): Promise<void> {
  if (personOf(actor) !== person) throw new Forbidden("password");
  await db.transaction(async (db) => {
    const removed = await db.delete(passwords).where(eq(passwords.person, person)).returning({ at: passwords.setAt });
    await indexUserName(db, person, null);
    if (removed.length === 0) return;
    await record(db, actor, "password.removed", person);
    await tellChanged(db, actor, person);
  });
}

export type PasswordAnswer = SignedIn | { kind: "wrong" } | { kind: "wait"; seconds: number };

export interface PasswordTry {
  /** User name or mail address. */
  name: string;
  password: string;
  device: string;
  /** Secret of the browser, "" when it is not known. */
  browser: string;
  shared?: boolean;
}

/**
 * Signs in with a password. One argon2 for every try, also when nobody has the name; a try too many is not tried at all,
 * whoever it is. A code by mail goes on working meanwhile.
 */
export async function signInWithPassword(db: Db, actor: Actor, tried: PasswordTry): Promise<PasswordAnswer> {
  const account = await accountNamed(db, tried.name);
  const person = account?.person ?? null;
  const own = person !== null && (await knowsDevice(db, person, tried.browser));
  const key = waitKey(person ?? userNameKey(tried.name), own ? tried.browser : "");
  const counted = await db.transaction((db) => countTry(db, key));
  if (counted.kind === "wait") return counted;
  if (!(await verifyPassword(account?.phc ?? null, tried.password)) || person === null) {
    if (counted.failed === 5 && person) await record(db, actor, "password.guessed", person);
    return { kind: "wrong" };
  }
  await clearTries(db, key);
  await renew(db, person, account!.phc, tried.password);
  const shared = tried.shared ?? false;
  const token = await startSession(db, person, tried.device, { method: "password", shared });
  return { kind: "signed_in", token, person, shared };
}

/** Proves again who is there, for a lock: the same counting as at the door. */
export async function provePassword(db: Db, person: string, password: string): Promise<"right" | "wrong" | "wait"> {
  const [kept] = await db.select().from(passwords).where(eq(passwords.person, person));
  const key = waitKey(person, "lock");
  const counted = await db.transaction((db) => countTry(db, key));
  if (counted.kind === "wait") return "wait";
  if (!(await verifyPassword(kept?.phc ?? null, password))) return "wrong";
  await clearTries(db, key);
  return "right";
}

/** The cost has changed since it was set: hashed anew, now that it is known. */
async function renew(db: Db, person: string, phc: string, password: string): Promise<void> {
  if (!isOldHash(phc)) return;
  const renewed = await hashPassword(password);
  await db
    .update(passwords)
    .set({ phc: renewed })
    .where(sql`${passwords.person} = ${person} and ${passwords.phc} = ${phc}`);
}

/** A code to make a new password, for whoever is meant by a user name or mail address. The same for a name that nobody has. */
export async function askReset(db: Db, actor: Actor, name: string): Promise<CodeRequest> {
  const known = await resetFor(db, name, accountsPost().sms() !== null);
  const reach = { way: known?.way ?? ("email" as const), to: `reset:${userNameKey(name)}` };
  const asked = await askCodeFor(db, actor, { reach, person: known?.person ?? null, purpose: "reset" });
  if (asked.kind !== "asked" || !asked.letter || !known) return asked;
  return { ...asked, letter: { ...asked.letter, to: known.to } };
}

export type ResetAnswer = SignedIn | { kind: "wrong" } | { kind: "gone" } | { kind: "refused"; why: PasswordFault };

class Refused extends Error {
  readonly why: PasswordFault;
  constructor(why: PasswordFault) {
    super("refused");
    this.why = why;
  }
}

/**
 * The code and the new password at once. What is wrong with the password itself is said before the code is tried; that it
 * holds something of the person only to who has the right code, which then still works.
 */
export async function resetPassword(
  db: Db,
  actor: Actor,
  { request, code, password, device, site }: Record<"request" | "code" | "password" | "device" | "site", string>,
): Promise<ResetAnswer> {
  const plain = await refusalOf(password, { words: [site] });
  if (plain) return { kind: "refused", why: plain };
  const phc = await hashPassword(password);
  try {
    return await db.transaction(async (db): Promise<ResetAnswer> => {
      const asked = await spendAttempt(db, actor, "reset", request, code);
      if (!("id" in asked)) return asked;
      const { person } = asked;
      const userName = (await passwordOf(db, person))?.userName ?? null;
      const refused = await refusalOf(password, { words: ownWords(await findPerson(db, person), userName, site) });
      if (refused) throw new Refused(refused);
      await keep(db, actor, { person, phc, userName, keepSession: null, how: "reset" });
      await db.execute(sql`update sign_in_code set finished_at = ${now().toString()} where id = ${asked.id}`);
      const token = await startSession(db, person, device, { method: asked.way === "sms" ? "sms" : "code" });
      return { kind: "signed_in", token, person, shared: false };
    });
  } catch (error) {
    if (error instanceof Refused) return { kind: "refused", why: error.why };
    throw error;
  }
}
