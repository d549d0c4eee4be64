// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq } from "drizzle-orm";
import { giveSiteRole, takeSiteRole } from "#modules/people/index.ts";
import { type SiteRole, siteRoleNames, system, type TeamRole } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { OidcSettings } from "#platform/config/oidc.ts";
import type { Db } from "#platform/db/db.ts";
import { now } from "#platform/time/time.ts";
import { oidcRoles } from "../tables.ts";
import { employerTeams } from "./teams-seam.ts";

const actor = system("accounts.employer");

/** The roles that these groups give, by the settings of this site and by nothing else. */
export const rolesOf = (groups: readonly string[], { roles }: Pick<OidcSettings, "roles">): Set<string> =>
  new Set(roles.filter(({ group }) => groups.includes(group)).map(({ role }) => role));

/**
 * Makes the roles that come with groups as they are now: new ones are given, those of which the group is gone are taken.
 * What a person had already by a colleague here is left alone, and never goes with a group.
 */
export async function applyRoles(
  db: Db,
  person: string,
  groups: readonly string[],
  settings: Pick<OidcSettings, "roles">,
): Promise<void> {
  await db.transaction(async (db) => {
    const wanted = rolesOf(groups, settings);
    const here = await db.select().from(oidcRoles).where(eq(oidcRoles.person, person)).for("update");
    const had = new Set(here.map(({ role }) => role));
    let [given, taken] = [0, 0];
    for (const role of had) if (!wanted.has(role)) taken += await take(db, person, role);
    for (const role of wanted) if (!had.has(role)) given += await give(db, person, role);
    if (given + taken > 0) await record(db, actor, "oidc_role.changed", person, { given, taken });
  });
}

const isSiteRole = (role: string): role is SiteRole => (siteRoleNames as readonly string[]).includes(role);

/** "team:3:coach" → 3 and coach. */
function teamPlace(role: string): { number: number; role: TeamRole } {
  const [, number, teamRole] = role.split(":");
  return { number: Number(number), role: teamRole as TeamRole };
}

async function give(db: Db, person: string, role: string): Promise<number> {
  const given = isSiteRole(role)
    ? await giveSiteRole(db, actor, person, role)
    : await employerTeams().place(db, actor, { ...teamPlace(role), person });
  if (!given) return 0;
  await db.insert(oidcRoles).values({ person, role, givenAt: now() }).onConflictDoNothing();
  return 1;
}

async function take(db: Db, person: string, role: string): Promise<number> {
  if (isSiteRole(role)) await takeSiteRole(db, actor, person, role);
  else await employerTeams().end(db, actor, { ...teamPlace(role), person });
  await db.delete(oidcRoles).where(and(eq(oidcRoles.person, person), eq(oidcRoles.role, role)));
  return 1;
}
