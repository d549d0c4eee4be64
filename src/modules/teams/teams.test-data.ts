// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { actorOf } from "#modules/accounts/index.ts";
import { addPerson, giveSiteRole, type PersonDetails } from "#modules/people/index.ts";
import { importAreas, readAreaFile } from "#modules/places/index.ts";
import { type Actor, type SiteRole, system, type TeamRole } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { placeMember } from "./place.ts";
import { addTeam, chooseTeamAreas, type Team } from "./team.ts";

export const seeds = system("seeds");
export type Somebody = Exclude<Actor, { kind: "visitor" } | { kind: "system" }>;

/** A square of 100 metres as a buurt. */
const square = (code: string, name: string, x: number) => ({
  type: "Feature",
  properties: { statcode: code, statnaam: name, rubriek: "buurt" },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [x, 52],
        [x + 0.01, 52],
        [x + 0.01, 52.01],
        [x, 52.01],
        [x, 52],
      ],
    ],
  },
});

export async function plantBuurten(db: Db): Promise<{ north: string; south: string }> {
  const file = {
    type: "FeatureCollection",
    features: [square("BU99910101", "Noord", 5.3), square("BU99910102", "Zuid", 5.32)],
  };
  await importAreas(db, seeds, readAreaFile(Buffer.from(JSON.stringify(file))));
  const found = await rows<{ id: string; name: string }>(db, sql`select id, name from area where kind = 'buurt'`);
  const id = (name: string) => found.find((one) => one.name === name)!.id;
  return { north: id("Noord"), south: id("Zuid") };
}

let count = 0;
export async function somebody(db: Db, givenName: string, details: PersonDetails = {}): Promise<Somebody> {
  count += 1;
  const { id } = await addPerson(db, seeds, {
    givenName,
    email: `${givenName.toLowerCase()}${count}@team.example`,
    ...details,
  });
  return (await actorOf(db, id)) as Somebody;
}

export async function withDuty(db: Db, givenName: string, role: SiteRole): Promise<Somebody> {
  const { person } = await somebody(db, givenName);
  await giveSiteRole(db, seeds, person, role);
  return (await actorOf(db, person)) as Somebody;
}

export async function worker(
  db: Db,
  team: Team,
  givenName: string,
  role: TeamRole,
  details: PersonDetails = {},
): Promise<Somebody> {
  const { person } = await somebody(db, givenName, details);
  await placeMember(db, seeds, team, person, role);
  return (await actorOf(db, person)) as Somebody;
}

/** Two teams, north and south, each with a coordinator; a coach and a volunteer in the north; Mevrouw De Boer lives north. */
export async function town(db: Db) {
  const areas = await plantBuurten(db);
  const north = await addTeam(db, seeds, { name: "Buurtteam Noord", phone: "0343000041" });
  const south = await addTeam(db, seeds, { name: "Buurtteam Zuid", phone: "0343000042" });
  await chooseTeamAreas(db, seeds, north.number, "GM9991", ["BU99910101"]);
  await chooseTeamAreas(db, seeds, south.number, "GM9991", ["BU99910102"]);
  const address = { street: "Lindelaan", houseNumber: "3", postcode: "3961AB", city: "Demodam" };
  return {
    areas,
    north,
    south,
    fatima: await worker(db, north, "Fatima", "coordinator", { familyName: "El Amrani" }),
    daan: await worker(db, north, "Daan", "coach", { familyName: "de Boer" }),
    lies: await worker(db, north, "Lies", "volunteer"),
    sjoerd: await worker(db, south, "Sjoerd", "coordinator"),
    resident: await somebody(db, "Annie", { familyName: "de Boer", area: areas.north, address }),
  };
}
