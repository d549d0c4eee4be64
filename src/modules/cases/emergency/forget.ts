// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { inArray } from "drizzle-orm";
import type { Db } from "#platform/db/db.ts";
import { vault } from "#platform/keys/vault.ts";
import { emergencyAccess } from "../tables.ts";

/** Before cases go: what was written at the emergency button can never be read again. The rows go with the case. As the system. */
export async function destroyEmergencyKeys(db: Db, cases: readonly string[]): Promise<void> {
  if (cases.length === 0) return;
  const found = await db
    .select({ id: emergencyAccess.id })
    .from(emergencyAccess)
    .where(inArray(emergencyAccess.caseId, [...cases]));
  for (const { id } of found) await vault().destroy(id);
}
