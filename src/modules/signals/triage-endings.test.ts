// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { visitor } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { rows } from "#platform/db/db.ts";
import { now, today } from "#platform/time/time.ts";
import { world } from "#test/world.ts";
import { claimSignal } from "./triage/claim.ts";
import { doublesOfSignal, mergeSignal } from "./triage/duplicates.ts";
import {
  adviseOnly,
  closeUnwanted,
  markSpam,
  passEmergency,
  passOn,
  postponeSignal,
  returnSignal,
  routeSafety,
  withdrawSignal,
} from "./triage/endings.ts";
import { findSignal } from "./triage/find.ts";
import { openSignal } from "./triage/text.ts";
import { contacted, place, rowOf, signalIn } from "./triage.test-data.ts";

describe("endings", () => {
  test("advice only for a question for advice; emergency only when pointed to 112", async () => {
    const { db } = await world();
    const { number, daan, north } = await place(db);
    await claimSignal(db, daan, number);
    await expect(adviseOnly(db, daan, number)).rejects.toThrow(/Alleen een vraag om advies/);
    await expect(passEmergency(db, daan, number, { pointed: false })).rejects.toThrow(/112/);
    await passEmergency(db, daan, number, { pointed: true });
    expect(await rowOf(db, number)).toMatchObject({ status: "emergency_passed", nextStep: null, nextDue: null });
    const question = await signalIn(db, north.id, { entryType: "C", reporter: { question: "Hoe begin ik?" } });
    await claimSignal(db, daan, question);
    expect((await openSignal(db, daan, question)).reporter?.question).toBe("Hoe begin ik?");
    await adviseOnly(db, daan, question);
    expect((await rowOf(db, question)).status).toBe("advised");
  });

  test("the meldcode, another who does it, not taken up, and withdrawn: each with a code, and nothing left to do", async () => {
    const { db } = await world();
    const { daan, north, fatima } = await place(db);
    const make = async (phone: string) => {
      const number = await signalIn(db, north.id, { about: { phone } });
      await claimSignal(db, daan, number);
      return number;
    };
    const safety = await make("0343000061");
    await routeSafety(db, daan, safety, { kind: "abuse", severity: "today" });
    const passed = await make("0343000062");
    await passOn(db, daan, passed, { receiver: "gp", ground: "person_agreed" });
    const refused = await make("0343000063");
    await returnSignal(db, daan, refused, { refusal: "outside_area" });
    const gone = await make("0343000064");
    await withdrawSignal(db, visitor, (await rowOf(db, gone)).id);
    await withdrawSignal(db, visitor, (await rowOf(db, gone)).id);
    const spam = await make("0343000065");
    await expect(markSpam(db, daan, spam)).rejects.toThrow(/collega/);
    await markSpam(db, fatima, spam);
    const states = await Promise.all([safety, passed, refused, gone, spam].map((one) => rowOf(db, one)));
    expect(states.map(({ status, closeReason }) => closeReason ?? status)).toEqual([
      "safety_route",
      "passed_on",
      "not_taken_up",
      "withdrawn",
      "spam",
    ]);
    expect(states.every(({ nextStep, nextDue, closedAt }) => nextStep === null && nextDue === null && closedAt)).toBe(
      true,
    );
    const facts = await rows<{ payload: Record<string, unknown> }>(
      db,
      sql`select payload from event where name in ('signal.closed', 'signal.safetyRouted')`,
    );
    expect(JSON.stringify(facts)).not.toMatch(/Jansen|03430000/);
  });

  test("'niet meer benaderen' keeps a keyed hash of address and phone; the next report is weighed first", async () => {
    const { db } = await world();
    const { number, daan, north } = await place(db);
    await contacted(db, number, daan);
    await closeUnwanted(db, daan, number, { neverAgain: true });
    expect(await rowOf(db, number)).toMatchObject({ status: "closed", closeReason: "does_not_want" });
    await db.execute(sql`set local role none`);
    const [kept] = await rows<{ n: number }>(db, sql`select count(*)::int as n from do_not_approach`);
    expect(kept!.n).toBeGreaterThanOrEqual(2);
    const again = await signalIn(db, north.id, { about: { phone: "+31 343 00 00 77" } });
    expect((await rowOf(db, again)).nextStep).toBe("weigh_not_approached");
  });

  test("later: on the day that the resident chose, not before and not without a day", async () => {
    const { db } = await world();
    const { number, daan } = await place(db);
    await contacted(db, number, daan);
    await expect(postponeSignal(db, daan, number, { until: today() })).rejects.toThrow(/na vandaag/);
    const until = today().add({ days: 30 });
    const after = await postponeSignal(db, daan, number, { until });
    expect(after).toMatchObject({ status: "later", nextStep: "return_on_date" });
    expect(Temporal.Instant.compare(after.nextDue!, now())).toBe(1);
  });
});

test("two at one address are proposed with the reason, and joined by the coordinator only", async () => {
  const { db } = await world();
  const { number, daan, fatima, north } = await place(db);
  const second = await signalIn(db, north.id, { about: { address: "3961 AC 8", phone: "0343000012" } });
  await claimSignal(db, daan, second);
  const doubles = await behindWall(db, daan, async (db) => doublesOfSignal(db, await findSignal(db, daan, second)));
  expect(doubles).toMatchObject([{ number, why: ["address"], status: "received" }]);
  await expect(mergeSignal(db, daan, second, { into: number })).rejects.toThrow(/merge/);
  await expect(mergeSignal(db, fatima, second, { into: second })).rejects.toThrow(/ander signaal/);
  await mergeSignal(db, fatima, second, { into: number });
  expect(await rowOf(db, second)).toMatchObject({ status: "merged", mergedInto: (await rowOf(db, number)).id });
});
