// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq } from "drizzle-orm";
import { addPerson, fullName, type Person, personsById } from "#modules/people/index.ts";
import { type Actor, personOf, type TeamRole } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { today } from "#platform/time/time.ts";
import { findReached, type Reached } from "./find-reached.ts";
import { mayManageMembers, mayPlace, maySeeTeam } from "./policy.ts";
import { teamMembers, teams } from "./tables.ts";
import type { Team } from "./team.ts";

type Place = typeof teamMembers.$inferSelect;
/** Somebody in a team. `until` is the last day. */
export interface TeamMember extends Pick<Place, "role" | "since" | "until" | "shown"> {
  person: Person;
}

export const placesOf = (db: Db, team: string): Promise<Place[]> =>
  db.select().from(teamMembers).where(eq(teamMembers.team, team));

/** From the first to the last day, both included. */
export const worksToday = ({ since, until }: Pick<Place, "since" | "until">): boolean =>
  Temporal.PlainDate.compare(since, today()) <= 0 &&
  (until === null || Temporal.PlainDate.compare(until, today()) >= 0);

const isOver = ({ until }: Pick<Place, "until">): boolean =>
  until !== null && Temporal.PlainDate.compare(until, today()) < 0;

/** Who works in a team, by name; not who left. For who may open the team. */
export async function membersOf(db: Db, actor: Actor, { id }: Pick<Team, "id">): Promise<TeamMember[]> {
  if (!maySeeTeam(actor, id)) throw new NotFound("team");
  const places = (await placesOf(db, id)).filter((place) => !isOver(place));
  const known = await personsById(
    db,
    places.map(({ person }) => person),
  );
  return places
    .flatMap(({ person, role, since, until, shown }) => {
      const who = known.get(person);
      return who && who.closedAt === null ? [{ person: who, role, since, until, shown }] : [];
    })
    .sort((a, b) => fullName(a.person).localeCompare(fullName(b.person), "nl") || (a.person.id < b.person.id ? -1 : 1));
}

/** One of them; who left or never worked here is not there. */
export async function findMember(db: Db, actor: Actor, team: Team, person: string): Promise<TeamMember> {
  const found = (await membersOf(db, actor, team)).find((member) => member.person.id === person);
  if (!found) throw new NotFound("member");
  if (!mayManageMembers(actor, team.id)) throw new Forbidden("manage members");
  return found;
}

/**
 * Gives somebody a place from today, or another role. Nobody changes the own role, and a coordinator does not make or
 * unmake coordinators: that is for who keeps teams.
 */
export async function placeMember(db: Db, actor: Actor, team: Team, person: string, role: TeamRole): Promise<void> {
  if (!mayPlace(actor, team.id, role)) throw new Forbidden("place member");
  await db.transaction(async (db) => {
    const here = and(eq(teamMembers.team, team.id), eq(teamMembers.person, person));
    const [before] = await db.select().from(teamMembers).where(here).for("update");
    const stays = before && !isOver(before) && before.until === null;
    if (stays && before.role === role) return;
    if (before && !isOver(before)) {
      if (personOf(actor) === person) throw new Conflict("Uw eigen rol wijzigt iemand anders.");
      if (!mayPlace(actor, team.id, before.role)) throw new Forbidden("change coordinator");
    }
    const since = before && !isOver(before) ? before.since : today();
    if (before) await db.update(teamMembers).set({ role, since, until: null }).where(here);
    else await db.insert(teamMembers).values({ team: team.id, person, role, since });
    await record(db, actor, "team.memberPlaced", person, { team: team.id, role });
  });
}

/** Finds somebody by a whole address or number and the first name, or adds a person; and gives the place. */
export async function welcomeMember(
  db: Db,
  actor: Actor,
  team: Team,
  { role, familyName, ...who }: Reached & { role: TeamRole; familyName: string },
): Promise<void> {
  if (!mayPlace(actor, team.id, role)) throw new Forbidden("place member");
  await db.transaction(async (db) => {
    const found = await findReached(db, actor, who);
    const { givenName, email, phone } = who;
    const person = found ?? (await addPerson(db, actor, { givenName, familyName, email, phone })).id;
    await placeMember(db, actor, team, person, role);
  });
}

/**
 * Somebody leaves a team: at once, or after `last`, the last day. At once means that the next request has nothing of the
 * team any more. A coordinator is let go by who keeps teams only; twice is once.
 */
export async function endPlace(
  db: Db,
  actor: Actor,
  team: Team,
  person: string,
  last: Temporal.PlainDate | null = null,
): Promise<void> {
  await db.transaction(async (db) => {
    const here = and(eq(teamMembers.team, team.id), eq(teamMembers.person, person));
    const [place] = await db.select().from(teamMembers).where(here).for("update");
    if (!place || isOver(place)) return;
    if (!mayPlace(actor, team.id, place.role)) throw new Forbidden("end place");
    const until = last ?? today().subtract({ days: 1 });
    // whoever came today and goes today was not here
    if (Temporal.PlainDate.compare(until, place.since) < 0) await db.delete(teamMembers).where(here);
    else await db.update(teamMembers).set({ until, shown: false }).where(here);
    if (last === null) await noLongerCalled(db, team.id, person);
    await record(db, actor, "team.memberEnded", person, { team: team.id });
  });
}

async function noLongerCalled(db: Db, team: string, person: string): Promise<void> {
  const here = eq(teams.id, team);
  await db
    .update(teams)
    .set({ contactPerson: null })
    .where(and(here, eq(teams.contactPerson, person)));
  await db
    .update(teams)
    .set({ deputy: null })
    .where(and(here, eq(teams.deputy, person)));
}

/** Whether the own first name may stand on the public page: everybody says that for herself only. */
export async function setShown(db: Db, actor: Actor, team: Team, shown: boolean): Promise<void> {
  const person = personOf(actor);
  if (person === null || !maySeeTeam(actor, team.id)) throw new NotFound("team");
  await db.transaction(async (db) => {
    const here = and(eq(teamMembers.team, team.id), eq(teamMembers.person, person));
    const [place] = await db.select().from(teamMembers).where(here).for("update");
    if (!place) throw new NotFound("member");
    if (place.shown === shown) return;
    await db.update(teamMembers).set({ shown }).where(here);
    await record(db, actor, "team.memberShown", person, { team: team.id, shown });
  });
}
