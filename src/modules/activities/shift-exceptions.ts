// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import type { Db } from "#platform/db/db.ts";
import { now, toLocal } from "#platform/time/time.ts";
import type { Series } from "./tables.ts";

/**
 * A series gets another time of day: its exceptions to come go along, because they are known by the start that the rule
 * gives them. Without this a date that was cancelled would come back.
 */
export async function shiftExceptions(db: Db, before: Series, after: Series): Promise<void> {
  const [from, to] = [before.startsLocal.toPlainTime(), after.startsLocal.toPlainTime()];
  if (from.equals(to)) return;
  await db.execute(sql`update override set recurrence_id = recurrence_id::date + ${to.toString()}::time
    where series = ${before.id}::uuid and recurrence_id::time = ${from.toString()}::time
    and recurrence_id >= ${toLocal(now()).toString()}::timestamp
    and not exists (select from override other where other.series = override.series
      and other.recurrence_id = override.recurrence_id::date + ${to.toString()}::time)`);
}
