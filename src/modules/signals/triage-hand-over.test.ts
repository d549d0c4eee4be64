// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { actorOf } from "#modules/accounts/index.ts";
import { addTeam, closeTeam, placeMember } from "#modules/teams/index.ts";
import { worker } from "#modules/teams/teams.test-data.ts";
import { type Actor, visitor } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { now, withClock } from "#platform/time/time.ts";
import { asOwner } from "#test/owner.ts";
import { world } from "#test/world.ts";
import { receiveSignal } from "./report/receive.ts";
import { signalStatus } from "./report/status.ts";
import { signals } from "./tables.ts";
import { takeUp } from "./triage/assign.ts";
import { attemptsOf, logAttempt } from "./triage/attempts.ts";
import { claimSignal } from "./triage/claim.ts";
import { mergeSignal } from "./triage/duplicates.ts";
import { closeUnwanted } from "./triage/endings.ts";
import { findSignal } from "./triage/find.ts";
import { handOverSignal } from "./triage/hand-over.ts";
import { openSignal } from "./triage/text.ts";
import { workList } from "./triage/work.ts";
import { contacted, livingAt, place, rowOf, seeds, signalIn, spoken, worry } from "./triage.test-data.ts";
import { dueAfter } from "./workflow.ts";

const tasks = (db: Db, person: string) =>
  rows<{ urgent: boolean; body: string; state: string }>(
    db,
    sql`select urgent, body, state from delivery where kind = 'signals.task' and person = ${person} order by id`,
  );
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";

describe("to another team of this site", () => {
  test("it stays open, comes in there as a new one, and the old team does not see it any more", async () => {
    const { db } = await world();
    const { number, daan, fatima, sjoerd, south, north } = await place(db);
    await claimSignal(db, daan, number);
    await logAttempt(db, daan, number, { ...spoken(), reached: true });
    const later = now().add({ hours: 30 });
    await withClock(later, () => handOverSignal(db, daan, number, { team: south.id }));
    const after = await rowOf(db, number);
    expect(after).toMatchObject({ status: "received", team: south.id, owner: null, claimedBy: null, claimedAt: null });
    expect(after).toMatchObject({ nextStep: "triage", closedAt: null, closeReason: null });
    expect(after.nextDue).toEqual(dueAfter("receive", "worry", later));
    for (const old of [daan, fatima]) {
      await expect(findSignal(db, old, number)).rejects.toThrow(/signal/);
      await expect(openSignal(db, old, number)).rejects.toThrow(/signal/);
      expect((await workList(db, old)).lines).toEqual([]);
      const bare = await behindWall(db, old, (db) => db.select().from(signals).where(eq(signals.number, number)));
      expect(bare, "not by a forgotten condition either").toEqual([]);
      expect(await behindWall(db, old, (db) => attemptsOf(db, after))).toEqual([]);
    }
    expect((await workList(db, sjoerd, "new")).lines.map((line) => line.number)).toEqual([number]);
    await claimSignal(db, sjoerd, number);
    expect((await openSignal(db, sjoerd, number)).about.personName).toBe("Mevrouw Jansen");
    expect(await behindWall(db, sjoerd, (db) => attemptsOf(db, after))).toHaveLength(1);
    const facts = await rows<{ actor: string; payload: Record<string, unknown> }>(
      db,
      sql`select actor, payload from event where name = 'signal.handedOver'`,
    );
    expect(facts).toEqual([{ actor: daan.person, payload: expect.anything() }]);
    expect(facts[0]!.payload).toMatchObject({ from: north.id, team: south.id, number });
    expect(JSON.stringify(facts)).not.toMatch(/Jansen|Kerkstraat|0343/);
  });

  test("who is on duty there hears that a task waits; the reporter hears nothing and reads the same word", async () => {
    const { db } = await world();
    const { daan, sjoerd, south, north } = await place(db);
    const { id, code } = await receiveSignal(db, visitor, { ...worry, team: north.id, wantsCode: true });
    const { number } = (await behindWall(db, seeds, (db) => db.select().from(signals).where(eq(signals.id, id))))[0]!;
    await claimSignal(db, daan, number);
    const before = await signalStatus(db, code!);
    await handOverSignal(db, daan, number, { team: south.id });
    expect(await tasks(db, sjoerd.person)).toMatchObject([
      { urgent: false, body: expect.stringContaining("Er staat een taak voor u klaar.") },
    ]);
    expect(before?.word).toBe("received");
    expect(await signalStatus(db, code!)).toEqual(before);
    expect(await rows(db, sql`select from delivery where kind = 'signals.feedback'`)).toEqual([]);
  });

  test("danger rings there within the hour; who does not want to be approached is weighed there first", async () => {
    const { db } = await world();
    const { daan, fatima, sjoerd, south, north, number: first } = await place(db);
    const danger = await signalIn(db, north.id, { danger: true, type: "light", about: { phone: "0343000081" } });
    await claimSignal(db, daan, danger);
    await handOverSignal(db, daan, danger, { team: south.id });
    const rung = await rowOf(db, danger);
    expect(rung).toMatchObject({ status: "received", nextStep: "alarm" });
    expect(now().until(rung.nextDue!).total("minutes")).toBeLessThanOrEqual(60);
    expect(await tasks(db, sjoerd.person)).toMatchObject([{ urgent: true }]);
    await contacted(db, first, daan);
    await closeUnwanted(db, daan, first, { neverAgain: true });
    const again = await signalIn(db, north.id);
    await claimSignal(db, fatima, again);
    await handOverSignal(db, fatima, again, { team: south.id });
    expect(await rowOf(db, again)).toMatchObject({ status: "received", nextStep: "weigh_not_approached" });
  });

  test("what was joined with it goes along", async () => {
    const { db } = await world();
    const { number, fatima, south, north } = await place(db);
    const second = await signalIn(db, north.id, { about: { phone: "0343000012" } });
    await claimSignal(db, fatima, second);
    await mergeSignal(db, fatima, second, { into: number });
    await claimSignal(db, fatima, number);
    await handOverSignal(db, fatima, number, { team: south.id });
    expect(await rowOf(db, second)).toMatchObject({ status: "merged", team: south.id });
    await expect(findSignal(db, fatima, second)).rejects.toThrow(/signal/);
  });

  test("who lives at the same postcode is not called and does not see it; where nobody else is, it is refused", async () => {
    const { db } = await world();
    const { number, daan, sjoerd, south } = await place(db);
    const east = await addTeam(db, seeds, { name: "Buurtteam Oost" });
    const near = await livingAt(db, "Buurman", "3961AC");
    await placeMember(db, seeds, east, near, "coordinator");
    await placeMember(db, seeds, south, near, "coordinator");
    await db.execute(sql`update team set contact_person = ${near} where id = ${south.id}`);
    await claimSignal(db, daan, number);
    const before = await rowOf(db, number);
    await expect(handOverSignal(db, daan, number, { team: east.id })).rejects.toThrow(/kan nu niemand dit oppakken/);
    expect(await rowOf(db, number)).toEqual(before);
    await handOverSignal(db, daan, number, { team: south.id });
    expect(await tasks(db, near)).toEqual([]);
    expect(await tasks(db, sjoerd.person)).toHaveLength(1);
    const neighbour = (await actorOf(db, near)) as Actor;
    await expect(findSignal(db, neighbour, number)).rejects.toThrow(/signal/);
    expect((await workList(db, neighbour)).counts).toMatchObject({ hidden: 1, new: 0 });
  });

  test("only while it is weighed, by who has it, to a team that works; an old form changes nothing", async () => {
    const { db } = await world();
    const { number, daan, sjoerd, south, north } = await place(db);
    const noor = await worker(db, north, "Noor", "coach");
    const to = { team: south.id };
    await expect(handOverSignal(db, daan, number, to), "nobody has it").rejects.toThrow(/work on signal/);
    const { version } = await claimSignal(db, daan, number);
    await expect(handOverSignal(db, noor, number, to)).rejects.toThrow(/work on signal/);
    await expect(handOverSignal(db, sjoerd, number, to)).rejects.toThrow(/signal/);
    await expect(handOverSignal(db, daan, number, { team: north.id })).rejects.toThrow(/ander team/);
    const west = await addTeam(db, seeds, { name: "Buurtteam West" });
    await closeTeam(db, seeds, west.number);
    await expect(handOverSignal(db, daan, number, { team: west.id })).rejects.toThrow(/ander team/);
    await takeUp(db, daan, number);
    await expect(handOverSignal(db, daan, number, { ...to, version })).rejects.toThrow(/net gewijzigd/);
    await expect(handOverSignal(db, daan, number, to)).rejects.toThrow(/niet meer met dit signaal/);
    expect(await rowOf(db, number)).toMatchObject({ status: "taken_up", team: north.id });
  });
});

