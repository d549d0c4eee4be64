// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { actorOf } from "#modules/accounts/index.ts";
import { addPerson } from "#modules/people/index.ts";
import { type Actor, system } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";

export type Somebody = Extract<Actor, { person: string }>;
const seeds = system("test");

/** A person with what she needs here; gives who she is for the site. */
export async function somebody(db: Db, givenName: string, more: object = {}): Promise<Somebody> {
  const { id } = await addPerson(db, seeds, { givenName, ...more });
  return (await actorOf(db, id)) as Somebody;
}

export const numberOf = async (db: Db, { person }: { person: string }): Promise<number> =>
  Number(
    (
      (await db.execute(sql`select number from person where id = ${person}::uuid`)) as unknown as {
        rows: { number: number }[];
      }
    ).rows[0]!.number,
  );

/** A worker of a team: responsible for each of these persons. */
export async function workerOf(db: Db, people: readonly Somebody[], givenName = "Wilma"): Promise<Somebody> {
  const { person } = await somebody(db, givenName);
  const team = newId();
  await db.execute(sql`insert into team (id, name, created_at) values (${team}, ${`Team ${givenName}`}, now())`);
  await db.execute(
    sql`insert into team_member (team, person, role, since) values (${team}, ${person}, 'coach', current_date - 1)`,
  );
  for (const one of people)
    await db.execute(sql`update person set responsible = ${person}::uuid where id = ${one.person}::uuid`);
  return (await actorOf(db, person)) as Somebody;
}
