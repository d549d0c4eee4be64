// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { actorOf, findSession, startSession } from "#modules/accounts/index.ts";
import { giveSiteRole } from "#modules/people/index.ts";
import { teamsOf } from "#platform/access/actor.ts";
import { newId } from "#platform/db/ids.ts";
import { now, today, withClock } from "#platform/time/time.ts";
import { world } from "#test/world.ts";
import { absencesOf, forgetAbsences, noteAbsence, removeAbsence } from "./absence.ts";
import { activeRoleOf, chooseActiveRole } from "./active-role.ts";
import { endPlace, findMember, membersOf, placeMember, setShown, welcomeMember } from "./place.ts";
import { knownTeamOf, openTeams, standInFor, teamFor, teamsById, workersOf } from "./serving.ts";
import { addTeam, areasServedBy, changeTeam, chooseTeamAreas, closeTeam, findTeam, teamsFor } from "./team.ts";
import { seeds, somebody, town, withDuty, worker } from "./teams.test-data.ts";

const days = (count: number) => now().add({ hours: count * 24 });

describe("a team", () => {
  test("is for who keeps teams and for who works in it; for others it is not there", async () => {
    const { db } = await world();
    const { north, fatima, lies, sjoerd, resident } = await town(db);
    const admin = await withDuty(db, "Mees", "admin");
    expect((await teamsFor(db, admin)).map(({ name }) => name)).toEqual(["Buurtteam Noord", "Buurtteam Zuid"]);
    expect((await teamsFor(db, lies)).map(({ name }) => name)).toEqual(["Buurtteam Noord"]);
    for (const who of [
      sjoerd,
      resident,
      await withDuty(db, "Tom", "technician"),
      await withDuty(db, "Piet", "keeper"),
    ]) {
      await expect(findTeam(db, who, north.number)).rejects.toThrow("team");
      await expect(findTeam(db, who, 99_999)).rejects.toThrow("team");
    }
    await expect(changeTeam(db, fatima, north.number, { name: "Anders" })).rejects.toThrow("edit team");
    await expect(chooseTeamAreas(db, fatima, north.number, "GM9991", [])).rejects.toThrow("edit team");
    await expect(closeTeam(db, fatima, north.number)).rejects.toThrow("edit team");
    await expect(addTeam(db, fatima, { name: "Mijn team" })).rejects.toThrow("add team");
    expect(await areasServedBy(db, north.id)).toMatchObject([{ name: "Noord" }]);
  });

  test("asks a second factor before anything, whatever the number", async () => {
    const { db } = await world();
    const { north, sjoerd } = await town(db);
    for (const number of [north.number, 99_999]) {
      await expect(findTeam(db, { ...sjoerd, weak: true }, number)).rejects.toMatchObject({ name: "StrongerFirst" });
    }
  });

  test("serves its buurten; the oldest where two do, none elsewhere", async () => {
    const { db } = await world();
    const { north, south, areas } = await town(db);
    await chooseTeamAreas(db, seeds, south.number, "GM9991", ["BU99910101", "BU99910102"]);
    expect((await teamFor(db, areas.north))?.id).toBe(north.id);
    expect((await teamFor(db, areas.south))?.id).toBe(south.id);
    expect(await teamFor(db, newId())).toBeNull();
    expect(await teamFor(db, null)).toBeNull();
    await closeTeam(db, seeds, north.number);
    expect((await teamFor(db, areas.north))?.id).toBe(south.id);
    expect((await teamsById(db, [north.id, null, newId()])).size).toBe(1);
    expect(await knownTeamOf(db, null)).toMatchObject({ name: "Buurtteam Zuid" });
  });
});

