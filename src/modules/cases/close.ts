// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { mayShare } from "#modules/consents/index.ts";
import { sameAs } from "#modules/people/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict } from "#platform/http/errors.ts";
import { toLocal } from "#platform/time/time.ts";
import type { FeedbackChoice, OfficeReason } from "./codes.ts";
import { endCase } from "./ending.ts";
import type { At, GivenClosing } from "./given.ts";
import { asSystem, held, inCase, opened } from "./hold.ts";
import type { MissingClosing } from "./missing.ts";
import { demandMove, moveCase } from "./move.ts";
import { currentPlan, goalsOf } from "./plan.ts";
import { mayLead, mayWrite } from "./policy.ts";
import { endGrants } from "./relations.ts";
import { sentences } from "./sentences.ts";
import { type CaseFile, caseFiles, matches, visits } from "./tables.ts";
import { endTasks } from "./tasks.ts";
import { sealed } from "./texts.ts";
import { comingVisitStates } from "./workflow-visit.ts";

/** The lead begins to end it together. */
export function wrapUp(db: Db, actor: Actor, at: At): Promise<void> {
  return inCase(db, actor, at, mayLead, async (db, { file }) => {
    await moveCase(db, actor, file, "wrapUp", { fact: "case.wrappingUp" });
  });
}

/** What still lacks before it may close: for the button and the wizard. Throws NotFound. */
export function closingMissing(db: Db, actor: Actor, number: number): Promise<MissingClosing> {
  return behindWall(db, actor, async (db) => missingIn(db, (await opened(db, actor, number)).file));
}

async function missingIn(db: Db, { id }: CaseFile): Promise<MissingClosing> {
  const coming = await db
    .select({ number: visits.number, from: visits.plannedFrom })
    .from(visits)
    .where(and(eq(visits.caseId, id), inArray(visits.status, [...comingVisitStates])))
    .orderBy(asc(visits.plannedFrom));
  const going = await db
    .select({ id: matches.id })
    .from(matches)
    .where(and(eq(matches.caseId, id), inArray(matches.status, ["accepted", "started"])));
  const plan = await currentPlan(db, id);
  const unscored = plan ? (await goalsOf(db, plan.id)).filter(({ level }) => level === null) : [];
  return { visits: coming, matches: going.map((one) => one.id), goals: unscored.map((one) => one.id) };
}

/**
 * Closes what was wrapped up. Throws Conflict that names what lacks: a visit that stands, something that goes on, a wish
 * without a score, no end report, the person was not asked, no outcome; and for more feedback than she agreed to.
 */
export function closeCase(db: Db, actor: Actor, at: At, given: GivenClosing): Promise<void> {
  return inCase(db, actor, at, mayLead, async (db, { file }) => {
    demandMove(file, "close");
    const missing = await missingIn(db, file);
    if (missing.visits.length > 0) throw new Conflict(sentences.visitStands(missing.visits.map(named).join(", ")));
    if (missing.matches.length > 0) throw new Conflict(sentences.matchStands);
    if (missing.goals.length > 0) throw new Conflict(sentences.levels);
    const endReport = given.endReport.trim();
    if (endReport === "") throw new Conflict(sentences.endReport);
    if (given.endMeasurement === undefined) throw new Conflict(sentences.measurement);
    if (!given.askedPerson) throw new Conflict(sentences.askPerson);
    if (!given.outcome) throw new Conflict(sentences.outcome);
    if (!(await mayTell(db, file.person, given.feedback))) throw new Conflict(sentences.noSharing);
    const at = { table: "case_file", column: "end_report", row: file.id } as const;
    await endCase(db, actor, file, "close", {
      reason: given.reason,
      outcome: given.outcome,
      feedback: given.feedback,
      aftercare: given.aftercare,
      changes: {
        endReport: await sealed(file.person, at, { text: endReport.slice(0, 2000) }),
        endMeasurement: given.endMeasurement,
        askedPerson: given.askedPerson,
        judgement: given.judgement,
      },
    });
  });
}

const named = ({ number, from }: { number: number; from: Temporal.Instant }): string => {
  const local = toLocal(from);
  const day = local.toLocaleString("nl-NL", { day: "numeric", month: "long" });
  return `bezoek ${number} op ${day} om ${local.toLocaleString("nl-NL", { hour: "2-digit", minute: "2-digit" }).replace(":", ".")}`;
};

/** More than the status goes back only while she agrees to it. */
export async function mayTell(db: Db, person: string, choice: FeedbackChoice): Promise<boolean> {
  if (choice === "status_only") return true;
  const scope = choice === "with_outcome" ? ["outcome"] : ["outcome", "activity"];
  for (const record of await sameAs(db, person)) if (await mayShareAll(db, record, scope)) return true;
  return false;
}
const mayShareAll = (db: Db, person: string, scope: readonly string[]): Promise<boolean> =>
  mayShare(db, person, "referrer_feedback", { scope });

/** By the lead, without a talk: moved, double, opened by mistake, no room, or no reaction any more. */
export function administrativeClose(db: Db, actor: Actor, at: At, { reason }: { reason: OfficeReason }): Promise<void> {
  return inCase(db, actor, at, mayLead, async (db, { file }) => {
    demandMove(file, "administrate");
    await endCase(db, actor, file, "administrate", { reason });
  });
}

/** She wants no more: at once, and no reason is asked. */
export function withdrawCase(db: Db, actor: Actor, at: At): Promise<void> {
  return inCase(db, actor, at, mayWrite, async (db, { file }) => withdraw(db, actor, file));
}

async function withdraw(db: Db, actor: Actor, file: CaseFile): Promise<void> {
  demandMove(file, "withdraw");
  await endCase(db, actor, file, "withdraw", { reason: "withdrawn", outcome: "stopped_own_choice" });
}

/** Her open cases, of all her records. As the system. */
export const openCasesOf = async (db: Db, person: string): Promise<CaseFile[]> =>
  db
    .select()
    .from(caseFiles)
    .where(and(inArray(caseFiles.person, await sameAs(db, person)), isNull(caseFiles.closedAt)))
    .orderBy(asc(caseFiles.number));

/** She took back her consent to work together: every open case closes in that transaction. */
export function withdrawAll(db: Db, actor: Actor, person: string): Promise<void> {
  return asSystem(db, async (db) => {
    for (const { id } of await openCasesOf(db, person)) await withdraw(db, actor, await held(db, id));
  });
}

/** She died: her cases close, what was planned is cancelled, nothing is written by itself. Who led hears it as a task. */
export function markDeceasedCase(db: Db, actor: Actor, person: string): Promise<void> {
  return asSystem(db, async (db) => {
    for (const { id } of await openCasesOf(db, person))
      await endCase(db, actor, await held(db, id), "decease", { reason: "deceased" });
    await nothingAfter(db, actor, person);
  });
}

/** Of cases that closed before: nobody calls once more. */
async function nothingAfter(db: Db, actor: Actor, person: string): Promise<void> {
  const waiting = await db
    .select()
    .from(caseFiles)
    .where(and(inArray(caseFiles.person, await sameAs(db, person)), eq(caseFiles.aftercareAgreed, true)));
  for (const file of waiting) {
    await endTasks(db, file.id, ["aftercare"], "case.closed");
    await endGrants(db, actor, file, { kind: "aftercare", why: "deceased" });
  }
}
