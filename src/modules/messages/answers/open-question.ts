// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "#platform/db/db.ts";
import { now } from "#platform/time/time.ts";
import { type Delivery, questions } from "../tables.ts";

export type Question = typeof questions.$inferSelect;

/** The question of a delivery that can still be answered; null when it has none, or when its time is over. */
export async function openQuestion(db: Db, delivery: Pick<Delivery, "id" | "state">): Promise<Question | null> {
  if (delivery.state === "dropped") return null;
  const [found] = await db
    .select()
    .from(questions)
    .where(
      and(
        eq(questions.delivery, delivery.id),
        isNull(questions.answer),
        sql`${questions.validUntil} > ${now().toString()}`,
      ),
    );
  return found ?? null;
}
