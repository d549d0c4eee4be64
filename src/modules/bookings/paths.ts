// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { slug } from "#platform/text/slug.ts";

interface Named {
  terms: { number: number };
  room: { name: string };
  venue: { name: string };
}
const tail = ({ terms, room, venue }: Named) => `${terms.number}-${slug(`${room.name} ${venue.name}`)}`;

/** Every address of this room. */
export const paths = {
  list: "/ruimtes",
  /** The same list, for an activity of the calendar. */
  listFor: (activity: number) => `/ruimtes?activiteit=${activity}`,
  room: (r: Named) => `/ruimtes/${tail(r)}`,
  calendar: (r: Named) => `/ruimtes/${tail(r)}/agenda.ics`,
  /** With titles, for who has the secret. */
  secretCalendar: (r: Named, secret: string) => `/ruimtes/${tail(r)}/agenda/${secret}`,
  ask: (r: Named) => `/ruimtes/${tail(r)}/aanvraag`,
  askWhen: (r: Named, draft: string) => `/ruimtes/${tail(r)}/aanvraag/${draft}/wanneer`,
  askDates: (r: Named, draft: string) => `/ruimtes/${tail(r)}/aanvraag/${draft}/data`,
  askWho: (r: Named, draft: string) => `/ruimtes/${tail(r)}/aanvraag/${draft}/wie`,
  askCheck: (r: Named, draft: string) => `/ruimtes/${tail(r)}/aanvraag/${draft}/controle`,
  asked: (secret: string) => `/ruimtes/aanvragen/${secret}`,
  accept: (secret: string) => `/ruimtes/aanvragen/${secret}/akkoord`,
  withdraw: (secret: string) => `/ruimtes/aanvragen/${secret}/afzegging`,
  change: (secret: string) => `/ruimtes/aanvragen/${secret}/verplaatsing`,
  desk: "/beheer/ruimtes",
  deskCsv: "/beheer/ruimtes/lijst.csv",
  manage: (room: string) => `/beheer/ruimtes/${room}`,
  terms: (room: string) => `/beheer/ruimtes/${room}/voorwaarden`,
  openings: (room: string) => `/beheer/ruimtes/${room}/openingstijden`,
  blocks: (room: string) => `/beheer/ruimtes/${room}/blokkades`,
  removeBlock: (room: string, block: string) => `/beheer/ruimtes/${room}/blokkades/${block}/verwijdering`,
  timetable: (room: string) => `/beheer/ruimtes/${room}/rooster`,
  renew: (room: string) => `/beheer/ruimtes/${room}/agenda`,
  weekPlan: (room: string) => `/beheer/ruimtes/${room}/afdrukken`,
  request: (n: number) => `/beheer/ruimtes/aanvragen/${n}`,
  answer: (n: number) => `/beheer/ruimtes/aanvragen/${n}/antwoord`,
  proposal: (n: number) => `/beheer/ruimtes/aanvragen/${n}/voorstel`,
  cancellation: (n: number) => `/beheer/ruimtes/aanvragen/${n}/afzegging`,
  missed: (n: number) => `/beheer/ruimtes/aanvragen/${n}/niet-gekomen`,
  keySheet: (n: number) => `/beheer/ruimtes/aanvragen/${n}/afdrukken`,
} as const;

/** "12-gymzaal" → 12; anything else → null. */
export function numberOf(segment: string | undefined): number | null {
  const digits = /^(\d{1,9})(-|$)/.exec(segment ?? "")?.[1];
  return digits ? Number(digits) : null;
}
