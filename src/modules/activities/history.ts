// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { toInstant } from "#platform/db/columns.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { now } from "#platform/time/time.ts";

/** Why the keeper sent an activity back; null when that was not the last thing that happened to its state. */
export async function sentBackReason(db: Db, series: string): Promise<string | null> {
  const [last] = await rows<{ name: string; reason: string | null }>(
    db,
    sql`select name, payload ->> 'reason' as reason from event where subject = ${series}::uuid
      and name in ('activity.submitted', 'activity.sentBack', 'activity.published') order by at desc, id desc limit 1`,
  );
  return last?.name === "activity.sentBack" ? (last.reason ?? "") : null;
}

/** Was it published after the organisation asked for a review? */
export async function wasReviewed(db: Db, series: string): Promise<boolean> {
  const steps = await rows<{ name: string }>(
    db,
    sql`select name from event where subject = ${series}::uuid
      and name in ('activity.submitted', 'activity.sentBack', 'activity.published') order by at desc, id desc limit 2`,
  );
  return steps[0]?.name === "activity.published" && steps[1]?.name === "activity.submitted";
}

export interface LinkState {
  series: string;
  usedAt: Temporal.Instant | null;
}

/** What is known of a "klopt nog" link; null when it is unknown or too old. */
export async function confirmLinkState(db: Db, token: string): Promise<LinkState | null> {
  const hash = createHash("sha256").update(token).digest("base64url");
  const [link] = await rows<{ series: string; usedAt: string | null }>(
    db,
    sql`select series, used_at::text as "usedAt" from confirm_link where token_hash = ${hash} and expires_at > ${now().toString()}`,
  );
  return link ? { series: link.series, usedAt: link.usedAt === null ? null : toInstant(link.usedAt) } : null;
}
