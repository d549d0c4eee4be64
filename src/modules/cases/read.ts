// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { desc, eq, sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { look, type Purpose } from "#platform/audit/look.ts";
import { toInstant } from "#platform/db/columns.ts";
import type { Db } from "#platform/db/db.ts";
import type { AccessKind } from "./codes.ts";
import { waiting } from "./hand-over.ts";
import { asSystem, type OpenedCase, opened } from "./hold.ts";
import { liveAccounts } from "./relations.ts";
import {
  type CaseAttempt,
  type CaseFile,
  type CaseTask,
  caseAttempts,
  caseTasks,
  conversations,
  goals,
  matches,
  notes,
  plans,
  visits,
} from "./tables.ts";
import { signalsOf } from "./tell.ts";
import { unsealed } from "./texts.ts";
import {
  type OpenedConversation,
  type OpenedMatch,
  type OpenedNote,
  type OpenedPlan,
  type OpenedVisit,
  openedConversations,
  openedMatches,
  openedNotes,
  openedPlans,
  openedVisits,
} from "./unsealed.ts";

export type { OpenedCase } from "./hold.ts";
export type { CaseRelation } from "./policy.ts";
export type {
  KeptReport,
  OpenedConversation,
  OpenedGoal,
  OpenedMatch,
  OpenedNote,
  OpenedPlan,
  OpenedVisit,
} from "./unsealed.ts";

/** Everything of a case; the newest first. */
export interface WholeCase extends OpenedCase {
  /** Ids. */
  signals: readonly string[];
  attempts: readonly CaseAttempt[];
  conversations: readonly OpenedConversation[];
  notes: readonly OpenedNote[];
  /** The first one stands. */
  plans: readonly OpenedPlan[];
  matches: readonly OpenedMatch[];
  visits: readonly OpenedVisit[];
  /** Open ones, the next step first. */
  tasks: readonly CaseTask[];
  endReport: string | null;
  /** Who has a live relation, without volunteers: account, kind, until. */
  workers: readonly { account: string; kind: AccessKind; purpose: string; until: Temporal.Instant | null }[];
  /** A question to another team that waits. */
  handover: { id: string; toTeam: string; askedAt: Temporal.Instant } | null;
}

/** A case of one's own, by its number, without texts: for a form. A look. Throws NotFound for who has no live relation. */
export function findCase(db: Db, actor: Actor, number: number): Promise<OpenedCase> {
  return behindWall(db, actor, async (db) => {
    const found = await opened(db, actor, number);
    await lookAt(db, actor, found, ["case"]);
    return found;
  });
}

/** The same with everything in it: for the page. One look with the groups of fields. */
export function readCase(db: Db, actor: Actor, number: number): Promise<WholeCase> {
  return behindWall(db, actor, async (db) => {
    const found = await opened(db, actor, number);
    await lookAt(db, actor, found, ["case", "attempts", "conversations", "notes", "plan", "matches", "visits"]);
    return { ...found, ...(await contentOf(db, found.file)) };
  });
}

const lookPurposes: readonly string[] = [
  "contact",
  "conversation",
  "cover",
  "emergency",
  "aftercare",
  "feedback",
  "protection",
];

async function lookAt(db: Db, actor: Actor, { file, relation }: OpenedCase, fields: readonly string[]): Promise<void> {
  const purpose = (lookPurposes.includes(relation.purpose) ? relation.purpose : "contact") as Purpose;
  const { access } = relation;
  await look(db, actor, { kind: "read", person: file.person, fields, purpose, access, object: "case", row: file.id });
}

/** Behind the wall of who asks: what she may not see is not in it. Also for her own data, as the system. */
export async function contentOf(db: Db, file: CaseFile): Promise<Omit<WholeCase, "file" | "relation">> {
  const { id, person } = file;
  const planRows = await db.select().from(plans).where(eq(plans.caseId, id)).orderBy(desc(plans.version));
  const goalRows = await db
    .select({ goal: goals })
    .from(goals)
    .innerJoin(plans, eq(plans.id, goals.plan))
    .where(eq(plans.caseId, id))
    .orderBy(goals.place);
  const talks = db.select().from(conversations).where(eq(conversations.caseId, id));
  const kept = db.select().from(notes).where(eq(notes.caseId, id));
  const chosen = db.select().from(matches).where(eq(matches.caseId, id));
  const planned = db.select().from(visits).where(eq(visits.caseId, id));
  const end = { table: "case_file", column: "end_report", row: id } as const;
  const question = await waiting(db, id);
  return {
    signals: await signalsOf(db, id),
    attempts: await db
      .select()
      .from(caseAttempts)
      .where(eq(caseAttempts.caseId, id))
      .orderBy(desc(caseAttempts.at), desc(caseAttempts.id)),
    conversations: await openedConversations(
      person,
      await talks.orderBy(desc(conversations.at), desc(conversations.id)),
    ),
    notes: await openedNotes(person, await kept.orderBy(desc(notes.at), desc(notes.id))),
    plans: await openedPlans(
      person,
      planRows,
      goalRows.map(({ goal }) => goal),
    ),
    matches: await openedMatches(person, await chosen.orderBy(desc(matches.at), desc(matches.id))),
    visits: await openedVisits(person, await planned.orderBy(desc(visits.plannedFrom), desc(visits.number))),
    tasks: await openTasks(db, id),
    endReport: (await unsealed<{ text: string }>(person, end, file.endReport))?.text ?? null,
    workers: await workersOn(db, id),
    handover: question && { id: question.id, toTeam: question.toTeam, askedAt: question.askedAt },
  };
}

const openTasks = (db: Db, id: string): Promise<CaseTask[]> =>
  db
    .select()
    .from(caseTasks)
    .where(sql`${caseTasks.caseId} = ${id} and ${caseTasks.status} = 'open'`)
    .orderBy(desc(caseTasks.isNext), caseTasks.due, caseTasks.number);

const workersOn = (db: Db, id: string): Promise<WholeCase["workers"]> =>
  asSystem(db, async (db) =>
    (await liveAccounts(db, id))
      .filter(({ kind }) => kind !== "volunteer" && kind !== "emergency_card")
      .map(({ account, kind, purpose, until }) => ({
        account,
        kind,
        purpose,
        until: until === null ? null : toInstant(until),
      })),
  );
