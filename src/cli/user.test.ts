// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { actorOf } from "#modules/accounts/index.ts";
import { personsAt } from "#modules/people/index.ts";
import { world } from "#test/world.ts";
import { user } from "./user.ts";

let said = "";
beforeEach(() => {
  said = "";
  const listen = (line: string) => {
    said += `${line}\n`;
  };
  vi.spyOn(console, "log").mockImplementation(listen);
  vi.spyOn(console, "error").mockImplementation(listen);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const ria = ["--email", "Ria@Kamerkoor.example", "--name", "Ria van den Berg"];

describe("soepsteen user", () => {
  test("adds somebody with a role and says so", async () => {
    const { db } = await world();
    expect(await user({ db }, ["add", ...ria, "--role", "admin"])).toBe(0);
    const [person] = await personsAt(db, "ria@kamerkoor.example");
    expect(person).toMatchObject({ givenName: "Ria", familyName: "van den Berg" });
    expect(await actorOf(db, person!.id)).toMatchObject({ siteRoles: ["admin"] });
    expect(said).toContain("Ria van den Berg (ria@kamerkoor.example) is toegevoegd.\nNieuwe rol: admin.");
  });

  test("does the same twice once, and adds a role later", async () => {
    const { db } = await world();
    await user({ db }, ["add", ...ria]);
    await user({ db }, ["add", ...ria, "--role", "keeper"]);
    await user({ db }, ["add", ...ria, "--role", "keeper"]);
    expect(await personsAt(db, "ria@kamerkoor.example")).toHaveLength(1);
    expect(said).toContain("De rol keeper was er al.");
  });

  test("adds somebody else who shares the address", async () => {
    const { db } = await world();
    await user({ db }, ["add", ...ria]);
    await user({ db }, ["add", "--email", "ria@kamerkoor.example", "--name", "Piet"]);
    expect(await personsAt(db, "ria@kamerkoor.example")).toHaveLength(2);
    expect(await user({ db }, ["remove-role", "--email", "ria@kamerkoor.example", "--role", "admin"])).toBe(2);
    expect(said).toContain("Geef ook --name.");
  });

  test("lists who has a duty, and takes one back", async () => {
    const { db } = await world();
    await user({ db }, ["list"]);
    expect(said).toContain("Nog niemand");
    await user({ db }, ["add", ...ria, "--role", "technician"]);
    await user({ db }, ["list"]);
    expect(said).toContain("Ria van den Berg <ria@kamerkoor.example>: technician");
    expect(await user({ db }, ["remove-role", ...ria.slice(0, 2), "--role", "technician"])).toBe(0);
    expect(said).toContain("heeft de rol technician niet meer");
  });

  test.each(["privacy_officer", "funder"] as const)("knows the role %s", async (role) => {
    const { db } = await world();
    expect(await user({ db }, ["add", ...ria, "--role", role])).toBe(0);
    const [person] = await personsAt(db, "ria@kamerkoor.example");
    expect(await actorOf(db, person!.id)).toMatchObject({ siteRoles: [role] });
    expect(await user({ db }, ["remove-role", ...ria.slice(0, 2), "--role", role])).toBe(0);
  });

  test("keeps the privacy officer apart from who runs the site", async () => {
    const { db } = await world();
    await user({ db }, ["add", ...ria, "--role", "admin"]);
    expect(await user({ db }, ["add", ...ria, "--role", "privacy_officer"])).toBe(2);
    expect(said).toContain("iemand anders");
  });

  test.each([
    [[], "soepsteen user add"],
    [["toString"], "bestaat niet"],
    [["add", "--email", "geen", "--name", "Ria"], "heel mailadres"],
    [["add", "--email", "ria@kamerkoor.example"], "Geef een naam"],
    [["add", "--email", "ria@kamerkoor.example", "--name", "x".repeat(61)], "hoogstens 60"],
    [["add", ...ria, "--role", "koning"], 'De rol "koning" bestaat niet'],
    [["add", ...ria, "--rol", "admin"], "Dit begrijpen wij niet"],
    [["remove-role", ...ria, "--role", "admin"], "Wij kennen niemand"],
    [["remove-role", ...ria], "Welke rol?"],
    [["list", "x"], "heeft niets nodig"],
  ])("refuses %j with a clear sentence and changes nothing", async (parameters, sentence) => {
    const { db } = await world();
    expect(await user({ db }, parameters)).toBe(2);
    expect(said).toContain(sentence);
    expect(await personsAt(db, "ria@kamerkoor.example")).toHaveLength(0);
  });
});
