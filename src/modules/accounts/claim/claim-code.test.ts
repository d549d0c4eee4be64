// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { addPerson } from "#modules/people/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import { system, visitor } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import { now, withClock } from "#platform/time/time.ts";
import { colleague, person } from "#test/people.ts";
import { cookiesOf } from "#test/signing-in.ts";
import { ownDatabase, type World, world } from "#test/world.ts";
import { postForTest } from "../post.test-data.ts";
import { actorOf } from "../session.ts";
import { finishClaim, letterPosted, makeClaimCode, tryClaimCode } from "./claim-code.ts";
import { inGroups, newClaimCode, readClaimCode } from "./code.ts";

const seeds = system("test");
const truus = { givenName: "Truus", familyName: "Jansen", phone: "0343123456" };
const later = (amount: Temporal.DurationLike) => now().add(amount);

/** A coach whose it is to mind this person. */
async function coachOf(db: Db, personId: string): Promise<Actor & { person: string }> {
  const coach = await person(db, "marieke");
  const team = newId();
  await db.execute(sql`insert into team (id, name, created_at) values (${team}, 'Buurtteam', now())`);
  await db.execute(
    sql`insert into team_member (team, person, role, since) values (${team}, ${coach.person}, 'coach', '2020-01-01')`,
  );
  await db.execute(sql`update person set responsible = ${coach.person} where id = ${personId}`);
  return (await actorOf(db, coach.person)) as Actor & { person: string };
}

async function withCode(w: World) {
  const post = postForTest();
  const { id, number } = await addPerson(w.db, seeds, truus);
  const code = (await makeClaimCode(w.db, seeds, id, "desk"))!;
  return { ...post, id, number, code };
}

/** Types it in a browser and gives its cookies. */
async function type(w: World, code: string, cookie = "") {
  const response = await w.post("/inloggen/brief", { code }, { as: cookie });
  return { response, cookie: cookiesOf(response, cookie) };
}

const wrongEnd = (code: string) => code.slice(0, 11) + (code.endsWith("7") ? "8" : "7");

