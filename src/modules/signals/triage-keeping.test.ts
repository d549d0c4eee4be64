// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";

import { neighbourhood } from "#modules/activities/fixtures/neighbourhood.ts";
import { noteAbsence } from "#modules/teams/absence.ts";
import { endPlace } from "#modules/teams/place.ts";
import { worker } from "#modules/teams/teams.test-data.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { vault } from "#platform/keys/vault.ts";
import { now, today, withClock } from "#platform/time/time.ts";
import { world } from "#test/world.ts";
import { keepSignals, ringAlarms } from "./nightly.ts";
import { logAttempt } from "./triage/attempts.ts";
import { claimSignal } from "./triage/claim.ts";
import { convertSignal } from "./triage/convert.ts";
import { closeSupported, postponeSignal, returnSignal } from "./triage/endings.ts";
import { signalFigures } from "./triage/figures.ts";
import { forgetSignals } from "./triage/forget.ts";
import { informPerson, postponeInforming } from "./triage/inform.ts";
import { endLight } from "./triage/light.ts";
import { aboutPlace, openSignal } from "./triage/text.ts";
import { workList } from "./triage/work.ts";
import { assigned, contacted, place, rowOf, seeds, signalIn } from "./triage.test-data.ts";

const inDays = <T>(days: number, work: () => T): T => withClock(now().add({ hours: days * 24 + 1 }), work);
const told = (db: Db, about?: string) =>
  rows<{ person: string; body: string; link: string }>(
    db,
    sql`select person, body, link from delivery where kind = 'signals.task' ${about ? sql`and about = ${about}` : sql``}`,
  );

/** A walk that everybody may come to. */
async function walk(db: Db): Promise<{ id: string; number: number }> {
  const here = await neighbourhood(db);
  return here.publish({ startsLocal: today().add({ days: 3 }).toPlainDateTime("10:00") });
}

describe("the night", () => {
  test("nobody took it for three working days: the coordinator hears that a task waits, once, without a word of it", async () => {
    const { db } = await world();
    const { number, fatima } = await place(db);
    await keepSignals(db);
    expect(await told(db, (await rowOf(db, number)).id)).toEqual([]);
    for (const days of [9, 10]) await inDays(days, () => keepSignals(db));
    const messages = (await told(db, (await rowOf(db, number)).id)).filter(({ person }) => person === fatima.person);
    expect(messages.length).toBeGreaterThanOrEqual(1);
    for (const { body } of messages) expect(body).toBe("Er staat een taak voor u klaar. Log in om haar te zien.");
  });

  test("danger that nobody looked at within the hour rings who is on duty, once", async () => {
    const { db } = await world();
    const { north, fatima } = await place(db);
    const number = await signalIn(db, north.id, { danger: true, type: "emergency", about: { phone: "0343000051" } });
    expect(await ringAlarms(db)).toBe(0);
    const later = now().add({ minutes: 61 });
    for (const _ of [1, 2]) expect(await withClock(later, () => ringAlarms(db))).toBe(1);
    const messages = await told(db, (await rowOf(db, number)).id);
    expect(messages.map(({ person }) => person)).toEqual([fatima.person]);
  });

  test("who works there no more has nothing left: the list or who stands in has it", async () => {
    const { db } = await world();
    const { number, north, daan, fatima } = await place(db);
    const other = await signalIn(db, north.id, { about: { phone: "0343000052" } });
    await claimSignal(db, daan, number);
    await assigned(db, other, daan);
    await endPlace(db, seeds, north, daan.person);
    expect((await keepSignals(db)).repaired).toBe(2);
    expect(await rowOf(db, number)).toMatchObject({ status: "received", claimedBy: null });
    expect(await rowOf(db, other)).toMatchObject({ status: "assigned", owner: fatima.person });
    expect((await keepSignals(db)).repaired).toBe(0);
  });

  test("who is away has a deputy: she sees the steps, reads and goes on", async () => {
    const { db } = await world();
    const { number, north, daan, fatima } = await place(db);
    const noor = await worker(db, north, "Noor", "coach");
    await assigned(db, number, daan);
    await db.execute(sql`update team set contact_person = ${noor.person} where id = ${north.id}`);
    expect((await workList(db, noor, "mine")).lines).toEqual([]);
    await noteAbsence(db, fatima, north, { person: daan.person, startsOn: today(), endsOn: today().add({ days: 2 }) });
    expect((await workList(db, noor, "mine")).lines).toMatchObject([{ number, mine: true, who: "Mevrouw J." }]);
    expect((await openSignal(db, noor, number)).about.phone).toBe("0343000077");
    await logAttempt(db, noor, number, { kind: "phone", day: today(), dayPart: "morning" });
  });

  test("on the day that the resident chose it is back with the same worker", async () => {
    const { db } = await world();
    const { number, daan } = await place(db);
    await contacted(db, number, daan);
    await postponeSignal(db, daan, number, { until: today().add({ days: 20 }) });
    await inDays(19, () => keepSignals(db));
    expect((await rowOf(db, number)).status).toBe("later");
    await inDays(20, () => keepSignals(db));
    expect(await rowOf(db, number)).toMatchObject({
      status: "assigned",
      owner: daan.person,
      nextStep: "first_attempt",
    });
  });

  test("article 14: a task on day 25, gone after a month; told, or put off by the coordinator with a reason, it stays", async () => {
    const { db } = await world();
    const { number, north, daan, fatima } = await place(db);
    const make = async (phone: string) => {
      const one = await signalIn(db, north.id, { about: { phone } });
      await claimSignal(db, daan, one);
      return one;
    };
    const [heard, postponed] = [await make("0343000053"), await make("0343000054")];
    await informPerson(db, daan, heard, { how: "oral" });
    await expect(postponeInforming(db, daan, postponed, { reason: "harms_safety" })).rejects.toThrow(/postpone/);
    await postponeInforming(db, fatima, postponed, { reason: "harms_safety" });
    expect((await inDays(20, () => keepSignals(db))).inform).toBe(0);
    expect((await inDays(26, () => keepSignals(db))).inform).toBe(1);
    expect((await inDays(32, () => keepSignals(db))).uninformed).toBe(1);
    expect(await rowOf(db, number)).toMatchObject({ status: "anonymised", about: null, refusal: "not_informed" });
    expect((await rowOf(db, heard)).about).not.toBeNull();
    expect((await rowOf(db, postponed)).about).not.toBeNull();
  });
});

