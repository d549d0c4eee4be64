// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { isNotNull, sql } from "drizzle-orm";
import { type Person, personsById } from "#modules/people/index.ts";
import { type Actor, type SiteRole, system, type TeamRole, teamsOf } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { actorOf, needsStrong } from "../session.ts";
import { authenticatorApps } from "../tables.ts";
import { appToAdd, confirmApp, nextCodeOf, unfinishedCodeOf } from "./app-codes.ts";

export interface DemoCode {
  email: string;
  /** What she does here: duties for the site and in a team. */
  tasks: (SiteRole | TeamRole)[];
  /** Null: the codes of this moment were used; a new one comes within half a minute. */
  code: string | null;
}

/**
 * The codes that the phones of the invented people would show, for a site in development on which the invented town was
 * planted. Nobody else's: a real person is not at .example.
 */
export async function demoCodes(db: Db, production: boolean): Promise<DemoCode[]> {
  if (production || !(await isDemo(db))) return [];
  const apps = await db
    .select({ person: authenticatorApps.person })
    .from(authenticatorApps)
    .where(isNotNull(authenticatorApps.confirmedAt));
  const known = await personsById(
    db,
    apps.map(({ person }) => person),
  );
  const shown: DemoCode[] = [];
  for (const person of known.values())
    if (isInvented(person))
      shown.push({
        email: person.email!,
        tasks: tasksOf(await actorOf(db, person.id)),
        code: await nextCodeOf(db, person.id),
      });
  return shown.sort((a, b) => a.email.localeCompare(b.email));
}

const tasksOf = (actor: Actor): DemoCode["tasks"] => [
  ...new Set([...("siteRoles" in actor ? actor.siteRoles : []), ...teamsOf(actor).map(({ role }) => role)]),
];

const isInvented = ({ email }: Person): boolean => email?.endsWith(".example") ?? false;

async function isDemo(db: Db): Promise<boolean> {
  const found = await rows(db, sql`select from site_setting where key = 'demoNeighbourhood' and value = '"done"'`);
  return found.length > 0;
}

/** Gives everybody of the invented town with a duty for it an app with codes. For seeds. */
export async function plantApps(db: Db, actor: Actor = system("seeds")): Promise<void> {
  const working = await rows<{ person: string }>(
    db,
    sql`select person from site_role union select person from team_member order by person`,
  );
  for (const { person } of working) {
    if (!needsStrong(await actorOf(db, person))) continue;
    await appToAdd(db, person, "Demodam", person);
    await confirmApp(db, actor, person, await unfinishedCodeOf(db, person));
  }
}
