// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, desc, eq, gt, inArray } from "drizzle-orm";
import { type Actor, can, personOf, teamsOf } from "#platform/access/actor.ts";
import type { Purpose } from "#platform/audit/look.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { notHidden } from "./relation.ts";
import { personAccess } from "./tables.ts";

export type DoorKind = "desk" | "cover" | "rights";
export interface Door {
  kind: DoorKind;
  purpose: Purpose;
  /** In own words, at most 300 signs; at least 20 for who covers. Never shown to others than the person and the officer. */
  reason?: string;
  /** Shorter than the longest that this kind may be; longer is cut off. */
  minutes?: number;
}

/** The longest a door stays open, in minutes. */
const longest: Record<DoorKind, number> = { desk: 30, cover: 24 * 60, rights: 8 * 60 };
const shortestReason = 20;
const reasonTooShort = "Schrijf in één zin waarom u waarneemt. Minstens 20 letters.";

/** Who may open which door at all. */
export function mayOpenDoor(actor: Actor, kind: DoorKind): boolean {
  if (kind === "rights") return can(actor, "rights.handle");
  if (kind === "cover") return teamsOf(actor).some(({ role }) => role !== "volunteer");
  return can(actor, "desk.use");
}

/**
 * Opens a door to one person for a short while, with a purpose: gives the id of it. One that stands open for the same purpose
 * is given again. Throws NotFound for who is excluded, and for a frozen person unless it is about her rights.
 */
export async function openDoor(db: Db, actor: Actor, person: string, door: Door): Promise<string> {
  const { kind, purpose, reason = "", minutes = longest[kind] } = door;
  const account = personOf(actor);
  if (account === null || !mayOpenDoor(actor, kind)) throw new Forbidden("door");
  if (kind === "cover" && reason.length < shortestReason) throw new Conflict(reasonTooShort);
  return db.transaction(async (db) => {
    const there = await notHidden(db, actor, [person], kind === "rights");
    if (!there.has(person)) throw new NotFound("person");
    const at = now();
    const [standing] = await db
      .select({ id: personAccess.id })
      .from(personAccess)
      .where(and(isOpen(account, person, [kind]), eq(personAccess.purpose, purpose)))
      .orderBy(desc(personAccess.validTo));
    if (standing) return standing.id;
    const id = newId();
    const validTo = at.add({ minutes: Math.min(Math.max(minutes, 1), longest[kind]) });
    // a moment earlier, so that it can be closed at once
    const validFrom = at.subtract({ seconds: 1 });
    await db.insert(personAccess).values({
      id,
      person,
      account,
      kind,
      purpose,
      reason: reason.slice(0, 300),
      validFrom,
      validTo,
      grantedBy: account,
    });
    await record(db, actor, "person_access.opened", person, { kind, purpose });
    return id;
  });
}

const isOpen = (account: string, person: string, kinds: DoorKind[]) =>
  and(
    eq(personAccess.account, account),
    eq(personAccess.person, person),
    inArray(personAccess.kind, kinds),
    gt(personAccess.validTo, now()),
  );

/** Closes the own doors to a person; closed is closed at the next request. Twice is once. NotFound for who never had one. */
export async function closeDoor(db: Db, actor: Actor, person: string): Promise<void> {
  const account = personOf(actor);
  if (account === null) throw new Forbidden("door");
  await db.transaction(async (db) => {
    // who never had a door to her may not learn whether she is there
    const own = and(eq(personAccess.account, account), eq(personAccess.person, person));
    const [had] = await db.select({ id: personAccess.id }).from(personAccess).where(own).limit(1);
    if (!had) throw new NotFound("door");
    const closed = await db
      .update(personAccess)
      .set({ validTo: now() })
      .where(isOpen(account, person, ["desk", "cover", "rights"]))
      .returning();
    for (const { kind } of closed) await record(db, actor, "person_access.closed", person, { kind });
  });
}
