// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** `from` is the first of the seven days; without it, today. */
function of(slug?: string, from?: Temporal.PlainDate): string {
  const asked = new URLSearchParams({ ...(slug ? { organisatie: slug } : {}), ...(from ? { vanaf: `${from}` } : {}) });
  return asked.size > 0 ? `?${asked}` : "";
}

/** Seven days of an organisation. */
export const weekPaths = {
  week: (slug?: string, from?: Temporal.PlainDate) => `/beheer/week${of(slug, from)}`,
  print: (slug?: string, from?: Temporal.PlainDate) => `/beheer/week/afdrukken${of(slug, from)}`,
  csv: (slug?: string) => `/beheer/week/csv${of(slug)}`,
} as const;
