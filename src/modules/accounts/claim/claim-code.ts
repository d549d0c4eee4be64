// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { findPerson, type Person, relationTo } from "#modules/people/index.ts";
import { type Actor, can, personOf } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { hashOf, newSecret } from "#platform/keys/secrets.ts";
import { now } from "#platform/time/time.ts";
import { keyed } from "../keyed.ts";
import { accountsPost } from "../post.ts";
import { startSession } from "../session.ts";
import type { SignedIn } from "../sign-in.ts";
import { claimCodes } from "../tables.ts";
import { inGroups, newClaimCode, readClaimCode, startOf } from "./code.ts";

export type How = "letter" | "desk";

/** By letter a month, for it may lie on the table for a while; at the desk an hour. */
export const letterDays = 30;
export const deskHours = 1;
export const claimAttempts = 5;
/** So long somebody may take to choose after the right code, in the same browser. */
export const chooseMinutes = 30;

const validFor = (how: How) => (how === "letter" ? { hours: letterDays * 24 } : { hours: deskHours });

/**
 * Makes a code with which a person claims the own account; one that was made before ends. At the desk the code is given
 * back, once, to be read out. By letter it is only on the paper. For who may add persons and works with this one.
 * Throws NotFound (no relation), Forbidden, and Conflict when there is no address to write to.
 */
export async function makeClaimCode(db: Db, actor: Actor, personId: string, how: How): Promise<string | null> {
  await demandClaim(db, actor, personId);
  return db.transaction(async (db) => {
    await findPerson(db, personId);
    await db.execute(sql`select from person where id = ${personId} for update`);
    const { deceasedOn, frozenAt } = await findPerson(db, personId);
    if (deceasedOn || frozenAt) throw new Conflict("Voor deze persoon kan nu geen code gemaakt worden.");
    await endClaimCodes(db, actor, personId);
    const [id, code, at] = [newId(), newClaimCode(), now()];
    await db.insert(claimCodes).values({
      id,
      person: personId,
      how,
      foundBy: keyed("claim_start", startOf(code)),
      codeHash: keyed("claim", code),
      madeBy: personOf(actor),
      madeAt: at,
      expiresAt: at.add(validFor(how)),
    });
    await record(db, actor, "claim_code.made", id, { how });
    if (how === "desk") return code;
    const told = await accountsPost().tell(db, actor, {
      person: personId,
      kind: "accounts.claimLetter",
      about: id,
      key: letterKey(personId, id),
      onPaper: inGroups(code),
    });
    if (!told) throw new Conflict("Er kan geen brief naar deze persoon. Kijk of het adres klopt.");
    return null;
  });
}

const letterKey = (person: string, id = "") => `accounts.claimLetter:${person}:${id}`;

/** Throws unless this actor may make a code for this person. */
export async function demandClaim(db: Db, actor: Actor, person: string): Promise<void> {
  if (actor.kind === "system") return;
  const relation = await relationTo(db, actor, person);
  if (relation === null) throw new NotFound("person");
  if (!can(actor, "person.add") || relation === "self" || relation === "representative")
    throw new Forbidden("claim code");
}

/** Codes of this person that still worked do not any more; a letter that was not printed is taken back. */
export async function endClaimCodes(db: Db, actor: Actor, person: string): Promise<void> {
  const ended = await db
    .update(claimCodes)
    .set({ endedAt: now() })
    .where(and(eq(claimCodes.person, person), isNull(claimCodes.finishedAt), isNull(claimCodes.endedAt)))
    .returning({ id: claimCodes.id });
  for (const { id } of ended) await record(db, actor, "claim_code.ended", id);
  await accountsPost().takeBack(db, actor, letterKey(person));
}

/** The letter is in the post: its month begins. */
export async function letterPosted(db: Db, id: string): Promise<void> {
  await db
    .update(claimCodes)
    .set({ expiresAt: now().add(validFor("letter")) })
    .where(and(eq(claimCodes.id, id), eq(claimCodes.how, "letter"), working()));
}

export type ClaimAnswer = { kind: "right"; request: string } | { kind: "wrong" };

const working = () =>
  and(isNull(claimCodes.finishedAt), isNull(claimCodes.endedAt), sql`${claimCodes.expiresAt} > ${now().toString()}`);

/**
 * Tries a code from paper. Right: the secret for the cookie of this browser, which may now choose; another browser in which
 * it was typed before may not any more. Wrong: nothing is told, also not that the beginning was right; after five it is over.
 */
export async function tryClaimCode(db: Db, actor: Actor, typed: string): Promise<ClaimAnswer> {
  const code = readClaimCode(typed);
  if (code === null) return { kind: "wrong" };
  const [foundBy, codeHash] = [keyed("claim_start", startOf(code)), keyed("claim", code)];
  return db.transaction(async (db): Promise<ClaimAnswer> => {
    const tried = await db
      .update(claimCodes)
      .set({ attempts: sql`${claimCodes.attempts} + 1` })
      .where(and(eq(claimCodes.foundBy, foundBy), working(), sql`${claimCodes.attempts} < ${claimAttempts}`))
      .returning();
    const right = tried.find((one) => one.codeHash.equals(codeHash));
    for (const { id, attempts } of tried)
      if (id !== right?.id && attempts === claimAttempts) await record(db, actor, "claim_code.blocked", id);
    if (!right) return { kind: "wrong" };
    const request = newSecret();
    await db
      .update(claimCodes)
      .set({ requestHash: hashOf(request), openedAt: now(), attempts: right.attempts - 1 })
      .where(eq(claimCodes.id, right.id));
    return { kind: "right", request };
  });
}

const openIn = (request: string) =>
  and(
    eq(claimCodes.requestHash, hashOf(request)),
    working(),
    gt(claimCodes.openedAt, now().subtract({ minutes: chooseMinutes })),
  );

/** Who is behind a code that was right in this browser; null otherwise. */
export async function whoClaims(db: Db, request: string): Promise<Person | null> {
  if (request === "") return null;
  const [open] = await db.select().from(claimCodes).where(openIn(request));
  return open ? findPerson(db, open.person) : null;
}

/**
 * "Dat ben ik": the code is used and somebody is in. Of two browsers one wins. Null when it is over. The person stays the
 * same row, so that everything before stays hers.
 */
export async function finishClaim(db: Db, request: string, device: string, shared: boolean): Promise<SignedIn | null> {
  return db.transaction(async (db) => {
    const [used] = await db.update(claimCodes).set({ finishedAt: now() }).where(openIn(request)).returning();
    if (!used) return null;
    const token = await startSession(db, used.person, device, { method: "letter", shared });
    const actor: Actor = { kind: "person", person: used.person, siteRoles: [] };
    await record(db, actor, "person.claimed", used.person, { how: used.how });
    return { kind: "signed_in", token, person: used.person, shared };
  });
}

/** "Dit ben ik niet": the code has come to somebody else, so it is over. */
export async function refuseClaim(db: Db, actor: Actor, request: string): Promise<void> {
  await db.transaction(async (db) => {
    const [ended] = await db
      .update(claimCodes)
      .set({ endedAt: now() })
      .where(openIn(request))
      .returning({ id: claimCodes.id });
    if (ended) await record(db, actor, "claim_code.ended", ended.id);
  });
}
