// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { slug } from "#platform/text/slug.ts";

type Numbered = { number: number; title: string };
const tail = ({ number, title }: Numbered) => `${number}-${slug(title)}`;

/** Every address of the room. */
export const paths = {
  home: "/",
  list: "/activiteiten",
  week: "/activiteiten/week",
  map: "/activiteiten/kaart",
  printList: "/activiteiten/afdrukken",
  activity: (a: Numbered) => `/activiteiten/${tail(a)}`,
  activityPrint: (a: Numbered) => `/activiteiten/${tail(a)}/afdrukken`,
  activityIcs: (a: Numbered) => `/activiteiten/${tail(a)}/agenda.ics`,
  doubt: (a: Numbered) => `/activiteiten/${tail(a)}/klopt-niet`,
  photo: (a: Numbered) => `/activiteiten/${tail(a)}/foto`,
  feedIcs: "/activiteiten.ics",
  feedAtom: "/activiteiten.atom",
  feedCsv: "/activiteiten.csv",
  organisationIcs: (organisationSlug: string) => `/organisaties/${organisationSlug}/activiteiten.ics`,
  buurtIcs: (code: string) => `/buurten/${code}/activiteiten.ics`,
  venueIcs: (venueSegment: string) => `/plekken/${venueSegment}/activiteiten.ics`,
  organisationAtom: (organisationSlug: string) => `/organisaties/${organisationSlug}/activiteiten.atom`,
  buurtAtom: (code: string) => `/buurten/${code}/activiteiten.atom`,
  embed: "/insluiten",
  embedFragment: "/insluiten/fragment",
  subscribe: "/agenda-abonneren",
  paper: "/buurtkrant",
  paperPdf: "/buurtkrant/pdf",
  paperIssue: (id: string) => `/buurtkrant/${id}`,
  confirm: (token: string) => `/klopt-nog/${token}`,
  desk: "/beheer",
  mine: "/beheer/activiteiten",
  mineCsv: "/beheer/activiteiten/csv",
  add: "/beheer/activiteiten/nieuw",
  manage: (n: number) => `/beheer/activiteiten/${n}`,
  edit: (n: number) => `/beheer/activiteiten/${n}/wijzigen`,
  preview: (n: number) => `/beheer/activiteiten/${n}/voorbeeld`,
  publication: (n: number) => `/beheer/activiteiten/${n}/publicatie`,
  placedHere: (n: number) => `/beheer/activiteiten/${n}/hier-staat-het-nu`,
  dates: (n: number) => `/beheer/activiteiten/${n}/data`,
  date: (n: number, recurrenceId: string) => `/beheer/activiteiten/${n}/data/${recurrenceId}`,
  fromDate: (n: number, recurrenceId: string) => `/beheer/activiteiten/${n}/data/${recurrenceId}/vanaf`,
  confirmation: (n: number) => `/beheer/activiteiten/${n}/bevestiging`,
  archive: (n: number) => `/beheer/activiteiten/${n}/archief`,
  fresh: "/beheer/actueel",
  freshFigures: "/beheer/actueel/cijfers",
  freshCsv: "/beheer/actueel/csv",
  freshFiguresCsv: "/beheer/actueel/cijfers/csv",
  freshOne: (organisationNumber: number) => `/beheer/actueel/${organisationNumber}`,
  review: "/beheer/controle",
  reviewCsv: "/beheer/controle/csv",
  reviewOne: (n: number) => `/beheer/controle/${n}`,
  synonyms: "/beheer/zoekwoorden",
  synonymsCsv: "/beheer/zoekwoorden/csv",
} as const;

/** "12-koffieochtend" → 12; anything else → null. */
export function numberOf(segment: string | undefined): number | null {
  const digits = /^(\d{1,9})(-|$)/.exec(segment ?? "")?.[1];
  return digits ? Number(digits) : null;
}
