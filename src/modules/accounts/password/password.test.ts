// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import crypto from "node:crypto";
import { sql } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { addPerson } from "#modules/people/index.ts";
import { type Actor, system, visitor } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { now } from "#platform/time/time.ts";
import { codeInMail, cookiesOf, mailTo } from "#test/signing-in.ts";
import { type World, world } from "#test/world.ts";
import { postForTest } from "../post.test-data.ts";
import { actorOf, findSession, startSession } from "../session.ts";
import { findUserNamesAgain } from "./account.ts";
import { hashPassword, isOldHash, verifyPassword } from "./argon.ts";
import { setPassword, signInWithPassword } from "./password.ts";
import { longest, refusalOf } from "./refusal.ts";

const seeds = system("test");
const good = "vier losse woorden hier";
const site = { site: "Verbonden in de buurt", keep: null };
const _secondsOn = (seconds: number) => now().add({ seconds });

let made = 0;
async function riaWith(db: Db, more: { password?: string; userName?: string } = {}) {
  const email = `ria-ww${++made}@kamerkoor.example`;
  const { id } = await addPerson(db, seeds, { givenName: "Ria", familyName: "Bakker", email });
  const actor = (await actorOf(db, id)) as Actor & { person: string };
  expect(await setPassword(db, actor, id, { password: good, ...more }, site)).toBeNull();
  return { id, email, actor };
}

const enter = (db: Db, name: string, password: string, browser = "") =>
  signInWithPassword(db, visitor, { name, password, device: "", browser });

