// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, count, eq, gte, isNull, lt, sql } from "drizzle-orm";
import { fullName, personsById } from "#modules/people/index.ts";
import { teamsById } from "#modules/teams/index.ts";
import { type Actor, personOf, system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { vault } from "#platform/keys/vault.ts";
import { now, today, zone } from "#platform/time/time.ts";
import { workingDaysAfter } from "#platform/time/working-days.ts";
import { caseFiles, emergencyAccess } from "../tables.ts";
import type { EmergencyUse } from "./find.ts";
import { emergencyConflicts } from "./messages.ts";
import { mayJudgeEmergency, maySeeEmergencies } from "./policy.ts";
import { type EmergencyVerdict, reviewWithin } from "./rules.ts";
import { tellOverdue } from "./telling.ts";
import { explanationAt } from "./use.ts";

const asJobs = system("cases.emergency");

/** A use of the button, for who looks at it again: the number of the case, never whose it is. */
export interface UseLine {
  use: EmergencyUse;
  caseNumber: number;
  team: string;
  /** Null for who is no longer here. */
  who: string | null;
  dueOn: Temporal.PlainDate;
  late: boolean;
  mayJudge: boolean;
}
export interface OpenUse extends UseLine {
  explanation: string;
}

const dueOn = ({ startedAt }: Pick<EmergencyUse, "startedAt">): Temporal.PlainDate =>
  workingDaysAfter(startedAt.toZonedDateTimeISO(zone).toPlainDate(), reviewWithin);
const isPast = (day: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(today(), day) > 0;

async function lines(db: Db, actor: Actor, where: ReturnType<typeof and>): Promise<UseLine[]> {
  if (!maySeeEmergencies(actor)) throw new Forbidden("emergency.review");
  return behindWall(db, asJobs, async (db) => {
    const found = await db
      .select({ use: emergencyAccess, number: caseFiles.number, team: caseFiles.team, person: caseFiles.person })
      .from(emergencyAccess)
      .innerJoin(caseFiles, eq(caseFiles.id, emergencyAccess.caseId))
      .where(where)
      .orderBy(asc(emergencyAccess.startedAt))
      .limit(100);
    const accounts = found.map(({ use }) => use.account);
    const [known, teams] = [
      await personsById(db, accounts),
      await teamsById(
        db,
        found.map(({ team }) => team),
      ),
    ];
    return found.map(({ use, number, team, person }) => {
      const who = use.account ? known.get(use.account) : undefined;
      const mayJudge = use.reviewedAt === null && mayJudgeEmergency(actor, { account: use.account, person });
      const due = dueOn(use);
      return {
        use,
        caseNumber: number,
        team: teams.get(team)?.name ?? "",
        who: who ? fullName(who) : null,
        dueOn: due,
        late: use.reviewedAt === null && isPast(due),
        mayJudge,
      };
    });
  });
}

/** What nobody looked at yet, the oldest first. */
export const waitingEmergencies = (db: Db, actor: Actor): Promise<UseLine[]> =>
  lines(db, actor, and(isNull(emergencyAccess.reviewedAt)));

/** How many wait, for the desk; 0 for who may not know. */
export async function countEmergencies(db: Db, actor: Actor): Promise<number> {
  if (!maySeeEmergencies(actor)) return 0;
  return behindWall(db, asJobs, async (db) => {
    const [found] = await db.select({ n: count() }).from(emergencyAccess).where(isNull(emergencyAccess.reviewedAt));
    return found!.n;
  });
}

/** One use with what was written. Reading that is written down. */
export async function findEmergency(db: Db, actor: Actor, number: number): Promise<OpenUse> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const [line] = Number.isSafeInteger(number) ? await lines(db, actor, and(eq(emergencyAccess.number, number))) : [];
    if (!line) throw new NotFound("emergency use");
    const { id, explanation } = line.use;
    const text = explanation ? await vault().open(id, explanationAt(id), explanation) : null;
    await record(db, actor, "emergency_access.read", id, { fields: ["explanation"] });
    return { ...line, explanation: text ?? "" };
  });
}

/** Says how it was. Throws Forbidden about oneself, Conflict when another said something else before. */
export async function judgeEmergency(db: Db, actor: Actor, number: number, verdict: EmergencyVerdict): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const [line] = Number.isSafeInteger(number) ? await lines(db, actor, and(eq(emergencyAccess.number, number))) : [];
    if (!line) throw new NotFound("emergency use");
    const { id, reviewedAt, reviewedBy } = line.use;
    if (reviewedAt && reviewedBy === personOf(actor) && line.use.verdict === verdict) return;
    if (reviewedAt) throw new Conflict(emergencyConflicts.judged);
    if (!line.mayJudge) throw new Forbidden("own use");
    await behindWall(db, asJobs, async (db) => {
      const open = and(eq(emergencyAccess.id, id), isNull(emergencyAccess.reviewedAt));
      const set = { verdict, reviewedAt: now(), reviewedBy: personOf(actor) };
      const done = await db.update(emergencyAccess).set(set).where(open).returning({ id: emergencyAccess.id });
      if (done.length === 0) throw new Conflict(emergencyConflicts.judged);
      await record(db, actor, "emergency_access.reviewed", id, { verdict });
    });
  });
}

export interface EmergencyFigures {
  used: number;
  files: number;
  waiting: number;
  wrong: number;
}
/** For the report of a month: from a day up to another, which is not in it. */
export async function emergencyFigures(
  db: Db,
  actor: Actor,
  { from, to }: { from: Temporal.PlainDate; to: Temporal.PlainDate },
): Promise<EmergencyFigures> {
  if (!maySeeEmergencies(actor)) throw new Forbidden("emergency.review");
  const at = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).toInstant();
  return behindWall(db, asJobs, async (db) => {
    const [found] = await db
      .select({
        used: count(),
        files: sql<number>`count(${emergencyAccess.openedFileAt})::int`,
        waiting: sql<number>`(count(*) filter (where ${emergencyAccess.reviewedAt} is null))::int`,
        wrong: sql<number>`(count(*) filter (where ${emergencyAccess.verdict} = 'wrong'))::int`,
      })
      .from(emergencyAccess)
      .where(and(gte(emergencyAccess.startedAt, at(from)), lt(emergencyAccess.startedAt, at(to))));
    return found!;
  });
}

/** Every night: whoever must look at it hears it once, when the days are over. */
export async function remindEmergencies(db: Db): Promise<void> {
  await behindWall(db, asJobs, async (db) => {
    const open = await db.select().from(emergencyAccess).where(isNull(emergencyAccess.reviewedAt));
    for (const use of open.filter((one) => isPast(dueOn(one))))
      await tellOverdue(db, { use: use.id, account: use.account });
  });
}
