// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { map } from "#app/map.ts";
import { actorOf } from "#modules/accounts/index.ts";
import { town } from "#modules/teams/teams.test-data.ts";
import type { Actor } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import type { Route } from "#platform/http/routes.ts";
import { withClock } from "#platform/time/time.ts";
import { colleague } from "#test/people.ts";
import { type World, world } from "#test/world.ts";
import { insightOf, meetingList, teamToSee, workloadOf } from "./insight.ts";
import { type Planted, planted, rawOf } from "./raw.test-data.ts";
import { releaseQuarters } from "./release.ts";
import { routes } from "./routes.ts";
import { type Figures, fillInsightsSlots, insightsSlots } from "./slots.ts";

// on this day the third quarter has settled; the teams of a test are older
const day = Temporal.Instant.from("2027-10-20T10:00:00Z");
const quarter = "2027-Q3";

beforeEach(() => {
  for (const route of routes) if (!map.some(({ path }) => path === route.path)) (map as Route[]).push(route);
});

/** Gives these raw counts, as the other rooms do. */
function give(raw: Figures, waiting: Parameters<typeof fillInsightsSlots>[0]["waiting"] = []): void {
  const before = insightsSlots();
  onTestFinished(() => fillInsightsSlots(before));
  fillInsightsSlots({ signals: async () => raw, cases: async () => [], measurements: async () => [], waiting });
}

const many = (team: string, count: number, more: Partial<Planted> = {}): Planted[] =>
  Array.from({ length: count }, () => ({
    ...{ quarter, team, area: "", type: "light", entryType: "A", role: "neighbour", signs: ["few_people"] },
    ...{ days: "0-2", reason: "light", outcome: "" },
    ...more,
  }));

async function here() {
  const w = await world();
  const found = await town(w.db);
  const { north, fatima } = found;
  return { w, db: w.db, ...found, at: `/inzicht/${north.number}`, as: { as: fatima } };
}
const release = (db: Db) => withClock(day, () => releaseQuarters(db));
const text = async (w: World, path: string, as: Actor) => (await w.get(path, { as })).text();

