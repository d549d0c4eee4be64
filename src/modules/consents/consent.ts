// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, desc, eq, sql } from "drizzle-orm";
import { type Actor, personOf } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Conflict, NotFound } from "#platform/http/errors.ts";
import { now, today } from "#platform/time/time.ts";
import { closeSharing } from "./closing.ts";
import { currentVersion } from "./messages/agreed.ts";
import { move, tellFact } from "./move.ts";
import { mustRecord } from "./relation.ts";
import { type Consent, consents } from "./tables.ts";
import { type ConsentHow, type ConsentPurpose, clocks, hasRecipient, scopesOf } from "./workflow.ts";

/** What is asked of a person. Scope: codes of `scopesOf`; recipient: id of the organisation or person it is for. */
export interface Question {
  person: string;
  purpose: ConsentPurpose;
  scope?: readonly string[];
  recipient?: string | null;
}

const inside = <T>(db: Db, deed: (db: Db) => Promise<T>): Promise<T> =>
  db.transaction((tx) => deed(tx as unknown as Db));

/**
 * Asks a person something; it is no yes. What waits for an answer already is given back: twice is once.
 * Throws NotFound, Forbidden, Conflict (no such scope, or nobody to share with).
 */
export const askConsent = (db: Db, actor: Actor, question: Question): Promise<Consent> =>
  inside(db, async (db) => {
    await mustRecord(db, actor, question.person);
    return ask(db, actor, question);
  });

/** The same, for who asked the policy already. In the caller's transaction. */
export async function ask(db: Db, actor: Actor, { person, purpose, scope = [], recipient = null }: Question) {
  const known: readonly string[] = scopesOf[purpose];
  const codes = [...new Set(scope)].sort();
  if (codes.some((code) => !known.includes(code)) || (known.length > 0 && codes.length === 0))
    throw new Conflict("Kies waarvoor de toestemming is.");
  if (hasRecipient(purpose) !== (recipient !== null)) throw new Conflict("Kies voor wie de toestemming is.");
  await holdPerson(db, person);
  const open = (await same(db, { person, purpose, recipient }, codes)).find(({ state }) => state === "asked");
  if (open) return open;
  const [asked] = await db
    .insert(consents)
    .values({
      id: newId(),
      person,
      purpose,
      scope: codes,
      recipient,
      state: "asked",
      textVersion: currentVersion(purpose),
      recordedBy: personOf(actor),
      askedAt: now(),
    })
    .returning();
  await tellFact(db, actor, "consent.asked", asked!);
  return asked!;
}

/** One deed after the other about one person. Throws NotFound when she is not with us. */
export async function holdPerson(db: Db, person: string): Promise<void> {
  const held = await db.execute(sql`select id from person where id = ${person}::uuid and closed_at is null for update`);
  if ((held as unknown as { rows: unknown[] }).rows.length === 0) throw new NotFound("person");
}

/** Earlier questions about exactly the same. */
async function same(
  db: Db,
  { person, purpose, recipient }: Pick<Consent, "person" | "purpose" | "recipient">,
  scope: readonly string[],
): Promise<Consent[]> {
  const found = await db
    .select()
    .from(consents)
    .where(
      and(
        eq(consents.person, person),
        eq(consents.purpose, purpose),
        sql`${consents.recipient} is not distinct from ${recipient}`,
      ),
    )
    .orderBy(desc(consents.number));
  return found.filter((one) => one.scope.join() === scope.join());
}

/** Yes. Until a year from now, unless another day is agreed. Twice is once. Throws NotFound, Forbidden, Conflict. */
export const giveConsent = (
  db: Db,
  actor: Actor,
  id: string,
  how: ConsentHow,
  validUntil: Temporal.PlainDate | null = null,
): Promise<Consent> =>
  inside(db, async (db) => {
    const held = await hold(db, actor, id);
    return give(db, actor, held, how, validUntil);
  });