describe("who works in it", () => {
  test("is placed by a coordinator, who makes no coordinators and changes nothing about herself", async () => {
    const { db } = await world();
    const { north, fatima, daan, lies, sjoerd } = await town(db);
    const { person } = await somebody(db, "Noor");
    await placeMember(db, fatima, north, person, "volunteer");
    await placeMember(db, fatima, north, person, "coach");
    expect((await workersOf(db, north.id)).find((one) => one.person === person)?.role).toBe("coach");
    await expect(placeMember(db, fatima, north, person, "coordinator")).rejects.toThrow("place member");
    await expect(placeMember(db, fatima, north, fatima.person, "volunteer")).rejects.toThrow("eigen rol");
    for (const who of [daan, lies, sjoerd]) {
      await expect(placeMember(db, who, north, person, "volunteer")).rejects.toThrow("place member");
      await expect(endPlace(db, who, north, person)).rejects.toThrow("end place");
    }
    const second = await worker(db, north, "Hans", "coordinator");
    await expect(endPlace(db, fatima, north, second.person)).rejects.toThrow("end place");
    await expect(findMember(db, lies, north, person)).rejects.toThrow("manage members");
    await expect(findMember(db, fatima, north, sjoerd.person)).rejects.toThrow("member");
  });

  test("is found by a whole address and a first name, or added; the answer is the same", async () => {
    const { db } = await world();
    const { north, fatima, lies } = await town(db);
    const known = await somebody(db, "Zoë", { email: "zoe@buurt.example" });
    await welcomeMember(db, fatima, north, {
      givenName: "zoe",
      familyName: "",
      email: "zoe@buurt.example",
      phone: null,
      role: "volunteer",
    });
    await welcomeMember(db, fatima, north, {
      givenName: "Bert",
      familyName: "Kok",
      email: null,
      phone: "0612345678",
      role: "volunteer",
    });
    await welcomeMember(db, fatima, north, {
      givenName: "Bert",
      familyName: "Kok",
      email: null,
      phone: "0612345678",
      role: "coach",
    });
    const members = await membersOf(db, fatima, north);
    expect(members.map(({ person }) => person.givenName)).toEqual(["Bert", "Daan", "Fatima", "Lies", "Zoë"]);
    expect(members.at(-1)?.person.id).toBe(known.person);
    await expect(
      welcomeMember(db, lies, north, {
        givenName: "X",
        familyName: "",
        email: "x@x.example",
        phone: null,
        role: "volunteer",
      }),
    ).rejects.toThrow("place member");
  });

  test("has nothing of the team any more at the next request after the place ended", async () => {
    const { db } = await world();
    const { north, fatima, daan } = await town(db);
    const token = await startSession(db, daan.person);
    await db.execute(sql`update session set strong_at = now()`);
    const teamsNow = async () => teamsOf((await findSession(db, token))!.actor).length;
    expect(await teamsNow()).toBe(1);
    await endPlace(db, fatima, north, daan.person);
    expect(await teamsNow()).toBe(0);
    await expect(findTeam(db, (await findSession(db, token))!.actor, north.number)).rejects.toThrow("team");
    await endPlace(db, fatima, north, daan.person);
    await placeMember(db, fatima, north, daan.person, "coach");
    expect(await teamsNow()).toBe(1);
  });

  test("works through the last day that was told", async () => {
    const { db } = await world();
    const { north, fatima, daan } = await town(db);
    await endPlace(db, fatima, north, daan.person, today().add({ days: 7 }));
    const works = async () => teamsOf(await actorOf(db, daan.person)).length;
    expect(await works()).toBe(1);
    expect(await withClock(days(7), works)).toBe(1);
    expect(await withClock(days(8), works)).toBe(0);
    expect(await withClock(days(8), () => membersOf(db, fatima, north))).toHaveLength(2);
  });
});

