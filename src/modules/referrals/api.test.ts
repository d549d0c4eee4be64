// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { rows } from "#platform/db/db.ts";
import { ownDatabase, type World, world } from "#test/world.ts";
import {
  type Asks,
  asking,
  codesOf,
  count,
  deBrug,
  practice,
  referral,
  requestOf,
  site,
  taskPath,
  tokenOf,
  transaction,
} from "./fhir/practice.test-data.ts";
import type { JsonObject } from "./fhir/read-json.ts";
import type { Practice } from "./tables.ts";

let w: World;
let own: Practice;
let his: Asks;
beforeEach(async () => {
  w = await world();
  own = await practice(w.db);
  his = asking(w, await tokenOf(w.db, own));
});

describe("a referral of a system", () => {
  test("becomes one signal and one Task, which is where the answer points", async () => {
    const sent = await his.send("/fhir/R4/ServiceRequest", referral());
    expect([sent.status, await codesOf(sent)]).toEqual([201, ["received"]]);
    expect(sent.headers.get("content-type")).toContain("application/fhir+json");
    expect(await count(w.db, "signal")).toBe(1);
    const task = await his.get(taskPath(sent));
    expect(await task.json()).toMatchObject({
      resourceType: "Task",
      status: "requested",
      intent: "order",
      focus: { identifier: { system: deBrug, value: "R-118" } },
    });
    expect(task.headers.get("etag")).toBe('W/"1"');
  });

  test("also as a transaction, answered in the order of its entries", async () => {
    const bundle = transaction() as JsonObject & { entry: JsonObject[] };
    const observation = { resourceType: "Observation", status: "final", code: { text: "CANARY" } };
    bundle.entry.splice(1, 0, { resource: observation, request: { method: "POST", url: "Observation" } });
    const sent = await his.send("/fhir/R4", bundle);
    expect(sent.status).toBe(201);
    const { type, entry } = (await sent.json()) as {
      type: string;
      entry: { response: { status: string; location?: string; outcome?: JsonObject } }[];
    };
    expect(type).toBe("transaction-response");
    expect(entry.map(({ response }) => response.status)).toEqual([
      "200 OK",
      "200 OK",
      "200 OK",
      "201 Created",
      "200 OK",
      "201 Created",
    ]);
    expect(JSON.stringify(entry[1])).toContain('"dropped"');
    expect(JSON.stringify(entry[3])).toContain('"stripped"');
    expect(entry[3]!.response.location).toBe(sent.headers.get("location"));
    expect((await his.send("/fhir/", transaction())).status).toBe(200);
  });

  test("twice is once; the same number with another body is a conflict", async () => {
    const first = await his.send("/fhir/R4/ServiceRequest", referral());
    const again = await his.send("/fhir/R4/ServiceRequest", referral());
    expect([again.status, again.headers.get("content-location")]).toEqual([200, first.headers.get("location")]);
    expect(await codesOf(again)).toEqual(["same"]);
    const other = requestOf(referral());
    (other.contained[0]!.name as JsonObject[])[0]!.family = "Ander";
    const refused = await his.send("/fhir/R4/ServiceRequest", other);
    expect([refused.status, await codesOf(refused)]).toEqual([409, ["other-body"]]);
    expect(await count(w.db, "signal")).toBe(1);
  });

  test("keeps what was agreed to and no more: no number, narrative or extension stands anywhere", async () => {
    const message = requestOf(referral());
    const patient = message.contained[0]!;
    patient.identifier = [
      { system: "http://fhir.nl/fhir/NamingSystem/bsn", value: "111222333" },
      { value: "CANARY-id" },
    ];
    patient.text = { status: "generated", div: '<div xmlns="http://www.w3.org/1999/xhtml">CANARY-div</div>' };
    patient.extension = [{ url: "http://x.example/CANARY-extension", valueString: "CANARY" }];
    patient.gender = "female";
    message.note = [{ text: "CANARY-note 111222333" }];
    message.reasonReference = [{ reference: "Condition/CANARY" }];
    const sent = await his.send("/fhir/R4/ServiceRequest", message);
    expect([sent.status, await codesOf(sent)]).toEqual([201, ["stripped", "bsn-removed", "received"]]);
    const kept = await behindWall(w.db, system("test"), async (db) => {
      const [row] = await rows<{ id: string; signal: string; raw: Buffer; sealed: Buffer }>(
        db,
        sql`select id, signal, raw, sealed from referral`,
      );
      const { vault } = await import("#platform/keys/vault.ts");
      const { rawPlace, sealedPlace } = await import("./text.ts");
      const raw = await vault().open(row!.signal, rawPlace(row!.id), row!.raw);
      const sealed = await vault().open(row!.signal, sealedPlace(row!.id), row!.sealed);
      const [plain] = await rows<{ all: string }>(
        db,
        sql`select (select json_agg(r) from referral r)::text || (select json_agg(s) from signal s)::text || (select json_agg(e) from event e)::text as all`,
      );
      return { raw: raw!, sealed: sealed!, plain: plain!.all };
    });
    for (const text of Object.values(kept)) expect(text).not.toMatch(/CANARY|111222333|1944-05|female/);
    expect(kept.raw).toContain("van Es");
    expect(kept.plain).not.toContain("van Es");
  });

  test("of somebody who agreed to name and number only holds no reason and no message", async () => {
    const message = requestOf(referral());
    (message.contained[2]!.category as JsonObject[]).splice(0, 2, {
      coding: [{ system: `${site}/fhir/CodeSystem/welzijnsrecept`, code: "alleen-contact" }],
    });
    expect((await his.send("/fhir/R4/ServiceRequest", message)).status).toBe(201);
    const [row] = await behindWall(w.db, system("test"), (db) =>
      rows<JsonObject>(db, sql`select reasons, raw, consent_scope from referral`),
    );
    expect(row).toEqual({ reasons: ["not_told"], raw: null, consent_scope: ["contact_only"] });
  });

  test("two at once are one", async () => {
    const database = await ownDatabase();
    const mine = { services: w.services, db: database.db };
    const system = asking(mine, await tokenOf(database.db, await practice(database.db)));
    const answers = await Promise.all([1, 2, 3, 4].map(() => system.send("/fhir/R4/ServiceRequest", referral())));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 201]);
    const signals = await behindWall(database.db, { kind: "system", job: "test" }, (db) =>
      rows(db, sql`select id from signal`),
    );
    expect(signals).toHaveLength(1);
  });
});
