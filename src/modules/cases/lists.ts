// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import type { TaskKind } from "./codes.ts";
import type { CaseState } from "./workflow.ts";

/** A line of the own list. */
export interface OwnCaseLine {
  id: string;
  number: number;
  person: string;
  status: CaseState;
  pausedUntil: Temporal.PlainDate | null;
  lead: string | null;
  task: TaskKind | null;
  due: Temporal.PlainDate | null;
  overdue: boolean;
}
/** A line of the list of a team, for who has no relation: no name, no content. Hidden ones are only counted. */
export interface TeamCaseLine {
  number: number;
  status: CaseState;
  pausedUntil: Temporal.PlainDate | null;
  lead: string | null;
  task: TaskKind | null;
  due: Temporal.PlainDate | null;
}
/** A task of oneself, without content; `number` of the case, `task` of the task. */
export interface OwnTask {
  number: number;
  task: number;
  kind: TaskKind;
  due: Temporal.PlainDate;
  isNext: boolean;
  /** Of a closed case: somebody called once more, or a notice. */
  closed: boolean;
}

/** Open cases with which the actor has a live relation; what is due first. */
export async function myCases(_db: Db, _actor: Actor): Promise<OwnCaseLine[]> {
  throw new Error("not built yet");
}
/** Open cases of a team of the actor. Throws NotFound for another team. */
export async function caseList(
  _db: Db,
  _actor: Actor,
  _team: string,
): Promise<{ lines: TeamCaseLine[]; hidden: number }> {
  throw new Error("not built yet");
}
/** Open tasks of the actor, what is due first. */
export async function myCaseTasks(_db: Db, _actor: Actor): Promise<OwnTask[]> {
  throw new Error("not built yet");
}
