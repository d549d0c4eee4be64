// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { addPerson, giveSiteRole } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import { hashOf } from "#platform/keys/secrets.ts";
import { someone } from "#test/signing-in.ts";
import { type World, world } from "#test/world.ts";
import { makeClaimCode } from "../claim/claim-code.ts";
import { startSession } from "../session.ts";
import { appToAdd } from "./app-codes.ts";

const seeds = system("test");

/** Somebody with an app with codes, in a browser where only a code from the mail was typed. */
async function withApp(w: World) {
  const { id } = await addPerson(w.db, seeds, someone());
  await appToAdd(w.db, id, "Soepsteen", "Ria");
  await w.db.execute(sql`update authenticator_app set confirmed_at = now() where person = ${id}`);
  const token = await startSession(w.db, id);
  return { id, token, as: { as: `session=${token}` } };
}

describe("who chose a second step", () => {
  test("is asked for it before the own pages, also without any duty", async () => {
    const w = await world();
    const { token, as } = await withApp(w);
    for (const path of ["/mijn", "/mijn/gegevens", "/mijn/gegevens/alles", "/mijn/inzage", "/en/mijn/berichten"]) {
      const answer = await w.get(path, as);
      expect(answer.status, path).toBe(303);
      expect(answer.headers.get("location"), path).toContain("/inloggen/tweede-stap");
    }
    await w.db.execute(sql`update session set strong_at = now() where token_hash = ${hashOf(token)}`);
    expect((await w.get("/mijn/gegevens", as)).status).toBe(200);
  });

  test("cannot be given another password or address by who only reads the mail", async () => {
    const w = await world();
    const { id, as } = await withApp(w);
    await giveSiteRole(w.db, seeds, id, "keeper");
    const forms: [string, Record<string, string>][] = [
      ["/mijn/inloggen/wachtwoord", { password: "vier losse woorden hier" }],
      ["/mijn/inloggen/adres", { email: "evil@evil.example" }],
      ["/mijn/apparaten/afmelding", {}],
    ];
    for (const [path, form] of forms) {
      const answer = await w.post(path, form, as);
      expect(answer.headers.get("location"), path).toContain("/inloggen/tweede-stap");
    }
  });

  test("who has none goes straight on", async () => {
    const w = await world();
    const { id } = await addPerson(w.db, seeds, someone());
    const token = await startSession(w.db, id);
    expect((await w.get("/mijn/gegevens", { as: `session=${token}` })).status).toBe(200);
  });
});

test("a screen that is locked by hand shows nothing until somebody proves who is there", async () => {
  const w = await world();
  const { id } = await addPerson(w.db, seeds, someone());
  const as = { as: `session=${await startSession(w.db, id)}` };
  const shut = await w.post("/inloggen/slot/dicht", {}, as);
  expect(shut.headers.get("location")).toContain("/inloggen/slot");
  const next = await w.get("/mijn/gegevens", as);
  expect(next.status).toBe(303);
  expect((await w.get("/inloggen/slot", as)).status).toBe(200);
});

test("nobody signs in as somebody who died, or who is frozen", async () => {
  const w = await world();
  const { id } = await addPerson(w.db, seeds, someone());
  await w.db.execute(sql`update person set deceased_on = current_date where id = ${id}`);
  await expect(makeClaimCode(w.db, seeds, id, "desk")).rejects.toMatchObject({ name: "Conflict" });
  await w.db.execute(sql`update person set deceased_on = null, frozen_at = now() where id = ${id}`);
  await expect(makeClaimCode(w.db, seeds, id, "desk")).rejects.toMatchObject({ name: "Conflict" });
});
