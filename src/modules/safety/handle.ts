// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { fullName, personsById } from "#modules/people/index.ts";
import { excluded, workersOf } from "#modules/teams/index.ts";
import { type Actor, personOf } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { look } from "#platform/audit/look.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { vault } from "#platform/keys/vault.ts";
import { now } from "#platform/time/time.ts";
import type { FactName } from "./facts.ts";
import { conflicts } from "./messages.ts";
import { mayHandle } from "./policy.ts";
import { asJobs, textAt } from "./report.ts";
import { type SafetyReport, safetyAccess, safetyReports } from "./tables.ts";
import { tellWorker } from "./telling.ts";
import { steps as allSteps, type HandledWay, moves, neededSteps, type Step, stateOf } from "./workflow.ts";

export interface ReportLine {
  report: SafetyReport;
  /** Who took it up; null while nobody did. */
  taker: string | null;
  late: boolean;
}
export interface OpenReport extends ReportLine {
  text: string;
  /** Colleagues of the team who do not read it yet. */
  colleagues: { person: string; name: string }[];
}

const demand = (actor: Actor): void => {
  if (!mayHandle(actor)) throw new Forbidden("safety.handle");
};
const isLate = ({ due, takenAt, handledAt }: SafetyReport): boolean =>
  !takenAt && !handledAt && Temporal.Instant.compare(due, now()) < 0;

/** The reports on whose list she stands, what is due first on top. The database shows no others. */
export async function openReports(db: Db, actor: Actor): Promise<ReportLine[]> {
  demand(actor);
  return behindWall(db, actor, async (db) => {
    const found = await db
      .select()
      .from(safetyReports)
      .where(isNull(safetyReports.handledAt))
      .orderBy(asc(safetyReports.due))
      .limit(100);
    const known = await personsById(
      db,
      found.map(({ takenBy }) => takenBy),
    );
    return found.map((report) => ({ report, taker: nameIn(known, report.takenBy), late: isLate(report) }));
  });
}

const nameIn = (known: Awaited<ReturnType<typeof personsById>>, id: string | null): string | null => {
  const person = id ? known.get(id) : undefined;
  return person ? fullName(person) : null;
};

/** The report of this number. NotFound for who is not on its list: also that it is there is not known. */
async function reportAt(db: Db, number: number): Promise<SafetyReport> {
  const [found] = Number.isSafeInteger(number)
    ? await db.select().from(safetyReports).where(eq(safetyReports.number, number))
    : [];
  if (!found) throw new NotFound("safety report");
  return found;
}

/** Opens one. That is a look with its own purpose. */
export async function findReport(db: Db, actor: Actor, number: number): Promise<OpenReport> {
  demand(actor);
  return behindWall(db, actor, async (db) => {
    const report = await reportAt(db, number);
    const { id, person } = report;
    const about = person ? { person } : { person: null, object: "safety_report", row: id };
    await look(db, actor, { kind: "read", ...about, fields: ["safety_report"], purpose: "protection" });
    const text = report.text ? await vault().open(id, textAt(id), report.text) : null;
    const known = await personsById(db, [report.takenBy]);
    const colleagues = await colleaguesFor(db, report);
    return { report, taker: nameIn(known, report.takenBy), late: isLate(report), text: text ?? "", colleagues };
  });
}

/** Coordinators and coaches of the team who may read it too, and do not yet. */
async function colleaguesFor(db: Db, { id, team, person }: SafetyReport): Promise<OpenReport["colleagues"]> {
  if (!team) return [];
  const workers = (await workersOf(db, team)).filter(({ role }) => role !== "volunteer");
  const listed = await behindWall(db, asJobs, (db) =>
    db.select({ account: safetyAccess.account }).from(safetyAccess).where(eq(safetyAccess.report, id)),
  );
  const names = await personsById(
    db,
    workers.map((one) => one.person),
  );
  const found: OpenReport["colleagues"] = [];
  for (const { person: worker } of workers) {
    const name = nameIn(names, worker);
    const out = person !== null && (worker === person || (await excluded(db, worker, person)));
    if (name && !out && !listed.some(({ account }) => account === worker)) found.push({ person: worker, name });
  }
  return found;
}

/** Changes a report of hers in one transaction, when its state allows it and nobody was first. */
async function change(
  db: Db,
  actor: Actor,
  number: number,
  move: keyof typeof moves,
  deed: (db: Db, report: SafetyReport) => Promise<[FactName, Record<string, unknown>] | null>,
): Promise<void> {
  demand(actor);
  await behindWall(db, actor, async (db) => {
    await db.execute(sql`select from safety_report where number = ${number} for update`);
    const report = await reportAt(db, number);
    if (!(moves[move].from as readonly string[]).includes(stateOf(report))) throw new Conflict(conflicts.other);
    const done = await deed(db, report);
    if (done) await record(db, actor, done[0], report.id, { person: report.person, ...done[1] });
  });
}

const set = async (db: Db, report: SafetyReport, values: Partial<typeof safetyReports.$inferInsert>): Promise<void> => {
  await db
    .update(safetyReports)
    .set({ ...values, version: report.version + 1 })
    .where(and(eq(safetyReports.id, report.id), eq(safetyReports.version, report.version)));
};

/** "Ik pak dit op": she is the one, from now on. */
export const takeReport = (db: Db, actor: Actor, number: number): Promise<void> =>
  change(db, actor, number, "take", async (db, report) => {
    if (report.takenBy === personOf(actor)) return null;
    await set(db, report, { takenBy: personOf(actor), takenAt: report.takenAt ?? now() });
    return ["safety_report.taken", {}];
  });

/** Which steps of the meldcode are done. A step that was done stays done. */
export const keepSteps = (db: Db, actor: Actor, number: number, done: readonly Step[]): Promise<void> =>
  change(db, actor, number, "step", async (db, report) => {
    const steps = allSteps.filter((one) => done.includes(one) || report.steps.includes(one));
    if (steps.length === report.steps.length) return null;
    await set(db, report, { steps });
    return ["safety_report.stepped", { steps: steps.length }];
  });

/** Lets a colleague of the team read it too. */
export const shareReport = (db: Db, actor: Actor, number: number, account: string): Promise<void> =>
  change(db, actor, number, "share", async (db, report) => {
    const may = (await colleaguesFor(db, report)).some(({ person }) => person === account);
    if (!may) throw new Conflict(conflicts.colleague);
    await behindWall(db, asJobs, async (db) => {
      await db.insert(safetyAccess).values({ report: report.id, account, grantedAt: now() }).onConflictDoNothing();
      await tellWorker(db, account, report.id, "shared");
    });
    return ["safety_report.shared", { account }];
  });

/** How it ended. Not before the steps that matter were taken. */
export const handleReport = (db: Db, actor: Actor, number: number, how: HandledWay): Promise<void> =>
  change(db, actor, number, "handle", async (db, report) => {
    if (neededSteps.some((one) => !report.steps.includes(one))) throw new Conflict(conflicts.steps);
    await set(db, report, { handledAt: now(), handledHow: how });
    return ["safety_report.handled", { how }];
  });
