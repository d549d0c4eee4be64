// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** Every address of this room. */
export const peoplePaths = {
  mine: "/mijn",
  details: "/mijn/gegevens",
  /** Where the accounts room shows in which browsers somebody is signed in, and signs them out. */
  devices: "/mijn/apparaten",
  signOut: "/uitloggen",
  /** Where the organisations room lets somebody do the work for one organisation. */
  organisationWork: (slug: string) => `/beheer/organisaties/${slug}`,
  organisation: (slug: string) => `/organisaties/${slug}`,
} as const;
