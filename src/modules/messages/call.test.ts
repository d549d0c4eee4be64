// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { system } from "#platform/access/actor.ts";
import { rows } from "#platform/db/db.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { toInstant, withClock } from "#platform/time/time.ts";
import { ownDatabase, type World, world } from "#test/world.ts";
import { findCall, isTakenBy, releaseCall, takeCall, takeOnPaper } from "./call.ts";
import { callList, takenCalls } from "./call-list.ts";
import { type CallTown, callTown, waitingCall } from "./call-town.test-data.ts";
import { numberOf } from "./code.ts";
import { decide, failedDeliveries, findFailed } from "./failed.ts";
import { moveDeliveries, takeBack, waitingCalls } from "./index.ts";
import { failOverdue, forgetDeliveries } from "./nightly.ts";
import { reportCall, undoCall } from "./report.ts";

let w: World;
let town: CallTown;
beforeEach(async () => {
  w = await world();
  town = await callTown(w.db);
});

const at = (local: string) => toInstant(Temporal.PlainDateTime.from(local));
const tuesday = at("2026-11-24T10:00");
const report = (result: Parameters<typeof reportCall>[3]["result"], note = "") => ({ result, note });
const call = (code: string) => findCall(w.db, town.joost, code);
const factsOf = async (code: string) =>
  (
    await rows<{ name: string }>(
      w.db,
      sql`select name from event where subject = (select id from delivery where number = ${numberOf(code)}) order by at, id`,
    )
  ).map(({ name }) => name);

describe("the call list", () => {
  test("of a member is that of the own organisation; who calls for the site sees all and can choose", async () => {
    await waitingCall(w.db, town.linde.id);
    await waitingCall(w.db, town.choir.id);
    await waitingCall(w.db, null);
    expect((await callList(w.db, town.ahmed)).now).toMatchObject([
      { organisation: town.linde.id, who: "Geertruida Z." },
    ]);
    expect((await callList(w.db, town.joost)).now).toHaveLength(3);
    expect((await callList(w.db, town.joost, null)).now).toMatchObject([{ organisation: null }]);
    expect(await waitingCalls(w.db, [town.linde.id])).toBe(1);
    await expect(callList(w.db, town.truus)).rejects.toThrow(Forbidden);
  });

  test("has what must be told first at the top, and what has to wait apart", async () => {
    await withClock(tuesday, async () => {
      const [late, soon, next] = [
        await waitingCall(w.db, town.linde.id, { dueBy: at("2026-11-27T10:00") }),
        await waitingCall(w.db, town.linde.id, { dueBy: at("2026-11-25T10:00") }),
        await waitingCall(w.db, town.linde.id, { notBefore: at("2026-11-26T10:00") }),
      ];
      const list = await callList(w.db, town.ahmed);
      expect(list.now.map(({ code }) => code)).toEqual([soon, late]);
      expect(list.later.map(({ code }) => code)).toEqual([next]);
    });
  });

  test("hides the call of another organisation, also from who knows its code", async () => {
    const code = await waitingCall(w.db, town.choir.id);
    await expect(findCall(w.db, town.ahmed, code)).rejects.toThrow(NotFound);
    await expect(takeCall(w.db, town.ahmed, code)).rejects.toThrow(NotFound);
    await expect(reportCall(w.db, town.ahmed, code, report("spoken"))).rejects.toThrow(NotFound);
    await expect(findFailed(w.db, town.ahmed, code)).rejects.toThrow(NotFound);
    await expect(findCall(w.db, town.truus, code)).rejects.toThrow(NotFound);
  });
});

test("what a double had to tell is on the list of the organisation it became part of", async () => {
  await waitingCall(w.db, town.choir.id);
  const fact = {
    name: "organisation.merged",
    subject: town.choir.id,
    payload: { into: town.linde.id },
    actor: town.joost,
  };
  await moveDeliveries(w.db, fact);
  expect((await callList(w.db, town.ahmed)).now).toHaveLength(1);
});

