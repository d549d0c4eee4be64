// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** What this room tells. Payloads hold codes, counts and names of fields, never a word of a person. */
export const rightsFacts = {
  /** subject: request. */
  "rights.asked": { kind: "", channel: "" },
  "rights.identified": { how: "" },
  "rights.extended": {},
  "rights.withheld": { kind: "", field: "", reason: "" },
  "rights.looked": {},
  "rights.granted": {},
  "rights.refused": { reason: "" },
  "rights.done": {},
  /** subject: person; a file with all that is known of her was made. */
  "rights.exported": { kind: "" },
  /** subject: person, who is not there any more. */
  "person.erased": { why: "" },
  /** subject: person; only the privacy officer still sees her. */
  "person.frozen": {},
  "person.unfrozen": {},
  /** subject: hold. */
  "hold.set": { reason: "" },
  "hold.lifted": {},
  /** subject: run. */
  "retention.ran": { rules: 0, rows: 0, failed: [] as string[] },
  /** subject: person; the account goes when it is not used. */
  "retention.warned": {},
  /** subject: review. */
  "retention.asked": { kind: "" },
  "retention.escalated": {},
  "retention.reviewed": { decision: "" },
} as const;

export const facts = Object.keys(rightsFacts) as (keyof typeof rightsFacts)[];
