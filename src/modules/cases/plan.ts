// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { asc, desc, eq } from "drizzle-orm";
import { type Actor, personOf } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Conflict } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { notLater } from "./attempt.ts";
import type { At, GivenGoalLevel, GivenPlan } from "./given.ts";
import { inCase } from "./hold.ts";
import { demandMove, moveCase } from "./move.ts";
import { mayWrite } from "./policy.ts";
import { sentences } from "./sentences.ts";
import { type CaseFile, type GoalRow, goals, type PlanRow, plans } from "./tables.ts";
import { tellCase } from "./tell.ts";
import { sealed } from "./texts.ts";

/**
 * Agrees on a plan with her: own words on what she wants and what she contributes, what kind of lack it is, one to three
 * wishes that each say what works, and on which day and how she agreed. The first one starts the work; a later one is a new
 * version, the old ones stay. Throws Conflict that names what lacks.
 */
export function agreePlan(db: Db, actor: Actor, at: At, given: GivenPlan): Promise<void> {
  return inCase(db, actor, at, mayWrite, async (db, { file }) => {
    const event = file.status === "planning" ? "agree" : "agreeAnew";
    demandMove(file, event);
    demandPlan(given);
    const before = await currentPlan(db, file.id);
    const version = (before?.version ?? 0) + 1;
    await keepPlan(db, actor, file, given, version);
    const { lack, agreedHow } = given;
    await moveCase(db, actor, file, event, {
      fact: "case.planned",
      told: {
        version,
        lack,
        goals: given.goals.length,
        how: agreedHow,
        elements: given.goals.map(({ element }) => element),
      },
    });
  });
}

function demandPlan({ wish, contribution, goals, agreedOn, lack, agreedHow }: GivenPlan): void {
  if (wish.trim() === "" || contribution.trim() === "") throw new Conflict(sentences.ownWords);
  const told = goals.filter(({ text, element }) => text.trim() !== "" && element);
  if (told.length !== goals.length || goals.length < 1 || goals.length > 3) throw new Conflict(sentences.goals);
  if (!lack || !agreedHow) throw new Conflict(sentences.ownWords);
  notLater(agreedOn);
}

async function keepPlan(db: Db, actor: Actor, { id: caseId, person }: CaseFile, given: GivenPlan, version: number) {
  const id = newId();
  const words = (column: string, text: string) =>
    sealed(person, { table: "plan", column, row: id }, { text: text.trim() });
  await db.insert(plans).values({
    id,
    caseId,
    version,
    wish: await words("wish", given.wish.slice(0, 1000)),
    contribution: await words("contribution", given.contribution.slice(0, 1000)),
    lack: given.lack,
    agreedOn: given.agreedOn,
    agreedHow: given.agreedHow,
    by: personOf(actor),
    at: now(),
  });
  for (const [n, { text, element, shareable }] of given.goals.entries()) {
    const goal = newId();
    const at = { table: "goal", column: "text", row: goal } as const;
    await db.insert(goals).values({
      id: goal,
      plan: id,
      place: n + 1,
      text: await sealed(person, at, { text: text.trim().slice(0, 120) }),
      element,
      shareable,
    });
  }
}

/** How far each wish of the plan that stands came: 0 to 4. Wishes of another plan are not there (Conflict). */
export function scoreGoals(db: Db, actor: Actor, at: At, given: readonly GivenGoalLevel[]): Promise<void> {
  return inCase(db, actor, at, mayWrite, async (db, { file }) => {
    if (file.status !== "active" && file.status !== "wrapping_up") throw new Conflict(sentences.notNow);
    const plan = await currentPlan(db, file.id);
    if (!plan) throw new Conflict(sentences.plan);
    const own = await goalsOf(db, plan.id);
    for (const { goal, level } of given) {
      if (!own.some(({ id }) => id === goal)) throw new Conflict(sentences.stale);
      await db.update(goals).set({ level }).where(eq(goals.id, goal));
    }
    await tellCase(db, actor, "case.scored", file, { goals: given.length });
  });
}

/** The plan that stands: the newest version. */
export async function currentPlan(db: Db, caseId: string): Promise<PlanRow | null> {
  const [found] = await db.select().from(plans).where(eq(plans.caseId, caseId)).orderBy(desc(plans.version)).limit(1);
  return found ?? null;
}

export const goalsOf = (db: Db, plan: string): Promise<GoalRow[]> =>
  db.select().from(goals).where(eq(goals.plan, plan)).orderBy(asc(goals.place));