describe("the figures of a quarter", () => {
  test("are made once, when it is over and settled, and stay what they were", async () => {
    const { db, north, fatima } = await here();
    give(rawOf([...many(north.id, 30), ...many(north.id, 20, { type: "worry" })]));
    expect(await release(db)).toBeGreaterThan(0);
    const first = await insightOf(db, fatima, north, quarter);
    // one signal was erased, and one came later: the answer is the same, so nothing can be taken from it
    for (const later of [29, 31, 300]) {
      give(rawOf([...many(north.id, later), ...many(north.id, 20, { type: "worry" })]));
      expect(await release(db)).toBe(0);
      expect(await insightOf(db, fatima, north, quarter)).toEqual(first);
    }
    const told = await rows<{ name: string }>(db, sql`select name from event where name = 'insight.released'`);
    expect(told.length).toBeGreaterThan(0);
  });

  test("are not made of the running quarter, nor in the two weeks after it", async () => {
    const { db, north, fatima } = await here();
    give(rawOf(many(north.id, 30)));
    await withClock(Temporal.Instant.from("2027-10-14T10:00:00Z"), () => releaseQuarters(db));
    expect((await insightOf(db, fatima, north)).quarters).not.toContain(quarter);
    await withClock(Temporal.Instant.from("2027-10-15T10:00:00Z"), () => releaseQuarters(db));
    const { quarters } = await insightOf(db, fatima, north);
    expect(quarters[0]).toBe(quarter);
    expect(quarters).not.toContain("2027-Q4");
    await expect(insightOf(db, fatima, north, "2027-Q4")).rejects.toThrow("quarter");
  });

  test("count only what is of the team and the quarter, whatever a room gives", async () => {
    const { db, north, south, fatima, sjoerd } = await here();
    give(rawOf([...many(north.id, 30), ...many(south.id, 50), ...many(north.id, 70, { quarter: "2027-Q2" })]));
    await release(db);
    const total = async (actor: Actor, team: typeof north) =>
      (await insightOf(db, actor, team, quarter)).released?.tables.find(({ name }) => name === "type")?.total;
    expect(await total(fatima, north)).toBe(30);
    expect(await total(sjoerd, south)).toBe(50);
  });

  test("whatever came in: every address gives the same figures, and no pair of all answers betrays a small one", async () => {
    const { w, db, north, south, fatima, sjoerd } = await here();
    const quarters = ["2027-Q3", "2027-Q2", "2027-Q1"];
    const all = fc.sample(planted([north.id, south.id], quarters, ["", "x"]), { numRuns: 25, seed: 20261122 }).flat();
    give(rawOf([...all, ...many(north.id, 3), ...many(south.id, 44)]));
    await release(db);
    const seen: { who: string; quarter: string; table: string; line: string; count: number | null }[] = [];
    for (const [team, actor] of [
      [north, fatima],
      [south, sjoerd],
    ] as const)
      for (const one of quarters) {
        const at = `/inzicht/${team.number}`;
        const json = JSON.parse(await text(w, `${at}/${one}/json`, actor));
        const csv = (await text(w, `${at}/${one}/csv`, actor)).split("\r\n").map((line) => line.split(";"));
        const page = await text(w, `${at}?kwartaal=${one}`, actor);
        const cells = [...page.matchAll(/class="buurt-number"><div>(?:<strong>|<span[^>]*>)?([^<]*)/g)].map(
          ([, cell]) => cell!,
        );
        const onPage = cells.filter((cell) => cell !== "");
        const inJson: (number | null)[] = json.tabellen.flatMap(
          ({ regels, samen }: { regels: { aantal: number | null }[]; samen: number | null }) => [
            ...regels.map(({ aantal }) => aantal),
            samen,
          ],
        );
        const inCsv = csv.slice(3, -1).map((line) => line[2]);
        expect(inCsv).toEqual(inJson.map((count) => (count === null ? "" : String(count))));
        // the page says of each line that it is left out; where that is all of them it names them in one sentence
        const shownOf = (count: number | null) => (count === null ? "niet getoond" : `ongeveer ${count}`);
        const said = json.tabellen.flatMap(
          ({ regels, samen }: { regels: { aantal: number | null }[]; samen: number | null }) => [
            ...(regels.every(({ aantal }) => aantal === null) ? [] : regels).map(({ aantal }) => shownOf(aantal)),
            shownOf(samen),
          ],
        );
        // a bar for each share, as long as the share beside it, and none for what is left out
        const bars = [...page.matchAll(/__part" width="(\d+)" height="10"><\/rect><\/svg><span>(\d+)%/g)];
        const shares = json.tabellen.flatMap(({ regels }: { regels: { procent: number | null }[] }) =>
          regels.flatMap(({ procent }) => procent ?? []),
        );
        expect(bars.map(([, width, percent]) => [Number(width), Number(percent)])).toEqual(
          shares.map((share: number) => [share, share]),
        );
        expect(page.match(/__part/g)?.length ?? 0).toBe(shares.length);
        expect(shares.length).toBeGreaterThan(0);
        expect(onPage).toEqual(said);
        for (const { naam, regels, samen } of json.tabellen) {
          for (const { code, aantal } of regels)
            seen.push({ who: team.name, quarter: one, table: naam, line: code, count: aantal });
          seen.push({ who: team.name, quarter: one, table: naam, line: "", count: samen });
        }
        expect(JSON.stringify(json) + csv.join()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|Annie|Fatima|Daan/);
      }
    // all pairs: only figures of one team and one quarter are about the same people; those differ by nothing or by five and more
    let pairs = 0;
    for (const a of seen)
      for (const b of seen) {
        if (a.count === null || b.count === null) continue;
        pairs++;
        expect(Math.abs(a.count - b.count) % 5).toBe(0);
      }
    expect(pairs).toBeGreaterThan(1000);
    const taken = await rows<{ how: string }>(
      db,
      sql`select payload->>'how' as how from event where name = 'insight.exported' order by 1`,
    );
    expect(taken.map(({ how }) => how)).toEqual([...Array(6).fill("csv"), ...Array(6).fill("json")]);
  });
});

describe("who is refused", () => {
  test("a coach, a volunteer, an administrator and a resident have no right; another team is not there", async () => {
    const { w, db, at, daan, lies, resident, sjoerd, fatima, north } = await here();
    give(rawOf(many(north.id, 30)));
    await release(db);
    const admin = await colleague(db, "admin");
    const paths = ["/inzicht", at, `${at}/overleg`, `${at}/werk`, `${at}/${quarter}/csv`, `${at}/${quarter}/json`];
    for (const path of paths) {
      expect((await w.get(path)).headers.get("location"), path).toContain("/inloggen");
      for (const as of [daan, lies, admin, resident]) expect((await w.get(path, { as })).status, path).toBe(403);
      const weak = await w.get(path, { as: { ...fatima, weak: true } as Actor });
      expect(weak.headers.get("location"), path).toContain("/inloggen/tweede-stap");
      if (path !== "/inzicht") expect((await w.get(path, { as: sjoerd })).status, path).toBe(404);
    }
    expect((await w.get("/inzicht/999", { as: fatima })).status).toBe(404);
    expect((await w.get(`${at}/2027-Q9/csv`, { as: fatima })).status).toBe(404);
    expect((await w.get(`${at}?kwartaal=alles`, { as: fatima })).status).toBe(404);
  });

  test("the database shows the figures of another team to nobody, also when a condition is forgotten", async () => {
    const { db, north, sjoerd, fatima } = await here();
    give(rawOf(many(north.id, 30)));
    await release(db);
    expect(await rows(db, sql`select quarter from insight_release`)).toEqual([]);
    await expect(teamToSee(db, sjoerd, north.number)).rejects.toThrow("insight");
    expect((await insightOf(db, sjoerd, north)).quarters).toEqual([]);
    expect((await insightOf(db, fatima, north)).quarters.length).toBeGreaterThan(0);
  });

  test("who stopped as a coordinator sees nothing any more", async () => {
    const { db, north, fatima } = await here();
    await db.execute(sql`delete from team_member where person = ${fatima.person}`);
    const now = (await actorOf(db, fatima.person)) as Actor;
    await expect(teamToSee(db, now, north.number)).rejects.toThrow("insight");
  });
});

describe("the meeting and the work", () => {
  const line = (number: number, due: string | null, owner: string | null) => ({
    kind: "signal" as const,
    number,
    phase: "Nieuw",
    step: "Bellen",
    due: due ? Temporal.PlainDate.from(due) : null,
    owner,
    href: `/signalen/${number}`,
  });

  test("the list gives a number, a phase and a day, the earliest first, and counts what is hidden", async () => {
    const { w, db, at, as, north, fatima, daan } = await here();
    const lines = [line(7, null, null), line(5, "2026-12-03", daan.person), line(6, "2026-12-01", null)];
    give([], [async () => ({ lines, hidden: 1 })]);
    const found = await meetingList(db, fatima, north, "nl");
    expect(found.lines.map(({ number, ownerName }) => [number, ownerName])).toEqual([
      [6, null],
      [5, "Daan"],
      [7, null],
    ]);
    const page = await text(w, `${at}/overleg`, as.as);
    expect(page).toContain("Signaal 5");
    expect(page).toContain("1 verborgen.");
    expect(page).not.toMatch(/Annie|Lindelaan/);
  });

  test("the work per person names colleagues only, also who carries nothing, and what is with somebody who left", async () => {
    const { w, db, at, as, north, daan, fatima } = await here();
    const row = (account: string, what: string, count: number) => ({
      table: "workload",
      dimensions: { team: north.id, account, what },
      count,
    });
    give([row(daan.person, "open", 3), row(daan.person, "overdue", 1), row(crypto.randomUUID(), "signals", 2)]);
    expect(await workloadOf(db, north)).toEqual([
      { name: "Fatima El Amrani", away: false, cases: 0, signals: 0, overdue: 0 },
      { name: "Daan de Boer", away: false, cases: 3, signals: 0, overdue: 1 },
      { name: null, away: false, cases: 0, signals: 2, overdue: 0 },
    ]);
    const page = await text(w, `${at}/werk`, as.as);
    expect(page).toContain("Werkt hier niet meer");
    expect(fatima.person).toBeTruthy();
  });

  test("the pages stand without figures, and say how they are counted", async () => {
    const { w, at, as } = await here();
    give([]);
    expect(await text(w, at, as.as)).toContain("Er zijn nog geen cijfers");
    expect((await w.get("/inzicht", as)).headers.get("location")).toBe(at);
    const how = await text(w, "/inzicht/berekening", as.as);
    expect(how).toContain("Zo is dit gerekend");
    expect(how).toContain("geen vergelijkingsgroep");
    expect(await text(w, "/en/inzicht/berekening", as.as)).toContain("How this is counted");
  });
});
