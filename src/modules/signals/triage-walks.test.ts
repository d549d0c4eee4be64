// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { actorOf } from "#modules/accounts/index.ts";
import { town } from "#modules/teams/teams.test-data.ts";
import type { Actor } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { now, today } from "#platform/time/time.ts";
import { ownDatabase, world } from "#test/world.ts";
import type { Signal } from "./tables.ts";
import { assignSignal, takeUp } from "./triage/assign.ts";
import { logAttempt, reachPerson, spendAttempts } from "./triage/attempts.ts";
import { claimSignal, giveBack } from "./triage/claim.ts";
import { convertSignal } from "./triage/convert.ts";
import {
  closeSupported,
  closeUnwanted,
  passOn,
  postponeSignal,
  returnSignal,
  reviewNotReached,
  withdrawSignal,
} from "./triage/endings.ts";
import { handOverSignal } from "./triage/hand-over.ts";
import { changeOf } from "./triage/move.ts";
import { place, rowOf, seeds, signalIn, spoken } from "./triage.test-data.ts";
import { isOpenState, reporterWord, reporterWords, type SignalEvent, signalMoves } from "./workflow.ts";

const events = Object.keys(signalMoves).filter(
  (event) => signalMoves[event as SignalEvent].from.length > 0,
) as SignalEvent[];
type Walking = Pick<Signal, "status" | "type" | "nextStep" | "nextDue" | "closedAt"> & { closeReason: string | null };

test("100,000 random events: what is open has a next step and a date, what ended has none, and no word goes beyond consent", () => {
  const at = now();
  let walked = 0;
  const steps = fc.array(fc.constantFrom(...events), { minLength: 40, maxLength: 60 });
  const kinds = fc.constantFrom("light", "worry", "emergency" as const);
  fc.assert(
    fc.property(kinds, steps, fc.integer({ min: 1, max: 400 }), (type, list, days) => {
      const start: Walking = {
        status: "received",
        type,
        nextStep: "triage",
        nextDue: at,
        closedAt: null,
        closeReason: null,
      };
      let signal = start;
      for (const event of list) {
        walked++;
        const chosen = event === "postpone" ? at.add({ hours: days * 24 }) : null;
        const change = changeOf(signal, event, at, chosen);
        if (change === null) continue;
        const before = signal;
        signal = { ...signal, ...change };
        if (isOpenState(signal.status)) {
          if (!signal.nextStep || !signal.nextDue || signal.closedAt)
            throw new Error(`${event}: open without a next step`);
        } else if (signal.nextStep || signal.nextDue || !signal.closedAt)
          throw new Error(`${event}: ended with a next step`);
        if (signal.status === "closed" && !signal.closeReason) throw new Error(`${event}: closed without a reason`);
        if (!isOpenState(before.status) && signal.status !== "anonymised")
          throw new Error(`${event}: what ended lives`);
        const word = reporterWord(signal.status, { contactMayBeTold: false });
        if (word === "contact" || !reporterWords.includes(word))
          throw new Error(`${event}: said ${word} without consent`);
      }
    }),
    { numRuns: 2_500, seed: 5 },
  );
  expect(walked).toBeGreaterThanOrEqual(100_000);
});

