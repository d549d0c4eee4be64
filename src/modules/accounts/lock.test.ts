// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { addPerson, giveSiteRole } from "#modules/people/index.ts";
import { type Actor, system } from "#platform/access/actor.ts";
import { rows } from "#platform/db/db.ts";
import { now, withClock } from "#platform/time/time.ts";
import { codeInMail, cookiesOf } from "#test/signing-in.ts";
import { type World, world } from "#test/world.ts";
import { keptMinutes } from "./kept-form.ts";
import { forgetOldSignIns } from "./own-sessions.ts";
import { setPassword } from "./password/password.ts";
import { actorOf, findSession, opensLocked, startSession } from "./session.ts";

const seeds = system("test");
const later = (minutes: number) => now().add({ minutes });
const good = "vier losse woorden hier";

let made = 0;
/** Somebody with a duty, signed in with both factors. */
async function keeper(w: World) {
  const email = `karin-slot${++made}@welzijn.example`;
  const { id } = await addPerson(w.db, seeds, { givenName: "Karin", email });
  await giveSiteRole(w.db, seeds, id, "keeper");
  const token = await startSession(w.db, id, "", { strong: true });
  return { id, email, token, cookie: `session=${token}` };
}
/** Karin is away for twenty minutes, and then does this. */
const back = <T>(deed: () => T, minutes = 20) => withClock(later(minutes), deed);

