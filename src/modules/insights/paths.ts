// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** Every address of this room. */
export const paths = {
  start: "/inzicht",
  how: "/inzicht/berekening",
  team: (team: number) => `/inzicht/${team}`,
  quarter: (team: number, quarter: string) => `/inzicht/${team}?kwartaal=${quarter}`,
  meeting: (team: number) => `/inzicht/${team}/overleg`,
  workload: (team: number) => `/inzicht/${team}/werk`,
  csv: (team: number, quarter: string) => `/inzicht/${team}/${quarter}/csv`,
  json: (team: number, quarter: string) => `/inzicht/${team}/${quarter}/json`,
  /** Of other rooms. */
  desk: "/beheer",
} as const;
