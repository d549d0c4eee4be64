// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

const of = (slug?: string) => (slug ? `?organisatie=${encodeURIComponent(slug)}` : "");

/** The week of an organisation. */
export const weekPaths = {
  week: (slug?: string) => `/beheer/week${of(slug)}`,
  print: (slug?: string) => `/beheer/week/afdrukken${of(slug)}`,
  csv: (slug?: string) => `/beheer/week/csv${of(slug)}`,
} as const;
