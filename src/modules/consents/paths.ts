// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** Every address of this room. */
export const paths = {
  consents: "/mijn/toestemming",
  consent: (n: number) => `/mijn/toestemming/${n}`,
  behalf: "/mijn/namens",
  behalfOf: (n: number) => `/mijn/namens/${n}`,
  enter: (n: number) => `/mijn/namens/${n}/begin`,
  end: (n: number) => `/mijn/namens/${n}/einde`,
  leave: "/mijn/namens/stop",
  done: "/mijn/namens/gedaan",
  donePdf: "/mijn/namens/gedaan/pdf",
  personConsents: (n: number) => `/beheer/mensen/${n}/toestemming`,
  personConsent: (n: number, consent: number) => `/beheer/mensen/${n}/toestemming/${consent}`,
  personBehalf: (n: number) => `/beheer/mensen/${n}/namens`,
  personEnd: (n: number, agreement: number) => `/beheer/mensen/${n}/namens/${agreement}/einde`,
  personDone: (n: number) => `/beheer/mensen/${n}/namens/gedaan`,
  personDonePdf: (n: number) => `/beheer/mensen/${n}/namens/gedaan/pdf`,
  shared: "/beheer/gedeeld",
  /** Of the contacts room: where a conversation at the desk goes on and ends. */
  phoneDesk: "/beheer/telefoon",
} as const;
