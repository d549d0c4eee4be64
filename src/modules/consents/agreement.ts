// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, isNull } from "drizzle-orm";
import { behalfNow, stopActingFor } from "#modules/accounts/index.ts";
import { takeBack } from "#modules/messages/index.ts";
import { type Actor, personOf } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { now } from "#platform/time/time.ts";
import { type ActsFor, actsFor } from "./tables.ts";
import { tellRepresentative } from "./telling.ts";

/** Why an agreement ended: a code in its fact. */
export type EndReason = "withdrawn" | "stopped" | "date" | "deceased" | "erased";

/**
 * Ends one agreement, on a held person: from the next request on nothing is seen or done by it. Browsers that work in her name
 * stop at once, unless another agreement stands. In the caller's transaction; twice is once.
 */
export async function endAgreement(db: Db, actor: Actor, agreement: ActsFor, why: EndReason): Promise<void> {
  const [ended] = await db
    .update(actsFor)
    .set({ endedAt: now(), endedBy: personOf(actor) })
    .where(and(eq(actsFor.id, agreement.id), isNull(actsFor.endedAt)))
    .returning();
  if (!ended) return;
  const { id, person, representative } = ended;
  if (!(await behalfNow(db, representative, person, "representative"))) await stopActingFor(db, representative, person);
  await takeBack(db, actor, `acts_for:${id}:`);
  await record(db, actor, "acts_for.ended", id, { person, representative, why });
  if (why !== "erased" && personOf(actor) !== representative) await tellRepresentative(db, actor, ended);
}

/** The agreements that rest on a consent. */
export const agreementsOn = (db: Db, consent: string): Promise<ActsFor[]> =>
  db
    .select()
    .from(actsFor)
    .where(and(eq(actsFor.consent, consent), isNull(actsFor.endedAt)))
    .orderBy(actsFor.number);
