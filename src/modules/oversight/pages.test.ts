// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { startSession } from "#modules/accounts/index.ts";
import { openDoor } from "#modules/people/index.ts";
import { rows } from "#platform/db/db.ts";
import { isId } from "#platform/db/ids.ts";
import { today } from "#platform/time/time.ts";
import { asOwner } from "#test/owner.ts";
import { type World, world } from "#test/world.ts";
import { makeReviews } from "./nightly.ts";
import { lookAs, town, yesterdayAt } from "./oversight.test-data.ts";
import { oversightPaths as paths } from "./paths.ts";

let w: World;
let t: Awaited<ReturnType<typeof town>>;
const page = async (path: string, as: typeof t.officer) => {
  const response = await w.get(path, { as });
  expect(response.status, path).toBe(200);
  expect(response.headers.get("cache-control")).toContain("no-store");
  return (await response.text()).replaceAll("\u00a0", " ");
};
/** An item about Daan, who looked at somebody with his surname. */
const item = async (): Promise<number> => {
  await lookAs(w.db, t.daan, t.resident.person);
  await yesterdayAt(w.db, "10:00");
  await makeReviews(w.db);
  const [found] = await rows<{ number: string }>(w.db, sql`select number from log_review where rule = 'neighbour'`);
  return Number(found!.number);
};

beforeEach(async () => {
  w = await world();
  t = await town(w.db);
});

describe("my page of who looked", () => {
  test("names who looked and why, has a line on my page, and prints", async () => {
    await lookAs(w.db, t.fatima, t.resident.person);
    const text = await page(paths.mine, t.resident);
    expect(text).toContain("Fatima El Amrani, coördinator, Buurtteam Noord");
    expect(text).toContain("Om u te helpen of te spreken");
    expect(await page("/mijn", t.resident)).toContain(`href="${paths.mine}"`);
    const pdf = await w.get(paths.letter, { as: t.resident });
    expect(pdf.headers.get("content-type")).toBe("application/pdf");
    expect(pdf.headers.get("cache-control")).toContain("no-store");
  });

  test("says so when nobody looked, in three languages", async () => {
    expect(await page(paths.mine, t.stranger)).toContain("Niemand heeft uw gegevens bekeken.");
    expect(await page(`/en${paths.mine}`, t.stranger)).toContain("Nobody has looked at your details.");
    expect(await page(`/eenvoudig${paths.mine}`, t.stranger)).toContain("Niemand heeft");
  });

  test("is for who signed in, and in somebody's name only with that in the agreement", async () => {
    expect((await w.get(paths.mine)).status).toBe(303);
    const daughter = {
      ...t.stranger,
      behalf: { person: t.resident.person, as: "representative", scopes: ["activities"] },
    };
    expect((await w.get(paths.mine, { as: daughter as never })).status).toBe(403);
    const more = { ...daughter, behalf: { ...daughter.behalf, scopes: ["details"] } };
    expect(await page(paths.mine, more as never)).toContain("gegevens van Annie de Boer");
  });
});

describe("the desk of oversight", () => {
  test("lists what waits, shows one item, the name after asking, and takes a verdict", async () => {
    const number = await item();
    expect(await page(paths.desk, t.officer)).toContain("Zelfde postcode of achternaam");
    expect(await page("/beheer", t.officer)).toContain(`href="${paths.desk}"`);
    const before = await page(paths.review(number), t.officer);
    expect(before).toContain("Daan de Boer");
    expect(before).not.toContain("Annie");
    expect((await w.post(paths.name(number), {}, { as: t.officer })).status).toBe(303);
    expect(await page(paths.review(number), t.officer)).toContain("Annie de Boer");
    const wrong = await w.post(paths.verdict(number), { note: "Nagevraagd." }, { as: t.officer });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain("Nagevraagd.");
    const right = await w.post(paths.verdict(number), { verdict: "explained", note: "Nagevraagd." }, { as: t.officer });
    expect(right.headers.get("location")).toBe(`${paths.desk}?gedaan=ja`);
    expect(await page(paths.desk, t.officer)).toContain("Alles is beoordeeld.");
    expect(await page(paths.review(number), t.second)).toContain("Nagevraagd.");
  });

  test("is closed for who does not review: a visitor signs in, a colleague gets 403, an unknown item is not there", async () => {
    const number = await item();
    for (const path of [paths.desk, paths.review(number), paths.log, paths.csv]) {
      expect((await w.get(path)).status, path).toBe(303);
      for (const actor of [t.keeper, t.fatima, t.stranger])
        expect((await w.get(path, { as: actor })).status, path).toBe(403);
      const weak = await w.get(path, { as: { ...t.officer, weak: true } });
      expect(weak.headers.get("location"), path).toMatch(/^\/inloggen\/tweede-stap/);
    }
    for (const path of [paths.name(number), paths.verdict(number)])
      expect((await w.post(path, { verdict: "in_order" }, { as: t.keeper })).status, path).toBe(403);
    expect((await w.get(paths.review(999_999), { as: t.officer })).status).toBe(404);
  });
});

