// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { withdrawConsent } from "#modules/consents/index.ts";
import { somebody } from "#modules/teams/teams.test-data.ts";
import type { Actor } from "#platform/access/actor.ts";
import { react } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { vault } from "#platform/keys/vault.ts";
import { now, withClock } from "#platform/time/time.ts";
import { world } from "#test/world.ts";
import { endCase, measuredTown, plantCase, seeds, six, sixLater } from "./case.test-data.ts";
import { forgetMeasurements, reactions } from "./ending.ts";
import { measurementFigures } from "./figures.ts";
import { caseToAsk, keepAnswers, keepRefusal, openQuestions, ownQuestions } from "./measurement.ts";
import { personal } from "./personal.ts";
import { switchQuestions } from "./standing.ts";
import { thenAndNow } from "./then-now.ts";

const start = { instrument: "djg6", moment: "start", taken: "together", answers: six } as const;
const end = { ...start, moment: "end", answers: sixLater } as const;

/** All rows as they lie there, for who owns the database. */
async function lying(db: Db): Promise<Record<string, unknown>[]> {
  await db.execute(sql`set local role none`);
  const found = await rows<Record<string, unknown>>(db, sql`select * from measurement order by moment desc`);
  await db.execute(sql`set local role soepsteen_web`);
  return found;
}

/** As app/reactions.ts does it. */
function wire(): void {
  for (const [fact, reaction] of reactions) react(fact, reaction);
}

