// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq } from "drizzle-orm";
import { eraseSignal, withdrawSignal } from "#modules/signals/index.ts";
import { system, visitor } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict, NotFound } from "#platform/http/errors.ts";
import { now, today } from "#platform/time/time.ts";
import { type Referral, referrals } from "./tables.ts";
import { isEnded } from "./workflow.ts";

/** The practice holds another version than there is. */
export class StaleTask extends Conflict {
  constructor() {
    super("De verwijzing is intussen veranderd. Bekijk haar opnieuw.");
  }
}

export interface Withdrawal {
  /** Id of the practice that asks: another's referral is not there. */
  practice: string;
  /** Id of the referral, which is also the id of its Task. */
  referral: string;
  /** "entered-in-error": it was about the wrong person; what it says is erased. */
  as: "cancelled" | "entered-in-error";
  /** Number of the Task as the practice knows it; without it whatever it is now. */
  version?: number;
}

/**
 * The practice takes its referral back. The signal ends with it; a case that runs goes on, for that is the resident's own.
 * Twice is once. Throws NotFound, StaleTask, and Conflict when it ended in another way already. Gives the referral after it.
 */
export async function withdrawReferral(db: Db, given: Withdrawal): Promise<Referral> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const before = await held(db, given);
    if (before.taskStatus === given.as) return before;
    if (given.version !== undefined && given.version !== before.taskVersion) throw new StaleTask();
    if (isEnded(before.taskStatus) && given.as === "cancelled")
      throw new Conflict("Deze verwijzing is al afgerond. Bel ons als er iets niet klopt.");
    return behindWall(db, system("referrals.withdraw"), (db) => end(db, before, given));
  });
}

const held = (db: Db, { practice, referral }: Withdrawal): Promise<Referral> =>
  behindWall(
    db,
    visitor,
    async (db) => {
      const [found] = await db
        .select()
        .from(referrals)
        .where(and(eq(referrals.id, referral), eq(referrals.practice, practice)))
        .for("update");
      if (!found) throw new NotFound("referral");
      return found;
    },
    { practice },
  );

/** Of the wrong person: words and codes. A referral has at least one reason, so it says that none was told. */
const wiped: Partial<Referral> = {
  sealed: null,
  raw: null,
  reasons: ["not_told"],
  language: "nl",
  interpreter: false,
  hearing: false,
  sight: false,
  contactWay: "phone",
  output: null,
  outputName: null,
  outcome: null,
};

async function end(db: Db, before: Referral, { as }: Withdrawal): Promise<Referral> {
  const error = as === "entered-in-error";
  const [after] = await db
    .update(referrals)
    .set({
      taskStatus: as,
      statusReason: "withdrawn",
      businessStatus: null,
      closedOn: before.closedOn ?? today(),
      taskVersion: before.taskVersion + 1,
      modifiedAt: now(),
      ...(error ? wiped : {}),
    })
    .where(eq(referrals.id, before.id))
    .returning();
  const why = error ? "entered_in_error" : "withdrawn";
  await record(db, system("referrals.withdraw"), "referral.withdrawn", before.id, { why, signal: before.signal });
  if (before.caseId === null) {
    await withdrawSignal(db, system("referrals.withdraw"), before.signal);
    if (error) await eraseSignal(db, before.signal);
  }
  return after!;
}