describe("who may see persons and walks away", () => {
  test("is asked whether she is still there, after a quarter of an hour and not before", async () => {
    const w = await world();
    const { cookie } = await keeper(w);
    expect((await withClock(later(14), () => w.get("/mijn", { as: cookie }))).status).toBe(200);
    expect((await withClock(later(28), () => w.get("/mijn", { as: cookie }))).status).toBe(200);
    const asked = await withClock(later(44), () => w.get("/mijn", { as: cookie }));
    expect([asked.status, asked.headers.get("location")]).toEqual([303, "/inloggen/slot?next=%2Fmijn"]);
    const page = await back(() => w.get("/inloggen/slot?next=%2Fmijn", { as: cookie }), 45);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("Bent u er nog?");
    expect(await rows(w.db, sql`select 1 from event where name = 'session.locked'`)).toHaveLength(1);
  });

  test("still reads what is public, as a visitor", async () => {
    const w = await world();
    const { cookie } = await keeper(w);
    expect((await back(() => w.get("/privacy", { as: cookie }))).status).toBe(200);
    expect((await back(() => w.get("/beheer", { as: cookie }))).headers.get("location")).toMatch(/^\/inloggen\/slot/);
  });

  test("opens it with a code, under a new token; what asks a second factor asks it again", async () => {
    const w = await world();
    const { email, token, cookie } = await keeper(w);
    await back(() => w.get("/mijn", { as: cookie }));
    const asked = await back(() => w.post("/inloggen/slot", { deed: "ask", next: "/mijn" }, { as: cookie }));
    expect(asked.headers.get("location")).toBe("/inloggen/slot?next=%2Fmijn&code=onderweg");
    const as = cookiesOf(asked, cookie);
    const code = await codeInMail(w, email);
    const wrong = await back(() =>
      w.post("/inloggen/slot", { deed: "code", code: code === "000000" ? "000001" : "000000" }, { as }),
    );
    expect(wrong.status).toBe(422);
    const opened = await back(() => w.post("/inloggen/slot", { deed: "code", code, next: "/mijn" }, { as }));
    expect([opened.status, opened.headers.get("location")]).toEqual([303, "/mijn"]);
    const fresh = /session=([\w-]{43})/.exec(opened.headers.getSetCookie().join())![1]!;
    expect(fresh).not.toBe(token);
    expect(await back(() => findSession(w.db, token))).toBeNull();
    expect((await back(() => findSession(w.db, fresh)))?.actor).toMatchObject({ weak: true });
  });

  test("opens it with the password; a wrong one is counted as at the door", async () => {
    const w = await world();
    const { id, token, cookie } = await keeper(w);
    const actor = (await actorOf(w.db, id)) as Actor;
    const { hashOf } = await import("#platform/keys/secrets.ts");
    await setPassword(w.db, actor, id, { password: good }, { site: "x", keep: hashOf(token) });
    await back(() => w.get("/mijn", { as: cookie }));
    const tried = (password: string) =>
      back(() => w.post("/inloggen/slot", { deed: "password", password, next: "/mijn" }, { as: cookie }));
    for (let n = 0; n < 5; n++) expect((await tried("verkeerd wachtwoord")).status).toBe(422);
    expect(await (await tried(good)).text()).toContain("Wacht even");
    const opened = await back(
      () => w.post("/inloggen/slot", { deed: "password", password: good, next: "/mijn" }, { as: cookie }),
      22,
    );
    expect(opened.status).toBe(303);
  });

  test("opens nobody else's session with the own code", async () => {
    const w = await world();
    const [one, two] = [await keeper(w), await keeper(w)];
    await back(() => w.get("/mijn", { as: one.cookie }));
    await back(() => w.get("/mijn", { as: two.cookie }));
    const asked = await back(() => w.post("/inloggen/slot", { deed: "ask" }, { as: two.cookie }));
    const request = /sign-in=([\w-]{43})/.exec(asked.headers.getSetCookie().join())![1]!;
    const code = await codeInMail(w, two.email);
    const as = `${one.cookie}; sign-in=${request}`;
    expect((await back(() => w.post("/inloggen/slot", { deed: "code", code }, { as }))).status).toBe(422);
    // nor is a code for the door one for the lock
    const door = await w.post("/inloggen", { email: one.email });
    const other = await codeInMail(w, one.email);
    const crossed = await back(() =>
      w.post("/inloggen/slot", { deed: "code", code: other }, { as: cookiesOf(door, one.cookie) }),
    );
    expect(crossed.status).toBe(422);
  });

  test("gives the second factor at once: that page opens, without power and for nothing else", async () => {
    const w = await world();
    const { token } = await keeper(w);
    await back(() => findSession(w.db, token));
    expect(await back(() => findSession(w.db, token))).toBeNull();
    const found = await back(() => findSession(w.db, token, { lockedToo: true }));
    expect(found?.actor).toMatchObject({ weak: true });
    expect([
      opensLocked("/inloggen/tweede-stap"),
      opensLocked("/inloggen/tweede-stapx"),
      opensLocked("/beheer"),
    ]).toEqual([true, false, false]);
    const { markStrong } = await import("./factors/strong.ts");
    const { hashOf } = await import("#platform/keys/secrets.ts");
    const strong = await back(() => markStrong(w.db, found!.actor, hashOf(token), "app"));
    const opened = await back(() => findSession(w.db, strong.token));
    expect(opened?.actor).not.toHaveProperty("weak");
  });

  test("is sent to sign in when nothing is locked", async () => {
    const w = await world();
    expect((await w.get("/inloggen/slot?next=/mijn")).headers.get("location")).toBe("/inloggen?next=%2Fmijn");
    expect((await w.post("/inloggen/slot", { deed: "ask" })).headers.get("location")).toBe("/inloggen");
    const { cookie } = await keeper(w);
    expect((await w.get("/inloggen/slot?next=/mijn", { as: cookie })).headers.get("location")).toBe("/mijn");
  });

  test("can end it instead", async () => {
    const w = await world();
    const { cookie } = await keeper(w);
    await back(() => w.get("/mijn", { as: cookie }));
    const out = await back(() => w.post("/uitloggen", {}, { as: cookie }));
    expect(out.headers.get("clear-site-data")).toContain("cache");
    expect(await rows(w.db, sql`select 1 from session`)).toHaveLength(0);
  });

  test("an organiser without such a duty is not asked", async () => {
    const w = await world();
    const { id } = await addPerson(w.db, seeds, { givenName: "Ria", email: "ria-vrij@kamerkoor.example" });
    const token = await startSession(w.db, id);
    expect(await withClock(later(600), () => findSession(w.db, token))).not.toBeNull();
  });
});

