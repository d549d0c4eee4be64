// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { now, today } from "#platform/time/time.ts";
import { world } from "#test/world.ts";
import { asOwner, at, careCase, plan, shares, type Town, talk, town } from "./cases.test-data.ts";
import {
  administrativeClose,
  agreePlan,
  logCaseAttempt,
  moveMatch,
  moveVisit,
  pauseCase,
  planNextStep,
  planVisit,
  proposeMatch,
  reachCase,
  recordConversation,
  reopenCase,
  resumeCase,
  withdrawCase,
  worryCase,
  wrapUp,
} from "./index.ts";

type Deed = (db: Db, t: Town, number: number, n: number) => Promise<unknown>;
const parts = ["morning", "afternoon", "evening"] as const;
const one = async (db: Db, query: ReturnType<typeof sql>) => (await asOwner(db, query))[0];

/** The real verbs, by name; each may be refused. */
const deeds: Record<string, Deed> = {
  attempt: async (db, t, c, n) =>
    logCaseAttempt(db, t.daan, await at(db, c), {
      kind: n % 2 ? "phone" : "visit",
      reached: n % 3 === 0,
      dayPart: parts[n % 3]!,
    }),
  reach: async (db, t, c) => reachCase(db, t.daan, await at(db, c), { informed: true }),
  talk: async (db, t, c) => recordConversation(db, t.daan, await at(db, c), { ...talk, startMeasurement: "refused" }),
  plan: async (db, t, c, n) =>
    agreePlan(db, t.daan, await at(db, c), { ...plan, wish: n % 7 ? plan.wish : " ", agreedOn: today() }),
  propose: async (db, t, c, n) =>
    proposeMatch(db, t.daan, await at(db, c), { kind: n % 2 ? "buddy" : "self", target: "Wandelen." }),
  match: async (db, t, _c, n) => {
    const row = await one(db, sql`select id, version from case_match order by at offset ${n % 3} limit 1`);
    const event = (["agree", "ask", "accept", "refuse", "start", "startAlone", "takeBack", "stop"] as const)[n % 8]!;
    const consent = event === "ask" ? await shares(db, t.berg.id) : null;
    if (row)
      await moveMatch(db, event === "accept" ? t.mo : t.daan, String(row.id), Number(row.version), event, {
        volunteer: t.mo.person,
        consent,
        reason: "own_choice",
      });
  },
  visit: async (db, t, c, n) =>
    planVisit(
      db,
      t.daan,
      { number: c },
      {
        clientUuid: newId(),
        visitor: t.daan.person,
        from: now().add({ hours: n + 1 }),
        until: now().add({ hours: n + 2 }),
        form: n % 4 ? "walk" : "home",
      },
    ),
  visitMove: async (db, t, _c, n) => {
    const row = await one(db, sql`select number from visit order by number desc limit 1`);
    const event = (["confirm", "checkIn", "notHome", "cancel"] as const)[n % 4]!;
    if (row) await moveVisit(db, t.daan, Number(row.number), event, { passChecked: true, cardLeft: true, by: "team" });
  },
  pause: async (db, t, c, n) => {
    const planned = await asOwner(db, sql`select number::int as number from visit`);
    const cancelVisits = n % 4 ? planned.map(({ number }) => Number(number)) : [];
    await pauseCase(db, t.daan, await at(db, c), {
      reason: "holiday",
      until: today().add({ days: n % 30 }),
      cancelVisits,
    });
  },
  resume: async (db, t, c) => resumeCase(db, t.daan, await at(db, c)),
  step: async (db, t, c, n) =>
    planNextStep(db, t.daan, await at(db, c), { kind: "call", due: today().add({ days: n % 9 }) }),
  worry: async (db, t, c) => worryCase(db, t.daan, await at(db, c)),
  wrapUp: async (db, t, c) => wrapUp(db, t.daan, await at(db, c)),
  office: async (db, t, c) => administrativeClose(db, t.daan, await at(db, c), { reason: "capacity" }),
  withdraw: async (db, t, c) => withdrawCase(db, t.daan, await at(db, c)),
  reopen: async (db, t, c) => reopenCase(db, t.fatima, c, { reason: "asked_again" }),
};
const rare = ["office", "withdraw"];
const names = [...Object.keys(deeds).flatMap((name) => (rare.includes(name) ? [name] : [name, name, name, name]))];

