// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addPerson, giveSiteRole } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import { rows } from "#platform/db/db.ts";
import { now, withClock } from "#platform/time/time.ts";
import { type Employer, signInAtEmployer, startEmployer } from "#test/employer.ts";
import { codeInMail, cookiesOf } from "#test/signing-in.ts";
import { publicUrl, type World, world } from "#test/world.ts";
import { findSession, startSession } from "../session.ts";

const redirectUri = `${publicUrl}/inloggen/werk/terug`;
const roles = { OIDC_ROLES: "agenda=keeper;privacy=privacy_officer", OIDC_MFA: "amr=mfa" };
const seeds = system("test");
let employer: Employer;
let other: Employer;
let made = 0;

beforeAll(async () => {
  employer = await startEmployer({ redirectUri, settings: roles });
  other = await startEmployer({ redirectUri });
}, 60_000);
afterAll(async () => {
  await employer.stop();
  await other.stop();
});

/** A site that trusts the employer, and somebody who works there. */
async function scene(claims: object = {}) {
  const w = await world(employer.settings);
  const name = `worker${++made}`;
  const email = `${name}@gemeente.example`;
  employer.workers.set(name, { email, email_verified: true, groups: [], ...claims });
  return { w, name, email };
}

/** Leaves for the employer; gives the cookie of the browser and the address there. */
async function leave(w: World, cookie = "", path = "/inloggen/werk?next=/beheer") {
  const response = await w.get(path, cookie ? { as: cookie } : {});
  expect(response.status).toBe(303);
  return { to: response.headers.get("location")!, cookie: cookiesOf(response, cookie) };
}

async function walk(w: World, name: string, cookie = "") {
  const left = await leave(w, cookie);
  const back = await signInAtEmployer(left.to, name, redirectUri);
  return { back, cookie: left.cookie };
}

const comeBack = async (w: World, back: URL, cookie: string) => {
  const response = await w.get(back.pathname + back.search, { as: cookie });
  return { response, cookie: cookiesOf(response, cookie), to: response.headers.get("location") };
};

const tokenIn = (cookie: string) => /(?:^|; )session=([\w-]+)/.exec(cookie)?.[1] ?? "";
const actorIn = async (w: World, cookie: string) => (await findSession(w.db, tokenIn(cookie)))?.actor;

/** Somebody who is here, comes from the employer for the first time, types the mailed code and says yes. */
async function linked(w: World, name: string, email: string) {
  const { id } = await addPerson(w.db, seeds, { givenName: "Sanne", email });
  const first = await walk(w, name);
  const arrived = await comeBack(w, first.back, first.cookie);
  expect(arrived.to).toMatch(/^\/inloggen\/code\?next=/);
  const code = await codeInMail(w, email);
  const next = new URL(arrived.to!, publicUrl).searchParams.get("next")!;
  const coded = await w.post("/inloggen/code", { code, next }, { as: arrived.cookie });
  expect(coded.headers.get("location")).toContain("/inloggen/werk/koppeling");
  const cookie = cookiesOf(coded, arrived.cookie);
  const said = await w.post("/inloggen/werk/koppeling", { next: "/beheer" }, { as: cookie });
  expect(said.status).toBe(303);
  return { person: id, cookie: cookiesOf(said, cookie), to: said.headers.get("location") };
}

const again = async (w: World, name: string) => {
  const { back, cookie } = await walk(w, name);
  return comeBack(w, back, cookie);
};

