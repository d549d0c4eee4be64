// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { type Db, rows } from "#platform/db/db.ts";
import { now, withClock } from "#platform/time/time.ts";
import { person } from "#test/people.ts";
import { world } from "#test/world.ts";
import { mostMisses } from "./misses.ts";
import {
  checkRecoveryCode,
  codesLeft,
  codesToKeep,
  hideCodes,
  makeRecoveryCodes,
  plainCode,
} from "./recovery-codes.ts";

async function sheet(db: Db) {
  const actor = await person(db, "truus");
  await makeRecoveryCodes(db, actor, actor.person);
  const codes = (await codesToKeep(db, actor.person))!;
  const use = (code: string) => checkRecoveryCode(db, actor, actor.person, code);
  return { actor, codes, use };
}

describe("recovery codes", () => {
  test("are ten, each another, and work once", async () => {
    const { db } = await world();
    const { actor, codes, use } = await sheet(db);
    expect(new Set(codes).size).toBe(10);
    expect(codes[0]).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect(await use(codes[3]!)).toBe("right");
    expect(await use(codes[3]!)).toBe("wrong");
    expect(await codesLeft(db, actor.person)).toBe(9);
  });

  test("are read as people write them down", () => {
    expect(plainCode(" k7qm 2f4x-o0il ")).toBe("K7QM2F4X0011");
  });

  test("raced count once", async () => {
    const { db } = await world();
    const { codes, use } = await sheet(db);
    const answers = await Promise.all([1, 2, 3].map(() => use(codes[0]!)));
    expect(answers.sort()).toEqual(["right", "wrong", "wrong"]);
  });

  test("are not in the database, and cannot be read again once they are kept", async () => {
    const { db } = await world();
    const { actor, codes } = await sheet(db);
    const [stored] = await rows<{ all: string }>(
      db,
      sql`select (select json_agg(c)::text from recovery_code c) || (select json_agg(s)::text from recovery_sheet s) || (select json_agg(e)::text from event e) as all`,
    );
    for (const code of codes) expect(stored!.all).not.toContain(code.replaceAll("-", ""));
    await hideCodes(db, actor.person);
    expect(await codesToKeep(db, actor.person)).toBeNull();
  });

  test("can be read for a quarter of an hour, not longer", async () => {
    const { db } = await world();
    const { actor } = await sheet(db);
    const later = (minutes: number) => withClock(now().add({ minutes }), () => codesToKeep(db, actor.person));
    expect(await later(14)).toHaveLength(10);
    expect(await later(16)).toBeNull();
    expect(await later(1)).toBeNull();
  });

  test("of before work no longer when new ones are made", async () => {
    const { db } = await world();
    const { actor, codes, use } = await sheet(db);
    await makeRecoveryCodes(db, actor, actor.person);
    expect(await use(codes[0]!)).toBe("wrong");
  });

  test("of somebody else do not work, and guessing ends after five", async () => {
    const { db } = await world();
    const { codes, use } = await sheet(db);
    const other = await person(db, "ahmed");
    expect(await checkRecoveryCode(db, other, other.person, codes[0]!)).toBe("wrong");
    for (let guess = 0; guess < mostMisses; guess++) expect(await use(`AAAA-BBBB-CCC${guess}`)).toBe("wrong");
    expect(await use(codes[0]!)).toBe("too_often");
  });
});
