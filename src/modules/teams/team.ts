// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { type Area, areasById, areasOf } from "#modules/places/index.ts";
import { type Actor, can, teamsOf } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Conflict, Forbidden, NotFound, StrongerFirst } from "#platform/http/errors.ts";
import { now, today } from "#platform/time/time.ts";
import { mayEditTeam, maySeeTeam } from "./policy.ts";
import { teamAreas, teamMembers, teams } from "./tables.ts";

/** A buurtteam: trained volunteers and workers for some buurten. `phone` is digits, or "". */
export type Team = typeof teams.$inferSelect;
export type TeamDetails = Partial<Pick<Team, "name" | "phone" | "organisation" | "contactPerson" | "deputy">>;

/** Before the second factor nobody of a team comes in, and nobody is told whether a number exists. */
function askStrong(actor: Actor): void {
  if ("weak" in actor && actor.weak) throw new StrongerFirst();
}

/** The teams that this actor may open: all for who keeps teams, else the own. By name. */
export async function teamsFor(db: Db, actor: Actor): Promise<Team[]> {
  askStrong(actor);
  const own = teamsOf(actor).map(({ team }) => team);
  const all = can(actor, "team.edit");
  if (!all && own.length === 0) throw new NotFound("teams");
  return db
    .select()
    .from(teams)
    .where(and(isNull(teams.closedAt), all ? undefined : inArray(teams.id, own)))
    .orderBy(asc(sql`lower(${teams.name})`), asc(teams.number));
}

/** One team that still works, by its number. Who has nothing to do with it hears that it is not there. */
export async function findTeam(db: Db, actor: Actor, number: number): Promise<Team> {
  askStrong(actor);
  const [team] = await db
    .select()
    .from(teams)
    .where(and(eq(teams.number, number), isNull(teams.closedAt)));
  if (!team || !maySeeTeam(actor, team.id)) throw new NotFound("team");
  return team;
}

/** The team, held until the end of the transaction; Forbidden unless the actor keeps teams. */
async function holdTeam(db: Db, actor: Actor, number: number): Promise<Team> {
  const team = await findTeam(db, actor, number);
  if (!mayEditTeam(actor)) throw new Forbidden("edit team");
  await db.execute(sql`select from team where id = ${team.id} for update`);
  return team;
}

export async function addTeam(db: Db, actor: Actor, details: TeamDetails & { name: string }): Promise<Team> {
  if (!mayEditTeam(actor)) throw new Forbidden("add team");
  return db.transaction(async (db) => {
    const [team] = await db
      .insert(teams)
      .values({ ...details, id: newId(), createdAt: now() })
      .returning();
    await record(db, actor, "team.added", team!.id);
    return team!;
  });
}

/** Contact person and deputy are people who work in the team. Throws Conflict when not, or when they are one person. */
export async function changeTeam(db: Db, actor: Actor, number: number, details: TeamDetails): Promise<void> {
  await db.transaction(async (db) => {
    const team = await holdTeam(db, actor, number);
    const fields = (Object.keys(details) as (keyof TeamDetails)[]).filter((field) => details[field] !== team[field]);
    if (fields.length === 0) return;
    const after = { ...team, ...details };
    const named = [after.contactPerson, after.deputy].filter((one) => one !== null);
    if (new Set(named).size < named.length) throw new Conflict("De vervanger is iemand anders dan de contactpersoon.");
    await askWorkHere(
      db,
      team.id,
      [details.contactPerson, details.deputy].filter((one) => one != null),
    );
    await db.update(teams).set(details).where(eq(teams.id, team.id));
    await record(db, actor, "team.changed", team.id, { fields });
  });
}

async function askWorkHere(db: Db, team: string, persons: readonly string[]): Promise<void> {
  for (const person of persons) {
    const [here] = await db
      .select({ until: teamMembers.until })
      .from(teamMembers)
      .where(and(eq(teamMembers.team, team), eq(teamMembers.person, person)));
    const works = here && (here.until === null || Temporal.PlainDate.compare(here.until, today()) >= 0);
    if (!works) throw new Conflict("Kies iemand die in dit team werkt.");
  }
}

/** The team stops: everybody in it loses it at the next request. What it did stays in the log. */
export async function closeTeam(db: Db, actor: Actor, number: number): Promise<void> {
  await db.transaction(async (db) => {
    const team = await holdTeam(db, actor, number);
    await db.update(teams).set({ closedAt: now() }).where(eq(teams.id, team.id));
    await record(db, actor, "team.closed", team.id);
  });
}

/** The buurten that a team serves, by name. */
export async function areasServedBy(db: Db, team: string): Promise<Area[]> {
  const chosen = await db.select({ area: teamAreas.area }).from(teamAreas).where(eq(teamAreas.team, team));
  const known = await areasById(
    db,
    chosen.map(({ area }) => area),
  );
  return [...known.values()].filter(({ goneAt }) => goneAt === null).sort((a, b) => a.name.localeCompare(b.name, "nl"));
}

/** Chooses the buurten of one municipality by code ("BU…"); those elsewhere stay. Codes that are not there are left out. */
export async function chooseTeamAreas(
  db: Db,
  actor: Actor,
  number: number,
  municipality: string,
  codes: readonly string[],
): Promise<void> {
  await db.transaction(async (db) => {
    const team = await holdTeam(db, actor, number);
    const buurten = await areasOf(db, "buurt", municipality);
    const chosen = buurten.filter(({ code }) => codes.includes(code)).map(({ id }) => id);
    const here = new Set(buurten.map(({ id }) => id));
    const before = (await areasServedBy(db, team.id)).map(({ id }) => id).filter((id) => here.has(id));
    if (chosen.length === before.length && chosen.every((id) => before.includes(id))) return;
    if (here.size > 0)
      await db.delete(teamAreas).where(and(eq(teamAreas.team, team.id), inArray(teamAreas.area, [...here])));
    for (const area of chosen) await db.insert(teamAreas).values({ team: team.id, area });
    await record(db, actor, "team.changed", team.id, { fields: ["areas"] });
  });
}
