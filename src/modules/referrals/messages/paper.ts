// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** On paper: the recept for the patient, and the empty letter of a practice. Paper is Dutch. */
export const paperTexts = defineMessages({
  recept: { nl: "Uw recept", en: "Your recept" },
  weCall: { nl: "Wij bellen u.", en: "We call you." },
  nothingToDo: { nl: "U hoeft niets te doen.", en: "You need not do anything." },
  within: { nl: "U hoort ons binnen twee weken.", en: "You hear from us within two weeks." },
  rather: { nl: "Liever zelf bellen? Dat mag.", en: "Would you rather call? You may." },
  from: { nl: "Van", en: "From" },
  aTalk: {
    nl: "Wij maken samen een praatje over wat u graag doet.",
    en: "We talk together about what you like to do.",
  },
  number: { nl: (no: string) => `Nummer ${no}`, en: (no: string) => `Number ${no}` },
  theTeam: { nl: "Het buurtteam", en: "The neighbourhood team" },
  // the letter
  letter: { nl: "Verwijsbrief buurtteam", en: "Referral letter neighbourhood team" },
  letterLead: {
    nl: "Schrijf geen BSN, ziekte of medicijn op. Geef de brief aan het buurtteam, of bel ons.",
    en: "Do not write a citizen service number, illness or medicine. Give the letter to the neighbourhood team, or call us.",
  },
  letterPractice: { nl: "Praktijk en uw naam", en: "Practice and your name" },
  letterRole: { nl: "Uw functie", en: "Your role" },
  letterDate: { nl: "Datum", en: "Date" },
  letterName: { nl: "Naam van uw patiënt", en: "Name of your patient" },
  letterPhone: { nl: "Telefoonnummer van uw patiënt", en: "Phone number of your patient" },
  letterYear: { nl: "Geboortejaar (mag open)", en: "Year of birth (may stay open)" },
  letterReasons: { nl: "Waarom verwijst u? Kruis er hoogstens drie aan.", en: "Why do you refer? Tick at most three." },
  letterMatters: {
    nl: "Wat wil uw patiënt graag? In eigen woorden.",
    en: "What would your patient like? In her own words.",
  },
  letterCalls: {
    nl: "Hoe en wanneer bellen wij het best? Taal, tolk, slecht horen of zien?",
    en: "How and when do we best call? Language, interpreter, hard of hearing or seeing?",
  },
  letterConsent: { nl: "Toestemming van uw patiënt", en: "Consent of your patient" },
  letterOral: { nl: "Mondeling gegeven op de datum hierboven", en: "Spoken, on the date above" },
  letterContact: { nl: "Naam en telefoonnummer mag u doorgeven", en: "Name and phone number may be passed on" },
  letterReason: { nl: "Ook de reden mag u doorgeven", en: "The reason may be passed on as well" },
  letterFeedback: { nl: "U mag horen hoe het gaat", en: "You may hear how it goes" },
  letterSign: {
    nl: "Handtekening van uw patiënt (mag open bij mondeling)",
    en: "Signature of your patient (may stay open when spoken)",
  },
  letterAnswer: {
    nl: (phone: string) => `Vragen? Bel ${phone}. Het team belt uw patiënt binnen twee weken.`,
    en: (phone: string) => `Questions? Call ${phone}. The team calls your patient within two weeks.`,
  },
});
