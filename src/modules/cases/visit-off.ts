// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, eq, gte, inArray, lt, type SQL } from "drizzle-orm";
import { takeBack, tell } from "#modules/messages/index.ts";
import { fullName, personsById } from "#modules/people/index.ts";
import { type Actor, personOf } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { now, startOfDay, toLocal } from "#platform/time/time.ts";
import { formatMoment } from "#ui/show/format.ts";
import { offTexts } from "./messages/tellings.ts";
import { paths } from "./paths.ts";
import { liveAccounts } from "./relations.ts";
import { type CaseFile, type Visit, visits } from "./tables.ts";
import { tellPart } from "./tell.ts";
import { endVisitTasks } from "./visit-clocks.ts";

/** What was planned with somebody who does not go any more is cancelled. As the system. */
export async function cancelOfMatch(db: Db, actor: Actor, file: CaseFile, match: string): Promise<void> {
  await callOff(db, actor, file, eq(visits.match, match));
}

/** What still stands before the day on which a pause ends. Behind a wall that sees it. */
export const visitsBefore = (db: Db, caseId: string, until: Temporal.PlainDate): Promise<Visit[]> =>
  db
    .select()
    .from(visits)
    .where(
      and(eq(visits.caseId, caseId), stands, gte(visits.plannedFrom, now()), lt(visits.plannedFrom, startOfDay(until))),
    )
    .orderBy(asc(visits.plannedFrom));

const stands = inArray(visits.status, ["planned", "confirmed"]);

/** Cancelled by a pause: who would go hears it. As the system. */
export async function callOffForPause(db: Db, actor: Actor, file: CaseFile, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const gone = await callOff(db, actor, file, inArray(visits.id, [...ids]));
  for (const visit of gone) await tellGoers(db, actor, file, visit);
}

async function callOff(db: Db, actor: Actor, file: CaseFile, which: SQL): Promise<Visit[]> {
  const gone = await db
    .update(visits)
    .set({ status: "cancelled", cancelledBy: "team" })
    .where(and(which, stands))
    .returning();
  for (const visit of gone) {
    await takeBack(db, actor, `visit:${visit.id}:`);
    await endVisitTasks(db, visit, "visit.cancelled");
    await tellPart(db, actor, "visit.cancelled", file, visit, { by: "team" });
  }
  return gone;
}

/** Day and time, and nothing of whom or why. */
async function tellGoers(db: Db, actor: Actor, file: CaseFile, visit: Visit): Promise<void> {
  const goers = [visit.visitor, visit.second].filter((one) => one !== null && one !== personOf(actor));
  const known = await personsById(db, goers);
  const related = await liveAccounts(db, file.id);
  for (const person of known.values()) {
    if (person.closedAt !== null) continue;
    const helps = related.some(({ account, kind }) => account === person.id && kind === "volunteer");
    const { language } = person;
    const m = speak(offTexts, language);
    const from = toLocal(visit.plannedFrom);
    await tell(db, actor, {
      to: { person: person.id, name: fullName(person), language },
      kind: "cases.visitOff",
      label: offTexts.offSubject.nl,
      subject: m.offSubject,
      text: m.offText(formatMoment(from, from, toLocal(visit.plannedUntil), language)),
      link: inLanguage(helps ? paths.helping : paths.all, language),
      about: visit.id,
      key: `visitOff:${visit.id}:${person.id}`,
      dueBy: visit.plannedFrom,
    });
  }
}
