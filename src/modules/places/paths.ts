// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

type Numbered = { number: number; slug: string };

/** Every address of the room. */
export const paths = {
  list: "/plekken",
  csv: "/plekken.csv",
  venue: (v: Numbered) => `/plekken/${v.number}-${v.slug}`,
  manageList: "/beheer/plekken",
  manageCsv: "/beheer/plekken/csv",
  add: "/beheer/plekken/nieuw",
  manage: (n: number) => `/beheer/plekken/${n}`,
  merge: (n: number) => `/beheer/plekken/${n}/samenvoeging`,
  addRoom: (n: number) => `/beheer/plekken/${n}/ruimtes/nieuw`,
  room: (n: number, room: string) => `/beheer/plekken/${n}/ruimtes/${room}`,
  removeRoom: (n: number, room: string) => `/beheer/plekken/${n}/ruimtes/${room}/verwijdering`,
} as const;

/** "12-de-brug" → 12; anything else → null. */
export function numberOf(segment: string | undefined): number | null {
  const digits = /^(\d{1,9})(-|$)/.exec(segment ?? "")?.[1];
  return digits ? Number(digits) : null;
}
