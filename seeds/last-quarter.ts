// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { daysOf, releaseQuarters, settled } from "#modules/insights/index.ts";
import { addPerson, personsAt } from "#modules/people/index.ts";
import { areaByCode } from "#modules/places/index.ts";
import { teamsFor } from "#modules/teams/index.ts";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { startOfDay, today, withClock } from "#platform/time/time.ts";

const actor = system("seeds");

/** How often each occurs: a few often, some so seldom that they are left out of the figures. */
const shares = {
  ended: {
    ...{ converted: 44, light: 22, passed_on: 13, does_not_want: 10, not_reached: 4, already_supported: 3 },
    ...{ not_taken_up: 2, withdrawn: 1 },
  },
  role: { neighbour: 31, family: 24, organisation_worker: 17, volunteer: 11, self: 9, referrer: 7 },
  type: { light: 73, worry: 24, emergency: 2 },
  area: {
    ...{ BU99010000: 24, BU99010001: 19, BU99010100: 17, BU99010101: 14, BU99010102: 12, BU99010002: 9 },
    BU99010103: 4,
  },
  sign: { few_people: 41, no_longer_out: 26, life_event: 18, stayed_away: 14 },
  alsoSign: { "": 51, self_care: 14, eats_or_sleeps_badly: 13, letterbox_full: 11, curtains_closed: 6, other: 4 },
  days: { 1: 38, 2: 16, 4: 27, 9: 15, 17: 3 },
} as const;
const [many, advised] = [99, 12];
const outcomes = {
  takes_part: 17,
  contact_enough: 13,
  has_role: 10,
  other_help: 2,
  stopped_own_choice: 1,
  not_reached: 1,
};
const closeReasons: Record<string, string> = {
  ...{ takes_part: "goal_reached", contact_enough: "goal_reached", has_role: "goes_on_alone" },
  ...{ other_help: "needs_met_elsewhere", stopped_own_choice: "goes_on_alone", not_reached: "not_reached" },
};

/** Who was helped; invented, and of no other story. */
const givenNames = [
  "Aukje",
  "Berend",
  "Dina",
  "Evert",
  "Foekje",
  "Gijs",
  "Hilletje",
  "Jelmer",
  "Klaziena",
  "Lubbert",
  "Mina",
];
const familyNames = ["Aldershof", "Dorrestijn", "Grootveld", "Hazelhof"];

/** Days of quiet before today: what ended lately may still be asked about somewhere. */
const quietDays = 50;

/** Each as often as it occurs, dealt like cards: always the same, and with every step in another order. */
function deal(share: Readonly<Record<string, number>>, step: number): string[] {
  const cards = Object.entries(share).flatMap(([key, count]) => Array<string>(count).fill(key));
  return cards.map((_, n) => cards[(n * step) % cards.length]!);
}

interface Old {
  id: string;
  role: string;
  entryType: string;
  ended: string;
  type: string;
  area: string;
  signs: string[];
  received: string;
  contacted: string | null;
  closed: string;
}

/**
 * A quarter of which the figures stand: signals and cases of the team of the centre, long over. Of the signals only
 * what is kept of such old ones: counts, no text and nobody's name. In bulk: a hundred stories with the verbs are slow.
 */
export async function plantLastQuarter(db: Db): Promise<void> {
  const [quarter] = settled(today(), 1);
  const { from, to } = daysOf(quarter!);
  const [team] = (await teamsFor(db, actor)).filter(({ name }) => name === "Buurtteam Centrum en Noord");
  const quiet = today().subtract({ days: quietDays });
  const last = Temporal.PlainDate.compare(quiet, to) < 0 ? quiet : to.subtract({ days: 1 });
  const old = await signalsOf(db, from, last);
  const helped = old.filter(({ ended }) => ended === "converted");
  const people = await plantHelped(db, helped);
  await behindWall(db, actor, async (db) => {
    await fillSignals(db, team!.id, old);
    await fillCases(db, team!.id, helped, people, last);
  });
  await releaseQuarters(db);
}

const at = (day: Temporal.PlainDate, hour: number): string => startOfDay(day).add({ hours: hour }).toString();

