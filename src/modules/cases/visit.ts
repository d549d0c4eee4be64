// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import { takeBack } from "#modules/messages/index.ts";
import { type Actor, ownerOf, personOf } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { now, startOfDay } from "#platform/time/time.ts";
import type { FactName } from "./facts.ts";
import type { At, GivenVisit, GivenVisitMove } from "./given.ts";
import { asSystem, held, inCase, isExcluded, relationTo } from "./hold.ts";
import { mayCoordinate, mayWrite } from "./policy.ts";
import { sentences } from "./sentences.ts";
import { type CaseFile, caseFiles, type Visit, visits } from "./tables.ts";
import { tellPart } from "./tell.ts";
import { endVisitTasks, planCheck } from "./visit-clocks.ts";
import { closedDoors, demandPair, demandVisitors, nobodyHome } from "./visit-guards.ts";
import { afterVisit, notHome, type VisitEvent } from "./workflow-visit.ts";

/**
 * Plans a visit, a walk or a call with one or two who go. Gives its number. The same clientUuid twice is once. Throws
 * Conflict: who goes has nothing to do with the case, the first time at home alone, nobody opened three times.
 */
export function planVisit(db: Db, actor: Actor, at: At | { number: number }, given: GivenVisit): Promise<number> {
  return inCase(db, actor, at, mayWrite, async (db, { file }) => {
    const made = await asSystem(db, (db) => visitOfForm(db, given.clientUuid));
    if (made) {
      if (made.caseId !== file.id) throw new Conflict(sentences.visitNow);
      return made.number;
    }
    if (file.status === "closed") throw new Conflict(sentences.notNow);
    if (file.pausedUntil) throw new Conflict(sentences.paused);
    if (Temporal.Instant.compare(given.until, given.from) <= 0) throw new Conflict(sentences.visitTimes);
    await demandVisitors(db, file, given);
    if (given.form === "home") await demandPair(db, actor, file, given);
    const attempt = (await closedDoors(db, file.id)) + 1;
    if (attempt > notHome.atMost && given.form === "home") throw new Conflict(sentences.threeTimes);
    return insert(db, actor, file, given, Math.min(attempt, notHome.atMost));
  });
}

const visitOfForm = async (db: Db, clientUuid: string): Promise<Visit | undefined> =>
  (await db.select().from(visits).where(eq(visits.clientUuid, clientUuid)))[0];

async function insert(db: Db, actor: Actor, file: CaseFile, given: GivenVisit, attempt: number): Promise<number> {
  const { clientUuid, match = null, visitor, second = null, from, until, form, aloneReason = null } = given;
  const [made] = await db
    .insert(visits)
    .values({
      id: newId(),
      clientUuid,
      caseId: file.id,
      match,
      visitor,
      second,
      plannedFrom: from,
      plannedUntil: until,
      form,
      status: "planned",
      attempt,
      aloneReason,
      at: now(),
    })
    .returning();
  await planCheck(db, file, made!);
  await tellPart(db, actor, "visit.planned", file, made!, { form, attempt, alone: aloneReason });
  return made!.number;
}

export type VisitStep = Extract<
  VisitEvent,
  "confirm" | "checkIn" | "checkOut" | "done" | "notHome" | "move" | "cancel"
>;

/**
 * Moves a visit; gives its number, after "move" that of the new one. By who works on the case and by who goes. Throws
 * NotFound, Forbidden, Conflict (no such move from here, or what its guard lacks).
 */
