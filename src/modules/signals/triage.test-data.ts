// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import { addPerson } from "#modules/people/index.ts";
import { town } from "#modules/teams/teams.test-data.ts";
import { type Actor, system, visitor } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { Db } from "#platform/db/db.ts";
import { today } from "#platform/time/time.ts";
import { type NewSignal, receiveSignal } from "./report/receive.ts";
import { type Signal, signals } from "./tables.ts";
import { assignSignal, takeUp } from "./triage/assign.ts";
import { type Reached, reachPerson } from "./triage/attempts.ts";
import { claimSignal } from "./triage/claim.ts";

export const seeds = system("test");
/** The row, whatever the wall says. */
export const rowOf = (db: Db, number: number): Promise<Signal> =>
  behindWall(db, seeds, async (db) => (await db.select().from(signals).where(eq(signals.number, number)))[0]!);

export const worry: NewSignal = {
  kind: "report",
  entryType: "B",
  type: "worry",
  channel: "web",
  reporterRole: "neighbour",
  about: {
    personName: "Mevrouw Jansen",
    address: "Kerkstraat 8, 3961 AC Demodam",
    phone: "0343000077",
    ownWords: "Zij komt niet meer naar buiten.",
  },
  reporter: { name: "Bert Buur", contact: "bert@buur.example" },
  signs: ["curtains_closed"],
  ageBand: "75-84",
  personKnows: "no",
  wantsFeedback: true,
  mayBeNamed: false,
  danger: false,
  wantsCode: false,
};

/** A signal for the team in the north; gives its number. */
export async function signalIn(db: Db, team: string, more: Partial<NewSignal> = {}): Promise<number> {
  const { id } = await receiveSignal(db, visitor, { ...worry, team, ...more });
  return behindWall(db, seeds, async (db) => (await db.select().from(signals).where(eq(signals.id, id)))[0]!.number);
}

/** Two teams, and a coach Noor in the north who lives elsewhere. */
export async function place(db: Db) {
  const found = await town(db);
  return { ...found, number: await signalIn(db, found.north.id) };
}

/** Taken up by the coach, and assigned to her. */
export async function assigned(db: Db, number: number, coach: Actor & { person: string }): Promise<void> {
  await claimSignal(db, coach, number);
  await takeUp(db, coach, number);
  await assignSignal(db, coach, number, { worker: coach.person });
}

export const spoken = (more: Partial<Reached> = {}): Reached => ({
  kind: "phone",
  day: today(),
  dayPart: "morning",
  informed: true,
  tellReporter: false,
  ...more,
});

/** Assigned, and there was contact. */
export async function contacted(db: Db, number: number, coach: Actor & { person: string }): Promise<void> {
  await assigned(db, number, coach);
  await reachPerson(db, coach, number, spoken());
}

let count = 0;
/** Somebody who lives at this postcode. */
export const livingAt = async (db: Db, givenName: string, postcode: string): Promise<string> => {
  count += 1;
  const address = { street: "Kerkstraat", houseNumber: String(20 + count), postcode, city: "Demodam" };
  return (await addPerson(db, seeds, { givenName, email: `${givenName}${count}@team.example`, address })).id;
};
