// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { beforeEach, describe, expect, test } from "vitest";
import { now } from "#platform/time/time.ts";
import { type World, world } from "#test/world.ts";
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

describe("a message that does not fit is refused without a word of it", () => {
  type Change = (message: ReturnType<typeof requestOf>) => unknown;
  const coded = (code: string, system = `${site}/fhir/CodeSystem/welzijnsrecept`) => ({ coding: [{ system, code }] });
  const cases: [string, number, string, Change][] = [
    ["no status", 422, "required", (m) => delete m.status],
    ["a draft", 422, "value", (m) => Object.assign(m, { status: "draft" })],
    ["a status that FHIR has not", 422, "code", (m) => Object.assign(m, { status: "CANARY" })],
    ["a plan", 422, "value", (m) => Object.assign(m, { intent: "plan" })],
    ["not to be done", 422, "modifier", (m) => Object.assign(m, { doNotPerform: true })],
    ["an element that FHIR has not", 422, "unknown-element", (m) => Object.assign(m, { CANARY: 1 })],
    [
      "a modifier extension",
      422,
      "modifier",
      (m) => Object.assign(m, { modifierExtension: [{ url: "http://x.example/CANARY", valueBoolean: true }] }),
    ],
    ["no identifier", 422, "identifier", (m) => delete (m as JsonObject).identifier],
    [
      "two identifiers",
      422,
      "identifier",
      (m) => {
        m.identifier.push({ system: deBrug, value: "CANARY" });
      },
    ],
    [
      "an identifier of somebody else",
      422,
      "identifier-system",
      (m) => {
        m.identifier[0]!.system = "https://CANARY.example";
      },
    ],
    [
      "a BSN for an identifier",
      422,
      "required",
      (m) => {
        m.identifier[0]!.value = "111222333";
      },
    ],
    ["another code", 422, "product-code", (m) => Object.assign(m, { code: coded("CANARY") })],
    ["no reason", 422, "reason-code", (m) => delete m.reasonCode],
    [
      "four reasons",
      422,
      "reason-code",
      (m) =>
        Object.assign(m, {
          reasonCode: ["rouw", "zingeving", "anders", "nieuw-in-de-buurt"].map((code) => coded(code)),
        }),
    ],
    [
      "a diagnosis for a reason",
      422,
      "reason-code",
      (m) => Object.assign(m, { reasonCode: [coded("Z68", "http://hl7.org/fhir/sid/icpc-1-nl")] }),
    ],
    [
      "based on another request",
      422,
      "based-on",
      (m) => Object.assign(m, { basedOn: [{ reference: "ServiceRequest/CANARY" }] }),
    ],
    ["a group", 422, "group", (m) => Object.assign(m, { subject: { reference: "Group/CANARY" } })],
    [
      "a patient outside the message",
      422,
      "patient",
      (m) => Object.assign(m, { subject: { reference: "Patient/CANARY" } }),
    ],
    [
      "a patient elsewhere on the net",
      422,
      "patient",
      (m) => Object.assign(m, { subject: { reference: "http://127.0.0.1:1/Patient/CANARY" } }),
    ],
    [
      "a practitioner for a patient",
      422,
      "reference",
      (m) => Object.assign(m, { subject: { reference: "Practitioner/CANARY" } }),
    ],
    ["no consent", 422, "consent", (m) => delete m.supportingInfo],
    [
      "a consent that ended",
      422,
      "consent-status",
      (m) => {
        m.contained[2]!.status = "inactive";
      },
    ],
    [
      "a consent that says no",
      422,
      "consent-status",
      (m) => {
        m.contained[2]!.provision = { type: "deny" };
      },
    ],
    [
      "a consent of tomorrow",
      422,
      "future",
      (m) => {
        m.contained[2]!.dateTime = now().add({ hours: 48 }).toString({ smallestUnit: "second" });
      },
    ],
    [
      "a consent of somebody else",
      422,
      "consent-patient",
      (m) => {
        m.contained[2]!.patient = { reference: "#CANARY" };
      },
    ],
    ["a day that is not there", 422, "value", (m) => Object.assign(m, { authoredOn: "2025-02-30" })],
    [
      "written tomorrow",
      422,
      "future",
      (m) => Object.assign(m, { authoredOn: now().add({ hours: 48 }).toString({ smallestUnit: "second" }) }),
    ],
    [
      "somebody who died",
      422,
      "deceased",
      (m) => {
        m.contained[0]!.deceasedDateTime = "2024";
      },
    ],
    [
      "two answers to one question",
      422,
      "choice",
      (m) => {
        Object.assign(m.contained[0]!, { deceasedBoolean: false, deceasedDateTime: "2024" });
      },
    ],
    ["no name", 422, "patient", (m) => delete m.contained[0]!.name],
    ["no phone", 422, "phone", (m) => delete m.contained[0]!.telecom],
    [
      "a name that went away",
      422,
      "required",
      (m) => {
        (m.contained[0]!.name as JsonObject[])[0]!.period = { end: "2020-01-01" };
      },
    ],
    ["an empty list", 422, "value", (m) => Object.assign(m, { category: [] })],
    ["a long id", 422, "length", (m) => Object.assign(m, { id: "CANARY-".repeat(10) })],
    [
      "script in a narrative",
      422,
      "script",
      (m) => Object.assign(m, { text: { status: "generated", div: "<div onclick='CANARY()'>x</div>" } }),
    ],
    [
      "steering signs in a name",
      422,
      "value",
      (m) => {
        (m.contained[0]!.name as JsonObject[])[0]!.family = "CANARY\u202e";
      },
    ],
    ["a type of STU3", 422, "r4-only", (m) => Object.assign(m, { resourceType: "ReferralRequest" })],
    [
      "a requester of another practice",
      403,
      "unknown-practice",
      (m) => {
        (m.contained[1]!.identifier as JsonObject[])[0]!.system = "https://CANARY.example";
      },
    ],
  ];
  test.each(cases)("%s", async (_, status, code, change) => {
    const message = requestOf(referral());
    change(message);
    const answer = await his.send("/fhir/R4/ServiceRequest", message);
    const text = await answer.clone().text();
    expect([answer.status, (await codesOf(answer))[0]]).toEqual([status, code]);
    expect(text).not.toMatch(/CANARY|diagnostics/);
    expect(await count(w.db, "signal")).toBe(0);
  });

  test.each([
    ["a batch", 422, "bundle-type", { type: "batch" }],
    [
      "an update",
      422,
      "bundle-method",
      { entry: [{ resource: { resourceType: "Patient" }, request: { method: "PUT", url: "Patient/1" } }] },
    ],
    ["nothing in it", 422, "required", { entry: [] }],
    [
      "no referral in it",
      422,
      "service-request",
      { entry: [{ resource: { resourceType: "Patient" }, request: { method: "POST", url: "Patient" } }] },
    ],
    [
      "a group in it",
      422,
      "group",
      { entry: [{ resource: { resourceType: "Group" }, request: { method: "POST", url: "Group" } }] },
    ],
    [
      "a type of STU3 in it",
      422,
      "r4-only",
      {
        entry: [
          { resource: { resourceType: "ProcedureRequest" }, request: { method: "POST", url: "ProcedureRequest" } },
        ],
      },
    ],
  ])("a transaction with %s", async (_, status, code, change) => {
    const answer = await his.send("/fhir/R4", { ...transaction(), ...change });
    expect([answer.status, (await codesOf(answer))[0]]).toEqual([status, code]);
  });

  test.each([
    ["no JSON", 400, "not-json", "CANARY", {}],
    ["a key twice", 400, "duplicate-key", '{"resourceType":"ServiceRequest","resourceType":"ServiceRequest"}', {}],
    ["very deep", 400, "too-deep", `${'{"a":'.repeat(200)}1${"}".repeat(200)}`, {}],
    ["XML", 415, "media-type", "<ServiceRequest/>", { "content-type": "application/fhir+xml" }],
    ["another version", 415, "media-type", "{}", { "content-type": "application/fhir+json; fhirVersion=3.0" }],
    ["XML wanted back", 406, "not-json-out", "{}", { accept: "application/fhir+xml" }],
    ["far too large", 413, "too-large", JSON.stringify({ x: "CANARY".repeat(50_000) }), {}],
  ])("a body that is %s", async (_, status, code, body, headers) => {
    const answer = await his.send("/fhir/R4/ServiceRequest", body, headers as Record<string, string>);
    const text = await answer.clone().text();
    expect([answer.status, await codesOf(answer)]).toEqual([status, [code]]);
    expect(text).not.toContain("CANARY");
  });
});
