// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { giveSiteRole } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import { rows } from "#platform/db/db.ts";
import { hashOf } from "#platform/keys/secrets.ts";
import { now, withClock } from "#platform/time/time.ts";
import { device, type Question } from "#test/authenticator.ts";
import { type Name, person } from "#test/people.ts";
import { cookiesOf } from "#test/signing-in.ts";
import { type World, world } from "#test/world.ts";
import { findSession, startSession } from "../session.ts";
import { appToAdd, confirmApp, nextCodeOf, unfinishedCodeOf } from "./app-codes.ts";
import { codesToKeep, makeRecoveryCodes } from "./recovery-codes.ts";

const seeds = system("test");
const step = "/inloggen/tweede-stap";
const minutes = (count: number) => now().add({ minutes: count });

/** Somebody signed in with one step, with or without an app. */
async function signedIn(w: World, { duty = true, app = true, name = "truus" as Name } = {}) {
  const actor = await person(w.db, name);
  if (duty) await giveSiteRole(w.db, seeds, actor.person, "admin");
  if (app) {
    await appToAdd(w.db, actor.person, "Soepsteen", "x");
    await confirmApp(w.db, actor, actor.person, await unfinishedCodeOf(w.db, actor.person));
  }
  const cookie = `session=${await startSession(w.db, actor.person)}`;
  const code = async () => (await nextCodeOf(w.db, actor.person))!;
  const prove = async (next = "") => {
    const response = await w.post(step, { code: await code(), next }, { as: cookie });
    return { response, cookie: cookiesOf(response, cookie) };
  };
  return { actor, cookie, code, prove };
}

const weak = async (w: World, cookie: string) => {
  const found = await findSession(w.db, cookie.slice("session=".length).split(";")[0]!);
  return found && "weak" in found.actor ? found.actor.weak : false;
};

