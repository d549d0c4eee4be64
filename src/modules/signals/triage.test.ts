// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { actorOf } from "#modules/accounts/index.ts";
import { endPlace, placeMember } from "#modules/teams/place.ts";
import { withDuty, worker } from "#modules/teams/teams.test-data.ts";
import type { Actor } from "#platform/access/actor.ts";
import { visitor } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { rows } from "#platform/db/db.ts";
import { now, today } from "#platform/time/time.ts";
import { world } from "#test/world.ts";
import { assignSignal, takeUp } from "./triage/assign.ts";
import { attemptsOf, logAttempt, missingAttempts, reachPerson, spendAttempts } from "./triage/attempts.ts";
import { claimSignal, giveBack } from "./triage/claim.ts";
import { doublesOfSignal, mergeSignal } from "./triage/duplicates.ts";
import {
  adviseOnly,
  closeUnwanted,
  markSpam,
  passEmergency,
  passOn,
  postponeSignal,
  returnSignal,
  reviewNotReached,
  routeSafety,
  withdrawSignal,
} from "./triage/endings.ts";
import { findSignal } from "./triage/find.ts";
import { openSignal } from "./triage/text.ts";
import { workList } from "./triage/work.ts";
import { assigned, contacted, livingAt, place, rowOf, seeds, signalIn, spoken } from "./triage.test-data.ts";

const feedback = (db: Parameters<typeof rowOf>[0], id: string) =>
  behindWall(db, seeds, (db) =>
    rows<{ word: string; status: string }>(
      db,
      sql`select word, status from signal_feedback where signal = ${id} order by word`,
    ),
  );

describe("who sees a signal", () => {
  test("the team knows that it is there; only who took it up, and the coordinator, read it, with a look", async () => {
    const { db } = await world();
    const { number, fatima, daan, north } = await place(db);
    const noor = await worker(db, north, "Noor", "coach");
    expect((await findSignal(db, daan, number)).status).toBe("received");
    await expect(openSignal(db, daan, number)).rejects.toThrow(/read signal/);
    await claimSignal(db, daan, number);
    const opened = await openSignal(db, daan, number);
    expect(opened.about.personName).toBe("Mevrouw Jansen");
    expect(opened.reporter, "shielded for a coach").toBeNull();
    expect((await openSignal(db, daan, number, { reporter: true })).reporter?.name).toBe("Bert Buur");
    expect((await openSignal(db, fatima, number)).reporter?.name).toBe("Bert Buur");
    await expect(openSignal(db, noor, number)).rejects.toThrow(/read signal/);
    await db.execute(sql`set local role none`);
    const looks = await rows<{ fields: string[] }>(
      db,
      sql`select field_group as fields from audit_log where kind = 'look.read' and object = 'signal' order by seq`,
    );
    expect(looks).toHaveLength(3);
    expect(looks[0]!.fields).not.toContain("reporter");
  });

  test("another team, a volunteer, a visitor, a resident and who left the team: it is not there", async () => {
    const { db } = await world();
    const { number, sjoerd, lies, resident, daan, north } = await place(db);
    for (const who of [sjoerd, lies, resident, visitor as Actor])
      await expect(findSignal(db, who, number)).rejects.toThrow(/signal/);
    await claimSignal(db, daan, number);
    await endPlace(db, seeds, north, daan.person);
    const former = (await actorOf(db, daan.person)) as Actor;
    await expect(findSignal(db, former, number)).rejects.toThrow(/signal/);
    await expect(openSignal(db, former, number)).rejects.toThrow(/signal/);
    await expect(findSignal(db, daan, number), "not with the memory of yesterday either").rejects.toThrow(/signal/);
  });

  test("who lives at the same postcode sees '1 verborgen' and cannot take it; nor an admin or a keeper", async () => {
    const { db } = await world();
    const { number, north } = await place(db);
    const id = await livingAt(db, "Buurman", "3961AC");
    await placeMember(db, seeds, north, id, "coach");
    const near = (await actorOf(db, id)) as Actor;
    const work = await workList(db, near);
    expect(work.lines).toEqual([]);
    expect(work.counts).toMatchObject({ hidden: 1, new: 0 });
    await expect(claimSignal(db, near, number)).rejects.toThrow(/signal/);
    for (const duty of ["admin", "keeper", "privacy_officer"] as const)
      await expect(findSignal(db, await withDuty(db, duty, duty), number)).rejects.toThrow(/signal/);
  });

  test("the list has no name for a colleague, a first letter for who has it; danger stands first, then the clock", async () => {
    const { db } = await world();
    const { number, daan, north, fatima } = await place(db);
    const light = await signalIn(db, north.id, {
      type: "light",
      about: { personName: "Piet Puk", phone: "0343000078" },
    });
    const danger = await signalIn(db, north.id, { danger: true, type: "emergency", about: { phone: "0343000079" } });
    const before = await workList(db, daan);
    expect(before.lines.map((line) => line.number)).toEqual([danger, number, light]);
    expect(before.lines.map(({ who }) => who)).toEqual([null, null, null]);
    expect(before.counts).toMatchObject({ new: 3, mine: 0 });
    await claimSignal(db, daan, number);
    const after = await workList(db, daan, "mine");
    expect(after.lines).toMatchObject([{ number, who: "Mevrouw J.", ageBand: "75-84", holder: "Daan", mine: true }]);
    expect((await workList(db, fatima, "waiting")).lines).toMatchObject([
      { number, holder: "Daan", who: "Mevrouw J." },
    ]);
    expect((await workList(db, daan, "new")).lines.map((line) => line.number)).toEqual([danger, light]);
  });
});

