// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { withdrawConsent } from "#modules/consents/index.ts";
import { exclude } from "#modules/teams/index.ts";
import { system } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { now, startOfDay, today, withClock } from "#platform/time/time.ts";
import { world } from "#test/world.ts";
import { asOwner, at, bring, careCase, shares, talk, town } from "./cases.test-data.ts";
import type { GivenMatchMove } from "./given.ts";
import {
  addNote,
  doTask,
  helperCards,
  keepCases,
  moveMatch,
  moveVisit,
  planVisit,
  proposeMatch,
  readCase,
  recordConversation,
  reportVisit,
} from "./index.ts";
import type { MatchStep } from "./match.ts";
import { reactions } from "./reactions.ts";

const inDays = (days: number) => startOfDay(today().add({ days })).add({ hours: 10 });

async function active() {
  const { db } = await world();
  const t = await town(db);
  const { number } = await careCase(db, t, { fromReferral: true });
  await bring(db, t.daan, number, "active");
  return { db, t, number };
}
type Active = Awaited<ReturnType<typeof active>>;

const step = async (db: Db, actor: Active["t"]["daan"], id: string, event: MatchStep, given: GivenMatchMove = {}) => {
  const [row] = await asOwner(db, sql`select version from case_match where id = ${id}`);
  await moveMatch(db, actor, id, Number(row!.version), event, given);
};

/** A walk with a volunteer, up to the question. */
async function asked({ db, t, number }: Active) {
  const match = await proposeMatch(db, t.daan, await at(db, number), {
    kind: "buddy",
    target: "Samen wandelen, want dat deed zij altijd graag.",
    card: "vrouw, 75+, wandelen, Noord",
  });
  await step(db, t.daan, match, "agree");
  await step(db, t.daan, match, "ask", { volunteer: t.mo.person, consent: await shares(db, t.berg.id) });
  return match;
}

const visitOf = (t: Active["t"], more = {}) => ({
  clientUuid: newId(),
  visitor: t.daan.person,
  from: now().add({ hours: 48 }),
  until: now().add({ hours: 49 }),
  form: "walk" as const,
  ...more,
});

describe("somebody who helps", () => {
  test("sees a card without a name, and after a yes who it is and where; after the end nothing", async () => {
    const a = await active();
    const { db, t, number } = a;
    await addNote(db, t.daan, number, { kind: "door", visibleTo: "volunteer", text: "Bel twee keer." });
    const match = await asked(a);
    expect(await helperCards(db, t.mo)).toMatchObject([
      { match, card: "vrouw, 75+, wandelen, Noord", name: null, address: null, phone: null, door: [], goals: [] },
    ]);
    await step(db, t.mo, match, "accept");
    expect(await helperCards(db, t.mo)).toMatchObject([
      { status: "accepted", address: { street: "Lindelaan" }, door: ["Bel twee keer."], goals: ["Elke week wandelen"] },
    ]);
    await expect(readCase(db, t.mo, number)).rejects.toMatchObject({ name: "NotFound" });
    await step(db, t.daan, match, "start");
    await step(db, t.daan, match, "stop", { reason: "no_click" });
    expect(await helperCards(db, t.mo)).toEqual([]);
    expect(
      await asOwner(
        db,
        sql`select 1 from case_access where kind = 'volunteer' and (valid_to is null or valid_to > now())`,
      ),
    ).toEqual([]);
  });

  test("is asked only with her word, when she can, and when she is not on the list", async () => {
    const { db, t, number } = await active();
    const match = await proposeMatch(db, t.daan, await at(db, number), { kind: "buddy", target: "Wandelen." });
    await step(db, t.daan, match, "agree");
    const consent = await shares(db, t.berg.id);
    const ask = (given: GivenMatchMove) => step(db, t.daan, match, "ask", given);
    await expect(ask({ volunteer: t.mo.person })).rejects.toThrow(/toestemming/);
    for (const volunteer of [t.daan.person, t.stranger.person])
      await expect(ask({ volunteer, consent })).rejects.toThrow(/kan nu niet/);
    await exclude(db, system("test"), t.berg.id, { account: t.mo.person, reason: "neighbour" });
    await expect(ask({ volunteer: t.mo.person, consent })).rejects.toThrow(/kan dit niet doen/);
    await ask({ volunteer: t.lies.person, consent });
  });

  test("says no without a mark; does not answer: always a task; her word withdrawn: she is asked no longer", async () => {
    const a = await active();
    const { db, t, number } = a;
    const first = await asked(a);
    await step(db, t.mo, first, "refuse");
    expect(await asOwner(db, sql`select volunteer, status from case_match`)).toEqual([
      { volunteer: null, status: "refused" },
    ]);
    const second = await asked(a);
    await withClock(inDays(20), () => keepCases(db));
    expect(await asOwner(db, sql`select status from case_match where id = ${second}`)).toEqual([{ status: "expired" }]);
    expect((await readCase(db, t.daan, number)).tasks.map(({ kind }) => kind)).toContain("ask_another");
    const third = await asked(a);
    const [row] = await asOwner(db, sql`select consent from case_match where id = ${third}`);
    await withdrawConsent(db, system("test"), String(row!.consent), "oral");
    const reaction = reactions.find(([fact]) => fact === "consent.withdrawn")![1];
    await reaction(db, {
      name: "consent.withdrawn",
      subject: String(row!.consent),
      actor: system("test"),
      payload: { person: t.berg.id, purpose: "details_to_chosen" },
    });
    expect(await asOwner(db, sql`select status, volunteer from case_match where id = ${third}`)).toEqual([
      { status: "resident_agreed", volunteer: null },
    ]);
  });

  test("no card holds a name, a street or a number of hers", async () => {
    const { db, t, number } = await active();
    for (const card of ["Mevrouw van den Berg, wandelen", "Lindelaan, 75+", "bel 0343 123456"])
      await expect(
        at(db, number).then((at) => proposeMatch(db, t.daan, at, { kind: "buddy", target: "x", card })),
        card,
      ).rejects.toThrow(/geen naam/);
  });
});

