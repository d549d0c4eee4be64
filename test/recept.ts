// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { openDatabase } from "#cli/open-database.ts";
import { actorOf, startSession } from "#modules/accounts/index.ts";
import { addActivity, plainActivity, submitActivity } from "#modules/activities/index.ts";
import { keepCases, myCases } from "#modules/cases/index.ts";
import { addOrganisation, setTrusted } from "#modules/organisations/index.ts";
import { addPerson } from "#modules/people/index.ts";
import { keepReferrals } from "#modules/referrals/index.ts";
import { addTeam, placeMember } from "#modules/teams/index.ts";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { now, today, withClock } from "#platform/time/time.ts";

const operator = system("test");

export interface Town {
  daan: string;
  tokens: { fatima: string; daan: string };
}

/** A stopped site with a team, its coordinator and coach, after a second factor; and a meal that everybody may come to. */
export async function settle(folder: string): Promise<Town> {
  const { db, close } = await openDatabase({ databaseUrl: null, dataDir: folder });
  const team = await addTeam(db, operator, { name: "Buurtteam Noord", phone: "0343000041" });
  const worker = async (givenName: string, familyName: string, role: "coordinator" | "coach") => {
    const email = `${givenName.toLowerCase()}@demodam.example`;
    const { id } = await addPerson(db, operator, { givenName, familyName, email });
    await placeMember(db, operator, team, id, role);
    return id;
  };
  const [fatima, daan] = [await worker("Fatima", "el Amrani", "coordinator"), await worker("Daan", "Vermeer", "coach")];
  const house = await addOrganisation(db, operator, { name: "Buurthuis De Brug", phone: "0343000012" });
  await setTrusted(db, operator, house.id, true);
  const startsLocal = today().add({ days: 3 }).toPlainDateTime("11:30");
  const said = { title: "Samen koken", whatWeDo: "We koken soep en eten samen.", contactName: "Ria" };
  const meal = { ...plainActivity, ...said, contactPhone: "0343000012", category: "eat" as const, startsLocal };
  const { number } = await addActivity(db, operator, house.id, "demodam.example", { ...meal, rrule: "FREQ=WEEKLY" });
  await submitActivity(db, operator, number);
  const tokens = { fatima: await startSession(db, fatima), daan: await startSession(db, daan) };
  await strong(db);
  await close();
  return { daan, tokens };
}

/** As after a second factor. */
const strong = (db: Db) => db.execute(sql`update session set strong_at = now()`);

/** With the site stopped: two weeks later, by the clock. The follow-up is due; nothing was left behind. */
export async function twoWeeks(folder: string, town: Town): Promise<string> {
  const { db, close } = await openDatabase({ databaseUrl: null, dataDir: folder });
  await withClock(now().add({ hours: 24 * 15 }), async () => {
    expect((await keepCases(db)).repaired).toBe(0);
    await keepReferrals(db);
    const [own] = await myCases(db, await actorOf(db, town.daan));
    expect(own).toMatchObject({ status: "active", task: "follow_up_1", overdue: true });
  });
  const [els] = await behindWall(db, operator, (db) => rows<{ person: string }>(db, sql`select person from case_file`));
  const token = await startSession(db, els!.person);
  await strong(db);
  await close();
  return token;
}
