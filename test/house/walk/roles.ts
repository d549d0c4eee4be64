// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// Who walks: every role there is, none of which has anything to do with what is foreign.

import { sql } from "drizzle-orm";
import { actorOf } from "#modules/accounts/index.ts";
import { addMember, addOrganisation, removeMember } from "#modules/organisations/index.ts";
import { addPerson, giveSiteRole } from "#modules/people/index.ts";
import { addTeam, placeMember } from "#modules/teams/index.ts";
import { endPlace } from "#modules/teams/place.ts";
import {
  type Actor,
  type Scope,
  type SiteRole,
  scopeNames,
  system,
  type TeamRole,
  visitor,
} from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";

const seeds = system("test");

export interface Walker {
  who: string;
  actor: Actor;
}

export async function plantWalkers(db: Db): Promise<Walker[]> {
  const own = await addTeam(db, seeds, { name: "Team Elders" });
  const area = newId();
  await db.execute(sql`insert into area (id, kind, code, name, center, geometry, geometry_hash)
    values (${area}, 'buurt', 'BU88880101', 'Elders', point(142900, 443900), '{}', 'y')`);
  await db.execute(sql`insert into team_area (team, area) values (${own.id}, ${area})`);
  const organisation = await addOrganisation(db, seeds, { name: "Stichting Elders" });
  let count = 0;
  const person = async () =>
    (await addPerson(db, seeds, { givenName: "Wandelaar", email: `w${count++}@walk.example` })).id;
  const duty = async (role: SiteRole) => {
    const id = await person();
    await giveSiteRole(db, seeds, id, role);
    return actorOf(db, id);
  };
  const inTeam = async (role: TeamRole) => {
    const id = await person();
    await placeMember(db, seeds, own, id, role);
    return actorOf(db, id);
  };
  const ofOrganisation = async (role: "editor" | "admin") => {
    const id = await person();
    await addMember(db, seeds, organisation.id, id, role);
    return actorOf(db, id);
  };
  const former = async () => {
    const id = await person();
    await placeMember(db, seeds, own, id, "coach");
    await addMember(db, seeds, organisation.id, id, "admin");
    await addMember(db, seeds, organisation.id, await person(), "admin");
    await endPlace(db, seeds, own, id);
    await removeMember(db, seeds, organisation.slug, id);
    return actorOf(db, id);
  };
  const represents = async (scope: Scope): Promise<Actor> => {
    const behalf = { person: await person(), as: "representative" as const, scopes: [scope] };
    return { ...(await actorOf(db, await person())), behalf } as Actor;
  };
  const weak = (actor: Actor): Actor => ({ ...actor, weak: true }) as Actor;
  const walkers: [string, Actor][] = [
    ["visitor", visitor],
    ["person", await actorOf(db, await person())],
    ["volunteer of another team", await inTeam("volunteer")],
    ["coach of another team", await inTeam("coach")],
    ["coordinator of another team", await inTeam("coordinator")],
    ["coordinator of another team, weak", weak(await inTeam("coordinator"))],
    ["editor of another organisation", await ofOrganisation("editor")],
    ["admin of another organisation", await ofOrganisation("admin")],
    ["keeper, weak", weak(await duty("keeper"))],
    ["admin, weak", weak(await duty("admin"))],
    ["panel", await duty("panel")],
    ["funder", await duty("funder")],
    ["technician", await duty("technician")],
    ["privacy officer without a case", await duty("privacy_officer")],
    ["former coach and admin of an organisation", await former()],
  ];
  for (const scope of scopeNames) walkers.push([`representative of another for ${scope}`, await represents(scope)]);
  return walkers.map(([who, actor]) => ({ who, actor }));
}
