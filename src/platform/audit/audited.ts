// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "../access/actor.ts";
import { personOf } from "../access/actor.ts";
import { type AuditRow, codesOnly } from "./append.ts";

/** Facts about persons, and about who may do what: these also stand in the audit log. */
const nouns = new Set([
  ...["person", "person_access", "consent", "acts_for", "exclusion", "desk"],
  ...["session", "sign_in", "device", "password", "claim_code", "passkey", "authenticator_app", "recovery_codes"],
  ...["recovery_code", "second_step", "account_recovery", "oidc_identity", "oidc_role"],
  ...["site_role", "active_role", "team", "membership"],
  ...["rights", "hold", "retention", "audit", "log_review"],
  ...[
    "signal",
    "partner_address",
    "referral",
    "practice",
    "case",
    "case_access",
    "conversation",
    "plan",
    "match",
    "visit",
  ],
  ...["measurement", "safety_report", "emergency_access"],
]);

/** Of which the subject of the fact is the person. */
const ofPersons = new Set(["person", "person_access", "site_role", "membership"]);
/** Values that are codes and say something to who judges: never free words. */
const codes = [
  "role",
  "how",
  "kind",
  "purpose",
  "capacity",
  "why",
  "reason",
  "check",
  "decision",
  "as",
  "verdict",
] as const;

const made = /\.(added|given|started|made|opened|asked|joined)$/;
const gone = /\.(ended|taken|removed|erased|left|closed|withdrawn|expired|revoked)$/;

function actionOf(noun: string, name: string): AuditRow["action"] {
  if (name.endsWith(".read")) return "R";
  if (noun === "session" || noun === "sign_in" || name.endsWith(".exported")) return "E";
  if (made.test(name)) return "C";
  return gone.test(name) ? "D" : "U";
}

const nounOf = (name: string): string => name.slice(0, name.indexOf("."));

export const isAudited = (name: string): boolean => nouns.has(nounOf(name));

/** The row of the audit log for a fact: names of fields and codes, no values. */
export function rowOfFact(
  name: string,
  subject: string | null,
  payload: Record<string, unknown>,
  actor: Actor,
): AuditRow {
  const noun = nounOf(name);
  const aboutPerson = ofPersons.has(noun);
  const fields = Array.isArray(payload.fields) ? payload.fields : [];
  const given = codes.filter((one) => typeof payload[one] === "string");
  const ownAccount = noun === "session" || noun === "sign_in" ? personOf(actor) : null;
  return {
    action: actionOf(noun, name),
    kind: name,
    person: aboutPerson ? subject : typeof payload.person === "string" ? payload.person : ownAccount,
    object: noun,
    objectRow: aboutPerson ? null : subject,
    fields,
    consent: noun === "consent" ? subject : null,
    emergency: noun === "emergency_access" || payload.kind === "emergency" || payload.kind === "emergency_card",
    detail: {
      names: codesOnly(Object.keys(payload)),
      ...Object.fromEntries(given.map((one) => [one, codesOnly([payload[one]])[0]])),
    },
  };
}
