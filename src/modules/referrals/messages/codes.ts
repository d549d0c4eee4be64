// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** Words for the codes of a referral. */
export const codeWords = defineMessages({
  // reasons
  company: { nl: "Mist gezelschap of contact", en: "Misses company or contact" },
  mourning: { nl: "Rouw of verlies", en: "Mourning or loss" },
  little_to_do: { nl: "Weinig te doen op een dag", en: "Little to do in a day" },
  meaning: { nl: "Zoekt zin in het leven", en: "Looks for meaning" },
  little_movement: { nl: "Beweegt weinig", en: "Moves little" },
  busy_carer: { nl: "Druk met zorg voor een ander", en: "Busy with care for somebody else" },
  money_matters: { nl: "Geld en regelzaken", en: "Money and paperwork" },
  light_stress: { nl: "Lichte stress of somberheid", en: "Light stress or low mood" },
  new_here: { nl: "Nieuw in de buurt", en: "New in the neighbourhood" },
  other: { nl: "Iets anders", en: "Something else" },
  not_told: { nl: "Vertelt de bewoner zelf", en: "The resident tells it herself" },
  // who refers
  huisarts: { nl: "Huisarts", en: "GP" },
  poh: { nl: "Praktijkondersteuner (POH)", en: "Practice nurse (POH)" },
  doktersassistent: { nl: "Doktersassistent", en: "Doctor’s assistant" },
  wijkverpleging: { nl: "Wijkverpleging", en: "District nurse" },
  fysiotherapeut: { nl: "Fysiotherapeut", en: "Physiotherapist" },
  dietist: { nl: "Diëtist", en: "Dietitian" },
  otherKind: { nl: "Anders", en: "Other" },
  // ways to reach
  wayPhone: { nl: "Bellen", en: "Call" },
  wayLetter: { nl: "Brief", en: "Letter" },
  waySms: { nl: "Sms", en: "Text message" },
  wayEmail: { nl: "E-mail", en: "E-mail" },
  wayVia: { nl: "Via een ander", en: "Through somebody else" },
  wayInPerson: { nl: "Langskomen", en: "Visit" },
  // consent
  oral: { nl: "Mondeling", en: "Spoken" },
  signature: { nl: "Met een handtekening", en: "With a signature" },
  scopeContact: { nl: "Alleen naam en nummer", en: "Name and number only" },
  scopeReason: { nl: "Ook de reden", en: "The reason as well" },
  scopeFeedback: { nl: "De verwijzer hoort hoe het gaat", en: "The referrer hears how it goes" },
  // how a practice hears
  byLink: { nl: "Op de eigen pagina", en: "On its own page" },
  byPhone: { nl: "Wij bellen de praktijk", en: "We call the practice" },
  byLetter: { nl: "Wij sturen een brief", en: "We send a letter" },
  byFhir: { nl: "In het eigen systeem", en: "In its own system" },
  // how it came
  web: { nl: "Formulier", en: "Form" },
  paper: { nl: "Papier", en: "Paper" },
  phone: { nl: "Telefoon", en: "Phone" },
  fhir: { nl: "Systeem", en: "System" },
});

/** What a practice sees of a Task, and what it is told. No name, no reason of the resident. */
export const taskWords = defineMessages({
  requested: { nl: "Ontvangen", en: "Received" },
  accepted: { nl: "Opgepakt", en: "Taken up" },
  spoken: { nl: "Gesproken", en: "Spoken" },
  spokenOn: { nl: (day: string) => `Gesproken op ${day}`, en: (day: string) => `Spoken on ${day}` },
  started: { nl: "Begonnen", en: "Started" },
  onHold: { nl: "Even gestopt", en: "Paused" },
  ended: { nl: "Afgerond", en: "Closed" },
  returnedWord: { nl: "Teruggestuurd", en: "Returned" },
  withdrawnWord: { nl: "Ingetrokken", en: "Withdrawn" },
  // sentences
  received: { nl: "Wij hebben de verwijzing.", en: "We have the referral." },
  contact_made: { nl: "Er is contact geweest.", en: "There has been contact." },
  no_contact_yet: {
    nl: "Er is nog geen contact geweest. Wij blijven bellen.",
    en: "There has been no contact yet. We keep calling.",
  },
  takes_part: { nl: "Doet mee met iets.", en: "Takes part in something." },
  did_not_work: { nl: "Het is niet gelukt.", en: "It did not work out." },
  take_up_again: { nl: "Neemt u het zelf weer op met uw patiënt.", en: "Please take it up again with your patient." },
  returned: { nl: "Wij sturen deze verwijzing terug.", en: "We return this referral." },
  closed: { nl: "Dit is afgerond.", en: "This is closed." },
  // why it came back or ended
  capacity: {
    nl: "Wij hebben nu geen plek. Verwijst u over een maand opnieuw.",
    en: "We have no place now. Please refer again in a month.",
  },
  missing_information: {
    nl: "Er ontbreekt iets. Belt u ons, dan vullen wij het samen aan.",
    en: "Something is missing. Call us and we add it together.",
  },
  out_of_area: { nl: "Deze buurt hoort bij een ander team.", en: "This neighbourhood belongs to another team." },
  not_fitting: {
    nl: "Hier past andere hulp beter. Belt u ons om mee te denken.",
    en: "Other help fits better. Call us to think along.",
  },
  otherReason: { nl: "Belt u ons, dan leggen wij het uit.", en: "Call us and we explain." },
  not_reached: { nl: "Het lukte niet om contact te krijgen.", en: "We could not get in touch." },
  withdrawn: { nl: "U hebt de verwijzing ingetrokken.", en: "You withdrew the referral." },
});

/** Sentences about what may not stand in a referral. */
export const refusedWords = defineMessages({
  refusedBsn: {
    nl: "Haal het BSN weg. Wij bewaren dat nooit.",
    en: "Take out the citizen service number. We never keep it.",
  },
  refusedIcpc: {
    nl: "Haal de code weg. Kruis een reden aan of gebruik gewone woorden.",
    en: "Take out the code. Tick a reason or use plain words.",
  },
  refusedDiagnosis: {
    nl: "Laat de naam van een ziekte weg. Wat wil uw patiënt zelf?",
    en: "Leave out the name of an illness. What does your patient want?",
  },
  refusedMedication: {
    nl: "Laat medicijnen weg. Die hebben wij niet nodig.",
    en: "Leave out medicines. We do not need them.",
  },
  refusedRecord: {
    nl: "Plak geen stuk uit het dossier. Eén zin in gewone woorden is genoeg.",
    en: "Do not paste from the record. One sentence in plain words is enough.",
  },
  refusedUrgent: {
    nl: "Een verwijzing is nooit spoed. Bel ons, of bel 112 bij gevaar.",
    en: "A referral is never urgent. Call us, or call 112 in danger.",
  },
});
