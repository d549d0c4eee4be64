// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { giveSiteRole, personal, settleMerges } from "#modules/people/index.ts";
import { rows } from "#platform/db/db.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { now, withClock } from "#platform/time/time.ts";
import { ownDatabase, world } from "#test/world.ts";
import { closeDoor, openDoor } from "./doors.ts";
import { findByWords } from "./find-words.ts";
import { again, bytesOf, looksAt, resident, seeds, town, weak } from "./known.test-data.ts";
import { changeKnown, openPerson } from "./known.ts";
import { mergePersons, mergesOf, sameAs, undoMerge } from "./merge.ts";
import { findPerson } from "./person.ts";
import { relationTo } from "./relation.ts";

type Db = Parameters<typeof findPerson>[0];

/** The town with the same lady twice: the second has a mobile number and a time. */
async function twice(db: Db) {
  const t = await town(db);
  const other = await resident(
    db,
    t.daan,
    { givenName: "Annie", phone: "0612345678", address: null, bestTime: "'s ochtends" },
    t.areas.north,
  );
  return { ...t, other };
}

/** Who stayed and who went, when the first way round won or the other. */
const numbersOf = (t: Awaited<ReturnType<typeof twice>>, first: boolean): [number, number] =>
  first ? [t.berg.number, t.other.number] : [t.other.number, t.berg.number];

