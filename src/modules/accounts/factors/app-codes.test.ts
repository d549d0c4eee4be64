// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { describe, expect, test } from "vitest";
import type { Actor } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { vault } from "#platform/keys/vault.ts";
import { mastersOfSecrets } from "#platform/keys/wrapped.ts";
import { now, withClock } from "#platform/time/time.ts";
import { person } from "#test/people.ts";
import { world } from "#test/world.ts";
import { appOf, appToAdd, checkAppCode, confirmApp, nextCodeOf } from "./app-codes.ts";
import { mostMisses } from "./misses.ts";

/** The start of a step, so that a test knows which step it is in. */
const start = Temporal.Instant.fromEpochMilliseconds(1_790_000_010_000);
const at = <T>(seconds: number, work: () => T): T => withClock(start.add({ seconds }), work);

/** What the phone shows. */
const phone = (key: string) => {
  const totp = new TOTP({ secret: Secret.fromBase32(key.replaceAll(" ", "")) });
  return () => totp.generate({ timestamp: now().epochMilliseconds });
};

async function withApp(db: Db) {
  const actor: Actor & { person: string } = await person(db, "truus");
  const app = await at(0, () => appToAdd(db, actor.person, "Soepsteen", "truus@soepsteen.example"));
  const shown = phone(app.key);
  const add = () => at(0, () => confirmApp(db, actor, actor.person, shown()));
  const check = (seconds: number, code?: string) =>
    at(seconds, () => checkAppCode(db, actor, actor.person, code ?? shown()));
  return { actor, app, shown, add, check };
}

describe("an app with codes", () => {
  test("counts once a code of it came in; the picture and the key say the same", async () => {
    const { db } = await world();
    const { actor, app, add } = await withApp(db);
    expect(app.key).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    expect(new URL(app.uri).searchParams.get("secret")).toBe(app.key.replaceAll(" ", ""));
    expect(app.uri).toMatch(/^otpauth:\/\/totp\/Soepsteen:/);
    expect(await appOf(db, actor.person)).toBeNull();
    expect(await at(0, () => confirmApp(db, actor, actor.person, "000000"))).toBe("wrong");
    expect(await add()).toBe("right");
    expect(await appOf(db, actor.person)).not.toBeNull();
    await expect(appToAdd(db, actor.person, "x", "x")).rejects.toThrow(/al een app/);
  });

  test("keeps its key sealed: the database does not hold it", async () => {
    const { db } = await world();
    const { app } = await withApp(db);
    const [stored] = await rows<{ all: string; hex: string }>(
      db,
      sql`select (select json_agg(a)::text from authenticator_app a) as all, (select encode(secret, 'hex') from authenticator_app) as hex`,
    );
    const key = app.key.replaceAll(" ", "");
    expect(stored!.all).not.toContain(key);
    expect(stored!.hex).not.toContain(Buffer.from(key).toString("hex"));
    expect(await mastersOfSecrets(db)).toEqual(new Set([vault().newestMaster]));
  });

  test("gives a code that works once, also within its half minute", async () => {
    const { db } = await world();
    const { add, check } = await withApp(db);
    await add();
    expect(await check(5)).toBe("used");
    expect(await check(35)).toBe("right");
    expect(await check(50)).toBe("used");
    expect(await check(65)).toBe("right");
  });

  test("takes the code of one step earlier or later, not of two, and never an older one again", async () => {
    const { db } = await world();
    const { add, check, shown } = await withApp(db);
    await add();
    const of = (seconds: number) => at(seconds, shown);
    expect(await check(300, of(330))).toBe("right");
    expect(await check(300, of(300))).toBe("used");
    expect(await check(600, of(570))).toBe("right");
    expect(await check(900, of(840))).toBe("wrong");
    expect(await check(900, of(960))).toBe("wrong");
  });

  test("used twice at the same moment counts once", async () => {
    const { db } = await world();
    const { add, check } = await withApp(db);
    await add();
    const both = await Promise.all([check(60), check(60)]);
    expect(both.sort()).toEqual(["right", "used"]);
  });

  test("stops listening after five guesses, for a quarter of an hour, also to the right code", async () => {
    const { db } = await world();
    const { actor, add, check } = await withApp(db);
    await add();
    for (let guess = 0; guess < mostMisses; guess++) expect(await check(60, String(guess).repeat(6))).toBe("wrong");
    expect(await check(60)).toBe("too_often");
    expect(await check(60 + 16 * 60)).toBe("right");
    const blocked = await rows(
      db,
      sql`select 1 from event where name = 'second_step.blocked' and subject = ${actor.person}`,
    );
    expect(blocked).toHaveLength(1);
  });

  test("guessed in two hundred tries at the same moment gets no more than five", async () => {
    const { db } = await world();
    const { add, check } = await withApp(db);
    await add();
    const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => check(60, String(100_000 + n))));
    expect(answers.filter((answer) => answer === "wrong").length).toBeLessThanOrEqual(mostMisses);
  });

  test("of the invented town shows the next code that works, and none when they are used up", async () => {
    const { db } = await world();
    const { actor, add, check } = await withApp(db);
    await add();
    const next = () => at(5, () => nextCodeOf(db, actor.person));
    expect(await check(5, (await next())!)).toBe("right");
    expect(await next()).toBeNull();
  });
});
