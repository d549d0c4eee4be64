// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, inArray, sql } from "drizzle-orm";
import { type Team, teamsFor } from "#modules/teams/index.ts";
import { type Actor, system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Conflict } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { isNotApproached } from "../report/not-approached.ts";
import { type Signal, signals } from "../tables.ts";
import { dueFor, type NextStep, type SignalEvent } from "../workflow.ts";
import { candidatesFor } from "./assign.ts";
import { coverOf } from "./cover.ts";
import { silence, tellWorker } from "./duty.ts";
import { heldForWork } from "./find.ts";
import { indexedValues } from "./keys.ts";
import { changeSignal, moveSignal } from "./move.ts";

const sentences = {
  other: "Kies een ander team.",
  nobody: "In dat team kan nu niemand dit oppakken. Kies een ander team, of bel hen eerst.",
};
const mover = system("signals.handOver");

/** Teams of this site that may get it: all that still work, but its own. By name. */
export const otherTeams = async (db: Db, { team }: Pick<Signal, "team">): Promise<Team[]> =>
  (await teamsFor(db, mover)).filter(({ id }) => id !== team);

/**
 * Another team of this site goes on with it: it comes in there as a new one does, and who gave it does not see it any more.
 * The reporter hears nothing: for her it stays where it was. Throws NotFound, Forbidden, Conflict.
 */
export const handOverSignal = (
  db: Db,
  actor: Actor,
  number: number,
  { team, version = null }: { team: string; version?: number | null },
): Promise<void> =>
  behindWall(db, actor, async (db) => {
    const signal = await heldForWork(db, actor, number, version);
    if (!(await otherTeams(db, signal)).some(({ id }) => id === team)) throw new Conflict(sentences.other);
    // the new row is behind the wall for who gives it
    await behindWall(db, mover, async (db) => {
      const called = await calledFor(db, { ...signal, team });
      if (called.length === 0) throw new Conflict(sentences.nobody);
      const after = await arrive(db, actor, signal, team);
      await takeMergedAlong(db, actor, signal, team);
      await silence(db, signal.id);
      const task = { about: signal.id, key: `handed:${after.version}`, urgent: after.nextStep === "alarm" };
      for (const worker of called) await tellWorker(db, worker, task);
    });
  });

/** Who hears of it there: who is on duty; when she may not meet the resident or lives close, the coordinators who may. */
async function calledFor(db: Db, signal: Signal & { team: string }): Promise<string[]> {
  const { standIn } = await coverOf(db, signal.team);
  const able = (await candidatesFor(db, signal)).filter(({ close }) => close !== "postcode");
  const onDuty = able.filter(({ person }) => person === standIn);
  const led = able.filter(({ role }) => role === "coordinator");
  return [onDuty, led, able].find((some) => some.length > 0)?.map(({ person }) => person) ?? [];
}

const firstStep: Partial<Record<NextStep, SignalEvent>> = { alarm: "alarm", weigh_not_approached: "weighFirst" };

/** As a new one: danger rings within the hour, and who does not want to be approached is weighed first. */
async function arrive(db: Db, actor: Actor, signal: Signal, team: string): Promise<Signal> {
  const after = await moveSignal(db, actor, signal, "handOver", {
    more: { team, owner: null, assignedAt: null, claimedBy: null, claimedAt: null },
    facts: [["signal.handedOver", { from: signal.team }]],
  });
  const notApproached = await isNotApproached(db, await indexedValues(db, signal, ["address", "phone"]));
  const { step } = dueFor({ ...signal, notApproached, at: now() });
  const event = firstStep[step];
  return event ? moveSignal(db, actor, after, event, { facts: [] }) : after;
}

/** Those that were joined with it say the same about the same person. */
async function takeMergedAlong(db: Db, actor: Actor, { id, team: from }: Signal, team: string): Promise<void> {
  const along = await rows<{ id: string }>(
    db,
    sql`with recursive along as (select id from signal where merged_into = ${id}
      union select s.id from signal s join along a on s.merged_into = a.id) select id from along`,
  );
  if (along.length === 0) return;
  const ids = along.map((one) => one.id);
  const found = await db
    .select()
    .from(signals)
    .where(and(inArray(signals.id, ids), eq(signals.status, "merged")))
    .for("update");
  for (const one of found) await changeSignal(db, actor, one, { team }, ["signal.handedOver", { from }]);
}