/** What must hold in the database after every deed: what is wrong, or nothing. */
const faults = (db: Db) =>
  asOwner(
    db,
    sql`select 'no single next step' as fault from case_file f where f.closed_at is null
        and (select count(*) from case_task t where t.case_id = f.id and t.is_next and t.status = 'open') <> 1
      union all select 'a task on a closed case' from case_task t join case_file f on f.id = t.case_id
        where f.closed_at is not null and t.status = 'open' and t.kind not in ('aftercare', 'relatives', 'erase_notice')
      union all select 'a task of nobody' from case_task where status = 'open' and owner is null
      union all select 'an open case that nobody leads' from case_file f where closed_at is null and (lead is null
        or not exists (select from case_access a where a.case_id = f.id and a.account = f.lead and a.kind = 'lead' and a.valid_to is null))
      union all select 'somebody reads a closed case' from case_access a join case_file f on f.id = a.case_id
        where f.closed_at is not null and (a.valid_to is null or a.valid_to > now())
      union all select 'something goes on in a closed case' from case_match m join case_file f on f.id = m.case_id
        where f.closed_at is not null and m.status in ('proposed', 'resident_agreed', 'asked', 'accepted', 'started')
      union all select 'a visit to a closed case' from visit v join case_file f on f.id = v.case_id
        where f.closed_at is not null and v.status in ('planned', 'confirmed', 'checked_in', 'checked_out', 'reported', 'followup_open')
      union all select 'a visit in a pause' from visit v join case_file f on f.id = v.case_id
        where v.status in ('planned', 'confirmed') and v.planned_from between ${now().toString()}::timestamptz
          and f.paused_until::timestamp at time zone 'Europe/Amsterdam'
      union all select 'more than one check of a visit, or one of a visit that is not to come' from case_file f where
        (select count(*) from case_task t where t.case_id = f.id and t.kind = 'confirm_visit' and t.status = 'open')
          <> (select count(*) from visit v where v.case_id = f.id and v.status = 'planned')
      union all select 'a volunteer who reads after the match' from case_access a where a.kind = 'volunteer'
        and (a.valid_to is null or a.valid_to > now()) and not exists (select from case_match m where m.case_id = a.case_id
          and m.volunteer = a.account and m.status in ('accepted', 'started'))
      union all select 'no word of hers' from case_file f where f.consent is null
      union all select 'active without a plan' from case_file f where f.status = 'active' and not exists (select from plan p where p.case_id = f.id)`,
  );

test("whatever workers do, a few hundred times, on the database: nothing is of nobody, nothing stays open on what is closed", {
  timeout: 400_000,
}, async () => {
  const { db } = await world();
  const t = await town(db);
  let done = 0;
  const history = fc.array(fc.tuple(fc.constantFrom(...names), fc.nat(50)), {
    minLength: 30,
    maxLength: 30,
    size: "max",
  });
  await fc.assert(
    fc.asyncProperty(history, async (happenings) => {
      await db
        .transaction(async (tx) => {
          const db = tx as unknown as Db;
          const { number } = await careCase(db, t);
          for (const [name, n] of happenings) {
            try {
              await db.transaction((tx) => deeds[name]!(tx as unknown as Db, t, number, n));
              done += 1;
            } catch (error) {
              const refused = error instanceof Conflict || error instanceof Forbidden || error instanceof NotFound;
              if (!refused) throw error;
            }
            expect(await faults(db), `after ${name} (${n})`).toEqual([]);
          }
          throw new Undone();
        })
        .catch((error) => {
          if (!(error instanceof Undone)) throw error;
        });
    }),
    { numRuns: 10 },
  );
  expect(done).toBeGreaterThan(60);
});

/** Each history begins anew. */
class Undone extends Error {}
