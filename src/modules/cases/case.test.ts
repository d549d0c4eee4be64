// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { withdrawConsent } from "#modules/consents/index.ts";
import { exclude } from "#modules/teams/index.ts";
import { Conflict } from "#platform/http/errors.ts";
import { startOfDay, today, withClock } from "#platform/time/time.ts";
import { world } from "#test/world.ts";
import { agrees, asOwner, at, bring, careCase, convertedSignal, plan, seeds, talk, town } from "./cases.test-data.ts";
import { withdrawAll } from "./close.ts";
import {
  administrativeClose,
  agreePlan,
  doTask,
  giveUpContact,
  logCaseAttempt,
  markDeceasedCase,
  openCase,
  pauseCase,
  planNextStep,
  reachCase,
  readCase,
  recordConversation,
  resumeCase,
  withdrawCase,
} from "./index.ts";

const inDays = (days: number) => startOfDay(today().add({ days })).add({ hours: 10 });

describe("a case opens", () => {
  test("with her consent, a lead who may read it, and one next step", async () => {
    const { db } = await world();
    const t = await town(db);
    const { number } = await careCase(db, t);
    const whole = await readCase(db, t.daan, number);
    expect(whole.file).toMatchObject({ status: "making_contact", lead: t.daan.person, secrecy: "normal" });
    expect(whole.relation).toMatchObject({ kind: "lead", mayWrite: true, mayLead: true });
    expect(whole.tasks).toMatchObject([{ kind: "first_attempt", isNext: true, owner: t.daan.person }]);
    expect(await asOwner(db, sql`select name from event where name = 'case.opened'`)).toHaveLength(1);
  });

  test("not without her word, nor with a word that she took back", async () => {
    const { db } = await world();
    const t = await town(db);
    const consent = await agrees(db, t.berg.id);
    await withdrawConsent(db, seeds, consent, "oral");
    await expect(careCase(db, t, { consent })).rejects.toThrow(/toestemming/);
    expect(await asOwner(db, sql`select 1 from case_file`)).toEqual([]);
  });

  test("never with somebody of her list, nor with who does not work there", async () => {
    const { db } = await world();
    const t = await town(db);
    await exclude(db, seeds, t.berg.id, { account: t.daan.person, reason: "neighbour" });
    await expect(careCase(db, t)).rejects.toThrow(Conflict);
    for (const lead of [t.sjoerd.person, t.lies.person, t.stranger.person])
      await expect(careCase(db, t, { lead })).rejects.toThrow(/werkt niet in dit team/);
  });

  test("once for a person and a team: a second signal hangs on it; the same signal twice is once", async () => {
    const { db } = await world();
    const t = await town(db);
    const first = await careCase(db, t);
    const again = await careCase(db, t);
    expect(again).toEqual({ ...first, attached: true });
    const consent = await agrees(db, t.berg.id);
    const signal = await convertedSignal(db, t.berg.id, t.north.id);
    const given = {
      person: t.berg.id,
      team: t.north.id,
      lead: t.daan.person,
      consent,
      signal,
      start: "conversation" as const,
    };
    await openCase(db, seeds, { ...given, fromReferral: false });
    await openCase(db, seeds, { ...given, fromReferral: false });
    expect((await readCase(db, t.daan, first.number)).signals).toHaveLength(3);
    expect(await asOwner(db, sql`select 1 from case_file`)).toHaveLength(1);
  });

  test("of a referral: contact is due two weeks after it came in, not after today", async () => {
    const { db } = await world();
    const t = await town(db);
    const received = today().subtract({ days: 9 });
    const signal = await convertedSignal(db, t.berg.id, t.north.id, `${received}T09:00Z`);
    const { number } = await careCase(db, t, { signal, fromReferral: true });
    const { file, tasks } = await readCase(db, t.daan, number);
    expect(file.contactDue?.toString()).toBe(received.add({ days: 14 }).toString());
    expect(Temporal.PlainDate.compare(tasks[0]!.due, file.contactDue!)).toBeLessThanOrEqual(0);
  });
});

