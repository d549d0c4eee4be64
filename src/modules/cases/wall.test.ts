// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { endPlace, exclude } from "#modules/teams/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import { system, visitor } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { startOfDay, today, withClock } from "#platform/time/time.ts";
import { ownDatabase, world } from "#test/world.ts";
import { again, agrees, asOwner, at, bring, careCase, shares, town } from "./cases.test-data.ts";
import {
  addNote,
  caseForEmergency,
  caseList,
  changeLead,
  decideHandOver,
  grantCover,
  handOver,
  handoversFor,
  keepCases,
  moveMatch,
  myCases,
  openCaseFile,
  ownPlans,
  planNextStep,
  proposeMatch,
  readCase,
  restrictCase,
} from "./index.ts";
import { reactions } from "./reactions.ts";

const inDays = (days: number) => startOfDay(today().add({ days })).add({ hours: 10 });
const tables = [
  "case_file",
  "case_attempt",
  "conversation",
  "note",
  "plan",
  "goal",
  "case_match",
  "visit",
  "case_task",
];
const count = (db: Db, actor: Actor, table: string): Promise<number> =>
  behindWall(db, actor, async (db) => (await rows(db, sql`select 1 from ${sql.identifier(table)}`)).length);
/** Of every table at once. */
const counts = (db: Db, actor: Actor): Promise<number[]> =>
  behindWall(db, actor, async (db) => {
    const each = tables.map((table) => sql`(select count(*)::int from ${sql.identifier(table)})`);
    const [row] = await rows<{ all: number[] }>(db, sql`select array[${sql.join(each, sql`, `)}] as all`);
    return row!.all;
  });
const reaction = (name: string) => reactions.find(([fact]) => fact === name)![1];

async function planned() {
  const { db } = await world();
  const t = await town(db);
  const { number, id } = await careCase(db, t);
  await bring(db, t.daan, number, "active");
  await addNote(db, t.daan, number, { kind: "note", visibleTo: "team", text: "Belt graag vroeg." });
  return { db, t, number, id };
}

describe("behind the wall", () => {
  test("a question without a condition gives nothing to a colleague, a volunteer, another team or a visitor", async () => {
    const { db, t } = await planned();
    for (const actor of [t.noor, t.fatima, t.lies, t.sjoerd, t.stranger, t.keeper, t.admin, t.officer, visitor])
      expect(await counts(db, actor)).toEqual(tables.map(() => 0));
    expect(await count(db, t.daan, "note")).toBe(1);
    expect(await count(db, t.daan, "plan")).toBe(1);
    await expect(rows(db, sql`select 1 from case_access`)).rejects.toThrow();
  });

  test("who reads does not change what was said, and nobody writes where she has no relation", async () => {
    const { db, t, id } = await planned();
    const change = (actor: Actor, query: ReturnType<typeof sql>) =>
      behindWall(db, actor, async (db) => (await rows(db, query)).length);
    for (const query of [
      sql`update note set visible_to = 'resident' returning 1`,
      sql`update conversation set themes = '{}' returning 1`,
      sql`delete from note returning 1`,
    ])
      expect(await change(t.daan, query).catch(() => 0)).toBe(0);
    expect(await change(t.noor, sql`update case_file set secrecy = 'restricted' returning 1`)).toBe(0);
    const adds = sql`insert into case_task (id, case_id, kind, due, made_at) values (gen_random_uuid(), ${id}, 'call', now(), now())`;
    await expect(behindWall(db, t.noor, (db) => db.execute(adds))).rejects.toThrow();
  });

  test("a stranger, a colleague, a volunteer, another team and who is on the list: it is not there", async () => {
    const { db, t, number } = await planned();
    for (const actor of [t.noor, t.fatima, t.lies, t.sjoerd, t.stranger, t.keeper, t.admin, visitor]) {
      await expect(readCase(db, actor, number)).rejects.toMatchObject({ name: "NotFound" });
      await expect(
        at(db, number).then((at) => planNextStep(db, actor, at, { kind: "call", due: today() })),
      ).rejects.toMatchObject({ name: "NotFound" });
    }
    await expect(readCase(db, { ...t.daan, weak: true }, number)).rejects.toMatchObject({ name: "NotFound" });
    await expect(readCase(db, t.daan, 999_999)).rejects.toMatchObject({ name: "NotFound" });
  });

  test("a former member is a stranger, at the next request; somebody else leads", async () => {
    const { db, t, number } = await planned();
    await endPlace(db, system("test"), t.north, t.daan.person);
    await reaction("team.memberEnded")(db, {
      name: "team.memberEnded",
      subject: t.daan.person,
      actor: system("test"),
      payload: { team: t.north.id },
    });
    await expect(readCase(db, await again(db, t.daan), number)).rejects.toMatchObject({ name: "NotFound" });
    const [file] = await asOwner(db, sql`select lead, status from case_file`);
    expect(file!.lead).not.toBe(t.daan.person);
    expect(file!.lead).not.toBeNull();
    const [task] = await asOwner(db, sql`select owner from case_task where is_next and status = 'open'`);
    expect(task!.owner).toBe(file!.lead);
  });

  test("whoever comes on her list reads it no more, whatever the role", async () => {
    const { db, t, number } = await planned();
    await exclude(db, system("test"), t.berg.id, { account: t.daan.person, reason: "neighbour" });
    await expect(readCase(db, t.daan, number)).rejects.toMatchObject({ name: "NotFound" });
    await reaction("exclusion.made")(db, {
      name: "exclusion.made",
      subject: t.berg.id,
      actor: system("test"),
      payload: {},
    });
    expect(
      await asOwner(
        db,
        sql`select 1 from case_access where account = ${t.daan.person} and (valid_to is null or valid_to > now())`,
      ),
    ).toEqual([]);
    await exclude(db, system("test"), t.berg.id, { account: t.fatima.person, reason: "neighbour" });
    await expect(openCaseFile(db, t.fatima, number, { purpose: "cover", reason: "lead_away" })).rejects.toMatchObject({
      name: "NotFound",
    });
    expect(await caseList(db, t.fatima, t.north.id)).toEqual({ lines: [], hidden: 1 });
    await expect(caseForEmergency(db, t.fatima, number)).rejects.toMatchObject({ name: "NotFound" });
  });

  test("she herself sees her plan, and not the notes of the team", async () => {
    const { db, t } = await planned();
    const her: Actor = { kind: "person", person: t.berg.id, siteRoles: [] };
    expect(await ownPlans(db, her)).toMatchObject([
      { status: "active", plan: { goals: [{ text: "Elke week wandelen" }] } },
    ]);
    expect(await count(db, her, "note")).toBe(0);
    expect(await count(db, her, "case_task")).toBe(0);
    expect(await ownPlans(db, t.stranger)).toEqual([]);
  });
});

