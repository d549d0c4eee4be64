// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { deBrug, site } from "./practice.test-data.ts";
import type { JsonObject } from "./read-json.ts";

// The examples of HL7 SDOH Clinical Care STU2 (CC0-1.0), outside this repository.

const folder = new URL("../../../../../shared/data/fhir-sdoh/", import.meta.url);
export const examplesHere = existsSync(folder);
export const whyNot = "the folder ../shared/data/fhir-sdoh is not on this machine";

export const exampleNames: string[] = examplesHere
  ? readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .map((name) => name.slice(0, -".json".length))
  : [];
export const example = (name: string): JsonObject =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")) as JsonObject;

const product = (code: string) => ({ coding: [{ system: `${site}/fhir/CodeSystem/welzijnsrecept`, code }] });
const asEntry = (resource: JsonObject): JsonObject => ({
  resource,
  request: { method: "POST", url: resource.resourceType as string },
});
export const asBundle = (...resources: JsonObject[]): JsonObject => ({
  resourceType: "Bundle",
  type: "transaction",
  entry: resources.map(asEntry),
});

/** An order of the examples with what this product asks for besides. */
export function completed(name = "SDOHCC-ServiceRequestActiveFoodPantryApplicationAssistExample"): JsonObject {
  return {
    ...example(name),
    code: product("welzijnsrecept"),
    reasonCode: [product("mist-gezelschap-of-contact")],
    identifier: [{ system: deBrug, value: "R-200" }],
    subject: { reference: "Patient/pat-53234", display: "COLIN ABBAS" },
    requester: { reference: "PractitionerRole/SDOHCC-PractitionerRoleDrJanWaterExample" },
    supportingInfo: [{ reference: "Consent/SDOHCC-ConsentInformationDisclosureExample" }],
  };
}

/** The same, with Patient, requester and Consent in it. */
export function completedWithin(): JsonObject {
  const inside = (name: string, id: string): JsonObject => ({ ...example(name), id });
  return {
    ...completed(),
    contained: [
      inside("pat-53234", "p"),
      inside("SDOHCC-PractitionerRoleDrJanWaterExample", "r"),
      { ...inside("SDOHCC-ConsentInformationDisclosureExample", "c"), patient: { reference: "#p" } },
    ],
    subject: { reference: "#p", display: "COLIN ABBAS" },
    requester: { reference: "#r" },
    supportingInfo: [{ reference: "#c" }],
  };
}

/** As a transaction, with whatever else. */
export const completedBundle = (...more: JsonObject[]): JsonObject =>
  asBundle(
    example("pat-53234"),
    example("SDOHCC-PractitionerRoleDrJanWaterExample"),
    completed(),
    example("SDOHCC-ConsentInformationDisclosureExample"),
    ...more,
  );
