// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { actorOf } from "#modules/accounts/index.ts";
import { type Somebody, somebody, town as teamTown, withDuty } from "#modules/teams/teams.test-data.ts";
import { type Actor, system } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { rows } from "#platform/db/db.ts";
import { addKnown, type NewPerson } from "./known.ts";
import { findPerson } from "./person.ts";
import type { Person } from "./person-row.ts";

export type { Somebody };
export const seeds = system("seeds");

/** An address in the buurt of the northern team, without a postcode in the list. */
export const lindelaan = { street: "Lindelaan", houseNumber: "12", postcode: "3961AC", city: "Demodam" };

/** Somebody known to the northern team: by default Mevrouw Van den Berg, with Fatima as her worker. */
export async function resident(db: Db, actor: Actor, details: Partial<NewPerson> = {}, area?: string): Promise<Person> {
  const { id } = await addKnown(db, actor, {
    salutation: "Mevrouw",
    familyName: "van den Berg",
    phone: "0343123456",
    address: lindelaan,
    how: "oral",
    ...details,
  });
  if (area) await db.execute(sql`update person set area = ${area} where id = ${id}`);
  return findPerson(db, id);
}

/** Two teams with their people, a keeper of the phone line, an officer, somebody without any duty; and Mevrouw Van den Berg. */
export async function town(db: Db) {
  const teams = await teamTown(db);
  return {
    ...teams,
    keeper: await withDuty(db, "Karin", "keeper"),
    officer: await withDuty(db, "Olga", "privacy_officer"),
    admin: await withDuty(db, "Adem", "admin"),
    stranger: await somebody(db, "Sam"),
    berg: await resident(db, teams.fatima, {}, teams.areas.north),
  };
}

/** Who somebody is now: duties and teams are read again. */
export const again = async (db: Db, { person }: Somebody): Promise<Somebody> => (await actorOf(db, person)) as Somebody;

/** Somebody whose second factor was not given yet. */
export const weak = (actor: Somebody): Somebody => ({ ...actor, weak: true });

/** What is on a row, byte for byte, without its version. */
export async function bytesOf(db: Db, id: string): Promise<unknown> {
  const [row] = await rows<Record<string, unknown>>(
    db,
    sql`select encode(sealed, 'hex') as sealed, to_jsonb(p) - 'sealed' - 'version' as rest,
      (select json_agg(b.kind || encode(b.value, 'hex') order by b.kind, b.value) from blind_index b where b.person = p.id) as found_by
      from person p where id = ${id}`,
  );
  return row;
}

/** How often an account looked at a person, or searched in vain (null). */
export async function looksAt(db: Db, { person: account }: Somebody, person: string | null): Promise<number> {
  const found = await rows(
    db,
    sql`select 1 from audit_log a left join audit_subject s on s.pseudonym = a.subject_pseudonym
      where a.kind = 'look.read' and a.account = ${account} and s.person is not distinct from ${person}`,
  );
  return found.length;
}
