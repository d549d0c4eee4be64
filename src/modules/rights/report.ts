// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { desc, gte, sql } from "drizzle-orm";
import { type Actor, can } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { rows } from "#platform/db/db.ts";
import { Forbidden } from "#platform/http/errors.ts";
import { countDue } from "#platform/retention/engine.ts";
import { readLayout } from "#platform/retention/layout.ts";
import { type Rule, retentionRules } from "#platform/retention/rules.ts";
import { destructions, runs } from "./tables.ts";

/** How far ahead is looked. */
const days = 30;

export interface RetentionReport {
  /** The last night; null before the first. */
  last: { startedAt: Temporal.Instant; finishedAt: Temporal.Instant | null; failed: string[] } | null;
  /** What went since that night began. */
  went: { rule: string; number: number }[];
  /** What is due tonight, and within thirty days. */
  coming: { rule: Rule; tonight: number; month: number }[];
  /** Persons who were erased and of whom the id was still found. */
  leftOver: number;
  rules: readonly Rule[];
}

/** A dry run: counts, changes nothing. Throws Forbidden. */
export async function retentionReport(db: Db, actor: Actor): Promise<RetentionReport> {
  if (!can(actor, "retention.see")) throw new Forbidden("retention");
  const [last] = await db.select().from(runs).orderBy(desc(runs.startedAt)).limit(1);
  const went = last ? await db.select().from(destructions).where(gte(destructions.at, last.startedAt)) : [];
  const layout = await readLayout(db);
  const coming: RetentionReport["coming"] = [];
  for (const rule of retentionRules()) {
    if (!rule.starts || (rule.does !== "delete" && rule.does !== "empty")) continue;
    const month = await countDue(db, rule, layout, days);
    if (month > 0) coming.push({ rule, tonight: await countDue(db, rule, layout), month });
  }
  const [left] = await rows<{ n: number }>(db, sql`select count(*)::int as n from erasure where left_over > 0`);
  return { last: last ?? null, went, coming, leftOver: left!.n, rules: retentionRules() };
}
