// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, desc, eq, gt, lt, sql } from "drizzle-orm";
import { type Person, personsAt, personsById } from "#modules/people/index.ts";
import { type Actor, can, personOf } from "#platform/access/actor.ts";
import { look } from "#platform/audit/look.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { endClaimCodes } from "../claim/claim-code.ts";
import { endOtherSessions } from "../own-sessions.ts";
import { indexUserName } from "../password/account.ts";
import { accountRecoveries, passwords } from "../tables.ts";
import { removeAllFactors } from "./factors.ts";
import { forgetMisses } from "./misses.ts";
import { tellPerson } from "./tell.ts";
import type { IdentityCheck, LossReason } from "./words.ts";

export type Recovery = typeof accountRecoveries.$inferSelect;
/** The second colleague has a day. */
export const recoveryHours = 24;

/** Whoever may give roles may help a colleague to start again: with two. */
const mayRecover = (actor: Actor): boolean => can(actor, "role.give");

function ask(actor: Actor): void {
  if (!mayRecover(actor)) throw new Forbidden("recover an account");
}

/** Whose account an address is: found by the whole address only. */
export async function accountsAt(db: Db, actor: Actor, email: string): Promise<Person[]> {
  ask(actor);
  return db.transaction(async (db) => {
    const found = await personsAt(db, email);
    if (found.length === 0)
      await look(db, actor, { kind: "search", person: null, fields: ["email"], purpose: "administration" });
    for (const { id } of found)
      await look(db, actor, { kind: "search", person: id, fields: ["name", "email"], purpose: "administration" });
    return found;
  });
}

export interface Start {
  person: string;
  reason: LossReason;
  check: IdentityCheck;
}

/** The first colleague starts. Nothing changes yet. Twice is once: the one that is open stands. */
export async function startRecovery(db: Db, actor: Actor, { person, reason, check }: Start): Promise<number> {
  ask(actor);
  if (personOf(actor) === person) throw new Conflict("U kunt dit niet voor uzelf doen. Vraag een collega.");
  return db.transaction(async (db) => {
    await db.execute(sql`select from person where id = ${person} for update`);
    await endExpired(db);
    const mine = and(eq(accountRecoveries.person, person), eq(accountRecoveries.state, "open"));
    const [open] = await db.select().from(accountRecoveries).where(mine);
    if (open) return open.number;
    const [id, at] = [newId(), now()];
    const [started] = await db
      .insert(accountRecoveries)
      .values({
        id,
        person,
        state: "open",
        reason,
        startedBy: personOf(actor),
        startCheck: check,
        startedAt: at,
        expiresAt: at.add({ hours: recoveryHours }),
      })
      .returning();
    await record(db, actor, "account_recovery.started", id, { reason, check });
    return started!.number;
  });
}

/** An open one, with its person. Not there for who may not help, or when its day is over. */
export async function findRecovery(db: Db, actor: Actor, number: number): Promise<Recovery & { who: Person }> {
  ask(actor);
  return db.transaction(async (db) => {
    const [found] = await db
      .select()
      .from(accountRecoveries)
      .where(and(eq(accountRecoveries.number, number), openNow()));
    const who = found && (await personsById(db, [found.person])).get(found.person);
    if (!found || !who) throw new NotFound("account recovery");
    await look(db, actor, { kind: "read", person: found.person, fields: ["name"], purpose: "administration" });
    return { ...found, who };
  });
}

const openNow = () => and(eq(accountRecoveries.state, "open"), gt(accountRecoveries.expiresAt, now()));

/** Those that wait for a second colleague, the newest first. */
export async function openRecoveries(db: Db, actor: Actor): Promise<Recovery[]> {
  ask(actor);
  return db.select().from(accountRecoveries).where(openNow()).orderBy(desc(accountRecoveries.startedAt));
}

/** May this colleague be the second one? Not the one who started, and not the person. */
export const maySecond = (actor: Actor, { startedBy, person }: Recovery): boolean =>
  personOf(actor) !== startedBy && personOf(actor) !== person;

/**
 * The second colleague confirms: every browser is signed out, and all passkeys, apps and codes of the account end.
 * Gives the person. Throws Forbidden for the one who started it, NotFound when it is not open.
 */
export async function confirmRecovery(db: Db, actor: Actor, number: number, check: IdentityCheck): Promise<string> {
  return db.transaction(async (db) => {
    const recovery = await findRecovery(db, actor, number);
    if (!maySecond(actor, recovery)) throw new Forbidden("second a recovery");
    const { id, person } = recovery;
    const decided = { state: "confirmed" as const, decidedBy: personOf(actor), confirmCheck: check, decidedAt: now() };
    const [done] = await db
      .update(accountRecoveries)
      .set(decided)
      .where(and(eq(accountRecoveries.id, id), eq(accountRecoveries.state, "open")))
      .returning();
    if (!done) throw new NotFound("account recovery");
    await removeAllFactors(db, person);
    await forgetMisses(db, person);
    await endClaimCodes(db, actor, person);
    await forgetPassword(db, person);
    await endOtherSessions(db, actor, person, null);
    await record(db, actor, "account_recovery.confirmed", id, { check, person });
    await tellPerson(db, actor, person, `account_recovery:${id}`);
    return person;
  });
}

/** It was a mistake, or the phone is found. Whoever may help may stop it. */
export async function cancelRecovery(db: Db, actor: Actor, number: number): Promise<void> {
  await db.transaction(async (db) => {
    const { id } = await findRecovery(db, actor, number);
    const stopped = { state: "cancelled" as const, decidedBy: personOf(actor), decidedAt: now() };
    await db.update(accountRecoveries).set(stopped).where(eq(accountRecoveries.id, id));
    await record(db, actor, "account_recovery.cancelled", id);
  });
}

/** Also the user name, by which nobody is found any more. */
async function forgetPassword(db: Db, person: string): Promise<void> {
  await indexUserName(db, person, null);
  await db.delete(passwords).where(eq(passwords.person, person));
}

async function endExpired(db: Db): Promise<void> {
  await db
    .update(accountRecoveries)
    .set({ state: "cancelled", decidedAt: now() })
    .where(and(eq(accountRecoveries.state, "open"), lt(accountRecoveries.expiresAt, now())));
}

/** Ends those of which the day is over, and forgets those of a year ago. For the nightly cleaning. */
export async function forgetOldRecoveries(db: Db): Promise<void> {
  await endExpired(db);
  await db.delete(accountRecoveries).where(lt(accountRecoveries.startedAt, now().subtract({ hours: 365 * 24 })));
}