describe("a code on paper", () => {
  test("has twelve signs that are not taken for one another, each as likely", () => {
    const codes = Array.from({ length: 500 }, newClaimCode);
    expect(codes.every((code) => /^[0-9A-HJKMNP-TV-Z]{12}$/.test(code))).toBe(true);
    expect(new Set(codes).size).toBe(500);
    expect(new Set(codes.join("")).size).toBe(32);
    expect(inGroups("K7QM2F9X4DTA")).toBe("K7QM 2F9X 4DTA");
  });

  test.each([
    ["k7qm 2f9x 4dta", "K7QM2F9X4DTA"],
    ["K7QM-2F9X-4DTA", "K7QM2F9X4DTA"],
    [" K7QM–2F9X\u00a04DTA. ", "K7QM2F9X4DTA"],
    ["ooOo iIlL 0123", "000011110123"],
    ["Ｋ７ＱＭ２Ｆ９Ｘ４ＤＴＡ", "K7QM2F9X4DTA"],
    ["K7QM2F9X4DT", null],
    ["K7QM2F9X4DTAA", null],
    ["K7QM 2F9X 4DTU", null],
    ["", null],
    ["К7QM2F9X4DTA", null],
    ["💛".repeat(12), null],
  ])("is read as it is typed: %j", (typed, code) => {
    expect(readClaimCode(typed)).toBe(code);
  });

  test("lets somebody without internet claim the same person, with all that was there", async () => {
    const w = await world();
    const { id, code } = await withCode(w);
    const empty = await (await w.get("/inloggen/brief")).text();
    expect(empty).not.toContain("Truus");
    const { response, cookie } = await type(w, inGroups(code).toLowerCase());
    expect([response.status, response.headers.get("location")]).toEqual([303, "/inloggen/brief/wie"]);
    expect(await (await w.get("/inloggen/brief/wie", { as: cookie })).text()).toContain("Bent u Truus?");
    expect(await rows(w.db, sql`select 1 from session`)).toHaveLength(0);
    const entered = await w.post("/inloggen/brief/wie", { answer: "yes", shared: "1" }, { as: cookie });
    expect(entered.headers.get("location")).toBe("/mijn/inloggen?nieuw=ja");
    const inside = cookiesOf(entered, cookie);
    const ways = await (await w.get("/mijn/inloggen?nieuw=ja", { as: inside })).text();
    expect(ways).toContain("Hoe wilt u de volgende keer inloggen?");
    const [session] = await rows<{ person: string; desk: boolean; method: string }>(
      w.db,
      sql`select person, desk, method from session`,
    );
    expect(session).toEqual({ person: id, desk: true, method: "letter" });
    expect(await rows(w.db, sql`select 1 from person where id <> ${id}`)).toHaveLength(0);
    const told = await rows<{ payload: unknown }>(w.db, sql`select payload from event where name = 'person.claimed'`);
    expect(told).toEqual([{ payload: { how: "desk" } }]);
  });

  test("on a shared computer is out after ten minutes without a page, and not before", async () => {
    const w = await world();
    const { code } = await withCode(w);
    const { cookie } = await type(w, code);
    const inside = cookiesOf(
      await w.post("/inloggen/brief/wie", { answer: "yes", shared: "1" }, { as: cookie }),
      cookie,
    );
    const at = (minutes: number) => withClock(later({ minutes }), () => w.get("/mijn", { as: inside }));
    expect((await at(9)).status).toBe(200);
    expect((await at(18)).status).toBe(200);
    const out = await at(29);
    expect([out.status, out.headers.get("location")]).toEqual([303, "/inloggen?next=%2Fmijn"]);
  });

  test("works once, also in the browser in which it was used", async () => {
    const w = await world();
    const { code } = await withCode(w);
    const { cookie } = await type(w, code);
    expect((await w.post("/inloggen/brief/wie", { answer: "yes" }, { as: cookie })).status).toBe(303);
    expect((await type(w, code)).response.status).toBe(422);
    const again = await w.post("/inloggen/brief/wie", { answer: "yes" }, { as: cookie });
    expect(again.headers.get("location")).toBe("/inloggen/brief?over=ja");
    expect(await rows(w.db, sql`select 1 from session`)).toHaveLength(1);
  });

  test("typed in two browsers lets in the last one only", async () => {
    const w = await world();
    const { code } = await withCode(w);
    const [first, second] = [await type(w, code), await type(w, code)];
    const lost = await w.post("/inloggen/brief/wie", { answer: "yes" }, { as: first.cookie });
    expect(lost.headers.get("location")).toBe("/inloggen/brief?over=ja");
    const won = await w.post("/inloggen/brief/wie", { answer: "yes" }, { as: second.cookie });
    expect(won.headers.get("location")).toBe("/mijn/inloggen?nieuw=ja");
  });

  test("says nothing in a browser in which it was not typed", async () => {
    const w = await world();
    const { code } = await withCode(w);
    await type(w, code);
    for (const as of ["", `claim=${"a".repeat(43)}`, "claim="]) {
      const page = await w.get("/inloggen/brief/wie", { as });
      expect(page.headers.get("location")).toBe("/inloggen/brief?over=ja");
    }
  });

  test("is over after five wrong ends; a wrong beginning harms nobody's code", async () => {
    const w = await world();
    const { code } = await withCode(w);
    for (let i = 0; i < 20; i++) await type(w, newClaimCode());
    for (let i = 0; i < 4; i++) expect((await type(w, wrongEnd(code))).response.status).toBe(422);
    const right = await type(w, code);
    expect(right.response.status).toBe(303);
    expect((await type(w, wrongEnd(code))).response.status).toBe(422);
    expect((await type(w, code)).response.status).toBe(422);
    expect(await rows(w.db, sql`select 1 from event where name = 'claim_code.blocked'`)).toHaveLength(1);
    expect(await rows(w.db, sql`select 1 from session`)).toHaveLength(0);
  });

  test("wrong, ended, used and never made look the same", async () => {
    const w = await world();
    const { id, code } = await withCode(w);
    const fresh = (await makeClaimCode(w.db, seeds, id, "desk"))!;
    const pages = [];
    for (const typed of [code, newClaimCode(), wrongEnd(fresh)])
      pages.push((await (await type(w, typed)).response.text()).replaceAll(typed, "…"));
    expect(new Set(pages).size).toBe(1);
    expect(pages[0]).not.toContain("Truus");
  });

  test("from the desk works an hour, from a letter a month after it was posted", async () => {
    const w = await world();
    const { id, code } = await withCode(w);
    const tried = (typed: string, amount: Temporal.DurationLike) =>
      withClock(later(amount), () => tryClaimCode(w.db, visitor, typed));
    expect((await tried(code, { minutes: 61 })).kind).toBe("wrong");
    expect((await tried(code, { minutes: 59 })).kind).toBe("right");
    const { told } = postForTest();
    await makeClaimCode(w.db, seeds, id, "letter");
    const [letter] = told;
    await withClock(later({ hours: 3 * 24 }), () => letterPosted(w.db, letter!.about));
    expect((await tried(letter!.onPaper!, { hours: 32 * 24 })).kind).toBe("right");
    expect((await tried(letter!.onPaper!, { hours: 34 * 24 })).kind).toBe("wrong");
  });

  test("that is made anew ends the one before, and takes back its letter", async () => {
    const w = await world();
    const { id, code, takenBack } = await withCode(w);
    const fresh = (await makeClaimCode(w.db, seeds, id, "desk"))!;
    expect((await tryClaimCode(w.db, visitor, code)).kind).toBe("wrong");
    expect((await tryClaimCode(w.db, visitor, fresh)).kind).toBe("right");
    expect(takenBack.every((prefix) => prefix.includes(id))).toBe(true);
  });

  test("by letter is made for an address only; the database cannot read it", async () => {
    const w = await world();
    const { id } = await addPerson(w.db, seeds, truus);
    const { told } = postForTest();
    expect(await makeClaimCode(w.db, seeds, id, "letter")).toBeNull();
    const paper = told[0]!.onPaper!;
    expect(paper).toMatch(/^[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}$/);
    const [stored] = await rows<{ all: string }>(
      w.db,
      sql`select (select json_agg(c)::text from claim_code c) || (select json_agg(e)::text from event e) as all`,
    );
    expect(stored!.all).not.toContain(paper);
    expect(stored!.all).not.toContain(paper.replaceAll(" ", ""));
    postForTest({ reachable: false });
    await expect(makeClaimCode(w.db, seeds, id, "letter")).rejects.toThrow("Er kan geen brief");
  });

  test("that came to somebody else is over when she says so", async () => {
    const w = await world();
    const { code } = await withCode(w);
    const { cookie } = await type(w, code);
    const said = await w.post("/inloggen/brief/wie", { answer: "no" }, { as: cookie });
    expect(await said.text()).toContain("Dan klopt er iets niet");
    expect((await type(w, code)).response.status).toBe(422);
    expect(await rows(w.db, sql`select 1 from session`)).toHaveLength(0);
  });

  test.each([
    { code: "" },
    {},
    { code: ["K7QM2F9X4DTA", "K7QM2F9X4DTA"] },
    { code: "K".repeat(10_000) },
    { code: "'; delete from claim_code; --" },
    { code: "\u202eK7QM2F9X4DTA" },
  ])("that is none comes back with a sentence: %j", async (form) => {
    const w = await world();
    const response = await w.post("/inloggen/brief", form);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('href="#code"');
  });
});