describe("forgetting", () => {
  test("the light path: invited, with company, nobody written down, and after six weeks only counts", async () => {
    const { db } = await world();
    const { number, daan, lies, sjoerd } = await place(db);
    const activity = await walk(db);
    const before = await rows<{ n: number }>(db, sql`select count(*)::int as n from person`);
    await claimSignal(db, daan, number);
    const invitation = { activity: activity.number, how: "phone", companion: lies.person } as const;
    await expect(endLight(db, daan, number, invitation)).rejects.toThrow(/Spreek de bewoner/);
    await logAttempt(db, daan, number, { kind: "phone", day: today(), dayPart: "morning", reached: true });
    await expect(endLight(db, daan, number, { ...invitation, companion: sjoerd.person })).rejects.toThrow(
      /vrijwilliger/,
    );
    await endLight(db, daan, number, invitation);
    const signal = await rowOf(db, number);
    expect(signal).toMatchObject({ status: "closed", closeReason: "light", companion: lies.person, person: null });
    const [message] = await told(db, signal.id);
    expect(message?.person).toBe(lies.person);
    expect(message?.body).not.toMatch(/Jansen|Kerkstraat|Wandelen/);
    expect(await rows(db, sql`select count(*)::int as n from person`)).toEqual(before);
    await inDays(41, () => keepSignals(db));
    expect((await rowOf(db, number)).status).toBe("closed");
    const sealed = signal.about!;
    await inDays(43, () => keepSignals(db));
    const after = await rowOf(db, number);
    expect(after).toMatchObject({
      status: "anonymised",
      about: null,
      reporter: null,
      companion: null,
      invitedActivity: null,
      claimedBy: null,
      ageBand: "unknown",
      closeReason: "light",
      signs: ["curtains_closed"],
    });
    expect(await vault().open(signal.id, aboutPlace(signal.id), sealed), "an old copy cannot be read").toBeNull();
    await db.execute(sql`set local role none`);
    for (const table of ["signal_index", "signal_attempt", "signal_feedback"])
      expect(await rows(db, sql`select 1 from ${sql.identifier(table)} where signal = ${signal.id}`), table).toEqual(
        [],
      );
  });

  test.each([
    ["does_not_want", 28],
    ["not_taken_up", 42],
    ["not_reached", 92],
    ["spam", 7],
  ] as const)("%s is kept %i days", async (reason, days) => {
    const { db } = await world();
    const { number, daan } = await place(db);
    await claimSignal(db, daan, number);
    await returnSignal(db, daan, number, { refusal: "no_question" });
    await db.execute(sql`set local role none`);
    await db.execute(sql`update signal set close_reason = ${reason}`);
    await db.execute(sql`set local role soepsteen_web`);
    await inDays(days - 1, () => keepSignals(db));
    expect((await rowOf(db, number)).status).toBe("closed");
    await inDays(days + 1, () => keepSignals(db));
    expect((await rowOf(db, number)).status).toBe("anonymised");
  });

  test("the contact of the reporter goes thirty days after the end", async () => {
    const { db } = await world();
    const { number, daan } = await place(db);
    await contacted(db, number, daan);
    await closeSupported(db, daan, number);
    await inDays(29, () => keepSignals(db));
    expect((await rowOf(db, number)).reporter).not.toBeNull();
    await inDays(31, () => keepSignals(db));
    expect(await rowOf(db, number)).toMatchObject({ reporter: null, status: "closed" });
  });

  test("what became a case stays as long as the case, and goes with it", async () => {
    const { db } = await world();
    const { number, daan } = await place(db);
    await contacted(db, number, daan);
    const given = { consent: true, how: "oral", lead: daan.person } as const;
    const who = { givenName: "Riek", familyName: "Jansen", phone: "0343000077" };
    await expect(convertSignal(db, daan, number, { ...given, consent: false, person: who })).rejects.toThrow(
      /Zonder toestemming/,
    );
    const signal = await convertSignal(db, daan, number, { ...given, person: who });
    expect(signal).toMatchObject({ status: "converted", nextStep: null });
    const [fact] = await rows<{ payload: Record<string, unknown> }>(
      db,
      sql`select payload from event where name = 'signal.converted'`,
    );
    expect(fact!.payload).toMatchObject({
      person: signal.person,
      lead: daan.person,
      start: "conversation",
      fromReferral: false,
    });
    const [consent] = await rows<{ state: string; how: string }>(
      db,
      sql`select state, how from consent where id = ${signal.consent}`,
    );
    expect(consent).toEqual({ state: "given", how: "oral" });
    await inDays(200, () => keepSignals(db));
    expect((await rowOf(db, number)).status).toBe("converted");
    await forgetSignals(db, [signal.id]);
    expect(await rowOf(db, number)).toMatchObject({ status: "anonymised", person: null });
  });

  test("a worry becomes a case only after contact; with consent, and a referral, at once", async () => {
    const { db } = await world();
    const { number, daan, north, lies } = await place(db);
    const given = {
      consent: true,
      how: "oral",
      lead: daan.person,
      person: { givenName: "Riek", phone: "0343000077" },
    } as const;
    await claimSignal(db, daan, number);
    await expect(convertSignal(db, daan, number, given)).rejects.toThrow(/Spreek de bewoner eerst/);
    const sure = await signalIn(db, north.id, { entryType: "A", about: { phone: "0343000055" } });
    await claimSignal(db, daan, sure);
    await expect(convertSignal(db, daan, sure, { ...given, lead: lies.person })).rejects.toThrow(/leidt/);
    expect((await convertSignal(db, daan, sure, given)).status).toBe("converted");
  });
});

describe("figures", () => {
  test("count what came, what was seen, how it ended and how soon, of one team", async () => {
    const { db } = await world();
    const { number, north, south, daan } = await place(db);
    await signalIn(db, south.id, { about: { phone: "0343000057" } });
    await contacted(db, number, daan);
    await closeSupported(db, daan, number);
    const asked = { from: today().subtract({ days: 1 }), to: today().add({ days: 1 }) };
    const found = await signalFigures(db, { team: north.id, ...asked });
    const of = (table: string) => found.filter((one) => one.table === table);
    expect(of("signals")).toMatchObject([
      { count: 1, dimensions: { type: "worry", entryType: "B", reporterRole: "neighbour" } },
    ]);
    expect(of("signs")).toMatchObject([{ count: 1, dimensions: { sign: "curtains_closed" } }]);
    expect(of("signalsClosed")).toMatchObject([{ dimensions: { closeReason: "already_supported" } }]);
    expect(of("firstContact")).toMatchObject([{ dimensions: { days: "0-2" } }]);
    expect(of("signals")[0]!.dimensions.quarter).toMatch(/^20\d\d-Q[1-4]$/);
  });
});
