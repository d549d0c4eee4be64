// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, inArray, notInArray } from "drizzle-orm";
import { standInFor } from "#modules/teams/index.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { now, today } from "#platform/time/time.ts";
import { workingDaysAfter } from "#platform/time/working-days.ts";
import { afterTasks, type StepKind, type TaskKind } from "./codes.ts";
import { asSystem } from "./hold.ts";
import { type CaseFile, type CaseTask, caseTasks } from "./tables.ts";
import type { Clock } from "./workflow.ts";

type Day = Temporal.PlainDate;
type Owned = Pick<CaseFile, "id" | "lead" | "team">;

const openOf = (id: string) => and(eq(caseTasks.caseId, id), eq(caseTasks.status, "open"));
const isNextOf = (id: string) => and(openOf(id), eq(caseTasks.isNext, true));

/** What stands as the next step; null on a closed case. */
export async function nextOf(db: Db, id: string): Promise<CaseTask | null> {
  const [found] = await db.select().from(caseTasks).where(isNextOf(id));
  return found ?? null;
}

/**
 * The one place where the next step of a case changes: what stood is done (or cancelled), and this comes in its place, in one
 * transaction. An open case has exactly one (the database refuses two). Everything that moves a case calls this.
 */
export async function setStep(
  db: Db,
  file: Owned,
  { kind, due, owner }: { kind: StepKind; due: Day; owner?: string },
  by: string,
  as: "done" | "cancelled" = "done",
): Promise<void> {
  await asSystem(db, async (db) => {
    await end(db, isNextOf(file.id), by, as);
    await add(db, file, { kind, due, owner, isNext: true });
  });
}

/** A task beside the next step. One of a kind is enough where `once`; with an id it is made once, also after it is done. */
export async function addTask(
  db: Db,
  file: Owned,
  { kind, due, owner, id, once = false }: { kind: TaskKind; due: Day; owner?: string; id?: string; once?: boolean },
): Promise<void> {
  await asSystem(db, async (db) => {
    if (once) {
      const [there] = await db
        .select({ id: caseTasks.id })
        .from(caseTasks)
        .where(and(openOf(file.id), eq(caseTasks.kind, kind)));
      if (there) return;
    }
    await add(db, file, { kind, due, owner, isNext: false, id });
  });
}

/** Who does it: who was named, else the lead, else who stands in for the team. */
async function add(db: Db, { id, lead, team }: Owned, { kind, due, owner, isNext, id: own }: NewTask): Promise<void> {
  const who = owner ?? lead ?? (await standInFor(db, team));
  await db
    .insert(caseTasks)
    .values({ id: own ?? newId(), caseId: id, kind, isNext, owner: who, due, madeAt: now() })
    .onConflictDoNothing({ target: caseTasks.id });
}

interface NewTask {
  kind: TaskKind;
  due: Day;
  owner: string | undefined;
  isNext: boolean;
  id?: string | undefined;
}

const end = (db: Db, which: ReturnType<typeof and>, by: string, status: "done" | "cancelled") =>
  db.update(caseTasks).set({ status, closedAt: now(), closedByFact: by }).where(which);

/** Open tasks of these kinds are done by this fact. */
export const endTasks = async (db: Db, id: string, kinds: readonly TaskKind[], by: string): Promise<void> => {
  await asSystem(db, (db) => end(db, and(openOf(id), inArray(caseTasks.kind, [...kinds])), by, "done"));
};

/** The same of tasks by their id. */
export const endTasksById = async (db: Db, ids: string[], by: string, as: "done" | "cancelled"): Promise<void> => {
  await asSystem(db, (db) => end(db, and(inArray(caseTasks.id, ids), eq(caseTasks.status, "open")), by, as));
};

/** Nothing stays open: only what belongs to a closed case may. */
export const cancelTasks = async (db: Db, id: string, by: string): Promise<void> => {
  await asSystem(db, (db) => end(db, and(openOf(id), notInArray(caseTasks.kind, [...afterTasks])), by, "cancelled"));
};

/** The day of a clock. Source of the counting: working days for work, days of the calendar for what was promised. */
export function dueOf(clock: Clock, file: Pick<CaseFile, "pausedUntil" | "followUp1On" | "followUp2On">): Day {
  if (clock === "today") return today();
  if (clock === "resume_date") return file.pausedUntil ?? today();
  if (clock === "follow_up_1") return file.followUp1On ?? today();
  if (clock === "follow_up_2") return file.followUp2On ?? today();
  if (clock === "chosen") return today();
  return "days" in clock ? today().add(clock) : workingDaysAfter(today(), clock.workingDays);
}
