// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { type Db, rows } from "#platform/db/db.ts";
import { newSecret } from "#platform/keys/secrets.ts";
import { now, withClock } from "#platform/time/time.ts";
import { type Device, device, type Odd } from "#test/authenticator.ts";
import { colleague, type Name, person } from "#test/people.ts";
import { world } from "#test/world.ts";
import { partyOf } from "./party.ts";
import { addPasskey, answerPasskey, askPasskey, askToAdd, passkeysOf } from "./passkey.ts";
import { removeOwnFactor } from "./remove.ts";

const origin = "https://buurt.example";
const party = partyOf(origin, "Soepsteen")!;

async function owner(db: Db, name: Name = "truus") {
  const actor = await person(db, name);
  const browser = newSecret();
  const phone = device(origin);
  const add = async (odd?: Odd, by: Device = phone) => {
    const question = await askToAdd(db, party, actor.person, browser);
    const answer = by.make(question, odd);
    return addPasskey(db, actor, { party, person: actor.person, browser, answer, name: "mijn telefoon" });
  };
  const ask = (who: string | null = null) => askPasskey(db, party, browser, who);
  const answer = (text: string, who: string | null = null, from = browser) =>
    answerPasskey(db, actor, { party, browser: from, person: who, answer: text });
  return { actor, browser, phone, add, ask, answer };
}

describe("a passkey", () => {
  test("is made once a finger, face or PIN was asked, and says who is there", async () => {
    const { db } = await world();
    const { actor, phone, add, ask, answer } = await owner(db);
    expect(await add({ unverified: true })).toBe(false);
    expect(await add()).toBe(true);
    expect(await answer(phone.prove(await ask()))).toBe(actor.person);
    expect((await passkeysOf(db, actor.person))[0]).toMatchObject({ name: "mijn telefoon", counter: 1 });
  });

  test("is asked to live on the device and to verify its person", async () => {
    const { db } = await world();
    const { actor, browser, ask } = await owner(db);
    const question = await askToAdd(db, party, actor.person, browser);
    expect(question.authenticatorSelection).toMatchObject({ residentKey: "required", userVerification: "required" });
    expect(question.rp).toEqual({ id: "buurt.example", name: "Soepsteen" });
    expect(await ask()).toMatchObject({ userVerification: "required", rpId: "buurt.example" });
  });

  test("cannot be made twice, or become the passkey of somebody else", async () => {
    const { db } = await world();
    const { phone, add } = await owner(db);
    expect(await add()).toBe(true);
    expect(await add()).toBe(false);
    expect(await (await owner(db, "ahmed")).add({}, phone)).toBe(false);
  });

  test("answers one question once: a replay gets nowhere", async () => {
    const { db } = await world();
    const { actor, phone, add, ask, answer } = await owner(db);
    await add();
    const proof = phone.prove(await ask());
    expect(await answer(proof)).toBe(actor.person);
    expect(await answer(proof)).toBeNull();
    const raced = phone.prove(await ask());
    const both = await Promise.all([answer(raced), answer(raced)]);
    expect(both.filter(Boolean)).toHaveLength(1);
  });

  test("answers in the browser that was asked, within five minutes", async () => {
    const { db } = await world();
    const { actor, phone, add, ask, answer } = await owner(db);
    await add();
    expect(await answer(phone.prove(await ask()), null, newSecret())).toBeNull();
    expect(await answer(phone.prove(await ask()), null, "")).toBeNull();
    const late = phone.prove(await ask());
    expect(await withClock(now().add({ minutes: 6 }), () => answer(late))).toBeNull();
    const inTime = phone.prove(await ask());
    expect(await withClock(now().add({ minutes: 4 }), () => answer(inTime))).toBe(actor.person);
  });

  test("answers the question that was put: not one for another purpose, or of another site", async () => {
    const { db } = await world();
    const { actor, phone, add, ask, answer } = await owner(db);
    await add();
    expect(await answer(phone.prove(await ask(actor.person)))).toBeNull();
    expect(await answer(phone.prove(await ask()), actor.person)).toBeNull();
    expect(await answer(phone.prove(await ask(), { origin: "https://buurt.example.kwaad.example" }))).toBeNull();
    expect(await answer(phone.prove(await ask(), { unverified: true }))).toBeNull();
  });

  test("of another person is no second step, however right it is", async () => {
    const { db } = await world();
    const mine = await owner(db);
    const theirs = await owner(db, "ahmed");
    await mine.add();
    await theirs.add();
    const question = await mine.ask(mine.actor.person);
    expect(await mine.answer(theirs.phone.prove(question), mine.actor.person)).toBeNull();
    const handle = mine.phone.prove(await mine.ask(), { handle: Buffer.alloc(16, 7).toString("base64url") });
    expect(await mine.answer(handle)).toBeNull();
  });

  test("whose counter runs back is a copy: it is refused and told", async () => {
    const { db } = await world();
    const { actor, phone, add, ask, answer } = await owner(db);
    await add();
    const copy = phone.copy();
    expect(await answer(phone.prove(await ask()))).toBe(actor.person);
    expect(await answer(copy.prove(await ask()))).toBeNull();
    expect(await rows(db, sql`select 1 from event where name = 'passkey.refused'`)).toHaveLength(1);
  });

  test("of somebody who left, or that was removed, lets nobody in", async () => {
    const { db } = await world();
    const { actor, phone, add, ask, answer } = await owner(db);
    await add();
    await db.execute(sql`update person set closed_at = now() where id = ${actor.person}`);
    expect(await answer(phone.prove(await ask()))).toBeNull();
    await db.execute(sql`update person set closed_at = null where id = ${actor.person}`);
    const [key] = await passkeysOf(db, actor.person);
    expect(await removeOwnFactor(db, actor, actor.person, { passkey: key!.id }, null)).toBe(true);
    expect(await answer(phone.prove(await ask()))).toBeNull();
  });

  test("cannot be removed by somebody else, and the last one of who must have one stays", async () => {
    const { db } = await world();
    const { actor, add } = await owner(db);
    await add();
    const [key] = await passkeysOf(db, actor.person);
    const admin = await colleague(db, "admin", "joost");
    await expect(removeOwnFactor(db, admin, admin.person, { passkey: key!.id }, null)).rejects.toThrow();
    await db.execute(sql`insert into site_role (person, role) values (${actor.person}, 'keeper')`);
    const keeper = { ...actor, siteRoles: ["keeper" as const] };
    expect(await removeOwnFactor(db, keeper, actor.person, { passkey: key!.id }, null)).toBe(false);
    await add({}, device(origin));
    const two = await passkeysOf(db, actor.person);
    const gone = await Promise.all(
      two.map(({ id }) => removeOwnFactor(db, keeper, actor.person, { passkey: id }, null)),
    );
    expect(gone.sort()).toEqual([false, true]);
  });

  test.each([
    "",
    "x",
    "{}",
    "[]",
    "null",
    '{"id":"a"}',
    JSON.stringify({
      id: "a",
      rawId: "a",
      type: "public-key",
      response: { clientDataJSON: "e30", authenticatorData: "AA", signature: "AA" },
    }),
  ])("does not answer %j", async (text) => {
    const { db } = await world();
    const { answer } = await owner(db);
    expect(await answer(text)).toBeNull();
  });

  test("needs a name, not an address of digits", () => {
    expect(partyOf("http://127.0.0.1:3000", "x")).toBeNull();
    expect(partyOf("https://[::1]", "x")).toBeNull();
    expect(partyOf("http://localhost:3000", "x")).toMatchObject({ id: "localhost", origin: "http://localhost:3000" });
  });
});
