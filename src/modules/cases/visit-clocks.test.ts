// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { today, toInstant, withClock } from "#platform/time/time.ts";
import { world } from "#test/world.ts";
import { asOwner, at, bring, careCase, shares, town } from "./cases.test-data.ts";
import {
  doTask,
  keepCases,
  keepVisits,
  moveMatch,
  moveVisit,
  pauseCase,
  planVisit,
  proposeMatch,
  readCase,
  reportVisit,
  resumeCase,
  withdrawCase,
} from "./index.ts";
import type { MatchStep } from "./match.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const local = (text: string) => toInstant(Temporal.PlainDateTime.from(text));
/** A Monday; the Friday and the Monday after it are plain working days too. */
const monday = local("2027-03-01T09:00");

async function active() {
  const { db } = await world();
  const t = await town(db);
  const { number } = await careCase(db, t);
  await bring(db, t.daan, number, "active");
  const plan = (on: string, more: object = {}) =>
    planVisit(
      db,
      t.daan,
      { number },
      {
        clientUuid: newId(),
        visitor: t.daan.person,
        from: local(`${on}T14:00`),
        until: local(`${on}T15:00`),
        form: "walk",
        ...more,
      },
    );
  return { db, t, number, plan };
}

const tasks = (db: Db, kind: string) =>
  asOwner(
    db,
    sql`select t.status, t.due::text as due, t.owner, t.closed_by_fact as fact from case_task t where t.kind = ${kind} order by t.number`,
  );

describe("before a visit", () => {
  test("who goes checks two working days before it that it goes on, once", () =>
    withClock(monday, async () => {
      const { db, t, number, plan } = await active();
      const clientUuid = newId();
      for (const _ of [1, 2]) await plan("2027-03-16", { clientUuid });
      await keepVisits(db);
      expect(await tasks(db, "confirm_visit")).toEqual([
        { status: "open", due: "2027-03-12", owner: t.daan.person, fact: null },
      ]);
      const [visit] = (await readCase(db, t.daan, number)).visits;
      await moveVisit(db, t.daan, visit!.number, "confirm");
      expect(await tasks(db, "confirm_visit")).toMatchObject([{ status: "done", fact: "visit.confirmed" }]);
    }));

  test("on a working day, and not after the visit", async () => {
    const { db, plan } = await withClock(monday, active);
    // on a Saturday: for Monday it is checked that Monday, for the same Sunday today
    await withClock(local("2027-03-06T11:00"), async () => {
      await plan("2027-03-08");
      await plan("2027-03-07");
    });
    expect((await tasks(db, "confirm_visit")).map(({ due }) => due)).toEqual(["2027-03-08", "2027-03-06"]);
  });

  test("moved to another day it is checked for that day; called off not at all", () =>
    withClock(monday, async () => {
      const { db, t, plan } = await active();
      const first = await plan("2027-03-16");
      const given = { from: local("2027-03-18T10:00"), until: local("2027-03-18T11:00") };
      const second = await moveVisit(db, t.daan, first, "move", given);
      await moveVisit(db, t.daan, second, "cancel", { by: "resident" });
      expect(await tasks(db, "confirm_visit")).toMatchObject([
        { status: "cancelled", due: "2027-03-12", fact: "visit.moved" },
        { status: "cancelled", due: "2027-03-16", fact: "visit.cancelled" },
      ]);
      await withClock(local("2027-03-19T09:00"), () => keepVisits(db));
      expect(await tasks(db, "call_after_visit")).toEqual([]);
    }));

  test("a volunteer goes: the lead checks", () =>
    withClock(monday, async () => {
      const { db, t, number, plan } = await active();
      const match = await accepted(db, t, number);
      await plan("2027-03-16", { visitor: t.mo.person, match });
      expect(await tasks(db, "confirm_visit")).toMatchObject([{ owner: t.daan.person }]);
    }));
});

async function accepted(db: Db, t: Awaited<ReturnType<typeof town>>, number: number): Promise<string> {
  const match = await proposeMatch(db, t.daan, await at(db, number), { kind: "buddy", target: "Wandelen." });
  const step = async (actor: typeof t.daan, event: MatchStep, given = {}) => {
    const [row] = await asOwner(db, sql`select version from case_match where id = ${match}`);
    await moveMatch(db, actor, match, Number(row!.version), event, given);
  };
  await step(t.daan, "agree");
  await step(t.daan, "ask", { volunteer: t.mo.person, consent: await shares(db, t.berg.id) });
  await step(t.mo, "accept");
  return match;
}

