// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { countView, doubtActivity, paths, writeViews } from "#modules/activities/index.ts";
import { visitor } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { now, withClock } from "#platform/time/time.ts";

/** Readers of last week and of today, and two of them saw that something is not right. */
export async function plantFreshness(db: Db): Promise<void> {
  const found = await rows<{ number: number; title: string; slug: string }>(
    db,
    sql`select s.number::int as number, s.title, o.slug from series s join organisation o on o.id = s.organisation
      where s.status = 'published' and s.rrule is not null order by s.number limit 40`,
  );
  for (const daysAgo of [8, 3, 0]) {
    for (const [index, activity] of found.entries()) look(activity, 3 + ((index * 7 + daysAgo) % 23));
    await withClock(now().subtract({ hours: 24 * daysAgo }), () => writeViews(db));
  }
  const [first] = found;
  if (!first) return;
  const say = (kind: "time" | "phone", text: string, address: string) =>
    doubtActivity(db, visitor, first.number, { kind, text }, { address, userAgent: "demo" });
  await say("time", "Het begint een half uur later", "192.0.2.1");
  await say("phone", "", "192.0.2.2");
}

/** So many people, and their diaries. */
function look(activity: { number: number; title: string; slug: string }, times: number): void {
  for (let i = 0; i < times; i++) countView(paths.activity(activity), "demo");
  for (let i = 0; i < times / 4; i++) {
    countView(paths.activityPrint(activity), "demo");
    countView(`${paths.embed}?organisatie=${activity.slug}`, "demo");
    countView(paths.organisationIcs(activity.slug), "demo");
  }
}
