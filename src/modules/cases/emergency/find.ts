// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { personsById } from "#modules/people/index.ts";
import { type Actor, personOf, system, teamsOf } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import { now, today } from "#platform/time/time.ts";
import { workingDaysAfter } from "#platform/time/working-days.ts";
import { caseFiles, emergencyAccess } from "../tables.ts";
import { mayUseEmergency } from "./policy.ts";
import { blockedAfter } from "./rules.ts";

const asJobs = system("cases.emergency");

export type EmergencyUse = typeof emergencyAccess.$inferSelect;
export interface EmergencyCase {
  id: string;
  number: number;
  person: string;
  team: string;
  lead: string | null;
}

/**
 * The case of a number for who works in its team and has no relation with it. Throws Forbidden for who may not use the button,
 * NotFound for a case that is closed, restricted, of another team, of somebody who asked to be left alone, or of a person on
 * whose list she stands.
 */
export async function caseInNeed(db: Db, actor: Actor, number: number): Promise<EmergencyCase> {
  if (!mayUseEmergency(actor)) throw new Forbidden("emergency.use");
  const id = await listedCase(db, actor, number);
  return behindWall(db, asJobs, async (db) => {
    const [one] = await db.select().from(caseFiles).where(eq(caseFiles.id, id));
    const who = one ? (await personsById(db, [one.person])).get(one.person) : undefined;
    if (!one || !who || who.frozenAt || one.secrecy === "restricted" || one.person === personOf(actor))
      throw new NotFound("case");
    return { id, number: one.number, person: one.person, team: one.team, lead: one.lead };
  });
}

/** Is it in the list of one of her teams, not hidden? The list itself leaves out what she may not know. */
async function listedCase(db: Db, actor: Actor, number: number): Promise<string> {
  if (!Number.isSafeInteger(number)) throw new NotFound("case");
  return behindWall(db, actor, async (db) => {
    for (const { team } of teamsOf(actor)) {
      const [found] = await rows<{ id: string }>(
        db,
        sql`select id from case_list(${team}) where number = ${number} and not hidden`,
      );
      if (found) return found.id;
    }
    throw new NotFound("case");
  });
}

/** Does she read it already, without the button? */
export const readsAlready = (db: Db, actor: Actor, id: string): Promise<boolean> =>
  behindWall(db, actor, async (db) => {
    const [found] = await rows<{ own: boolean }>(db, sql`select ${id}::uuid in (select my_cases()) as own`);
    return found!.own;
  });

/** The card of hers that is open now for this case. */
export const openCard = (db: Db, actor: Actor, id: string): Promise<EmergencyUse | null> =>
  behindWall(db, actor, async (db) => {
    const [found] = await db
      .select()
      .from(emergencyAccess)
      .where(
        and(
          eq(emergencyAccess.caseId, id),
          eq(emergencyAccess.account, personOf(actor)!),
          gt(emergencyAccess.endsAt, now()),
        ),
      )
      .orderBy(desc(emergencyAccess.startedAt))
      .limit(1);
    return found ?? null;
  });

/** Did nobody look at an earlier use of hers for so long that the button is shut? */
export const isBlocked = (db: Db, account: string): Promise<boolean> =>
  behindWall(db, asJobs, async (db) => {
    const [oldest] = await db
      .select({ startedAt: emergencyAccess.startedAt })
      .from(emergencyAccess)
      .where(and(eq(emergencyAccess.account, account), isNull(emergencyAccess.reviewedAt)))
      .orderBy(asc(emergencyAccess.startedAt))
      .limit(1);
    if (!oldest) return false;
    const began = oldest.startedAt.toZonedDateTimeISO("Europe/Amsterdam").toPlainDate();
    return Temporal.PlainDate.compare(today(), workingDaysAfter(began, blockedAfter)) > 0;
  });
