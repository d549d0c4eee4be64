// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** The emergency button of a case, and where it is looked at again. */
export const emergencyPaths = {
  start: (number: number) => `/trajecten/${number}/nood`,
  card: (number: number) => `/trajecten/${number}/nood/kaart`,
  file: (number: number) => `/trajecten/${number}/nood/dossier`,
  reviews: "/trajecten/nood",
  review: (use: number) => `/trajecten/nood/${use}`,
  /** Of the pages of a case. */
  case: (number: number) => `/trajecten/${number}`,
  cases: "/trajecten",
} as const;
