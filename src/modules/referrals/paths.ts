// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

const own = (secret: string) => `/verwijzen/${secret}`;
const practice = (n: number) => `/praktijken/${n}`;

/** Every address of this room. */
export const paths = {
  /** For who has the link of a practice. */
  refer: own,
  overview: (secret: string) => `${own(secret)}/overzicht`,
  card: (secret: string) => `${own(secret)}/kaart`,
  sent: (secret: string, referenceNo: string) => `${own(secret)}/${referenceNo}`,
  recept: (secret: string, referenceNo: string) => `${own(secret)}/${referenceNo}/recept`,
  withdraw: (secret: string, referenceNo: string) => `${own(secret)}/${referenceNo}/intrekking`,
  /** The empty form on paper, for everybody. */
  letter: "/verwijsbrief",
  /** For the team. */
  team: "/verwijzingen",
  typeIn: "/verwijzingen/nieuw",
  told: (feedback: string) => `/verwijzingen/terugkoppeling/${feedback}`,
  typedIn: (referenceNo: string) => `/verwijzingen/${referenceNo}`,
  typedRecept: (referenceNo: string) => `/verwijzingen/${referenceNo}/recept`,
  practices: "/praktijken",
  addPractice: "/praktijken/nieuw",
  practice,
  practiceLink: (n: number) => `${practice(n)}/link`,
  practiceLinkEnd: (n: number) => `${practice(n)}/link/einde`,
  practiceClient: (n: number) => `${practice(n)}/koppeling`,
  practiceClientEnd: (n: number) => `${practice(n)}/koppeling/einde`,
  practiceEnd: (n: number) => `${practice(n)}/einde`,
  /** Of the signals room. */
  signal: (n: number) => `/signalen/${n}`,
} as const;
