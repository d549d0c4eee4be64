// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { type Actor, personOf } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import { now, today } from "#platform/time/time.ts";
import { type Relation, relationOf, type Ties } from "./policy.ts";

export type { Relation } from "./policy.ts";

/** Whom an account is to a person, with the door through which, if any. */
export interface Standing {
  relation: Relation;
  /** Id of the person_access row that makes it so. */
  access: string | null;
}

/** What somebody is to a person at this moment; null for a stranger: then she is not there. One question to the database. */
export async function relationTo(db: Db, actor: Actor, person: string): Promise<Relation | null> {
  return (await standingsTo(db, actor, [person])).get(person)?.relation ?? null;
}

/** The same for several at once; who is not there for this actor is not in the answer. */
export async function standingsTo(db: Db, actor: Actor, people: readonly string[]): Promise<Map<string, Standing>> {
  const standings = new Map<string, Standing>();
  if (people.length === 0) return standings;
  for (const ties of await tiesOf(db, actor, people)) {
    const relation = relationOf(actor, ties);
    if (relation === null) continue;
    const access = relation === "officer" ? ties.rightsDoor : relation === "desk" ? ties.door : null;
    standings.set(ties.person, { relation, access });
  }
  return standings;
}

/** Of these the ones that exist for this actor at all: not closed, not excluded, and frozen ones only when asked for (rights). */
export async function notHidden(
  db: Db,
  actor: Actor,
  people: readonly string[],
  frozenToo = false,
): Promise<Set<string>> {
  if (people.length === 0) return new Set();
  const found = await tiesOf(db, actor, people);
  const there = found.filter(
    (ties) => relationOf(actor, ties) !== null || !(ties.excluded || (ties.frozen && !frozenToo)),
  );
  return new Set(there.map(({ person }) => person));
}

/** What stands between who asks and these people. Raw SQL: agreements, lists and teams belong to rooms that build on this one. */
async function tiesOf(db: Db, actor: Actor, people: readonly string[]): Promise<Ties[]> {
  const me = personOf(actor);
  const at = now().toString();
  const day = today().toString();
  const ids = sql.join(
    people.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const door = (kinds: ReturnType<typeof sql>) => sql`(select d.id from person_access d where d.account = ${me}::uuid
    and d.person = p.id and d.kind in (${kinds}) and d.valid_from <= ${at}::timestamptz and d.valid_to > ${at}::timestamptz
    order by d.valid_to desc limit 1)`;
  return rows<Ties & Record<string, unknown>>(
    db,
    sql`select p.id as person, p.responsible, p.area, p.frozen_at is not null as frozen,
      ${excludedSql(me)} as excluded,
      exists (select from acts_for a where a.representative = ${me}::uuid and a.person = p.id and a.ended_at is null
        and a.starts_on <= ${day}::date and (a.ends_on is null or a.ends_on >= ${day}::date)
        and exists (select from consent c where c.id = a.consent and c.state = 'given'
          and (c.valid_until is null or c.valid_until >= ${day}::date))) as represents,
      ${door(sql`'desk', 'cover'`)} as door, ${door(sql`'rights'`)} as "rightsDoor",
      coalesce((select json_agg(t.team) from team_member t join team on team.id = t.team where t.person = p.responsible
        and team.closed_at is null and t.role <> 'volunteer' and t.since <= ${day}::date
        and (t.until is null or t.until >= ${day}::date)), '[]') as "responsibleTeams"
      from person p where p.id in (${ids}) and p.closed_at is null`,
  );
}

/** On `p`: is this account on her list, or does she live at a postcode on it? Records that are one person count as one, on both sides. */
const excludedSql = (account: string | null) => sql`exists (select from exclusion e
  where e.person in (select same.id from person same where same.id = p.id or same.merged_into = p.id)
  and (e.account in (select me.id from person me where me.id = ${account}::uuid or me.merged_into = ${account}::uuid)
    or exists (select from blind_index b
      where b.person = ${account}::uuid and b.kind = 'postcode' and b.value = e.postcode)))`;

/** May this worker not see the person, whatever the role? */
export async function isExcluded(db: Db, account: string, person: string): Promise<boolean> {
  const [found] = await rows<{ excluded: boolean }>(
    db,
    sql`select ${excludedSql(account)} as excluded from person p where p.id = ${person}`,
  );
  return found?.excluded ?? false;
}

/** Id of who has a number; of two that became one the one that stays. Throws NotFound. */
export async function idOfNumber(db: Db, number: number): Promise<string> {
  const [found] = Number.isSafeInteger(number)
    ? await rows<{ id: string }>(db, sql`select coalesce(merged_into, id) as id from person where number = ${number}`)
    : [];
  if (!found) throw new NotFound("person");
  return found.id;
}

/** Throws NotFound for a stranger, Forbidden for who knows her and may not do this. */
export async function demand(
  db: Db,
  actor: Actor,
  person: string,
  may: (relation: Relation | null) => boolean,
): Promise<Standing> {
  const standing = (await standingsTo(db, actor, [person])).get(person);
  if (!standing) throw new NotFound("person");
  if (!may(standing.relation)) throw new Forbidden("person");
  return standing;
}