describe("the second step", () => {
  test("stands before everything that shows others, and leads on to where somebody was going", async () => {
    const w = await world();
    const { cookie, prove } = await signedIn(w);
    const asked = await w.get("/beheer/herstel?x=1", { as: cookie });
    expect(asked.headers.get("location")).toBe(`${step}?next=%2Fbeheer%2Fherstel%3Fx%3D1`);
    expect((await w.get(asked.headers.get("location")!, { as: cookie })).status).toBe(200);
    const { response, cookie: after } = await prove("/beheer/herstel?x=1");
    expect(response.headers.get("location")).toBe("/beheer/herstel?x=1");
    expect((await w.get("/beheer/herstel", { as: after })).status).toBe(200);
  });

  test("gives the session a new token: the one of before is worth nothing", async () => {
    const w = await world();
    const { cookie, prove } = await signedIn(w);
    const { cookie: after } = await prove();
    expect(after).not.toBe(cookie);
    expect(await weak(w, after)).toBe(false);
    expect(await findSession(w.db, cookie.slice(8))).toBeNull();
  });

  test("is asked again the next day, however much the session is used", async () => {
    const w = await world();
    const { prove } = await signedIn(w);
    const { cookie } = await prove();
    await w.db.execute(sql`update session set strong_at = now() - interval '21 hours'`);
    expect(await weak(w, cookie)).toBe(true);
  });

  test("refuses a wrong code with the page, and a used one with its own sentence", async () => {
    const w = await world();
    const { actor, cookie, code, prove } = await signedIn(w);
    const wrong = await w.post(step, { code: "12", next: "/beheer" }, { as: cookie });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('name="next" value="/beheer"');
    const used = await code();
    const { cookie: after } = await prove();
    const again = await w.post(step, { code: used }, { as: after });
    expect(again.status).toBe(422);
    expect(await again.text()).toContain("al gebruikt");
    expect(actor.person).toBeTruthy();
  });

  test("goes nowhere else: another site in next is left out", async () => {
    const w = await world();
    const { prove } = await signedIn(w);
    expect((await prove("//kwaad.example/beheer")).response.headers.get("location")).toBe("/mijn");
    const fresh = await w.get(`${step}?next=https://kwaad.example`, {
      as: (await signedIn(w, { name: "ahmed" })).cookie,
    });
    expect(await fresh.text()).toContain('<input type="hidden" name="next" value=""');
  });

  test("leads who has none yet to choosing one, and shows nothing of others until then", async () => {
    const w = await world();
    const { cookie } = await signedIn(w, { app: false });
    expect((await w.get("/beheer/herstel", { as: cookie })).status).toBe(303);
    const first = await w.get(`${step}?next=/beheer`, { as: cookie });
    expect(first.headers.get("location")).toBe("/mijn/beveiliging/eerste?next=%2Fbeheer");
    expect((await w.get("/mijn/beveiliging/eerste?next=/beheer", { as: cookie })).status).toBe(200);
  });

  test("is added: the app, then a sheet of codes, then on to the work", async () => {
    const w = await world();
    const { actor, cookie } = await signedIn(w, { app: false });
    const page = await (await w.get("/mijn/beveiliging/app?next=/beheer", { as: cookie })).text();
    expect(page).toMatch(/<svg viewBox="0 0 \d+ \d+"/);
    expect(page).toMatch(/<code>([A-Z2-7]{4} ){7}[A-Z2-7]{4}<\/code>/);
    const form = { code: await unfinishedCodeOf(w.db, actor.person), next: "/beheer" };
    const added = await w.post("/mijn/beveiliging/app", form, { as: cookie });
    expect(added.headers.get("location")).toBe("/mijn/beveiliging/herstelcodes?next=%2Fbeheer");
    const after = cookiesOf(added, cookie);
    expect(await weak(w, after)).toBe(false);
    const sheet = await (await w.get(added.headers.get("location")!, { as: after })).text();
    expect(sheet.match(/<code>[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}<\/code>/g)).toHaveLength(10);
    const kept = await w.post("/mijn/beveiliging/herstelcodes/bewaard", { next: "/beheer" }, { as: after });
    expect(kept.headers.get("location")).toBe("/beheer");
    expect(await (await w.get("/mijn/beveiliging/herstelcodes", { as: after })).text()).not.toMatch(/<code>/);
  });

  test("with a recovery code works once, for the own account only", async () => {
    const w = await world();
    const { actor, cookie } = await signedIn(w);
    await makeRecoveryCodes(w.db, actor, actor.person);
    const [code] = (await codesToKeep(w.db, actor.person))!;
    const other = await signedIn(w, { name: "ahmed" });
    const theirs = await w.post(`${step}/herstelcode`, { code }, { as: other.cookie });
    expect(theirs.status).toBe(422);
    const mine = await w.post(`${step}/herstelcode`, { code, next: "/beheer" }, { as: cookie });
    expect(mine.headers.get("location")).toBe("/beheer");
    const again = await w.post(`${step}/herstelcode`, { code }, { as: cookiesOf(mine, cookie) });
    expect(again.status).toBe(422);
  });

  test("is not for visitors", async () => {
    const w = await world();
    for (const path of [step, "/mijn/beveiliging", "/mijn/beveiliging/app"])
      expect((await w.get(path)).headers.get("location"), path).toMatch(/^\/inloggen\?next=/);
    expect((await w.post(step, { code: "123456" })).headers.get("location")).toMatch(/^\/inloggen/);
  });
});

