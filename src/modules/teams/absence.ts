// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, eq, gte, inArray, lt, lte } from "drizzle-orm";
import { type Actor, personOf } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import { today } from "#platform/time/time.ts";
import { mayNoteAbsence, maySeeTeam } from "./policy.ts";
import { absences, teamMembers } from "./tables.ts";
import type { Team } from "./team.ts";

/** Both days are included. */
export type Absence = typeof absences.$inferSelect;

/** Who of these persons is away on a day (default today). */
export async function isAwayOn(db: Db, persons: readonly string[], day = today()): Promise<Set<string>> {
  if (persons.length === 0) return new Set();
  const found = await db
    .select({ person: absences.person })
    .from(absences)
    .where(and(inArray(absences.person, [...persons]), lte(absences.startsOn, day), gte(absences.endsOn, day)));
  return new Set(found.map(({ person }) => person));
}

/** Who of a team is away today or later, the first first. For who may open the team. */
export async function absencesOf(db: Db, actor: Actor, { id }: Pick<Team, "id">): Promise<Absence[]> {
  if (!maySeeTeam(actor, id)) throw new NotFound("team");
  return db
    .select()
    .from(absences)
    .where(and(eq(absences.team, id), gte(absences.endsOn, today())))
    .orderBy(asc(absences.startsOn), asc(absences.id));
}

/** Somebody is away; the same days twice are once. */
export async function noteAbsence(
  db: Db,
  actor: Actor,
  team: Team,
  { person, startsOn, endsOn }: Pick<Absence, "person" | "startsOn" | "endsOn">,
): Promise<void> {
  if (!maySeeTeam(actor, team.id)) throw new NotFound("team");
  if (!mayNoteAbsence(actor, team.id, person)) throw new Forbidden("note absence");
  await db.transaction(async (db) => {
    const [place] = await db
      .select({ person: teamMembers.person })
      .from(teamMembers)
      .where(and(eq(teamMembers.team, team.id), eq(teamMembers.person, person)))
      .for("update");
    if (!place) throw new NotFound("member");
    const same = and(
      eq(absences.team, team.id),
      eq(absences.person, person),
      eq(absences.startsOn, startsOn),
      eq(absences.endsOn, endsOn),
    );
    if ((await db.select({ id: absences.id }).from(absences).where(same)).length > 0) return;
    await db.insert(absences).values({ id: newId(), team: team.id, person, startsOn, endsOn, madeBy: personOf(actor) });
    await record(db, actor, "team.absenceAdded", person, { team: team.id });
  });
}

/** Somebody is there after all. */
export async function removeAbsence(db: Db, actor: Actor, team: Team, id: string): Promise<void> {
  await db.transaction(async (db) => {
    const here = and(eq(absences.id, id), eq(absences.team, team.id));
    const [found] = await db.select().from(absences).where(here).for("update");
    if (!found || !maySeeTeam(actor, team.id)) throw new NotFound("absence");
    if (!mayNoteAbsence(actor, team.id, found.person)) throw new Forbidden("remove absence");
    await db.delete(absences).where(here);
    await record(db, actor, "team.absenceRemoved", found.person, { team: team.id });
  });
}

/** Away for longer than a month ago interests nobody. Every night; gives how many. */
export async function forgetAbsences(db: Db): Promise<number> {
  const gone = await db
    .delete(absences)
    .where(lt(absences.endsOn, today().subtract({ months: 1 })))
    .returning({ id: absences.id });
  return gone.length;
}
