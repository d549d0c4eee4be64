// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import type { MergePart } from "#modules/people/index.ts";
import type { Reaction } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";

/** The teams of a double organisation go on under the one that stays. */
export const moveTeams: Reaction = async (db, { subject, payload }) => {
  await db.execute(sql`update team set organisation = ${String(payload.into)} where organisation = ${subject}`);
};

/** What was moved, as ids. */
interface Moved {
  /** Copies of lists that the double was on as a worker. */
  lists: string[];
  absences: string[];
  /** Teams in which the double had a place and the one that stays had none. */
  places: string[];
  contactOf: string[];
  deputyOf: string[];
}

const ids = async (db: Db, query: ReturnType<typeof sql>): Promise<string[]> =>
  (await rows<{ id: string }>(db, query)).map(({ id }) => id);

const among = (list: readonly string[]) => sql`any(${`{${list.join(",")}}`}::uuid[])`;

/**
 * Two records were one person: her places, her days away and the lists she is on as a worker are of the one that stays.
 * Whom she does not want to meet stays with each record, and both count (see excluded): nothing to take apart.
 */
export const mergePart: MergePart = {
  room: "teams",
  move: async (db, from, to): Promise<Moved> => ({
    lists: await ids(
      db,
      sql`insert into exclusion (id, person, account, reason, since, made_by)
        select gen_random_uuid(), person, ${to}::uuid, reason, since, made_by from exclusion
        where account = ${from} and person <> ${to} on conflict do nothing returning id::text`,
    ),
    absences: await ids(db, sql`update absence set person = ${to} where person = ${from} returning id::text`),
    places: await ids(
      db,
      sql`update team_member m set person = ${to} where m.person = ${from}
        and not exists (select from team_member s where s.team = m.team and s.person = ${to}) returning m.team::text as id`,
    ),
    contactOf: await ids(
      db,
      sql`update team set contact_person = ${to} where contact_person = ${from} returning id::text`,
    ),
    deputyOf: await ids(db, sql`update team set deputy = ${to} where deputy = ${from} returning id::text`),
  }),
  moveBack: async (db, from, to, moved) => {
    const { lists, absences, places, contactOf, deputyOf } = moved as Moved;
    await db.execute(sql`delete from exclusion where id = ${among(lists)}`);
    await db.execute(sql`update absence set person = ${from} where person = ${to} and id = ${among(absences)}`);
    await db.execute(sql`update team_member set person = ${from} where person = ${to} and team = ${among(places)}`);
    await db.execute(
      sql`update team set contact_person = ${from} where contact_person = ${to} and id = ${among(contactOf)}`,
    );
    await db.execute(sql`update team set deputy = ${from} where deputy = ${to} and id = ${among(deputyOf)}`);
  },
};
