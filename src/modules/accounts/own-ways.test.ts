// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { addPerson, findPerson, personsAt } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import { rows } from "#platform/db/db.ts";
import { personalParts } from "#platform/personal/personal.ts";
import { codeInMail, cookiesOf } from "#test/signing-in.ts";
import { type World, world } from "#test/world.ts";
import { makeClaimCode } from "./claim/claim-code.ts";
import { askOwnAddress } from "./own-address.ts";
import { personal } from "./personal.ts";
import { postForTest } from "./post.test-data.ts";
import { actorOf, findSession, startSession } from "./session.ts";

const seeds = system("test");
let made = 0;
async function ria(w: World, more = {}) {
  const { id } = await addPerson(w.db, seeds, { givenName: "Ria", phone: "0343123456", ...more });
  const token = await startSession(w.db, id);
  return { id, token, cookie: `session=${token}` };
}
const newMail = () => `ria-eigen${++made}@kamerkoor.example`;

describe("how somebody signs in from now on", () => {
  test("a mail address counts after its code, not before; the old one is told", async () => {
    const w = await world();
    const { told } = postForTest();
    const [old, email] = [newMail(), newMail()];
    const { id, cookie } = await ria(w, { email: old });
    const asked = await w.post("/mijn/inloggen/adres", { email }, { as: cookie });
    expect(asked.headers.get("location")).toBe("/mijn/inloggen/adres/code");
    expect(await personsAt(w.db, email)).toEqual([]);
    const as = cookiesOf(asked, cookie);
    const code = await codeInMail(w, email);
    const wrong = code === "000000" ? "000001" : "000000";
    expect((await w.post("/mijn/inloggen/adres/code", { code: wrong }, { as })).status).toBe(422);
    const saved = await w.post("/mijn/inloggen/adres/code", { code }, { as });
    expect(saved.headers.get("location")).toBe("/mijn/inloggen?gedaan=adres");
    expect((await findPerson(w.db, id)).email).toBe(email);
    expect(told.map(({ kind }) => kind)).toEqual(["accounts.address"]);
    expect((await w.post("/mijn/inloggen/adres/code", { code }, { as })).status).toBe(422);
  });

  test("a code for an address is of who asked it, and signs nobody in", async () => {
    const w = await world();
    postForTest();
    const email = newMail();
    const [one, two] = [await ria(w), await ria(w, { givenName: "Sam" })];
    const asked = await w.post("/mijn/inloggen/adres", { email }, { as: one.cookie });
    const code = await codeInMail(w, email);
    const crossed = cookiesOf(asked, two.cookie);
    expect((await w.post("/mijn/inloggen/adres/code", { code }, { as: crossed })).status).toBe(422);
    expect((await w.post("/inloggen/code", { code }, { as: cookiesOf(asked) })).status).toBe(422);
    expect((await findPerson(w.db, two.id)).email).toBeNull();
    await expect(
      askOwnAddress(w.db, await actorOf(w.db, two.id), one.id, { way: "email", to: email }),
    ).rejects.toThrow();
  });

  test("a mobile number by SMS; what is no address says what to do", async () => {
    const w = await world();
    const { sent } = postForTest();
    const { id, cookie } = await ria(w);
    const asked = await w.post("/mijn/inloggen/adres", { email: "06 98 76 54 32" }, { as: cookie });
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    const code = /\d{6}/.exec(sent[0]!.text)![0];
    await w.post("/mijn/inloggen/adres/code", { code }, { as: cookiesOf(asked, cookie) });
    expect((await findPerson(w.db, id)).phone).toBe("0698765432");
    expect((await w.post("/mijn/inloggen/adres", { email: "0343 00 00 00" }, { as: cookie })).status).toBe(422);
    expect((await w.post("/mijn/inloggen/adres", {}, { as: cookie })).status).toBe(422);
    expect((await w.post("/mijn/inloggen/adres", { email: newMail() })).headers.get("location")).toMatch(/^\/inloggen/);
  });

  test("a password is set, changed with the one of before, and taken away; each time under a new token", async () => {
    const w = await world();
    postForTest();
    const { token, cookie } = await ria(w);
    const post = (form: Record<string, string>, as: string) => w.post("/mijn/inloggen/wachtwoord", form, { as });
    const without = await post({ password: "vier losse woorden hier" }, cookie);
    expect([without.status, await without.text()]).toEqual([
      422,
      expect.stringContaining("Kies ook een gebruikersnaam"),
    ]);
    const set = await post({ password: "vier losse woorden hier", userName: "ria.eigen" }, cookie);
    expect(set.headers.get("location")).toBe("/mijn/inloggen?gedaan=wachtwoord");
    expect(await findSession(w.db, token)).toBeNull();
    const inside = cookiesOf(set, cookie);
    const form = { password: "heel iets anders dus", userName: "ria.eigen" };
    expect((await post({ ...form, current: "verkeerd" }, inside)).status).toBe(422);
    const changed = await post({ ...form, current: "vier losse woorden hier" }, inside);
    expect(changed.status).toBe(303);
    const again = cookiesOf(changed, inside);
    expect((await w.get("/mijn/inloggen/wachtwoord/verwijdering", { as: again })).status).toBe(200);
    const gone = await w.post("/mijn/inloggen/wachtwoord/verwijdering", {}, { as: again });
    expect(gone.headers.get("location")).toBe("/mijn/inloggen?gedaan=weg");
    expect(await rows(w.db, sql`select 1 from password`)).toHaveLength(0);
    expect(await rows(w.db, sql`select 1 from blind_index where kind = 'user_name'`)).toHaveLength(0);
  });
});

test("what is kept of how somebody comes in is shown to her, and goes with her", async () => {
  const w = await world();
  postForTest();
  const { id, cookie } = await ria(w);
  await makeClaimCode(w.db, seeds, id, "desk");
  await w.post(
    "/mijn/inloggen/wachtwoord",
    { password: "vier losse woorden hier", userName: "ria.weg" },
    { as: cookie },
  );
  const collected = await personal.collect(w.db, id);
  expect(collected.map(({ code, rows: found }) => [code, found.length])).toEqual([
    ["sessions", 1],
    ["password", 1],
    ["claimCodes", 1],
    ["knownDevices", 0],
  ]);
  expect(JSON.stringify(collected)).not.toContain("argon2id");
  await personal.erase(w.db, seeds, id);
  for (const table of personal.tables)
    expect(await rows(w.db, sql`select 1 from ${sql.identifier(table)} where person = ${id}`), table).toHaveLength(0);
  expect(personalParts()).toContain(personal);
});