describe("asking again before something important", () => {
  test("after ten minutes; a form that was shown in time may be sent for twenty more", async () => {
    const w = await world();
    const { prove } = await signedIn(w);
    const { cookie } = await prove();
    const look = (count: number) => withClock(minutes(count), () => w.get("/beheer/herstel", { as: cookie }));
    const send = (count: number) =>
      withClock(minutes(count), () => w.post("/beheer/herstel", { email: "x" }, { as: cookie }));
    expect((await look(9)).status).toBe(200);
    expect((await look(11)).headers.get("location")).toBe(`${step}?next=%2Fbeheer%2Fherstel`);
    expect((await send(14)).status).toBe(422);
    await w.db.execute(sql`update session set last_seen_at = now() + interval '30 minutes'`);
    expect((await send(31)).headers.get("location")).toMatch(/^\/inloggen\/tweede-stap/);
  });

  test("asks a resident without a second step to sign in once more, and comes back", async () => {
    const w = await world();
    const { cookie } = await signedIn(w, { duty: false, app: false });
    expect((await w.get("/mijn/beveiliging/app", { as: cookie })).status).toBe(200);
    await w.db.execute(sql`update session set created_at = now() - interval '3 days'`);
    const asked = await w.get("/mijn/beveiliging/app", { as: cookie });
    expect(asked.headers.get("location")).toBe(`${step}?next=%2Fmijn%2Fbeveiliging%2Fapp`);
    expect(await (await w.get(asked.headers.get("location")!, { as: cookie })).text()).toContain("Log nog een keer in");
    const out = await w.post("/inloggen/opnieuw", { next: "/mijn/beveiliging/app" }, { as: cookie });
    expect(out.headers.get("location")).toBe("/inloggen?next=%2Fmijn%2Fbeveiliging%2Fapp");
    expect(await findSession(w.db, cookie.slice(8))).toBeNull();
  });

  test("asks the factor that is there before another one is added or one is removed", async () => {
    const w = await world();
    const { cookie } = await signedIn(w);
    for (const path of ["/mijn/beveiliging/sleutels", "/mijn/beveiliging/app", "/mijn/beveiliging/app/verwijdering"])
      expect((await w.get(path, { as: cookie })).headers.get("location"), path).toMatch(/^\/inloggen\/tweede-stap/);
    const removal = await w.post("/mijn/beveiliging/app/verwijdering", {}, { as: cookie });
    expect(removal.headers.get("location")).toMatch(/^\/inloggen\/tweede-stap/);
    expect(await rows(w.db, sql`select 1 from authenticator_app`)).toHaveLength(1);
  });

  test("keeps the last factor of who works here, and asks other browsers again when one goes", async () => {
    const w = await world();
    const { actor, prove } = await signedIn(w);
    const { cookie } = await prove();
    const last = await w.post("/mijn/beveiliging/app/verwijdering", {}, { as: cookie });
    expect(last.status).toBe(422);
    expect(await last.text()).toContain("enige tweede stap");
    await w.db.execute(sql`delete from site_role`);
    const elsewhere = await startSession(w.db, actor.person, "", { strong: true });
    const gone = await w.post("/mijn/beveiliging/app/verwijdering", {}, { as: cookie });
    expect(gone.headers.get("location")).toBe("/mijn/beveiliging?gedaan=app-weg");
    const [other] = await rows<{ strong_at: string | null }>(
      w.db,
      sql`select strong_at from session where token_hash = ${hashOf(elsewhere)}`,
    );
    expect(other).toEqual({ strong_at: null });
  });
});

describe("a passkey over the web", () => {
  const settings = { PUBLIC_URL: "https://buurt.example" };
  const ask = async (w: World, path: string, cookie?: string) => {
    const response = await w.post(path, {}, { ...(cookie && { as: cookie }), headers: { accept: "application/json" } });
    expect(response.status).toBe(200);
    const question = (await response.json()) as { create: Question; get: Question };
    return { question, cookie: cookiesOf(response, cookie) };
  };

  test("is added, signs in strong at once, and is removed", async () => {
    const w = await world(settings);
    const actor = await person(w.db, "truus");
    await giveSiteRole(w.db, seeds, actor.person, "admin");
    const session = `__Host-session=${await startSession(w.db, actor.person)}`;
    const phone = device(settings.PUBLIC_URL);
    const { question, cookie } = await ask(w, "/mijn/beveiliging/sleutels/vraag", session);
    const form = { answer: phone.make(question.create), name: "" };
    const added = await w.post("/mijn/beveiliging/sleutels", form, { as: cookie });
    expect(added.headers.get("location")).toBe("/mijn/beveiliging/herstelcodes");
    const visit = await ask(w, "/inloggen/sleutel/vraag");
    const answer = phone.prove(visit.question.get);
    const stolen = await w.post("/inloggen/sleutel", { answer });
    expect(stolen.status).toBe(422);
    const second = await ask(w, "/inloggen/sleutel/vraag");
    const proof = phone.prove(second.question.get);
    const inside = await w.post("/inloggen/sleutel", { answer: proof, next: "/beheer/herstel" }, { as: second.cookie });
    expect(inside.headers.get("location")).toBe("/beheer/herstel");
    const strong = cookiesOf(inside, second.cookie);
    expect((await w.get("/beheer/herstel", { as: strong })).status).toBe(200);
    expect((await w.post("/inloggen/sleutel", { answer: proof }, { as: second.cookie })).status).toBe(422);
    expect(await rows(w.db, sql`select 1 from session where method = 'passkey'`)).toHaveLength(1);
  });

  test("is not offered where it cannot work, and its button waits for the script", async () => {
    const w = await world({ PUBLIC_URL: "http://127.0.0.1:3000" });
    expect(await (await w.get("/inloggen")).text()).not.toContain("data-passkey");
    expect((await w.post("/inloggen/sleutel/vraag", {})).status).toBe(404);
  });

  test("has a button that is hidden until the script shows it", async () => {
    const w = await world(settings);
    expect(await (await w.get("/inloggen")).text()).toMatch(/<div hidden="" data-passkey="\/inloggen\/sleutel\/vraag"/);
  });
});
