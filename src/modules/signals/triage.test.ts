// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { actorOf } from "#modules/accounts/index.ts";
import { endPlace, placeMember } from "#modules/teams/place.ts";
import { withDuty, worker } from "#modules/teams/teams.test-data.ts";
import type { Actor } from "#platform/access/actor.ts";
import { visitor } from "#platform/access/actor.ts";
import { rows } from "#platform/db/db.ts";
import { world } from "#test/world.ts";
import { assignSignal, takeUp } from "./triage/assign.ts";
import { claimSignal, giveBack } from "./triage/claim.ts";
import { returnSignal } from "./triage/endings.ts";
import { findSignal } from "./triage/find.ts";
import { openSignal } from "./triage/text.ts";
import { workList } from "./triage/work.ts";
import { livingAt, place, rowOf, seeds, signalIn } from "./triage.test-data.ts";

describe("who sees a signal", () => {
  test("the team knows that it is there; only who took it up, and the coordinator, read it, with a look", async () => {
    const { db } = await world();
    const { number, fatima, daan, north } = await place(db);
    const noor = await worker(db, north, "Noor", "coach");
    expect((await findSignal(db, daan, number)).status).toBe("received");
    await expect(openSignal(db, daan, number)).rejects.toThrow(/read signal/);
    await claimSignal(db, daan, number);
    const opened = await openSignal(db, daan, number);
    expect(opened.about.personName).toBe("Mevrouw Jansen");
    expect(opened.reporter, "shielded for a coach").toBeNull();
    expect((await openSignal(db, daan, number, { reporter: true })).reporter?.name).toBe("Bert Buur");
    expect((await openSignal(db, fatima, number)).reporter?.name).toBe("Bert Buur");
    await expect(openSignal(db, noor, number)).rejects.toThrow(/read signal/);
    await db.execute(sql`set local role none`);
    const looks = await rows<{ fields: string[] }>(
      db,
      sql`select field_group as fields from audit_log where kind = 'look.read' and object = 'signal' order by seq`,
    );
    expect(looks).toHaveLength(3);
    expect(looks[0]!.fields).not.toContain("reporter");
  });

  test("another team, a volunteer, a visitor, a resident and who left the team: it is not there", async () => {
    const { db } = await world();
    const { number, sjoerd, lies, resident, daan, north } = await place(db);
    for (const who of [sjoerd, lies, resident, visitor as Actor])
      await expect(findSignal(db, who, number)).rejects.toThrow(/signal/);
    await claimSignal(db, daan, number);
    await endPlace(db, seeds, north, daan.person);
    const former = (await actorOf(db, daan.person)) as Actor;
    await expect(findSignal(db, former, number)).rejects.toThrow(/signal/);
    await expect(openSignal(db, former, number)).rejects.toThrow(/signal/);
    await expect(findSignal(db, daan, number), "not with the memory of yesterday either").rejects.toThrow(/signal/);
  });

  test("who lives at the same postcode sees '1 verborgen' and cannot take it; nor an admin or a keeper", async () => {
    const { db } = await world();
    const { number, north } = await place(db);
    const id = await livingAt(db, "Buurman", "3961AC");
    await placeMember(db, seeds, north, id, "coach");
    const near = (await actorOf(db, id)) as Actor;
    const work = await workList(db, near);
    expect(work.lines).toEqual([]);
    expect(work.counts).toMatchObject({ hidden: 1, new: 0 });
    await expect(claimSignal(db, near, number)).rejects.toThrow(/signal/);
    for (const duty of ["admin", "keeper", "privacy_officer"] as const)
      await expect(findSignal(db, await withDuty(db, duty, duty), number)).rejects.toThrow(/signal/);
  });

  test("the list has no name for a colleague, a first letter for who has it; danger stands first, then the clock", async () => {
    const { db } = await world();
    const { number, daan, north, fatima } = await place(db);
    const light = await signalIn(db, north.id, {
      type: "light",
      about: { personName: "Piet Puk", phone: "0343000078" },
    });
    const danger = await signalIn(db, north.id, { danger: true, type: "emergency", about: { phone: "0343000079" } });
    const before = await workList(db, daan);
    expect(before.lines.map((line) => line.number)).toEqual([danger, number, light]);
    expect(before.lines.map(({ who }) => who)).toEqual([null, null, null]);
    expect(before.counts).toMatchObject({ new: 3, mine: 0 });
    await claimSignal(db, daan, number);
    const after = await workList(db, daan, "mine");
    expect(after.lines).toMatchObject([{ number, who: "Mevrouw J.", ageBand: "75-84", holder: "Daan", mine: true }]);
    expect((await workList(db, fatima, "waiting")).lines).toMatchObject([
      { number, holder: "Daan", who: "Mevrouw J." },
    ]);
    expect((await workList(db, daan, "new")).lines.map((line) => line.number)).toEqual([danger, light]);
  });
});

describe("taking up and giving on", () => {
  test("one has it; another reads who; twice is once; back on the list anybody may", async () => {
    const { db } = await world();
    const { number, fatima, daan } = await place(db);
    await claimSignal(db, daan, number);
    await claimSignal(db, daan, number);
    await expect(claimSignal(db, fatima, number)).rejects.toThrow("Daan heeft dit signaal al opgepakt.");
    await giveBack(db, daan, number);
    expect(await rowOf(db, number)).toMatchObject({ status: "received", claimedBy: null, nextStep: "triage" });
    await claimSignal(db, fatima, number);
  });

  test("a form of an earlier version is refused", async () => {
    const { db } = await world();
    const { number, daan } = await place(db);
    const { version } = await claimSignal(db, daan, number);
    await takeUp(db, daan, number, version);
    await expect(returnSignal(db, daan, number, { refusal: "no_question", version })).rejects.toThrow(/net gewijzigd/);
  });

  test("a neighbour or namesake only with the yes of the resident; never somebody of another team or a volunteer", async () => {
    const { db } = await world();
    const { north, daan, fatima, sjoerd, lies } = await place(db);
    const number = await signalIn(db, north.id, { about: { personName: "Annie de Boer", address: "Kerkstraat 9" } });
    await claimSignal(db, fatima, number);
    await takeUp(db, fatima, number);
    for (const { person } of [sjoerd, lies])
      await expect(assignSignal(db, fatima, number, { worker: person })).rejects.toThrow(/in dit team/);
    await expect(assignSignal(db, fatima, number, { worker: daan.person })).rejects.toThrow(/Vraag eerst/);
    await assignSignal(db, fatima, number, { worker: daan.person, agreed: true });
    expect(await rowOf(db, number)).toMatchObject({
      status: "assigned",
      owner: daan.person,
      nextStep: "first_attempt",
    });
    const [fact] = await rows<{ payload: Record<string, unknown> }>(
      db,
      sql`select payload from event where name = 'signal.assigned'`,
    );
    expect(fact!.payload).toMatchObject({ why: "surname", agreed: true, team: north.id, kind: "report" });
  });

  test("a neighbour who may do it by the word of the resident sees it", async () => {
    const { db } = await world();
    const { number, north, fatima } = await place(db);
    const id = await livingAt(db, "Buuf", "3961AC");
    await placeMember(db, seeds, north, id, "coach");
    const near = (await actorOf(db, id)) as Actor & { person: string };
    await claimSignal(db, fatima, number);
    await takeUp(db, fatima, number);
    await expect(assignSignal(db, fatima, number, { worker: near.person })).rejects.toThrow(/woont dichtbij/);
    await assignSignal(db, fatima, number, { worker: near.person, agreed: true });
    expect((await openSignal(db, near, number)).about.address).toContain("Kerkstraat 8");
  });
});
