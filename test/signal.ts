// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The town of the journey of a signal.

import { sql } from "drizzle-orm";
import { openDatabase } from "#cli/open-database.ts";
import { startSession } from "#modules/accounts/index.ts";
import { neighbourhood } from "#modules/activities/fixtures/neighbourhood.ts";
import { addOrganisation } from "#modules/organisations/index.ts";
import { addPerson, giveSiteRole } from "#modules/people/index.ts";
import { makePartnerAddress, receiveSignal } from "#modules/signals/index.ts";
import { addTeam, chooseTeamAreas, placeMember } from "#modules/teams/index.ts";
import { system, visitor } from "#platform/access/actor.ts";
import { today } from "#platform/time/time.ts";

const operator = system("test");
export const open = (folder: string) => openDatabase({ databaseUrl: null, dataDir: folder });

const people = ["fatima", "lies", "olga", "corrie"] as const;
export type Who = (typeof people)[number];
export interface Town {
  team: string;
  /** Short address of the home care. */
  partner: string;
  /** Number of Corrie. */
  corrie: number;
  sessions: Record<Who, string>;
}

/** A stopped site: a team with a coordinator and a volunteer, home care, a walk, an officer, and a signal about Corrie. */
export async function settle(folder: string): Promise<Town> {
  const { db, close } = await open(folder);
  const here = await neighbourhood(db);
  await here.publish({
    title: "Wandelen door de Horden",
    whatWeDo: "We lopen een rondje door de buurt en drinken daarna koffie.",
    startsLocal: today().add({ days: 3 }).toPlainDateTime("10:00"),
  });
  const team = await addTeam(db, operator, { name: "Buurtteam Oost", phone: "0343000041" });
  await chooseTeamAreas(db, operator, team.number, "GM9999", ["BU99990101"]);
  const address = { street: "Lindelaan", houseNumber: "9", postcode: "3961AB", city: "Demodam" };
  const add = async (givenName: string, familyName: string, more = {}) =>
    addPerson(db, operator, { givenName, familyName, email: `${givenName.toLowerCase()}@demodam.example`, ...more });
  const fatima = await add("Fatima", "El Amrani");
  const lies = await add("Lies", "Vos", { address });
  const olga = await add("Olga", "Prins");
  const corrie = await add("Corrie", "Vermeer", { responsible: fatima.id, phone: "0343000071" });
  await placeMember(db, operator, team, fatima.id, "coordinator");
  await placeMember(db, operator, team, lies.id, "volunteer");
  await giveSiteRole(db, operator, olga.id, "privacy_officer");
  const care = await addOrganisation(db, operator, { name: "Thuiszorg Demodam", phone: "0343000081" });
  const partner = await makePartnerAddress(db, operator, { organisation: care.id, label: "team Oost" });
  await receiveSignal(db, visitor, { ...aboutCorrie, team: team.id });
  const ids = { fatima, lies, olga, corrie };
  const sessions = {} as Record<Who, string>;
  for (const who of people) sessions[who] = await startSession(db, ids[who].id);
  // as after a second factor
  await db.execute(sql`update session set strong_at = now()`);
  await close();
  return { team: team.id, partner, corrie: corrie.number, sessions };
}

const aboutCorrie = {
  kind: "report",
  entryType: "A",
  type: "light",
  channel: "phone",
  reporterRole: "family",
  about: { personName: "Corrie Vermeer", phone: "0343000071" },
  reporter: {},
  signs: ["few_people"],
  personKnows: "yes",
  wantsFeedback: false,
  mayBeNamed: true,
  danger: false,
  wantsCode: false,
} as const;
