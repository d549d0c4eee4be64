// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

export const messages = defineMessages({
  signIn: { nl: "Inloggen", en: "Sign in" },
  signInLead: {
    nl: "Inloggen is voor wie een activiteit plaatst of meehelpt. U krijgt een code per mail.",
    simple: "U krijgt een mail met een code. Met de code komt u binnen.",
    en: "Signing in is for people who publish an activity or help out. You receive a code by e-mail.",
  },
  signInNotNeeded: {
    nl: "Zoekt u een activiteit? Dan hoeft u niet in te loggen.",
    en: "Looking for an activity? Then you need not sign in.",
  },
  yourEmail: { nl: "Uw mailadres", en: "Your e-mail address" },
  sendCode: { nl: "Stuur mij een code", en: "Send me a code" },
  emailUnclear: {
    nl: "Vul uw hele mailadres in, bijvoorbeeld naam@voorbeeld.nl.",
    en: "Fill in your whole e-mail address, for example name@example.org.",
  },
  codesTooOften: {
    nl: "Er zijn voor dit adres vaak codes gevraagd. Kijk in uw mail of wacht een uur.",
    en: "Many codes were asked for this address. Check your e-mail or wait an hour.",
  },
  codeTitle: { nl: "Vul de code in", en: "Fill in the code" },
  codeLead: {
    nl: "Kennen wij uw mailadres? Dan krijgt u nu een mail met een code van 6 cijfers.",
    simple: "Kijk in uw mail. Daar staat een code van 6 cijfers.",
    en: "Do we know your e-mail address? Then you will now receive an e-mail with a code of 6 digits.",
  },
  codeHelp: {
    nl: "Is er na een paar minuten geen mail? Kijk bij ongewenste mail. Vraag anders een nieuwe code of bel ons.",
    en: "No e-mail after a few minutes? Look in your spam folder. Otherwise ask for a new code or call us.",
  },
  codeSameBrowser: {
    nl: "U mag de mail op een ander apparaat lezen. Vul de code hier in, op deze bladzijde.",
    en: "You may read the e-mail on another device. Fill in the code here, on this page.",
  },
  code: { nl: "Code uit de mail", en: "Code from the e-mail" },
  codeHint: { nl: "6 cijfers. De code werkt een kwartier.", en: "6 digits. The code works for 15 minutes." },
  codeMissing: { nl: "Vul de 6 cijfers uit de mail in.", en: "Fill in the 6 digits from the e-mail." },
  codeWrong: {
    nl: "Deze code klopt niet. Kijk in de nieuwste mail en probeer het nog een keer.",
    en: "This code is not right. Look in the newest e-mail and try again.",
  },
  codeGone: {
    nl: "Deze code werkt niet meer. Vraag een nieuwe code.",
    en: "This code no longer works. Ask for a new code.",
  },
  newCode: { nl: "Vraag een nieuwe code", en: "Ask for a new code" },
  whoTitle: { nl: "Wie bent u?", en: "Who are you?" },
  whoLead: {
    nl: "Meer mensen gebruiken dit mailadres. Kies uw naam.",
    en: "More people use this e-mail address. Choose your name.",
  },
  whoMissing: { nl: "Kies uw naam.", en: "Choose your name." },
  whoContinue: { nl: "Ga verder", en: "Continue" },
  fieldUnclear: { nl: "Vul dit opnieuw in.", en: "Fill this in again." },
  devicesTitle: { nl: "Waar u bent ingelogd", en: "Where you are signed in" },
  devicesLead: {
    nl: "Herkent u een apparaat niet? Log het uit en bel ons.",
    en: "Do you not recognise a device? Sign it out and call us.",
  },
  device: { nl: "Apparaat", en: "Device" },
  deviceUnknown: { nl: "onbekend apparaat", en: "unknown device" },
  deviceThis: { nl: "dit apparaat", en: "this device" },
  lastUsed: { nl: "Laatst gebruikt", en: "Last used" },
  signedInOn: { nl: "Ingelogd op", en: "Signed in on" },
  endDevice: { nl: "Log uit", en: "Sign out" },
  endOthers: { nl: "Log alle andere apparaten uit", en: "Sign out all other devices" },
  deviceEnded: { nl: "Het apparaat is uitgelogd.", en: "The device has been signed out." },
  othersEnded: { nl: "Alle andere apparaten zijn uitgelogd.", en: "All other devices have been signed out." },
  signOut: { nl: "Uitloggen", en: "Sign out" },
  action: { nl: "Doen", en: "Action" },
  letterSubject: { nl: "Uw code om in te loggen", en: "Your code to sign in" },
  letterText: {
    nl: (code: string, site: string) =>
      `Uw code is: ${code}\n\nVul deze code in op de bladzijde waar u om de code vroeg. De code werkt een kwartier, één keer.\n\nHebt u geen code gevraagd? Dan hoeft u niets te doen. Geef de code aan niemand door, ook niet als iemand erom belt.`.concat(
        `\n\n${site}`,
      ),
    en: (code: string, site: string) =>
      `Your code is: ${code}\n\nFill in this code on the page where you asked for it. The code works for 15 minutes, once.\n\nDid you not ask for a code? Then you need not do anything. Never pass the code on, not even if somebody calls for it.\n\n${site}`,
  },
  letterPhone: {
    nl: (phone: string) => `Vragen? Bel ${phone}.`,
    en: (phone: string) => `Questions? Call ${phone}.`,
  },
  caughtTitle: { nl: "Opgevangen post", en: "Caught mail" },
  caughtLead: {
    nl: "Deze mails zijn niet verstuurd. De nieuwste staat bovenaan.",
    en: "These mails were not sent. The newest comes first.",
  },
  caughtNone: { nl: "Er is nog geen post.", en: "There is no mail yet." },
  caughtElsewhere: {
    nl: "De post gaat naar de mailserver die is ingesteld.",
    en: "Mail goes to the mail server that was configured.",
  },
});