describe("two records of one person", () => {
  test("become one that is found by both numbers, with what only the other had", async () => {
    const { db } = await world();
    const t = await twice(db);
    await mergePersons(db, t.fatima, t.berg.number, t.other.number);
    expect(await findPerson(db, t.berg.id)).toMatchObject({
      familyName: "van den Berg",
      givenName: "",
      phone: "0343123456",
      bestTime: "'s ochtends",
    });
    for (const words of ["0612345678", "0343123456"])
      expect((await findByWords(db, t.fatima, words)).map(({ id }) => id)).toEqual([t.berg.id]);
    expect((await openPerson(db, t.fatima, t.other.number)).id).toBe(t.berg.id);
    expect(await sameAs(db, t.berg.id)).toEqual([t.berg.id, t.other.id]);
  });

  test("taken apart within 30 days are both as before, byte for byte", async () => {
    const { db } = await world();
    const t = await twice(db);
    const before = [await bytesOf(db, t.berg.id), await bytesOf(db, t.other.id)];
    await mergePersons(db, t.fatima, t.berg.number, t.other.number);
    expect(await bytesOf(db, t.berg.id)).not.toEqual(before[0]);
    await undoMerge(db, t.fatima, t.berg.number, t.other.number);
    await undoMerge(db, t.fatima, t.berg.number, t.other.number);
    expect([await bytesOf(db, t.berg.id), await bytesOf(db, t.other.id)]).toEqual(before);
    await mergePersons(db, t.fatima, t.other.number, t.berg.number);
    expect((await openPerson(db, t.fatima, t.berg.number)).id).toBe(t.other.id);
  });

  test("taken apart after a change keep what was changed", async () => {
    const { db } = await world();
    const t = await twice(db);
    await mergePersons(db, t.fatima, t.berg.number, t.other.number);
    await changeKnown(db, t.fatima, t.berg.number, t.berg.version + 1, { phone: "0343000009" });
    await undoMerge(db, t.fatima, t.berg.number, t.other.number);
    expect(await findPerson(db, t.berg.id)).toMatchObject({ phone: "0343000009", bestTime: "" });
    expect((await findPerson(db, t.other.id)).bestTime).toBe("'s ochtends");
  });

  test("carry along what other rooms registered, and give it back", async () => {
    const { db } = await world();
    const t = await twice(db);
    await db.execute(sql`insert into consent (id, person, purpose, state, text_version, how, asked_at, decided_at)
      values (gen_random_uuid(), ${t.other.id}, 'contact_by', 'given', 'v1', 'oral', now(), now())`);
    const ofOther = () => rows(db, sql`select 1 from consent where person = ${t.other.id}`);
    const before = (await ofOther()).length;
    await mergePersons(db, t.fatima, t.berg.number, t.other.number);
    expect(await ofOther()).toEqual([]);
    const [merge] = await rows<{ moved: Record<string, unknown> }>(db, sql`select moved from person_merge`);
    expect(Object.keys(merge!.moved)).toEqual(expect.arrayContaining(["people", "bookings", "consents", "signups"]));
    expect(JSON.stringify(merge!.moved)).not.toMatch(/Berg|0612/);
    await undoMerge(db, t.fatima, t.berg.number, t.other.number);
    expect(await ofOther()).toHaveLength(before);
  });

  test("are refused when it is the same one, when it was done already, and when somebody works here", async () => {
    const { db } = await world();
    const t = await twice(db);
    await expect(mergePersons(db, t.fatima, t.berg.number, t.berg.number)).rejects.toThrow("dezelfde persoon");
    await giveSiteRole(db, seeds, t.other.id, "panel");
    await expect(mergePersons(db, t.fatima, t.berg.number, t.other.number)).rejects.toThrow("werkt hier");
    await mergePersons(db, t.fatima, t.other.number, t.berg.number);
    await mergePersons(db, t.fatima, t.other.number, t.berg.number);
    await expect(mergePersons(db, t.fatima, t.berg.number, t.other.number)).rejects.toThrow(Conflict);
  });

  test("two merges across each other at the same moment: one wins", async () => {
    const { db } = await world();
    const t = await twice(db);
    const both = await Promise.allSettled([
      mergePersons(db, t.fatima, t.berg.number, t.other.number),
      mergePersons(db, t.daan, t.other.number, t.berg.number),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await rows(db, sql`select 1 from person_merge`)).toHaveLength(1);
  });

  test("on connections of their own as well: one merge, and the other is told", async () => {
    const { db } = await ownDatabase();
    const t = await twice(db);
    const tries = [0, 1, 2, 3].map((n) =>
      n % 2 === 0
        ? mergePersons(db, t.fatima, t.berg.number, t.other.number)
        : mergePersons(db, t.daan, t.other.number, t.berg.number),
    );
    const ends = await Promise.allSettled(tries);
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    for (const end of ends) if (end.status === "rejected") expect(end.reason).toBeInstanceOf(Conflict);
    expect(await rows(db, sql`select 1 from person_merge`)).toHaveLength(1);
    const undone = await Promise.allSettled(
      [0, 1].map(() => undoMerge(db, t.fatima, ...numbersOf(t, ends[0]!.status === "fulfilled"))),
    );
    expect(undone.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
    expect(await rows(db, sql`select 1 from event where name = 'person.unmerged'`)).toHaveLength(1);
  });

  test("only for who may decide about both", async () => {
    const { db } = await world();
    const t = await twice(db);
    for (const actor of [t.sjoerd, t.lies, t.stranger, t.keeper, t.admin, weak(t.fatima)])
      await expect(mergePersons(db, actor, t.berg.number, t.other.number)).rejects.toThrow(NotFound);
    await openDoor(db, t.keeper, t.berg.id, { kind: "desk", purpose: "desk" });
    await expect(mergePersons(db, t.keeper, t.berg.number, t.other.number)).rejects.toThrow(Forbidden);
    await db.execute(
      sql`update person set area = ${t.areas.south}, responsible = ${t.sjoerd.person} where id = ${t.other.id}`,
    );
    await expect(mergePersons(db, t.fatima, t.berg.number, t.other.number)).rejects.toThrow(NotFound);
  });

  test("stay one after 30 days; then nothing of the double is left but its number", async () => {
    const { db } = await world();
    const t = await twice(db);
    await mergePersons(db, t.fatima, t.berg.number, t.other.number);
    expect(await mergesOf(db, t.berg.id)).toMatchObject([{ number: t.other.number }]);
    expect(await settleMerges(db)).toBe(0);
    await withClock(now().add({ hours: 31 * 24 }), async () => {
      await expect(undoMerge(db, t.fatima, t.berg.number, t.other.number)).rejects.toThrow("30 dagen");
      expect(await settleMerges(db)).toBe(1);
      expect(await settleMerges(db)).toBe(0);
    });
    expect(await findByWords(db, t.fatima, "0612345678")).toEqual([]);
    expect((await openPerson(db, t.fatima, t.other.number)).id).toBe(t.berg.id);
    const [left] = await rows(db, sql`select before, after from person_merge`);
    expect(left).toEqual({ before: null, after: null });
  });

  test("count as one for who is excluded, on both sides", async () => {
    const { db } = await world();
    const t = await twice(db);
    await db.execute(sql`insert into exclusion (id, person, account, reason, since)
      values (gen_random_uuid(), ${t.other.id}, ${t.daan.person}, 'wish', now())`);
    expect(await relationTo(db, t.daan, t.berg.id)).toBe("team");
    await mergePersons(db, t.fatima, t.berg.number, t.other.number);
    expect(await relationTo(db, t.daan, t.berg.id)).toBeNull();
    await undoMerge(db, t.fatima, t.berg.number, t.other.number);
    expect(await relationTo(db, t.daan, t.berg.id)).toBe("team");
    expect(await relationTo(db, t.daan, t.other.id)).toBeNull();
  });
});

describe("a door", () => {
  test("at the desk opens for half an hour, and closes at the next request", async () => {
    const { db } = await world();
    const t = await town(db);
    const id = await openDoor(db, t.keeper, t.berg.id, { kind: "desk", purpose: "desk", minutes: 600 });
    expect(await openDoor(db, t.keeper, t.berg.id, { kind: "desk", purpose: "desk" })).toBe(id);
    expect((await openPerson(db, t.keeper, t.berg.number)).relation).toBe("desk");
    expect(await looksAt(db, t.keeper, t.berg.id)).toBe(1);
    await withClock(now().add({ minutes: 31 }), async () =>
      expect(await relationTo(db, t.keeper, t.berg.id)).toBeNull(),
    );
    await closeDoor(db, t.keeper, t.berg.id);
    await closeDoor(db, t.keeper, t.berg.id);
    await expect(openPerson(db, t.keeper, t.berg.number)).rejects.toThrow(NotFound);
  });

  test("is closed to who is excluded, and an open one does not help", async () => {
    const { db } = await world();
    const t = await town(db);
    await openDoor(db, t.keeper, t.berg.id, { kind: "desk", purpose: "desk" });
    await db.execute(sql`insert into exclusion (id, person, account, reason, since)
      values (gen_random_uuid(), ${t.berg.id}, ${t.keeper.person}, 'neighbour', now())`);
    expect(await relationTo(db, t.keeper, t.berg.id)).toBeNull();
    await expect(openDoor(db, t.keeper, t.berg.id, { kind: "desk", purpose: "contact" })).rejects.toThrow(NotFound);
  });

  test("is not for a volunteer, a resident, an admin, or before the second factor", async () => {
    const { db } = await world();
    const t = await town(db);
    for (const actor of [t.lies, t.stranger, t.admin, t.officer, weak(t.keeper)])
      await expect(openDoor(db, actor, t.berg.id, { kind: "desk", purpose: "desk" })).rejects.toThrow(Forbidden);
    await openDoor(db, t.keeper, t.berg.id, { kind: "desk", purpose: "desk" });
    expect(await relationTo(db, weak(t.keeper), t.berg.id)).toBeNull();
    await db.execute(sql`delete from site_role where person = ${t.keeper.person}`);
    expect(await relationTo(db, await again(db, t.keeper), t.berg.id)).toBeNull();
  });

  test("to a frozen person opens for her rights only", async () => {
    const { db } = await world();
    const t = await town(db);
    await db.execute(sql`update person set frozen_at = now() where id = ${t.berg.id}`);
    for (const actor of [t.fatima, t.daan]) expect(await relationTo(db, actor, t.berg.id)).toBeNull();
    await expect(openDoor(db, t.keeper, t.berg.id, { kind: "desk", purpose: "desk" })).rejects.toThrow(NotFound);
    await openDoor(db, t.officer, t.berg.id, { kind: "rights", purpose: "rights" });
    expect((await openPerson(db, t.officer, t.berg.number)).relation).toBe("officer");
  });

  test("of who covers needs a reason", async () => {
    const { db } = await world();
    const t = await town(db);
    const door = { kind: "cover", purpose: "cover" } as const;
    await expect(openDoor(db, t.sjoerd, t.berg.id, { ...door, reason: "ziek" })).rejects.toThrow("waarneemt");
    await openDoor(db, t.sjoerd, t.berg.id, { ...door, reason: "Fatima is deze week ziek, ik neem waar." });
    expect(await relationTo(db, t.sjoerd, t.berg.id)).toBe("desk");
    await expect(
      openDoor(db, t.keeper, t.berg.id, { ...door, reason: "Ik neem deze week waar voor haar." }),
    ).rejects.toThrow(Forbidden);
  });
});

test("somebody who represents her is that only while the agreement and her word stand", async () => {
  const { db } = await world();
  const t = await town(db);
  const [said] = await rows<{ id: string }>(
    db,
    sql`insert into consent (id, person, purpose, state, text_version, how, asked_at, decided_at)
      values (gen_random_uuid(), ${t.berg.id}, 'act_for', 'given', 'v1', 'oral', now(), now()) returning id`,
  );
  await db.execute(sql`insert into acts_for (id, representative, person, capacity, scopes, starts_on, consent, recorded_at)
    values (gen_random_uuid(), ${t.stranger.person}, ${t.berg.id}, 'family', '{activities}', current_date, ${said!.id}, now())`);
  expect(await relationTo(db, t.stranger, t.berg.id)).toBe("representative");
  await expect(openPerson(db, t.stranger, t.berg.number)).rejects.toThrow(NotFound);
  await db.execute(sql`update consent set state = 'withdrawn' where id = ${said!.id}`);
  expect(await relationTo(db, t.stranger, t.berg.id)).toBeNull();
});

test("this room shows all of it to the person and makes it go", async () => {
  const { db } = await world();
  const t = await twice(db);
  await openDoor(db, t.keeper, t.berg.id, { kind: "desk", purpose: "desk" });
  const told = await personal.collect(db, t.berg.id);
  expect(JSON.stringify(told)).toContain("van den Berg");
  expect(told.find(({ code }) => code === "doors")!.rows).toHaveLength(1);
  await personal.erase(db, seeds, t.berg.id);
  expect(await rows(db, sql`select 1 from person where id = ${t.berg.id}`)).toEqual([]);
  expect(await rows(db, sql`select 1 from blind_index where person = ${t.berg.id}`)).toEqual([]);
});
