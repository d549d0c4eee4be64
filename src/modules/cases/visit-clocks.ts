// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from "node:crypto";
import { eq, inArray, sql } from "drizzle-orm";
import { standInFor } from "#modules/teams/index.ts";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { toInstant } from "#platform/db/columns.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { now, today, toLocal } from "#platform/time/time.ts";
import { workingDayFrom, workingDaysAfter, workingDaysBefore } from "#platform/time/working-days.ts";
import { clocks } from "./codes.ts";
import type { FactName } from "./facts.ts";
import { asSystem, held } from "./hold.ts";
import { liveAccounts } from "./relations.ts";
import { type CaseFile, caseTasks, type Visit, visits } from "./tables.ts";
import { addTask, endTasksById } from "./tasks.ts";
import { comingVisitStates } from "./workflow-visit.ts";

const actor = system("cases.visits");

/** The tasks that the clocks of a visit make. */
type VisitTask = "confirm_visit" | "call_visitor" | "call_after_visit";

/** One task of a kind for one visit: its id follows from both, so that it is never made a second time. */
export function visitTaskId(visit: string, kind: VisitTask): string {
  const hash = createHash("sha256").update(`${kind}:${visit}`).digest("hex");
  return `${visit.slice(0, 13)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) > 0 ? a : b);

/** Two working days before it somebody who works on the case checks that it goes on: who goes, else the lead. */
export async function planCheck(db: Db, file: CaseFile, { id, visitor, plannedFrom }: Visit): Promise<void> {
  const day = toLocal(plannedFrom).toPlainDate();
  const wanted = later(workingDaysBefore(day, clocks.visitCheckDays), workingDayFrom(today()));
  // planned in a weekend for that same weekend
  const due = Temporal.PlainDate.compare(wanted, day) > 0 ? today() : wanted;
  const related = await asSystem(db, (db) => liveAccounts(db, file.id));
  const works = related.some(({ account, kind }) => account === visitor && ["lead", "worker", "cover"].includes(kind));
  const owner = works && visitor ? { owner: visitor } : {};
  await addTask(db, file, { kind: "confirm_visit", due, id: visitTaskId(id, "confirm_visit"), ...owner });
}

/** What a move of the visit makes done or needless. After a first visit somebody calls, also when it was written down. */
export async function endVisitTasks(db: Db, visit: Visit, by: FactName): Promise<void> {
  const of = (...kinds: VisitTask[]) => kinds.map((kind) => visitTaskId(visit.id, kind));
  if (by === "visit.confirmed") return endTasksById(db, of("confirm_visit"), by, "done");
  if (by === "visit.checkedOut") return endTasksById(db, of("call_visitor"), by, "done");
  if (by === "visit.cancelled" || by === "visit.moved" || by === "visit.notHome")
    return endTasksById(db, of("confirm_visit", "call_visitor", "call_after_visit"), by, "cancelled");
  if (by !== "visit.reported") return;
  const first = await asSystem(db, (db) => isFirst(db, visit.id));
  await endTasksById(db, first ? of("call_visitor") : of("call_visitor", "call_after_visit"), by, "done");
}

async function isFirst(db: Db, visit: string): Promise<boolean> {
  const [found] = await rows<{ first: boolean }>(db, sql`select ${first} as first from visit v where v.id = ${visit}`);
  return found!.first;
}

/** Nobody went to her in this case before. */
const first = sql`not exists (select from visit o where o.case_id = v.case_id and o.planned_from < v.planned_from
  and o.status in ('checked_out', 'reported', 'followup_open', 'closed'))`;

interface Late {
  id: string;
  case_id: string;
  status: string;
  until: string;
}

/**
 * Every hour: who was in and never out is called by who stands in for the team; after a first visit, and after one that nobody
 * wrote down, somebody calls how it was, on a working day. Twice is once.
 */
export async function keepVisits(db: Db): Promise<void> {
  const [end, oldest] = [now(), now().subtract({ hours: 24 * clocks.visitLookBackDays })];
  const coming = sql.raw(comingVisitStates.map((one) => `'${one}'`).join(", "));
  const found = await behindWall(db, actor, (db) =>
    rows<Late>(
      db,
      sql`select v.id, v.case_id, v.status, v.planned_until::text as until from visit v join case_file f on f.id = v.case_id
        where f.closed_at is null and v.planned_until < ${end.toString()}::timestamptz
          and (v.status = 'checked_in' or v.planned_until > ${oldest.toString()}::timestamptz)
          and (v.status in (${coming}) or (v.status in ('reported', 'followup_open', 'closed') and ${first}))
        order by v.planned_until`,
    ),
  );
  const wanted = found.flatMap((visit) => wantedOf(visit));
  const there = await made(
    db,
    wanted.map(({ id }) => id),
  );
  for (const one of wanted.filter(({ id }) => !there.has(id))) await behindWall(db, actor, (db) => makeOne(db, one));
}

interface Wanted extends Late {
  visit: string;
  kind: "call_visitor" | "call_after_visit";
}

function wantedOf(visit: Late): Wanted[] {
  const late = now().subtract({ minutes: clocks.visitLateMinutes });
  const inside = visit.status === "checked_in" && Temporal.Instant.compare(endOfVisit(visit), late) < 0;
  const kinds = [...(inside ? (["call_visitor"] as const) : []), "call_after_visit" as const];
  return kinds.map((kind) => ({ ...visit, visit: visit.id, kind, id: visitTaskId(visit.id, kind) }));
}

const endOfVisit = ({ until }: Pick<Late, "until">): Temporal.Instant => toInstant(until);

const made = (db: Db, ids: string[]): Promise<Set<string>> =>
  behindWall(db, actor, async (db) => {
    if (ids.length === 0) return new Set();
    const found = await db.select({ id: caseTasks.id }).from(caseTasks).where(inArray(caseTasks.id, ids));
    return new Set(found.map(({ id }) => id));
  });

async function makeOne(db: Db, { id, kind, visit, ...late }: Wanted): Promise<void> {
  const file = await held(db, late.case_id);
  const [row] = await db.select({ status: visits.status }).from(visits).where(eq(visits.id, visit));
  // it moved in the meantime: the next hour sees how it stands
  if (file.status === "closed" || row?.status !== late.status) return;
  if (kind === "call_visitor") {
    const owner = await standInFor(db, file.team);
    return addTask(db, file, { kind, due: today(), id, ...(owner && { owner }) });
  }
  const day = toLocal(endOfVisit(late)).toPlainDate();
  const due = later(workingDaysAfter(day, clocks.visitCallDays), workingDayFrom(today()));
  await addTask(db, file, { kind, due, id });
}
