// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { standInFor } from "#modules/teams/index.ts";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { today } from "#platform/time/time.ts";
import { remindContact } from "./attempt.ts";
import { clocks } from "./codes.ts";
import { forgetCases } from "./forget.ts";
import { moveHeld } from "./match.ts";
import { tellWaiting } from "./overdue.ts";
import { resumeCase } from "./pause.ts";
import { endOf, grant, liveAccounts } from "./relations.ts";
import { endOld, leadOf, repair } from "./repair.ts";
import { closeKept } from "./step.ts";
import { type CaseFile, caseFiles, caseTasks, matches, visits } from "./tables.ts";
import { endTasks } from "./tasks.ts";
import { keepVisits } from "./visit-clocks.ts";

const actor = system("cases.nightly");

export interface KeptCases {
  resumed: number;
  expired: number;
  /** Cases that had no next step, or nobody who does it: put right. Should be 0. */
  repaired: number;
  ended: number;
  told: number;
  forgotten: number;
}

/**
 * Every night: pauses that are over, matches without an answer, who may no longer read, calls that were agreed, what waits too
 * long, what is kept no longer. Each case in a transaction of its own; twice is once.
 */
export async function keepCases(db: Db): Promise<KeptCases> {
  const resumed = await eachCase(db, sql`paused_until <= ${today().toString()}::date`, async (db, { number }) => {
    await resumeCase(db, actor, { number });
    return true;
  });
  const expired = await expireMatches(db);
  const ended = await eachCase(db, sql`true`, (db, file) => endOld(db, actor, file));
  const repaired = await eachCase(db, sql`true`, (db, file) => repair(db, actor, file));
  await eachCase(db, sql`from_referral and status = 'making_contact' and paused_until is null`, escalate);
  await closeVisits(db);
  await keepVisits(db);
  await letCallOnce(db);
  return { resumed, expired, repaired, ended, told: await tellWaiting(db, actor), forgotten: await forgetCases(db) };
}

type Deed = (db: Db, file: CaseFile) => Promise<boolean>;

/** Open cases with this condition, each held in its own transaction; how many were changed. */
async function eachCase(db: Db, where: ReturnType<typeof sql>, deed: Deed): Promise<number> {
  const ids = await behindWall(db, actor, (db) =>
    rows<{ id: string }>(db, sql`select id from case_file where closed_at is null and ${where} order by number`),
  );
  let changed = 0;
  for (const { id } of ids) {
    const did = await behindWall(db, actor, async (db) => {
      const [file] = await db
        .select()
        .from(caseFiles)
        .where(and(eq(caseFiles.id, id), isNull(caseFiles.closedAt)))
        .for("update");
      return file ? deed(db, file) : false;
    });
    if (did) changed += 1;
  }
  return changed;
}

/** No answer in time: always a task, never silence. */
async function expireMatches(db: Db): Promise<number> {
  const found = await behindWall(db, actor, (db) =>
    db
      .select({ id: matches.id })
      .from(matches)
      .innerJoin(caseFiles, eq(caseFiles.id, matches.caseId))
      .where(
        and(
          eq(matches.status, "asked"),
          sql`${matches.answerBy} < ${today().toString()}::date`,
          isNull(caseFiles.pausedUntil),
        ),
      ),
  );
  for (const { id } of found) await behindWall(db, actor, (db) => moveHeld(db, actor, id, null, "expire"));
  return found.length;
}

/** A referral that nobody reached ten days after it came in: the coordinator looks. */
async function escalate(db: Db, file: CaseFile): Promise<boolean> {
  const day = file.contactDue?.subtract({ days: clocks.referralContactDays - clocks.referralEscalationDays });
  if (!day || Temporal.PlainDate.compare(today(), day) < 0) return false;
  const owner = (await standInFor(db, file.team)) ?? file.lead;
  if (owner !== null) await remindContact(db, file, owner);
  return true;
}

/** A visit that waited for promises that are kept. */
async function closeVisits(db: Db): Promise<void> {
  await behindWall(db, actor, async (db) => {
    const waiting = await db
      .select({ file: caseFiles })
      .from(visits)
      .innerJoin(caseFiles, eq(caseFiles.id, visits.caseId))
      .where(eq(visits.status, "followup_open"));
    for (const { file } of waiting) await closeKept(db, actor, file);
  });
}

/** The call that was agreed: who led it may read for two weeks from that day. Not made by then: it goes. */
async function letCallOnce(db: Db): Promise<void> {
  const due = await behindWall(db, actor, (db) =>
    db
      .select({ file: caseFiles, task: caseTasks })
      .from(caseTasks)
      .innerJoin(caseFiles, eq(caseFiles.id, caseTasks.caseId))
      .where(
        and(
          inArray(caseTasks.kind, ["aftercare"]),
          eq(caseTasks.status, "open"),
          sql`${caseTasks.due} <= ${today().toString()}::date`,
        ),
      ),
  );
  for (const { file, task } of due) await behindWall(db, actor, (db) => letOne(db, file, task.due));
}

async function letOne(db: Db, file: CaseFile, due: Temporal.PlainDate): Promise<void> {
  const last = due.add({ days: clocks.aftercareDays });
  const over = Temporal.PlainDate.compare(today(), last) > 0;
  const there = (await liveAccounts(db, file.id)).some(({ kind }) => kind === "aftercare");
  const account = await leadOf(db, file);
  if (over || account === null) return endTasks(db, file.id, ["aftercare"], "case.aftercareDone");
  if (there) return;
  await db
    .update(caseTasks)
    .set({ owner: account })
    .where(and(eq(caseTasks.caseId, file.id), eq(caseTasks.kind, "aftercare"), eq(caseTasks.status, "open")));
  await grant(db, actor, file, { account, kind: "aftercare", purpose: "aftercare", until: endOf(last) });
}
