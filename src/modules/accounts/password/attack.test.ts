// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from "vitest";
import { addPerson } from "#modules/people/index.ts";
import { type Actor, system, visitor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { makeRateLimiter } from "#platform/http/rate-limit.ts";
import { now, withClock } from "#platform/time/time.ts";
import { codeInMail, cookiesOf } from "#test/signing-in.ts";
import { ownDatabase, world } from "#test/world.ts";
import { recogniseDevice } from "../known-device.ts";
import { actorOf } from "../session.ts";
import { keepPassword, setPassword, signInWithPassword } from "./password.ts";
import { waitAfter } from "./wait.ts";

const seeds = system("test");
const good = "vier losse woorden hier";
const site = { site: "Verbonden in de buurt", keep: null };
const secondsOn = (seconds: number) => now().add({ seconds });

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

describe("one account that is attacked", () => {
  test("is guessed a few times an hour at most, from wherever", async () => {
    const { db } = await world();
    const { email } = await riaWith(db);
    let tried = 0;
    for (let minute = 0; minute < 8 * 60; minute += 1) {
      const answer = await withClock(secondsOn(minute * 60), () => enter(db, email, `gok nummer ${minute} van velen`));
      if (answer.kind === "wrong") tried++;
    }
    expect(tried).toBeLessThan(45);
  }, 60_000);

  test("lets nobody in while it waits, also not with the right password; then it does", async () => {
    const { db } = await world();
    const { email } = await riaWith(db);
    for (let i = 0; i < 5; i++) await enter(db, email, "verkeerd wachtwoord");
    expect(await enter(db, email, good)).toMatchObject({ kind: "wait" });
    expect((await withClock(secondsOn(31), () => enter(db, email, good))).kind).toBe("signed_in");
    expect((await withClock(secondsOn(32), () => enter(db, email, "verkeerd wachtwoord"))).kind).toBe("wrong");
    expect([4, 5, 6, 7, 20].map(waitAfter)).toEqual([0, 30, 60, 120, 900]);
  });

  test("stays open to its owner in a browser that knows her", async () => {
    const { db } = await world();
    const { id, email } = await riaWith(db);
    const browser = (await recogniseDevice(db, seeds, { person: id, secret: "", shared: false }))!;
    for (let i = 0; i < 9; i++) await enter(db, email, "verkeerd wachtwoord");
    expect((await enter(db, email, good)).kind).toBe("wait");
    expect((await enter(db, email, good, browser)).kind).toBe("signed_in");
    expect((await enter(db, email, good, "a".repeat(43))).kind).toBe("wait");
  });

  test("and a name that nobody has look the same, also when it waits", async () => {
    const w = await world();
    const { email } = await riaWith(w.db);
    const seen = [];
    for (const name of [email, "niemand-9@kamerkoor.example"]) {
      const answers = [];
      for (let i = 0; i < 6; i++) {
        const answer = await w.post("/inloggen/wachtwoord", { name, password: "verkeerd wachtwoord" });
        answers.push(answer.status, (await answer.text()).replaceAll(name, "…"));
      }
      seen.push(answers);
    }
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[0]!.at(-2)).toBe(429);
  });

  test("by a hundred at the same moment is guessed five times", async () => {
    const { db } = await ownDatabase();
    const { id } = await addPerson(db, seeds, { givenName: "Ria", email: "ria-honderd@kamerkoor.example" });
    await keepPassword(db, id, good);
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) => enter(db, "ria-honderd@kamerkoor.example", `gok ${n} van dertig`)),
    );
    expect(answers.filter(({ kind }) => kind === "wrong")).toHaveLength(5);
    expect(answers.filter(({ kind }) => kind === "wait")).toHaveLength(25);
  });

  test("can still be entered with a code by mail", async () => {
    const w = await world();
    const { email } = await riaWith(w.db);
    for (let i = 0; i < 9; i++) await enter(w.db, email, "verkeerd wachtwoord");
    const asked = await w.post("/inloggen", { email });
    const cookie = cookiesOf(asked);
    const entered = await w.post("/inloggen/code", { code: await codeInMail(w, email) }, { as: cookie });
    expect(entered.status).toBe(303);
  });
});

describe("one library address", () => {
  const library = { headers: { "x-forwarded-for": "192.0.2.200" } };

  test("carries ten thousand sign-ins in a day, each a question and an answer, with a rush at the opening", () => {
    let clock = 0;
    const take = makeRateLimiter(() => clock);
    let refused = 0;
    for (let n = 0; n < 10_000; n++) {
      if (n >= 100) clock += (8 * 3600_000) / 10_000;
      for (const _ of ["ask", "answer"]) if (take("192.0.2.200", "sign_in") > 0) refused++;
    }
    expect(refused).toBe(0);
  });

  test("lets its visitors in while somebody there guesses at one account", async () => {
    const w = await world();
    const target = await riaWith(w.db);
    const visitors = [];
    for (let n = 0; n < 12; n++) visitors.push(await riaWith(w.db));
    for (let n = 0; n < 20; n++)
      await w.post("/inloggen/wachtwoord", { name: target.email, password: `gok nummer ${n}` }, library);
    for (const { email } of visitors) {
      const entered = await w.post("/inloggen/wachtwoord", { name: email, password: good, shared: "1" }, library);
      expect(entered.status).toBe(303);
    }
    expect((await w.post("/inloggen/wachtwoord", { name: target.email, password: good }, library)).status).toBe(429);
  }, 30_000);

  test("from which a thousand accounts are tried is slowed down", async () => {
    const w = await world();
    const spray = { headers: { "x-forwarded-for": "192.0.2.201" } };
    let last = 0;
    for (let n = 0; n < 70 && last !== 429; n++)
      last = (await w.post("/inloggen/wachtwoord", { name: `doel${n}`, password: "Welkom12345678" }, spray)).status;
    expect(last).toBe(429);
  }, 30_000);
});
