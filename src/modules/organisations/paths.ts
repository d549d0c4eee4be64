// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

const manage = (slug: string) => `/beheer/organisaties/${slug}`;

/** Every address of this room. */
export const organisationPaths = {
  list: "/organisaties",
  csv: "/organisaties.csv",
  show: (slug: string) => `/organisaties/${slug}`,
  /** `version` makes the address change with the picture, so that browsers may keep it. */
  logo: (slug: string, version = "") => `/organisaties/${slug}/logo${version ? `?v=${version}` : ""}`,
  invitation: (token: string) => `/uitnodiging/${token}`,
  all: "/beheer/organisaties",
  allCsv: "/beheer/organisaties/csv",
  add: "/beheer/organisaties/nieuw",
  manage,
  areas: (slug: string) => `${manage(slug)}/buurten`,
  members: (slug: string) => `${manage(slug)}/leden`,
  membersCsv: (slug: string) => `${manage(slug)}/leden/csv`,
  memberRole: (slug: string, person: string) => `${manage(slug)}/leden/${person}/rol`,
  memberLeaving: (slug: string, person: string) => `${manage(slug)}/leden/${person}/vertrek`,
  invitationWithdrawal: (slug: string, invitation: string) => `${manage(slug)}/uitnodigingen/${invitation}/intrekking`,
  invitationRepeat: (slug: string, invitation: string) => `${manage(slug)}/uitnodigingen/${invitation}/herhaling`,
  trust: (slug: string) => `${manage(slug)}/vertrouwen`,
  merge: (slug: string) => `${manage(slug)}/samenvoeging`,
  closing: (slug: string) => `${manage(slug)}/sluiting`,
} as const;