describe("outside one's own cases", () => {
  test("a coordinator sees a list without content, and opens one with a purpose for a day: a look", async () => {
    const { db, t, number } = await planned();
    const { lines } = await caseList(db, t.fatima, t.north.id);
    expect(lines).toMatchObject([{ number, status: "active", task: "start" }]);
    expect(JSON.stringify(lines)).not.toContain(t.berg.id);
    await expect(caseList(db, t.sjoerd, t.north.id)).rejects.toMatchObject({ name: "NotFound" });
    await expect(openCaseFile(db, t.noor, number, { purpose: "cover", reason: "worry" })).rejects.toMatchObject({
      name: "Forbidden",
    });
    await openCaseFile(db, t.fatima, number, { purpose: "feedback", reason: "looking_back" });
    expect((await readCase(db, t.fatima, number)).relation).toMatchObject({ kind: "cover", mayWrite: false });
    const step = { kind: "call" as const, due: today() };
    await expect(at(db, number).then((at) => planNextStep(db, t.fatima, at, step))).rejects.toMatchObject({
      name: "Forbidden",
    });
    const looks = await asOwner(
      db,
      sql`select 1 from audit_log where kind = 'look.read' and account = ${t.fatima.person} and object = 'case'`,
    );
    expect(looks.length).toBeGreaterThanOrEqual(2);
    await withClock(inDays(3), () =>
      expect(readCase(db, t.fatima, number)).rejects.toMatchObject({ name: "NotFound" }),
    );
  });

  test("a colleague covers until a day, works on it, and it ends by itself", async () => {
    const { db, t, number } = await planned();
    await grantCover(db, t.daan, number, { account: t.noor.person, until: today().add({ days: 7 }) });
    await planNextStep(db, t.noor, await at(db, number), { kind: "call", due: today() });
    expect(await myCases(db, t.noor)).toMatchObject([{ number }]);
    await withClock(inDays(9), async () => {
      expect(await myCases(db, t.noor)).toEqual([]);
      await expect(readCase(db, t.noor, number)).rejects.toMatchObject({ name: "NotFound" });
    });
    const long = { account: t.noor.person, until: today().add({ days: 60 }) };
    await expect(grantCover(db, t.daan, number, long)).rejects.toThrow(/zes weken/);
  });

  test("a restricted one is counted and not shown; covers end, nobody opens it", async () => {
    const { db, t, number } = await planned();
    await grantCover(db, t.daan, number, { account: t.noor.person, until: today() });
    await restrictCase(db, t.daan, await at(db, number), { restricted: true });
    await expect(readCase(db, t.noor, number)).rejects.toMatchObject({ name: "NotFound" });
    expect(await caseList(db, t.fatima, t.north.id)).toEqual({ lines: [], hidden: 1 });
    for (const deed of [
      openCaseFile(db, t.fatima, number, { purpose: "cover", reason: "worry" }),
      grantCover(db, t.fatima, number, { account: t.noor.person, until: today() }),
      caseForEmergency(db, t.fatima, number),
    ])
      await expect(deed).rejects.toMatchObject({ name: "NotFound" });
    expect((await readCase(db, t.daan, number)).file.secrecy).toBe("restricted");
  });

  test("another lead: who led it reads it no more, and her tasks go along", async () => {
    const { db, t, number } = await planned();
    await changeLead(db, t.daan, await at(db, number), { lead: t.noor.person });
    await expect(readCase(db, t.daan, number)).rejects.toMatchObject({ name: "NotFound" });
    expect((await readCase(db, t.noor, number)).tasks).toMatchObject([{ owner: t.noor.person }]);
  });
});

