// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, eq, isNull } from "drizzle-orm";
import { persons } from "#modules/people/index.ts";
import { type Actor, personOf } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { NotFound } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { ErasureRefused, eraseNow, obstaclesFor } from "./erase.ts";
import { visibleReviews } from "./policy.ts";
import { reviews } from "./tables.ts";
import type { Decision } from "./workflow.ts";

export type Review = typeof reviews.$inferSelect;

/** Of whom somebody has to say whether she still takes part, the longest waiting first; at most a hundred. */
export const reviewsFor = (db: Db, actor: Actor): Promise<Review[]> =>
  db
    .select()
    .from(reviews)
    .where(and(isNull(reviews.decidedAt), visibleReviews(actor)))
    .orderBy(asc(reviews.askedAt), asc(reviews.number))
    .limit(100);

/** Throws NotFound for one of another. */
export async function findReview(db: Db, actor: Actor, number: number): Promise<Review> {
  const [review] = await db
    .select()
    .from(reviews)
    .where(and(eq(reviews.number, number), isNull(reviews.decidedAt), visibleReviews(actor)));
  if (!review) throw new NotFound("review");
  return review;
}

/** keep: the silence starts anew; erase: at once, and gone. Throws NotFound, ErasureRefused. Opens its own transactions. */
export async function decideReview(db: Db, actor: Actor, number: number, decision: Decision): Promise<void> {
  const review = await findReview(db, actor, number);
  if (decision === "erase") {
    const obstacles = await obstaclesFor(db, review.person);
    if (obstacles.length > 0) throw new ErasureRefused(obstacles);
  }
  await db.transaction(async (db) => {
    const [decided] = await db
      .update(reviews)
      .set({ decision, decidedBy: personOf(actor), decidedAt: now() })
      .where(and(eq(reviews.id, review.id), isNull(reviews.decidedAt)))
      .returning();
    if (!decided) return;
    if (decision === "keep") await db.update(persons).set({ activeAt: now() }).where(eq(persons.id, review.person));
    await record(db as unknown as Db, actor, "retention.reviewed", review.id, { decision });
  });
  if (decision === "erase") await eraseNow(db, actor, review.person, "reviewed");
}
