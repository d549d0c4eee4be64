// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { Db } from "#platform/db/db.ts";
import { now, startOfDay, today } from "#platform/time/time.ts";
import { workingDaysAfter } from "#platform/time/working-days.ts";
import { type Signal, signals } from "./tables.ts";
import { coordinatorsOf, onDuty, tellWorker } from "./triage/duty.ts";
import { forgetEnded, forgetReporters, forgetUninformed } from "./triage/forget.ts";
import { moveSignal } from "./triage/move.ts";
import { repairSignals } from "./triage/repair.ts";
import { informClock } from "./workflow.ts";

const actor = system("signals.nightly");
/** Source: the programmes this product follows: unowned for three working days goes to the coordinator. */
const unownedDays = 3;

type Found = Pick<Signal, "id" | "team" | "owner" | "claimedBy" | "receivedAt">;
const columns = {
  id: signals.id,
  team: signals.team,
  owner: signals.owner,
  claimedBy: signals.claimedBy,
  receivedAt: signals.receivedAt,
};
const open = isNull(signals.closedAt);
const find = (db: Db, where: SQL | undefined): Promise<Found[]> =>
  behindWall(db, actor, (db) => db.select(columns).from(signals).where(where));

/** What the night did, in numbers: for the log and the tests. */
export interface Kept {
  repaired: number;
  back: number;
  unowned: number;
  overdue: number;
  inform: number;
  uninformed: number;
  forgotten: number;
}

/**
 * Every night: no open signal without somebody and a next step, nobody waits longer than was promised, and what has had its
 * time goes. May run twice.
 */
export async function keepSignals(db: Db): Promise<Kept> {
  const kept = {
    repaired: await repairSignals(db),
    back: await comeBack(db),
    uninformed: await forgetUninformed(db),
    unowned: await tellUnowned(db),
    overdue: await tellOverdue(db),
    inform: await askToInform(db),
    forgotten: await forgetEnded(db),
  };
  await forgetReporters(db);
  return kept;
}

/** Every ten minutes: danger that nobody looked at within the hour goes to who is on duty, and to the coordinators. */
export async function ringAlarms(db: Db): Promise<number> {
  const at = now();
  const urgent = await find(
    db,
    and(
      open,
      sql`(${signals.nextStep} = 'alarm' and ${signals.status} = 'received'
      or ${signals.status} = 'held' and (${signals.danger} or ${signals.type} = 'emergency'))`,
      dueBefore(at),
    ),
  );
  for (const { id, team } of urgent) {
    if (team === null) continue;
    const called = new Set([await onDuty(db, team), ...(await coordinatorsOf(db, team))]);
    for (const worker of called) if (worker) await tellWorker(db, worker, { about: id, key: "alarm", urgent: true });
  }
  return urgent.length;
}

const dueBefore = (at: Temporal.Instant) => sql`${signals.nextDue} < ${at.toString()}::timestamptz`;

/** The day that the resident chose has come: back to the same worker. */
async function comeBack(db: Db): Promise<number> {
  const due = await find(db, and(eq(signals.status, "later"), sql`${signals.laterOn} <= ${today().toString()}::date`));
  for (const { id } of due)
    await behindWall(db, actor, async (db) => {
      const [signal] = await db.select().from(signals).where(eq(signals.id, id)).for("update");
      if (signal?.status !== "later") return;
      const after = await moveSignal(db, actor, signal, "comeBack", {
        more: { laterOn: null },
        facts: [["signal.cameBack", {}]],
      });
      if (after.owner) await tellWorker(db, after.owner, { about: id, key: `back:${after.version}` });
    });
  return due.length;
}

/** Nobody has it after three working days: the coordinators hear that a task waits. Once per signal. */
async function tellUnowned(db: Db): Promise<number> {
  const free = and(
    open,
    sql`${signals.status} <> 'held' and (${signals.status} = 'received' or ${signals.status} = 'taken_up')`,
    isNull(signals.owner),
  );
  const due = (await find(db, free)).filter(({ receivedAt }) => {
    const last = workingDaysAfter(receivedAt.toZonedDateTimeISO("Europe/Amsterdam").toPlainDate(), unownedDays);
    return Temporal.PlainDate.compare(last, today()) < 0;
  });
  for (const { id, team } of due)
    for (const worker of team ? await coordinatorsOf(db, team) : [])
      await tellWorker(db, worker, { about: id, key: "unowned" });
  return due.length;
}

/** What is over its date: one message a day for who leads the team, whatever the number. */
async function tellOverdue(db: Db): Promise<number> {
  const late = await find(db, and(open, sql`${signals.status} <> 'held'`, dueBefore(startOfDay(today()))));
  const byTeam = Map.groupBy(late, ({ team }) => team);
  for (const [team, [first]] of byTeam)
    for (const worker of team && first ? await coordinatorsOf(db, team) : [])
      await tellWorker(db, worker, { about: first!.id, key: `overdue:${team}:${today()}` });
  return late.length;
}

/** From day 25 on: the person has not heard yet what is kept of her. Told once to who has it, else to the coordinators. */
async function askToInform(db: Db): Promise<number> {
  const near = today().add({ days: informClock.endOnDay - informClock.taskOnDay });
  const due = await find(
    db,
    and(
      open,
      isNull(signals.informedAt),
      isNull(signals.postponedReason),
      sql`${signals.entryType} = 'B' and ${signals.kind} = 'report' and ${signals.informBefore} <= ${near.toString()}::date`,
    ),
  );
  for (const { id, team, owner, claimedBy } of due) {
    const who = owner ?? claimedBy;
    for (const worker of who ? [who] : team ? await coordinatorsOf(db, team) : [])
      await tellWorker(db, worker, { about: id, key: "inform" });
  }
  return due.length;
}
