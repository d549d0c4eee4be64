// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, isNull, sql } from "drizzle-orm";
import { system } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { today } from "#platform/time/time.ts";
import { letConsentGo } from "./acts-for.ts";
import { endAgreement } from "./agreement.ts";
import { closeSharing } from "./closing.ts";
import { move } from "./move.ts";
import { actsFor, consents } from "./tables.ts";
import { tellRenew } from "./telling.ts";
import { clocks } from "./workflow.ts";

const actor = system("consents.nightly");

/** Every night: what is past its date is over, agreements too; a month before its end a person is asked. Twice is once. */
export async function keepConsents(db: Db): Promise<{ expired: number; ended: number; asked: number }> {
  return { expired: await expire(db), ended: await endPast(db), asked: await remind(db) };
}

async function expire(db: Db): Promise<number> {
  const past = sql`${consents.validUntil} < ${today().toString()}::date`;
  const found = await db
    .select({ id: consents.id })
    .from(consents)
    .where(and(eq(consents.state, "given"), past));
  for (const { id } of found) {
    await db.transaction(async (tx) => {
      const db = tx as unknown as Db;
      const [held] = await db
        .select()
        .from(consents)
        .where(and(eq(consents.id, id), past))
        .for("update");
      if (held?.state !== "given") return;
      const told = { why: "date" };
      const after = await move(db, actor, held, "expire", { how: "date", fact: "consent.expired", told });
      await closeSharing(db, actor, after, "date");
    });
  }
  return found.length;
}

async function endPast(db: Db): Promise<number> {
  const past = and(isNull(actsFor.endedAt), sql`${actsFor.endsOn} < ${today().toString()}::date`);
  const found = await db.select().from(actsFor).where(past);
  for (const agreement of found) {
    await db.transaction(async (tx) => {
      const db = tx as unknown as Db;
      await endAgreement(db, actor, agreement, "date");
      await letConsentGo(db, actor, agreement.consent);
    });
  }
  return found.length;
}

/** Who is not with us any more is asked nothing. */
async function remind(db: Db): Promise<number> {
  const [from, to] = [today(), today().add({ days: clocks.remindDays })];
  const found = await db
    .select()
    .from(consents)
    .where(
      and(
        eq(consents.state, "given"),
        sql`${consents.validUntil} >= ${from.toString()}::date and ${consents.validUntil} <= ${to.toString()}::date`,
        sql`exists (select from person p where p.id = ${consents.person} and p.closed_at is null and p.deceased_on is null
          and p.frozen_at is null and (p.paused_until is null or p.paused_until < ${from.toString()}::date))`,
      ),
    );
  for (const consent of found)
    await db.transaction(async (tx) => {
      await tellRenew(tx as unknown as Db, actor, consent);
    });
  return found.length;
}
