// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** Every address of this room. */
export const accountsPaths = {
  signIn: "/inloggen",
  signInCode: "/inloggen/code",
  signInWho: "/inloggen/wie",
  password: "/inloggen/wachtwoord",
  passwordForgotten: "/inloggen/wachtwoord/vergeten",
  passwordNew: "/inloggen/wachtwoord/nieuw",
  letter: "/inloggen/brief",
  letterWho: "/inloggen/brief/wie",
  lock: "/inloggen/slot",
  lockNow: "/inloggen/slot/dicht",
  resume: "/inloggen/verder",
  ways: "/mijn/inloggen",
  ownPassword: "/mijn/inloggen/wachtwoord",
  ownPasswordRemoval: "/mijn/inloggen/wachtwoord/verwijdering",
  ownAddress: "/mijn/inloggen/adres",
  ownAddressCode: "/mijn/inloggen/adres/code",
  /** Below the page of a person, of the people room. */
  claimCode: (number: number | string) => `/beheer/mensen/${number}/inlogcode`,
  personPage: (number: number | string) => `/beheer/mensen/${number}`,
  signOut: "/uitloggen",
  devices: "/mijn/apparaten",
  deviceEnd: (session: string) => `/mijn/apparaten/${session}/afmelding`,
  otherDevicesEnd: "/mijn/apparaten/afmelding",
  caughtMail: "/ontwikkeling/post",
  passkeySignIn: "/inloggen/sleutel",
  passkeySignInAsk: "/inloggen/sleutel/vraag",
  secondStep: "/inloggen/tweede-stap",
  secondStepAsk: "/inloggen/tweede-stap/vraag",
  secondStepRecovery: "/inloggen/tweede-stap/herstelcode",
  signInAgain: "/inloggen/opnieuw",
  security: "/mijn/beveiliging",
  firstFactor: "/mijn/beveiliging/eerste",
  passkeys: "/mijn/beveiliging/sleutels",
  passkeyAsk: "/mijn/beveiliging/sleutels/vraag",
  passkeyRemoval: (passkey: string) => `/mijn/beveiliging/sleutels/${passkey}/verwijdering`,
  app: "/mijn/beveiliging/app",
  appRemoval: "/mijn/beveiliging/app/verwijdering",
  recoveryCodes: "/mijn/beveiliging/herstelcodes",
  recoveryCodesKept: "/mijn/beveiliging/herstelcodes/bewaard",
  recoveries: "/beheer/herstel",
  recovery: (number: number | string) => `/beheer/herstel/${number}`,
  recoveryCancel: (number: number | string) => `/beheer/herstel/${number}/intrekking`,
  employer: "/inloggen/werk",
  employerBack: "/inloggen/werk/terug",
  employerLink: "/inloggen/werk/koppeling",
  employerAdd: "/mijn/beveiliging/werk",
  employerRemoval: "/mijn/beveiliging/werk/verwijdering",
  /** Of the people room: what somebody finds about themselves. */
  mine: "/mijn",
} as const;

/** An address with where to go after it. */
export const withNext = (path: string, next: string): string =>
  next === "" ? path : `${path}?next=${encodeURIComponent(next)}`;
