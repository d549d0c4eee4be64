// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { openDoor } from "#modules/people/index.ts";
import { somebody } from "#modules/teams/teams.test-data.ts";
import type { Db } from "#platform/db/db.ts";
import { rows } from "#platform/db/db.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { now, today, withClock } from "#platform/time/time.ts";
import { workingDaysAfter } from "#platform/time/working-days.ts";
import { world } from "#test/world.ts";
import { looksAt } from "./looks.ts";
import { makeReviews } from "./nightly.ts";
import { items, lookAs, move, town, yesterdayAt } from "./oversight.test-data.ts";
import { findReview, judgeReview, openName, waitingReviews } from "./review.ts";

let db: Db;
let t: Awaited<ReturnType<typeof town>>;
const at = async (time = "10:00") => {
  await yesterdayAt(db, time);
  await makeReviews(db);
  return (await items(db)).filter((item) => !item.startsWith("random"));
};

beforeEach(async () => {
  db = (await world()).db;
  t = await town(db);
});

describe("every night what stands out becomes an item", () => {
  test("ordinary work does not", async () => {
    await lookAs(db, t.fatima, t.berg.id);
    await lookAs(db, t.fatima, t.resident.person);
    await lookAs(db, t.stranger, t.berg.id, { purpose: "on_behalf" });
    expect(await at()).toEqual([]);
  });

  test("somebody with the same surname, once for a day, also when the night comes twice", async () => {
    for (let n = 0; n < 3; n++) await lookAs(db, t.daan, t.resident.person);
    expect(await at()).toEqual([`neighbour: ${t.daan.person} ${t.resident.person}`]);
    await makeReviews(db);
    expect(await at()).toHaveLength(1);
  });

  test("somebody at the same postcode", async () => {
    const neighbour = await somebody(db, "Nel", {
      familyName: "Vos",
      address: { street: "Lindelaan", houseNumber: "9", postcode: "3961 ac", city: "Demodam" },
    });
    await lookAs(db, { ...t.keeper, person: neighbour.person }, t.berg.id);
    expect(await at()).toEqual([`neighbour: ${neighbour.person} ${t.berg.id}`]);
  });

  test("more than forty people in one day", async () => {
    for (let n = 0; n < 41; n++) {
      const { person } = await somebody(db, `Bewoner${n}`);
      await lookAs(db, t.fatima, person);
      if (n < 40) await lookAs(db, t.sjoerd, person);
    }
    expect(await at()).toEqual([`many: ${t.fatima.person} -`]);
  });

  test("after somebody died, at night, taken along, and searched again and again in vain", async () => {
    await db.execute(
      sql`update person set deceased_on = ${today().subtract({ days: 9 }).toString()} where id = ${t.berg.id}`,
    );
    await lookAs(db, t.fatima, t.berg.id);
    await lookAs(db, t.keeper, t.resident.person, { kind: "export" });
    for (let n = 0; n < 5; n++) await lookAs(db, t.sjoerd, null, { kind: "search", term: "Bergen" });
    for (let n = 0; n < 4; n++) await lookAs(db, t.keeper, null, { kind: "search" });
    expect(await at()).toEqual([
      `after_closing: ${t.fatima.person} ${t.berg.id}`,
      `export: ${t.keeper.person} ${t.resident.person}`,
      `failed_search: ${t.sjoerd.person} -`,
    ]);
  });

  test.each([
    ["22:59", 0],
    ["23:00", 1],
    ["05:59", 1],
    ["06:00", 0],
  ])("at night, on the Dutch clock: %s gives %i", async (time, count) => {
    await lookAs(db, t.fatima, t.berg.id);
    expect(await at(time)).toHaveLength(count);
  });

  test("through a door outside the own team, not inside it", async () => {
    const reason = "Zij belde en haar eigen team is er vandaag niet.";
    const access = await openDoor(db, t.sjoerd, t.berg.id, { kind: "cover", purpose: "cover", reason });
    await lookAs(db, t.sjoerd, t.berg.id, { purpose: "cover", access });
    await lookAs(db, t.fatima, t.berg.id, { purpose: "desk", access });
    await lookAs(db, t.keeper, t.berg.id, { purpose: "desk", access });
    expect(await at()).toEqual([`other_team: ${t.sjoerd.person} ${t.berg.id}`]);
  });

  test("and some by chance: at most twenty in a month, each look once", async () => {
    for (let n = 0; n < 30; n++) await lookAs(db, t.fatima, t.berg.id);
    const first = today().with({ day: 1 });
    for (let day = 1; day <= first.daysInMonth; day++) {
      const night = first.add({ days: day }).toZonedDateTime({ timeZone: "Europe/Amsterdam", plainTime: "03:10" });
      await withClock(night.toInstant(), () => makeReviews(db));
    }
    const found = (await items(db)).filter((item) => item.startsWith("random"));
    expect(found).toHaveLength(20);
    const looks = await rows(db, sql`select distinct unnest(looks) as look from log_review where rule = 'random'`);
    expect(looks).toHaveLength(20);
  });
});

