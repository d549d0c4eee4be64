// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, desc, eq, inArray, notInArray } from "drizzle-orm";
import { type Actor, personOf } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict } from "#platform/http/errors.ts";
import { today } from "#platform/time/time.ts";
import type { AloneReason } from "./codes.ts";
import { asSystem, isExcluded } from "./hold.ts";
import { mayCoordinate } from "./policy.ts";
import { sentences } from "./sentences.ts";
import { mustBeRelated } from "./step.ts";
import { type CaseFile, matches, type Visit, visits } from "./tables.ts";
import { addTask } from "./tasks.ts";
import { tellPart } from "./tell.ts";
import { notHome } from "./workflow-visit.ts";

interface Goers {
  visitor: string | null;
  second?: string | null;
  match?: string | null;
}

/** Who goes works on the case, or helps by something that both said yes to; nobody of her list. */
export async function demandVisitors(
  db: Db,
  file: CaseFile,
  { visitor, second = null, match = null }: Goers,
): Promise<void> {
  if (!visitor || visitor === second) throw new Conflict(sentences.visitor);
  for (const one of [visitor, second]) {
    if (one === null) continue;
    if (await isExcluded(db, one, file.person)) throw new Conflict(sentences.visitor);
    await mustBeRelated(db, file, one, true);
  }
  if (match === null) return;
  const [found] = await db
    .select({ status: matches.status })
    .from(matches)
    .where(and(eq(matches.id, match), eq(matches.caseId, file.id)));
  if (found?.status !== "accepted" && found?.status !== "started") throw new Conflict(sentences.matchNow);
}

/** The first time at home with two; alone only by the word of a coordinator, which may have been given before. */
export async function demandPair(
  db: Db,
  actor: Actor,
  file: CaseFile,
  { second = null, aloneReason = null }: { second?: string | null; aloneReason?: AloneReason | null },
  saidBefore = false,
): Promise<void> {
  if (second !== null || !(await isFirstAtHome(db, file.id))) return;
  if (aloneReason === null || !(saidBefore || mayCoordinate(actor, file.team))) throw new Conflict(sentences.two);
}

async function isFirstAtHome(db: Db, caseId: string): Promise<boolean> {
  const [before] = await db
    .select({ id: visits.id })
    .from(visits)
    .where(
      and(
        eq(visits.caseId, caseId),
        eq(visits.form, "home"),
        inArray(visits.status, ["checked_out", "reported", "followup_open", "closed"]),
      ),
    )
    .limit(1);
  return before === undefined;
}

/** How often in a row nobody opened. */
export async function closedDoors(db: Db, caseId: string): Promise<number> {
  const held = await db
    .select({ status: visits.status })
    .from(visits)
    .where(and(eq(visits.caseId, caseId), notInArray(visits.status, ["planned", "confirmed", "moved", "cancelled"])))
    .orderBy(desc(visits.plannedFrom), desc(visits.number));
  const opened = held.findIndex(({ status }) => status !== "not_home");
  return opened === -1 ? held.length : opened;
}

/** Twice in a row without a word: somebody looks today. As the system. */
export async function nobodyHome(db: Db, actor: Actor, file: CaseFile, visit: Visit): Promise<void> {
  if ((await closedDoors(db, file.id)) < notHome.worryAfter) return;
  await worryAt(db, actor, file, visit, "not_home");
}

/** A task of today; the room of protection hears it. As the system. */
export async function worryAt(
  db: Db,
  actor: Actor,
  file: CaseFile,
  visit: Visit,
  why: "not_home" | "visitor",
): Promise<void> {
  await asSystem(db, (db) => addTask(db, file, { kind: "visit_worry", due: today(), once: true }));
  await tellPart(db, actor, "visit.worried", file, visit, { by: personOf(actor), why });
}
