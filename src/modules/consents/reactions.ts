// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, isNull, ne, or } from "drizzle-orm";
import type { Fact, Reaction } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { letConsentGo } from "./acts-for.ts";
import { endAgreement } from "./agreement.ts";
import { actsFor, consents } from "./tables.ts";

/** What happens to consents and agreements when persons become one, or are no longer with us. */
export const reactions: readonly [fact: string, reaction: Reaction][] = [
  ["person.merged", moved],
  ["person.unmerged", movedBack],
  ["person.deceased", over],
];

/** Two rows were one person: what she agreed to is hers. An agreement between the two has no sense any more. */
async function moved(db: Db, { payload, actor }: Fact): Promise<void> {
  const { gone: from, into } = payload;
  if (typeof into !== "string" || typeof from !== "string") return;
  const between = or(
    and(eq(actsFor.person, from), eq(actsFor.representative, into)),
    and(eq(actsFor.person, into), eq(actsFor.representative, from)),
  );
  for (const one of await db
    .select()
    .from(actsFor)
    .where(and(isNull(actsFor.endedAt), between)))
    await endAgreement(db, actor, one, "stopped");
  const moves = { person: into, movedFrom: from };
  await db.update(consents).set(moves).where(eq(consents.person, from));
  await db
    .update(actsFor)
    .set(moves)
    .where(and(eq(actsFor.person, from), ne(actsFor.representative, into)));
  await db
    .update(actsFor)
    .set({ representative: into, representativeFrom: from })
    .where(and(eq(actsFor.representative, from), ne(actsFor.person, into)));
  await db
    .update(consents)
    .set({ recipient: into, recipientFrom: from })
    .where(and(eq(consents.recipient, from), ne(consents.person, into)));
}

/** They were two after all: what came with the merge goes back. */
async function movedBack(db: Db, { payload }: Fact): Promise<void> {
  const back = payload.gone;
  if (typeof back !== "string") return;
  await db.update(consents).set({ person: back, movedFrom: null }).where(eq(consents.movedFrom, back));
  await db.update(consents).set({ recipient: back, recipientFrom: null }).where(eq(consents.recipientFrom, back));
  await db.update(actsFor).set({ person: back, movedFrom: null }).where(eq(actsFor.movedFrom, back));
  const again = { representative: back, representativeFrom: null };
  await db.update(actsFor).set(again).where(eq(actsFor.representativeFrom, back));
}

/** Nobody acts for who has died. What she agreed to stays as proof. */
async function over(db: Db, { subject: person, actor }: Fact): Promise<void> {
  if (!person) return;
  for (const one of await db
    .select()
    .from(actsFor)
    .where(and(eq(actsFor.person, person), isNull(actsFor.endedAt)))) {
    await endAgreement(db, actor, one, "deceased");
    await letConsentGo(db, actor, one.consent);
  }
}
