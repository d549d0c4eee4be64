// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { addPerson, findPerson, giveSiteRole } from "#modules/people/index.ts";
import { type Actor, system } from "#platform/access/actor.ts";
import { rows } from "#platform/db/db.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import { vault } from "#platform/keys/vault.ts";
import { today, withClock } from "#platform/time/time.ts";
import { colleague, person } from "#test/people.ts";
import { type World, world } from "#test/world.ts";
import { destroyKeys, ErasureRefused, erasePerson, replayErasures } from "./erase.ts";
import { liftHold, setHold } from "./holds.ts";
import { checkErasures, leftOvers } from "./scan.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const stands = async (id: string) => (await rows(w.db, sql`select id from person where id = ${id}`)).length === 1;
const hasKey = async (id: string) => (await vault().store.read([id])).has(id);

describe("erasing a person", () => {
  test("takes away the row and the key, and leaves the id nowhere", async () => {
    const truus = await person(w.db, "truus");
    expect(await hasKey(truus.person)).toBe(true);
    await erasePerson(w.db, truus, truus.person, "own");
    expect(await stands(truus.person)).toBe(false);
    expect(await hasKey(truus.person)).toBe(false);
    expect(await leftOvers(w.db, [truus.person])).toEqual([]);
    expect(await checkErasures(w.db)).toBe(0);
    const [told] = await rows<{ actor: string | null; payload: object }>(
      w.db,
      sql`select actor, payload from event where name = 'person.erased' and subject = ${truus.person}`,
    );
    expect(told).toEqual({ actor: null, payload: { why: "own" } });
  });

  test("twice is not there", async () => {
    const truus = await person(w.db, "truus");
    await erasePerson(w.db, truus, truus.person, "own");
    await expect(erasePerson(w.db, truus, truus.person, "own")).rejects.toThrow(NotFound);
  });

  test("is for oneself, not in the name of another, and not for a colleague without the right", async () => {
    const [truus, ahmed, keeper] = [await person(w.db, "truus"), await person(w.db, "ahmed"), await colleague(w.db)];
    const behalf = { person: truus.person, as: "representative" as const, scopes: ["details" as const] };
    const representing: Actor = { ...(ahmed as Actor & { kind: "person" }), behalf };
    for (const actor of [ahmed, keeper, representing]) {
      await expect(erasePerson(w.db, actor, truus.person, "own")).rejects.toThrow(Forbidden);
    }
    await expect(erasePerson(w.db, representing, ahmed.person, "own")).rejects.toThrow(Forbidden);
    expect(await stands(truus.person)).toBe(true);
  });

  test("waits as long as a hold lasts, with the reason", async () => {
    const truus = await person(w.db, "truus");
    const officer = await colleague(w.db, "privacy_officer", "sanne");
    const until = today().add({ days: 10 });
    const hold = await setHold(w.db, officer, truus.person, { reason: "complaint", until });
    await expect(erasePerson(w.db, truus, truus.person, "own")).rejects.toThrow(/kunnen nu nog niet weg/);
    await liftHold(w.db, officer, hold.number);
    await erasePerson(w.db, truus, truus.person, "own");
    expect(await stands(truus.person)).toBe(false);
  });

  test("of a worker who is responsible for others is refused, and says what to do", async () => {
    const worker = await person(w.db, "marieke");
    await addPerson(w.db, system("test"), { givenName: "Nel", responsible: worker.person });
    const refused = await erasePerson(w.db, worker, worker.person, "own").catch((error) => error);
    expect(refused).toBeInstanceOf(ErasureRefused);
    expect(refused.obstacles).toEqual(["responsible"]);
    expect(refused.sentence).toMatch(/Geef hen eerst aan een collega/);
  });

  test("of the privacy officer, or an administrator, waits until somebody else has that duty", async () => {
    const officer = await colleague(w.db, "privacy_officer", "sanne");
    await expect(erasePerson(w.db, officer, officer.person, "own")).rejects.toThrow(/privacyfunctionaris/);
    expect(await stands(officer.person)).toBe(true);
  });

  test("takes records that were the same person along", async () => {
    const truus = await person(w.db, "truus");
    const same = await addPerson(w.db, system("test"), { givenName: "Truus", familyName: "van Es" });
    await w.db.execute(sql`update person set merged_into = ${truus.person}, closed_at = now() where id = ${same.id}`);
    await erasePerson(w.db, truus, truus.person, "own");
    expect([await stands(same.id), await hasKey(same.id)]).toEqual([false, false]);
  });

  test("that broke off before the key went is finished in the night; one that was not committed keeps its key", async () => {
    const truus = await person(w.db, "truus");
    const gone = await person(w.db, "ahmed");
    for (const id of [truus.person, gone.person])
      await w.db.execute(sql`insert into erasure (person, at) values (${id}, now())`);
    await w.db.execute(sql`delete from person where id = ${gone.person}`);
    expect(await destroyKeys(w.db)).toBe(1);
    expect([await hasKey(gone.person), await hasKey(truus.person)]).toEqual([false, true]);
  });
});

describe("a backup that was put back", () => {
  test("erases again who was erased since, whatever stood in the way", async () => {
    const officer = await colleague(w.db, "privacy_officer", "sanne");
    const truus = await person(w.db, "truus");
    await setHold(w.db, officer, truus.person, { reason: "court", until: today().add({ days: 3 }) });
    const ledger = [
      { owner: truus.person, at: Temporal.Now.instant() },
      { owner: "blind-index", at: Temporal.Now.instant() },
      { owner: randomUUID(), at: Temporal.Now.instant() },
    ];
    expect(await w.db.transaction((db) => replayErasures(db as never, ledger))).toBeGreaterThanOrEqual(1);
    expect(await stands(truus.person)).toBe(false);
    expect(await replayErasures(w.db, ledger.slice(0, 1))).toBe(0);
    expect((await findPerson(w.db, officer.person)).givenName).toBe("Sanne");
  });
});

test("a hold is of the privacy officer, and ends on its last day", async () => {
  const truus = await person(w.db, "truus");
  const keeper = await colleague(w.db);
  const until = today().add({ days: 1 });
  await expect(setHold(w.db, keeper, truus.person, { reason: "court", until })).rejects.toThrow(Forbidden);
  await giveSiteRole(w.db, system("test"), truus.person, "panel");
  const officer = await colleague(w.db, "privacy_officer", "sanne");
  await setHold(w.db, officer, truus.person, { reason: "court", until });
  const later = until.add({ days: 1 }).toZonedDateTime("Europe/Amsterdam").toInstant();
  await withClock(later, () => erasePerson(w.db, truus, truus.person, "own"));
  expect(await stands(truus.person)).toBe(false);
});
