// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, sql } from "drizzle-orm";
import { findPerson } from "#modules/people/index.ts";
import type { ActiveRole, Actor, Behalf, Membership, SiteRole, TeamPlace } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { toInstant } from "#platform/db/columns.ts";
import type { Db } from "#platform/db/db.ts";
import { rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import type { Session } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import { hashOf, newSecret } from "#platform/keys/secrets.ts";
import { now, today } from "#platform/time/time.ts";
import { behalfOfSession } from "./acting.ts";
import { standsStrong } from "./factors/strength.ts";
import { isIdle, lock, touchMinutes } from "./idle.ts";
import { accountsPaths } from "./paths.ts";
import { type Method, sessions } from "./tables.ts";

/** A resident stays signed in on an own device as long as it is used once in 90 days. */
export const residentHours = 90 * 24;
/** Whoever works for the site or an organisation signs in again every working day: 20 hours after signing in. */
export const staffHours = 20;
interface ActorRow {
  person: string;
  site_roles: SiteRole[];
  memberships: Membership[];
  teams: TeamPlace[];
}

/** Roles, teams of today and memberships of a person in one question; those of closed organisations and teams do not count. */
const duties = () => sql`
  coalesce((select json_agg(r.role order by r.role) from site_role r where r.person = p.id), '[]') as site_roles,
  coalesce((select json_agg(json_build_object('team', t.team, 'role', t.role, 'areas',
      coalesce((select json_agg(a.area order by a.area) from team_area a where a.team = t.team), '[]')) order by t.team)
    from team_member t join team on team.id = t.team
    where t.person = p.id and team.closed_at is null and t.since <= ${today().toString()} and (t.until is null or t.until >= ${today().toString()})), '[]') as teams,
  coalesce((select json_agg(json_build_object('organisation', m.organisation, 'role', m.role))
    from membership m join organisation o on o.id = m.organisation
    where m.person = p.id and o.closed_at is null and o.merged_into is null), '[]') as memberships`;

function toActor(row: ActorRow, chosen: ActiveRole | null = null): Actor {
  const { person, memberships } = row;
  const both = row.teams.length > 0 && row.site_roles.includes("funder");
  const activeRole = both ? (chosen ?? "team") : null;
  // who sits in the fund and works in a team is one of the two at a time: rights never add up
  const siteRoles = activeRole === "team" ? row.site_roles.filter((role) => role !== "funder") : row.site_roles;
  const teams = activeRole === "funder" ? [] : row.teams;
  const who = { person, siteRoles, ...(teams.length > 0 && { teams }), ...(activeRole && { activeRole }) };
  return memberships.length > 0 ? { kind: "member", ...who, memberships } : { kind: "person", ...who };
}

const isStaff = (actor: Actor): boolean =>
  actor.kind === "member" ||
  (actor.kind === "person" && (actor.siteRoles.length > 0 || (actor.teams ?? []).length > 0));

/** Duties for which a second factor is asked: those that show persons, and those that run the machine. */
const askStrong = ["admin", "keeper", "technician", "privacy_officer", "funder"] as const satisfies readonly SiteRole[];

/** Must this actor prove more than a code in the mail before the duties count? */
export const needsStrong = (actor: Actor): boolean =>
  "person" in actor &&
  ((actor.teams ?? []).length > 0 || actor.siteRoles.some((role) => (askStrong as readonly SiteRole[]).includes(role)));

/** Who somebody is for the site at this moment, when everything that is asked was proven. */
export async function actorOf(db: Db, person: string): Promise<Actor> {
  const [found] = await rows<ActorRow>(
    db,
    sql`select p.id as person, ${duties()} from person p where p.id = ${person} and p.closed_at is null`,
  );
  if (!found) throw new NotFound("person");
  return toActor(found);
}

/** How somebody came in. */
export interface Entry {
  method?: Method;
  /** On a computer that others use too: ten minutes without a page and it is over. */
  shared?: boolean;
  /** The second factor was given with it (passkey, or a code of an app). */
  strong?: boolean;
}

/**
 * Starts a session and gives its token, which is stored nowhere but in the cookie.
 * A sign-in always gets a new one: what the browser had before is ended by the page.
 */
export async function startSession(db: Db, person: string, device = "", entry: Entry = {}): Promise<string> {
  return db.transaction(async (db) => {
    const actor = await actorOf(db, person);
    const token = newSecret();
    const id = newId();
    const at = now();
    const { method = "code", shared = false, strong = false } = entry;
    const expiresAt = at.add({ hours: shared || isStaff(actor) ? staffHours : residentHours });
    await db.insert(sessions).values({
      id,
      tokenHash: hashOf(token),
      person,
      createdAt: at,
      lastSeenAt: at,
      expiresAt,
      device: device.slice(0, 120),
      method,
      desk: shared,
    });
    if (strong) await db.execute(sql`update session set strong_at = ${at.toString()} where id = ${id}`);
    await record(db, actor, "session.started", id);
    return token;
  });
}

interface SessionRow extends ActorRow {
  created_at: string;
  last_seen_at: string;
  expires_at: string;
  strong_at: string | null;
  has_factor: boolean;
  locked_at: string | null;
  desk: boolean;
  active_role: ActiveRole | null;
  behalf: Behalf | null;
}

/** The pages where a locked session gives its second factor, in any language. */
export const opensLocked = (path: string): boolean =>
  path === accountsPaths.secondStep || path.startsWith(`${accountsPaths.secondStep}/`);

/**
 * Who is behind a cookie; null when the session is over or locked, or was never there. `lockedToo` for where somebody proves
 * who she is: then without any power that a second factor gives, and in nobody's name.
 */
export async function findSession(
  db: Db,
  token: string,
  { lockedToo = false } = {},
): Promise<{ actor: Actor; session: Session } | null> {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const tokenHash = hashOf(token);
  const [found] = await rows<SessionRow>(
    db,
    sql`select s.person, s.created_at, s.last_seen_at, s.expires_at, s.strong_at, s.locked_at, s.desk, s.active_role,
      exists (select from passkey k where k.person = p.id) or exists (select from authenticator_app a
        where a.person = p.id and a.confirmed_at is not null) as has_factor,
      ${behalfOfSession()} as behalf, ${duties()}
      from session s join person p on p.id = s.person
      where s.token_hash = ${tokenHash} and p.closed_at is null`,
  );
  if (!found) return null;
  const actor = withSession(toActor(found, found.active_role), found);
  if (isOver(found, isStaff(actor))) return null;
  if (found.locked_at !== null) return lockedToo ? powerless(db, actor, tokenHash) : null;
  const guarded = found.desk ? "desk" : needsStrong(actor) ? "lock" : "free";
  if (isIdle(guarded, toInstant(found.last_seen_at))) {
    if (guarded !== "lock") return null;
    await lock(db, actor, tokenHash);
    return lockedToo ? powerless(db, actor, tokenHash) : null;
  }
  await touch(db, tokenHash, found, { staff: isStaff(actor), every: touchMinutes[guarded] });
  const { givenName } = await findPerson(db, found.person);
  return { actor, session: { person: found.person, givenName, tokenHash } };
}

async function powerless(db: Db, actor: Actor, tokenHash: string): Promise<{ actor: Actor; session: Session } | null> {
  if (!("person" in actor)) return null;
  const { behalf: _, ...own } = actor;
  const { givenName } = await findPerson(db, actor.person);
  return { actor: { ...own, weak: true } as Actor, session: { person: actor.person, givenName, tokenHash } };
}

/** What this session adds: in whose name, and whether the second factor was given. */
function withSession(actor: Actor, { strong_at, has_factor, behalf }: SessionRow): Actor {
  const weak = needsStrong(actor) && !standsStrong(strong_at === null ? null : toInstant(strong_at));
  // whoever chose a second step is asked for it, whatever the duties: once a session, every day for who has them
  const owesStep = has_factor && (strong_at === null || weak);
  return { ...actor, ...(behalf && { behalf }), ...(weak && { weak }), ...(owesStep && { owesStep }) } as Actor;
}

/** Somebody who began to work here after signing in gets the short session as well. */
function isOver({ created_at, expires_at }: SessionRow, staff: boolean): boolean {
  const moment = now();
  if (Temporal.Instant.compare(toInstant(expires_at), moment) <= 0) return true;
  return staff && Temporal.Instant.compare(toInstant(created_at).add({ hours: staffHours }), moment) <= 0;
}

/** Cheap: a write a minute where idle time counts, else once an hour. */
async function touch(
  db: Db,
  tokenHash: string,
  found: SessionRow,
  { staff, every }: { staff: boolean; every: number },
): Promise<void> {
  const at = now();
  if (at.since(toInstant(found.last_seen_at)).total("minutes") < every) return;
  const longer = staff || found.desk ? {} : { expiresAt: at.add({ hours: residentHours }) };
  await db
    .update(sessions)
    .set({ lastSeenAt: at, ...longer })
    .where(eq(sessions.tokenHash, tokenHash));
}

/** Ends the session of this browser; a session that is over already is no fault. */
export async function endSession(db: Db, actor: Actor, tokenHash: string): Promise<void> {
  await db.transaction(async (db) => {
    const [ended] = await db.delete(sessions).where(eq(sessions.tokenHash, tokenHash)).returning();
    if (ended) await record(db, actor, "session.ended", ended.id, { others: false });
  });
}
