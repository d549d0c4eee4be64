// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** Every address of this room. */
export const accountsPaths = {
  signIn: "/inloggen",
  signInCode: "/inloggen/code",
  signInWho: "/inloggen/wie",
  signOut: "/uitloggen",
  devices: "/mijn/apparaten",
  deviceEnd: (session: string) => `/mijn/apparaten/${session}/afmelding`,
  otherDevicesEnd: "/mijn/apparaten/afmelding",
  caughtMail: "/ontwikkeling/post",
  /** Of the people room: what somebody finds about themselves. */
  mine: "/mijn",
} as const;

/** An address with where to go after it. */
export const withNext = (path: string, next: string): string =>
  next === "" ? path : `${path}?next=${encodeURIComponent(next)}`;
