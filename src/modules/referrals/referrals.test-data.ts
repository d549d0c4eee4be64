// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { actorOf } from "#modules/accounts/index.ts";
import { addPerson } from "#modules/people/index.ts";
import { addTeam, placeMember, type Team } from "#modules/teams/index.ts";
import { type Actor, system, type TeamRole, visitor } from "#platform/access/actor.ts";
import { webRole } from "#platform/access/wall.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { addPractice, findPractice, makePracticeLink } from "./practice.ts";
import { type NewReferral, receiveReferral } from "./receive.ts";
import type { Practice, Referral } from "./tables.ts";

const seeds = system("seeds");
export type Somebody = Exclude<Actor, { kind: "visitor" } | { kind: "system" }>;

let count = 0;
async function worker(db: Db, team: Team, givenName: string, role: TeamRole): Promise<Somebody> {
  count += 1;
  const email = `${givenName.toLowerCase()}${count}@verwijzing.example`;
  const { id } = await addPerson(db, seeds, { givenName, email });
  await placeMember(db, seeds, team, id, role);
  return (await actorOf(db, id)) as Somebody;
}

/** Two teams with a coordinator each, a coach and a volunteer in the north; two practices with a link of the north. */
export async function ground(db: Db) {
  const north = await addTeam(db, seeds, { name: "Buurtteam Noord", phone: "0343000041" });
  const south = await addTeam(db, seeds, { name: "Buurtteam Zuid", phone: "0343000042" });
  const fatima = await worker(db, north, "Fatima", "coordinator");
  const practice = async (name: string, more: Partial<Practice> = {}) => {
    const details = {
      name,
      kind: "huisarts",
      phone: "0343000051",
      email: "",
      feedbackChannel: "link",
      team: north.id,
    } as const;
    const number = await addPractice(db, fatima, { ...details, ...(more as object) });
    const secret = await makePracticeLink(db, fatima, number);
    return { ...(await findPractice(db, fatima, number)), secret };
  };
  return {
    north,
    south,
    fatima,
    daan: await worker(db, north, "Daan", "coach"),
    lies: await worker(db, north, "Lies", "volunteer"),
    sjoerd: await worker(db, south, "Sjoerd", "coordinator"),
    practice,
    lepelaar: await practice("Huisartsen De Lepelaar"),
  };
}

export const referralOf = (practice: string, more: Partial<NewReferral> = {}): NewReferral => ({
  channel: "web",
  practice,
  referrer: { name: "Noor Smit", role: "poh" },
  person: { name: "Truus van Es", phone: "0612345678" },
  consent: {
    how: "oral",
    on: Temporal.Now.plainDateISO("Europe/Amsterdam"),
    scope: ["contact_and_reason", "feedback_allowed"],
  },
  reasons: ["company"],
  whatMatters: "Graag weer eens kaarten.",
  ...more,
});

export const refer = (db: Db, practice: string, more: Partial<NewReferral> = {}) =>
  receiveReferral(db, visitor, referralOf(practice, more));

/** Everything in the tables of the room, as the owner of the database sees it; afterwards the program is itself again. */
export async function asOwner<T>(db: Db, work: () => Promise<T>): Promise<T> {
  await db.execute(sql`set local role none`);
  const done = await work();
  await db.execute(sql`set local role ${sql.identifier(webRole)}`);
  return done;
}

export const rowOf = (db: Db, id: string): Promise<Record<string, unknown> & Pick<Referral, "signal">> =>
  asOwner(db, async () => (await rows<never>(db, sql`select * from referral where id = ${id}`))[0]!);

export const toldOf = (db: Db, id: string): Promise<{ moment: string; sentence: string; status: string }[]> =>
  asOwner(db, () =>
    rows(db, sql`select moment, sentence, status from referral_feedback where referral = ${id} order by moment`),
  );
