// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { addPerson } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import { rows } from "#platform/db/db.ts";
import { ask, codeInMail, cookiesOf, someone } from "#test/signing-in.ts";
import { world } from "#test/world.ts";

const seeds = system("test");

describe("a household with one address", () => {
  test("two persons with one address say who they are, after the code only", async () => {
    const ria = someone();
    const w = await world();
    await addPerson(w.db, seeds, ria);
    const piet = await addPerson(w.db, seeds, { ...ria, givenName: "Piet" });
    const { cookie, response } = await ask(w, ria.email);
    expect(await (await w.get("/inloggen/code", { as: cookie })).text()).not.toContain("Piet");
    expect((await w.get("/inloggen/wie", { as: cookie })).headers.get("location")).toBe("/inloggen");
    expect(response.status).toBe(303);
    const code = await codeInMail(w, ria.email);
    const right = await w.post("/inloggen/code", { code }, { as: cookie });
    expect(right.headers.get("location")).toBe("/inloggen/wie");
    expect(await rows(w.db, sql`select 1 from session`)).toHaveLength(0);
    const who = await (await w.get("/inloggen/wie", { as: cookie })).text();
    expect(who).toContain("Piet");
    expect(who).toContain("Ria");
    expect((await w.post("/inloggen/wie", {}, { as: cookie })).status).toBe(422);
    const entered = await w.post("/inloggen/wie", { person: piet.id }, { as: cookie });
    expect(entered.status).toBe(303);
    expect(await (await w.get("/mijn", { as: cookiesOf(entered, cookie) })).text()).toContain("Dag Piet");
    expect((await w.post("/inloggen/wie", { person: piet.id }, { as: cookie })).headers.get("location")).toBe(
      "/inloggen",
    );
  });

  test("the code of one household does not sign in somebody of another", async () => {
    const ria = someone();
    const w = await world();
    await addPerson(w.db, seeds, ria);
    await addPerson(w.db, seeds, { ...ria, givenName: "Piet" });
    const stranger = await addPerson(w.db, seeds, { givenName: "Sam", email: "sam@buurthuis.example" });
    const { cookie } = await ask(w, ria.email);
    await w.post("/inloggen/code", { code: await codeInMail(w, ria.email) }, { as: cookie });
    const tried = await w.post("/inloggen/wie", { person: stranger.id }, { as: cookie });
    expect(tried.status).toBe(422);
    expect(await rows(w.db, sql`select 1 from session`)).toHaveLength(0);
  });
});
