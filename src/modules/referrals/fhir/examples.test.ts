// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { rows } from "#platform/db/db.ts";
import { vault } from "#platform/keys/vault.ts";
import { type World, world } from "#test/world.ts";
import type { Referral } from "../tables.ts";
import { openText, rawPlace } from "../text.ts";
import {
  asBundle,
  completedBundle,
  completedWithin,
  example,
  exampleNames,
  examplesHere,
  whyNot,
} from "./examples.test-data.ts";
import { type Asks, asking, codesOf, practice, tokenOf } from "./practice.test-data.ts";
import type { JsonObject } from "./read-json.ts";
import { structureOf } from "./structure.ts";
import { type ListedType, listedTypes } from "./take-apart.ts";

const deerland = "http://www.deerland.org/practitioners";

if (!examplesHere) console.warn(`fhir/examples.test.ts is skipped: ${whyNot}`);

describe.skipIf(!examplesHere)("the examples of SDOH Clinical Care", () => {
  let w: World;
  let his: Asks;
  beforeEach(async () => {
    w = await world();
    his = asking(w, await tokenOf(w.db, await practice(w.db, { identifierSystem: deerland })));
  });
  const own = (message: JsonObject): JsonObject =>
    JSON.parse(JSON.stringify(message).replaceAll("https://de-brug.example/nummers", deerland)) as JsonObject;
  const order = (message: JsonObject) => his.send("/fhir/R4/ServiceRequest", own(message));
  const bundle = (message: JsonObject) => his.send("/fhir/R4", own(message));
  const taskOf = (name: string): JsonObject => ({
    ...example(name),
    focus: { reference: "ServiceRequest/SDOHCC-ServiceRequestActiveFoodPantryApplicationAssistExample" },
  });
  const kept = () =>
    behindWall(w.db, system("test"), async (db) => {
      const [row] = await rows<Referral>(
        db,
        sql`select id, signal, sealed, raw, consent_on as "consentOn", consent_how as "consentHow" from referral`,
      );
      const raw = (await vault().open(row!.signal, rawPlace(row!.id), row!.raw!))!;
      const [signal] = await rows<{ about: Buffer }>(db, sql`select about from signal`);
      const about = (await vault().open(
        row!.signal,
        { table: "signal", column: "about", row: row!.signal },
        signal!.about,
      ))!;
      return { row: row!, raw, about, text: (await openText(row!))! };
    });

  test("there are twenty-six or more", () => expect(exampleNames.length).toBeGreaterThanOrEqual(26));

  test.each(exampleNames.filter((name) => /Request|Task|Consent|pat-|Role/.test(name)))(
    "%s is sound R4",
    async (name) => {
      const { contained: _, ...resource } = example(name);
      const type = resource.resourceType as ListedType;
      expect(listedTypes).toContain(type);
      expect(await structureOf([{ type, at: type, resource }])).toEqual([]);
    },
  );

  test.each(exampleNames)("%s as it stands is no referral, and no fault of ours", async (name) => {
    for (const answer of [
      await his.send("/fhir/R4/ServiceRequest", example(name)),
      await his.send("/fhir/R4", asBundle(example(name))),
    ]) {
      expect(answer.status).toBe(422);
      await codesOf(answer);
    }
  });

  test("an order without our code, number and consent says all that is missing", async () => {
    const answer = await order(example("SDOHCC-ServiceRequestActiveFoodPantryApplicationAssistExample"));
    expect([answer.status, await codesOf(answer)]).toEqual([
      422,
      expect.arrayContaining(["identifier", "reason-code", "patient", "requester", "consent"]),
    ]);
    const withNumber = await order({
      ...completedWithin(),
      code: example("SDOHCC-ServiceRequestActiveFoodPantryApplicationAssistExample").code!,
    });
    expect([withNumber.status, await codesOf(withNumber)]).toEqual([422, ["product-code"]]);
  });

  test("the same order completed is taken in", async () => {
    const answer = await order(completedWithin());
    expect([answer.status, await codesOf(answer)]).toEqual([201, ["stripped", "received"]]);
  });

  test("an order based on another is not supported", async () => {
    const answer = await order({
      ...completedWithin(),
      ...pick(example("SDOHCC-ServiceRequestSubreferralSummerFoodProgramExample"), "basedOn", "status", "intent"),
    });
    const codes = await codesOf(answer);
    expect([answer.status, codes.includes("based-on")]).toEqual([422, true]);
    expect((await order(example("SDOHCC-ServiceRequestSubreferralSummerFoodProgramExample"))).status).toBe(422);
  });

  test.each([
    ["SDOHCC-TaskReferralManagementOrderFulfillmentAcceptedExample", "task-status"],
    ["SDOHCC-TaskReferralManagementOrderSubtaskAcceptedExample", "task-part"],
    ["SDOHCC-TaskPatientMakeAppointmentCompletedExample", "task-code"],
  ])("%s in a transaction is refused: %s", async (name, code) => {
    const answer = await bundle(completedBundle(taskOf(name)));
    expect([answer.status, await codesOf(answer)]).toEqual([422, expect.arrayContaining([code])]);
  });

  test("a Task of another code is refused by its code", async () => {
    const task = { ...taskOf("SDOHCC-TaskPatientMakeAppointmentCompletedExample"), status: "requested" };
    const answer = await bundle(completedBundle(task));
    expect([answer.status, await codesOf(answer)]).toEqual([422, ["task-code"]]);
  });

  test("of the consent the date is read and its document is gone", async () => {
    expect((await order(completedWithin())).status).toBe(201);
    const { row, raw } = await kept();
    expect([String(row.consentOn), row.consentHow]).toEqual(["2021-05-01", "signature"]);
    expect(raw).not.toContain("JVBERi0");
    expect(raw.length).toBeLessThan(3000);
  });

  test("of the patient the name, address and number of today are kept, and nothing else", async () => {
    expect((await bundle(completedBundle())).status).toBe(201);
    const { raw, about, text } = await kept();
    expect(text.name).toMatch(/BAXTER/);
    expect(text.phone).toBe("5555555555");
    expect(about).toContain("183 Mountain View St");
    for (const one of [raw, about, JSON.stringify(text)])
      expect(one).not.toMatch(/ABBAS|Meadow|1032702|Hispanic|Shoshone|<div|1987-02|"male"/);
  });

  test("the requester is refused until the practice is registered", async () => {
    const unknown = asking(w, await tokenOf(w.db, await practice(w.db, { clientId: "another-his" })));
    const answer = await unknown.send("/fhir/R4", completedBundle(example("SDOHCC-OrganizationClinicExample")));
    expect([answer.status, await codesOf(answer)]).toEqual([403, ["unknown-practice"]]);
  });

  test("observations and conditions are dropped, counted, and stand nowhere", async () => {
    const others = exampleNames.filter((name) =>
      /Observation|Condition|Location|Healthcare|Procedure|Organization|PractitionerDr/.test(name),
    );
    const answer = await bundle(completedBundle(...others.map(example)));
    expect(answer.status).toBe(201);
    const said = await answer.text();
    expect(said.match(/"dropped"/g)).toHaveLength(others.length);
    const { raw } = await kept();
    expect(raw).not.toMatch(/Observation|Condition|Food|Hunger/i);
  });
});

const pick = (from: JsonObject, ...keys: string[]): JsonObject =>
  Object.fromEntries(keys.filter((key) => key in from).map((key) => [key, from[key]!]));
