// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, inArray, isNotNull, lt, sql } from "drizzle-orm";
import { withdrawImported } from "#modules/activities/index.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { now } from "#platform/time/time.ts";
import type { Known, Plan } from "../plan.ts";
import { importItems } from "../tables.ts";
import { clocks } from "../workflow.ts";
import { holdLock } from "./lock.ts";
import { importer, type Work } from "./write.ts";

/** UIDs that changed, and what is missing or back. Returns nothing: none of it changes the calendar. */
export async function noteChanges(db: Db, { source, key }: Work, plan: Plan): Promise<void> {
  const { renamed, returned, missing, replaced } = plan;
  if (renamed.length + returned.length + missing.length + replaced.length === 0) return;
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    await holdLock(db, source.id, key);
    const names = renamed.map(({ item, known }) => ({
      id: known.id,
      uid: item.uid.slice(0, 400),
      r: item.recurrenceId,
    }));
    if (names.length > 0)
      await db.execute(sql`update import_item set uid = t.uid, recurrence_id = t.r
        from jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as t(id uuid, uid text, r text) where t.id = import_item.id`);
    await mark(db, returned, null);
    await mark(db, missing, now());
    for (const part of parts(replaced)) await db.delete(importItems).where(inArray(importItems.id, part));
  });
}

async function mark(db: Db, items: readonly Known[], goneSince: Temporal.Instant | null): Promise<void> {
  for (const part of parts(items)) await db.update(importItems).set({ goneSince }).where(inArray(importItems.id, part));
}

function* parts(items: readonly Known[]): Generator<string[]> {
  for (let i = 0; i < items.length; i += 500) yield items.slice(i, i + 500).map(({ id }) => id);
}

/** Missing twice and a day long: out of the calendar. Returns how many. */
export async function withdrawGone(db: Db, work: Work, gone: readonly Pick<Known, "id" | "series">[]): Promise<number> {
  for (const one of gone) await withdraw(db, work, one, "gone");
  return gone.length;
}

/** Called off at the source: stays in the lists as such. Returns how many. */
export async function withdrawCancelled(db: Db, work: Work, cancelled: readonly Known[]): Promise<number> {
  const standing = cancelled.filter(({ archived }) => !archived);
  for (const one of standing) await withdraw(db, work, one, "cancelled");
  return standing.length;
}

async function withdraw(
  db: Db,
  { source, key }: Work,
  { id, series }: Pick<Known, "id" | "series">,
  reason: "gone" | "cancelled",
): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    await holdLock(db, source.id, key);
    const words = `Dit staat niet meer in de agenda: ${source.name}.`;
    await withdrawImported(db, importer, series, reason === "gone" ? words : "", { cancelled: reason === "cancelled" });
    await db.delete(importItems).where(eq(importItems.id, id));
    await record(db, importer, "import_item.withdrawn", series, { reason, source: source.id }, source.organisation);
  });
}

/** Those that were missing the last time, when the file is still the same a day later. */
export const goneLongEnough = (db: Db, source: string): Promise<{ id: string; series: string }[]> =>
  db
    .select({ id: importItems.id, series: importItems.series })
    .from(importItems)
    .where(
      and(
        eq(importItems.source, source),
        isNotNull(importItems.goneSince),
        lt(importItems.goneSince, now().subtract({ hours: clocks.hoursUntilGone })),
        eq(importItems.keptOut, false),
        sql`exists (select from series s where s.id = ${importItems.series} and s.status <> 'archived')`,
      ),
    );
