// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import type { Fact, Reaction } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { today } from "#platform/time/time.ts";
import { followTrial } from "./gap/trial.ts";

/** What this room does when others' facts happen. Wired in app/reactions.ts. */
export const reactions: readonly [fact: string, reaction: Reaction][] = [
  ["participation.waitlisted", countTurnedAway],
  ["activity.published", followTrial],
];

/** Somebody had no place: counted by day, buurt, kind and part of the day; not who. */
async function countTurnedAway(db: Db, { payload }: Fact): Promise<void> {
  const { series, recurrenceId } = payload;
  if (typeof series !== "string" || typeof recurrenceId !== "string") return;
  await db.execute(sql`insert into turned_away (day, area, category, weekday, daypart, times)
    select ${today().toString()}::date, area, category, weekday, daypart, 1 from occurrence
    where series = ${series}::uuid and recurrence_id = ${recurrenceId}::timestamp
    on conflict (day, area, category, weekday, daypart) do update set times = turned_away.times + 1`);
}
