// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { addPerson, giveSiteRole, personsAt, takeSiteRole } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { now, withClock } from "#platform/time/time.ts";
import { world } from "#test/world.ts";
import { forgetOldSignIns } from "./own-sessions.ts";
import { actorOf, findSession, startSession } from "./session.ts";
import { askCode } from "./sign-in.ts";

const seeds = system("test");
const hoursOn = (hours: number) => now().add({ hours });
const resident = async (db: Db) =>
  (await addPerson(db, seeds, { givenName: "Ria", email: "ria@kamerkoor.example" })).id;

async function work(db: Db, person: string): Promise<string> {
  const id = newId();
  await db.execute(sql`insert into organisation (id, slug, name) values (${id}, 'kamerkoor', 'Kamerkoor')`);
  await db.execute(sql`insert into membership (organisation, person, role) values (${id}, ${person}, 'editor')`);
  return id;
}

describe("a session", () => {
  test("of a resident lives on as long as it is used once in 90 days", async () => {
    const { db } = await world();
    const token = await startSession(db, await resident(db));
    for (const days of [80, 160, 240]) {
      expect(await withClock(hoursOn(days * 24), () => findSession(db, token))).not.toBeNull();
    }
    expect(await withClock(hoursOn((240 + 91) * 24), () => findSession(db, token))).toBeNull();
  });

  test("of somebody who works here ends 20 hours after signing in, however much it is used", async () => {
    const { db } = await world();
    const person = await resident(db);
    await work(db, person);
    const token = await startSession(db, person);
    expect(await withClock(hoursOn(12), () => findSession(db, token))).not.toBeNull();
    expect(await withClock(hoursOn(19), () => findSession(db, token))).not.toBeNull();
    expect(await withClock(hoursOn(21), () => findSession(db, token))).toBeNull();
  });

  test("of a resident who gets a duty becomes a short one", async () => {
    const { db } = await world();
    const person = await resident(db);
    const token = await startSession(db, person);
    await giveSiteRole(db, seeds, person, "keeper");
    expect((await findSession(db, token))?.actor).toEqual({
      kind: "person",
      person,
      siteRoles: ["keeper"],
      weak: true,
    });
    expect(await withClock(hoursOn(21), () => findSession(db, token))).toBeNull();
  });

  test("is written at most once an hour", async () => {
    const { db } = await world();
    const token = await startSession(db, await resident(db));
    const seen = async () => (await rows<{ at: string }>(db, sql`select last_seen_at::text as at from session`))[0]!.at;
    const begin = await seen();
    await withClock(now().add({ minutes: 50 }), () => findSession(db, token));
    expect(await seen()).toBe(begin);
    await withClock(now().add({ minutes: 70 }), () => findSession(db, token));
    expect(await seen()).not.toBe(begin);
  });

  test("of a closed person is over at the next request", async () => {
    const { db } = await world();
    const person = await resident(db);
    const token = await startSession(db, person);
    await db.execute(sql`update person set closed_at = now() where id = ${person}`);
    expect(await findSession(db, token)).toBeNull();
    expect(await personsAt(db, "ria@kamerkoor.example")).toEqual([]);
  });

  test.each(["", "x", "a".repeat(43), "'; drop table session; --"])(
    "is not found by a made-up token %j",
    async (token) => {
      const { db } = await world();
      await startSession(db, await resident(db));
      expect(await findSession(db, token)).toBeNull();
    },
  );
});

describe("an actor", () => {
  test("is a member with every organisation that is open", async () => {
    const { db } = await world();
    const person = await resident(db);
    const organisation = await work(db, person);
    expect(await actorOf(db, person)).toEqual({
      kind: "member",
      person,
      siteRoles: [],
      memberships: [{ organisation, role: "editor" }],
    });
    await db.execute(sql`update organisation set closed_at = now()`);
    expect(await actorOf(db, person)).toEqual({ kind: "person", person, siteRoles: [] });
  });

  test("loses a duty as soon as it is taken; giving and taking twice is once", async () => {
    const { db } = await world();
    const person = await resident(db);
    expect(await giveSiteRole(db, seeds, person, "admin")).toBe(true);
    expect(await giveSiteRole(db, seeds, person, "admin")).toBe(false);
    expect(await takeSiteRole(db, seeds, person, "admin")).toBe(true);
    expect(await takeSiteRole(db, seeds, person, "admin")).toBe(false);
    expect(await actorOf(db, person)).toEqual({ kind: "person", person, siteRoles: [] });
    const told = await rows<{ name: string }>(
      db,
      sql`select name from event where name like 'site_role.%' order by id`,
    );
    expect(told.map(({ name }) => name)).toEqual(["site_role.given", "site_role.taken"]);
  });
});

test("the nightly cleaning forgets sessions that are over and codes of yesterday, and nothing else", async () => {
  const { db } = await world();
  const token = await startSession(db, await resident(db));
  await askCode(db, { kind: "visitor" }, { way: "email", to: "ria@kamerkoor.example" });
  await withClock(hoursOn(23), () => forgetOldSignIns(db));
  expect(await rows(db, sql`select 1 from sign_in_code`)).toHaveLength(1);
  await withClock(hoursOn(25), () => forgetOldSignIns(db));
  expect(await rows(db, sql`select 1 from sign_in_code`)).toHaveLength(0);
  expect(await findSession(db, token)).not.toBeNull();
  await withClock(hoursOn(91 * 24), () => forgetOldSignIns(db));
  expect(await rows(db, sql`select 1 from session`)).toHaveLength(0);
});

test("the database keeps neither address nor code of somebody who asks to come in", async () => {
  const { db } = await world();
  await resident(db);
  const asked = await askCode(db, { kind: "visitor" }, { way: "email", to: "ria@kamerkoor.example" });
  if (asked.kind !== "asked") throw new Error("not asked");
  const [stored] = await rows<{ all: string }>(
    db,
    sql`select (select json_agg(c)::text from sign_in_code c) || (select json_agg(e)::text from event e) as all`,
  );
  for (const secret of [asked.request, `"${asked.letter!.code}"`, "kamerkoor.example"]) {
    expect(stored!.all).not.toContain(secret);
  }
});
