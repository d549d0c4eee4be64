// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, isNull, or } from "drizzle-orm";
import { type MergePart, movesRows } from "#modules/people/index.ts";
import { type Actor, system } from "#platform/access/actor.ts";
import type { Fact, Reaction } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { letConsentGo } from "./acts-for.ts";
import { type EndReason, endAgreement } from "./agreement.ts";
import { actsFor } from "./tables.ts";

/** What happens to agreements when somebody is no longer with us. What she agreed to stays as proof. */
export const reactions: readonly [fact: string, reaction: Reaction][] = [
  [
    "person.deceased",
    async (db: Db, { subject, actor }: Fact) => {
      if (subject) await endAll(db, actor, eq(actsFor.person, subject), "deceased");
    },
  ],
];

/** Ends agreements, and the consents on which they rested. In the caller's transaction. */
export async function endAll(
  db: Db,
  actor: Actor,
  which: ReturnType<typeof or>,
  why: Extract<EndReason, "deceased" | "stopped" | "erased">,
): Promise<void> {
  const found = await db
    .select()
    .from(actsFor)
    .where(and(which, isNull(actsFor.endedAt)));
  for (const one of found) {
    await endAgreement(db, actor, one, why);
    await letConsentGo(db, actor, one.consent);
  }
}

const rowsOf = movesRows("consents", {
  consent: ["person", "recipient"],
  acts_for: ["person", "representative"],
});

/**
 * Two records were one person: what she agreed to, who acts for her and for whom she acts moves along, and back. An agreement
 * between the two has no sense: it ends, and what is left of it goes.
 */
export const mergePart: MergePart = {
  ...rowsOf,
  move: async (db, from, to) => {
    const between = or(
      and(eq(actsFor.person, from), eq(actsFor.representative, to)),
      and(eq(actsFor.person, to), eq(actsFor.representative, from)),
    );
    await endAll(db, system("consents.merge"), between, "stopped");
    await db.delete(actsFor).where(between);
    return rowsOf.move(db, from, to);
  },
};
