// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict } from "#platform/http/errors.ts";
import type { StepKind } from "./codes.ts";
import type { FactName } from "./facts.ts";
import { sentences } from "./sentences.ts";
import { type CaseFile, caseFiles } from "./tables.ts";
import { dueOf, setStep } from "./tasks.ts";
import { tellCase } from "./tell.ts";
import { afterCase, type CaseEvent, type CaseMove, caseMoves } from "./workflow.ts";

type Day = Temporal.PlainDate;

export interface MoveBy {
  fact: FactName;
  told?: Record<string, unknown>;
  changes?: Partial<typeof caseFiles.$inferInsert>;
  /** Another next step, or another day for it, than the table says. */
  step?: { kind?: StepKind; due?: Day; owner?: string };
}

/** While paused nothing goes on by itself; what ends it, and what cannot wait, does. */
const duringPause: readonly CaseEvent[] = [
  "resume",
  "worry",
  "change",
  "askHandOver",
  "handOver",
  "withdraw",
  "administrate",
  "decease",
];

/** Throws Conflict where the table knows no such move from here. */
export function demandMove(file: Pick<CaseFile, "status" | "pausedUntil">, event: CaseEvent): void {
  if (afterCase(file.status, event) === null) throw new Conflict(sentences.notNow);
  if (file.pausedUntil !== null && !duringPause.includes(event)) throw new Conflict(sentences.paused);
}

/**
 * The one place where an open case changes its state, on a held row: state, next step and fact, in this order. Gives the row
 * as it is now. Closing is `endCase`.
 */
export async function moveCase(
  db: Db,
  actor: Actor,
  file: CaseFile,
  event: CaseEvent,
  { fact, told = {}, changes = {}, step = {} }: MoveBy,
): Promise<CaseFile> {
  demandMove(file, event);
  const move: CaseMove = caseMoves[event];
  const [after] = await db
    .update(caseFiles)
    .set({ ...changes, status: move.to ?? file.status, version: sql`${caseFiles.version} + 1` })
    .where(eq(caseFiles.id, file.id))
    .returning();
  if (!after) throw new Conflict(sentences.stale);
  const kind = step.kind ?? (move.next === "kept" ? null : move.next);
  if (kind !== null) {
    const due = step.due ?? dueOf(move.within ?? "today", after);
    const as = event === "pause" || event === "planStep" ? "cancelled" : "done";
    await setStep(db, after, { kind, due, ...(step.owner && { owner: step.owner }) }, fact, as);
  }
  await tellCase(db, actor, fact, after, told);
  return after;
}
