// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Db } from "#platform/db/db.ts";
import { forgetOldWalks } from "../oidc/walk.ts";
import { forgetOldRecoveries } from "./account-recovery.ts";
import { forgetUnfinishedApps } from "./app-codes.ts";
import { forgetOldChallenges } from "./challenge.ts";
import { forgetOldMisses } from "./misses.ts";
import { forgetShownCodes } from "./recovery-codes.ts";

/** Forgets questions nobody answered, wrong codes of yesterday, apps nobody finished and recoveries of a year ago. */
export async function forgetOldFactors(db: Db): Promise<void> {
  await forgetOldChallenges(db);
  await forgetOldMisses(db);
  await forgetUnfinishedApps(db);
  await forgetShownCodes(db);
  await forgetOldRecoveries(db);
  await forgetOldWalks(db);
}
