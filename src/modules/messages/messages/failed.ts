// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** What did not work, for who coordinates. */
export const failedTexts = defineMessages({
  title: { nl: "Niet gelukt", en: "Not reached" },
  lead: {
    nl: "Deze mensen weten nog niet wat zij moeten weten. U kiest hoe het verder gaat.",
    en: "These people do not know yet what they should know. You choose how to go on.",
  },
  none: { nl: "Alles is aangekomen.", en: "Everything arrived." },
  noneText: { nl: "Er is niemand die u nog moet bereiken.", en: "There is nobody left to reach." },
  why: { nl: "Waarom", en: "Why" },
  since: { nl: "Sinds", en: "Since" },
  choose: { nl: "Kies hoe verder", en: "Choose how to go on" },
  decided: { nl: "Dank u. Het gaat verder.", en: "Thank you. It goes on." },
  no_answer: { nl: "drie keer geen gehoor", en: "no answer three times" },
  wrong_number: { nl: "verkeerd nummer", en: "wrong number" },
  not_sent: { nl: "kon niet verstuurd worden", en: "could not be sent" },
  bounced: { nl: "de mail kwam terug", en: "the e-mail came back" },
  too_late: { nl: "het wachtte te lang", en: "it waited too long" },
  oneTitle: { nl: (label: string) => `Niet gelukt: ${label}`, en: (label: string) => `Not reached: ${label}` },
  name: { nl: "Naam", en: "Name" },
  phone: { nl: "Telefoonnummer", en: "Phone number" },
  email: { nl: "Mailadres", en: "E-mail address" },
  address: { nl: "Adres", en: "Address" },
  addressHint: {
    nl: "Straat en nummer, en daaronder postcode en plaats.",
    en: "Street and number; postcode and town below it.",
  },
  message: { nl: "Het bericht", en: "The message" },
  note: { nl: "Notitie van de beller", en: "Note of the caller" },
  how: { nl: "Hoe gaat het verder?", en: "How does it go on?" },
  howMissing: { nl: "Kies hoe het verder gaat.", en: "Choose how it goes on." },
  byPhone: { nl: "Opnieuw bellen", en: "Call again" },
  byEmail: { nl: "Een mail sturen", en: "Send an e-mail" },
  bySms: { nl: "Een sms sturen", en: "Send an SMS" },
  byLetter: { nl: "Een brief sturen", en: "Send a letter" },
  told: { nl: "Deze persoon weet het al", en: "This person already knows" },
  toldHint: { nl: "Of het is niet meer nodig.", en: "Or it is no longer needed." },
  details: {
    nl: "Verbeter hieronder wat niet klopt. De gegevens gelden alleen voor dit bericht.",
    en: "Mend below what is wrong. The details are for this message only.",
  },
  phoneUnclear: { nl: "Vul een telefoonnummer van 10 cijfers in.", en: "Fill in a phone number of 10 digits." },
  mobileUnclear: { nl: "Vul een nummer in dat begint met 06.", en: "Fill in a number that starts with 06." },
  emailUnclear: {
    nl: "Vul een heel mailadres in, bijvoorbeeld naam@voorbeeld.nl.",
    en: "Fill in a whole e-mail address, for example name@example.org.",
  },
  addressMissing: { nl: "Vul het adres in.", en: "Fill in the address." },
  addressLong: { nl: "Maak het adres korter: hoogstens 400 tekens.", en: "Use at most 400 characters." },
  go: { nl: "Ga zo verder", en: "Go on like this" },
  alreadyDecided: { nl: "Hier heeft al iemand over besloten.", en: "Somebody already decided about this." },
  fieldUnclear: { nl: "Vul dit opnieuw in.", en: "Fill this in again." },
});