export function moveVisit(
  db: Db,
  actor: Actor,
  visit: number,
  event: VisitStep,
  given: GivenVisitMove = {},
): Promise<number> {
  return withVisit(db, actor, visit, async (db, file, row) => {
    const to = afterVisit(row.status, event);
    if (to === null || file.status === "closed") throw new Conflict(sentences.visitNow);
    if (event === "move") return moveOn(db, actor, file, row, given);
    if (event === "confirm" && row.form === "home") {
      const alone = given.aloneReason ?? row.aloneReason;
      await demandPair(db, actor, file, { ...row, aloneReason: alone }, row.aloneReason !== null);
    }
    if (event === "checkIn" && !given.passChecked) throw new Conflict(sentences.pass);
    if (event === "notHome" && !given.cardLeft) throw new Conflict(sentences.cardLeft);
    if (event === "cancel" && !given.by) throw new Conflict(sentences.cancelBy);
    const by = event === "cancel" ? given.by! : null;
    await db.update(visits).set({ status: to, cancelledBy: by }).where(eq(visits.id, row.id));
    if (event === "cancel" || event === "notHome") await takeBack(db, actor, `visit:${row.id}:`);
    const told = event === "cancel" ? { by } : event === "notHome" ? { attempt: row.attempt } : {};
    await endVisitTasks(db, row, factOf[event]);
    await tellPart(db, actor, factOf[event], file, row, told);
    if (event === "notHome") await nobodyHome(db, actor, file, row);
    return row.number;
  });
}

const factOf: Record<Exclude<VisitStep, "move">, FactName> = {
  confirm: "visit.confirmed",
  checkIn: "visit.checkedIn",
  checkOut: "visit.checkedOut",
  done: "visit.closed",
  notHome: "visit.notHome",
  cancel: "visit.cancelled",
};

/** The old row keeps the new one. */
async function moveOn(db: Db, actor: Actor, file: CaseFile, row: Visit, given: GivenVisitMove): Promise<number> {
  const { from, until } = given;
  if (!from || !until || Temporal.Instant.compare(until, from) <= 0) throw new Conflict(sentences.visitTimes);
  if (file.pausedUntil && Temporal.Instant.compare(from, startOfDay(file.pausedUntil)) < 0)
    throw new Conflict(sentences.visitInPause);
  const { number: _, ...same } = row;
  const next = { ...same, id: newId(), clientUuid: crypto.randomUUID(), plannedFrom: from, plannedUntil: until };
  const [made] = await db
    .insert(visits)
    .values({ ...next, status: "planned", at: now() })
    .returning();
  await db.update(visits).set({ status: "moved", supersededBy: made!.id }).where(eq(visits.id, row.id));
  await takeBack(db, actor, `visit:${row.id}:`);
  await endVisitTasks(db, row, "visit.moved");
  await planCheck(db, file, made!);
  await tellPart(db, actor, "visit.moved", file, row, { into: made!.id });
  await tellPart(db, actor, "visit.planned", file, made!, { form: made!.form, attempt: made!.attempt, alone: null });
  return made!.number;
}

/**
 * A visit behind the wall, for who works on the case or goes herself; the deed runs as the system on held rows. She whom it is
 * about sees it and does not move it (Forbidden).
 */
export function withVisit<T>(
  db: Db,
  actor: Actor,
  number: number,
  deed: (db: Db, file: CaseFile, row: Visit) => Promise<T>,
): Promise<T> {
  return behindWall(db, actor, async (db) => {
    const [seen] = Number.isSafeInteger(number) ? await db.select().from(visits).where(eq(visits.number, number)) : [];
    if (!seen) throw new NotFound("visit");
    const [file] = await asSystem(db, (db) => db.select().from(caseFiles).where(eq(caseFiles.id, seen.caseId)));
    const relation = await relationTo(db, actor, file!);
    const me = personOf(actor);
    const goes =
      me !== null && (seen.visitor === me || seen.second === me) && !(await isExcluded(db, me, file!.person));
    if (!relation && !goes) {
      if (ownerOf(actor) === file!.person) throw new Forbidden("visit");
      throw new NotFound("visit");
    }
    if (!relation?.mayWrite && !goes) throw new Forbidden("visit");
    return asSystem(db, async (db) => {
      const now = await held(db, seen.caseId);
      const [row] = await db.select().from(visits).where(eq(visits.id, seen.id)).for("update");
      return deed(db, now, row!);
    });
  });
}

/** May this actor let somebody go alone the first time? */
export const mayLetGoAlone = (actor: Actor, team: string): boolean => mayCoordinate(actor, team);
