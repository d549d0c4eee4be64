// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

const team = (number: number | string) => `/beheer/teams/${number}`;
const notMet = (number: number | string) => `/beheer/mensen/${number}/niet-inzetten`;

/** Every address of this room. */
export const teamsPaths = {
  /** Which team works in which buurt, for everybody. */
  open: "/teams",
  all: "/beheer/teams",
  add: "/beheer/teams/nieuw",
  team,
  change: (number: number | string) => `${team(number)}/wijzigen`,
  areas: (number: number | string) => `${team(number)}/buurten`,
  members: (number: number | string) => `${team(number)}/leden`,
  leaving: (number: number | string, person: string) => `${team(number)}/leden/${person}/vertrek`,
  /** The own first name on the public page, or not. */
  shown: (number: number | string) => `${team(number)}/voornaam`,
  absence: (number: number | string) => `${team(number)}/afwezigheid`,
  absenceRemoval: (number: number | string, absence: string) => `${team(number)}/afwezigheid/${absence}/intrekking`,
  closing: (number: number | string) => `${team(number)}/sluiting`,
  duties: "/beheer/rollen",
  dutyTaking: (person: string, role: string) => `/beheer/rollen/${person}/${role}/intrekking`,
  /** Who may not meet a person: on the page of that person. */
  person: (number: number | string) => `/beheer/mensen/${number}`,
  notMet,
  notMetLifting: (number: number | string, exclusion: string) => `${notMet(number)}/${exclusion}/intrekking`,
  /** A resident names a worker she does not want to meet. */
  notThisWorker: "/mijn/niet-deze-medewerker",
  notThisWorkerLifting: (exclusion: string) => `/mijn/niet-deze-medewerker/${exclusion}/intrekking`,
  /** In which of two duties that do not go together somebody works now. */
  activeRole: "/mijn/rol",
  mine: "/mijn",
} as const;
