// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { fullName, personsById, sameAs } from "#modules/people/index.ts";
import { toInstant } from "#platform/db/columns.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { toLocal } from "#platform/time/time.ts";

/** Something that was done in somebody's name. */
export interface Done {
  on: Temporal.PlainDateTime;
  /** Name of the fact: "participation.signedUp". */
  fact: string;
  /** By an agreement: the name of who did it. */
  name: string | null;
  /** At the desk: the team of who did it; null when that is not known any more. */
  team: string | null;
}

/** What follows by itself from what was done, and what only opens or closes: not on the list. */
const hidden = sql`e.name not like 'delivery.%' and e.name not like 'audit.%' and e.name not like 'session.%'
  and e.name not in ('acts_for.entered', 'acts_for.left')`;

/** Everything that was done in the name of a person, the last first; at most 500. The facts are the list: nothing is written twice. */
export async function doneFor(db: Db, person: string): Promise<Done[]> {
  const ids = sql.join(
    (await sameAs(db, person)).map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const found = await rows<{ at: string; name: string; actor: string | null; agreed: boolean; team: string | null }>(
    db,
    sql`select e.at::text as at, e.name, e.actor,
      exists (select from acts_for a where a.representative = e.actor and a.person in (${ids})
        and a.starts_on <= (e.at at time zone 'Europe/Amsterdam')::date and (a.ended_at is null or a.ended_at >= e.at)) as agreed,
      (select t.name from team_member m join team t on t.id = m.team where m.person = e.actor order by m.until desc nulls first limit 1) as team
      from event e where e.on_behalf_of in (${ids}) and ${hidden} order by e.at desc, e.id desc limit 500`,
  );
  const names = await personsById(
    db,
    found.map(({ actor, agreed }) => (agreed ? actor : null)),
  );
  return found.map(({ at, name: fact, actor, agreed, team }) => {
    const who = agreed && actor ? names.get(actor) : undefined;
    return { on: toLocal(toInstant(at)), fact, name: who ? fullName(who) : null, team: agreed ? null : team };
  });
}
