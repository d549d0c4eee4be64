// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { neighbourhood } from "#modules/activities/fixtures/neighbourhood.ts";
import { react } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { colleague } from "#test/people.ts";
import { world } from "#test/world.ts";
import { waitingDoubles } from "./doubles.ts";
import { calendar, elsewhere, factsAbout, ics, outside, started, type TestEvent } from "./fixture.test-data.ts";
import { importSource } from "./import/run.ts";
import { reactions } from "./reactions.ts";

for (const [fact, reaction] of reactions) react(fact, reaction);

const brug = "Buurthuis De Brug, Kerkstraat 12, 1234AB Demodam";

/** Two trusted organisations in one buurt, each with a calendar. */
async function two(db: Db, first: readonly TestEvent[], second: readonly TestEvent[]) {
  const here = await neighbourhood(db);
  const other = newId();
  await db.execute(
    sql`insert into organisation (id, slug, name, trusted, phone) values (${other}, 'bieb', 'Bibliotheek', true, '0343000009')`,
  );
  const person = newId();
  await db.execute(sql`insert into person (id, given_name) values (${person}, 'Bo')`);
  await db.execute(sql`insert into membership (organisation, person, role) values (${other}, ${person}, 'editor')`);
  const editor = {
    kind: "member" as const,
    person,
    siteRoles: [],
    memberships: [{ organisation: other, role: "editor" as const }],
  };
  const [one, more] = [await elsewhere(ics(first)), await elsewhere(ics(second))];
  const mine = await started(db, here, one.url);
  const theirs = await started(db, { ...here, organisation: other, editor }, more.url);
  await importSource(db, mine.id, outside);
  await importSource(db, theirs.id, outside);
  return { here, there: more, theirs };
}

const choir = { uid: "k", title: "Buurtkoor De Merels", day: 4, place: brug };

test("the same hour, place and nearly the same name of two organisations is proposed once, and decided by a keeper", async () => {
  const w = await world();
  const { here, there, theirs } = await two(
    w.db,
    [choir],
    [{ ...choir, uid: "z", title: "Buurtkoor de Merels!", time: "10:10" }],
  );
  const keeper = await colleague(w.db);
  await expect(waitingDoubles(w.db, here.editor)).rejects.toThrow();
  const [double] = await waitingDoubles(w.db, keeper);
  expect(double).toBeTruthy();
  expect((await calendar(w.db)).map(({ status }) => status)).toEqual(["published", "published"]);
  const page = await (await w.get(`/beheer/dubbel/${double!.id}`, { as: keeper })).text();
  expect(page).toContain("Bibliotheek");
  expect((await w.post(`/beheer/dubbel/${double!.id}`, { decision: "weg" }, { as: keeper })).status).toBe(404);
  expect((await w.post(`/beheer/dubbel/${double!.id}`, { decision: "first" }, { as: keeper })).status).toBe(303);
  expect((await w.post(`/beheer/dubbel/${double!.id}`, { decision: "second" }, { as: keeper })).status).toBe(303);
  const after = await calendar(w.db);
  expect(after.map(({ status }) => status)).toEqual(["published", "archived"]);
  expect(after[0]!.whatWeDo).toContain("Samen met Bibliotheek.");
  expect(await factsAbout(w.db, "double.merged")).toHaveLength(1);
  // its source does not bring it back
  there.body = ics([{ ...choir, uid: "z", title: "Buurtkoor de Merels, iedereen welkom" }]);
  await importSource(w.db, theirs.id, outside);
  expect((await calendar(w.db)).filter(({ status }) => status === "published")).toHaveLength(1);
});

test("“het zijn er twee” is never asked again", async () => {
  const w = await world();
  const { there, theirs } = await two(w.db, [choir], [{ ...choir, uid: "z" }]);
  const keeper = await colleague(w.db);
  const [double] = await waitingDoubles(w.db, keeper);
  await w.post(`/beheer/dubbel/${double!.id}`, { decision: "two" }, { as: keeper });
  expect(await waitingDoubles(w.db, keeper)).toEqual([]);
  there.body = ics([{ ...choir, uid: "z", more: ["DESCRIPTION:Nu met koffie."] }]);
  await importSource(w.db, theirs.id, outside);
  expect(await waitingDoubles(w.db, keeper)).toEqual([]);
  expect((await calendar(w.db)).map(({ status }) => status)).toEqual(["published", "published"]);
});

test("another hour, another place or another name is not proposed", async () => {
  const w = await world();
  await two(
    w.db,
    [choir, { uid: "a", title: "Dansen", day: 5, place: brug }, { uid: "b", title: "Film", day: 6, place: brug }],
    [
      { ...choir, uid: "z", time: "11:00" },
      { uid: "y", title: "Dansen", day: 5, place: "Zaal Zuid" },
      { uid: "x", title: "Film (laat)", day: 6, place: brug },
    ],
  );
  expect(await waitingDoubles(w.db, await colleague(w.db))).toEqual([]);
});
