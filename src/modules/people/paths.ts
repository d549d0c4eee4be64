// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** Every address of this room. */
export const peoplePaths = {
  signIn: "/inloggen",
  signInCode: "/inloggen/code",
  signInWho: "/inloggen/wie",
  signOut: "/uitloggen",
  mine: "/mijn",
  details: "/mijn/gegevens",
  devices: "/mijn/apparaten",
  deviceEnd: (session: string) => `/mijn/apparaten/${session}/afmelding`,
  otherDevicesEnd: "/mijn/apparaten/afmelding",
  caughtMail: "/ontwikkeling/post",
  /** Where the organisations room lets somebody do the work for one organisation. */
  organisationWork: (slug: string) => `/beheer/organisaties/${slug}`,
  organisation: (slug: string) => `/organisaties/${slug}`,
} as const;

/** An address with where to go after it. */
export const withNext = (path: string, next: string): string =>
  next === "" ? path : `${path}?next=${encodeURIComponent(next)}`;
