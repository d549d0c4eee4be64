// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from "vitest";
import { actorOf, findSession, startSession } from "#modules/accounts/index.ts";
import { giveSiteRole } from "#modules/people/index.ts";
import type { SiteRole } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { world } from "#test/world.ts";
import { dutyHolders, findDuty, giveDuty, takeDuty } from "./duty.ts";
import { seeds, somebody, town, withDuty } from "./teams.test-data.ts";

const reach = (givenName: string) => ({ givenName, email: `${givenName.toLowerCase()}@duty.example`, phone: null });
const colleague = (db: Db, givenName: string) => somebody(db, givenName, { email: reach(givenName).email });
const rolesOf = async (db: Db, person: string): Promise<SiteRole[]> => {
  const actor = await actorOf(db, person);
  return "siteRoles" in actor ? actor.siteRoles : [];
};

describe("duties for the site", () => {
  test("are given by an admin to who is found by a whole address and a first name, once", async () => {
    const { db } = await world();
    const admin = await withDuty(db, "Mees", "admin");
    const { person } = await colleague(db, "Karin");
    expect(await giveDuty(db, admin, reach("Karin"), "keeper")).toBe("given");
    expect(await giveDuty(db, admin, reach("Karin"), "keeper")).toBe("had");
    expect(await giveDuty(db, admin, { ...reach("Karin"), givenName: "Karina" }, "panel")).toBe("unknown");
    expect(await giveDuty(db, admin, { ...reach("Karin"), email: "karin@duty" }, "panel")).toBe("unknown");
    expect(await rolesOf(db, person)).toEqual(["keeper"]);
    expect((await dutyHolders(db, admin)).map((one) => one.person.givenName)).toEqual(["Karin", "Mees"]);
    expect((await findDuty(db, admin, person, "keeper")).person.id).toBe(person);
    await expect(findDuty(db, admin, person, "admin")).rejects.toThrow("duty");
  });

  test("are for nobody else to see or to give", async () => {
    const { db } = await world();
    const { fatima, resident } = await town(db);
    for (const who of [
      fatima,
      resident,
      await withDuty(db, "Piet", "keeper"),
      await withDuty(db, "Tom", "technician"),
    ]) {
      await expect(dutyHolders(db, who)).rejects.toThrow("give duties");
      await expect(giveDuty(db, who, reach("Karin"), "admin")).rejects.toThrow("give duties");
      await expect(takeDuty(db, who, who.person, "keeper")).rejects.toThrow("give duties");
    }
    const admin = await withDuty(db, "Mees", "admin");
    await expect(dutyHolders(db, { ...admin, weak: true })).rejects.toMatchObject({ name: "StrongerFirst" });
  });

  test("stay with one admin at least, and go at the next request", async () => {
    const { db } = await world();
    const mees = await withDuty(db, "Mees", "admin");
    await expect(takeDuty(db, mees, mees.person, "admin")).rejects.toThrow("laatste beheerder");
    const anna = await colleague(db, "Anna");
    await giveDuty(db, mees, reach("Anna"), "admin");
    const token = await startSession(db, anna.person);
    expect((await findSession(db, token))!.actor).toMatchObject({ siteRoles: ["admin"] });
    await takeDuty(db, mees, anna.person, "admin");
    await takeDuty(db, mees, anna.person, "admin");
    expect((await findSession(db, token))!.actor).toMatchObject({ siteRoles: [] });
    await expect(takeDuty(db, mees, mees.person, "admin")).rejects.toThrow("laatste beheerder");
  });

  test.each(["admin", "technician"] as const)("of privacy officer and %s are two people", async (role) => {
    const { db } = await world();
    const admin = await withDuty(db, "Mees", "admin");
    const officer = await colleague(db, "Olga");
    await giveDuty(db, admin, reach("Olga"), "privacy_officer");
    await expect(giveDuty(db, admin, reach("Olga"), role)).rejects.toThrow("privacyfunctionaris");
    const other = await colleague(db, "Bas");
    await giveSiteRole(db, seeds, other.person, role);
    await expect(giveDuty(db, admin, reach("Bas"), "privacy_officer")).rejects.toThrow("privacyfunctionaris");
    expect(await rolesOf(db, officer.person)).toEqual(["privacy_officer"]);
  });
});
