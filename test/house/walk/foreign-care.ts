// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// Signals, a referral, a case and what hangs on it, of a team of which none of the roles that walk is a part.

import { sql } from "drizzle-orm";
import { actorOf } from "#modules/accounts/index.ts";
import { agrees, at, bring, convertedSignal } from "#modules/cases/cases.test-data.ts";
import { useEmergency } from "#modules/cases/emergency/use.ts";
import { handOver, openCase, planVisit, proposeMatch } from "#modules/cases/index.ts";
import { addPerson } from "#modules/people/index.ts";
import { addPractice, makePracticeLink } from "#modules/referrals/practice.ts";
import { refer } from "#modules/referrals/referrals.test-data.ts";
import { reportWorry } from "#modules/safety/index.ts";
import { makePartnerAddress } from "#modules/signals/report/partner.ts";
import { signalIn } from "#modules/signals/triage.test-data.ts";
import { addTeam, placeMember, type Team } from "#modules/teams/index.ts";
import { type Actor, system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { now, today } from "#platform/time/time.ts";

const seeds = system("test");

export interface ForeignCare {
  signal: number;
  held: number;
  partner: string;
  practice: number;
  secret: string;
  reference: string;
  task: string;
  feedback: string;
  careCase: number;
  match: string;
  visit: number;
  caseTask: number;
  handover: string;
  emergency: number;
  report: number;
}

interface Given {
  person: string;
  team: Pick<Team, "id" | "number">;
  organisation: string;
  /** Stands in every text. */
  name: string;
  phone: string;
}

const one = async <T>(db: Db, query: ReturnType<typeof sql>): Promise<T> =>
  behindWall(db, seeds, async (db) => (await rows<T & object>(db, query))[0] as T);

export async function plantCare(db: Db, given: Given): Promise<ForeignCare> {
  // the other coordinator is on her list
  const { id: lead } = await addPerson(db, seeds, { givenName: "Leidster", email: "leid@vogels.example" });
  await placeMember(db, seeds, given.team as Team, lead, "coordinator");
  const worker = (await actorOf(db, lead)) as Extract<Actor, { person: string }>;
  const about = { personName: given.name, phone: given.phone, ownWords: given.name };
  const reporter = { name: given.name, contact: given.phone };
  const signal = await signalIn(db, given.team.id, { about, reporter });
  const other = { ...about, phone: "0343000099" };
  const held = await signalIn(db, given.team.id, { about: other, reporter, held: "looks_like_spam" });
  const partner = await makePartnerAddress(db, seeds, { organisation: given.organisation, label: "" });
  await reportWorry(db, worker, { team: given.team.id, kind: "neglect", severity: "today", text: given.name });
  const { number: report } = await one<{ number: number }>(db, sql`select number::int as number from safety_report`);
  return {
    signal,
    held,
    partner,
    ...(await plantReferral(db, worker, given)),
    ...(await plantCase(db, worker, given)),
    report,
  };
}

async function plantReferral(db: Db, worker: Actor, { team, name, phone }: Given) {
  const details = {
    name: "Huisartsen De Horden",
    kind: "huisarts",
    phone: "",
    email: "",
    feedbackChannel: "link",
  } as const;
  const practice = await addPractice(db, worker, { ...details, team: team.id });
  const secret = await makePracticeLink(db, worker, practice);
  const { id } = await one<{ id: string }>(db, sql`select id from practice where number = ${practice}`);
  const person = { name, phone };
  const { id: task, referenceNo: reference } = await refer(db, id, { person, whatMatters: name });
  const told = await one<{ id: string }>(db, sql`select id from referral_feedback where referral = ${task}`);
  return { practice, secret, reference, task, feedback: told.id };
}

async function plantCase(db: Db, worker: Extract<Actor, { person: string }>, { person, team, name }: Given) {
  const signal = await convertedSignal(db, person, team.id);
  const consent = await agrees(db, person);
  const start = "making_contact" as const;
  const given = { signal, person, team: team.id, lead: worker.person, consent, start, fromReferral: false };
  const { number } = await openCase(db, seeds, given);
  await bring(db, worker as never, number, "active");
  const match = await proposeMatch(db, worker, await at(db, number), {
    kind: "buddy",
    target: name,
    card: "vrouw, 75+, Oost",
  });
  const visit = await planVisit(db, worker, await at(db, number), {
    clientUuid: newId(),
    visitor: worker.person,
    from: now().add({ hours: 48 }),
    until: now().add({ hours: 49 }),
    form: "phone",
  });
  const { number: caseTask } = await one<{ number: number }>(
    db,
    sql`select number::int as number from case_task where status = 'open' order by made_at limit 1`,
  );
  const { id: to } = await addTeam(db, seeds, { name: "Team Verderop" });
  await handOver(db, worker, await at(db, number), { toTeam: to, residentAgreedOn: today() });
  const { id: handover } = await one<{ id: string }>(db, sql`select id from case_handover`);
  const emergency = await plantEmergency(db, number, team as Team);
  return { careCase: number, match, visit, caseTask, handover, emergency };
}

/** A colleague of that team, without a relation, pressed the button. */
async function plantEmergency(db: Db, number: number, team: Team): Promise<number> {
  const { id } = await addPerson(db, seeds, { givenName: "Nood", email: "nood@vogels.example" });
  await placeMember(db, seeds, team, id, "coach");
  await useEmergency(db, await actorOf(db, id), number, {
    reason: "immediate_danger",
    explanation: "De buurvrouw belde dat zij om hulp riep.",
  });
  return (await one<{ number: number }>(db, sql`select number::int as number from emergency_access`)).number;
}