test("by the form: a team of ours keeps it open, somebody outside closes it with a ground", async () => {
  const w = await world();
  const { number, daan, sjoerd, south, north } = await place(w.db);
  const outside = await signalIn(w.db, north.id, { about: { phone: "0343000091" } });
  for (const one of [number, outside]) await claimSignal(w.db, daan, one);
  const as = { as: daan };
  const path = `/signalen/${number}/afsluiting`;
  const form = await (await w.get(path, as)).text();
  for (const words of ["Afsluiten of doorgeven", "een ander team van ons", "Buurtteam Zuid"])
    expect(form).toContain(words);
  expect(form, "not the team that has it").not.toContain("Buurtteam Noord</option>");
  const given = { version: hidden(form, "version"), _once: hidden(form, "_once"), reason: "passed_on" };
  const without = await w.post(path, { ...given, receiver: "own_team" }, as);
  expect(without.status).toBe(422);
  const asked = await without.text();
  expect(asked).toContain("Kies het team.");
  expect(asked).not.toContain("Kies waarom dat mag.");
  for (const _ of [1, 2]) {
    const sent = await w.post(path, { ...given, receiver: "own_team", team: south.id }, as);
    expect(sent.headers.get("location"), "twice is once").toBe("/signalen");
  }
  expect(await rowOf(w.db, number)).toMatchObject({ status: "received", team: south.id });
  expect((await w.get(`/signalen/${number}`, as)).status).toBe(404);
  expect(await (await w.get("/signalen", { as: sjoerd })).text()).toContain(`action="/signalen/${number}/oppakken"`);
  const gp = { reason: "passed_on", receiver: "gp" };
  expect((await w.post(`/signalen/${outside}/afsluiting`, gp, as)).status).toBe(422);
  expect((await w.post(`/signalen/${outside}/afsluiting`, { ...gp, ground: "person_agreed" }, as)).status).toBe(303);
  expect(await rowOf(w.db, outside)).toMatchObject({ status: "closed", closeReason: "passed_on", team: north.id });
  const facts = await asOwner(w.db, (db) =>
    rows<{ payload: Record<string, unknown> }>(db, sql`select payload from event where name = 'signal.closed'`),
  );
  expect(facts.map(({ payload }) => payload)).toMatchObject([{ reason: "passed_on", to: "gp", why: "person_agreed" }]);
});