describe("a form that was on its way", () => {
  const typed = { givenName: "Karin", familyName: "Bosman", bestTime: '\'s ochtends "vroeg" <b>', password: "geheim!" };

  /** Karin sends a form while it is locked. */
  async function sent(w: World) {
    const who = await keeper(w);
    const turned = await back(() => w.post("/mijn/gegevens?x=1", typed, { as: who.cookie }));
    expect(turned.headers.get("location")).toMatch(/^\/inloggen\/slot/);
    return { ...who, as: cookiesOf(turned, who.cookie) };
  }

  async function opened(w: World, { email, as }: { email: string; as: string }) {
    const asked = await back(() => w.post("/inloggen/slot", { deed: "ask", next: "/mijn" }, { as }));
    const code = await codeInMail(w, email);
    const jar = cookiesOf(asked, as);
    const answer = await back(() => w.post("/inloggen/slot", { deed: "code", code, next: "/mijn" }, { as: jar }));
    return { answer, as: cookiesOf(answer, jar) };
  }

  test("comes back after the proof, whole but for secrets, and is sent only when she presses", async () => {
    const w = await world();
    const here = await sent(w);
    const { answer, as } = await opened(w, here);
    expect(answer.headers.get("location")).toBe("/inloggen/verder?next=%2Fmijn");
    const page = await (await back(() => w.get("/inloggen/verder?next=%2Fmijn", { as }))).text();
    expect(page).toContain('action="/mijn/gegevens?x=1"');
    expect(page).toContain("&#39;s ochtends &quot;vroeg&quot; &lt;b&gt;");
    expect(page).not.toContain("geheim!");
    const dropped = await back(() => w.post("/inloggen/verder?next=%2Fmijn", {}, { as }));
    expect(dropped.headers.get("location")).toBe("/mijn");
    expect(await rows(w.db, sql`select 1 from kept_form`)).toHaveLength(0);
  });

  test("is of this person in this browser only, and for two hours", async () => {
    const w = await world();
    const here = await sent(w);
    const kept = /kept=([\w-]{43})/.exec(here.as)![1]!;
    const other = await keeper(w);
    const stolen = await w.get("/inloggen/verder", { as: `${other.cookie}; kept=${kept}` });
    expect(stolen.headers.get("location")).toBe("/mijn");
    const [stored] = await rows<{ all: string }>(w.db, sql`select json_agg(k)::text as all from kept_form k`);
    expect(stored!.all).not.toMatch(/Bosman|ochtends/);
    expect(stored!.all).not.toContain(kept);
    const { as } = await opened(w, here);
    const late = await withClock(later(20 + keptMinutes + 1), () => w.get("/inloggen/verder", { as }));
    expect(late.status).toBe(303);
    await withClock(later(20 + keptMinutes + 1), () => forgetOldSignIns(w.db));
    expect(await rows(w.db, sql`select 1 from kept_form`)).toHaveLength(0);
  });

  test("is kept too when a shared computer signed her out", async () => {
    const w = await world();
    const email = "ria-balie@kamerkoor.example";
    const { id } = await addPerson(w.db, seeds, { givenName: "Ria", email });
    const cookie = `session=${await startSession(w.db, id, "", { shared: true })}`;
    const turned = await withClock(later(11), () => w.post("/mijn/gegevens", typed, { as: cookie }));
    expect(turned.headers.get("location")).toMatch(/^\/inloggen/);
    expect(turned.headers.get("location")).not.toContain("slot");
    const jar = cookiesOf(turned, cookie);
    const asked = await withClock(later(11), () => w.post("/inloggen", { email }, { as: jar }));
    const code = await codeInMail(w, email);
    const as = cookiesOf(asked, jar);
    const entered = await withClock(later(12), () => w.post("/inloggen/code", { code }, { as }));
    expect(entered.headers.get("location")).toBe("/inloggen/verder?next=%2Fmijn");
  });

  test("of somebody who was never here is not kept, nor one of the doors themselves", async () => {
    const w = await world();
    const none = await w.post("/mijn/gegevens", typed, { as: `session=${"a".repeat(43)}` });
    expect(cookiesOf(none)).not.toContain("kept=");
    const { cookie } = await keeper(w);
    const own = await back(() => w.post("/mijn/inloggen/wachtwoord", { password: good }, { as: cookie }));
    expect(cookiesOf(own)).not.toContain("kept=");
    expect(await rows(w.db, sql`select 1 from kept_form`)).toHaveLength(0);
  });
});

test("a lost phone is revoked: its session is over at the next request, and nobody can revoke another's", async () => {
  const w = await world();
  const { id } = await addPerson(w.db, seeds, { givenName: "Ria", email: "ria-kwijt@kamerkoor.example" });
  const phone = await startSession(w.db, id, "Chrome, Android", { method: "sms" });
  const here = `session=${await startSession(w.db, id, "Firefox, Windows", { shared: true, method: "letter" })}`;
  const page = await (await w.get("/mijn/apparaten", { as: here })).text();
  for (const words of ["Chrome, Android", "code per sms", "code op papier", "gedeelde computer", "dit apparaat"])
    expect(page).toContain(words);
  const [lost] = await rows<{ id: string }>(w.db, sql`select id from session where device like 'Chrome%'`);
  const stranger = await keeper(w);
  expect((await w.post(`/mijn/apparaten/${lost!.id}/afmelding`, {}, { as: stranger.cookie })).status).toBe(404);
  expect((await w.post(`/mijn/apparaten/${lost!.id}/afmelding`, {}, { as: here })).status).toBe(303);
  expect(await findSession(w.db, phone)).toBeNull();
  expect((await w.get("/mijn", { as: here })).status).toBe(200);
});
