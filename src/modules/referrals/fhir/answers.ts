// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// What the endpoint answers: a code of this product for every case, with the status and the FHIR issue type that belong to it.
// No code says a value of what was sent. Source: the programmes this product follows, errors as OperationOutcome.

const answer = (status: number, type: string) => ({ status, type });

// biome-ignore format: a table reads by rows
export const answers = {
  "not-json": answer(400, "structure"),
  "duplicate-key": answer(400, "structure"),
  "too-deep": answer(400, "structure"),
  "sign-in": answer(401, "login"),
  "unknown-practice": answer(403, "forbidden"),
  "other-site": answer(403, "forbidden"),
  "scope": answer(403, "forbidden"),
  "not-there": answer(404, "not-found"),
  "not-supported": answer(405, "not-supported"),
  "not-json-out": answer(406, "not-supported"),
  "other-body": answer(409, "duplicate"),
  "ended": answer(409, "conflict"),
  "stale": answer(412, "conflict"),
  "too-large": answer(413, "too-long"),
  "media-type": answer(415, "not-supported"),
  "r4-only": answer(422, "not-supported"),
  "unknown-element": answer(422, "not-supported"),
  "modifier": answer(422, "not-supported"),
  "group": answer(422, "not-supported"),
  "based-on": answer(422, "not-supported"),
  "bundle-type": answer(422, "not-supported"),
  "bundle-method": answer(422, "not-supported"),
  "parameter": answer(422, "not-supported"),
  "required": answer(422, "required"),
  "service-request": answer(422, "required"),
  "identifier": answer(422, "required"),
  "patient": answer(422, "required"),
  "requester": answer(422, "required"),
  "phone": answer(422, "required"),
  "consent": answer(422, "required"),
  "value": answer(422, "value"),
  "length": answer(422, "value"),
  "reference": answer(422, "value"),
  "identifier-system": answer(422, "value"),
  "future": answer(422, "value"),
  "code": answer(422, "code-invalid"),
  "product-code": answer(422, "code-invalid"),
  "reason-code": answer(422, "code-invalid"),
  "task-code": answer(422, "code-invalid"),
  "invariant": answer(422, "invariant"),
  "choice": answer(422, "invariant"),
  "script": answer(422, "invariant"),
  "consent-status": answer(422, "business-rule"),
  "consent-patient": answer(422, "business-rule"),
  "task-status": answer(422, "business-rule"),
  "task-part": answer(422, "business-rule"),
  "task-change": answer(422, "business-rule"),
  "deceased": answer(422, "business-rule"),
  "one-referral": answer(422, "business-rule"),
  "too-often": answer(429, "throttled"),
  "fault": answer(500, "exception"),
  "busy": answer(503, "transient"),
  // with what was received
  "received": answer(201, "informational"),
  "same": answer(200, "informational"),
  "dropped": answer(200, "informational"),
  "stripped": answer(200, "business-rule"),
  "bsn-removed": answer(200, "business-rule"),
} as const;
export type AnswerCode = keyof typeof answers;

/** One thing that is wrong, and where: a FHIRPath of names that FHIR itself knows. */
export interface Fault {
  code: AnswerCode;
  at?: string;
}
export const fault = (code: AnswerCode, at?: string): Fault => (at === undefined ? { code } : { code, at });

/** Thrown where a question ends in a refusal. */
export class Refusal extends Error {
  override name = "Refusal";
  readonly faults: readonly Fault[];
  constructor(...faults: Fault[]) {
    super(faults[0]?.code ?? "fault");
    this.faults = faults;
  }
}
