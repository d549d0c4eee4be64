// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { system, visitor } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { react, record } from "#platform/audit/record.ts";
import { rows } from "#platform/db/db.ts";
import { now, withClock } from "#platform/time/time.ts";
import { world } from "#test/world.ts";
import { reactions } from "./follow.ts";
import { keepReferrals } from "./nightly.ts";
import { personal } from "./personal.ts";
import { endPractice, endPracticeLink, findPractice, makePracticeLink, practiceList } from "./practice.ts";
import { practiceOfLink } from "./practice-of.ts";
import { practiceReferral } from "./referral.ts";
import { asOwner, ground, refer, rowOf, toldOf } from "./referrals.test-data.ts";

for (const [fact, reaction] of reactions) react(fact, reaction);

const days = (n: number) => now().add({ hours: 24 * n });
const seeds = system("test");

describe("the link of a practice", () => {
  test("is a hash in the database, and stops at once when it is renewed, ended, or when the practice stops", async () => {
    const { db } = await world();
    const { lepelaar, fatima } = await ground(db);
    const { number, secret } = lepelaar;
    expect(await practiceOfLink(db, secret.toUpperCase())).toMatchObject({ id: lepelaar.id });
    const [{ text }] = (await asOwner(db, () =>
      rows<{ text: string }>(db, sql`select json_agg(p)::text as text from practice p`),
    )) as [{ text: string }];
    expect(text).not.toContain(secret);
    const second = await makePracticeLink(db, fatima, number);
    await expect(practiceOfLink(db, secret)).rejects.toThrow("practice");
    await endPracticeLink(db, fatima, number);
    await expect(practiceOfLink(db, second)).rejects.toThrow("practice");
    const third = await makePracticeLink(db, fatima, number);
    await endPractice(db, fatima, number);
    await endPractice(db, fatima, number);
    await expect(practiceOfLink(db, third)).rejects.toThrow("practice");
    await expect(makePracticeLink(db, fatima, number)).rejects.toThrow(/gestopt/);
    for (const tried of ["", "x", `${"0".repeat(26)}`, "' or 1=1 --", "\u0000".repeat(26)])
      await expect(practiceOfLink(db, tried)).rejects.toThrow("practice");
  });

  test("is kept by coordinators only", async () => {
    const { db } = await world();
    const { lepelaar, daan, lies, sjoerd } = await ground(db);
    for (const actor of [daan, lies, visitor]) {
      await expect(practiceList(db, actor)).rejects.toThrow("keep practices");
      await expect(findPractice(db, actor, lepelaar.number)).rejects.toThrow("keep practices");
      await expect(makePracticeLink(db, actor, lepelaar.number)).rejects.toThrow("keep practices");
    }
    expect(await findPractice(db, sjoerd, lepelaar.number)).toMatchObject({ id: lepelaar.id });
  });
});

describe("the wall", () => {
  test("shows a practice its own referrals, and nobody anything without saying who asks", async () => {
    const { db } = await world();
    const { lepelaar, practice, fatima, sjoerd, lies } = await ground(db);
    const other = await practice("Praktijk Roerdomp");
    const { id, referenceNo } = await refer(db, lepelaar.id);
    const seen = (work: typeof db) => rows<{ id: string }>(work, sql`select id from referral`);
    const by = (who: Parameters<typeof behindWall>[1], as = {}) => behindWall(db, who, seen, as);
    expect(await seen(db)).toEqual([]);
    expect(await by(visitor)).toEqual([]);
    expect(await by(visitor, { practice: lepelaar.id })).toEqual([{ id }]);
    expect(await by(visitor, { practice: other.id })).toEqual([]);
    expect(await by(sjoerd)).toEqual([]);
    expect(await by(lies)).toEqual([]);
    expect(await by(fatima)).toEqual([{ id }]);
    await expect(practiceReferral(db, other, referenceNo)).rejects.toThrow("referral");
    const changed = await behindWall(
      db,
      visitor,
      (db) => rows(db, sql`update referral set task_status = 'failed' returning id`),
      { practice: other.id },
    );
    expect(changed).toEqual([]);
    for (const table of ["practice", "practice_token", "practice_assertion", "referral_feedback"])
      expect(
        await behindWall(db, visitor, (db) => rows(db, sql`select 1 from ${sql.identifier(table)}`)),
        table,
      ).toEqual([]);
  });
});

describe("the night", () => {
  test("tells of no contact at day fourteen, calls a coordinator at day ten without a name, and each once", async () => {
    const w = await world();
    const { lepelaar } = await ground(w.db);
    const { id } = await refer(w.db, lepelaar.id);
    expect(await withClock(days(9), () => keepReferrals(w.db))).toBe(0);
    expect(await withClock(days(10), () => keepReferrals(w.db))).toBe(1);
    expect(await withClock(days(11), () => keepReferrals(w.db))).toBe(0);
    const said = await rows<{ subject: string; text: string; about: string }>(w.db, sql`select * from delivery`);
    expect(said).toHaveLength(1);
    expect(JSON.stringify(said)).not.toMatch(/Truus|Es|Lepelaar|kaarten/);
    for (const day of [14, 15]) await withClock(days(day), () => keepReferrals(w.db));
    expect((await toldOf(w.db, id)).map(({ moment }) => moment)).toEqual(["no_contact", "received"]);
  });

  test("forgets the message after thirty days, tokens that ran out, and in the end everything", async () => {
    const { db } = await world();
    const { lepelaar, fatima } = await ground(db);
    const request = { identifier: "R-1", bodyHash: Buffer.alloc(32), raw: '{"resourceType":"Bundle"}' };
    const { id, signal } = await refer(db, lepelaar.id, { channel: "fhir", request });
    await asOwner(db, () =>
      db.execute(
        sql`insert into practice_token (hash, practice, expires_at) values ('\\x01', ${lepelaar.id}, now() - interval '1 hour')`,
      ),
    );
    await keepReferrals(db);
    expect((await rowOf(db, id)).raw).not.toBeNull();
    expect(await asOwner(db, () => rows(db, sql`select 1 from practice_token`))).toEqual([]);
    await withClock(days(31), () => keepReferrals(db));
    expect((await rowOf(db, id)).raw).toBeNull();
    await record(db, seeds, "signal.closed", signal, { reason: "not_reached", team: lepelaar.team });
    await endPractice(db, fatima, lepelaar.number);
    await withClock(days(740), () => keepReferrals(db));
    expect(await rowOf(db, id)).toBeUndefined();
    expect(await asOwner(db, () => rows(db, sql`select 1 from practice`))).toEqual([]);
  });
});

test("who was referred reads what stands in it, and can have it erased", async () => {
  const { db } = await world();
  const { lepelaar, daan } = await ground(db);
  const { id, signal } = await refer(db, lepelaar.id);
  await record(db, seeds, "signal.converted", signal, {
    person: daan.person,
    team: lepelaar.team,
    start: "making_contact",
  });
  const [own] = await personal.collect(db, daan.person);
  expect(own!.rows).toMatchObject([
    { practice: "Huisartsen De Lepelaar", matters: "Graag weer eens kaarten.", reasons: ["company"] },
  ]);
  expect(await toldOf(db, id)).not.toEqual([]);
  await personal.erase(db, seeds, daan.person);
  expect(await rowOf(db, id)).toBeUndefined();
  expect(await toldOf(db, id)).toEqual([]);
});
