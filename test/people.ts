// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The invented people of the tests, made with the real verbs. They are the same as in the seeds and on the screenshots.

import { actorOf } from "#modules/accounts/index.ts";
import { addMember, addOrganisation, type Organisation } from "#modules/organisations/index.ts";
import { addPerson, giveSiteRole } from "#modules/people/index.ts";
import { type Actor, type OrganisationRole, type SiteRole, system } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";

const seeds = system("seeds");

const names = {
  truus: { givenName: "Truus", familyName: "van Es", email: "truus@soepsteen.example" },
  ahmed: { givenName: "Ahmed", familyName: "Yıldız", email: "ahmed@inloop.example" },
  marieke: { givenName: "Marieke", familyName: "de Wit", email: "marieke@inloop.example" },
  joost: { givenName: "Joost", familyName: "Bakker", email: "joost@gemeente.example" },
  sanne: { givenName: "Sanne", familyName: "Visser", email: "sanne@gemeente.example" },
} as const;
export type Name = keyof typeof names;

/** Somebody without any duty. */
export async function person(db: Db, name: Name): Promise<Actor & { person: string }> {
  const { id } = await addPerson(db, seeds, names[name]);
  return (await actorOf(db, id)) as Actor & { person: string };
}

/** Somebody with a duty for the whole site: by default Joost, who keeps the calendar. */
export async function colleague(
  db: Db,
  role: SiteRole = "keeper",
  name: Name = "joost",
): Promise<Actor & { person: string }> {
  const { person: id } = await person(db, name);
  await giveSiteRole(db, seeds, id, role);
  return (await actorOf(db, id)) as Actor & { person: string };
}

/** An organisation: by default the walk-in house. */
export const organisation = (db: Db, name = "Inloophuis De Linde"): Promise<Organisation> =>
  addOrganisation(db, seeds, { name, phone: "0343 – 00 00 12", email: "hallo@inloop.example" });

/** Somebody who works for the organisation: by default Ahmed, as an editor. */
export async function memberOf(
  db: Db,
  { id }: Pick<Organisation, "id">,
  role: OrganisationRole = "editor",
  name: Name = "ahmed",
): Promise<Actor & { person: string }> {
  const { person: member } = await person(db, name);
  await addMember(db, seeds, id, member, role);
  return (await actorOf(db, member)) as Actor & { person: string };
}
