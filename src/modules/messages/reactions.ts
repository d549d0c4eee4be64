// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import type { Fact, Reaction } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { deliveries } from "./tables.ts";
import { dropWaiting } from "./who/drop-waiting.ts";

/** Two organisations became one: what the double had to tell stands on the call list of the other. On `organisation.merged`. */
export async function moveDeliveries(db: Db, { subject, payload }: Fact): Promise<void> {
  if (!subject || typeof payload.into !== "string") return;
  await db.update(deliveries).set({ organisation: payload.into }).where(eq(deliveries.organisation, subject));
}

/** She has died or is away: what she was to be told is not told any more. On `person.deceased` and `person.paused`. */
async function nothingMore(db: Db, { subject, actor }: Fact): Promise<void> {
  if (subject) await dropWaiting(db, actor, subject);
}

/** What this room does when something happens to a person. */
export const personFollowers: readonly [fact: string, reaction: Reaction][] = [
  ["person.deceased", nothingMore],
  ["person.paused", nothingMore],
];