/** The same, on a held row. An earlier yes to the same makes place for it, except that of an agreement of its own. */
export async function give(
  db: Db,
  actor: Actor,
  held: Consent,
  how: ConsentHow,
  validUntil: Temporal.PlainDate | null,
): Promise<Consent> {
  if (held.state === "given") return held;
  const until = validUntil ?? today().add({ months: clocks.months });
  if (Temporal.PlainDate.compare(until, today()) < 0) throw new Conflict("De einddatum is al voorbij.");
  const before = held.purpose === "act_for" ? [] : await same(db, held, held.scope);
  for (const old of before.filter(({ state }) => state === "given"))
    await move(db, actor, old, "expire", { how, fact: "consent.expired", told: { why: "renewed" } });
  const more = { how, decidedAt: now(), validUntil: until, recordedBy: personOf(actor) };
  return move(db, actor, held, "give", { more, fact: "consent.given", told: { how } });
}

/** No: it is not asked again by itself. Twice is once. */
export const declineConsent = (db: Db, actor: Actor, id: string, how: ConsentHow): Promise<Consent> =>
  inside(db, async (db) => {
    const held = await hold(db, actor, id);
    if (held.state === "declined") return held;
    const more = { decidedAt: now(), endedAt: now(), recordedBy: personOf(actor) };
    return move(db, actor, held, "decline", { how, more, fact: "consent.declined", told: { how } });
  });

/**
 * Takes a yes back, by any channel and without a reason. In the same transaction everything that rests on it ends: agreements,
 * open doors, sessions in her name, messages that wait. What was over already stays as it is: twice is once.
 */
export const withdrawConsent = (db: Db, actor: Actor, id: string, how: ConsentHow): Promise<Consent> =>
  inside(db, async (db) => {
    const held = await hold(db, actor, id);
    if (held.state !== "given" && held.state !== "asked") return held;
    const after = await move(db, actor, held, held.state === "asked" ? "decline" : "withdraw", {
      how,
      more: { endedAt: now() },
      fact: held.state === "asked" ? "consent.declined" : "consent.withdrawn",
      told: { how },
    });
    if (held.state === "given") await closeSharing(db, actor, after, "withdrawn");
    return after;
  });

/** Asked and answered in one go: what a worker writes down after a talk. */
export const recordConsent = (
  db: Db,
  actor: Actor,
  question: Question,
  { answer, how, validUntil = null }: { answer: "yes" | "no"; how: ConsentHow; validUntil?: Temporal.PlainDate | null },
): Promise<Consent> =>
  inside(db, async (db) => {
    const asked = await askConsent(db, actor, question);
    if (answer === "yes") return giveConsent(db, actor, asked.id, how, validUntil);
    // a no of today ends the yes of before: the two never stand beside each other
    const before = await same(db, { recipient: null, ...question }, [...new Set(question.scope ?? [])].sort());
    for (const { id, state } of before) if (state === "given") await withdrawConsent(db, actor, id, how);
    return declineConsent(db, actor, asked.id, how);
  });

/** The row, held, of a person for whom the actor may answer. Somebody else's is not there. */
async function hold(db: Db, actor: Actor, id: string): Promise<Consent> {
  const [found] = await db.select().from(consents).where(eq(consents.id, id));
  if (!found) throw new NotFound("consent");
  await mustRecord(db, actor, found.person);
  await holdPerson(db, found.person);
  const [held] = await db.select().from(consents).where(eq(consents.id, id)).for("update");
  if (!held) throw new NotFound("consent");
  return held;
}

/** Everything that a person was asked, the newest first. */
export const consentsOf = (db: Db, person: string): Promise<Consent[]> =>
  db.select().from(consents).where(eq(consents.person, person)).orderBy(desc(consents.number));

/** One of a person, by its number. Somebody else's is not there. */
export async function findConsent(db: Db, person: string, number: number): Promise<Consent> {
  const [found] = await db
    .select()
    .from(consents)
    .where(and(eq(consents.person, person), eq(consents.number, number)));
  if (!found) throw new NotFound("consent");
  return found;
}
