// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { actorOf, findSession, startSession } from "#modules/accounts/index.ts";
import { system } from "#platform/access/actor.ts";
import { rows } from "#platform/db/db.ts";
import { newOnceId } from "#platform/forms/once.ts";
import { cookiesOf, someone } from "#test/signing-in.ts";
import { world } from "#test/world.ts";
import { addPerson, findPerson } from "./person.ts";

const seeds = system("test");

describe("my page", () => {
  test("a visitor is asked to sign in first, and comes back", async () => {
    const w = await world();
    for (const path of ["/mijn", "/mijn/gegevens", "/mijn/apparaten"]) {
      const response = await w.get(path);
      expect(response.status).toBe(303);
      expect(response.headers.get("location")).toBe(`/inloggen?next=${encodeURIComponent(path)}`);
    }
  });

  test("it is never kept by a browser or a proxy", async () => {
    const ria = someone();
    const w = await world();
    const { id } = await addPerson(w.db, seeds, ria);
    const response = await w.get("/mijn", { as: `session=${await startSession(w.db, id)}` });
    expect(response.headers.get("cache-control")).toContain("no-store");
  });

  test("details can be changed; a wrong phone number comes back as it was typed", async () => {
    const ria = someone();
    const w = await world();
    const { id } = await addPerson(w.db, seeds, ria);
    const as = await actorOf(w.db, id);
    const wrong = await w.post("/mijn/gegevens", { version: 1, givenName: "Ria", phone: "12", language: "nl" }, { as });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toMatch(/value="12"/);
    const form = { version: 1, givenName: "Maria", familyName: "", phone: "06 - 00 00 00 12", language: "en" };
    const right = await w.post("/mijn/gegevens", form, { as });
    expect(right.status).toBe(303);
    expect(await findPerson(w.db, id)).toMatchObject({ givenName: "Maria", phone: "0600000012", language: "en" });
  });

  test("who saves, goes back, mends the name and saves again is heard, although it is the same form", async () => {
    const ria = someone();
    const w = await world();
    const { id } = await addPerson(w.db, seeds, ria);
    const as = await actorOf(w.db, id);
    const form = { version: 1, _once: newOnceId(), givenName: "Ria", language: "nl" };
    await w.post("/mijn/gegevens", form, { as });
    await w.post("/mijn/gegevens", { ...form, givenName: "Maria" }, { as });
    expect((await findPerson(w.db, id)).givenName).toBe("Maria");
  });

  test("extra fields change nothing: nobody makes themselves a keeper or takes another address", async () => {
    const ria = someone();
    const w = await world();
    const { id } = await addPerson(w.db, seeds, ria);
    const as = await actorOf(w.db, id);
    const form = {
      version: 1,
      givenName: "Ria",
      language: "nl",
      email: "ander@kamerkoor.example",
      role: "admin",
      id: "x",
    };
    expect((await w.post("/mijn/gegevens", form, { as })).status).toBe(303);
    expect((await findPerson(w.db, id)).email).toBe(ria.email);
    expect(await actorOf(w.db, id)).toEqual(as);
  });
});

describe("own devices", () => {
  test("somebody sees the own devices and signs one out", async () => {
    const ria = someone();
    const w = await world();
    const { id } = await addPerson(w.db, seeds, ria);
    const [here, tablet] = [
      await startSession(w.db, id, "Firefox, Windows"),
      await startSession(w.db, id, "Safari, iPad"),
    ];
    const page = await (await w.get("/mijn/apparaten", { as: `session=${here}` })).text();
    expect(page).toContain("Firefox, Windows (dit apparaat)");
    const [{ id: session }] = (await rows<{ id: string }>(
      w.db,
      sql`select id from session where device like 'Safari%'`,
    )) as [{ id: string }];
    const ended = await w.post(`/mijn/apparaten/${session}/afmelding`, {}, { as: `session=${here}` });
    expect(ended.status).toBe(303);
    expect(await findSession(w.db, tablet)).toBeNull();
    expect(await findSession(w.db, here)).not.toBeNull();
  });

  test("somebody else's device is not there", async () => {
    const ria = someone();
    const w = await world();
    const [{ id }, other] = [await addPerson(w.db, seeds, ria), await addPerson(w.db, seeds, { givenName: "Sam" })];
    const theirs = await startSession(w.db, other.id);
    const [{ id: session }] = (await rows<{ id: string }>(w.db, sql`select id from session`)) as [{ id: string }];
    const tried = await w.post(`/mijn/apparaten/${session}/afmelding`, {}, { as: await actorOf(w.db, id) });
    expect(tried.status).toBe(404);
    expect((await w.post("/mijn/apparaten/x/afmelding", {}, { as: await actorOf(w.db, id) })).status).toBe(404);
    expect(await findSession(w.db, theirs)).not.toBeNull();
  });

  test("all other devices are signed out at once", async () => {
    const ria = someone();
    const w = await world();
    const { id } = await addPerson(w.db, seeds, ria);
    const [here, there] = [await startSession(w.db, id), await startSession(w.db, id)];
    await w.post("/mijn/apparaten/afmelding", {}, { as: `session=${here}` });
    expect(await findSession(w.db, there)).toBeNull();
    expect(await findSession(w.db, here)).not.toBeNull();
  });

  test("signing out ends the session on the server and empties the cookie; twice is once", async () => {
    const ria = someone();
    const w = await world();
    const { id } = await addPerson(w.db, seeds, ria);
    const as = `session=${await startSession(w.db, id)}`;
    const out = await w.post("/uitloggen", {}, { as });
    expect(out.status).toBe(303);
    expect(cookiesOf(out, as)).toBe("");
    expect((await w.get("/mijn", { as })).status).toBe(303);
    expect((await w.post("/uitloggen", {}, { as })).status).toBe(303);
  });
});

describe("caught mail", () => {
  test("shows mails as text", async () => {
    const w = await world();
    await w.services.mailer.send({
      to: "ria@kamerkoor.example",
      subject: "<b>dik</b>",
      text: "<script>x</script>",
      kind: "test",
    });
    w.services.mailer = { ...w.services.mailer, caught: () => w.mail() } as typeof w.services.mailer;
    const page = await (await w.get("/ontwikkeling/post")).text();
    expect(page).toContain("&lt;script&gt;");
    expect(page).not.toContain("<script>x");
  });

  test("does not exist in production", async () => {
    const live = await world({ NODE_ENV: "production" });
    expect((await live.get("/ontwikkeling/post")).status).toBe(404);
  });
});
