// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, desc, eq, gt, inArray, isNull, ne, sql } from "drizzle-orm";
import { type Actor, can, personOf } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { NotFound } from "#platform/http/errors.ts";
import { now, today } from "#platform/time/time.ts";
import type { TaskKind } from "./codes.ts";
import { asSystem, excludedSql } from "./hold.ts";
import { mayList } from "./policy.ts";
import { caseFiles, caseTasks } from "./tables.ts";
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
export function myCases(db: Db, actor: Actor): Promise<OwnCaseLine[]> {
  const me = personOf(actor);
  if (me === null || !can(actor, "case.work")) return Promise.resolve([]);
  return behindWall(db, actor, async (db) => {
    const related = await asSystem(db, (db) => relatedTo(db, me));
    const found = await db
      .select({ file: caseFiles, kind: caseTasks.kind, due: caseTasks.due })
      .from(caseFiles)
      .leftJoin(caseTasks, nextStep)
      .where(and(inArray(caseFiles.id, related), isNull(caseFiles.closedAt)))
      .orderBy(asc(caseTasks.due), asc(caseFiles.number));
    return found.map(({ file, kind, due }) => ({
      id: file.id,
      number: file.number,
      person: file.person,
      status: file.status,
      pausedUntil: file.pausedUntil,
      lead: file.lead,
      task: kind,
      due,
      overdue: due !== null && Temporal.PlainDate.compare(due, today()) < 0,
    }));
  });
}

/**
 * Cases that the actor led and that closed in the last thirty days, the newest first: number and moment only, for the way to
 * reopen. Not of who died, nor of whom she is on the list.
 */
export function closedLately(db: Db, actor: Actor): Promise<{ number: number; closedAt: Temporal.Instant }[]> {
  const me = personOf(actor);
  if (me === null || !can(actor, "case.work")) return Promise.resolve([]);
  return asSystem(db, async (db) => {
    const found = await db
      .select({ number: caseFiles.number, closedAt: caseFiles.closedAt, team: caseFiles.team })
      .from(caseFiles)
      .where(
        and(
          eq(caseFiles.lead, me),
          gt(caseFiles.closedAt, now().subtract({ hours: 24 * 30 })),
          ne(caseFiles.closeReason, "deceased"),
          sql`not exists ${excludedSql(sql`${caseFiles.person}`, sql`${me}::uuid`)}`,
        ),
      )
      .orderBy(desc(caseFiles.closedAt));
    return found
      .filter(({ team }) => mayList(actor, team))
      .map(({ number, closedAt }) => ({ number, closedAt: closedAt! }));
  });
}

const nextStep = and(eq(caseTasks.caseId, caseFiles.id), eq(caseTasks.isNext, true), eq(caseTasks.status, "open"));

/** Ids of cases that an account reads, by the clock of the program; nobody of whom she is on the list, nobody frozen. */
async function relatedTo(db: Db, account: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    db,
    sql`select distinct a.case_id as id from case_access a join case_file f on f.id = a.case_id join person p on p.id = f.person
      where a.account = ${account} and a.kind in ('lead', 'worker', 'cover', 'emergency') and p.frozen_at is null
        and (a.valid_to is null or a.valid_to > greatest(now(), ${now().toString()}::timestamptz))
        and not exists ${excludedSql(sql`f.person`, sql`a.account`)}`,
  );
  return found.map(({ id }) => id);
}

/**
 * Open cases of a team of the actor, by the function of the database that leaves out restricted ones and who is on a list; what
 * is due first. Throws NotFound for another team.
 */
export function caseList(db: Db, actor: Actor, team: string): Promise<{ lines: TeamCaseLine[]; hidden: number }> {
  if (!mayList(actor, team)) return Promise.reject(new NotFound("team"));
  return behindWall(db, actor, async (db) => {
    const found = await rows<Listed>(
      db,
      sql`select number::int, status, paused_until::text as paused, lead, due::text, task, hidden
        from case_list(${team}) order by due nulls last, number`,
    );
    const lines = found
      .filter(({ hidden }) => !hidden)
      .map(({ number, status, paused, lead, due, task }) => ({
        number,
        status,
        lead,
        task,
        pausedUntil: paused === null ? null : Temporal.PlainDate.from(paused),
        due: due === null ? null : Temporal.PlainDate.from(due),
      }));
    return { lines, hidden: found.length - lines.length };
  });
}

interface Listed {
  number: number;
  status: CaseState;
  paused: string | null;
  lead: string | null;
  due: string | null;
  task: TaskKind | null;
  hidden: boolean;
}

/** Open tasks of the actor, what is due first; without content, so also of cases that closed. Not of paused ones. */
export function myCaseTasks(db: Db, actor: Actor): Promise<OwnTask[]> {
  const me = personOf(actor);
  if (me === null || !can(actor, "case.work")) return Promise.resolve([]);
  return behindWall(db, actor, (db) =>
    asSystem(db, async (db) => {
      const found = await db
        .select({ task: caseTasks, file: caseFiles })
        .from(caseTasks)
        .innerJoin(caseFiles, eq(caseFiles.id, caseTasks.caseId))
        .where(
          and(
            eq(caseTasks.owner, me),
            eq(caseTasks.status, "open"),
            sql`(${caseFiles.pausedUntil} is null or ${caseTasks.kind} = 'resume')`,
            sql`not exists ${excludedSql(sql`${caseFiles.person}`, sql`${me}::uuid`)}`,
          ),
        )
        .orderBy(asc(caseTasks.due), asc(caseTasks.number));
      return found.map(({ task, file }) => ({
        number: file.number,
        task: task.number,
        kind: task.kind,
        due: task.due,
        isNext: task.isNext,
        closed: file.closedAt !== null,
      }));
    }),
  );
}
