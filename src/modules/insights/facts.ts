// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** What this room tells. */
export const insightsFacts = {
  /** subject: the team; its figures over a quarter stand from here on. */
  "insight.released": { quarter: "" },
  /** subject: the team; somebody took the figures along as a file. */
  "insight.exported": { quarter: "", how: "" },
} as const;

export const facts = Object.keys(insightsFacts) as (keyof typeof insightsFacts)[];