describe("the log", () => {
  const days = `van=${today().subtract({ days: 1 })}&tot=${today()}`;

  test("is searched by who and by days, without names of residents; that is written down", async () => {
    await lookAs(w.db, t.fatima, t.resident.person);
    await lookAs(w.db, t.sjoerd, t.berg.id);
    const all = await page(`${paths.log}?${days}`, t.officer);
    for (const name of ["Fatima El Amrani", "Sjoerd"]) expect(all).toContain(name);
    expect(all).not.toMatch(/Annie|van den Berg/);
    const one = await page(`${paths.log}?${days}&wie=${t.sjoerd.person}`, t.officer);
    expect(one.match(/<th scope="row"/g)).toHaveLength(1);
    const read = await rows(
      w.db,
      sql`select from audit_log where kind = 'audit.read' and account = ${t.officer.person}`,
    );
    expect(read).toHaveLength(2);
  });

  test("about one person is read only while the door for her rights is open", async () => {
    await lookAs(w.db, t.fatima, t.berg.id);
    const path = `${paths.log}?${days}&persoon=${t.berg.number}`;
    const shut = await w.get(path, { as: t.officer });
    expect(shut.status).toBe(404);
    expect(await shut.text()).not.toContain("Om u te helpen");
    await openDoor(w.db, t.officer, t.berg.id, { kind: "rights", purpose: "rights" });
    expect(await page(path, t.officer)).toContain("Fatima El Amrani");
    expect((await w.get(paths.letterFor(t.berg.number), { as: t.officer })).status).toBe(200);
    expect((await w.get(paths.letterFor(t.berg.number), { as: t.second })).status).toBe(404);
    expect((await w.get(paths.letterFor(t.berg.number), { as: t.keeper })).status).toBe(403);
  });

  test("goes along as a file after a new proof, and that stands out the next night", async () => {
    await lookAs(w.db, t.fatima, t.berg.id);
    const response = await w.get(`${paths.csv}?${days}`, { as: t.officer });
    expect(response.headers.get("content-type")).toContain("text/csv");
    const text = await response.text();
    expect(text).toContain("Fatima El Amrani");
    expect(text).not.toContain("Berg");
    await yesterdayAt(w.db, "10:00");
    await makeReviews(w.db);
    const found = await rows(w.db, sql`select from log_review where rule = 'export' and account = ${t.officer.person}`);
    expect(found).toHaveLength(1);
    const session = await startSession(w.db, t.officer.person);
    await w.db.execute(sql`update session set created_at = now() - interval '1 hour', strong_at = null`);
    const old = await w.get(`${paths.csv}?${days}`, { as: `session=${session}` });
    expect(old.headers.get("location")).toMatch(/^\/inloggen\/tweede-stap/);
  });

  test.each([
    "van=morgen&tot=gisteren",
    "van=2026-11-20&tot=2026-11-01",
    "wie=' or 1=1",
    "persoon=9999999999999",
    "persoon=Annie",
    "pagina=-4",
    "pagina=999999999999",
  ])("takes anything in its address calmly: %s", async (query) => {
    const { status } = await w.get(`${paths.log}?${query}`, { as: t.officer });
    expect([200, 404]).toContain(status);
  });
});

describe("a refusal", () => {
  const refusals = () =>
    rows<{ account: string; person: string | null; page: string; trace: string }>(
      w.db,
      sql`select l.account, s.person, l.detail->>'page' as page, l.trace_id as trace from audit_log l
        left join audit_subject s on s.pseudonym = l.subject_pseudonym where l.kind = 'look.refused' and l.at > now() - interval '1 day'`,
    );

  test("on a page about a person is written down after nothing was shown, with the reference of the page", async () => {
    const response = await w.get(`/beheer/mensen/${t.berg.number}`, { as: t.sjoerd });
    expect(response.status).toBe(404);
    expect(await refusals()).toEqual([
      {
        account: t.sjoerd.person,
        person: t.berg.id,
        page: "/beheer/mensen/:number",
        trace: response.headers.get("x-request-id"),
      },
    ]);
    expect(isId(t.berg.id)).toBe(true);
  });

  test("elsewhere, and of a visitor, is not", async () => {
    await w.get("/activiteiten/999999", { as: t.sjoerd });
    await w.get(`/beheer/mensen/${t.berg.number}`);
    await w.get("/beheer/toezicht/8/onbekend", { as: t.stranger });
    expect(await refusals()).toEqual([]);
  });
});

test("when the log cannot be written a page says so calmly and shows nothing", async () => {
  await asOwner(w.db, (db) => db.execute(sql`alter table audit_log rename column field_group to gone`));
  for (const path of [`/beheer/mensen/${t.berg.number}`, paths.log]) {
    const response = await w.get(path, { as: path === paths.log ? t.officer : t.fatima });
    expect(response.status, path).toBe(503);
    const text = await response.text();
    expect(text).toContain("Wij zijn zo terug");
    expect(text).not.toMatch(/van den Berg/i);
  }
});
