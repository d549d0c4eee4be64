// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from "vitest";
import { referral } from "./practice.test-data.ts";
import type { JsonObject } from "./read-json.ts";
import { keepListed, removeBsns } from "./strip.ts";

const bsn = "111222333";
const cleaned = (message: JsonObject) => {
  const { message: left, taken } = removeBsns(message);
  return { text: JSON.stringify(left), taken };
};

describe("citizen service numbers", () => {
  test.each([
    ["as an identifier", { identifier: [{ system: "http://fhir.nl/fhir/NamingSystem/bsn", value: bsn }] }],
    ["as an identifier by its oid", { identifier: [{ system: "urn:oid:2.16.840.1.113883.2.4.6.3", value: bsn }] }],
    [
      "that does not pass the test, as an identifier",
      { identifier: [{ system: "http://fhir.nl/fhir/NamingSystem/bsn", value: "123" }] },
    ],
    ["in a narrative", { text: { div: `<div>bsn ${bsn}</div>` } }],
    ["in groups", { note: [{ text: "1112.22.333" }] }],
    ["in a name", { name: [{ family: `van Es ${bsn}` }] }],
    ["in an id that others point at", { id: bsn, subject: { reference: `Patient/${bsn}` } }],
  ])("are taken out %s", (_, part) => {
    const { text, taken } = cleaned({ resourceType: "Patient", ...part } as JsonObject);
    expect(text).not.toMatch(/111222333|1112\.22\.333|"123"/);
    expect(taken).toBeGreaterThan(0);
  });

  test("what pointed at it still does", () => {
    const { message } = removeBsns({ id: bsn, reference: `Patient/${bsn}` });
    expect(message.reference).toBe(`Patient/${message.id}`);
  });

  test("half a number of a request never stands for another one", () => {
    expect(removeBsns({ identifier: [{ system: "x", value: `R-${bsn}` }] }).message).toEqual({
      identifier: [{ system: "x", value: "" }],
    });
  });

  test.each([
    ["a phone number", { telecom: [{ system: "phone", value: "612345678" }] }],
    ["a time", { authoredOn: "2025-02-20T10:15:54.1234567Z" }],
    ["a random id", { reference: "urn:uuid:11122233-3abc-4a58-9a5d-0f2f8f1b7a01" }],
    ["nine digits that fail the test", { note: [{ text: "123456789" }] }],
  ])("%s is none", (_, part) => expect(removeBsns(part as JsonObject)).toEqual({ message: part, taken: 0 }));
});

test("a resource keeps what is read of it, and the rest is counted", () => {
  const patient = {
    ...(referral().contained as JsonObject[])[0]!,
    gender: "female",
    maritalStatus: { text: "x" },
    photo: [{}],
  };
  const { resource, stripped } = keepListed("Patient", patient);
  expect(stripped).toBe(3);
  expect(Object.keys(resource).toSorted()).toEqual(["address", "birthDate", "name", "resourceType", "telecom"]);
});
