// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import type { AccessKind, OpenPurpose } from "./codes.ts";
import type { GivenReport } from "./given.ts";
import type { CaseAttempt, CaseFile, CaseTask, Conversation, GoalRow, Match, Note, PlanRow, Visit } from "./tables.ts";

/** What somebody is to a case at this moment. */
export interface CaseRelation {
  /** Id of the row in case_access; null for the system. */
  access: string | null;
  kind: AccessKind;
  purpose: OpenPurpose | (string & {});
  until: Temporal.Instant | null;
  /** May change it; else she reads only. */
  mayWrite: boolean;
  /** Leads it, or coordinates the team it is of. */
  mayLead: boolean;
}
export interface OpenedCase {
  file: CaseFile;
  relation: CaseRelation;
}
export interface OpenedConversation extends Omit<Conversation, "text" | "contribution" | "drawing"> {
  text: string;
  contribution: string;
  drawing: Readonly<Record<string, number>>;
}
export type OpenedNote = Omit<Note, "text"> & { text: string };
export type OpenedGoal = Omit<GoalRow, "text"> & { text: string };
export interface OpenedPlan extends Omit<PlanRow, "wish" | "contribution"> {
  wish: string;
  contribution: string;
  goals: readonly OpenedGoal[];
}
export interface OpenedMatch extends Omit<Match, "target"> {
  target: string;
  card: string;
}
export type OpenedVisit = Omit<Visit, "report"> & { report: GivenReport | null };

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
export async function findCase(_db: Db, _actor: Actor, _number: number): Promise<OpenedCase> {
  throw new Error("not built yet");
}
/** The same with everything in it: for the page. One look with the groups of fields. */
export async function readCase(_db: Db, _actor: Actor, _number: number): Promise<WholeCase> {
  throw new Error("not built yet");
}