describe("taking up and giving on", () => {
  test("one has it; another reads who; twice is once; back on the list anybody may", async () => {
    const { db } = await world();
    const { number, fatima, daan } = await place(db);
    await claimSignal(db, daan, number);
    await claimSignal(db, daan, number);
    await expect(claimSignal(db, fatima, number)).rejects.toThrow("Daan heeft dit signaal al opgepakt.");
    await giveBack(db, daan, number);
    expect(await rowOf(db, number)).toMatchObject({ status: "received", claimedBy: null, nextStep: "triage" });
    await claimSignal(db, fatima, number);
  });

  test("a form of an earlier version is refused", async () => {
    const { db } = await world();
    const { number, daan } = await place(db);
    const { version } = await claimSignal(db, daan, number);
    await takeUp(db, daan, number, version);
    await expect(returnSignal(db, daan, number, { refusal: "no_question", version })).rejects.toThrow(/net gewijzigd/);
  });

  test("a neighbour or namesake only with the yes of the resident; never somebody of another team or a volunteer", async () => {
    const { db } = await world();
    const { north, daan, fatima, sjoerd, lies } = await place(db);
    const number = await signalIn(db, north.id, { about: { personName: "Annie de Boer", address: "Kerkstraat 9" } });
    await claimSignal(db, fatima, number);
    await takeUp(db, fatima, number);
    for (const { person } of [sjoerd, lies])
      await expect(assignSignal(db, fatima, number, { worker: person })).rejects.toThrow(/in dit team/);
    await expect(assignSignal(db, fatima, number, { worker: daan.person })).rejects.toThrow(/Vraag eerst/);
    await assignSignal(db, fatima, number, { worker: daan.person, agreed: true });
    expect(await rowOf(db, number)).toMatchObject({
      status: "assigned",
      owner: daan.person,
      nextStep: "first_attempt",
    });
    const [fact] = await rows<{ payload: Record<string, unknown> }>(
      db,
      sql`select payload from event where name = 'signal.assigned'`,
    );
    expect(fact!.payload).toMatchObject({ why: "surname", agreed: true, team: north.id, kind: "report" });
  });

  test("a neighbour who may do it by the word of the resident sees it", async () => {
    const { db } = await world();
    const { number, north, fatima } = await place(db);
    const id = await livingAt(db, "Buuf", "3961AC");
    await placeMember(db, seeds, north, id, "coach");
    const near = (await actorOf(db, id)) as Actor & { person: string };
    await claimSignal(db, fatima, number);
    await takeUp(db, fatima, number);
    await expect(assignSignal(db, fatima, number, { worker: near.person })).rejects.toThrow(/woont dichtbij/);
    await assignSignal(db, fatima, number, { worker: near.person, agreed: true });
    expect((await openSignal(db, near, number)).about.address).toContain("Kerkstraat 8");
  });
});

