// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, inArray, sql } from "drizzle-orm";
import { takeBack } from "#modules/messages/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { now, today } from "#platform/time/time.ts";
import { workingDaysAfter } from "#platform/time/working-days.ts";
import { type CloseReason, clocks, type FeedbackChoice, type Outcome } from "./codes.ts";
import { asSystem } from "./hold.ts";
import { endGrants } from "./relations.ts";
import { type CaseFile, caseFiles, handovers, matches, visits } from "./tables.ts";
import { addTask, cancelTasks } from "./tasks.ts";
import { tellCase, tellPart } from "./tell.ts";
import { isOpenMatch, openMatchStates } from "./workflow-match.ts";
import { afterVisit, openVisitStates } from "./workflow-visit.ts";

/** The moves to an end. */
type EndEvent = "giveUp" | "wantsNone" | "close" | "withdraw" | "administrate" | "decease";
export interface Ending {
  reason: CloseReason;
  outcome?: Outcome | null;
  feedback?: FeedbackChoice;
  aftercare?: boolean;
  changes?: Partial<typeof caseFiles.$inferInsert>;
}

/**
 * The one way in which a case closes, on a held row, after the move was asked for. In this transaction everything open of it
 * ends: tasks, matches, visits, messages that wait, a question to another team, and every relation. What may stay is the one
 * call that was agreed and, after a death, the task for who is left behind. Runs as the system: who closed it does not see
 * it any more.
 */
export function endCase(
  db: Db,
  actor: Actor,
  before: CaseFile,
  event: EndEvent,
  { reason, outcome = null, feedback = "status_only", aftercare = false, changes = {} }: Ending,
): Promise<void> {
  return asSystem(db, async (db) => {
    const aftercareOn = aftercare ? aftercareDay(before) : null;
    const [file] = await db
      .update(caseFiles)
      .set({
        ...changes,
        status: "closed",
        closedAt: now(),
        closeReason: reason,
        outcome,
        pausedUntil: null,
        pauseReason: null,
        aftercareAgreed: aftercare,
        aftercareOn,
        version: sql`${caseFiles.version} + 1`,
      })
      .where(eq(caseFiles.id, before.id))
      .returning();
    await endMatches(db, actor, file!);
    await endVisits(db, actor, file!);
    await db
      .update(handovers)
      .set({ decision: "declined", decidedAt: now() })
      .where(and(eq(handovers.caseId, before.id), sql`${handovers.decidedAt} is null`));
    await cancelTasks(db, before.id, "case.closed");
    await takeBack(db, actor, `case:${before.id}:`);
    if (aftercareOn) await addTask(db, file!, { kind: "aftercare", due: aftercareOn, once: true });
    if (event === "decease")
      await addTask(db, file!, { kind: "relatives", due: workingDaysAfter(today(), 5), once: true });
    const measured = file!.startMeasurement === "taken" || file!.endMeasurement === "taken";
    await tellCase(db, actor, "case.closed", file!, { reason, outcome, feedback, measured });
    await endGrants(db, actor, before, { why: "case_closed" });
  });
}

/** Three months after closing; of a referral half a year after she went for the first time, when that is later. */
function aftercareDay({ fromReferral, startedOn }: CaseFile): Temporal.PlainDate {
  const plain = today().add({ months: clocks.aftercareMonths });
  const other = fromReferral && startedOn ? startedOn.add({ months: clocks.aftercareReferralMonths }) : plain;
  return Temporal.PlainDate.compare(other, today()) > 0 ? other : plain;
}

async function endMatches(db: Db, actor: Actor, file: CaseFile): Promise<void> {
  const open = await db
    .select()
    .from(matches)
    .where(and(eq(matches.caseId, file.id), inArray(matches.status, [...openMatchStates])));
  for (const match of open) {
    if (!isOpenMatch(match.status)) continue;
    await db
      .update(matches)
      .set({
        status: "stopped",
        stopReason: "case_closed",
        endedOn: today(),
        answerBy: null,
        version: sql`${matches.version} + 1`,
      })
      .where(eq(matches.id, match.id));
    await takeBack(db, actor, `match:${match.id}:`);
    await tellPart(db, actor, "match.stopped", file, match, { reason: "case_closed" });
  }
}

/** What was planned does not go on; what happened already is closed. */
async function endVisits(db: Db, actor: Actor, file: CaseFile): Promise<void> {
  const open = await db
    .select()
    .from(visits)
    .where(and(eq(visits.caseId, file.id), inArray(visits.status, [...openVisitStates])));
  for (const visit of open) {
    const status = afterVisit(visit.status, "cancel") ?? "closed";
    const cancelledBy = status === "cancelled" ? ("case_closed" as const) : null;
    await db.update(visits).set({ status, cancelledBy }).where(eq(visits.id, visit.id));
    await takeBack(db, actor, `visit:${visit.id}:`);
    if (cancelledBy) await tellPart(db, actor, "visit.cancelled", file, visit, { by: cancelledBy });
    else await tellPart(db, actor, "visit.closed", file, visit);
  }
}
