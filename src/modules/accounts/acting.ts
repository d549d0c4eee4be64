// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type SQL, sql } from "drizzle-orm";
import type { Behalf } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { now, today } from "#platform/time/time.ts";

/** A person in whose name something may be done: still with us, and not frozen. */
const mayBeActedFor = sql`o.closed_at is null and o.frozen_at is null and o.deceased_on is null`;

/**
 * By an agreement of today: not ended, within its dates, and resting on a consent that is given and still holds. Two agreements
 * with one person count together.
 */
const asRepresentative = (
  account: SQL,
  person: SQL,
): SQL => sql`(select json_build_object('person', ${person}, 'as', 'representative',
    'scopes', json_agg(distinct scope.name order by scope.name))
  from acts_for a join person o on o.id = a.person join consent c on c.id = a.consent, unnest(a.scopes) as scope(name)
  where a.representative = ${account} and a.person = ${person} and a.ended_at is null and ${mayBeActedFor}
    and a.starts_on <= ${today().toString()}::date and (a.ends_on is null or a.ends_on >= ${today().toString()}::date)
    and c.person = a.person and c.purpose = 'act_for' and c.state = 'given'
    and (c.valid_until is null or c.valid_until >= ${today().toString()}::date)
  having count(*) > 0)`;

/** By a door that was opened at the desk; never for who is on the conflict list of the person. */
const atDesk = (account: SQL, person: SQL): SQL => sql`(select json_build_object('person', d.person, 'as', 'desk',
    'scopes', json_build_array('activities', 'messages', 'details', 'asks'))
  from person_access d join person o on o.id = d.person
  where d.account = ${account} and d.person = ${person} and d.kind = 'desk' and ${mayBeActedFor}
    and d.valid_from <= ${now().toString()}::timestamptz and d.valid_to > ${now().toString()}::timestamptz
    and not exists (select from exclusion e where e.person = d.person and (e.account = ${account}
      or e.postcode in (select b.value from blind_index b where b.person = ${account} and b.kind = 'postcode'))) limit 1)`;

/** In whose name a session works now, as JSON; null when it may not (any more). For a query over `session s`. */
export const behalfOfSession = (): SQL => sql`case s.acting_as
  when 'representative' then ${asRepresentative(sql`s.person`, sql`s.acting_for`)}
  when 'desk' then ${atDesk(sql`s.person`, sql`s.acting_for`)} end`;

/** May this account do something in the name of the person at this moment? With what scopes; null when not. */
export async function behalfNow(db: Db, account: string, person: string, as?: Behalf["as"]): Promise<Behalf | null> {
  const [a, p] = [sql`${account}::uuid`, sql`${person}::uuid`];
  const [found] = await rows<{ representative: Behalf | null; desk: Behalf | null }>(
    db,
    sql`select ${asRepresentative(a, p)} as representative, ${atDesk(a, p)} as desk`,
  );
  return as ? found![as] : (found!.representative ?? found!.desk);
}

/** From the next request on this browser works in the name of somebody. Whoever calls it asked whether that may. */
export async function startActing(db: Db, tokenHash: string, person: string, as: Behalf["as"]): Promise<void> {
  await db.execute(
    sql`update session set acting_for = ${person}::uuid, acting_as = ${as} where token_hash = ${tokenHash}`,
  );
}

/** In one's own name again. */
export async function stopActing(db: Db, tokenHash: string): Promise<void> {
  await db.execute(sql`update session set acting_for = null, acting_as = null where token_hash = ${tokenHash}`);
}

/** Every browser of this account stops working in the name of the person. In the caller's transaction. */
export async function stopActingFor(db: Db, account: string, person: string): Promise<void> {
  await db.execute(sql`update session set acting_for = null, acting_as = null
    where person = ${account}::uuid and acting_for = ${person}::uuid`);
}
