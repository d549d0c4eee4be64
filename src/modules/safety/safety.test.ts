// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import "#app/accounts-post.ts";
import { exclude } from "#modules/teams/index.ts";
import { type Somebody, town, worker } from "#modules/teams/teams.test-data.ts";
import { type Actor, system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { Fact } from "#platform/audit/record.ts";
import { rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { vault } from "#platform/keys/vault.ts";
import { now, withClock } from "#platform/time/time.ts";
import { type World, world } from "#test/world.ts";
import { findReport, handleReport, keepSteps, openReports, shareReport, takeReport } from "./handle.ts";
import { eraseReports, remindSafety } from "./nightly.ts";
import { mergePart, personal } from "./personal.ts";
import { reactions } from "./reactions.ts";
import { reportWorry } from "./report.ts";
import { neededSteps } from "./workflow.ts";

let w: World;
let t: Awaited<ReturnType<typeof town>>;
let mate: Somebody;

const words = "Zij zei: ‘hij pakt mijn pas af’.";
const all = <T>(question: ReturnType<typeof sql>) => behindWall(w.db, system("test"), (db) => rows<T>(db, question));
const worry = (actor: Actor = t.lies) =>
  reportWorry(w.db, actor, {
    team: t.north.id,
    kind: "abuse",
    severity: "today",
    text: words,
    person: t.resident.person,
  });
const numberOf = async (id: string) =>
  (await all<{ number: number }>(sql`select number::int as number from safety_report where id = ${id}`))[0]!.number;

beforeEach(async () => {
  w = await world();
  t = await town(w.db);
  mate = await worker(w.db, t.north, "Mo", "coach");
});

describe("a report of worry", () => {
  test("is made by a volunteer, who does not read it back; the coordinator hears at once, without content", async () => {
    const number = await numberOf(await worry());
    expect((await openReports(w.db, t.fatima)).map(({ report }) => report.number)).toEqual([number]);
    expect(await findReport(w.db, t.fatima, number)).toMatchObject({ text: words, late: false, taker: null });
    await expect(findReport(w.db, t.lies, number)).rejects.toThrow(Forbidden);
    const told = await all<{ person: string; subject: string; body: string }>(
      sql`select person, subject, body from delivery where kind = 'safety.task'`,
    );
    expect(told.map(({ person }) => person)).toEqual([t.fatima.person]);
    expect(JSON.stringify(told.map(({ subject, body }) => [subject, body]))).not.toMatch(/Annie|Boer|pas|geweld|\d/i);
  });

  test("is not there for a colleague, another team, a keeper of the site or who acts for somebody", async () => {
    const number = await numberOf(await worry());
    for (const other of [mate, t.daan, t.sjoerd]) {
      expect(await openReports(w.db, other)).toEqual([]);
      await expect(findReport(w.db, other, number)).rejects.toThrow(NotFound);
      await expect(takeReport(w.db, other, number)).rejects.toThrow(NotFound);
    }
    const outside = { ...t.sjoerd, teams: [] } as Somebody;
    await expect(reportWorry(w.db, outside, { team: t.north.id, kind: "other", severity: "soon" })).rejects.toThrow(
      Forbidden,
    );
    await expect(openReports(w.db, t.resident)).rejects.toThrow(Forbidden);
    await expect(findReport(w.db, t.fatima, 999_999)).rejects.toThrow(NotFound);
  });

  test("is sealed with a key of its own, and looking at it is in the log with its purpose", async () => {
    const id = await worry();
    const [row] = await all<{ bytes: string }>(sql`select encode(text, 'escape') as bytes from safety_report`);
    expect(row!.bytes).not.toContain("pas");
    await findReport(w.db, t.fatima, await numberOf(id));
    const [line] = await all(sql`select kind, purpose, field_group from audit_log where purpose = 'protection'`);
    expect(line).toEqual({ kind: "look.read", purpose: "protection", field_group: ["safety_report"] });
    const facts = JSON.stringify(await all(sql`select payload from event where name like 'safety_report.%'`));
    expect(facts).not.toContain("pas");
  });

  test("is taken up, goes along the steps of the meldcode, and is handled after those that matter", async () => {
    const number = await numberOf(await worry());
    await expect(keepSteps(w.db, t.fatima, number, ["map"])).rejects.toThrow(Conflict);
    await takeReport(w.db, t.fatima, number);
    await takeReport(w.db, t.fatima, number);
    await expect(handleReport(w.db, t.fatima, number, "reported")).rejects.toThrow(/meldcode/);
    await keepSteps(w.db, t.fatima, number, ["decide", "map"]);
    await keepSteps(w.db, t.fatima, number, neededSteps);
    expect((await findReport(w.db, t.fatima, number)).report.steps).toEqual(["map", "consult", "weigh", "decide"]);
    await handleReport(w.db, t.fatima, number, "reported");
    await expect(handleReport(w.db, t.fatima, number, "no_concern")).rejects.toThrow(Conflict);
    expect(await openReports(w.db, t.fatima)).toEqual([]);
  });

  test("is read by a colleague who was put on its list, never by somebody whom the person does not want", async () => {
    const number = await numberOf(await worry());
    await exclude(w.db, system("test"), t.resident.person, { account: t.daan.person, reason: "family" });
    await expect(shareReport(w.db, t.fatima, number, t.daan.person)).rejects.toThrow(Conflict);
    await expect(shareReport(w.db, t.fatima, number, t.lies.person)).rejects.toThrow(Conflict);
    await expect(shareReport(w.db, mate, number, mate.person)).rejects.toThrow(NotFound);
    await shareReport(w.db, t.fatima, number, mate.person);
    expect((await findReport(w.db, mate, number)).text).toBe(words);
    await exclude(w.db, system("test"), t.resident.person, { account: mate.person, reason: "wish" });
    await expect(findReport(w.db, mate, number)).rejects.toThrow(NotFound);
  });

  test("that nobody takes up in a day is told again, once a day; taken up it is quiet", async () => {
    const number = await numberOf(await worry());
    const told = async () => (await all(sql`select id from delivery where kind = 'safety.task'`)).length;
    const at = (hours: number) => withClock(now().add({ hours }), () => remindSafety(w.db));
    await at(23);
    expect(await told()).toBe(1);
    await at(25);
    await at(25);
    expect(await told()).toBe(2);
    expect((await withClock(now().add({ hours: 25 }), () => openReports(w.db, t.fatima)))[0]?.late).toBe(true);
    await takeReport(w.db, t.fatima, number);
    await at(72);
    expect(await told()).toBe(2);
  });
});

describe("other rooms", () => {
  const follow = async (name: string, subject: string, payload: Record<string, unknown>) => {
    const fact: Fact = { name, subject, payload, actor: t.daan };
    for (const [wanted, reaction] of reactions) if (wanted === name) await reaction(w.db, fact);
  };

  test("lead to a report: a signal along the meldcode, a worry in a case, a worry after a visit", async () => {
    const person = t.resident.person;
    await follow("case.worried", newId(), { person, team: t.north.id, by: t.daan.person });
    await follow("visit.worried", newId(), { person, team: t.north.id, case: newId(), why: "not_home" });
    await follow("case.worried", newId(), { person, team: null });
    const made = await all(
      sql`select kind, severity, case_id is not null as of_case, visit is not null as of_visit, by from safety_report order by number`,
    );
    const by = t.daan.person;
    expect(made).toEqual([
      { kind: "other", severity: "today", of_case: true, of_visit: false, by },
      { kind: "other", severity: "today", of_case: true, of_visit: true, by },
    ]);
  });
});

describe("the person", () => {
  test("reads that it was there once it is handled, never the words nor who worried; erased, nothing is left", async () => {
    const id = await worry();
    expect((await personal.collect(w.db, t.resident.person))[0]!.rows).toEqual([]);
    await all(sql`update safety_report set handled_at = now(), handled_how = 'help_arranged', taken_at = now()`);
    const [kept] = await personal.collect(w.db, t.resident.person);
    expect(kept!.rows).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toMatch(/pas|Lies/);
    await behindWall(w.db, system("test"), (db) => eraseReports(db, t.resident.person));
    expect(await all(sql`select id from safety_report`)).toEqual([]);
    expect((await vault().store.read([id])).size).toBe(0);
  });

  test("keeps her reports when two records turn out to be one, and back", async () => {
    await worry();
    const other = t.lies.person;
    const moved = await mergePart.move(w.db, t.resident.person, other);
    expect(await all(sql`select person from safety_report`)).toEqual([{ person: other }]);
    await mergePart.moveBack(w.db, t.resident.person, other, moved);
    expect(await all(sql`select person from safety_report`)).toEqual([{ person: t.resident.person }]);
  });
});
