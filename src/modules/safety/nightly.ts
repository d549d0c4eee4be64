// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, isNull, lt, sql } from "drizzle-orm";
import { behindWall } from "#platform/access/wall.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { vault } from "#platform/keys/vault.ts";
import { ruleOf } from "#platform/retention/rules.ts";
import { now, today, zone } from "#platform/time/time.ts";
import { asJobs, readersOf } from "./report.ts";
import { safetyAccess, safetyReports } from "./tables.ts";
import { tellWorker } from "./telling.ts";

/** What nobody took up in time: who coordinates hears it, once a day. Every hour. */
export async function remindSafety(db: Db): Promise<void> {
  await behindWall(db, asJobs, async (db) => {
    const open = and(isNull(safetyReports.takenAt), isNull(safetyReports.handledAt), lt(safetyReports.due, now()));
    for (const { id, team, person } of await db.select().from(safetyReports).where(open)) {
      if (!team) continue;
      for (const worker of await readersOf(db, team, person)) {
        await db.insert(safetyAccess).values({ report: id, account: worker, grantedAt: now() }).onConflictDoNothing();
        await tellWorker(db, worker, id, `late:${today()}`);
      }
    }
  });
}

/** Reports of long ago, with their key. Gives how many went. */
export async function forgetReports(db: Db): Promise<number> {
  const before = now()
    .toZonedDateTimeISO(zone)
    .subtract(Temporal.Duration.from(ruleOf("safety_report").after!))
    .toInstant();
  const gone = await behindWall(db, asJobs, async (db) => {
    const old = await db
      .delete(safetyReports)
      .where(
        and(
          lt(safetyReports.handledAt, before),
          sql`not is_held(${safetyReports.person}, ${today().toString()}::date)`,
        ),
      )
      .returning({ id: safetyReports.id });
    for (const { id } of old) await record(db, asJobs, "safety_report.forgotten", id);
    return old;
  });
  for (const { id } of gone) await vault().destroy(id);
  return gone.length;
}

/** Reports of somebody who is erased, or of a list of ids. As the system. */
export async function eraseReports(db: Db, person: string): Promise<void> {
  const gone = await db
    .delete(safetyReports)
    .where(eq(safetyReports.person, person))
    .returning({ id: safetyReports.id });
  for (const { id } of gone) await vault().destroy(id);
}
