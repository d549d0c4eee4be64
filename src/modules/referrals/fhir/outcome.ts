// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { OperationOutcome, OperationOutcomeIssue } from "@medplum/fhirtypes";
import { type AnswerCode, answers, type Fault } from "./answers.ts";
import { answerSystem } from "./systems.ts";

const mostIssues = 20;
/** Things that are told with an answer that is no refusal. */
const warnings: ReadonlySet<AnswerCode> = new Set(["stripped", "bsn-removed"]);

const severityOf = (code: AnswerCode): OperationOutcomeIssue["severity"] =>
  warnings.has(code) ? "warning" : answers[code].status < 300 ? "information" : "error";

/** No diagnostics and no text: nothing of what was sent comes back. */
export function outcomeOf(publicUrl: string, faults: readonly Fault[]): OperationOutcome {
  return {
    resourceType: "OperationOutcome",
    issue: faults.slice(0, mostIssues).map(({ code, at }) => ({
      severity: severityOf(code),
      code: answers[code].type as OperationOutcomeIssue["code"],
      details: { coding: [{ system: answerSystem(publicUrl), code }] },
      ...(at === undefined ? {} : { expression: [at] }),
    })),
  };
}

export const fhirType = "application/fhir+json; charset=utf-8";

/** A resource as an answer. */
export const give = (resource: object, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(resource), { status, headers: { "content-type": fhirType, ...headers } });

/** The status is that of the first fault. */
export function refuse(publicUrl: string, faults: readonly Fault[], headers: Record<string, string> = {}): Response {
  const { status } = answers[faults[0]!.code];
  const extra: Record<string, string> = status === 401 ? { "www-authenticate": "Bearer" } : {};
  return give(outcomeOf(publicUrl, faults), status, { ...extra, ...headers });
}
