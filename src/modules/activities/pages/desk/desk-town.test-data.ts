// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { addPerson } from "#modules/people/index.ts";
import { type Actor, system } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { today } from "#platform/time/time.ts";
import type { Form } from "#test/world.ts";
import { addActivity } from "../../activity/write.ts";
import { plainActivity } from "../../plain-activity.ts";

export interface DeskTown {
  organisation: string;
  otherOrganisation: string;
  venue: string;
  room: string;
  /** Works for De Brug. */
  editor: Actor;
  /** Works for both. */
  busyEditor: Actor;
  /** Works for the other one. */
  stranger: Actor;
  keeper: Actor;
  /** Has a session and works for nobody. */
  passerBy: Actor;
}

/** Two organisations, a venue with a room, and who works where. */
export async function deskTown(db: Db): Promise<DeskTown> {
  const [organisation, otherOrganisation, venue, room] = [newId(), newId(), newId(), newId()] as const;
  await db.execute(sql`insert into organisation (id, slug, name, email, trusted) values
    (${organisation}, 'de-brug', 'Buurthuis De Brug', 'info@debrug.example', true),
    (${otherOrganisation}, 'de-linde', 'Speeltuin De Linde', 'info@delinde.example', false)`);
  await db.execute(sql`insert into venue (id, slug, name, street, house_number, place)
    values (${venue}, 'de-brug', 'De Brug', 'Kerkstraat', '12', 'Demodam')`);
  await db.execute(sql`insert into room (id, venue, name) values (${room}, ${venue}, 'Grote zaal')`);
  const member = async (name: string, ...organisations: string[]): Promise<Actor> => ({
    kind: "member",
    person: await person(db, name),
    siteRoles: [],
    memberships: organisations.map((id) => ({ organisation: id, role: "editor" as const })),
  });
  const keeper = await person(db, "Karin");
  await db.execute(sql`insert into site_role (person, role) values (${keeper}, 'keeper')`);
  return {
    organisation,
    otherOrganisation,
    venue,
    room,
    editor: await member("Ria", organisation),
    busyEditor: await member("Sanne", organisation, otherOrganisation),
    stranger: await member("Joost", otherOrganisation),
    keeper: { kind: "person", person: keeper, siteRoles: ["keeper"] },
    passerBy: { kind: "person", person: await person(db, "Bram"), siteRoles: [] },
  };
}

async function person(db: Db, name: string): Promise<string> {
  const email = `${name.toLowerCase()}@demodam.example`;
  return (await addPerson(db, system("test"), { givenName: name, email })).id;
}

/** The form as somebody sends it who filled in what must be. */
export const filledIn = ({ venue, room }: DeskTown): Form => ({
  title: "Koffieochtend in De Brug",
  category: "coffee",
  whatWeDo: "We drinken koffie en lezen samen de krant.",
  firstDate: today().add({ days: 3 }).toString(),
  begins: "10.00",
  ends: "12.00",
  every: "week",
  where: "venue",
  venue,
  room,
  contactName: "Ria",
  contactPhone: "0343 – 00 00 01",
  energy: "seated",
  elements: ["meeting"],
  languages: ["nl"],
  signUp: "none",
});

/** A weekly coffee morning of an organisation, as a draft. */
export const coffeeDraft = (db: Db, actor: Actor, organisation: string) =>
  addActivity(db, actor, organisation, "buurt.example", {
    ...plainActivity,
    title: "Koffieochtend in De Brug",
    whatWeDo: "We drinken koffie en lezen samen de krant.",
    contactName: "Ria",
    contactPhone: "0343000001",
    address: "Het park",
    elements: ["meeting"],
    startsLocal: today().add({ days: 3 }).toPlainDateTime("10:00"),
    rrule: `FREQ=WEEKLY;BYDAY=${["MO", "TU", "WE", "TH", "FR", "SA", "SU"][today().add({ days: 3 }).dayOfWeek - 1]}`,
  });