describe("who is called", () => {
  test("is the contact person, the deputy when she is away or left, else a coordinator who is there", async () => {
    const { db } = await world();
    const { north, fatima, daan, lies } = await town(db);
    expect(await standInFor(db, north.id)).toBe(fatima.person);
    await changeTeam(db, seeds, north.number, { contactPerson: daan.person, deputy: lies.person });
    expect(await standInFor(db, north.id)).toBe(daan.person);
    await noteAbsence(db, daan, north, { person: daan.person, startsOn: today(), endsOn: today().add({ days: 2 }) });
    expect(await standInFor(db, north.id)).toBe(lies.person);
    expect(await withClock(days(3), () => standInFor(db, north.id))).toBe(daan.person);
    await noteAbsence(db, fatima, north, { person: lies.person, startsOn: today(), endsOn: today() });
    expect(await standInFor(db, north.id)).toBe(fatima.person);
    await endPlace(db, fatima, north, daan.person);
    expect((await findTeam(db, fatima, north.number)).contactPerson).toBeNull();
    await closeTeam(db, seeds, north.number);
    expect(await standInFor(db, north.id)).toBeNull();
  });

  test("is somebody who works here, and the deputy is another", async () => {
    const { db } = await world();
    const { north, daan, sjoerd } = await town(db);
    await expect(changeTeam(db, seeds, north.number, { contactPerson: sjoerd.person })).rejects.toThrow("in dit team");
    await changeTeam(db, seeds, north.number, { contactPerson: daan.person });
    await expect(changeTeam(db, seeds, north.number, { deputy: daan.person })).rejects.toThrow("iemand anders");
  });

  test("stands with the first name on the open page only after the own yes", async () => {
    const { db } = await world();
    const { north, daan, fatima, sjoerd } = await town(db);
    await changeTeam(db, seeds, north.number, { contactPerson: daan.person });
    const contact = async () => (await openTeams(db)).find(({ name }) => name === north.name)?.contact;
    expect(await contact()).toBeNull();
    await setShown(db, fatima, north, true);
    expect(await contact()).toBeNull();
    await setShown(db, daan, north, true);
    expect(await contact()).toBe("Daan");
    await setShown(db, daan, north, false);
    expect(await contact()).toBeNull();
    await expect(setShown(db, sjoerd, north, true)).rejects.toThrow("team");
  });
});

describe("being away", () => {
  test("is noted for oneself or by a coordinator, once, and taken back", async () => {
    const { db } = await world();
    const { north, fatima, daan, lies, sjoerd } = await town(db);
    const week = { startsOn: today(), endsOn: today().add({ days: 6 }) };
    await noteAbsence(db, lies, north, { person: lies.person, ...week });
    await noteAbsence(db, fatima, north, { person: lies.person, ...week });
    const [noted, ...more] = await absencesOf(db, daan, north);
    expect(more).toEqual([]);
    await expect(noteAbsence(db, lies, north, { person: daan.person, ...week })).rejects.toThrow("note absence");
    await expect(removeAbsence(db, daan, north, noted!.id)).rejects.toThrow("remove absence");
    await expect(removeAbsence(db, sjoerd, north, noted!.id)).rejects.toThrow("absence");
    await expect(noteAbsence(db, fatima, north, { person: sjoerd.person, ...week })).rejects.toThrow("member");
    await removeAbsence(db, lies, north, noted!.id);
    expect(await absencesOf(db, lies, north)).toEqual([]);
  });

  test("is forgotten a month after its last day", async () => {
    const { db } = await world();
    const { north, lies } = await town(db);
    await noteAbsence(db, lies, north, { person: lies.person, startsOn: today(), endsOn: today() });
    expect(await withClock(days(20), () => forgetAbsences(db))).toBe(0);
    expect(await withClock(days(40), () => forgetAbsences(db))).toBe(1);
  });
});

test("who sits in the fund as well works as one of the two at a time, and every switch is a fact", async () => {
  const { db } = await world();
  const { north, lies } = await town(db);
  await giveSiteRole(db, seeds, lies.person, "funder");
  const token = await startSession(db, lies.person);
  await db.execute(sql`update session set strong_at = now()`);
  const found = async () => (await findSession(db, token))!;
  const first = await found();
  expect(first.actor).toMatchObject({ siteRoles: [], activeRole: "team", teams: [{ team: north.id }] });
  await chooseActiveRole(db, first.actor, first.session.tokenHash, "funder");
  const second = await found();
  expect(second.actor).toMatchObject({ siteRoles: ["funder"], activeRole: "funder" });
  expect(teamsOf(second.actor)).toEqual([]);
  await expect(findTeam(db, second.actor, north.number)).rejects.toThrow("team");
  await chooseActiveRole(db, second.actor, second.session.tokenHash, "team");
  expect(activeRoleOf((await found()).actor)).toBe("team");
  expect(await actorOf(db, lies.person)).toMatchObject({ activeRole: "team", siteRoles: [] });
  const facts = await db.execute(sql`select payload from event where name = 'active_role.chosen'`);
  expect(JSON.stringify(facts)).toMatch(/funder[\s\S]*team/);
  const resident = await somebody(db, "Riet");
  await expect(chooseActiveRole(db, resident, first.session.tokenHash, "funder")).rejects.toThrow("active role");
});
