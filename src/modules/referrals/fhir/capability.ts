// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { CapabilityStatement } from "@medplum/fhirtypes";
import { deeds, scopeOf } from "./scope.ts";
import { algorithms } from "./sign-in.ts";

export const tokenUrlOf = (publicUrl: string): string => `${publicUrl}/fhir/token`;

/** When what it says last changed. */
const said = "2026-11-22";

export const capabilityOf = (publicUrl: string): CapabilityStatement => ({
  resourceType: "CapabilityStatement",
  status: "active",
  date: said,
  kind: "instance",
  software: { name: "Soepsteen" },
  implementation: { description: "Welzijn op Recept", url: `${publicUrl}/fhir/R4` },
  fhirVersion: "4.0.1",
  format: ["application/fhir+json", "json"],
  rest: [
    {
      mode: "server",
      security: {
        service: [
          {
            coding: [
              { system: "http://terminology.hl7.org/CodeSystem/restful-security-service", code: "SMART-on-FHIR" },
            ],
          },
        ],
        extension: [
          {
            url: "http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris",
            extension: [{ url: "token", valueUri: tokenUrlOf(publicUrl) }],
          },
        ],
      },
      resource: [
        { type: "ServiceRequest", interaction: [{ code: "create" }] },
        {
          type: "Task",
          interaction: [{ code: "read" }, { code: "update" }, { code: "search-type" }],
          versioning: "versioned-update",
          readHistory: false,
          updateCreate: false,
          conditionalRead: "not-match",
          searchParam: [{ name: "_lastUpdated", type: "date" }],
        },
      ],
      interaction: [{ code: "transaction" }],
    },
  ],
});

/** Source: https://hl7.org/fhir/smart-app-launch/conformance.html */
export const smartConfigurationOf = (publicUrl: string) => ({
  token_endpoint: tokenUrlOf(publicUrl),
  grant_types_supported: ["client_credentials"],
  token_endpoint_auth_methods_supported: ["private_key_jwt"],
  token_endpoint_auth_signing_alg_values_supported: [...algorithms],
  scopes_supported: scopeOf(deeds).split(" "),
  capabilities: ["client-confidential-asymmetric", "permission-v2"],
});