test("of two browsers that press at the same moment one wins", async () => {
  const { db } = await ownDatabase();
  const { id } = await addPerson(db, seeds, truus);
  const code = (await makeClaimCode(db, seeds, id, "desk"))!;
  const opened = await Promise.all([1, 2, 3, 4].map(() => tryClaimCode(db, visitor, code)));
  const requests = opened.flatMap((one) => (one.kind === "right" ? [one.request] : []));
  const last = requests[requests.length - 1]!;
  const entered = await Promise.all([...requests, last].map((request) => finishClaim(db, request, "", false)));
  expect(entered.filter(Boolean)).toHaveLength(1);
  expect(await rows(db, sql`select 1 from session`)).toHaveLength(1);
});

describe("a code is made", () => {
  test("by who works with her, and read out once", async () => {
    const w = await world();
    postForTest();
    const { id, number } = await addPerson(w.db, seeds, truus);
    const coach = await coachOf(w.db, id);
    const path = `/beheer/mensen/${number}/inlogcode`;
    expect((await w.get(path, { as: coach })).status).toBe(200);
    const made = await w.post(path, { how: "desk" }, { as: coach });
    const shown = /[0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4}/.exec(await made.text())![0];
    expect(made.headers.get("cache-control")).toContain("no-store");
    expect(await (await w.get(path, { as: coach })).text()).not.toContain(shown);
    expect((await tryClaimCode(w.db, visitor, shown)).kind).toBe("right");
    const letter = await w.post(path, { how: "letter" }, { as: coach });
    expect(letter.headers.get("location")).toBe(`${path}?gedaan=brief`);
    expect((await w.post(path, { how: "duif" }, { as: coach })).status).toBe(422);
  });

  test("not by a visitor, a resident, a keeper without a door, or for oneself", async () => {
    const w = await world();
    postForTest();
    const { id, number } = await addPerson(w.db, seeds, truus);
    const path = `/beheer/mensen/${number}/inlogcode`;
    const keeper = await colleague(w.db);
    const resident = await person(w.db, "truus");
    expect((await w.post(path, { how: "desk" })).headers.get("location")).toMatch(/^\/inloggen/);
    expect((await w.post(path, { how: "desk" }, { as: resident })).status).toBe(403);
    expect((await w.post(path, { how: "desk" }, { as: keeper })).status).toBe(404);
    await expect(makeClaimCode(w.db, keeper, id, "desk")).rejects.toThrow(NotFound);
    await expect(makeClaimCode(w.db, { ...keeper, weak: true } as Actor, id, "desk")).rejects.toThrow(NotFound);
    await expect(makeClaimCode(w.db, keeper, keeper.person, "desk")).rejects.toThrow(Forbidden);
    const own: Actor = { kind: "person", person: id, siteRoles: [] };
    await expect(makeClaimCode(w.db, own, id, "desk")).rejects.toThrow(Forbidden);
    expect(await rows(w.db, sql`select 1 from claim_code`)).toHaveLength(0);
  });
});