describe("attempts", () => {
  test("'geen contact' says what is missing until there were three, by two ways, on two parts of the day", async () => {
    const { db } = await world();
    const { number, daan } = await place(db);
    await assigned(db, number, daan);
    const tried = (kind: "phone" | "card", dayPart: "morning" | "evening") =>
      logAttempt(db, daan, number, { kind, day: today(), dayPart });
    await tried("phone", "morning");
    await tried("phone", "morning");
    await expect(spendAttempts(db, daan, number)).rejects.toThrow(/Nog 2 pogingen in de middag of avond/);
    await tried("card", "morning");
    await expect(spendAttempts(db, daan, number)).rejects.toThrow("Nog 1 poging in de middag of avond.");
    await tried("phone", "evening");
    const signal = await spendAttempts(db, daan, number);
    expect(signal).toMatchObject({ status: "not_reached", nextStep: "review_not_reached" });
    await expect(reviewNotReached(db, daan, number, { again: true, reason: "new_way" })).rejects.toThrow(/decide/);
  });

  test("after contact the count begins anew; contact only when the resident was told what is kept", async () => {
    const { db } = await world();
    const { number, daan } = await place(db);
    await assigned(db, number, daan);
    await expect(reachPerson(db, daan, number, spoken({ informed: false }))).rejects.toThrow(/Vertel de bewoner/);
    const after = await reachPerson(db, daan, number, spoken());
    expect(after).toMatchObject({ status: "contacted", informedHow: "phone", nextStep: "agree_next" });
    const attempts = await behindWall(db, daan, (db) => attemptsOf(db, after));
    expect(missingAttempts(attempts)).toMatchObject({ attempts: 3 });
  });

  test("a coordinator decides after the attempts, with a reason", async () => {
    const { db } = await world();
    const { number, daan, fatima } = await place(db);
    await assigned(db, number, daan);
    for (const [kind, dayPart] of [
      ["phone", "morning"],
      ["visit", "evening"],
      ["card", "afternoon"],
    ] as const)
      await logAttempt(db, daan, number, { kind, day: today(), dayPart });
    await spendAttempts(db, daan, number);
    await reviewNotReached(db, fatima, number, { again: true, reason: "new_way" });
    await spendAttempts(db, daan, number);
    await reviewNotReached(db, fatima, number, { again: false, reason: "nothing_more_to_try" });
    expect(await rowOf(db, number)).toMatchObject({ status: "closed", closeReason: "not_reached", nextStep: null });
  });
});

describe("what the reporter hears", () => {
  test("ontvangen, opgepakt, afgesloten: by mail without a name or a reason", async () => {
    const w = await world();
    const { number, daan } = await place(w.db);
    await claimSignal(w.db, daan, number);
    await takeUp(w.db, daan, number);
    const bodies = () =>
      rows<{ body: string; subject: string }>(
        w.db,
        sql`select subject, body from delivery where kind = 'signals.feedback'`,
      );
    expect(await bodies()).toEqual([{ subject: "Bericht van het buurtteam", body: "Het signaal is opgepakt." }]);
    for (const { body } of await bodies()) expect(body).not.toMatch(/Jansen|Kerkstraat|buiten|Bert/);
  });

  test("contact only with the yes of the resident", async () => {
    const { db } = await world();
    const { number, daan, north } = await place(db);
    await contacted(db, number, daan);
    const signal = await rowOf(db, number);
    expect((await feedback(db, signal.id)).map(({ word }) => word)).toEqual(["received", "taken_up"]);
    const other = await signalIn(db, north.id, { about: { phone: "0343000071" } });
    await assigned(db, other, daan);
    await reachPerson(db, daan, other, spoken({ tellReporter: true }));
    expect((await feedback(db, (await rowOf(db, other)).id)).map(({ word }) => word)).toContain("contact");
  });
});

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