async function signalsOf(db: Db, from: Temporal.PlainDate, last: Temporal.PlainDate): Promise<Old[]> {
  const areas = new Map<string, string>();
  for (const code of Object.keys(shares.area)) areas.set(code, (await areaByCode(db, code))!.id);
  const [ended, role, type] = [deal(shares.ended, 7), deal(shares.role, 13), deal(shares.type, 17)];
  const [area, days] = [deal(shares.area, 19), deal(shares.days, 29)];
  const [sign, alsoSign] = [deal(shares.sign, 23), deal(shares.alsoSign, 31)];
  const span = from.until(last).days;
  let byOthers = 0;
  const reports = Array.from({ length: many }, (_, n): Old => {
    // a neighbour or a worker does not always ask first
    const asked = !["neighbour", "organisation_worker"].includes(role[n]!) || byOthers++ % 3 > 0;
    const received = from.add({ days: Math.floor(((n * 37) % many) * ((span - 24) / many)) });
    const contacted = received.add({ days: Number(days[n]) });
    const reached = ["converted", "light", "passed_on", "does_not_want"].includes(ended[n]!);
    const health = alsoSign[n] === "eats_or_sleeps_badly" && !asked;
    return {
      ...{ id: newId(), role: role[n]!, entryType: asked ? "A" : "B", ended: ended[n]!, type: type[n]! },
      area: areas.get(area[n]!)!,
      signs: alsoSign[n] && !health ? [sign[n]!, alsoSign[n]!] : [sign[n]!],
      received: at(received, 10),
      contacted: reached ? at(contacted, 11) : null,
      closed: at(contacted.add({ days: 3 }), 15),
    };
  });
  const advice = Array.from({ length: advised }, (_, n): Old => {
    const day = from.add({ days: Math.floor((n * span) / advised) });
    return {
      ...{ id: newId(), role: "family", entryType: "C", ended: "advised", type: "light" },
      ...{ area: [...areas.values()][n % areas.size]!, signs: [], contacted: null },
      ...{ received: at(day, 10), closed: at(day, 11) },
    };
  });
  return [...reports, ...advice];
}

/** Ids of the residents, in the order of their cases. */
async function plantHelped(db: Db, helped: readonly Old[]): Promise<string[]> {
  const workers = await leads(db);
  const ids: string[] = [];
  for (const [n, { area, contacted }] of helped.entries()) {
    const name = { givenName: givenNames[n % 11]!, familyName: familyNames[Math.floor(n / 11)]! };
    const responsible = workers[n % workers.length]!;
    const add = () => addPerson(db, actor, { ...name, area, responsible });
    ids.push((await withClock(Temporal.Instant.from(contacted!), add)).id);
  }
  return ids;
}

async function leads(db: Db): Promise<string[]> {
  const found = [await personsAt(db, "daan@welzijn.example"), await personsAt(db, "marjan@welzijn.example")];
  return found.map(([person]) => person!.id);
}

/** What became a case follows that; of the others counts are left. */
const fillSignals = (db: Db, team: string, old: readonly Old[]) =>
  db.execute(sql`insert into signal (id, kind, entry_type, type, channel, status, close_reason, team, area,
      reporter_role, person_knows, signs, received_at, contacted_at, closed_at)
    select id, case role when 'referrer' then 'referral' else 'report' end, "entryType", type,
      case role when 'organisation_worker' then 'partner' when 'neighbour' then 'web' else 'phone' end,
      case ended when 'converted' then ended else 'anonymised' end,
      case when ended not in ('converted', 'advised') then ended end, ${team}::uuid, area, role,
      case "entryType" when 'A' then 'yes' when 'B' then 'will_be_told' else 'no' end, signs, received, contacted,
      closed
    from jsonb_to_recordset(${JSON.stringify(old)}::jsonb) as old (id uuid, role text, "entryType" text, ended text,
      type text, area uuid, signs text[], received timestamptz, contacted timestamptz, closed timestamptz)`);

async function fillCases(
  db: Db,
  team: string,
  helped: readonly Old[],
  people: readonly string[],
  last: Temporal.PlainDate,
): Promise<void> {
  const outcome = deal(outcomes, 5);
  const workers = await leads(db);
  const end = at(last, 16);
  const cases = helped.map(({ id: signal, role, contacted }, n) => {
    const closed = Temporal.Instant.from(contacted!)
      .add({ hours: 24 * (21 + ((n * 5) % 28)) })
      .toString();
    return {
      ...{ id: newId(), signal, person: people[n], lead: workers[n % workers.length], referral: role === "referrer" },
      ...{ opened: contacted, closed: closed < end ? closed : end, outcome: outcome[n] },
      reason: closeReasons[outcome[n]!],
    };
  });
  const rows = sql`jsonb_to_recordset(${JSON.stringify(cases)}::jsonb) as c (id uuid, signal uuid, person uuid,
    lead uuid, referral boolean, opened timestamptz, closed timestamptz, outcome text, reason text)`;
  await db.execute(sql`insert into case_file (id, person, team, lead, status, from_referral, opened_at, contacted_on,
      started_on, closed_at, close_reason, outcome, asked_person)
    select id, person, ${team}::uuid, lead, 'closed', referral, opened, opened::date, opened::date + 7, closed,
      reason, outcome, true from ${rows}`);
  await db.execute(sql`insert into case_signal (case_id, signal) select id, signal from ${rows}`);
}
