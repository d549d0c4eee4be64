// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { personsById } from "#modules/people/index.ts";
import { areasById } from "#modules/places/index.ts";
import type { TeamRole } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { isAwayOn } from "./absence.ts";
import { placesOf, worksToday } from "./place.ts";
import { teamAreas, teamMembers, teams } from "./tables.ts";
import type { Team } from "./team.ts";

/** The team that serves a buurt; the oldest where there are more. Null: no team there. */
export async function teamFor(db: Db, area: string | null): Promise<Team | null> {
  if (area === null) return null;
  const [found] = await db
    .select({ team: teams })
    .from(teams)
    .innerJoin(teamAreas, eq(teamAreas.team, teams.id))
    .where(and(eq(teamAreas.area, area), isNull(teams.closedAt)))
    .orderBy(asc(teams.number))
    .limit(1);
  return found?.team ?? null;
}

/** Those of these ids that there are, also who stopped: for names in lists. */
export async function teamsById(db: Db, ids: readonly (string | null)[]): Promise<Map<string, Team>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const found = await db.select().from(teams).where(inArray(teams.id, wanted));
  return new Map(found.map((team) => [team.id, team]));
}

/** Somebody who works in a team today; `away` today as well. */
export interface Worker {
  person: string;
  role: TeamRole;
  away: boolean;
}

/** Who works in a team today: coordinators first, then coaches, then volunteers. */
export async function workersOf(db: Db, team: string): Promise<Worker[]> {
  const order: readonly TeamRole[] = ["coordinator", "coach", "volunteer"];
  const places = (await placesOf(db, team)).filter(worksToday);
  const away = await isAwayOn(
    db,
    places.map(({ person }) => person),
  );
  return places
    .map(({ person, role }) => ({ person, role, away: away.has(person) }))
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role) || (a.person < b.person ? -1 : 1));
}

/**
 * Who is called for a team today: the contact person, else the deputy when she is away or has left, else a coordinator
 * who is there. Null when nobody is.
 */
export async function standInFor(db: Db, team: string): Promise<string | null> {
  const [found] = await db
    .select()
    .from(teams)
    .where(and(eq(teams.id, team), isNull(teams.closedAt)));
  if (!found) return null;
  const there = (await workersOf(db, team)).filter(({ away }) => !away);
  const named = [found.contactPerson, found.deputy].find((one) => there.some(({ person }) => person === one));
  return named ?? there.find(({ role }) => role === "coordinator")?.person ?? null;
}

/**
 * The team that minds a buurt, for who writes down persons: who is responsible when nobody else is, and who may be (no
 * volunteers). Without a buurt, or where no team is: the oldest team. Null: there are no teams.
 */
export async function knownTeamOf(db: Db, area: string | null) {
  const team = (await teamFor(db, area)) ?? (await oldestTeam(db));
  if (team === null) return null;
  const workers = (await workersOf(db, team.id)).filter(({ role }) => role !== "volunteer").map(({ person }) => person);
  const called = await standInFor(db, team.id);
  const worker = called !== null && workers.includes(called) ? called : (workers[0] ?? null);
  return { name: team.name, phone: team.phone, worker, workers };
}

/** The team that serves a buurt; the oldest where none does. Null: there are no teams. */
export const teamOrOldest = async (db: Db, area: string | null): Promise<Team | null> =>
  (await teamFor(db, area)) ?? oldestTeam(db);

async function oldestTeam(db: Db): Promise<Team | null> {
  const [team] = await db.select().from(teams).where(isNull(teams.closedAt)).orderBy(asc(teams.number)).limit(1);
  return team ?? null;
}

/** What everybody may know of a team. `contact`: a first name, when she wants it to be known. */
export interface OpenTeam {
  name: string;
  phone: string;
  buurten: string[];
  contact: string | null;
}

/** Teams that serve a buurt, by name. */
export async function openTeams(db: Db): Promise<OpenTeam[]> {
  const all = await db.select().from(teams).where(isNull(teams.closedAt)).orderBy(asc(teams.name), asc(teams.number));
  const served = await db.select().from(teamAreas);
  const areas = await areasById(
    db,
    served.map(({ area }) => area),
  );
  const told: OpenTeam[] = [];
  for (const { id, name, phone } of all) {
    const buurten = served
      .filter(({ team }) => team === id)
      .flatMap(({ area }) => areas.get(area)?.name ?? [])
      .sort((a, b) => a.localeCompare(b, "nl"));
    if (buurten.length > 0) told.push({ name, phone, buurten, contact: await shownContact(db, id) });
  }
  return told;
}

async function shownContact(db: Db, team: string): Promise<string | null> {
  const person = await standInFor(db, team);
  if (person === null) return null;
  const [place] = await db
    .select({ shown: teamMembers.shown })
    .from(teamMembers)
    .where(and(eq(teamMembers.team, team), eq(teamMembers.person, person)));
  return place?.shown ? ((await personsById(db, [person])).get(person)?.givenName ?? null) : null;
}
