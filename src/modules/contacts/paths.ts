// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** Every address of this room. */
export const paths = {
  desk: "/beheer/telefoon",
  /** Of the people room. */
  newPerson: "/beheer/mensen/nieuw",
  log: "/beheer/telefoon/logboek",
  start: (person: number) => `/beheer/telefoon/${person}/gesprek`,
  contact: (contact: number) => `/beheer/telefoon/gesprekken/${contact}`,
  draft: (contact: number) => `/beheer/telefoon/gesprekken/${contact}/concept`,
  end: (contact: number) => `/beheer/telefoon/gesprekken/${contact}/einde`,
  longer: (contact: number) => `/beheer/telefoon/gesprekken/${contact}/langer`,
  /** Of other rooms: where a conversation leads to. */
  person: (number: number) => `/beheer/mensen/${number}`,
  consent: (number: number) => `/beheer/mensen/${number}/toestemming`,
  calendar: "/",
  wish: "/wens",
  lock: "/inloggen/slot/dicht",
} as const;