describe("making contact", () => {
  test("goes on another way or another time, and stops only when the rule is met", async () => {
    const { db } = await world();
    const t = await town(db);
    const { number } = await careCase(db, t);
    const tries = async (kind: "phone" | "visit", dayPart: "morning" | "evening") =>
      logCaseAttempt(db, t.daan, await at(db, number), { kind, reached: false, dayPart });
    await tries("phone", "morning");
    await expect(tries("phone", "morning")).rejects.toThrow(/ander dagdeel/);
    await expect(at(db, number).then((at) => giveUpContact(db, t.daan, at))).rejects.toThrow(
      /2 pogingen.*middag of avond/,
    );
    await tries("visit", "morning");
    await tries("phone", "evening");
    expect((await readCase(db, t.daan, number)).tasks).toMatchObject([{ kind: "decide_contact", isNext: true }]);
    await giveUpContact(db, t.daan, await at(db, number));
    expect(await asOwner(db, sql`select status, close_reason from case_file`)).toEqual([
      { status: "closed", close_reason: "not_reached" },
    ]);
  });

  test("ends when she is reached and told what is stored", async () => {
    const { db } = await world();
    const t = await town(db);
    const { number } = await careCase(db, t);
    await expect(reachCase(db, t.daan, await at(db, number), { informed: false })).rejects.toThrow(/Vertel eerst/);
    await bring(db, t.daan, number, "conversation");
    expect((await readCase(db, t.daan, number)).tasks).toMatchObject([{ kind: "talk" }]);
  });
});

describe("talking and planning", () => {
  test("asks what she contributes and whether she wants the questions, and keeps own words sealed", async () => {
    const { db } = await world();
    const t = await town(db);
    const { number } = await careCase(db, t);
    await bring(db, t.daan, number, "conversation");
    const said = async (given: object) => recordConversation(db, t.daan, await at(db, number), { ...talk, ...given });
    await expect(said({ contribution: " ", startMeasurement: "refused" })).rejects.toThrow(/bijdragen/);
    await expect(said({})).rejects.toThrow(/vragen/);
    await said({ startMeasurement: "refused", drawing: { meaning: 7 } });
    const { conversations } = await readCase(db, t.daan, number);
    expect(conversations).toMatchObject([
      { text: talk.text, contribution: talk.contribution, drawing: { meaning: 7 } },
    ]);
    const raw = JSON.stringify(await asOwner(db, sql`select encode(text, 'escape') as text from conversation`));
    expect(raw).not.toContain("tuin");
    const facts = JSON.stringify(await asOwner(db, sql`select payload::text as payload from event`));
    expect(facts).not.toContain("tuin");
  });

  test("no plan is agreed with empty own words, without a wish, or for tomorrow; versions stay", async () => {
    const { db } = await world();
    const t = await town(db);
    const { number } = await careCase(db, t);
    await bring(db, t.daan, number, "planning");
    const agree = async (given: object) =>
      agreePlan(db, t.daan, await at(db, number), { ...plan, agreedOn: today(), ...given });
    await expect(agree({ wish: " " })).rejects.toThrow(/eigen woorden/);
    await expect(agree({ contribution: "" })).rejects.toThrow(/eigen woorden/);
    await expect(agree({ goals: [] })).rejects.toThrow(/één tot drie/);
    await expect(agree({ agreedOn: today().add({ days: 1 }) })).rejects.toThrow(/moet nog komen/);
    await agree({});
    await agree({ wish: "Vooral in de tuin." });
    const { plans, file } = await readCase(db, t.daan, number);
    expect(file.status).toBe("active");
    expect(plans.map(({ version, wish }) => [version, wish])).toEqual([
      [2, "Vooral in de tuin."],
      [1, plan.wish],
    ]);
  });
});

