// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

export const passwordMessages = defineMessages({
  title: { nl: "Inloggen met een wachtwoord", en: "Sign in with a password" },
  name: { nl: "Uw gebruikersnaam of mailadres", en: "Your user name or e-mail address" },
  password: { nl: "Uw wachtwoord", en: "Your password" },
  go: { nl: "Inloggen", en: "Sign in" },
  forgotten: { nl: "Wachtwoord vergeten", en: "Forgot your password" },
  withCode: { nl: "Liever een code per mail of sms", en: "Rather a code by e-mail or text message" },
  nameMissing: {
    nl: "Vul uw gebruikersnaam of uw mailadres in.",
    en: "Fill in your user name or your e-mail address.",
  },
  passwordMissing: { nl: "Vul uw wachtwoord in.", en: "Fill in your password." },
  wrong: {
    nl: "De naam of het wachtwoord klopt niet. Probeer het nog een keer, of vraag een code.",
    en: "The name or the password is not right. Try again, or ask for a code.",
  },
  wait: {
    nl: "Er is te vaak een verkeerd wachtwoord gebruikt. Wacht een paar minuten, of log in met een code.",
    en: "A wrong password was used too often. Wait a few minutes, or sign in with a code.",
  },
  tooMany: {
    nl: "Vanaf deze plek ging het vaak mis. Wacht een minuut, of bel ons.",
    en: "It went wrong often from this place. Wait a minute, or call us.",
  },
  forgottenTitle: { nl: "Maak een nieuw wachtwoord", en: "Make a new password" },
  forgottenLead: {
    nl: "Wij sturen u een code. Daarmee kiest u een nieuw wachtwoord.",
    en: "We send you a code. With it you choose a new password.",
  },
  sendCode: { nl: "Stuur mij een code", en: "Send me a code" },
  tooOften: {
    nl: "Hiervoor zijn vaak codes gevraagd. Kijk in uw mail, of wacht een uur.",
    en: "Many codes were asked for this. Check your e-mail, or wait an hour.",
  },
  newLead: {
    nl: "Kennen wij uw naam of adres? Dan krijgt u nu een code van 6 cijfers.",
    en: "Do we know your name or address? Then you will now receive a code of 6 digits.",
  },
  code: { nl: "De code", en: "The code" },
  codeHint: { nl: "6 cijfers. De code werkt een kwartier.", en: "6 digits. The code works for 15 minutes." },
  codeMissing: { nl: "Vul de 6 cijfers in.", en: "Fill in the 6 digits." },
  codeWrong: { nl: "Deze code klopt niet. Probeer het nog een keer.", en: "This code is not right. Try again." },
  codeGone: {
    nl: "Deze code werkt niet meer. Vraag een nieuwe code.",
    en: "This code no longer works. Ask for a new code.",
  },
  newPassword: { nl: "Uw nieuwe wachtwoord", en: "Your new password" },
  newHint: {
    nl: "12 tekens of meer. Vier losse woorden achter elkaar is goed te onthouden. Plakken mag.",
    en: "12 signs or more. Four separate words in a row are easy to remember. You may paste.",
  },
  save: { nl: "Bewaar het wachtwoord", en: "Save the password" },
  ownTitle: { nl: "Uw wachtwoord", en: "Your password" },
  ownLead: {
    nl: "Een wachtwoord hoeft niet. Een code per mail of sms mag altijd.",
    en: "A password is not needed. A code by e-mail or text message is always possible.",
  },
  current: { nl: "Uw wachtwoord van nu", en: "Your present password" },
  currentWrong: { nl: "Het wachtwoord van nu klopt niet.", en: "The present password is not right." },
  userName: { nl: "Uw gebruikersnaam", en: "Your user name" },
  userNameHint: {
    nl: "Kies zelf iets: letters, cijfers, punt of streepje. Bijvoorbeeld ria.b",
    en: "Choose something: letters, figures, dot or dash. For example ria.b",
  },
  userNameNeeded: {
    nl: "Kies ook een gebruikersnaam. Zonder weten wij niet wie er inlogt.",
    en: "Choose a user name as well. Without it we do not know who signs in.",
  },
  userNameUnclear: {
    nl: "Gebruik 3 tot 40 letters, cijfers, punten of streepjes.",
    en: "Use 3 to 40 letters, figures, dots or dashes.",
  },
  userNameTaken: {
    nl: "Deze gebruikersnaam is al van iemand anders. Kies een andere.",
    en: "This user name is somebody else's. Choose another.",
  },
  saved: {
    nl: "Uw wachtwoord is bewaard. Andere apparaten zijn uitgelogd.",
    en: "Your password was saved. Other devices were signed out.",
  },
  remove: { nl: "Haal het wachtwoord weg", en: "Remove the password" },
  removeTitle: { nl: "Wilt u uw wachtwoord weghalen?", en: "Do you want to remove your password?" },
  removeText: { nl: "U logt dan voortaan in met een code.", en: "From then on you sign in with a code." },
  removeButton: { nl: "Ja, haal het weg", en: "Yes, remove it" },
  removed: { nl: "Uw wachtwoord is weg.", en: "Your password was removed." },
  passwordShort: {
    nl: "Dit wachtwoord is te kort. Gebruik 12 tekens of meer.",
    en: "This password is too short. Use 12 signs or more.",
  },
  passwordLong: {
    nl: "Dit wachtwoord is te lang. Gebruik hoogstens 200 tekens.",
    en: "This password is too long. Use at most 200 signs.",
  },
  passwordCommon: {
    nl: "Dit wachtwoord gebruiken veel mensen. Het wordt snel geraden. Kies een ander.",
    en: "Many people use this password. It is guessed quickly. Choose another.",
  },
  passwordOwn: {
    nl: "In dit wachtwoord staat uw naam, adres of de naam van de site. Kies een ander.",
    en: "This password holds your name, address or the name of the site. Choose another.",
  },
  passwordPattern: {
    nl: "Dit is een rijtje, zoals abcd of 1234. Dat wordt snel geraden. Kies een ander.",
    en: "This is a row, such as abcd or 1234. It is guessed quickly. Choose another.",
  },
  fieldUnclear: { nl: "Vul dit opnieuw in.", en: "Fill this in again." },
});
