// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addPerson, giveSiteRole } from "#modules/people/index.ts";
import { rows } from "#platform/db/db.ts";
import { type Employer, signInAtEmployer, startEmployer } from "#test/employer.ts";
import { world } from "#test/world.ts";
import { startSession } from "../session.ts";
import { actorIn, again, comeBack, leave, linked, redirectUri, scene, seeds } from "./oidc.test-data.ts";

const roles = { OIDC_ROLES: "agenda=keeper;privacy=privacy_officer", OIDC_MFA: "amr=mfa" };
let employer: Employer;

beforeAll(async () => {
  employer = await startEmployer({ redirectUri, settings: roles });
}, 60_000);
afterAll(() => employer.stop());

describe("signing in with the account of an employer", () => {
  test("leaves with PKCE, state and nonce, and asks only what it needs", async () => {
    const { w } = await scene(employer);
    const { to } = await leave(w);
    const asked = new URL(to);
    expect(asked.origin).toBe(employer.issuer);
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: "code",
      code_challenge_method: "S256",
      redirect_uri: redirectUri,
      scope: "openid email profile",
    });
    for (const secret of ["state", "nonce", "code_challenge"])
      expect(asked.searchParams.get(secret)!.length).toBeGreaterThan(40);
  });

  test("links an account after the mailed code, and comes straight in the next time", async () => {
    const { w, name, email } = await scene(employer);
    const { person } = await linked(w, name, email);
    const { to, cookie } = await again(w, name);
    expect(to).toBe("/beheer");
    expect(await actorIn(w, cookie)).toMatchObject({ person });
    expect(await rows(w.db, sql`select 1 from session where method = 'oidc'`)).toHaveLength(1);
  });

  test("keeps no token of the employer anywhere", async () => {
    const { w, name, email } = await scene(employer);
    await linked(w, name, email);
    await again(w, name);
    const [stored] = await rows<{ all: string }>(
      w.db,
      sql`select concat((select json_agg(i) from oidc_identity i), (select json_agg(s) from session s), (select json_agg(e) from event e), (select json_agg(o) from oidc_sign_in o)) as all`,
    );
    expect(stored!.all).not.toMatch(/eyJ|access_token|id_token/);
    expect(stored!.all).not.toContain(email);
  });

  test("gives roles by group, asks a second step for them, and takes them when the group is gone", async () => {
    const { w, name, email } = await scene(employer, { groups: ["agenda", "iets-anders"] });
    const { person, to } = await linked(w, name, email);
    expect(to).toBe("/inloggen/tweede-stap?next=%2Fbeheer");
    const first = await again(w, name);
    expect(first.to).toBe("/inloggen/tweede-stap?next=%2Fbeheer");
    expect(await actorIn(w, first.cookie)).toMatchObject({ siteRoles: ["keeper"], weak: true });
    employer.workers.get(name)!.groups = [];
    const second = await again(w, name);
    expect(await actorIn(w, second.cookie)).toEqual({ kind: "person", person, siteRoles: [] });
    expect(await actorIn(w, first.cookie)).toMatchObject({ siteRoles: [] });
  });

  test("leaves a role that a colleague gave, with or without the group", async () => {
    const { w, name, email } = await scene(employer, { groups: ["agenda"] });
    const { id } = await addPerson(w.db, seeds, { givenName: "Joost", email: `j-${email}` });
    expect(id).toBeTruthy();
    const { person } = await linked(w, name, email);
    await giveSiteRole(w.db, seeds, person, "panel");
    employer.workers.get(name)!.groups = [];
    expect(await actorIn(w, (await again(w, name)).cookie)).toMatchObject({ siteRoles: ["panel"] });
  });

  test("counts two steps of the employer only where the settings say so", async () => {
    const { w, name, email } = await scene(employer, { groups: ["agenda"] });
    await linked(w, name, email);
    employer.workers.get(name)!.amr = ["pwd", "mfa"];
    expect((await actorIn(w, (await again(w, name)).cookie)) as object).not.toHaveProperty("weak");
    employer.workers.get(name)!.amr = ["pwd"];
    expect(await actorIn(w, (await again(w, name)).cookie)).toMatchObject({ weak: true });
  });

  test("can be linked by who is signed in, whatever the address, and be let go; its roles end with it", async () => {
    const { w, name } = await scene(employer, { groups: ["agenda"], email_verified: false });
    const { id } = await addPerson(w.db, seeds, { givenName: "Sanne", email: "sanne@elders.example" });
    const cookie = `session=${await startSession(w.db, id)}`;
    const left = await leave(w, cookie, "/mijn/beveiliging/werk");
    const back = await signInAtEmployer(left.to, name, redirectUri);
    expect((await comeBack(w, back, left.cookie)).to).toBe("/mijn/beveiliging?gedaan=werk");
    expect(await actorIn(w, cookie)).toMatchObject({ siteRoles: ["keeper"] });
    await w.db.execute(sql`update session set strong_at = now()`);
    const gone = await w.post("/mijn/beveiliging/werk/verwijdering", {}, { as: cookie });
    expect(gone.headers.get("location")).toBe("/mijn/beveiliging?gedaan=werk-los");
    expect(await actorIn(w, cookie)).toMatchObject({ siteRoles: [] });
    expect(await rows(w.db, sql`select 1 from oidc_identity`)).toHaveLength(0);
  });
});

test("without an employer these pages are not there", async () => {
  const plain = await world();
  expect((await plain.get("/inloggen/werk")).status).toBe(404);
  expect((await plain.get("/inloggen/werk/terug?code=x&state=y")).status).toBe(404);
  expect(await (await plain.get("/inloggen")).text()).not.toContain("/inloggen/werk");
});

test("an employer that does not answer is said calmly", async () => {
  const gone = await world({ ...employer.settings, OIDC_ISSUER: "http://127.0.0.1:1" });
  const response = await gone.get("/inloggen/werk");
  expect(response.status).toBe(503);
  expect(await response.text()).toContain("is niet gelukt");
});