describe("a password", () => {
  test("is kept as argon2id in the PHC notation, at today's cost, each with its own salt", async () => {
    const [one, two] = await Promise.all([hashPassword(good), hashPassword(good)]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(two).not.toBe(one);
    expect(await verifyPassword(one, good)).toBe(true);
    expect(await verifyPassword(one, `${good} `)).toBe(false);
    expect(await verifyPassword(null, good)).toBe(false);
    expect(isOldHash(one)).toBe(false);
    expect(isOldHash(one.replace("t=2", "t=1"))).toBe(true);
    await expect(verifyPassword("md5:x", good)).rejects.toThrow("PHC");
  });

  test("is the same whatever keyboard made its letters", async () => {
    expect(await verifyPassword(await hashPassword("café-crème-éclair"), "café-crème-éclair".normalize("NFD"))).toBe(
      true,
    );
  });

  test.each([
    ["kort", "passwordShort"],
    ["elf tekens!", "passwordShort"],
    ["👩‍🦳", "passwordShort"],
    ["x".repeat(longest + 1), "passwordLong"],
    ["aaaaaaaaaaaa", "passwordPattern"],
    ["abcdefghijkl", "passwordPattern"],
    ["123456789012", "passwordPattern"],
    ["qwertyuiopasdf", "passwordPattern"],
    ["abc123abc123abc", "passwordPattern"],
    ["wachtwoord2026", "passwordCommon"],
    ["Welkom2026!!!", "passwordCommon"],
    ["W3lk0m!!!!!!!!", "passwordCommon"],
    ["password12345", "passwordCommon"],
    ["voetbalvoetbal", "passwordCommon"],
    ["1q2w3e4r5t6y", "passwordCommon"],
    ["Soepsteen-2026", "passwordCommon"],
    ["RiaBakker1941", "passwordOwn"],
    ["ria@buurt.example", "passwordOwn"],
    ["Verbonden in de buurt", "passwordOwn"],
    ["0612345678!!", "passwordOwn"],
  ])("%j is refused with a sentence", async (password, why) => {
    const words = ["Ria Bakker", "Bakker", "ria@buurt.example", "0612345678", "Verbonden in de buurt"];
    expect(await refusalOf(password, { words })).toBe(why);
  });

  test.each([
    good,
    "correct horse battery",
    "ΩΨΧ ελληνικά λέξη",
    "كلمة مرور طويلة جدا",
    "👵🏡🌻🍲🚲🐕🎈🎁🎉🎊🎵🍰🌧️",
    "Bakker met bruin brood en kaas",
    "x9".repeat(2) + "kQ-wortel zee",
  ])("%j may be one", async (password) => {
    expect(await refusalOf(password, { words: ["Ria Bakker", "Bakker", "Verbonden in de buurt"] })).toBeNull();
  });

  test("brings in by mail address and by user name, in capitals or not", async () => {
    const { db } = await world();
    const { id, email } = await riaWith(db, { userName: "Ria.B" });
    for (const name of [email, email.toUpperCase(), "ria.b", " RIA.B "])
      expect(await enter(db, name, good)).toMatchObject({ kind: "signed_in", person: id });
    expect((await enter(db, "ria.b", `${good}x`)).kind).toBe("wrong");
    const [stored] = await rows<{ all: string }>(
      db,
      sql`select (select json_agg(p)::text from password p) || (select json_agg(e)::text from event e) as all`,
    );
    expect(stored!.all.toLowerCase()).not.toContain("ria.b");
    expect(stored!.all).not.toContain(good);
  });

  test("asks a user name of who has no mail address or shares one; a user name is of one person", async () => {
    const { db } = await world();
    const { email } = await riaWith(db, { userName: "ria" });
    const piet = await addPerson(db, seeds, { givenName: "Piet", email });
    const actor = await actorOf(db, piet.id);
    const set = (userName?: string) =>
      setPassword(db, actor, piet.id, { password: good, ...(userName !== undefined && { userName }) }, site);
    expect(await set()).toBe("userNameNeeded");
    expect(await set("a b")).toBe("userNameUnclear");
    expect(await set("piet@x.example")).toBe("userNameUnclear");
    expect(await set("0612345678")).toBe("userNameUnclear");
    expect(await set("рия")).toBe("userNameUnclear");
    expect(await set("RIA")).toBe("userNameTaken");
    expect(await set("piet.b")).toBeNull();
    expect((await enter(db, "piet.b", good)).kind).toBe("signed_in");
    // two who share the address have a password: by mail it is nobody's
    expect((await enter(db, email, good)).kind).toBe("wrong");
  });

  test("of somebody else is not set", async () => {
    const { db } = await world();
    const [one, two] = [await riaWith(db), await riaWith(db)];
    await expect(setPassword(db, one.actor, two.id, { password: "heel iets anders dus" }, site)).rejects.toThrow();
    expect((await enter(db, two.email, good)).kind).toBe("signed_in");
  });

  test("that is set anew ends all other sessions and is told without details", async () => {
    const { db } = await world();
    const { told } = postForTest();
    const { id, actor } = await riaWith(db);
    const [here, there] = [await startSession(db, id), await startSession(db, id)];
    const { hashOf } = await import("#platform/keys/secrets.ts");
    await setPassword(db, actor, id, { password: "heel iets anders dus" }, { ...site, keep: hashOf(here) });
    expect(await findSession(db, here)).not.toBeNull();
    expect(await findSession(db, there)).toBeNull();
    expect(told.map(({ kind }) => kind)).toEqual(["accounts.password", "accounts.password"]);
  });

  test("kept at an older cost is hashed anew when it comes in", async () => {
    const { db } = await world();
    const { id, email } = await riaWith(db);
    const salt = Buffer.alloc(16, 7);
    const tag = crypto.argon2Sync("argon2id", {
      message: good,
      nonce: salt,
      memory: 8192,
      passes: 1,
      parallelism: 1,
      tagLength: 32,
    });
    const bare = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "");
    const old = `$argon2id$v=19$m=8192,t=1,p=1$${bare(salt)}$${bare(tag)}`;
    await db.execute(sql`update password set phc = ${old} where person = ${id}`);
    expect((await enter(db, email, "verkeerd wachtwoord")).kind).toBe("wrong");
    expect((await enter(db, email, good)).kind).toBe("signed_in");
    const [kept] = await rows<{ phc: string }>(db, sql`select phc from password where person = ${id}`);
    expect(kept!.phc).toMatch(/m=19456,t=2,p=1/);
    expect((await enter(db, email, good)).kind).toBe("signed_in");
  });

  test("costs one argon2 for whoever tries, known or not, with a password or not", async () => {
    const { db } = await world();
    const { email } = await riaWith(db);
    await addPerson(db, seeds, { givenName: "Zonder", email: "zonder@kamerkoor.example" });
    await enter(db, "niemand-1@kamerkoor.example", "x"); // the dummy is made once
    const { argonCalls } = await import("./argon.ts");
    for (const name of [email, "zonder@kamerkoor.example", "niemand@kamerkoor.example", "niemand"]) {
      const before = argonCalls();
      expect((await enter(db, name, "verkeerd wachtwoord")).kind).toBe("wrong");
      expect(argonCalls() - before, name).toBe(1);
    }
  });

  test("is found again by user name after a backup was put back", async () => {
    const { db } = await world();
    await riaWith(db, { userName: "ria.terug" });
    await db.execute(sql`delete from blind_index`);
    expect((await enter(db, "ria.terug", good)).kind).toBe("wrong");
    await findUserNamesAgain(db);
    expect((await enter(db, "ria.terug", good)).kind).toBe("signed_in");
  });
});