describe("an item", () => {
  const one = async () => {
    await lookAs(db, t.daan, t.resident.person);
    await at();
    return (await waitingReviews(db, t.officer))[0]!.review.number;
  };
  const inOrder = { verdict: "in_order" as const, note: "Hij is haar vaste coach." };

  test("is due in ten working days and shows who looked; whose it is stays a pseudonym", async () => {
    const number = await one();
    const found = await findReview(db, t.officer, number);
    expect(found.review.dueOn.equals(workingDaysAfter(today(), 10))).toBe(true);
    expect(found).toMatchObject({ who: "Daan de Boer", name: null, mayJudge: true });
    expect(found.rows).toHaveLength(1);
    expect(JSON.stringify(found)).not.toContain("Annie");
    expect(JSON.stringify(found)).not.toContain(t.resident.person);
  });

  test("shows the name after an explicit opening, for half an hour, to who opened it; the person reads that", async () => {
    const number = await one();
    await openName(db, t.officer, number);
    expect((await findReview(db, t.officer, number)).name).toBe("Annie de Boer");
    expect((await findReview(db, t.second, number)).name).toBeNull();
    const later = now().add({ minutes: 31 });
    expect((await withClock(later, () => findReview(db, t.officer, number))).name).toBeNull();
    const [line] = await looksAt(db, t.resident.person);
    expect(line).toMatchObject({ purpose: "log_review", fields: ["name"], who: { roles: ["privacy_officer"] } });
  });

  test("is closed with a verdict; the note is sealed; the same twice is once, another one is too late", async () => {
    const number = await one();
    await judgeReview(db, t.officer, number, inOrder);
    await judgeReview(db, t.officer, number, inOrder);
    expect(await waitingReviews(db, t.officer)).toEqual([]);
    expect((await findReview(db, t.second, number)).note).toBe("Hij is haar vaste coach.");
    const [row] = await rows<{ note: string }>(db, sql`select encode(note, 'escape') as note from log_review`);
    expect(row!.note).not.toContain("coach");
    const other = judgeReview(db, t.second, number, { verdict: "not_in_order", note: "" });
    await expect(other).rejects.toThrow(Conflict);
    const told = await rows(db, sql`select from event where name = 'log_review.closed'`);
    expect(told).toHaveLength(1);
  });

  test("about oneself is judged by somebody else: as the one who looked, and as the one looked at", async () => {
    await lookAs(db, t.officer, t.berg.id, { kind: "export" });
    await lookAs(db, t.keeper, t.officer.person, { kind: "export" });
    await at();
    const waiting = await waitingReviews(db, t.officer);
    expect(waiting).toHaveLength(2);
    for (const { review } of waiting) {
      expect((await findReview(db, t.officer, review.number)).mayJudge).toBe(false);
      await expect(judgeReview(db, t.officer, review.number, inOrder)).rejects.toThrow(Forbidden);
      await judgeReview(db, t.second, review.number, inOrder);
    }
  });

  test("is for who reviews the log; for others it is closed, and a number that is not there is not there", async () => {
    const number = await one();
    for (const actor of [t.keeper, t.admin, t.fatima, t.stranger, { ...t.officer, weak: true }]) {
      await expect(waitingReviews(db, actor)).rejects.toThrow(Forbidden);
      await expect(findReview(db, actor, number)).rejects.toThrow(Forbidden);
      await expect(openName(db, actor, number)).rejects.toThrow(Forbidden);
      await expect(judgeReview(db, actor, number, inOrder)).rejects.toThrow(Forbidden);
    }
    await expect(findReview(db, t.officer, 999_999)).rejects.toThrow(NotFound);
  });

  test("stays when the person is erased, but can no longer be opened", async () => {
    const number = await one();
    await move(db, "false", "interval '0'");
    await db.execute(sql`delete from audit_subject where person = ${t.resident.person}`);
    await expect(openName(db, t.officer, number)).rejects.toThrow(Conflict);
  });
});
