// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type SQL, sql } from "drizzle-orm";
import { actorOf } from "#modules/accounts/index.ts";
import {
  agreePlan,
  findCase,
  logCaseAttempt,
  moveMatch,
  planVisit,
  proposeMatch,
  reachCase,
  recordConversation,
} from "#modules/cases/index.ts";
import { personsAt } from "#modules/people/index.ts";
import { addPractice, makePracticeLink, type NewReferral, receiveReferral } from "#modules/referrals/index.ts";
import { claimSignal, convertSignal, signalsById } from "#modules/signals/index.ts";
import { type Actor, system, visitor } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { now, startOfDay, today, withClock } from "#platform/time/time.ts";

type Colleague = Extract<Actor, { person: string }>;

/** A practice, somebody it referred this week, and somebody who has been walking along for a month. All invented. */
export async function plantCases(db: Db): Promise<void> {
  const fatima = await colleague(db, "fatima@welzijn.example");
  const marjan = await colleague(db, "marjan@welzijn.example");
  const team = fatima.teams?.[0]?.team ?? null;
  const number = await addPractice(db, fatima, {
    name: "Huisartsen aan de Dijk",
    kind: "huisarts",
    phone: "0343000091",
    email: "",
    feedbackChannel: "link",
    team,
  });
  await makePracticeLink(db, fatima, number);
  const [practice] = await asSeeds<{ id: string }>(db, sql`select id from practice where number = ${number}`);
  const refer = (given: Pick<NewReferral, "person" | "reasons" | "whatMatters">) =>
    receiveReferral(db, visitor, {
      channel: "web",
      practice: practice!.id,
      referrer: { name: "Praktijkondersteuner Hanna", role: "poh" },
      consent: { how: "oral", on: today(), scope: ["contact_and_reason", "feedback_allowed"] },
      ...given,
    });
  await ago(2, () =>
    refer({
      person: { name: "Mevrouw D. Wiarda", phone: "0343000092" },
      reasons: ["company", "little_to_do"],
      whatMatters: "Ik wil weer eens kaarten.",
    }),
  );
  const { signal } = await ago(40, () =>
    refer({
      person: { name: "Mevrouw C. Vermeer", phone: "0343000071" },
      reasons: ["company"],
      whatMatters: "Ik wil weer zingen met anderen.",
    }),
  );
  await withCorrie(db, { fatima, marjan, signal });
}

async function withCorrie(
  db: Db,
  { fatima, marjan, signal }: { fatima: Colleague; marjan: Colleague; signal: string },
): Promise<void> {
  const [corrie] = (await personsAt(db, "corrie@kamerkoor.example")).filter((one) => one.familyName === "Vermeer");
  const { number: reported } = (await signalsById(db, system("seeds"), [signal])).get(signal)!;
  await ago(39, async () => {
    await claimSignal(db, fatima, reported);
    const person = { number: corrie!.number };
    await convertSignal(db, fatima, reported, { consent: true, how: "oral", lead: marjan.person, person });
  });
  const [found] = await asSeeds<{ number: number }>(db, sql`select number::int as number from case_file limit 1`);
  const number = found!.number;
  const at = async () => ({ number, version: (await findCase(db, marjan, number)).file.version });
  await ago(37, async () => {
    await logCaseAttempt(db, marjan, await at(), { kind: "phone", reached: true, dayPart: "morning" });
    await reachCase(db, marjan, await at(), { informed: true });
  });
  await ago(35, async () =>
    recordConversation(db, marjan, await at(), {
      kind: "conversation",
      themes: ["company"],
      text: "Mevrouw zong veertig jaar in een koor. Zij mist het samen zingen.",
      contribution: "Zij kan noten lezen en wil nieuwe zangers op weg helpen.",
      startMeasurement: "refused",
    }),
  );
  await ago(33, async () =>
    agreePlan(db, marjan, await at(), {
      wish: "Ik wil weer zingen, en daarna koffie.",
      contribution: "Ik help wie nog geen noten leest.",
      lack: "belonging",
      goals: [{ text: "Elke week naar het koor", element: "meaningful_role", shareable: true }],
      agreedOn: today(),
      agreedHow: "oral",
    }),
  );
  const [choir] = await rows<{ id: string }>(
    db,
    sql`select id from series where title ilike '%koor%' and status = 'published' order by number limit 1`,
  );
  await ago(20, async () => {
    const match = await proposeMatch(db, marjan, await at(), {
      kind: "activity",
      activity: choir?.id ?? null,
      target: "Het koor in het buurthuis, op loopafstand.",
    });
    await moveMatch(db, marjan, match, 1, "agree");
    await moveMatch(db, marjan, match, 2, "startAlone", { on: today() });
  });
  const from = startOfDay(today().add({ days: 3 })).add({ hours: 10 });
  const until = from.add({ hours: 1 });
  const visit = { clientUuid: newId(), visitor: marjan.person, from, until, form: "phone" as const };
  await planVisit(db, marjan, await at(), visit);
}

/** What is behind the wall, for who builds the town. */
const asSeeds = <T>(db: Db, query: SQL): Promise<T[]> =>
  behindWall(db, system("seeds"), (db) => rows<T & object>(db, query)) as Promise<T[]>;

const ago = <T>(days: number, deed: () => Promise<T>): Promise<T> =>
  withClock(now().subtract({ hours: days * 24 }), deed);

async function colleague(db: Db, email: string): Promise<Colleague> {
  const [person] = await personsAt(db, email);
  return (await actorOf(db, person!.id)) as Colleague;
}
