// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { type Actor, personOf } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import type { FeedbackChannel, Jwks, PracticeKind } from "./codes.ts";
import { mayKeepPractices, mayTypeIn } from "./policy.ts";
import { newPracticeSecret, practiceHash } from "./secret.ts";
import { type Practice, practices } from "./tables.ts";

/** `phone`: digits, or "". `team`: whose work its referrals are; null: the team of where somebody lives, or the oldest. */
export interface PracticeDetails {
  name: string;
  kind: PracticeKind;
  phone: string;
  email: string;
  feedbackChannel: FeedbackChannel;
  team: string | null;
}

function ask(actor: Actor): void {
  if (!mayKeepPractices(actor)) throw new Forbidden("keep practices");
}

/** All practices that still refer, by name; `ended`: also who stopped. */
export async function practiceList(db: Db, actor: Actor, { ended = false } = {}): Promise<Practice[]> {
  ask(actor);
  return behindWall(db, actor, (db) =>
    db
      .select()
      .from(practices)
      .where(ended ? undefined : isNull(practices.closedAt))
      .orderBy(desc(isNull(practices.closedAt)), asc(sql`lower(${practices.name})`), asc(practices.number)),
  );
}

/** Whom a worker may choose when she types in paper: practices that still refer. */
export async function practicesToChoose(db: Db, actor: Actor): Promise<Pick<Practice, "id" | "name">[]> {
  if (!mayTypeIn(actor)) throw new Forbidden("type in a referral");
  return behindWall(db, actor, (db) =>
    db
      .select({ id: practices.id, name: practices.name })
      .from(practices)
      .where(isNull(practices.closedAt))
      .orderBy(asc(sql`lower(${practices.name})`)),
  );
}

/** One practice, also one that stopped. Throws Forbidden, NotFound. */
export async function findPractice(db: Db, actor: Actor, number: number): Promise<Practice> {
  ask(actor);
  return behindWall(db, actor, async (db) => {
    const [found] = await db.select().from(practices).where(eq(practices.number, number));
    if (!found) throw new NotFound("practice");
    return found;
  });
}

/** Names of practices, for who sees their referrals. */
export async function practicesById(
  db: Db,
  actor: Actor,
  ids: readonly (string | null)[],
): Promise<Map<string, Practice>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const found = await behindWall(db, actor, (db) => db.select().from(practices).where(inArray(practices.id, wanted)));
  return new Map(found.map((one) => [one.id, one]));
}

/** Gives its short number. */
export async function addPractice(db: Db, actor: Actor, details: PracticeDetails): Promise<number> {
  ask(actor);
  return behindWall(db, actor, async (db) => {
    const values = { ...details, id: newId(), madeBy: personOf(actor), madeAt: now() };
    const [made] = await db.insert(practices).values(values).returning({ number: practices.number });
    await record(db, actor, "practice.added", values.id, { kind: details.kind });
    return made!.number;
  });
}

export async function changePractice(
  db: Db,
  actor: Actor,
  number: number,
  details: Partial<PracticeDetails>,
): Promise<void> {
  await change(db, actor, number, async (db, before) => {
    const fields = (Object.keys(details) as (keyof PracticeDetails)[]).filter((key) => details[key] !== before[key]);
    if (fields.length === 0) return;
    await db.update(practices).set(details).where(eq(practices.id, before.id));
    await record(db, actor, "practice.changed", before.id, { fields });
  });
}

/** A new link; the one before stops at once. Gives the secret: it is shown once, and only its hash is kept. */
export async function makePracticeLink(
  db: Db,
  actor: Actor,
  number: number,
  secret = newPracticeSecret(),
): Promise<string> {
  await change(db, actor, number, async (db, { id }) => {
    await db
      .update(practices)
      .set({ linkHash: practiceHash(secret), linkMadeAt: now() })
      .where(eq(practices.id, id));
    await record(db, actor, "practice.linkMade", id);
  });
  return secret;
}

/** The link stops at once: a card was lost. Twice is once. */
export async function endPracticeLink(db: Db, actor: Actor, number: number): Promise<void> {
  await change(db, actor, number, async (db, { id, linkHash }) => {
    if (linkHash === null) return;
    await db.update(practices).set({ linkHash: null, linkMadeAt: null }).where(eq(practices.id, id));
    await record(db, actor, "practice.linkEnded", id);
  });
}

export interface PracticeClient {
  clientId: string;
  jwks: Jwks;
  /** Naming system of its request numbers. */
  identifierSystem: string;
}

/** Its system may sign in with these keys; null: not any more. Throws Conflict for a client id or system that is another's. */
export async function setPracticeClient(
  db: Db,
  actor: Actor,
  number: number,
  client: PracticeClient | null,
): Promise<void> {
  await change(db, actor, number, async (db, { id }) => {
    if (client) await askFree(db, id, client);
    const values = client ?? { clientId: null, jwks: null, identifierSystem: null };
    await db.update(practices).set(values).where(eq(practices.id, id));
    const fields = client ? ["client_id", "jwks", "identifier_system"] : [];
    await record(db, actor, "practice.clientSet", id, { fields });
  });
}

async function askFree(db: Db, id: string, { clientId, identifierSystem }: PracticeClient): Promise<void> {
  const taken = await db
    .select({ id: practices.id })
    .from(practices)
    .where(
      and(
        sql`${practices.id} <> ${id}`,
        sql`(${practices.clientId} = ${clientId} or ${practices.identifierSystem} = ${identifierSystem})`,
      ),
    );
  if (taken.length > 0) throw new Conflict("Dit nummer of adres is al van een andere praktijk. Vraag een ander.");
}

/** It refers no more: link, keys and sign-ins stop at once. What it referred goes on. Twice is once. */
export async function endPractice(db: Db, actor: Actor, number: number): Promise<void> {
  ask(actor);
  const before = await findPractice(db, actor, number);
  if (before.closedAt) return;
  await change(db, actor, number, async (db, { id }) => {
    const gone = { linkHash: null, linkMadeAt: null, clientId: null, jwks: null, closedAt: now() };
    await db.update(practices).set(gone).where(eq(practices.id, id));
    await record(db, actor, "practice.ended", id);
  });
}

/** The practice, held; one that stopped is as it was. */
async function change(
  db: Db,
  actor: Actor,
  number: number,
  deed: (db: Db, before: Practice) => Promise<void>,
): Promise<void> {
  ask(actor);
  await behindWall(db, actor, async (db) => {
    const [before] = await db.select().from(practices).where(eq(practices.number, number)).for("update");
    if (!before) throw new NotFound("practice");
    if (before.closedAt) throw new Conflict("Deze praktijk is gestopt. Voeg haar opnieuw toe.");
    await deed(db, before);
  });
}
