// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { keepAll } from "#app/retention.ts";
import { addPerson } from "#modules/people/index.ts";
import { type Actor, system } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import { now, today, withClock } from "#platform/time/time.ts";
import { asOwner } from "#test/owner.ts";
import { colleague, person } from "#test/people.ts";
import { type World, world } from "#test/world.ts";
import { setHold } from "./holds.ts";
import { keepRetention } from "./nightly.ts";
import { retentionReport } from "./report.ts";
import { decideReview, findReview, reviewsFor } from "./review.ts";
import { workingDaysBefore } from "./unused.ts";

// a night goes through every rule
vi.setConfig({ testTimeout: 60_000 });

let w: World;
beforeEach(async () => {
  w = await world();
});

const inMonths = (months: number) => now().toZonedDateTimeISO("Europe/Amsterdam").add({ months, days: 1 }).toInstant();
const night = (months: number) => withClock(inMonths(months), () => keepRetention(w.db));
const stands = async (id: string) => (await rows(w.db, sql`select from person where id = ${id}`)).length === 1;
const signedIn = (actor: Actor & { person: string }) => record(w.db, actor, "session.started", newId());
const warned = () => rows(w.db, sql`select kind from delivery where kind = 'rights.unused'`);

describe("an account that is not used", () => {
  test("is warned after a year and erased after a year and a half", async () => {
    const truus = await person(w.db, "truus");
    await signedIn(truus);
    expect((await night(11)).done.has("person.account_warning")).toBe(false);
    expect((await night(12)).done.get("person.account_warning")).toBe(1);
    expect(await warned()).toHaveLength(1);
    expect((await night(17)).done.has("person.account_unused")).toBe(false);
    expect((await night(18)).done.get("person.account_unused")).toBe(1);
    expect(await stands(truus.person)).toBe(false);
  });

  test("is never erased sooner than thirty days after the warning, also when the nights stood still", async () => {
    const truus = await person(w.db, "truus");
    await signedIn(truus);
    expect((await night(30)).done.get("person.account_warning")).toBe(1);
    expect(await stands(truus.person)).toBe(true);
    expect((await night(30)).done.has("person.account_unused")).toBe(false);
    expect((await night(31)).done.get("person.account_unused")).toBe(1);
  });

  test("stays when it is used again, or while a hold lasts", async () => {
    const [truus, ahmed] = [await person(w.db, "truus"), await person(w.db, "ahmed")];
    for (const actor of [truus, ahmed]) await signedIn(actor);
    await night(12);
    await w.db.execute(sql`update person set active_at = ${inMonths(13).toString()} where id = ${truus.person}`);
    const officer = await colleague(w.db, "privacy_officer", "sanne");
    await setHold(w.db, officer, ahmed.person, { reason: "court", until: today().add({ years: 2 }) });
    await night(18);
    expect([await stands(truus.person), await stands(ahmed.person)]).toEqual([true, true]);
    expect(await rows(w.db, sql`select from retention_warning where person = ${truus.person}`)).toEqual([]);
  });

  test("of somebody with a duty is looked at by a person, never erased by itself", async () => {
    const keeper = await colleague(w.db);
    await signedIn(keeper);
    await night(12);
    expect((await night(18)).done.get("person.without_account")).toBe(1);
    expect(await stands(keeper.person)).toBe(true);
    const [review] = await rows<{ kind: string }>(w.db, sql`select kind from retention_review`);
    expect(review).toEqual({ kind: "duty" });
  });
});

