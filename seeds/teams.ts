// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { addPerson, giveSiteRole, personsAt } from "#modules/people/index.ts";
import { addTeam, changeTeam, chooseTeamAreas, placeMember } from "#modules/teams/index.ts";
import { type SiteRole, system, type TeamRole } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import type { Planted } from "./seed.ts";

const actor = system("seeds");

interface Somebody {
  name: [givenName: string, familyName: string];
  email: string;
}
type Place = Somebody & { role: TeamRole };
interface Story {
  name: string;
  phone: string;
  organisation: string;
  buurten: string[];
  /** The first is the contact person, the second the deputy. */
  people: Place[];
}

const place = (role: TeamRole, givenName: string, familyName: string, email: string): Place => ({
  role,
  name: [givenName, familyName],
  email,
});

/** Who goes round in Demodam. All invented. */
const teams: Story[] = [
  {
    name: "Buurtteam Centrum en Noord",
    phone: "0343000041",
    organisation: "welzijn",
    buurten: ["BU99010000", "BU99010001", "BU99010002", "BU99010100", "BU99010101", "BU99010102", "BU99010103"],
    people: [
      place("coordinator", "Fatima", "Benali", "fatima@welzijn.example"),
      place("coach", "Daan", "Vermeer", "daan@welzijn.example"),
      place("coach", "Marjan", "Blok", "marjan@welzijn.example"),
      place("volunteer", "Greet", "Lagerweij", "greet@buurtteam.example"),
      place("volunteer", "Ali", "Kaya", "ali@buurtteam.example"),
    ],
  },
  {
    name: "Buurtteam Oost",
    phone: "0343000042",
    organisation: "welzijn",
    buurten: ["BU99010200", "BU99010201", "BU99010202"],
    people: [
      place("coordinator", "Henk", "Terpstra", "henk@welzijn.example"),
      place("coach", "Noor", "van den Brink", "noor@welzijn.example"),
      place("volunteer", "Bea", "Soeters", "bea@buurtteam.example"),
    ],
  },
  {
    name: "Dorpsteam Oeverwijk en Lindehout",
    phone: "0343000043",
    organisation: "dorpshuis",
    buurten: ["BU99010300", "BU99010301", "BU99010400", "BU99010401", "BU99010402"],
    people: [
      place("coordinator", "Janneke", "Dijkgraaf", "janneke@welzijn.example"),
      place("volunteer", "Riet", "Verkaik", "riet@dorpshuisoeverwijk.example"),
    ],
  },
];

const duties: (Somebody & { role: SiteRole })[] = [
  { name: ["Olga", "Prins"], email: "olga@privacy.example", role: "privacy_officer" },
  { name: ["Bram", "Koster"], email: "bram@buurtfonds.example", role: "funder" },
  { name: ["Tom", "Wiersma"], email: "tom@techniek.example", role: "technician" },
];

/** Three teams, a privacy officer, somebody of the fund, and who keeps the machine running. */
export async function plantTeams(db: Db, { organisations }: Planted): Promise<void> {
  for (const story of teams) {
    const organisation = organisations.get(story.organisation) ?? null;
    const team = await addTeam(db, actor, { name: story.name, phone: story.phone, organisation });
    await chooseTeamAreas(db, actor, team.number, "GM9901", story.buurten);
    const people: string[] = [];
    for (const { role, ...who } of story.people) {
      const id = await known(db, who);
      await placeMember(db, actor, team, id, role);
      people.push(id);
    }
    await changeTeam(db, actor, team.number, { contactPerson: people[0] ?? null, deputy: people[1] ?? null });
  }
  for (const { role, ...who } of duties) await giveSiteRole(db, actor, await known(db, who), role);
}

/** Who is in the town already works in the team as well. */
async function known(db: Db, { name: [givenName, familyName], email }: Somebody): Promise<string> {
  const found = (await personsAt(db, email)).find((one) => one.givenName === givenName);
  return (found ?? (await addPerson(db, actor, { givenName, familyName, email }))).id;
}
