// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { behalfNow } from "#modules/accounts/index.ts";
import { activityById } from "#modules/activities/index.ts";
import { type Actor, type Behalf, behalfOf, mayActIn, ownerOf, personOf, visitor } from "#platform/access/actor.ts";
import { toLocal } from "#platform/db/columns.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { NotFound } from "#platform/http/errors.ts";
import { today } from "#platform/time/time.ts";
import { newLink } from "./telling.ts";
import type { SeatState } from "./workflow.ts";

/** Whose a sign-up becomes: of the one in whose name. Of nobody when another is signed up, or a colleague writes down who called. */
export function ownerOfSignUp(actor: Actor, relation: string | null, byHand: boolean): string | null {
  if (relation !== null) return null;
  return byHand ? behalfOf(actor) : ownerOf(actor);
}

/** Who does something by a link: whoever has it; or who acts for the person, and then only while that may. Throws NotFound. */
export async function actorOfLink(db: Db, givenTo: string | null, person: string | null): Promise<Actor> {
  if (givenTo === null) return visitor;
  const behalf = person ? await behalfNow(db, givenTo, person) : null;
  if (!behalf?.scopes.includes("activities")) throw new NotFound("participation");
  return actingAs(givenTo, behalf);
}

const actingAs = (person: string, behalf: Behalf): Actor => ({ kind: "person", person, siteRoles: [], behalf });

/** One date that somebody comes to. */
export interface OwnDateLine {
  participation: string;
  title: string;
  /** As it was agreed; the page of the sign-up knows what changed. */
  starts: Temporal.PlainDateTime;
  state: SeatState;
  /** Who did it in her name; null: she herself. */
  by: string | null;
}

/** The dates to come of a person, the first one first. What she was signed up for without her page is not among them. */
export async function participationsOf(db: Db, person: string): Promise<OwnDateLine[]> {
  const found = await rows<{
    participation: string;
    series: string;
    starts: string;
    state: SeatState;
    by: string | null;
  }>(
    db,
    sql`select p.id as participation, s.series, s.recurrence_id::text as starts, s.state,
      (select e.actor from event e where e.subject = p.id and e.on_behalf_of = p.person order by e.at limit 1) as by
      from participation p join seat s on s.participation = p.id
      where p.person = ${person}::uuid and s.state <> 'cancelled' and s.recurrence_id >= ${today().toString()}::date
      order by s.recurrence_id, s.arrived limit 50`,
  );
  const titles = new Map<string, string>();
  for (const series of new Set(found.map((one) => one.series)))
    titles.set(series, (await activityById(db, series)).title);
  return found.map(({ series, starts, ...one }) => ({
    ...one,
    title: titles.get(series) ?? "",
    starts: toLocal(starts),
  }));
}

/** A link to one's own sign-up, or to that of the one in whose name. Somebody else's is not there. */
export async function linkToOwn(db: Db, actor: Actor, participation: string): Promise<string> {
  const owner = ownerOf(actor);
  if (!owner || !mayActIn(actor, "activities")) throw new NotFound("participation");
  const found = await rows(
    db,
    sql`select id from participation where id = ${participation}::uuid and person = ${owner}::uuid`,
  );
  if (found.length === 0) throw new NotFound("participation");
  return newLink(db, participation, null, behalfOf(actor) ? personOf(actor) : null);
}
