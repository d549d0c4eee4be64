// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { slug } from "#platform/text/slug.ts";

type Numbered = { number: number; title: string };
const begin = ({ number, title }: Numbered) => `/activiteiten/${number}-${slug(title)}/meedoen`;

/** The questions of the sign-up, in the order in which they are asked; each is a page of its own. */
export const questions = ["voor-wie", "weet-ervan", "naam", "bereiken", "nodig", "eerste-keer", "van-wie"] as const;
export type Question = (typeof questions)[number];

/** Every address of this room. */
export const paths = {
  start: begin,
  question: (a: Numbered, draft: string, question: Question | "controle") => `${begin(a)}/${draft}/${question}`,
  own: "/mijn/activiteiten",
  openOwn: (participation: string) => `/mijn/activiteiten/${participation}`,
  erased: "/meedoen/gewist",
  mine: (token: string) => `/meedoen/${token}`,
  minePrint: (token: string) => `/meedoen/${token}/afdrukken`,
  mineIcs: (token: string, seat: string) => `/meedoen/${token}/${seat}/agenda.ics`,
  mineCancel: (token: string, seat: string) => `/meedoen/${token}/${seat}/afmelding`,
  mineAgain: (token: string) => `/meedoen/${token}/nog-een-keer`,
  mineChange: (token: string) => `/meedoen/${token}/wijzigen`,
  mineErase: (token: string) => `/meedoen/${token}/verwijdering`,
  lists: (n: number) => `/beheer/activiteiten/${n}/gasten`,
  guests: (n: number, date: string) => `/beheer/activiteiten/${n}/gasten/${date}`,
  addGuest: (n: number, date: string) => `/beheer/activiteiten/${n}/gasten/${date}/nieuw`,
  guestsPrint: (n: number, date: string) => `/beheer/activiteiten/${n}/gasten/${date}/afdrukken`,
  guestsCsv: (n: number, date: string) => `/beheer/activiteiten/${n}/gasten/${date}/csv`,
  attendance: (n: number, date: string) => `/beheer/activiteiten/${n}/gasten/${date}/aanwezigheid`,
  together: (n: number, date: string) => `/beheer/activiteiten/${n}/gasten/${date}/samen`,
  cancelGuest: (n: number, date: string, seat: string) => `/beheer/activiteiten/${n}/gasten/${date}/${seat}/afmelding`,
  role: (n: number, date: string, seat: string) => `/beheer/activiteiten/${n}/gasten/${date}/${seat}/rol`,
} as const;

/** "12-koffieochtend" → 12; anything else → null. */
export function numberOf(segment: string | undefined): number | null {
  const digits = /^(\d{1,9})(-|$)/.exec(segment ?? "")?.[1];
  return digits ? Number(digits) : null;
}

/** A date as it stands in addresses: "2026-11-24T10:00". */
export const dateKey = (recurrenceId: Temporal.PlainDateTime): string =>
  recurrenceId.toString({ smallestUnit: "minute" });
