// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, sql } from "drizzle-orm";
import { type Person, personsById } from "#modules/people/index.ts";
import { type Actor, personOf, system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { look } from "#platform/audit/look.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Conflict, NotFound } from "#platform/http/errors.ts";
import { vault } from "#platform/keys/vault.ts";
import { now } from "#platform/time/time.ts";
import { emergencyAccess } from "../tables.ts";
import { caseInNeed, type EmergencyCase, type EmergencyUse, isBlocked, openCard, readsAlready } from "./find.ts";
import { emergencyConflicts } from "./messages.ts";
import { cardHours, type EmergencyReason, fileHours } from "./rules.ts";
import { tellEmergency } from "./telling.ts";

const asJobs = system("cases.emergency");

export const explanationAt = (row: string) => ({ table: "emergency_access", column: "explanation", row });

/** Where somebody stands before she presses. */
export interface Standing {
  found: EmergencyCase;
  /** Her card that is open now. */
  card: EmergencyUse | null;
  /** Reads the case already: she needs no button. */
  already: boolean;
  /** Nobody looked at an earlier use. */
  blocked: boolean;
}

export async function emergencyStanding(db: Db, actor: Actor, number: number): Promise<Standing> {
  const found = await caseInNeed(db, actor, number);
  const card = await openCard(db, actor, found.id);
  return {
    found,
    card,
    already: await readsAlready(db, actor, found.id),
    blocked: card === null && (await isBlocked(db, personOf(actor)!)),
  };
}

/**
 * Opens the emergency card for a day, and tells the lead and the privacy officers at once. Twice while it is open is once: gives
 * whether it was explained before in other words or for another reason, which then stand. Throws Conflict for who reads the
 * case already, and while nobody looked at what she did before.
 */
export async function useEmergency(
  db: Db,
  actor: Actor,
  number: number,
  { reason, explanation }: { reason: EmergencyReason; explanation: string },
): Promise<{ before: boolean }> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    await db.execute(sql`select pg_advisory_xact_lock(hashtext(${`emergency:${personOf(actor)}`}))`);
    const { found, card, already, blocked } = await emergencyStanding(db, actor, number);
    if (card) return { before: card.reason !== reason || (await explanationOf(card)) !== explanation };
    if (already) throw new Conflict(emergencyConflicts.already);
    if (blocked) throw new Conflict(emergencyConflicts.blocked);
    const [id, account] = [newId(), personOf(actor)!];
    const endsAt = now().add({ hours: cardHours });
    const sealed = await vault().seal(id, explanationAt(id), explanation);
    await behindWall(db, asJobs, async (db) => {
      const use = { id, caseId: found.id, account, reason, explanation: sealed, startedAt: now(), endsAt };
      await db.insert(emergencyAccess).values(use);
      await grant(db, found.id, account, "emergency_card", endsAt);
      const told = { person: found.person, case: found.id, team: found.team, reason };
      await record(db, actor, "emergency_access.started", id, told);
      await tellEmergency(db, { use: id, account, lead: found.lead });
    });
    return { before: false };
  });
}

const explanationOf = async ({ id, explanation }: EmergencyUse): Promise<string> =>
  (explanation ? await vault().open(id, explanationAt(id), explanation) : null) ?? "";

/** The only way to a relation refuses who stands on a list, and a closed file. */
async function grant(
  db: Db,
  id: string,
  account: string,
  kind: "emergency_card" | "emergency",
  until: Temporal.Instant,
): Promise<void> {
  const [made] = await rows<{ id: string | null }>(
    db,
    sql`select grant_access(${id}, ${account}, ${kind}, 'emergency', ${until.toString()}::timestamptz, ${account}, 'emergency_button') as id`,
  );
  if (!made?.id) throw new NotFound("case");
}

export interface EmergencyCard {
  number: number;
  person: Person;
  /** Why, as she wrote it down herself. */
  reason: EmergencyReason;
  explanation: string;
  startedAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  /** Until when the whole file is open; null when it is not. */
  fileUntil: Temporal.Instant | null;
}

/** What somebody must know now: where she lives, whom to call, what not to do. Each time is a look. NotFound without a card. */
export async function emergencyCard(db: Db, actor: Actor, number: number): Promise<EmergencyCard> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const found = await caseInNeed(db, actor, number);
    const card = await openCard(db, actor, found.id);
    const person = card && (await personsById(db, [found.person])).get(found.person);
    if (!card || !person) throw new NotFound("emergency card");
    const fields = ["name", "address", "phone", "emergency_card"];
    await look(db, actor, { kind: "read", person: found.person, fields, purpose: "emergency" });
    const { startedAt, endsAt } = card;
    const reason = card.reason as EmergencyReason;
    const explanation = await explanationOf(card);
    return { number, person, reason, explanation, startedAt, endsAt, fileUntil: fileUntil(card) };
  });
}

function fileUntil({ openedFileAt, endsAt }: EmergencyUse): Temporal.Instant | null {
  if (!openedFileAt) return null;
  const until = earlier(openedFileAt.add({ hours: fileHours }), endsAt);
  return Temporal.Instant.compare(until, now()) > 0 ? until : null;
}

const earlier = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) < 0 ? a : b);

/**
 * The second step, a press of its own: the whole file, to read only, for four hours, and again while the card is open. Throws
 * NotFound without a card. While it is open, twice is once.
 */
export async function openWholeFile(db: Db, actor: Actor, number: number): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    await db.execute(sql`select pg_advisory_xact_lock(hashtext(${`emergency:${personOf(actor)}`}))`);
    const found = await caseInNeed(db, actor, number);
    const card = await openCard(db, actor, found.id);
    if (!card) throw new NotFound("emergency card");
    if (fileUntil(card)) return;
    const until = earlier(now().add({ hours: fileHours }), card.endsAt);
    await behindWall(db, asJobs, async (db) => {
      await grant(db, found.id, card.account!, "emergency", until);
      await db.update(emergencyAccess).set({ openedFileAt: now() }).where(eq(emergencyAccess.id, card.id));
      const told = { person: found.person, case: found.id, team: found.team, reason: card.reason };
      await record(db, actor, "emergency_access.opened", card.id, told);
    });
  });
}
