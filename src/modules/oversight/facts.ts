// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** What this room tells. Payloads hold codes only. */
export const oversightFacts = {
  /** subject: the item; payload: the verdict. */
  "log_review.closed": { verdict: "" },
  /** Somebody read the log; payload: by what was searched. */
  "audit.read": { fields: [] as string[] },
  "audit.exported": { fields: [] as string[] },
} as const;

export const facts = Object.keys(oversightFacts) as (keyof typeof oversightFacts)[];
