// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

const list = "/beheer/bellijst";
const letters = "/beheer/brieven";

/** Every address of this room. A code says nothing about a person. */
export const paths = {
  calls: list,
  /** The list of one organisation by its slug, or "site" for the site's own. */
  callsOf: (slug: string) => `${list}?voor=${encodeURIComponent(slug)}`,
  csv: `${list}/csv`,
  paper: `${list}/papier`,
  paperResults: `${list}/papier/uitslagen`,
  call: (code: string) => `${list}/${code}`,
  calling: (code: string) => `${list}/${code}/gesprek`,
  result: (code: string) => `${list}/${code}/uitslag`,
  release: (code: string) => `${list}/${code}/vrijgave`,
  undo: (code: string) => `${list}/${code}/herstel`,
  failed: `${list}/mislukt`,
  failedOne: (code: string) => `${list}/mislukt/${code}`,
  letters,
  outbox: "/beheer/berichten",
  outboxOne: (code: string) => `/beheer/berichten/${code}`,
  mine: "/mijn/berichten",
  /** How much a person wants to hear, by who works with her. */
  ofPerson: (number: number) => `/beheer/mensen/${number}/berichten`,
  answer: (token: string) => `/antwoord/${token}`,
  fewer: (token: string) => `/berichten/minder/${token}`,
  smsReply: "/sms/antwoord",
  batch: (number: number) => `${letters}/${number}`,
  batchPdf: (number: number) => `${letters}/${number}/pdf`,
  batchPrinted: (number: number) => `${letters}/${number}/druk`,
  batchPosted: (number: number) => `${letters}/${number}/post`,
  batchRemoval: (number: number) => `${letters}/${number}/verwijdering`,
} as const;
