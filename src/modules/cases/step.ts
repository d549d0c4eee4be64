// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict, NotFound } from "#platform/http/errors.ts";
import { now, today } from "#platform/time/time.ts";
import type { At, GivenStep } from "./given.ts";
import { asSystem, inCase } from "./hold.ts";
import { moveCase } from "./move.ts";
import { mayWrite } from "./policy.ts";
import { liveAccounts } from "./relations.ts";
import { sentences } from "./sentences.ts";
import { type CaseFile, caseTasks, visits } from "./tables.ts";
import { tellCase, tellPart } from "./tell.ts";

/** Another next step than the one that stands, which is cancelled. Throws Conflict: a day that is over, or who is not related. */
export function planNextStep(db: Db, actor: Actor, at: At, given: GivenStep): Promise<void> {
  return inCase(db, actor, at, mayWrite, async (db, { file }) => {
    const step = await ownStep(db, file, given);
    const told = { kind: given.kind, due: given.due.toString() };
    await moveCase(db, actor, file, "planStep", { fact: "case.stepPlanned", told, step });
  });
}

/** A step chosen by hand: from today on, by who has a live relation. */
export async function ownStep(db: Db, file: CaseFile, { kind, due, owner }: GivenStep) {
  if (Temporal.PlainDate.compare(due, today()) < 0) throw new Conflict(sentences.past);
  if (owner) await mustBeRelated(db, file, owner);
  return { kind, due, ...(owner && { owner }) };
}

/** Everybody who does something in a case has a live relation with it; a volunteer only where `volunteers`. */
export async function mustBeRelated(
  db: Db,
  { id }: Pick<CaseFile, "id">,
  account: string,
  volunteers = false,
): Promise<void> {
  const related = await asSystem(db, (db) => liveAccounts(db, id));
  const kinds = volunteers ? ["lead", "worker", "cover", "volunteer"] : ["lead", "worker", "cover"];
  if (!related.some((one) => one.account === account && kinds.includes(one.kind)))
    throw new Conflict(sentences.notRelated);
}

/**
 * A task is done. Of the next step only together with what comes after it (`then`): an open case is never without. What was
 * done already stays so. Throws NotFound, Forbidden, Conflict.
 */
export function doTask(db: Db, actor: Actor, number: number, task: number, then?: GivenStep): Promise<void> {
  return inCase(db, actor, { number }, mayWrite, async (db, { file }) => {
    const [found] = await db
      .select()
      .from(caseTasks)
      .where(and(eq(caseTasks.caseId, file.id), eq(caseTasks.number, task)))
      .for("update");
    if (!found) throw new NotFound("task");
    if (found.status === "done") return;
    if (found.status === "cancelled") throw new Conflict(sentences.taskGone);
    if (found.isNext) {
      if (!then) throw new Conflict(sentences.stepFirst);
      const step = await ownStep(db, file, then);
      const told = { kind: then.kind, due: then.due.toString() };
      await moveCase(db, actor, file, "planStep", { fact: "case.stepPlanned", told, step });
      return;
    }
    await db
      .update(caseTasks)
      .set({ status: "done", closedAt: now(), closedByFact: "case.taskDone" })
      .where(eq(caseTasks.id, found.id));
    await tellCase(db, actor, "case.taskDone", file, { kind: found.kind });
    if (found.kind === "promise") await closeKept(db, actor, file);
  });
}

/** Once no promise is open any more, visits that waited for theirs are closed. */
export async function closeKept(db: Db, actor: Actor, file: CaseFile): Promise<void> {
  await asSystem(db, async (db) => {
    const promises = and(eq(caseTasks.caseId, file.id), eq(caseTasks.kind, "promise"), eq(caseTasks.status, "open"));
    const [open] = await db.select({ id: caseTasks.id }).from(caseTasks).where(promises).limit(1);
    if (open) return;
    const waiting = and(eq(visits.caseId, file.id), eq(visits.status, "followup_open"));
    const closed = await db.update(visits).set({ status: "closed" }).where(waiting).returning();
    for (const visit of closed) await tellPart(db, actor, "visit.closed", file, visit);
  });
}