describe("she goes for the first time", () => {
  test("and the two follow-up talks plan themselves, from that day", async () => {
    const { db, t, number } = await active();
    const match = await proposeMatch(db, t.daan, await at(db, number), {
      kind: "self",
      target: "Wandelen met de buurvrouw.",
    });
    await step(db, t.daan, match, "agree");
    const on = today().subtract({ days: 3 });
    await step(db, t.daan, match, "startAlone", { on });
    const first = await readCase(db, t.daan, number);
    expect(first.file).toMatchObject({
      startedOn: on,
      followUp1On: on.add({ days: 14 }),
      followUp2On: on.add({ months: 3 }),
    });
    expect(first.tasks[0]).toMatchObject({ kind: "follow_up_1", due: on.add({ days: 14 }), isNext: true });
    const follow = async (kind: "follow_up_1" | "follow_up_2") =>
      recordConversation(db, t.daan, await at(db, number), { ...talk, kind, contribution: "" });
    await expect(follow("follow_up_2")).rejects.toThrow(/eerste keer/);
    await follow("follow_up_1");
    expect((await readCase(db, t.daan, number)).tasks[0]).toMatchObject({
      kind: "follow_up_2",
      due: on.add({ months: 3 }),
    });
    await expect(follow("follow_up_1")).rejects.toThrow(/al opgeschreven/);
    await follow("follow_up_2");
    expect((await readCase(db, t.daan, number)).tasks[0]).toMatchObject({ kind: "wrap_up" });
  });
});

describe("a visit", () => {
  test("the first time at home is with two, unless a coordinator says why not", async () => {
    const { db, t, number } = await active();
    const alone = visitOf(t, { form: "home", aloneReason: "second_ill" });
    await expect(planVisit(db, t.daan, { number }, alone)).rejects.toThrow(/met twee/);
    await expect(planVisit(db, t.daan, { number }, visitOf(t, { visitor: t.noor.person }))).rejects.toThrow(
      /werkt niet mee/,
    );
    const once = visitOf(t);
    expect(await planVisit(db, t.daan, { number }, once)).toBe(await planVisit(db, t.daan, { number }, once));
  });

  test("nobody opens twice: somebody looks today; worry makes a task and is told", async () => {
    const { db, t, number } = await active();
    for (const _ of [1, 2]) {
      const visit = await planVisit(db, t.daan, { number }, visitOf(t));
      await moveVisit(db, t.daan, visit, "confirm");
      await expect(moveVisit(db, t.daan, visit, "notHome")).rejects.toThrow(/kaartje/);
      await moveVisit(db, t.daan, visit, "notHome", { cardLeft: true });
    }
    expect((await readCase(db, t.daan, number)).tasks.map(({ kind }) => kind)).toContain("visit_worry");
    expect(await asOwner(db, sql`select 1 from event where name = 'visit.worried'`)).toHaveLength(1);
  });

  test("is written down with what was promised: who, what and when", async () => {
    const { db, t, number } = await active();
    const visit = await planVisit(db, t.daan, { number }, visitOf(t));
    await moveVisit(db, t.daan, visit, "confirm");
    await moveVisit(db, t.daan, visit, "checkIn", { passChecked: true });
    await moveVisit(db, t.daan, visit, "checkOut");
    const due = today().add({ days: 5 });
    const report = { wentAhead: true, wasThere: true, worry: false, likesAndCan: "Houdt van vogels.", promises: [] };
    const promise = { what: "Vogelboek meenemen", owner: t.daan.person, due };
    await expect(reportVisit(db, t.daan, visit, { ...report, promises: [{ ...promise, what: "" }] })).rejects.toThrow(
      /afspraak/,
    );
    await reportVisit(db, t.daan, visit, { ...report, promises: [promise] });
    const { visits, tasks } = await readCase(db, t.daan, number);
    expect(visits).toMatchObject([{ status: "followup_open", report: { likesAndCan: "Houdt van vogels." } }]);
    await doTask(db, t.daan, number, tasks.find(({ kind }) => kind === "promise")!.number);
    expect((await readCase(db, t.daan, number)).visits[0]!.status).toBe("closed");
    expect(JSON.stringify(await asOwner(db, sql`select encode(report, 'escape') as r from visit`))).not.toContain(
      "vogels",
    );
  });
});
