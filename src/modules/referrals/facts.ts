// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** What this room tells. Subject: the referral or the practice. Payloads hold codes and ids, never a word or a name. */
export const referralsFacts = {
  "referral.received": { practice: "", channel: "", signal: "" },
  /** The practice sees another state of its Task. */
  "referral.moved": { status: "", signal: "" },
  /** Somebody told the practice what was to be told. */
  "referral.told": { moment: "", how: "" },
  /** By the practice. */
  "referral.withdrawn": { why: "", signal: "" },
  /** No contact at day ten. */
  "referral.escalated": { signal: "" },
  "practice.added": { kind: "" },
  "practice.changed": { fields: [] as string[] },
  "practice.ended": {},
  "practice.linkMade": {},
  "practice.linkEnded": {},
  /** Its system may sign in, or not any more. */
  "practice.clientSet": { fields: [] as string[] },
} as const;

export const facts = Object.keys(referralsFacts) as (keyof typeof referralsFacts)[];
