// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** Why something is looked at again. Source: the programmes this product follows, review queue. */
export const reviewRules = [
  "neighbour",
  "many",
  "after_closing",
  "export",
  "failed_search",
  "night",
  "other_team",
  "no_relation",
  "emergency",
  "neighbour_refused",
  "random",
] as const;
export type ReviewRule = (typeof reviewRules)[number];

export const reviewStates = ["open", "closed"] as const;
export type ReviewState = (typeof reviewStates)[number];

export const verdicts = ["in_order", "explained", "not_in_order"] as const;
export type Verdict = (typeof verdicts)[number];

/** Within so many working days. */
export const reviewWithin = 10;
/** More persons than this on one day by one account. */
export const manyPersons = 40;
/** So many searches that found nobody, on one day by one account. */
export const failedSearches = 5;
/** Picked by chance in a month. */
export const randomPerMonth = 20;
