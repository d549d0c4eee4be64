// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** What this room tells. Subject: the report. Payloads hold ids and codes only, never a word of it. */
export const facts = {
  "safety_report.made": "{ team, kind, severity, person, from }",
  "safety_report.taken": "{ person }",
  "safety_report.shared": "{ person, account }: a colleague may read it",
  "safety_report.stepped": "{ person, steps }: which steps of the meldcode are done",
  "safety_report.handled": "{ person, how }",
  "safety_report.forgotten": "{}",
} as const;
export type FactName = keyof typeof facts;
