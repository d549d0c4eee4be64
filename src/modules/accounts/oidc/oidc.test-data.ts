// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { expect } from "vitest";
import { addPerson } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import { type Employer, signInAtEmployer } from "#test/employer.ts";
import { codeInMail, cookiesOf } from "#test/signing-in.ts";
import { publicUrl, type World, world } from "#test/world.ts";
import { findSession } from "../session.ts";

// What somebody does who signs in through an employer, for the tests of this room.

export const redirectUri = `${publicUrl}/inloggen/werk/terug`;
export const seeds = system("test");
let made = 0;

/** A site that trusts the employer, and somebody who works there. */
export async function scene(employer: Employer, claims: object = {}) {
  const w = await world(employer.settings);
  const name = `worker${++made}`;
  const email = `${name}@gemeente.example`;
  employer.workers.set(name, { email, email_verified: true, groups: [], ...claims });
  return { w, name, email };
}

/** Leaves for the employer; gives the cookie of the browser and the address there. */
export async function leave(w: World, cookie = "", path = "/inloggen/werk?next=/beheer") {
  const response = await w.get(path, cookie ? { as: cookie } : {});
  expect(response.status).toBe(303);
  return { to: response.headers.get("location")!, cookie: cookiesOf(response, cookie) };
}

export async function walk(w: World, name: string, cookie = "") {
  const left = await leave(w, cookie);
  const back = await signInAtEmployer(left.to, name, redirectUri);
  return { back, cookie: left.cookie };
}

export const comeBack = async (w: World, back: URL, cookie: string) => {
  const response = await w.get(back.pathname + back.search, { as: cookie });
  return { response, cookie: cookiesOf(response, cookie), to: response.headers.get("location") };
};

export const tokenIn = (cookie: string) => /(?:^|; )session=([\w-]+)/.exec(cookie)?.[1] ?? "";
export const actorIn = async (w: World, cookie: string) => (await findSession(w.db, tokenIn(cookie)))?.actor;

/** Somebody who is here, comes from the employer for the first time, types the mailed code and says yes. */
export async function linked(w: World, name: string, email: string) {
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

export const again = async (w: World, name: string) => {
  const { back, cookie } = await walk(w, name);
  return comeBack(w, back, cookie);
};
