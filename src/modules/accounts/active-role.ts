// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import type { ActiveRole } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { sessions } from "./tables.ts";

/** In which of two duties this browser works from the next request on. The teams room asks whether it may, and records it. */
export async function setActiveRole(db: Db, tokenHash: string, activeRole: ActiveRole): Promise<void> {
  await db.update(sessions).set({ activeRole }).where(eq(sessions.tokenHash, tokenHash));
}
