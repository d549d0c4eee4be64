// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import type { Fact } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { deliveries } from "./tables.ts";

/** Two organisations became one: what the double had to tell stands on the call list of the other. On `organisation.merged`. */
export async function moveDeliveries(db: Db, { subject, payload }: Fact): Promise<void> {
  if (!subject || typeof payload.into !== "string") return;
  await db.update(deliveries).set({ organisation: payload.into }).where(eq(deliveries.organisation, subject));
}
