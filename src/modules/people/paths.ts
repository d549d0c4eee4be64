// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

const person = (number: number | string) => `/beheer/mensen/${number}`;
const found = (draft: string) => `/beheer/mensen/gevonden/${draft}`;

/** Every address of this room. */
export const peoplePaths = {
  mine: "/mijn",
  details: "/mijn/gegevens",
  profile: "/mijn/profiel",
  /** Finding by a whole value. What was looked for never stands in an address. */
  find: "/beheer/mensen",
  add: "/beheer/mensen/nieuw",
  withoutWorker: "/beheer/mensen/zonder-medewerker",
  /** Who was found, for half an hour. */
  found,
  door: (draft: string, number: number | string) => `${found(draft)}/${number}/deur`,
  person,
  change: (number: number | string) => `${person(number)}/wijzigen`,
  personProfile: (number: number | string) => `${person(number)}/profiel`,
  handOver: (number: number | string) => `${person(number)}/overdracht`,
  pause: (number: number | string) => `${person(number)}/pauze`,
  deceased: (number: number | string) => `${person(number)}/overlijden`,
  merge: (number: number | string) => `${person(number)}/samenvoegen`,
  mergeUndo: (number: number | string) => `${person(number)}/samenvoegen/herstel`,
  closeDoor: (number: number | string) => `${person(number)}/deur/sluiting`,
  /** Where the accounts room shows in which browsers somebody is signed in, and signs them out. */
  devices: "/mijn/apparaten",
  signOut: "/uitloggen",
  /** Where the organisations room lets somebody do the work for one organisation. */
  organisationWork: (slug: string) => `/beheer/organisaties/${slug}`,
  organisation: (slug: string) => `/organisaties/${slug}`,
  /** Of other rooms: what one does for somebody else. */
  actingFor: "/mijn/namens",
  phoneDesk: "/beheer/telefoon",
} as const;