interface Who {
  coach: Actor & { person: string };
  lead: Actor;
  /** Of the other team. */
  away: Actor;
  teams: { here: string; there: string };
}
type Deed = (db: Db, number: number, who: Who) => Promise<unknown>;
const day = () => today();
/** Verbs as people press them, in any order. */
const deeds: Record<string, Deed> = {
  claim: (db, n, { coach }) => claimSignal(db, coach, n),
  giveBack: (db, n, { coach }) => giveBack(db, coach, n),
  takeUp: (db, n, { coach }) => takeUp(db, coach, n),
  assign: (db, n, { coach, lead }) => assignSignal(db, lead, n, { worker: coach.person }),
  phone: (db, n, { coach }) => logAttempt(db, coach, n, { kind: "phone", day: day(), dayPart: "morning" }),
  card: (db, n, { coach }) =>
    logAttempt(db, coach, n, { kind: "card", day: day(), dayPart: "evening", cardLeft: true }),
  letter: (db, n, { coach }) => logAttempt(db, coach, n, { kind: "letter", day: day(), dayPart: "afternoon" }),
  spend: (db, n, { coach }) => spendAttempts(db, coach, n),
  again: (db, n, { lead }) => reviewNotReached(db, lead, n, { again: true, reason: "new_way" }),
  reach: (db, n, { coach }) => reachPerson(db, coach, n, spoken()),
  later: (db, n, { coach }) => postponeSignal(db, coach, n, { until: day().add({ days: 9 }) }),
  unwanted: (db, n, { coach }) => closeUnwanted(db, coach, n, { neverAgain: true }),
  supported: (db, n, { coach }) => closeSupported(db, coach, n),
  refuse: (db, n, { coach }) => returnSignal(db, coach, n, { refusal: "no_question" }),
  passOn: (db, n, { coach }) => passOn(db, coach, n, { receiver: "gp", ground: "person_agreed" }),
  handOver: (db, n, { coach, teams }) => handOverSignal(db, coach, n, { team: teams.there }),
  claimAway: (db, n, { away }) => claimSignal(db, away, n),
  handBackOver: (db, n, { away, teams }) => handOverSignal(db, away, n, { team: teams.here }),
  withdraw: async (db, n) => withdrawSignal(db, seeds, (await rowOf(db, n)).id),
  convert: (db, n, { coach }) =>
    convertSignal(db, coach, n, {
      consent: true,
      how: "oral",
      lead: coach.person,
      person: { givenName: "Riek", phone: "0343000077" },
    }),
};

/** Pressed more often than what ends it, or a walk ends before it began. */
const onward = ["claim", "takeUp", "assign", "phone", "reach", "handOver", "claimAway", "handBackOver"];
const steps = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...Object.keys(deeds)) },
  { weight: 2, arbitrary: fc.constantFrom(...onward) },
);

test("verbs pressed in any order: a refusal changes nothing, nothing open is of nobody, and the reporter hears no more than may be", {
  timeout: 60_000,
}, async () => {
  const { db } = await world();
  const { north, south, daan, fatima, sjoerd } = await place(db);
  const who: Who = { coach: daan, lead: fatima, away: sjoerd, teams: { here: north.id, there: south.id } };
  const names = fc.sample(steps, { numRuns: 400, seed: 11 });
  const done = new Set<string>();
  let number = 0;
  for (const [n, name] of names.entries()) {
    if (n % 40 === 0) number = await signalIn(db, north.id, { about: { phone: `03431${String(n).padStart(5, "0")}` } });
    const before = await rowOf(db, number);
    const refused = await deeds[name]!(db, number, who).then(
      () => false,
      (error: unknown) => {
        if (error instanceof Conflict || error instanceof Forbidden || error instanceof NotFound) return true;
        throw error;
      },
    );
    const after = await rowOf(db, number);
    if (refused) expect(after, name).toEqual(before);
    else done.add(name);
    if (after.team !== before.team) {
      expect(after, name).toMatchObject({ status: "received", owner: null, claimedBy: null, nextStep: "triage" });
      const told = { contactMayBeTold: false };
      expect(reporterWord(after.status, told), name).toBe(reporterWord(before.status, told));
    }
    expect(Boolean(after.nextStep && after.nextDue), `${name}: ${after.status}`).toBe(isOpenState(after.status));
    expect(after.team ?? after.owner, name).not.toBeNull();
  }
  expect([...done]).toEqual(expect.arrayContaining(onward));
  const beyond = await behindWall(db, seeds, (db) =>
    rows(
      db,
      sql`select 1 from signal_feedback where word = 'contact' or word not in ('received', 'taken_up', 'closed')`,
    ),
  );
  expect(beyond).toEqual([]);
});

test("two coaches take one signal in the same second: one gets it, the other reads who", async () => {
  const { db } = await ownDatabase();
  const { north, daan, fatima } = await town(db);
  const number = await signalIn(db, north.id);
  const [coach, lead] = [(await actorOf(db, daan.person))!, (await actorOf(db, fatima.person))!];
  const both = await Promise.allSettled([claimSignal(db, coach, number), claimSignal(db, lead, number)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const refused = both.find((one) => one.status === "rejected") as PromiseRejectedResult;
  expect(String(refused.reason)).toMatch(/(Daan|Fatima) heeft dit signaal al opgepakt/);
  const [facts] = await rows<{ n: number }>(
    db,
    sql`select count(*)::int as n from event where name = 'signal.claimed'`,
  );
  expect(facts!.n).toBe(1);
});