describe("calling", () => {
  test("one person is called by one caller: the other hears who, until a quarter of an hour has passed", async () => {
    const code = await waitingCall(w.db, town.linde.id);
    await withClock(tuesday, async () => {
      expect(await takeCall(w.db, town.ahmed, code)).toBe(true);
      expect(await takeCall(w.db, town.ahmed, code)).toBe(true);
      expect(await takeCall(w.db, town.marieke, code)).toBe(false);
      const [line] = (await callList(w.db, town.marieke)).now;
      expect(line!.taken).toEqual({ name: "Ahmed", own: false, onPaper: false });
      await expect(reportCall(w.db, town.marieke, code, report("spoken"))).rejects.toThrow(Conflict);
    });
    await withClock(tuesday.add({ minutes: 16 }), async () => {
      expect(isTakenBy(await call(code), town.ahmed)).toBe(false);
      expect(await takeCall(w.db, town.marieke, code)).toBe(true);
      await releaseCall(w.db, town.ahmed, code); // not his any more: nothing happens
      expect(isTakenBy(await call(code), town.marieke)).toBe(true);
      await releaseCall(w.db, town.marieke, code);
      expect((await call(code)).takenBy).toBeNull();
    });
  });

  test("spoken is done, and only then", async () => {
    const code = await waitingCall(w.db, town.linde.id);
    await takeCall(w.db, town.ahmed, code);
    expect((await call(code)).state).toBe("queued");
    await reportCall(w.db, town.ahmed, code, report("spoken", "Komt volgende week."));
    expect(await call(code)).toMatchObject({
      state: "done",
      result: "spoken",
      takenBy: null,
      note: "Komt volgende week.",
    });
    expect(await factsOf(code)).toEqual(["delivery.queued", "delivery.done"]);
    await expect(reportCall(w.db, town.ahmed, code, report("no_answer"))).rejects.toThrow(Conflict);
    expect(await takeCall(w.db, town.ahmed, code)).toBe(false);
  });

  test("three misses in different parts of the day go to who coordinates; twice in one part count once", async () => {
    const code = await waitingCall(w.db, town.linde.id);
    await withClock(tuesday, async () => {
      await reportCall(w.db, town.ahmed, code, report("no_answer"));
      const list = await callList(w.db, town.ahmed);
      expect(list.now).toEqual([]);
      expect(list.later).toMatchObject([{ attempts: 1, from: at("2026-11-24T12:00") }]);
    });
    await withClock(tuesday.add({ minutes: 5 }), () => reportCall(w.db, town.ahmed, code, report("voicemail")));
    expect(await call(code)).toMatchObject({ state: "no_answer", attempts: 1 });
    await withClock(at("2026-11-24T18:30"), () => reportCall(w.db, town.ahmed, code, report("voicemail")));
    expect(await call(code)).toMatchObject({ attempts: 2, nextAttemptAfter: at("2026-11-25T09:00") });
    await withClock(at("2026-11-25T09:30"), () => reportCall(w.db, town.ahmed, code, report("no_answer")));
    expect(await call(code)).toMatchObject({ state: "failed", result: "no_answer", attempts: 3 });
    expect(await failedDeliveries(w.db, town.marieke)).toHaveLength(1);
  });

  test("later is a moment from the list and no try; a wrong number and who wants no calls end it", async () => {
    const [one, two, three] = [
      await waitingCall(w.db, town.linde.id),
      await waitingCall(w.db, town.linde.id),
      await waitingCall(w.db, town.linde.id),
    ];
    await withClock(tuesday, async () => {
      await reportCall(w.db, town.ahmed, one, { result: "later", note: "", moment: "2026-11-24T17:00" });
      await expect(
        reportCall(w.db, town.ahmed, two, { result: "later", note: "", moment: "2031-01-01T03:00" }),
      ).rejects.toThrow(Conflict);
    });
    expect(await call(one)).toMatchObject({ state: "queued", attempts: 0, nextAttemptAfter: at("2026-11-24T17:00") });
    await reportCall(w.db, town.ahmed, two, report("wrong_number"));
    expect(await call(two)).toMatchObject({ state: "failed", result: "wrong_number" });
    await reportCall(w.db, town.ahmed, three, report("not_wanted"));
    expect(await call(three)).toMatchObject({ state: "done", result: "not_wanted" });
  });

  test("pressed by mistake is taken back within ten minutes, by who pressed", async () => {
    const code = await waitingCall(w.db, town.linde.id);
    await withClock(tuesday, async () => {
      await reportCall(w.db, town.ahmed, code, report("no_answer"));
    });
    await withClock(at("2026-11-24T13:00"), async () => {
      await reportCall(w.db, town.ahmed, code, report("spoken"));
      expect((await callList(w.db, town.ahmed)).written).toMatchObject([{ code, result: "spoken" }]);
      await expect(undoCall(w.db, town.marieke, code)).rejects.toThrow(Conflict);
      await undoCall(w.db, town.ahmed, code);
      expect(await call(code)).toMatchObject({ state: "no_answer", attempts: 1, doneAt: null });
      await undoCall(w.db, town.ahmed, code); // pressed twice
      expect(await call(code)).toMatchObject({ state: "no_answer", attempts: 1, doneAt: null });
      await reportCall(w.db, town.ahmed, code, report("spoken"));
    });
    await withClock(at("2026-11-24T13:11"), () => expect(undoCall(w.db, town.ahmed, code)).rejects.toThrow(Conflict));
  });

  test("on paper they are of one caller for the day; whoever types it writes down the results", async () => {
    const code = await waitingCall(w.db, town.linde.id);
    await waitingCall(w.db, town.choir.id);
    await withClock(tuesday, async () => {
      expect(await takeOnPaper(w.db, town.ahmed)).toBe(1);
      expect(await takenCalls(w.db, town.ahmed)).toHaveLength(1);
      expect(await takeCall(w.db, town.marieke, code)).toBe(false);
      const [line] = (await callList(w.db, town.marieke)).now;
      expect(line!.taken).toMatchObject({ name: "Ahmed", onPaper: true });
      await reportCall(w.db, town.marieke, code.toLowerCase(), report("spoken"), true);
    });
    expect((await call(code)).state).toBe("done");
  });
});

