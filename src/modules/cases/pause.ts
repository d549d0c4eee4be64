// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, desc, eq, sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { personOf } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict } from "#platform/http/errors.ts";
import { today, toLocal } from "#platform/time/time.ts";
import { workingDaysAfter } from "#platform/time/working-days.ts";
import { clocks, type StepKind } from "./codes.ts";
import type { At, GivenPause } from "./given.ts";
import { asSystem, inCase, opened } from "./hold.ts";
import { demandMove, moveCase } from "./move.ts";
import { mayWrite } from "./policy.ts";
import { sentences } from "./sentences.ts";
import { type CaseFile, caseTasks, type Visit } from "./tables.ts";
import { addTask, nextOf } from "./tasks.ts";
import { callOffForPause, visitsBefore } from "./visit-off.ts";

const parkedBy = "case.paused";

/**
 * A pause with an end: from tomorrow, at most a year. The next step is the task to take it up again, on that day. Planned
 * visits that fall in it are cancelled, each by its number; throws Conflict while one is left out.
 */
export function pauseCase(db: Db, actor: Actor, at: At, given: GivenPause): Promise<void> {
  const { reason, until, cancelVisits = [] } = given;
  return inCase(db, actor, at, mayWrite, async (db, { file }) => {
    demandMove(file, "pause");
    const days = today().until(until).days;
    if (days < 1 || days > clocks.longestPauseDays) throw new Conflict(sentences.pauseDay);
    await asSystem(db, async (db) => {
      const within = await visitsBefore(db, file.id, until);
      if (within.some(({ number }) => !cancelVisits.includes(number))) throw new Conflict(sentences.pauseVisits);
      await callOffForPause(
        db,
        actor,
        file,
        within.map(({ id }) => id),
      );
    });
    await moveCase(db, actor, file, "pause", {
      fact: parkedBy,
      told: { until: until.toString(), reason },
      changes: { pausedUntil: until, pauseReason: reason },
      step: { due: until },
    });
  });
}

/** Planned visits that fall in a pause up to this day: for the form. For who works on the case. */
export function visitsInPause(db: Db, actor: Actor, number: number, until: Temporal.PlainDate): Promise<Visit[]> {
  return behindWall(db, actor, async (db) => visitsBefore(db, (await opened(db, actor, number)).file.id, until));
}

/** Goes on: the step of before comes back, and everything with a day shifts by as long as the pause was. */
export function resumeCase(db: Db, actor: Actor, at: At | { number: number }): Promise<void> {
  return inCase(db, actor, at, mayWrite, async (db, { file }) => {
    demandMove(file, "resume");
    if (!file.pausedUntil) throw new Conflict(sentences.notPaused);
    const began = await nextOf(db, file.id);
    const days = began ? toLocal(began.madeAt).toPlainDate().until(today()).days : 0;
    const later = (day: Temporal.PlainDate | null) => day?.add({ days }) ?? null;
    const parked = await parkedStep(db, file);
    await shift(db, file, days);
    await moveCase(db, actor, file, "resume", {
      fact: "case.resumed",
      told: { days },
      changes: {
        pausedUntil: null,
        pauseReason: null,
        contactDue: later(file.contactDue),
        followUp1On: later(file.followUp1On),
        followUp2On: later(file.followUp2On),
      },
      step: { kind: parked?.kind ?? "call", due: notBeforeSoon(parked ? parked.due.add({ days }) : today()) },
    });
  });
}

/** Somebody calls soon after a pause, also where the step itself is over already. */
const notBeforeSoon = (due: Temporal.PlainDate): Temporal.PlainDate => {
  const soon = workingDaysAfter(today(), 2);
  return Temporal.PlainDate.compare(due, today()) < 0 ? soon : due;
};

async function parkedStep(db: Db, { id }: CaseFile): Promise<{ kind: StepKind; due: Temporal.PlainDate } | null> {
  const [found] = await db
    .select({ kind: caseTasks.kind, due: caseTasks.due })
    .from(caseTasks)
    .where(and(eq(caseTasks.caseId, id), eq(caseTasks.isNext, true), eq(caseTasks.closedByFact, parkedBy)))
    .orderBy(desc(caseTasks.closedAt), desc(caseTasks.id))
    .limit(1);
  return found && found.kind !== "resume" ? { kind: found.kind as StepKind, due: found.due } : null;
}

/** Tasks beside the next step, and answers that others still owe. A visit after the pause keeps its day, and so its check. */
async function shift(db: Db, { id }: CaseFile, days: number): Promise<void> {
  if (days <= 0) return;
  await asSystem(db, async (db) => {
    await db.execute(
      sql`update case_task set due = due + ${days}::int where case_id = ${id} and status = 'open' and not is_next
        and kind <> 'confirm_visit'`,
    );
    await db.execute(
      sql`update case_match set answer_by = answer_by + ${days}::int where case_id = ${id} and status = 'asked'`,
    );
  });
}

/** Something is not right: a task of today, and the room of protection hears it. Nothing else changes. */
export function worryCase(db: Db, actor: Actor, at: At | { number: number }): Promise<void> {
  return inCase(db, actor, at, mayWrite, async (db, { file }) => {
    await addTask(db, file, { kind: "worry", due: today(), once: true });
    await moveCase(db, actor, file, "worry", { fact: "case.worried", told: { by: personOf(actor) } });
  });
}