describe("a forgotten password", () => {
  const askReset = async (w: World, name: string) => {
    const response = await w.post("/inloggen/wachtwoord/vergeten", { name });
    return { response, cookie: cookiesOf(response) };
  };

  test("is made anew with a code in the mail; every session of before ends and she is told", async () => {
    const w = await world();
    const { told } = postForTest();
    const { id, email } = await riaWith(w.db, { userName: "ria.vergeet" });
    const old = await startSession(w.db, id);
    const { cookie } = await askReset(w, "ria.vergeet");
    const code = await codeInMail(w, email);
    const send = (form: Record<string, string>) => w.post("/inloggen/wachtwoord/nieuw", form, { as: cookie });
    expect((await send({ code, password: "kort" })).status).toBe(422);
    const own = await send({ code, password: "RiaKamerkoor!" });
    expect([own.status, await own.text()]).toEqual([422, expect.stringContaining("uw naam, adres")]);
    const entered = await send({ code, password: "heel iets anders dus" });
    expect(entered.status).toBe(303);
    expect(await findSession(w.db, old)).toBeNull();
    expect((await enter(w.db, email, good)).kind).toBe("wrong");
    expect((await enter(w.db, email, "heel iets anders dus")).kind).toBe("signed_in");
    expect(told.at(-1)!.kind).toBe("accounts.password");
    expect((await send({ code, password: "nog weer iets anders" })).status).toBe(422);
  });

  test("tells nobody who is known, nor what her name is before the code is right", async () => {
    const w = await world();
    const { email } = await riaWith(w.db);
    const answers = [];
    for (const name of [email, "niemand-7@kamerkoor.example"]) {
      const { response, cookie } = await askReset(w, name);
      const tried = await w.post(
        "/inloggen/wachtwoord/nieuw",
        { code: "000000", password: "Bakker1941!!" },
        { as: cookie },
      );
      answers.push([response.status, response.headers.get("location"), tried.status, await tried.text()]);
    }
    expect(answers[1]).toEqual(answers[0]);
    await vi.waitFor(() => expect(mailTo(w, email)).toHaveLength(1));
  });

  test("a code to sign in makes no password, and a code for a password signs nobody in", async () => {
    const w = await world();
    const { email } = await riaWith(w.db);
    const { cookie } = await askReset(w, email);
    const code = await codeInMail(w, email);
    expect((await w.post("/inloggen/code", { code }, { as: cookie })).status).toBe(422);
    const asked = cookiesOf(await w.post("/inloggen", { email }));
    const other = await codeInMail(w, email, 2);
    const tried = { code: other, password: "heel iets anders dus" };
    expect((await w.post("/inloggen/wachtwoord/nieuw", tried, { as: asked })).status).toBe(422);
    expect((await enter(w.db, email, good)).kind).toBe("signed_in");
  });

  test.each([
    { name: "", password: "" },
    { name: "a".repeat(5000), password: "b".repeat(5000) },
    { name: ["a", "b"], password: "x" },
    { name: "\u0000", password: "\u202e" },
    { name: "' or 1=1 --", password: "' or 1=1 --" },
    {},
  ])("what is hostile comes back with a sentence: %j", async (form) => {
    const w = await world();
    expect((await w.post("/inloggen/wachtwoord", form)).status).toBe(422);
  });
});
