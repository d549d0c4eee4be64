// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import type { Organisation } from "#modules/organisations/index.ts";
import { type Actor, personOf } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Forbidden } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { takeActivity } from "../activity/find.ts";
import { confirmedNow, move } from "../activity/life.ts";
import { mayFreshen } from "../policy.ts";
import { freshnessCalls, type Series } from "../tables.ts";
import { mayMove } from "../workflow.ts";
import type { CallResult } from "./kinds.ts";

/**
 * What somebody heard when calling an organisation: a result per activity, by number. "confirmed" confirms it, "no_answer"
 * counts; "changed" and "stopped" are kept until somebody edits or stops it. Numbers of others are left out.
 */
export async function keepCall(
  db: Db,
  actor: Actor,
  organisation: Pick<Organisation, "id">,
  results: ReadonlyMap<number, CallResult>,
): Promise<void> {
  if (!mayFreshen(actor)) throw new Forbidden("freshness desk");
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    for (const [number, result] of [...results].sort(([a], [b]) => a - b)) {
      const activity = await takeActivity(db, actor, number);
      if (activity.organisation !== organisation.id || !mayMove(activity.status, "confirm")) continue;
      await keepOne(db, actor, activity, result);
    }
  });
}

async function keepOne(db: Db, actor: Actor, activity: Series, result: CallResult): Promise<void> {
  const call = { id: newId(), series: activity.id, result, caller: personOf(actor), calledAt: now() };
  await db.insert(freshnessCalls).values(call);
  if (result === "confirmed") {
    const confirmed = confirmedNow(activity, activity.contactName);
    await move(db, actor, activity, "confirm", "activity.confirmed", { by: "phone" }, confirmed);
  }
  if (result === "no_answer") {
    const count = await missesOf(db, activity);
    await record(db, actor, "activity.callMissed", activity.id, { count }, activity.organisation);
  }
}

async function missesOf(db: Db, { id }: Series): Promise<number> {
  const [found] = await rows<{ count: number }>(
    db,
    sql`select count(*)::int as count from freshness_call f join series s on s.id = f.series
      where s.id = ${id} and f.result = 'no_answer' and f.called_at > coalesce(s.confirmed_at, '-infinity')`,
  );
  return found!.count;
}

/** Did somebody hear on the phone that it changed, and was it not confirmed since? */
export async function heardOfChange(db: Db, series: string): Promise<boolean> {
  const found = await rows(
    db,
    sql`select from freshness_call f join series s on s.id = f.series
      where s.id = ${series}::uuid and f.result = 'changed' and f.called_at > coalesce(s.confirmed_at, '-infinity') limit 1`,
  );
  return found.length > 0;
}