describe("the questions", () => {
  test("are off until the administrator says that the conditions of use are met; nobody else can", async () => {
    const { db } = await world();
    const { admin, daan, fatima, careCase } = await measuredTown(db, false);
    await expect(keepAnswers(db, daan, careCase.number, start)).rejects.toThrow("measurement");
    await expect(openQuestions(db, daan, careCase.number)).rejects.toThrow("measurement");
    for (const one of [daan, fatima]) await expect(switchQuestions(db, one, true)).rejects.toThrow();
    for (const _ of [1, 2]) await switchQuestions(db, admin, true);
    await keepAnswers(db, daan, careCase.number, start);
    const told = await rows(db, sql`select 1 from event where name = 'measurement.switched'`);
    expect(told).toHaveLength(1);
  });

  test("are kept as answers, sealed, with a version, and without any score", async () => {
    const { db } = await world();
    const { daan, careCase } = await measuredTown(db);
    await keepAnswers(db, daan, careCase.number, start);
    const [row] = await lying(db);
    expect(row).toMatchObject({ instrument_version: "2006-nl", scoring_version: "manual-1999", refused: false });
    expect(Object.keys(row!)).not.toContain("score");
    const bytes = Buffer.from(row!.items as Uint8Array);
    expect(bytes.toString("latin1")).not.toContain("yes");
    expect(
      await vault()
        .open(String(row!.series), { table: "measurement", column: "items", row: "other" }, bytes)
        .catch(() => "moved"),
    ).toBe("moved");
    const { asked } = await openQuestions(db, daan, careCase.number);
    expect(asked).toMatchObject([{ answers: six, moment: "start", taken: "together" }]);
    expect(JSON.stringify(asked)).not.toMatch(/total|severe|moderate|score/);
  });

  test("then and now stand beside each other, of the same list in the same version only", async () => {
    const { db } = await world();
    const { daan, careCase } = await measuredTown(db);
    await keepAnswers(db, daan, careCase.number, start);
    await keepAnswers(db, daan, careCase.number, { ...start, instrument: "ucla3", answers: { u1: "often" } });
    await keepAnswers(db, daan, careCase.number, end);
    const pairs = thenAndNow((await openQuestions(db, daan, careCase.number)).asked);
    expect(pairs.map(({ instrument, lastOn }) => [instrument, lastOn !== null])).toEqual([
      ["djg6", true],
      ["ucla3", false],
    ]);
    expect(pairs[0]!.lines[0]).toEqual({ question: "3", first: "yes", last: "no" });
    const old = (await openQuestions(db, daan, careCase.number)).asked.map((one) => ({ ...one, version: "1985" }));
    expect(thenAndNow(old)).toEqual([]);
  });

  test("rather not is an answer, without answers and without a reason", async () => {
    const { db } = await world();
    const { daan, careCase } = await measuredTown(db);
    await keepRefusal(db, daan, careCase.number, { instrument: "djg6", moment: "start" });
    expect(await lying(db)).toMatchObject([{ refused: true, items: null }]);
    const told = await rows<{ payload: object }>(
      db,
      sql`select payload from event where name like 'measurement.refused'`,
    );
    expect(JSON.stringify(told)).not.toMatch(/yes|no"|reason/);
  });

  test("every look at the answers is written down, with why and in which case", async () => {
    const { db } = await world();
    const { daan, careCase, resident } = await measuredTown(db);
    await openQuestions(db, daan, careCase.number);
    const looks = await rows<{ purpose: string; object: string }>(
      db,
      sql`select purpose, object, object_row from audit_log where kind = 'look.read' and purpose = 'measurement'`,
    );
    expect(looks).toMatchObject([{ purpose: "measurement", object: "case" }]);
    expect(resident.person).toBeTruthy();
  });
});

describe("who is refused", () => {
  test("a coordinator without a relation, another team, a volunteer, the administrator and a resident find no case", async () => {
    const { db } = await world();
    const { fatima, sjoerd, lies, admin, resident, daan, careCase } = await measuredTown(db);
    await keepAnswers(db, daan, careCase.number, start);
    for (const one of [fatima, sjoerd, lies, admin, resident, { kind: "visitor" } as Actor]) {
      await expect(openQuestions(db, one, careCase.number)).rejects.toThrow();
      await expect(keepAnswers(db, one, careCase.number, start)).rejects.toThrow();
    }
    expect(await lying(db)).toHaveLength(1);
  });

  test("who is on her list, who gave no second factor and a forgotten condition find nothing", async () => {
    const { db } = await world();
    const { daan, resident, careCase } = await measuredTown(db);
    await keepAnswers(db, daan, careCase.number, start);
    await expect(openQuestions(db, { ...daan, weak: true }, careCase.number)).rejects.toThrow();
    expect(await rows(db, sql`select id from measurement`)).toEqual([]);
    await db.execute(sql`insert into exclusion (id, person, account, reason, since)
      values (gen_random_uuid(), ${resident.person}, ${daan.person}, 'neighbour', now())`);
    await expect(openQuestions(db, daan, careCase.number)).rejects.toThrow("case");
    await expect(keepAnswers(db, daan, careCase.number, start)).rejects.toThrow("case");
  });

  test("a former member is a stranger", async () => {
    const { db } = await world();
    const { daan, careCase } = await measuredTown(db);
    await db.execute(sql`set local role soepsteen_jobs`);
    await db.execute(sql`select end_access(${careCase.id}, ${daan.person}, null)`);
    await db.execute(sql`set local role soepsteen_web`);
    await expect(openQuestions(db, daan, careCase.number)).rejects.toThrow("case");
  });

  test("who only reads along may not ask", async () => {
    const { db } = await world();
    const { fatima, careCase } = await measuredTown(db);
    await db.execute(sql`set local role soepsteen_jobs`);
    await db.execute(
      sql`select grant_access(${careCase.id}, ${fatima.person}, 'emergency', 'emergency', null, ${fatima.person}, 'x')`,
    );
    await db.execute(sql`set local role soepsteen_web`);
    await expect(openQuestions(db, fatima, careCase.number)).resolves.toMatchObject({ mayAsk: false });
    await expect(caseToAsk(db, fatima, careCase.number)).rejects.toThrow("measure");
    await expect(keepAnswers(db, fatima, careCase.number, start)).rejects.toThrow("measure");
  });

  test("she reads her own; nobody reads them in her name", async () => {
    const { db } = await world();
    const { daan, resident, careCase, lies } = await measuredTown(db);
    await keepAnswers(db, daan, careCase.number, start);
    expect(await ownQuestions(db, resident)).toMatchObject([{ answers: six }]);
    expect(await ownQuestions(db, lies)).toEqual([]);
    const behalf = { person: resident.person, as: "representative", scopes: ["messages"] } as const;
    await expect(ownQuestions(db, { ...lies, behalf })).rejects.toThrow();
    await expect(ownQuestions(db, { kind: "visitor" })).rejects.toThrow();
  });
});

describe("the end of a case", () => {
  test("takes the person, the case, the worker and the days from the answers at once", async () => {
    const { db } = await world();
    wire();
    const { daan, resident, careCase } = await measuredTown(db);
    await keepAnswers(db, daan, careCase.number, start);
    await keepAnswers(db, daan, careCase.number, end);
    await endCase(db, careCase.id, resident.person);
    const found = await lying(db);
    expect(found).toHaveLength(2);
    for (const row of found) {
      expect(row).toMatchObject({ person: null, case_id: null, by: null, taken: null, in_figures: false });
      expect(String(row.at)).toMatch(/-(01-01|04-01|07-01|10-01|12-31|03-31|06-30|09-30)/);
    }
    expect(await ownQuestions(db, resident)).toEqual([]);
    expect((await openQuestions(db, daan, careCase.number)).asked).toEqual([]);
    await expect(keepAnswers(db, daan, careCase.number, start)).rejects.toThrow("measure");
    const events = JSON.stringify(await rows(db, sql`select subject, payload from event`));
    const log = JSON.stringify(await rows(db, sql`select * from audit_log`));
    for (const { id, series } of found)
      for (const text of [events, log]) {
        expect(text).not.toContain(id);
        expect(text).not.toContain(series);
      }
  });

  test("two years later they go, with their key", async () => {
    const { db } = await world();
    wire();
    const { daan, resident, careCase } = await measuredTown(db);
    await keepAnswers(db, daan, careCase.number, start);
    const [row] = await lying(db);
    await endCase(db, careCase.id, resident.person);
    expect(await forgetMeasurements(db)).toBe(0);
    expect(await withClock(now().add({ hours: 24 * 731 }), () => forgetMeasurements(db))).toBe(1);
    expect(await lying(db)).toEqual([]);
    expect((await vault().store.read([String(row!.series)])).size).toBe(0);
  });

  test("an erased person takes her answers along, with their key", async () => {
    const { db } = await world();
    const { daan, resident, careCase } = await measuredTown(db);
    await keepAnswers(db, daan, careCase.number, start);
    const [collected] = await personal.collect(db, resident.person);
    expect(collected!.rows[0]).toMatchObject({
      answers: expect.stringContaining("Ik ervaar een leegte om me heen: ja"),
    });
    const [row] = await lying(db);
    await personal.erase(db, seeds, resident.person);
    expect(await lying(db)).toEqual([]);
    expect((await vault().store.read([String(row!.series)])).size).toBe(0);
  });
});

describe("figures", () => {
  /** So many cases that were asked twice and ended; the first `agreed` of them said that they may count. */
  async function pairs(db: Db, count: number, agreed: number) {
    wire();
    const here = await measuredTown(db);
    const { north, daan } = here;
    for (let n = 0; n < count; n++) {
      const { person } = await somebody(db, `Bewoner${n}`);
      const { id, number } = await plantCase(db, person, north.id, daan.person);
      await keepAnswers(db, daan, number, start);
      await keepAnswers(db, daan, number, end);
      if (n < agreed) await plantConsent(db, person);
      await endCase(db, id, person);
    }
    const from = Temporal.PlainDate.from("2026-01-01");
    return { ...here, figures: () => measurementFigures(db, { team: north.id, from, to: from.add({ years: 4 }) }) };
  }
  const plantConsent = (db: Db, person: string) =>
    db.execute(sql`insert into consent (id, person, purpose, scope, state, text_version, asked_at, decided_at, how, valid_until)
      values (gen_random_uuid(), ${person}, 'measure', '{}', 'given', '2026-11', now(), now(), 'oral', current_date + 300)`);
  const tables = (found: Awaited<ReturnType<typeof measurementFigures>>) => new Set(found.map(({ table }) => table));

  test("before and after are told from ten pairs on, with consent", async () => {
    const { db } = await world();
    const { figures } = await pairs(db, 10, 10);
    const found = await figures();
    const [pair] = found.filter(({ table }) => table === "pairs");
    expect(pair).toMatchObject({ count: 10, dimensions: { instrument: "djg6", scoring: "manual-1999" } });
    // six of six at the start, one at the end at the start, one at the end
    expect(pair!.sum).toBe(-50);
    expect(found.find(({ table }) => table === "pairsChanged")).toMatchObject({ count: 10 });
    expect(JSON.stringify(found)).not.toMatch(/Bewoner/);
  });

  test("nine pairs with consent are no pairs, however many were asked", async () => {
    const { db } = await world();
    const { figures } = await pairs(db, 11, 9);
    expect(tables(await figures())).toEqual(new Set(["measured"]));
  });

  test("a consent that was taken back before the end does not count", async () => {
    const { db } = await world();
    const { daan, resident, careCase } = await measuredTown(db);
    wire();
    await keepAnswers(db, daan, careCase.number, start);
    await plantConsent(db, resident.person);
    const [{ id } = { id: "" }] = await rows<{ id: string }>(db, sql`select id from consent where purpose = 'measure'`);
    await withdrawConsent(db, resident, id, "oral");
    await endCase(db, careCase.id, resident.person);
    expect(await lying(db)).toMatchObject([{ in_figures: false }]);
  });
});
