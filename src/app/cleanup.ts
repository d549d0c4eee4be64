// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { forgetOldFactors, forgetOldSignIns } from "#modules/accounts/index.ts";
import { forgetOldDoubts, forgetOldViews } from "#modules/activities/index.ts";
import { forgetOldBookings } from "#modules/bookings/index.ts";
import { forgetOldInvitations } from "#modules/organisations/index.ts";
import { forgetAbsences } from "#modules/teams/index.ts";
import type { Db } from "#platform/db/db.ts";
import { now } from "#platform/time/time.ts";

const day = 24;

/** Forgets what has had its time: half filled in forms, once-ids, sign-ins, invitations, links that no longer work. */
export async function cleanUp(db: Db): Promise<void> {
  const before = (days: number) =>
    now()
      .subtract({ hours: days * day })
      .toString();
  await db.execute(sql`delete from draft where expires_at < ${before(0)}`);
  await db.execute(sql`delete from once where at < ${before(7)}`);
  await db.execute(sql`delete from confirm_link where expires_at < ${before(30)}`);
  await forgetOldDoubts(db);
  await forgetOldViews(db);
  await forgetOldSignIns(db);
  await forgetOldFactors(db);
  await forgetOldInvitations(db);
  await forgetOldBookings(db);
  await forgetAbsences(db);
}