describe("who coordinates", () => {
  test("chooses another way with a better number, or marks it; an editor does not", async () => {
    const code = await waitingCall(w.db, town.linde.id);
    await reportCall(w.db, town.ahmed, code, report("wrong_number"));
    await expect(findFailed(w.db, town.ahmed, code)).rejects.toThrow(Forbidden);
    await expect(findFailed(w.db, town.sanne, code)).rejects.toThrow(NotFound);
    await expect(decide(w.db, town.marieke, code, { channel: "email", email: "geen mail" })).rejects.toThrow(Conflict);
    await decide(w.db, town.marieke, code, { channel: "phone", phone: "0343 – 11 22 33" });
    expect(await call(code)).toMatchObject({ state: "queued", phone: "0343112233", attempts: 0, result: null });
    await reportCall(w.db, town.ahmed, code, report("wrong_number"));
    await decide(w.db, town.marieke, code, { channel: null });
    expect(await call(code)).toMatchObject({ state: "done", result: "told" });
    await expect(decide(w.db, town.marieke, code, { channel: null })).rejects.toThrow(Conflict);
  });

  test("gets what waits five whole working days, weekends and holidays not counted, or is too late", async () => {
    // Tuesday 22 December; 25 and 26 are Christmas, 1 January is New Year's Day
    const code = await withClock(at("2026-12-22T10:00"), () => waitingCall(w.db, town.linde.id));
    const due = await withClock(at("2026-12-22T10:00"), () =>
      waitingCall(w.db, town.linde.id, { dueBy: at("2026-12-23T10:00") }),
    );
    expect(await withClock(at("2026-12-24T02:00"), () => failOverdue(w.db))).toBe(1);
    expect((await call(due)).state).toBe("failed");
    expect(await withClock(at("2026-12-29T02:00"), () => failOverdue(w.db))).toBe(0);
    expect(await withClock(at("2026-12-30T02:00"), () => failOverdue(w.db))).toBe(1);
    expect(await call(code)).toMatchObject({ state: "failed", result: "too_late" });
  });
});

test("taking back reaches calls that wait or were missed, and leaves what was told", async () => {
  const codes: string[] = [];
  for (const key of ["a", "b", "c"]) codes.push(await waitingCall(w.db, null, { key: `s.1:${key}` }));
  await reportCall(w.db, town.joost, codes[1]!, report("no_answer"));
  await reportCall(w.db, town.joost, codes[2]!, report("spoken"));
  await takeBack(w.db, system("test"), "s.1:");
  const states: string[] = [];
  for (const code of codes) states.push((await call(code)).state);
  expect(states).toEqual(["dropped", "dropped", "done"]);
});

test("thirty days after the end nobody knows any more who it was for", async () => {
  const [told, open] = [await waitingCall(w.db, null), await waitingCall(w.db, null)];
  await withClock(tuesday, () => reportCall(w.db, town.joost, told, report("spoken", "Belt zelf terug.")));
  expect(await withClock(tuesday.add({ hours: 29 * 24 }), () => forgetDeliveries(w.db))).toBe(0);
  expect(await withClock(tuesday.add({ hours: 31 * 24 }), () => forgetDeliveries(w.db))).toBe(1);
  const [row] = await rows<{ all: string }>(
    w.db,
    sql`select delivery::text as all from delivery where number = ${numberOf(told)}`,
  );
  expect(row!.all).not.toMatch(/Zonnebloem|556677|koffieochtend|terug/);
  await expect(call(told)).rejects.toThrow(NotFound);
  expect((await call(open)).name).toBe("Geertruida Zonnebloem");
});

test("two callers press at the same moment: one has it", async () => {
  const { db } = await ownDatabase();
  const there = await callTown(db);
  const code = await waitingCall(db, there.linde.id);
  const callers = [there.ahmed, there.marieke, there.joost];
  const taken = await Promise.all(callers.map((actor) => takeCall(db, actor, code)));
  expect(taken.filter(Boolean).length).toBe(1);
});
