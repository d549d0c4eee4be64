// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** Every address of this room. A number and a deed, never a name or a word of a person. */
export const paths = {
  all: "/trajecten",
  one: (number: number) => `/trajecten/${number}`,
  open: (number: number) => `/trajecten/${number}/openen`,
  attempt: (number: number) => `/trajecten/${number}/contactpoging`,
  noContact: (number: number) => `/trajecten/${number}/niet-bereikt`,
  reached: (number: number) => `/trajecten/${number}/bereikt`,
  conversation: (number: number) => `/trajecten/${number}/gesprek`,
  guide: (number: number) => `/trajecten/${number}/gespreksblad`,
  callCard: (number: number) => `/trajecten/${number}/belkaart`,
  plan: (number: number) => `/trajecten/${number}/plan`,
  planLetter: (number: number) => `/trajecten/${number}/plan/brief`,
  file: (number: number) => `/trajecten/${number}/dossier`,
  newMatch: (number: number) => `/trajecten/${number}/koppelingen/nieuw`,
  match: (number: number, match: string) => `/trajecten/${number}/koppelingen/${match}`,
  matchStop: (number: number, match: string) => `/trajecten/${number}/koppelingen/${match}/stop`,
  newVisit: (number: number) => `/trajecten/${number}/bezoeken/nieuw`,
  visit: (number: number, visit: number) => `/trajecten/${number}/bezoeken/${visit}`,
  visitMove: (number: number, visit: number) => `/trajecten/${number}/bezoeken/${visit}/verzetten`,
  visitCancel: (number: number, visit: number) => `/trajecten/${number}/bezoeken/${visit}/afzegging`,
  visitReport: (number: number, visit: number) => `/trajecten/${number}/bezoeken/${visit}/verslag`,
  note: (number: number) => `/trajecten/${number}/notitie`,
  nextStep: (number: number) => `/trajecten/${number}/volgende-stap`,
  taskDone: (number: number, task: number) => `/trajecten/${number}/taken/${task}/klaar`,
  pause: (number: number) => `/trajecten/${number}/pauze`,
  resume: (number: number) => `/trajecten/${number}/hervatten`,
  handOver: (number: number) => `/trajecten/${number}/overdracht`,
  decideHandOver: (question: string) => `/trajecten/overdrachten/${question}`,
  cover: (number: number) => `/trajecten/${number}/waarneming`,
  wrapUp: (number: number) => `/trajecten/${number}/afronding`,
  close: (number: number) => `/trajecten/${number}/afsluiting`,
  otherEnd: (number: number) => `/trajecten/${number}/einde`,
  stop: (number: number) => `/trajecten/${number}/stop`,
  reopen: (number: number) => `/trajecten/${number}/heropening`,
  aftercare: (number: number) => `/trajecten/${number}/nazorg`,
  /** Her own. */
  mine: "/mijn/plan",
  /** Of a volunteer: what she was asked and does. */
  helping: "/mijn/helpen",
  answer: (match: string) => `/mijn/helpen/${match}`,
  /** For who is asked to help somebody: a card without a name. */
  card: (secret: string) => `/gevraagd/${secret}`,
  /** Of other rooms: where a case leads to. */
  person: (number: number) => `/beheer/mensen/${number}`,
  deceased: (number: number) => `/beheer/mensen/${number}/overlijden`,
  consents: (number: number) => `/beheer/mensen/${number}/toestemming`,
  signal: (number: number) => `/signalen/${number}`,
  looks: "/mijn/inzage",
} as const;
