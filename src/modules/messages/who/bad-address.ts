// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Db } from "#platform/db/db.ts";
import { vault } from "#platform/keys/vault.ts";
import { now } from "#platform/time/time.ts";
import { badAddresses, refusedAddresses } from "../tables.ts";
import { clocks } from "../workflow.ts";

/** Only what can be compared is kept of an address. */
const hashed = (email: string): Buffer => vault().blind("email", email.normalize("NFKC").trim().toLowerCase());

/** Did mail to this person at this address come back, for good or three times? */
export async function isBadAddress(db: Db, person: string, email: string): Promise<boolean> {
  const [found] = await db
    .select({ person: badAddresses.person })
    .from(badAddresses)
    .where(
      and(eq(badAddresses.person, person), eq(badAddresses.value, hashed(email)), isNotNull(badAddresses.badSince)),
    );
  return found !== undefined;
}

/** Mail came back. Gives whether the address counts as not working from now on. */
export async function markAddress(db: Db, person: string, email: string, hard: boolean): Promise<boolean> {
  const [here] = [{ person, value: hashed(email) }];
  const soft = hard ? 0 : 1;
  const enough = sql`(${hard} or ${badAddresses.soft} + ${soft} >= ${clocks.softBounces})`;
  const at = now();
  const [after] = await db
    .insert(badAddresses)
    .values({ ...here, soft, badSince: hard ? at : null, lastAt: at })
    .onConflictDoUpdate({
      target: [badAddresses.person, badAddresses.value],
      set: {
        soft: sql`${badAddresses.soft} + ${soft}`,
        badSince: sql`coalesce(${badAddresses.badSince}, case when ${enough} then ${at.toString()}::timestamptz end)`,
        lastAt: at,
      },
    })
    .returning();
  return after!.badSince !== null;
}

/** "Dit adres werkt weer." */
export async function trustAddress(db: Db, person: string): Promise<void> {
  await db.delete(badAddresses).where(eq(badAddresses.person, person));
}

export async function isRefused(db: Db, email: string): Promise<boolean> {
  const [found] = await db
    .select()
    .from(refusedAddresses)
    .where(eq(refusedAddresses.value, hashed(email)));
  return found !== undefined;
}

/** No more news at this address, of which we do not know the person. Twice is once. */
export async function refuseAddress(db: Db, email: string): Promise<void> {
  await db
    .insert(refusedAddresses)
    .values({ value: hashed(email), since: now() })
    .onConflictDoNothing();
}