describe("signing in with the account of an employer", () => {
  test("leaves with PKCE, state and nonce, and asks only what it needs", async () => {
    const { w } = await scene();
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
    const { w, name, email } = await scene();
    const { person } = await linked(w, name, email);
    const { to, cookie } = await again(w, name);
    expect(to).toBe("/beheer");
    expect(await actorIn(w, cookie)).toMatchObject({ person });
    expect(await rows(w.db, sql`select 1 from session where method = 'oidc'`)).toHaveLength(1);
  });

  test("keeps no token of the employer anywhere", async () => {
    const { w, name, email } = await scene();
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
    const { w, name, email } = await scene({ groups: ["agenda", "iets-anders"] });
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
    const { w, name, email } = await scene({ groups: ["agenda"] });
    const { id } = await addPerson(w.db, seeds, { givenName: "Joost", email: `j-${email}` });
    expect(id).toBeTruthy();
    const { person } = await linked(w, name, email);
    await giveSiteRole(w.db, seeds, person, "panel");
    employer.workers.get(name)!.groups = [];
    expect(await actorIn(w, (await again(w, name)).cookie)).toMatchObject({ siteRoles: ["panel"] });
  });

  test("counts two steps of the employer only where the settings say so", async () => {
    const { w, name, email } = await scene({ groups: ["agenda"] });
    await linked(w, name, email);
    employer.workers.get(name)!.amr = ["pwd", "mfa"];
    expect((await actorIn(w, (await again(w, name)).cookie)) as object).not.toHaveProperty("weak");
    employer.workers.get(name)!.amr = ["pwd"];
    expect(await actorIn(w, (await again(w, name)).cookie)).toMatchObject({ weak: true });
  });

  test("can be linked by who is signed in, whatever the address, and be let go; its roles end with it", async () => {
    const { w, name } = await scene({ groups: ["agenda"], email_verified: false });
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

describe("whoever is not who they say", () => {
  test("never takes over an account by its address: without the mailed code nothing is linked", async () => {
    const { w, name, email } = await scene({ groups: ["privacy"] });
    await addPerson(w.db, seeds, { givenName: "Sanne", email });
    const { back, cookie } = await walk(w, name);
    const arrived = await comeBack(w, back, cookie);
    expect(tokenIn(arrived.cookie)).toBe("");
    expect(await rows(w.db, sql`select 1 from oidc_identity`)).toHaveLength(0);
    const stranger = await addPerson(w.db, seeds, { givenName: "Ria", email: `ria-${email}` });
    const mixed = `${arrived.cookie}; session=${await startSession(w.db, stranger.id)}`;
    expect((await w.get("/inloggen/werk/koppeling", { as: mixed })).status).toBe(422);
    expect((await w.post("/inloggen/werk/koppeling", {}, { as: mixed })).status).toBe(422);
    expect(await rows(w.db, sql`select 1 from oidc_identity`)).toHaveLength(0);
  });

  test("and is unknown here sees the same as who is known", async () => {
    const { w, name, email } = await scene();
    const { back, cookie } = await walk(w, name);
    const arrived = await comeBack(w, back, cookie);
    expect(arrived.to).toMatch(/^\/inloggen\/code\?next=/);
    expect(w.mail().filter(({ to }) => to.includes(email))).toEqual([]);
  });

  test.each([
    ["that the employer did not check", { email_verified: false }],
    ["of which it says nothing", { email_verified: undefined }],
    ["that is not there", { email: undefined }],
  ])("gets nowhere with an address %s", async (_, claims) => {
    const { w, name } = await scene(claims);
    const { back, cookie } = await walk(w, name);
    const { response } = await comeBack(w, back, cookie);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain("geen gecontroleerd mailadres");
  });

  test("comes back with another state, or in another browser, and is refused", async () => {
    const { w, name } = await scene();
    const { back, cookie } = await walk(w, name);
    const elsewhere = await leave(w);
    expect((await comeBack(w, back, "")).response.status).toBe(422);
    expect((await comeBack(w, back, elsewhere.cookie)).response.status).toBe(422);
    const forged = new URL(back);
    forged.searchParams.set("state", new URL(elsewhere.to).searchParams.get("state")!);
    expect((await comeBack(w, forged, elsewhere.cookie)).response.status).toBe(422);
    const made = new URL(back);
    made.searchParams.set("state", "a".repeat(43));
    expect((await comeBack(w, made, cookie)).response.status).toBe(422);
  });

  test("replays a code: it works once, and the second time ends what it gave", async () => {
    const { w, name, email } = await scene();
    await linked(w, name, email);
    const { back, cookie } = await walk(w, name);
    expect((await comeBack(w, back, cookie)).to).toBe("/beheer");
    expect((await comeBack(w, back, cookie)).response.status).toBe(422);
    const raced = await walk(w, name);
    const both = await Promise.all([1, 2].map(() => comeBack(w, raced.back, raced.cookie)));
    expect(both.map(({ response }) => response.status).sort()).toEqual([303, 422]);
  });

  test("puts a code of another walk under an own state: the verifier does not fit", async () => {
    const { w, name } = await scene();
    const theirs = await walk(w, name);
    const mine = await leave(w);
    const mixed = new URL(theirs.back);
    mixed.searchParams.set("state", new URL(mine.to).searchParams.get("state")!);
    expect((await comeBack(w, mixed, mine.cookie)).response.status).toBe(422);
  });

  test("names another issuer, in the address or by its code", async () => {
    const { w, name } = await scene();
    const { back, cookie } = await walk(w, name);
    back.searchParams.set("iss", other.issuer);
    expect((await comeBack(w, back, cookie)).response.status).toBe(422);
    other.workers.set(name, { email: "x@gemeente.example", email_verified: true });
    const mine = await leave(w);
    const elsewhere = new URL(mine.to);
    const there = new URL(elsewhere.pathname + elsewhere.search, other.issuer);
    const code = await signInAtEmployer(there.href, name, redirectUri);
    expect((await comeBack(w, code, mine.cookie)).response.status).toBe(422);
  });

  test("is too late: what the employer said is over, or the walk took too long", async () => {
    const { w, name, email } = await scene();
    await linked(w, name, email);
    const walked = await walk(w, name);
    const late = await withClock(now().add({ minutes: 8 }), () => comeBack(w, walked.back, walked.cookie));
    expect(late.response.status).toBe(422);
    const slow = await walk(w, name);
    const tooLate = await withClock(now().add({ minutes: 11 }), () => comeBack(w, slow.back, slow.cookie));
    expect(tooLate.response.status).toBe(422);
  });

  test("said no at the employer, or makes up an answer", async () => {
    const { w } = await scene();
    const { to, cookie } = await leave(w);
    const state = new URL(to).searchParams.get("state")!;
    for (const search of [`error=access_denied&state=${state}`, `state=${state}`, "code=x", "", "code=x&code=y"]) {
      const { response } = await comeBack(w, new URL(`${redirectUri}?${search}`), cookie);
      expect(response.status, search).toBe(422);
    }
  });

  test("wants to be sent elsewhere afterwards, and is not", async () => {
    const { w, name, email } = await scene();
    await linked(w, name, email);
    const left = await leave(w, "", "/inloggen/werk?next=//kwaad.example");
    const back = await signInAtEmployer(left.to, name, redirectUri);
    expect((await comeBack(w, back, left.cookie)).to).toBe("/mijn");
  });

  test("links the account of a colleague while somebody else is signed in, and is refused", async () => {
    const { w, name } = await scene();
    const [ria, sanne] = [
      await addPerson(w.db, seeds, { givenName: "Ria", email: `r${name}@elders.example` }),
      await addPerson(w.db, seeds, { givenName: "Sanne", email: `s${name}@elders.example` }),
    ];
    const left = await leave(w, `session=${await startSession(w.db, ria.id)}`, "/mijn/beveiliging/werk");
    const back = await signInAtEmployer(left.to, name, redirectUri);
    const swapped = left.cookie.replace(/session=[\w-]+/, `session=${await startSession(w.db, sanne.id)}`);
    expect((await comeBack(w, back, swapped)).response.status).toBe(422);
    expect(await rows(w.db, sql`select 1 from oidc_identity`)).toHaveLength(0);
  });

  test("has a group with the name of a role, and gets nothing by it", async () => {
    const { w, name, email } = await scene({ groups: ["admin", "keeper", "agenda=admin", "agenda ", "*"] });
    const { person } = await linked(w, name, email);
    expect(await actorIn(w, (await again(w, name)).cookie)).toEqual({ kind: "person", person, siteRoles: [] });
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
