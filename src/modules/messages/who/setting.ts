// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, sql } from "drizzle-orm";
import { type Actor, personOf } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { now } from "#platform/time/time.ts";
import { messageSettings } from "../tables.ts";
import type { Choice } from "../workflow.ts";
import { dropWaiting } from "./drop-waiting.ts";

export interface Setting {
  choice: Choice;
  /** Does not want to be written to or called at all. */
  refuses: boolean;
}

/** How much somebody wants to hear; everything, when she never said. */
export async function settingOf(db: Db, person: string): Promise<Setting> {
  const [found] = await db.select().from(messageSettings).where(eq(messageSettings.person, person));
  return { choice: found?.choice ?? "all", refuses: found?.refuses ?? false };
}

/**
 * Somebody says how much she wants to hear. What waits and is no longer wanted is taken back in the same transaction.
 * Whoever calls it has asked whether that is allowed.
 */
export async function changeSetting(db: Db, actor: Actor, person: string, change: Partial<Setting>): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    await db.execute(sql`select from person where id = ${person} for update`);
    const before = await settingOf(db, person);
    const { choice, refuses } = { ...before, ...change };
    if (choice === before.choice && refuses === before.refuses) return;
    const written = { choice, refuses, changedAt: now(), changedBy: personOf(actor) };
    await db
      .insert(messageSettings)
      .values({ person, ...written })
      .onConflictDoUpdate({ target: messageSettings.person, set: written });
    await record(db, actor, "message_setting.changed", person, { choice, refuses });
    if (refuses) await dropWaiting(db, actor, person);
    else if (choice === "only_me") await dropWaiting(db, actor, person, ["proactive", "digest"]);
  });
}
