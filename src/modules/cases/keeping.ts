// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import type { Db } from "#platform/db/db.ts";
import { toLocal } from "#platform/time/time.ts";
import { clocks } from "./codes.ts";
import { type CaseFile, plans } from "./tables.ts";

/**
 * The day a closed case goes: two years after closing; six weeks where there was contact and she wanted nothing, so that there
 * never was a plan. Null while it is open. Source: the programmes this product follows, keeping.
 */
export async function keptUntil(
  db: Db,
  { id, closedAt, closeReason }: Pick<CaseFile, "id" | "closedAt" | "closeReason">,
): Promise<Temporal.PlainDate | null> {
  if (closedAt === null) return null;
  const day = toLocal(closedAt).toPlainDate();
  if (closeReason === "withdrawn") {
    const [plan] = await db.select({ id: plans.id }).from(plans).where(eq(plans.caseId, id)).limit(1);
    if (!plan) return day.add({ weeks: clocks.keepWeeksNoHelp });
  }
  return day.add({ years: clocks.keepYears });
}
