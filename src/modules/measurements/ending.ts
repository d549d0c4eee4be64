// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, lt } from "drizzle-orm";
import { mayShare } from "#modules/consents/index.ts";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Fact, type Reaction, record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { vault } from "#platform/keys/vault.ts";
import { startOfDay, today } from "#platform/time/time.ts";
import { measurements } from "./tables.ts";

/** Source: the programmes this product follows, retention: pseudonymous at the end, gone two years later. Default. */
const keptYears = 2;

/** The first day of the quarter of a day: what is left of a date once nobody may be found by it. */
export const quarterStart = (day: Temporal.PlainDate): Temporal.PlainDate =>
  day.with({ month: Math.floor((day.month - 1) / 3) * 3 + 1, day: 1 });

/**
 * The case ended: at once nothing in the answers says whose they are, or when exactly they were given. Whether they may stand in
 * figures is what she agrees to at this moment; taking it back later has nothing to take from.
 */
async function detach(db: Db, { subject: careCase }: Fact): Promise<void> {
  if (careCase === null) return;
  const actor = system("measurements.detach");
  await behindWall(db, actor, async (db) => {
    const found = await db.select().from(measurements).where(eq(measurements.caseId, careCase));
    const [first] = found;
    if (!first) return;
    const inFigures = first.person !== null && (await mayShare(db, first.person, "measure"));
    for (const { id, onDate } of found) {
      const day = quarterStart(onDate);
      await db
        .update(measurements)
        .set({
          person: null,
          caseId: null,
          by: null,
          taken: null,
          inFigures,
          onDate: day,
          at: startOfDay(day),
          pseudonymisedAt: startOfDay(quarterStart(today())),
        })
        .where(eq(measurements.id, id));
    }
    await record(db, actor, "measurement.detached", careCase, { count: found.length });
  });
}

/** What this room does when others' facts happen. */
export const reactions: readonly [fact: string, reaction: Reaction][] = [["case.closed", detach]];

/** Answers two years after the end go, with their key. For the night; gives how many rows. */
export async function forgetMeasurements(db: Db): Promise<number> {
  return behindWall(db, system("measurements.nightly"), async (db) => {
    const gone = await db
      .delete(measurements)
      .where(lt(measurements.pseudonymisedAt, startOfDay(today().subtract({ years: keptYears }))))
      .returning({ series: measurements.series });
    await destroyKeys(db, gone);
    return gone.length;
  });
}

/** The key of a series goes when no row of it is left. */
export async function destroyKeys(db: Db, gone: readonly { series: string }[]): Promise<void> {
  for (const series of new Set(gone.map((one) => one.series))) {
    const [left] = await db
      .select({ id: measurements.id })
      .from(measurements)
      .where(and(eq(measurements.series, series)))
      .limit(1);
    if (!left) await vault().destroy(series);
  }
}
