// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { type Colleague, colleagues, giveSiteRole, takeSiteRole } from "#modules/people/index.ts";
import { type Actor, type SiteRole, siteRoleNames } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Conflict, Forbidden, NotFound, StrongerFirst } from "#platform/http/errors.ts";
import { findReached, type Reached } from "./find-reached.ts";
import { mayGiveDuties } from "./policy.ts";

/** Who looks after the rights of residents does not run the site or the machine as well. */
const apart: Partial<Record<SiteRole, readonly SiteRole[]>> = {
  privacy_officer: ["admin", "technician"],
  admin: ["privacy_officer"],
  technician: ["privacy_officer"],
};

function askMayGive(actor: Actor): void {
  if (mayGiveDuties(actor)) return;
  if ("weak" in actor && actor.weak) throw new StrongerFirst();
  throw new Forbidden("give duties");
}

/** Everybody with a duty for the whole site, by name: colleagues, never residents. */
export async function dutyHolders(db: Db, actor: Actor): Promise<Colleague[]> {
  askMayGive(actor);
  return colleagues(db);
}

export type Given = "given" | "had" | "unknown";

/**
 * Gives a duty to the one person with this address or number and this first name. "unknown" when there is none.
 * Throws Conflict when it does not go together with another duty of hers.
 */
export async function giveDuty(db: Db, actor: Actor, who: Reached, role: SiteRole): Promise<Given> {
  askMayGive(actor);
  return db.transaction(async (db) => {
    const person = await findReached(db, actor, who);
    if (person === null) return "unknown";
    await holdDuties(db);
    await askTogether(db, person, role);
    return (await giveSiteRole(db, actor, person, role)) ? "given" : "had";
  });
}

/** Throws Conflict when a duty does not go together with one that somebody has. */
export async function askTogether(db: Db, person: string, role: SiteRole): Promise<void> {
  const has = await dutiesOf(db, person);
  if (!apart[role]?.some((other) => has.includes(other))) return;
  throw new Conflict(
    "De privacyfunctionaris is iemand anders dan de beheerder of de techniek. Geef deze rol aan iemand anders.",
  );
}

/** Takes a duty back; works at the next request. The site always keeps an admin. Twice is once. */
export async function takeDuty(db: Db, actor: Actor, person: string, role: SiteRole): Promise<void> {
  askMayGive(actor);
  await db.transaction(async (db) => {
    await holdDuties(db);
    if (!(await dutiesOf(db, person)).includes(role)) return;
    if (role === "admin" && (await adminsBut(db, person)) === 0) {
      throw new Conflict("Dit is de laatste beheerder. Geef eerst iemand anders deze rol.");
    }
    await takeSiteRole(db, actor, person, role);
  });
}

/** One duty of somebody, for the page that asks whether it really goes. */
export async function findDuty(db: Db, actor: Actor, person: string, role: string): Promise<Colleague> {
  const found = (await dutyHolders(db, actor)).find((one) => one.person.id === person);
  if (!found?.roles.some((one) => one === role)) throw new NotFound("duty");
  return found;
}

export const isDuty = (role: string): role is SiteRole => (siteRoleNames as readonly string[]).includes(role);

/** Two who take away each other's duty at the same moment do so one after the other. */
const holdDuties = (db: Db) => db.execute(sql`select pg_advisory_xact_lock(hashtext('site_role'))`);

async function dutiesOf(db: Db, person: string): Promise<SiteRole[]> {
  const found = await rows<{ role: SiteRole }>(db, sql`select role from site_role where person = ${person}`);
  return found.map(({ role }) => role);
}

async function adminsBut(db: Db, person: string): Promise<number> {
  const [found] = await rows<{ count: number }>(
    db,
    sql`select count(*)::int as count from site_role r join person p on p.id = r.person
      where r.role = 'admin' and r.person <> ${person} and p.closed_at is null`,
  );
  return found!.count;
}
