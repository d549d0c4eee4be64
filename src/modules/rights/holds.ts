// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, desc, eq, gte, isNull } from "drizzle-orm";
import { type Actor, can, personOf } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import { now, today } from "#platform/time/time.ts";
import { holds } from "./tables.ts";
import type { HoldReason } from "./workflow.ts";

export type Hold = typeof holds.$inferSelect;

/** Nothing of this person may go before the day is over. Throws Forbidden. */
export async function setHold(
  db: Db,
  actor: Actor,
  person: string,
  { reason, until }: { reason: HoldReason; until: Temporal.PlainDate },
): Promise<Hold> {
  if (!can(actor, "rights.handle")) throw new Forbidden("set hold");
  return db.transaction(async (db) => {
    const row = { id: newId(), person, reason, until, madeBy: personOf(actor), madeAt: now() };
    const [hold] = await db.insert(holds).values(row).returning();
    await record(db, actor, "hold.set", hold!.id, { reason });
    return hold!;
  });
}

/** The reason is over. Twice is once. Throws Forbidden, NotFound. */
export async function liftHold(db: Db, actor: Actor, number: number): Promise<void> {
  if (!can(actor, "rights.handle")) throw new Forbidden("lift hold");
  await db.transaction(async (db) => {
    const [hold] = await db.select().from(holds).where(eq(holds.number, number)).for("update");
    if (!hold) throw new NotFound("hold");
    if (hold.liftedAt) return;
    await db
      .update(holds)
      .set({ liftedAt: now(), liftedBy: personOf(actor) })
      .where(eq(holds.id, hold.id));
    await record(db, actor, "hold.lifted", hold.id);
  });
}

/** Holds that count today, the newest first; of one person, or all. */
export const holdsOn = (db: Db, person?: string): Promise<Hold[]> =>
  db
    .select()
    .from(holds)
    .where(
      and(
        isNull(holds.liftedAt),
        gte(holds.until, today()),
        person === undefined ? undefined : eq(holds.person, person),
      ),
    )
    .orderBy(desc(holds.number));