describe("another team takes over", () => {
  test("when it says yes and she agreed; who led it reads two weeks longer and writes no more", async () => {
    const { db, t, number } = await planned();
    const given = { toTeam: t.south.id, residentAgreedOn: today() };
    const id = await handOver(db, t.daan, await at(db, number), given);
    await expect(at(db, number).then((at) => handOver(db, t.daan, at, given))).rejects.toThrow(/wacht al/);
    expect(await handoversFor(db, t.sjoerd, t.south.id)).toMatchObject([{ id, fromTeam: t.north.id }]);
    await expect(handoversFor(db, t.fatima, t.south.id)).rejects.toMatchObject({ name: "NotFound" });
    const yes = { decision: "accepted" as const, lead: t.sara.person };
    await expect(decideHandOver(db, t.sara, id, yes)).rejects.toMatchObject({ name: "Forbidden" });
    await expect(decideHandOver(db, t.fatima, id, yes)).rejects.toMatchObject({ name: "NotFound" });
    await decideHandOver(db, t.sjoerd, id, yes);
    await expect(decideHandOver(db, t.sjoerd, id, yes)).rejects.toThrow(/al beantwoord/);
    expect((await readCase(db, t.sara, number)).tasks).toMatchObject([{ owner: t.sara.person, isNext: true }]);
    expect((await readCase(db, t.daan, number)).relation).toMatchObject({ mayWrite: false });
    await withClock(inDays(16), () => expect(readCase(db, t.daan, number)).rejects.toMatchObject({ name: "NotFound" }));
  });
});

describe("at the same moment", () => {
  test("twenty say yes: one is heard, nineteen hear that it is no longer so", { timeout: 90_000 }, async () => {
    const { db } = await ownDatabase();
    const t = await town(db);
    const { number } = await careCase(db, t);
    await bring(db, t.daan, number, "active");
    const match = await proposeMatch(db, t.daan, await at(db, number), { kind: "buddy", target: "Wandelen." });
    await moveMatch(db, t.daan, match, 1, "agree");
    await moveMatch(db, t.daan, match, 2, "ask", { volunteer: t.mo.person, consent: await shares(db, t.berg.id) });
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => moveMatch(db, t.mo, match, 3, "accept")));
    const refused = all.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(refused).toHaveLength(19);
    for (const reason of refused) expect(reason).toMatchObject({ name: "Conflict" });
    expect(await asOwner(db, sql`select 1 from event where name = 'match.accepted'`)).toHaveLength(1);
    expect(await asOwner(db, sql`select 1 from case_access where kind = 'volunteer'`)).toHaveLength(1);
  });

  test("five signals of one person become one case", { timeout: 90_000 }, async () => {
    const { db } = await ownDatabase();
    const t = await town(db);
    const consent = await agrees(db, t.berg.id);
    const all = await Promise.all(Array.from({ length: 5 }, () => careCase(db, t, { consent })));
    expect(new Set(all.map(({ number }) => number)).size).toBe(1);
    expect(await asOwner(db, sql`select 1 from case_signal`)).toHaveLength(5);
  });
});

test("the night puts right what has no next step, and tells the coordinator that something waits, never what", async () => {
  const { db, t, number } = await planned();
  await behindWall(db, system("test"), (db) =>
    db.execute(sql`update case_task set status = 'cancelled', closed_at = now() where is_next`),
  );
  expect((await keepCases(db)).repaired).toBe(1);
  expect((await readCase(db, t.daan, number)).tasks).toMatchObject([{ kind: "call", isNext: true }]);
  await withClock(inDays(1), () => keepCases(db));
  const [message] = await asOwner(db, sql`select subject, body, person from delivery where kind = 'cases.overdue'`);
  expect(message).toMatchObject({ person: t.fatima.person, subject: "Er wachten taken op uw team" });
  expect(JSON.stringify(message)).not.toMatch(/Berg|traject|eenza/i);
});
