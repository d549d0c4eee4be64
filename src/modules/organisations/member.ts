// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, ne } from "drizzle-orm";
import { fullName, type Person, personsById } from "#modules/people/index.ts";
import { type Actor, administers, type OrganisationRole } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict, Forbidden, NotFound, StrongerFirst } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { findManaged, holdManaged, type Organisation } from "./organisation.ts";
import { mayManageMembers } from "./policy.ts";
import { memberships } from "./tables.ts";

export type Membership = typeof memberships.$inferSelect;
export interface Member {
  person: Person;
  role: OrganisationRole;
  since: Temporal.Instant;
}

/** Who works for an organisation, by name. For its admins and who keeps organisations. */
export async function membersOf(db: Db, actor: Actor, key: string): Promise<Member[]> {
  const organisation = await findManaged(db, actor, key);
  await askForMembers(db, actor, organisation);
  const found = await db.select().from(memberships).where(eq(memberships.organisation, organisation.id));
  const known = await personsById(
    db,
    found.map(({ person }) => person),
  );
  return found
    .flatMap(({ person, role, since }) => {
      const who = known.get(person);
      return who ? [{ person: who, role, since }] : [];
    })
    .sort((a, b) => byName(a.person, b.person));
}

const byName = (a: Person, b: Person): number => fullName(a).localeCompare(fullName(b), "nl") || (a.id < b.id ? -1 : 1);

/** Throws Forbidden unless the actor may manage who works here. */
export async function askForMembers(db: Db, actor: Actor, { id }: Organisation): Promise<void> {
  // who keeps the site sees people of others here: not before the second factor
  if ("weak" in actor && actor.weak && !administers(actor, id)) throw new StrongerFirst();
  if (!mayManageMembers(actor, id, (await adminsBut(db, id)) > 0)) throw new Forbidden("manage members");
}

/** One member; somebody who does not work here is not there. */
export async function findMember(db: Db, actor: Actor, key: string, person: string): Promise<Member> {
  const found = (await membersOf(db, actor, key)).find((member) => member.person.id === person);
  if (!found) throw new NotFound("member");
  return found;
}

/** Makes somebody a member; who works here already keeps the higher role. Whoever calls it has asked whether it may. */
export async function addMember(
  db: Db,
  actor: Actor,
  organisation: string,
  person: string,
  role: OrganisationRole,
): Promise<void> {
  await db.transaction(async (db) => {
    const here = and(eq(memberships.organisation, organisation), eq(memberships.person, person));
    const [before] = await db.select().from(memberships).where(here).for("update");
    if (before?.role === role || before?.role === "admin") return;
    if (before) await db.update(memberships).set({ role }).where(here);
    else await db.insert(memberships).values({ organisation, person, role, since: now() });
    await record(db, actor, before ? "membership.changed" : "membership.started", person, { role }, organisation);
  });
}

/** Makes an editor admin or the other way round. An organisation always keeps an admin. */
export async function changeRole(db: Db, actor: Actor, key: string, person: string, role: OrganisationRole) {
  return db.transaction(async (db) => {
    const { organisation, member, here } = await holdMember(db, actor, key, person);
    if (member.role === role) return;
    if (role !== "admin") await keepAnAdmin(db, organisation, person);
    await db.update(memberships).set({ role }).where(here);
    await record(db, actor, "membership.changed", person, { role }, organisation.id);
  });
}

/** Ends a membership; it works on the next request. The last admin cannot go; who is gone already is no fault. */
export async function removeMember(db: Db, actor: Actor, key: string, person: string): Promise<void> {
  await db.transaction(async (db) => {
    const { organisation, member, here } = await holdMember(db, actor, key, person);
    if (member.role === "admin") await keepAnAdmin(db, organisation, person);
    await db.delete(memberships).where(here);
    await record(db, actor, "membership.ended", person, {}, organisation.id);
  });
}

async function holdMember(db: Db, actor: Actor, key: string, person: string) {
  const organisation = await holdManaged(db, actor, key);
  await askForMembers(db, actor, organisation);
  const here = and(eq(memberships.organisation, organisation.id), eq(memberships.person, person));
  const [member] = await db.select().from(memberships).where(here);
  if (!member) throw new NotFound("member");
  return { organisation, member, here };
}

async function keepAnAdmin(db: Db, { id }: Organisation, going: string): Promise<void> {
  if ((await adminsBut(db, id, going)) === 0) {
    throw new Conflict("Dit is de laatste beheerder. Maak eerst iemand anders beheerder.");
  }
}

async function adminsBut(db: Db, organisation: string, but?: string): Promise<number> {
  return db.$count(
    memberships,
    and(
      eq(memberships.organisation, organisation),
      eq(memberships.role, "admin"),
      but === undefined ? undefined : ne(memberships.person, but),
    ),
  );
}
