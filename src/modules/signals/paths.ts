// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** Every address of this room. Reporting: public. The rest: for the team. */
export const paths = {
  report: "/signaal",
  /** The short address of a partner organisation: eight characters. */
  partner: (code: string) => `/signaal/${code}`,
  who: (draft: string) => `/signaal/${draft}/om-wie`,
  speed: (draft: string) => `/signaal/${draft}/hoe-snel`,
  receipt: (draft: string) => `/signaal/${draft}/ontvangen`,
  receiptCard: (draft: string) => `/signaal/${draft}/kaartje`,
  status: "/signaal/volgen",
  statusOf: (code: string) => `/signaal/volgen/${code}`,
  onBehalf: "/signalen/nieuw",
  held: "/signalen/apart",
  heldSpam: (number: number) => `/signalen/apart/${number}/spam`,
  partners: "/signalen/partners",
  partnerCard: (code: string) => `/signalen/partners/${code}/kaart`,
  partnerEnd: (code: string) => `/signalen/partners/${code}/einde`,
  list: "/signalen",
  signal: (number: number) => `/signalen/${number}`,
} as const;
