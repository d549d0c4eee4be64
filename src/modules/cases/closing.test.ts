// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId } from "#platform/db/ids.ts";
import { now, startOfDay, today, withClock } from "#platform/time/time.ts";
import { world } from "#test/world.ts";
import { asOwner, at, bring, careCase, town } from "./cases.test-data.ts";
import {
  closeCase,
  closingMissing,
  keepCases,
  moveVisit,
  planVisit,
  readCase,
  recordAftercare,
  reopenCase,
  scoreGoals,
  wrapUp,
} from "./index.ts";

const inDays = (days: number) => startOfDay(today().add({ days })).add({ hours: 10 });

async function active() {
  const { db } = await world();
  const t = await town(db);
  const { number } = await careCase(db, t, { fromReferral: true });
  await bring(db, t.daan, number, "active");
  return { db, t, number };
}
type Active = Awaited<ReturnType<typeof active>>;

const visitOf = (t: Active["t"], more = {}) => ({
  clientUuid: newId(),
  visitor: t.daan.person,
  from: now().add({ hours: 48 }),
  until: now().add({ hours: 49 }),
  form: "walk" as const,
  ...more,
});

describe("closing", () => {
  const closing = {
    reason: "goal_reached" as const,
    outcome: "takes_part" as const,
    endReport: "Zij wandelt elke week.",
    endMeasurement: "refused" as const,
    askedPerson: true,
    judgement: 4 as const,
    feedback: "status_only" as const,
    aftercare: true,
  };

  test("refuses while a visit stands, and names it; then closes, and nothing is left but the call that was agreed", async () => {
    const { db, t, number } = await active();
    const visit = await planVisit(db, t.daan, { number }, visitOf(t));
    await wrapUp(db, t.daan, await at(db, number));
    const close = async (more = {}) => closeCase(db, t.daan, await at(db, number), { ...closing, ...more });
    await expect(close()).rejects.toThrow(new RegExp(`bezoek ${visit} op`));
    await moveVisit(db, t.daan, visit, "cancel", { by: "resident" });
    await expect(close()).rejects.toThrow(/elke wens/);
    const [goal] = (await closingMissing(db, t.daan, number)).goals;
    await scoreGoals(db, t.daan, await at(db, number), [{ goal: goal!, level: 3 }]);
    await expect(close({ endReport: " " })).rejects.toThrow(/hoe het ging/);
    await expect(close({ askedPerson: false })).rejects.toThrow(/ervan vond/);
    await expect(close({ feedback: "with_activity" })).rejects.toThrow(/geen toestemming/);
    await close();
    expect(await asOwner(db, sql`select kind from case_task where status = 'open'`)).toEqual([{ kind: "aftercare" }]);
    expect(await asOwner(db, sql`select 1 from case_access where valid_to is null or valid_to > now()`)).toEqual([]);
    await expect(readCase(db, t.daan, number)).rejects.toMatchObject({ name: "NotFound" });
    await withClock(inDays(100), async () => {
      await keepCases(db);
      await recordAftercare(db, t.daan, await at(db, number), { text: "Het gaat goed." });
      await expect(readCase(db, t.daan, number)).rejects.toMatchObject({ name: "NotFound" });
    });
    expect(await asOwner(db, sql`select 1 from event where name = 'case.aftercareDone'`)).toHaveLength(1);
  });

  test("it opens again while it is kept, by who led it or coordinates; the old plan is readable", async () => {
    const { db, t, number } = await active();
    await wrapUp(db, t.daan, await at(db, number));
    const [goal] = (await closingMissing(db, t.daan, number)).goals;
    await scoreGoals(db, t.daan, await at(db, number), [{ goal: goal!, level: 4 }]);
    await closeCase(db, t.daan, await at(db, number), closing);
    for (const stranger of [t.stranger, t.sjoerd, t.lies])
      await expect(reopenCase(db, stranger, number, { reason: "asked_again" })).rejects.toMatchObject({
        name: "NotFound",
      });
    await expect(reopenCase(db, t.noor, number, { reason: "asked_again" })).rejects.toMatchObject({
      name: "Forbidden",
    });
    await reopenCase(db, t.fatima, number, { reason: "asked_again" });
    const again = await readCase(db, t.daan, number);
    expect(again.file).toMatchObject({ status: "conversation", period: 2, closedAt: null });
    expect(again.plans).toHaveLength(1);
    expect(again.notes).toMatchObject([{ kind: "end_report", text: closing.endReport }]);
    expect(again.tasks).toMatchObject([{ kind: "talk", isNext: true }]);
  });

  test("is forgotten two years later, after a notice; the reports of visits sooner", async () => {
    const { db, t, number } = await active();
    await wrapUp(db, t.daan, await at(db, number));
    const [goal] = (await closingMissing(db, t.daan, number)).goals;
    await scoreGoals(db, t.daan, await at(db, number), [{ goal: goal!, level: 4 }]);
    await closeCase(db, t.daan, await at(db, number), { ...closing, aftercare: false });
    const nightAt = (days: number) => withClock(inDays(days), () => keepCases(db));
    await nightAt(700);
    expect(await asOwner(db, sql`select kind from case_task where status = 'open'`)).toEqual([]);
    await nightAt(720);
    expect(await asOwner(db, sql`select kind from case_task where status = 'open'`)).toEqual([
      { kind: "erase_notice" },
    ]);
    expect((await nightAt(732)).forgotten).toBe(0);
    expect((await nightAt(740)).forgotten).toBe(1);
    expect(await asOwner(db, sql`select 1 from case_file`)).toEqual([]);
    expect(await asOwner(db, sql`select 1 from plan`)).toEqual([]);
  });
});
