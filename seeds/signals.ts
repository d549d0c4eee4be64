// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { actorOf } from "#modules/accounts/index.ts";
import { personsAt } from "#modules/people/index.ts";
import {
  assignSignal,
  claimSignal,
  endLight,
  logAttempt,
  makePartnerAddress,
  type NewSignal,
  reachPerson,
  receiveSignal,
  signalsById,
  takeUp,
} from "#modules/signals/index.ts";
import { type Actor, system, visitor } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { now, today, withClock } from "#platform/time/time.ts";
import type { Planted } from "./seed.ts";

const actor = system("seeds");

/** What most reports are; a story says what is other. */
const plain: Omit<NewSignal, "about" | "signs"> = {
  kind: "report",
  entryType: "A",
  type: "light",
  channel: "web",
  reporterRole: "neighbour",
  reporter: {},
  personKnows: "yes",
  wantsFeedback: true,
  mayBeNamed: true,
  danger: false,
  wantsCode: false,
};

/** Hours ago, and what came in. All invented. */
const waiting: [hours: number, Partial<NewSignal> & Pick<NewSignal, "about" | "signs">][] = [
  [
    8,
    {
      entryType: "B",
      type: "worry",
      channel: "partner",
      reporterRole: "organisation_worker",
      personKnows: "will_be_told",
      mayBeNamed: false,
      ageBand: "75-84",
      signs: ["curtains_closed", "no_longer_out"],
      about: {
        personName: "Mevrouw J. Jongbloed",
        address: "Kerkstraat 8, 9990 AA Demodam",
        ownWords: "De gordijnen zijn al een week dicht. Haar dochter woont ver weg.",
        alreadyDid: "Ik heb aangebeld, zij deed niet open.",
      },
      reporter: { name: "Sanne", organisation: "Thuiszorg Demodam", contact: "0343000081" },
    },
  ],
  [
    50,
    {
      ageBand: "85+",
      signs: ["stayed_away"],
      about: {
        personName: "Mevrouw S. Holtrop",
        phone: "0343000082",
        ownWords: "Zij komt al een maand niet meer naar de koffie.",
        alreadyDid: "Ik heb haar een kaart gestuurd.",
      },
    },
  ],
  [
    72,
    {
      reporterRole: "self",
      ageBand: "75-84",
      signs: ["few_people"],
      about: {
        personName: "Mevrouw T. Boelens",
        phone: "0343000083",
        ownWords: "Ik zoek iemand om mee te bridgen.",
        alreadyDid: "Nog niets.",
      },
    },
  ],
  [
    20,
    {
      entryType: "C",
      personKnows: "no",
      signs: [],
      about: {},
      reporter: { name: "Wilma", contact: "0343000084", question: "Hoe begin ik een gesprek met mijn buurvrouw?" },
    },
  ],
];

const widower: Pick<NewSignal, "about" | "signs"> = {
  signs: ["life_event", "few_people"],
  about: {
    personName: "De heer A. Zwart",
    phone: "0343000085",
    address: "Dijkweg 9, 9990 AB Demodam",
    ownWords: "Zijn vrouw is overleden. Hij wil graag wandelen.",
    alreadyDid: "Ik ga elke zondag langs.",
  },
};
const walker: Pick<NewSignal, "about" | "signs"> = {
  signs: ["no_longer_out"],
  about: {
    personName: "Mevrouw G. Feenstra",
    phone: "0343000086",
    ownWords: "Zij wil wel mee naar buiten, maar niet alleen.",
    alreadyDid: "Ik heb gevraagd of zij meeging naar de markt.",
  },
};
const daughter: Pick<NewSignal, "reporterRole" | "reporter"> = {
  reporterRole: "family",
  reporter: { name: "Els Zwart", contact: "0343000087" },
};

/** What neighbours and home care passed on, in every state that a work list shows. */
export async function plantSignals(db: Db, { organisations }: Planted): Promise<void> {
  const [centre] = await rows<{ team: string }>(
    db,
    sql`select t.team from team_area t join area a on a.id = t.area where a.code = 'BU99010000' limit 1`,
  );
  const team = centre!.team;
  const organisation = organisations.get("welzijn") ?? null;
  if (organisation) await makePartnerAddress(db, actor, { organisation, label: "Wijkverpleging" });
  for (const [hours, story] of waiting) await report(db, hours, { ...plain, ...story, team, organisation: null });

  const fatima = await colleague(db, "fatima@welzijn.example");
  const daan = await colleague(db, "daan@welzijn.example");
  const greet = await colleague(db, "greet@buurtteam.example");
  const taken = await report(db, 26, { ...plain, ...widower, ...daughter, ageBand: "75-84", team });
  await claimSignal(db, fatima, taken);

  const tried = await report(db, 6 * 24, { ...plain, ...walker, ageBand: "75-84", team });
  await pickUp(db, fatima, tried, daan.person, 5);
  await ago(2, () => logAttempt(db, daan, tried, { kind: "phone", day: today(), dayPart: "morning" }));

  const light = await report(db, 12 * 24, { ...plain, ...walker, ageBand: "65-74", team });
  await pickUp(db, fatima, light, daan.person, 11);
  await ago(10, async () => {
    const spoken = { kind: "phone", day: today(), dayPart: "afternoon", informed: true, tellReporter: true } as const;
    await reachPerson(db, daan, light, spoken);
    const [walk] = await rows<{ number: number }>(
      db,
      sql`select number::int as number from series where title ilike '%wandel%' and status = 'published' order by number limit 1`,
    );
    if (walk) await endLight(db, daan, light, { activity: walk.number, how: "phone", companion: greet.person });
  });
}

const ago = <T>(days: number, deed: () => Promise<T>): Promise<T> =>
  withClock(now().subtract({ hours: days * 24 }), deed);

/** Gives its number. */
async function report(db: Db, hours: number, given: NewSignal): Promise<number> {
  const { id } = await withClock(now().subtract({ hours }), () => receiveSignal(db, visitor, given));
  return (await signalsById(db, actor, [id])).get(id)!.number;
}

const pickUp = (db: Db, who: Actor, number: number, worker: string, days: number) =>
  ago(days, async () => {
    await claimSignal(db, who, number);
    await takeUp(db, who, number);
    await assignSignal(db, who, number, { worker, agreed: true });
  });

async function colleague(db: Db, email: string) {
  const [person] = await personsAt(db, email);
  return (await actorOf(db, person!.id)) as Extract<Actor, { person: string }>;
}
