// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, eq, gt, gte, lt, lte, or, type SQL } from "drizzle-orm";
import { visitor } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { look } from "#platform/audit/look.ts";
import type { Db } from "#platform/db/db.ts";
import { NotFound } from "#platform/http/errors.ts";
import { type Practice, type Referral, referrals } from "../tables.ts";

export interface Since {
  how: "gt" | "ge" | "lt" | "le";
  at: Temporal.Instant;
}
/** After this one in the list. */
export interface After {
  at: Temporal.Instant;
  id: string;
}
const comparing = { gt, ge: gte, lt, le: lte };

/** A Task of the practice. Another's, an unknown and an impossible id are the same NotFound. */
export async function ownTask(db: Db, { id: practice }: Practice, id: string): Promise<Referral> {
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)) throw new NotFound("task");
  return behindWall(
    db,
    visitor,
    async (db) => {
      const [found] = await db
        .select()
        .from(referrals)
        .where(and(eq(referrals.id, id), eq(referrals.practice, practice)));
      if (!found) throw new NotFound("task");
      return found;
    },
    { practice },
  );
}

/** The Tasks of the practice, the one that changed longest ago first; one more than asked when there are more. */
export function ownTasks(
  db: Db,
  { id: practice }: Practice,
  { since, after, most }: { since: readonly Since[]; after: After | null; most: number },
): Promise<Referral[]> {
  const bounds: (SQL | undefined)[] = since.map(({ how, at }) => comparing[how](referrals.modifiedAt, at));
  if (after)
    bounds.push(
      or(gt(referrals.modifiedAt, after.at), and(eq(referrals.modifiedAt, after.at), gt(referrals.id, after.id))),
    );
  return behindWall(
    db,
    visitor,
    (db) =>
      db
        .select()
        .from(referrals)
        .where(and(eq(referrals.practice, practice), ...bounds))
        .orderBy(asc(referrals.modifiedAt), asc(referrals.id))
        .limit(most + 1),
    { practice },
  );
}

/** A practice looked at its Tasks: one line in the log, with no more than that. */
export async function noteTaskLook(db: Db, { id: practice }: Practice): Promise<void> {
  await behindWall(
    db,
    visitor,
    (db) =>
      look(db, visitor, {
        kind: "read",
        person: null,
        fields: ["task"],
        purpose: "feedback",
        object: "practice",
        row: practice,
      }),
    { practice },
  );
}