describe("the next step", () => {
  test("is one at all times: another one, or a task that is done with what comes after it", async () => {
    const { db } = await world();
    const t = await town(db);
    const { number } = await careCase(db, t);
    const due = today().add({ days: 4 });
    await planNextStep(db, t.daan, await at(db, number), { kind: "arrange", due });
    const { tasks } = await readCase(db, t.daan, number);
    expect(tasks).toMatchObject([{ kind: "arrange", isNext: true }]);
    await expect(doTask(db, t.daan, number, tasks[0]!.number)).rejects.toThrow(/wat daarna komt/);
    await doTask(db, t.daan, number, tasks[0]!.number, { kind: "call", due });
    expect((await readCase(db, t.daan, number)).tasks).toMatchObject([{ kind: "call", isNext: true }]);
    const past = today().subtract({ days: 1 });
    await expect(planNextStep(db, t.daan, await at(db, number), { kind: "call", due: past })).rejects.toThrow(Conflict);
    const other = { kind: "call" as const, due, owner: t.stranger.person };
    await expect(planNextStep(db, t.daan, await at(db, number), other)).rejects.toThrow(/werkt niet mee/);
  });

  test("waits in a pause with an end, and comes back later by as long as it took", async () => {
    const { db } = await world();
    const t = await town(db);
    const { number } = await careCase(db, t);
    const before = (await readCase(db, t.daan, number)).tasks[0]!;
    const until = today().add({ days: 20 });
    await expect(pauseCase(db, t.daan, await at(db, number), { reason: "hospital", until: today() })).rejects.toThrow(
      /morgen/,
    );
    await pauseCase(db, t.daan, await at(db, number), { reason: "hospital", until });
    expect((await readCase(db, t.daan, number)).tasks).toMatchObject([{ kind: "resume", due: until, isNext: true }]);
    const tries = { kind: "phone" as const, reached: false, dayPart: "morning" as const };
    await expect(logCaseAttempt(db, t.daan, await at(db, number), tries)).rejects.toThrow(/gepauzeerd/);
    await withClock(inDays(20), async () => resumeCase(db, t.daan, await at(db, number)));
    const { file, tasks } = await readCase(db, t.daan, number);
    expect(file.pausedUntil).toBeNull();
    expect(tasks.map(({ kind, due }) => [kind, due.toString()])).toEqual([
      [before.kind, before.due.add({ days: 20 }).toString()],
    ]);
  });

  test("whoever was slower hears that it changed", async () => {
    const { db } = await world();
    const t = await town(db);
    const { number } = await careCase(db, t);
    const shown = await at(db, number);
    await planNextStep(db, t.daan, shown, { kind: "call", due: today() });
    await expect(planNextStep(db, t.daan, shown, { kind: "visit", due: today() })).rejects.toThrow(/net gewijzigd/);
  });
});

describe("it ends at once", () => {
  const open = async () => {
    const { db } = await world();
    const t = await town(db);
    const { number, id } = await careCase(db, t);
    return { db, t, number, id };
  };
  const nothingLeft = async (db: Parameters<typeof at>[0], kinds: string[] = []) => {
    const left = await asOwner(db, sql`select kind from case_task where status = 'open' order by kind`);
    expect(left.map(({ kind }) => kind)).toEqual(kinds);
    expect(await asOwner(db, sql`select 1 from case_access where valid_to is null or valid_to > now()`)).toEqual([]);
  };

  test("when she wants no more, also by taking back her word", async () => {
    const { db, t, number } = await open();
    await withdrawCase(db, t.daan, await at(db, number));
    await nothingLeft(db);
    await expect(readCase(db, t.daan, number)).rejects.toMatchObject({ name: "NotFound" });
    const second = await careCase(db, t);
    expect(second.number).not.toBe(number);
    await withdrawAll(db, seeds, t.berg.id);
    await nothingLeft(db);
  });

  test("when the lead closes it with a reason; not by who only works along or covers", async () => {
    const { db, t, number } = await open();
    await expect(administrativeClose(db, t.fatima, await at(db, number), { reason: "moved" })).rejects.toMatchObject({
      name: "NotFound",
    });
    await administrativeClose(db, t.daan, await at(db, number), { reason: "moved" });
    await nothingLeft(db);
  });

  test("when she died, with a task for who is left behind", async () => {
    const { db, t } = await open();
    await markDeceasedCase(db, seeds, t.berg.id);
    await nothingLeft(db, ["relatives"]);
    expect(await asOwner(db, sql`select close_reason from case_file`)).toEqual([{ close_reason: "deceased" }]);
  });
});
