// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import type { Fact, Reaction } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { deliveries } from "./tables.ts";
import { dropWaiting } from "./who/drop-waiting.ts";
import { changeSetting, settingOf } from "./who/setting.ts";

/** Two organisations became one: what the double had to tell stands on the call list of the other. On `organisation.merged`. */
export async function moveDeliveries(db: Db, { subject, payload }: Fact): Promise<void> {
  if (!subject || typeof payload.into !== "string") return;
  await db.update(deliveries).set({ organisation: payload.into }).where(eq(deliveries.organisation, subject));
}

/** She has died or is away: what she was to be told is not told any more. On `person.deceased` and `person.paused`. */
async function nothingMore(db: Db, { subject, actor }: Fact): Promise<void> {
  if (subject) await dropWaiting(db, actor, subject);
}

/** Two were one: what the double was to hear, and does not want to hear, is of the other. On `person.merged`. */
async function personMerged(db: Db, { subject, payload, actor }: Fact): Promise<void> {
  const into = payload.into;
  if (!subject || typeof into !== "string" || into === subject) return;
  const before = await settingOf(db, subject);
  const kept = await settingOf(db, into);
  // the stricter of the two wishes holds
  await changeSetting(db, actor, into, {
    choice: kept.choice === "all" ? before.choice : kept.choice,
    refuses: kept.refuses || before.refuses,
  });
  await db.update(deliveries).set({ person: into, event: null }).where(eq(deliveries.person, subject));
  const { refuses, choice } = await settingOf(db, into);
  if (refuses) await dropWaiting(db, actor, into);
  else if (choice === "only_me") await dropWaiting(db, actor, into, ["proactive", "digest"]);
}

/** What this room does when something happens to a person. */
export const personFollowers: readonly [fact: string, reaction: Reaction][] = [
  ["person.deceased", nothingMore],
  ["person.paused", nothingMore],
  ["person.merged", personMerged],
];