describe("somebody without an account of whom nothing was heard", () => {
  let worker: Actor & { person: string };
  let nel: string;
  beforeEach(async () => {
    worker = await person(w.db, "marieke");
    nel = (await addPerson(w.db, system("test"), { givenName: "Nel", responsible: worker.person })).id;
    await w.db.execute(sql`update person set active_at = ${inMonths(40).toString()} where id = ${worker.person}`);
  });

  test("is never removed in silence: the worker is asked, then the privacy officer", async () => {
    const officer = await colleague(w.db, "privacy_officer", "sanne");
    await w.db.execute(sql`update person set active_at = ${inMonths(40).toString()} where id = ${officer.person}`);
    await night(18);
    const [mine] = await reviewsFor(w.db, worker);
    expect(mine).toMatchObject({ person: nel, worker: worker.person, kind: "unused", escalatedAt: null });
    expect(await rows(w.db, sql`select kind from delivery where kind = 'rights.review'`)).toHaveLength(1);
    expect(await reviewsFor(w.db, officer)).toEqual([]);
    expect(await reviewsFor(w.db, await person(w.db, "truus"))).toEqual([]);
    await expect(findReview(w.db, await colleague(w.db), mine!.number)).rejects.toThrow(NotFound);
    await night(20);
    expect((await reviewsFor(w.db, officer)).map((one) => one.person)).toContain(nel);
    expect(await stands(nel)).toBe(true);
  });

  test("stays when the worker says so, and is asked about again after as long", async () => {
    await night(18);
    const [mine] = await reviewsFor(w.db, worker);
    await withClock(inMonths(18), () => decideReview(w.db, worker, mine!.number, "keep"));
    expect((await night(20)).done.has("person.without_account")).toBe(false);
    expect((await night(37)).done.get("person.without_account")).toBe(1);
  });

  test("goes when the worker says so", async () => {
    await night(18);
    const [mine] = await reviewsFor(w.db, worker);
    await decideReview(w.db, worker, mine!.number, "erase");
    expect(await stands(nel)).toBe(false);
    await expect(decideReview(w.db, worker, mine!.number, "erase")).rejects.toThrow(NotFound);
  });

  test("who did something, or for whom something was done, was heard of", async () => {
    const behalf = { person: nel, as: "desk" as const, scopes: [] };
    await record(w.db, { ...worker, behalf } as Actor, "participation.signedUp", newId());
    await w.db.execute(sql`insert into event (id, at, name, actor_kind, on_behalf_of)
      values (${newId()}, ${inMonths(10).toString()}, 'participation.signedUp', 'person', ${nel})`);
    expect((await night(18)).done.has("person.without_account")).toBe(false);
    const late = await night(29);
    expect(late.done.get("person.without_account")).toBe(1);
  });
});

test("a hold stops the rules of every room: what she told stays as long as it lasts", async () => {
  const officer = await colleague(w.db, "privacy_officer", "sanne");
  const [truus, ahmed] = [await person(w.db, "truus"), await person(w.db, "ahmed")];
  for (const { person: id } of [truus, ahmed])
    await w.db.execute(sql`insert into wish (id, category, channel, name, phone, person, created_at)
      values (${newId()}, 'music', 'phone', 'Truus', '0343000000', ${id}, now())`);
  await setHold(w.db, officer, truus.person, { reason: "inspection", until: today().add({ years: 4 }) });
  await withClock(inMonths(36), () => keepAll(w.db));
  const left = await rows(w.db, sql`select person, name from wish`);
  expect(left).toEqual([{ person: truus.person, name: "Truus" }]);
});

test("a rule that fails does not stop the others, and is told", async () => {
  await asOwner(w.db, async (db) => {
    await db.execute(
      sql`create function stop_it() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`,
    );
    await db.execute(sql`create trigger stop_it before delete on draft for each row execute function stop_it()`);
    await db.execute(
      sql`create trigger stop_it before delete on person_access for each row execute function stop_it()`,
    );
  });
  const [truus, ahmed] = [await person(w.db, "truus"), await person(w.db, "ahmed")];
  await w.db.execute(sql`insert into person_access (id, person, account, kind, purpose, valid_from, valid_to)
    values (${newId()}, ${truus.person}, ${ahmed.person}, 'desk', 'desk', now() - interval '1 day', now())`);
  await w.db.execute(sql`insert into legal_hold (id, person, reason, until, made_at)
    values (${newId()}, ${truus.person}, 'court', current_date - 900, now())`);
  const { failed, done } = await night(25);
  expect(failed).toEqual(["person_access"]);
  expect(done.get("legal_hold")).toBe(1);
});

test("the officer sees what went and what goes; a proof holds no person", async () => {
  const officer = await colleague(w.db, "privacy_officer", "sanne");
  const truus = await person(w.db, "truus");
  await w.db.execute(sql`insert into export_file (id, person, kind, made_at, expires_at)
    values (${newId()}, ${truus.person}, 'pdf', now(), now() + interval '1 day')`);
  expect((await retentionReport(w.db, officer)).coming.map(({ rule }) => rule.id)).toContain("export_file");
  await night(1);
  const { went, last } = await withClock(inMonths(1), () => retentionReport(w.db, officer));
  expect(went).toEqual([expect.objectContaining({ rule: "export_file", number: 1 })]);
  expect(last?.failed).toEqual([]);
  const proof = JSON.stringify(await rows(w.db, sql`select * from destruction`));
  expect(proof).not.toContain(truus.person);
  await expect(retentionReport(w.db, truus)).rejects.toThrow(Forbidden);
  await expect(retentionReport(w.db, await colleague(w.db))).rejects.toThrow(Forbidden);
});

test("working days leave out the weekend", () => {
  const monday = Temporal.PlainDate.from("2026-11-23");
  expect(workingDaysBefore(monday, 1).toString()).toBe("2026-11-20");
  expect(workingDaysBefore(monday, 20).toString()).toBe("2026-10-26");
});
