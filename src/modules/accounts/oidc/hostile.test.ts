// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addPerson } from "#modules/people/index.ts";
import { rows } from "#platform/db/db.ts";
import { now, withClock } from "#platform/time/time.ts";
import { type Employer, signInAtEmployer, startEmployer } from "#test/employer.ts";
import { startSession } from "../session.ts";
import { actorIn, again, comeBack, leave, linked, redirectUri, scene, seeds, tokenIn, walk } from "./oidc.test-data.ts";

const roles = { OIDC_ROLES: "agenda=keeper;privacy=privacy_officer", OIDC_MFA: "amr=mfa" };
let employer: Employer;
let other: Employer;

beforeAll(async () => {
  employer = await startEmployer({ redirectUri, settings: roles });
  other = await startEmployer({ redirectUri });
}, 60_000);
afterAll(async () => {
  await employer.stop();
  await other.stop();
});

describe("whoever is not who they say", () => {
  test("never takes over an account by its address: without the mailed code nothing is linked", async () => {
    const { w, name, email } = await scene(employer, { groups: ["privacy"] });
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
    const { w, name, email } = await scene(employer);
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
    const { w, name } = await scene(employer, claims);
    const { back, cookie } = await walk(w, name);
    const { response } = await comeBack(w, back, cookie);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain("geen gecontroleerd mailadres");
  });

  test("comes back with another state, or in another browser, and is refused", async () => {
    const { w, name } = await scene(employer);
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
    const { w, name, email } = await scene(employer);
    await linked(w, name, email);
    const { back, cookie } = await walk(w, name);
    expect((await comeBack(w, back, cookie)).to).toBe("/beheer");
    expect((await comeBack(w, back, cookie)).response.status).toBe(422);
    const raced = await walk(w, name);
    const both = await Promise.all([1, 2].map(() => comeBack(w, raced.back, raced.cookie)));
    expect(both.map(({ response }) => response.status).sort()).toEqual([303, 422]);
  });

  test("puts a code of another walk under an own state: the verifier does not fit", async () => {
    const { w, name } = await scene(employer);
    const theirs = await walk(w, name);
    const mine = await leave(w);
    const mixed = new URL(theirs.back);
    mixed.searchParams.set("state", new URL(mine.to).searchParams.get("state")!);
    expect((await comeBack(w, mixed, mine.cookie)).response.status).toBe(422);
  });

  test("names another issuer, in the address or by its code", async () => {
    const { w, name } = await scene(employer);
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
    const { w, name, email } = await scene(employer);
    await linked(w, name, email);
    const walked = await walk(w, name);
    const late = await withClock(now().add({ minutes: 8 }), () => comeBack(w, walked.back, walked.cookie));
    expect(late.response.status).toBe(422);
    const slow = await walk(w, name);
    const tooLate = await withClock(now().add({ minutes: 11 }), () => comeBack(w, slow.back, slow.cookie));
    expect(tooLate.response.status).toBe(422);
  });

  test("said no at the employer, or makes up an answer", async () => {
    const { w } = await scene(employer);
    const { to, cookie } = await leave(w);
    const state = new URL(to).searchParams.get("state")!;
    for (const search of [`error=access_denied&state=${state}`, `state=${state}`, "code=x", "", "code=x&code=y"]) {
      const { response } = await comeBack(w, new URL(`${redirectUri}?${search}`), cookie);
      expect(response.status, search).toBe(422);
    }
  });

  test("wants to be sent elsewhere afterwards, and is not", async () => {
    const { w, name, email } = await scene(employer);
    await linked(w, name, email);
    const left = await leave(w, "", "/inloggen/werk?next=//kwaad.example");
    const back = await signInAtEmployer(left.to, name, redirectUri);
    expect((await comeBack(w, back, left.cookie)).to).toBe("/mijn");
  });

  test("links the account of a colleague while somebody else is signed in, and is refused", async () => {
    const { w, name } = await scene(employer);
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
    const { w, name, email } = await scene(employer, { groups: ["admin", "keeper", "agenda=admin", "agenda ", "*"] });
    const { person } = await linked(w, name, email);
    expect(await actorIn(w, (await again(w, name)).cookie)).toEqual({ kind: "person", person, siteRoles: [] });
  });
});
