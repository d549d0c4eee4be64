// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** Every address of this room. */
export const paths = {
  of: (careCase: number) => `/trajecten/${careCase}/vragen-over-contact`,
  ask: (careCase: number, instrument: string) => `/trajecten/${careCase}/vragen-over-contact/${instrument}`,
  refuse: (careCase: number) => `/trajecten/${careCase}/vragen-over-contact/liever-niet`,
  sheet: (careCase: number, instrument: string) => `/trajecten/${careCase}/vragen-over-contact/${instrument}/papier`,
  own: "/mijn/vragen-over-contact",
  switch: "/beheer/vragen-over-contact",
  /** Of other rooms. */
  careCase: (number: number) => `/trajecten/${number}`,
  consent: (person: number) => `/beheer/mensen/${person}/toestemming`,
  mine: "/mijn",
  desk: "/beheer",
} as const;