describe("after a visit", () => {
  const report = { wentAhead: true, wasThere: true, worry: false, promises: [] };

  test("the lead calls within two working days, once, also when the first one was written down", async () => {
    const { db, t, number, plan } = await withClock(monday, active);
    const visit = await withClock(monday, () => plan("2027-03-05"));
    await withClock(local("2027-03-05T14:30"), () => keepVisits(db));
    expect(await tasks(db, "call_after_visit")).toEqual([]);
    await withClock(local("2027-03-05T15:30"), async () => {
      await moveVisit(db, t.daan, visit, "confirm");
      await reportVisit(db, t.daan, visit, report);
    });
    for (const hour of ["2027-03-05T23:40", "2027-03-06T02:58"]) await withClock(local(hour), () => keepCases(db));
    // a Friday: the Tuesday after it, not in the weekend
    expect(await tasks(db, "call_after_visit")).toEqual([
      { status: "open", due: "2027-03-09", owner: t.daan.person, fact: null },
    ]);
    await withClock(local("2027-03-08T10:00"), async () => {
      const open = (await readCase(db, t.daan, number)).tasks.find(({ kind }) => kind === "call_after_visit");
      await doTask(db, t.daan, number, open!.number);
      await keepVisits(db);
    });
    expect(await tasks(db, "call_after_visit")).toMatchObject([{ status: "done", fact: "case.taskDone" }]);
  });

  test("a later one only while nobody wrote it down", async () => {
    const { db, t, plan } = await withClock(monday, active);
    const [first, second] = await withClock(monday, async () => [await plan("2027-03-02"), await plan("2027-03-04")]);
    await withClock(local("2027-03-02T16:00"), async () => {
      await moveVisit(db, t.daan, first!, "confirm");
      await reportVisit(db, t.daan, first!, report);
      await keepVisits(db);
      await moveVisit(db, t.daan, second!, "confirm");
    });
    await withClock(local("2027-03-04T16:00"), async () => {
      await keepVisits(db);
      expect(await tasks(db, "call_after_visit")).toMatchObject([{ due: "2027-03-04" }, { due: "2027-03-08" }]);
      await reportVisit(db, t.daan, second!, report);
      await keepVisits(db);
    });
    expect(await tasks(db, "call_after_visit")).toMatchObject([
      { status: "open" },
      { status: "done", fact: "visit.reported" },
    ]);
  });

  test("nobody home or a closed case: nobody calls", async () => {
    const { db, t, number, plan } = await withClock(monday, active);
    const visit = await withClock(monday, () => plan("2027-03-02"));
    await withClock(local("2027-03-02T16:00"), async () => {
      await keepVisits(db);
      await moveVisit(db, t.daan, visit, "confirm");
      await moveVisit(db, t.daan, visit, "notHome", { cardLeft: true });
      await plan("2027-03-03");
    });
    expect(await tasks(db, "call_after_visit")).toMatchObject([{ status: "cancelled", fact: "visit.notHome" }]);
    await withClock(local("2027-03-03T12:00"), async () => withdrawCase(db, t.daan, await at(db, number)));
    await withClock(local("2027-03-04T12:00"), () => keepVisits(db));
    expect(await asOwner(db, sql`select kind from case_task where status = 'open'`)).toEqual([]);
  });

  test("who went in and does not come out is called the same hour, once, until she is out", async () => {
    const { db, t, plan } = await withClock(monday, active);
    const visit = await withClock(monday, () => plan("2027-03-02"));
    await withClock(local("2027-03-02T14:00"), async () => {
      await moveVisit(db, t.daan, visit, "confirm");
      await moveVisit(db, t.daan, visit, "checkIn", { passChecked: true });
    });
    await withClock(local("2027-03-02T15:20"), () => keepVisits(db));
    expect(await tasks(db, "call_visitor")).toEqual([]);
    for (const hour of ["2027-03-02T15:40", "2027-03-02T16:40"]) await withClock(local(hour), () => keepVisits(db));
    expect(await tasks(db, "call_visitor")).toMatchObject([
      { status: "open", due: "2027-03-02", owner: t.fatima.person },
    ]);
    await withClock(local("2027-03-02T17:00"), () => moveVisit(db, t.daan, visit, "checkOut"));
    expect(await tasks(db, "call_visitor")).toMatchObject([{ status: "done", fact: "visit.checkedOut" }]);
  });
});

describe("a pause", () => {
  test("does not fall over a planned visit: it is called off by name, with a fact, and who would go hears it", () =>
    withClock(monday, async () => {
      const { db, t, number, plan } = await active();
      const match = await accepted(db, t, number);
      const within = await plan("2027-03-09", { visitor: t.mo.person, match });
      const after = await plan("2027-03-23", { visitor: t.mo.person, match });
      const pause = async (cancelVisits: number[]) =>
        pauseCase(db, t.daan, await at(db, number), { reason: "hospital", until: day("2027-03-20"), cancelVisits });
      for (const others of [[], [after]]) await expect(pause(others)).rejects.toThrow(/staat nog een bezoek/);
      await pause([within]);
      const { visits } = await readCase(db, t.daan, number);
      expect(Object.fromEntries(visits.map((one) => [one.number, one.status]))).toEqual({
        [within]: "cancelled",
        [after]: "planned",
      });
      expect(await asOwner(db, sql`select payload ->> 'by' as by from event where name = 'visit.cancelled'`)).toEqual([
        { by: "team" },
      ]);
      const told = await asOwner(db, sql`select person, subject, body from delivery where kind = 'cases.visitOff'`);
      expect(told).toMatchObject([{ person: t.mo.person, subject: "Een afspraak gaat niet door" }]);
      expect(String(told[0]!.body)).toMatch(/9\smaart/);
      expect(JSON.stringify(told)).not.toMatch(/Berg|Lindelaan|ziekenhuis/i);
      const given = { from: local("2027-03-10T10:00"), until: local("2027-03-10T11:00") };
      await expect(moveVisit(db, t.daan, after, "move", given)).rejects.toThrow(/valt in de pauze/);
    }));

  test("leaves the day on which a visit after it is checked", async () => {
    const { db, t, number, plan } = await withClock(monday, active);
    await withClock(monday, async () => {
      await plan("2027-03-23");
      const given = { reason: "holiday" as const, until: day("2027-03-15") };
      await pauseCase(db, t.daan, await at(db, number), given);
    });
    await withClock(local("2027-03-15T09:00"), async () => {
      await resumeCase(db, t.daan, await at(db, number));
      expect(today().toString()).toBe("2027-03-15");
    });
    expect(await tasks(db, "confirm_visit")).toMatchObject([{ status: "open", due: "2027-03-19" }]);
  });
});
