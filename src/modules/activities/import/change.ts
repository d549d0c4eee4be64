// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { now } from "#platform/time/time.ts";
import { activityById } from "../activity/find.ts";
import { archiveActivity } from "../activity/life.ts";
import { type ActivityInput, changeActivity, settle } from "../activity/write.ts";
import { overridesOf } from "../materialise.ts";
import { type Override, overrides, type Series, series } from "../tables.ts";
import type { ImportedOverride } from "./import.ts";

/** What became different, as names of fields; "dates" when dates that differ became others. */
export type ChangedFields = string[];

/**
 * Changes an imported activity to what its calendar says now: the fields that are given, and (when given) which dates
 * differ. Overrides of the dates in `keep` stay as somebody made them here. What is the same changes nothing.
 * Throws Conflict when the activity was stopped.
 */
export async function changeImported(
  db: Db,
  actor: Actor,
  id: string,
  input: Partial<ActivityInput>,
  dates?: { overrides: readonly ImportedOverride[]; keep: ReadonlySet<string> },
): Promise<ChangedFields> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const before = await activityById(db, id);
    const after = await changeActivity(db, actor, before.number!, input);
    const fields = Object.keys(input).filter(
      (key) => JSON.stringify(before[key as keyof Series]) !== JSON.stringify(after[key as keyof Series]),
    );
    if (!dates || !(await replaceOverrides(db, actor, after, dates.overrides, dates.keep))) return fields;
    const [touched] = await db
      .update(series)
      .set({ sequence: after.sequence + 1, changedAt: now() })
      .where(eq(series.id, id))
      .returning();
    await settle(db, touched!);
    return [...fields, "dates"];
  });
}

/** True when something differs. Each date that changes is a fact: people may have signed up for it. */
async function replaceOverrides(
  db: Db,
  actor: Actor,
  activity: Series,
  wanted: readonly ImportedOverride[],
  keep: ReadonlySet<string>,
): Promise<boolean> {
  const known = new Map((await overridesOf(db, activity.id)).map((o) => [o.recurrenceId.toString(), o]));
  const asked = new Map(wanted.map((o) => [o.recurrenceId.toString(), o]));
  let differs = false;
  for (const [key, before] of known) {
    if (keep.has(key) || asked.has(key)) continue;
    await db.execute(
      sql`delete from override where series = ${activity.id} and recurrence_id = ${before.recurrenceId.toString()}::timestamp`,
    );
    await tell(db, actor, activity, "occurrence.restored", { recurrenceId: key });
    differs = true;
  }
  for (const [key, change] of asked) {
    const before = known.get(key);
    if (keep.has(key) || (before && sameChange(before, change))) continue;
    const values = { ...change, changedAt: now() };
    await db
      .insert(overrides)
      .values({ ...values, series: activity.id })
      .onConflictDoUpdate({ target: [overrides.series, overrides.recurrenceId], set: values });
    await tellChange(db, actor, activity, change);
    differs = true;
  }
  return differs;
}

const sameChange = (a: Override, b: ImportedOverride): boolean =>
  a.cancelled === b.cancelled &&
  a.movedTo?.toString() === b.movedTo?.toString() &&
  a.minutes === b.minutes &&
  a.venue === b.venue;

const tellChange = (db: Db, actor: Actor, activity: Series, change: ImportedOverride) =>
  change.cancelled
    ? tell(db, actor, activity, "occurrence.cancelled", { recurrenceId: change.recurrenceId.toString() })
    : tell(db, actor, activity, "occurrence.moved", {
        recurrenceId: change.recurrenceId.toString(),
        to: (change.movedTo ?? change.recurrenceId).toString(),
      });

const tell = (db: Db, actor: Actor, activity: Series, fact: string, payload: Record<string, unknown>) =>
  record(db, actor, fact, activity.id, payload, activity.organisation);

/**
 * An activity that its calendar no longer has: it stops. Dates that people signed up for stand as "gaat niet door", with the
 * reason; the others leave the lists. What has been stays. `cancelled`: the calendar itself says that it does not go on,
 * then all dates of the coming month stay visible as such.
 */
export async function withdrawImported(
  db: Db,
  actor: Actor,
  id: string,
  reason: string,
  { cancelled = false }: { cancelled?: boolean } = {},
): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const before = await activityById(db, id);
    if (before.status === "archived") return;
    await archiveActivity(db, actor, before.number!, reason);
    if (!cancelled)
      await db.execute(
        sql`delete from occurrence where series = ${id} and taken = 0 and starts_at >= ${now().toString()}::timestamptz`,
      );
  });
}
