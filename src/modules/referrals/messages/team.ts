// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** For the team: its referrals, and typing in paper. */
export const teamTexts = defineMessages({
  title: { nl: "Verwijzingen", en: "Referrals" },
  lead: {
    nl: "Van praktijken, voor uw team. Namen staan bij het signaal zelf.",
    en: "From practices, for your team. Names stand with the signal itself.",
  },
  none: { nl: "Er staat geen verwijzing open", en: "There is no open referral" },
  noneText: {
    nl: "Komt er een op papier binnen? Neem die hier over.",
    en: "Does one come in on paper? Type it in here.",
  },
  typeIn: { nl: "Neem een brief of telefoontje over", en: "Type in a letter or a call" },
  practices: { nl: "Praktijken", en: "Practices" },
  letter: { nl: "Lege verwijsbrief (PDF)", en: "Empty referral letter (PDF)" },
  number: { nl: "Nummer", en: "Number" },
  practice: { nl: "Praktijk", en: "Practice" },
  since: { nl: "Sinds", en: "Since" },
  state: { nl: "Staat", en: "State" },
  todo: { nl: "Te doen", en: "To do" },
  nothing: { nl: "Niets te laat", en: "Nothing late" },
  lateAccept: { nl: "Nog niet opgepakt na 3 werkdagen", en: "Not taken up after 3 working days" },
  lateContact: { nl: "Nog geen contact na 10 dagen", en: "No contact after 10 days" },
  lateTell: { nl: "Terugkoppeling te laat", en: "Feedback is late" },
  tellBefore: { nl: (day: string) => `Vóór ${day}`, en: (day: string) => `Before ${day}` },
  tellTitle: { nl: "Vertel de praktijk", en: "Tell the practice" },
  told: { nl: "Doorgegeven", en: "Told" },
  toldDone: { nl: "Genoteerd dat u het hebt doorgegeven.", en: "Written down that you told it." },
  typed: { nl: "De verwijzing staat erin.", en: "The referral is in." },
  openSignal: { nl: "Open het signaal", en: "Open the signal" },
  work: { nl: "Verwijzingen", en: "Referrals" },
  workText: {
    nl: "Open verwijzingen en wat praktijken nog moeten horen.",
    en: "Open referrals and what practices are still to hear.",
  },
  // typing in
  typeTitle: { nl: "Verwijzing overnemen", en: "Type in a referral" },
  typeLead: {
    nl: "Neem over wat op papier staat of wat u aan de telefoon hoort. Uw naam staat erbij.",
    en: "Type what stands on paper or what you hear by phone. Your name stands with it.",
  },
  channel: { nl: "Hoe kwam de verwijzing?", en: "How did the referral come?" },
  whichPractice: { nl: "Welke praktijk?", en: "Which practice?" },
  practiceMissing: {
    nl: "Kies de praktijk. Staat zij er niet bij? Vraag uw coördinator.",
    en: "Choose the practice. Not there? Ask your coordinator.",
  },
  channelMissing: { nl: "Kies papier of telefoon.", en: "Choose paper or phone." },
  typeSend: { nl: "Bewaar de verwijzing", en: "Keep the referral" },
  recept: { nl: "Print het recept (A5)", en: "Print the recept (A5)" },
  // beside the signal
  besideTitle: { nl: "Welzijn op Recept", en: "Welzijn op Recept" },
  referrer: { nl: "Verwijzer", en: "Referrer" },
  reasons: { nl: "Redenen", en: "Reasons" },
  matters: { nl: "Wat wil mevrouw of meneer graag", en: "What the person would like" },
  tried: { nl: "Al geprobeerd", en: "Already tried" },
  reach: { nl: "Bereiken", en: "Reach" },
  needs: { nl: "Let op", en: "Keep in mind" },
  interpreter: { nl: "tolk nodig", en: "interpreter needed" },
  hearing: { nl: "hoort slecht", en: "hard of hearing" },
  sight: { nl: "ziet slecht", en: "sees badly" },
  languageIs: { nl: (code: string) => `taal: ${code}`, en: (code: string) => `language: ${code}` },
  safety: { nl: "Voor een bezoeker", en: "For a visitor" },
  consent: { nl: "Toestemming", en: "Consent" },
  contactBefore: { nl: "Eerste contact vóór", en: "First contact before" },
  shown: { nl: "De praktijk ziet", en: "The practice sees" },
  heard: { nl: "De praktijk hoorde", en: "The practice heard" },
  heardNone: { nl: "Nog niets", en: "Nothing yet" },
  withheld: { nl: "niet verteld, geen toestemming", en: "not told, no consent" },
  waiting: { nl: "nog te vertellen", en: "still to be told" },
  channelIs: { nl: "Binnengekomen via", en: "Came by" },
  // own data
  ownTitle: { nl: "Verwijzingen naar het buurtteam", en: "Referrals to the neighbourhood team" },
  day: { nl: "Verwezen op", en: "Referred on" },
  closed: { nl: "Afgerond op", en: "Closed on" },
});

/** The questions of the form, for a worker who types in what a practice wrote or said. */
export const typedInTexts = defineMessages({
  name: { nl: "Naam van de patiënt", en: "Name of the patient" },
  phone: { nl: "Telefoon van de patiënt", en: "Phone of the patient" },
  reasons: { nl: "Waarom verwijst de praktijk?", en: "Why does the practice refer?" },
  reasonsHint: {
    nl: "Kies er één, twee of drie. Leeg als de patiënt de reden niet deelt.",
    en: "Choose one, two or three. Empty when the patient does not share the reason.",
  },
  consentHow: { nl: "Hoe gaf de patiënt toestemming?", en: "How did the patient agree?" },
  consentScope: { nl: "Wat mag de praktijk doorgeven?", en: "What may the practice pass on?" },
  scopeAll: {
    nl: "Naam, nummer en reden, en de praktijk hoort hoe het gaat",
    en: "Name, number and reason, and the practice hears how it goes",
  },
  scopeFeedback: {
    nl: "Alleen naam en nummer, en de praktijk hoort hoe het gaat",
    en: "Name and number only, and the practice hears how it goes",
  },
  matters: { nl: "Wat wil de patiënt graag?", en: "What would the patient like?" },
  mattersHint: {
    nl: "In eigen woorden, hoogstens 300 letters. Schrijf zo dat de patiënt het zelf mag lezen.",
    en: "In her own words, at most 300 letters. Write so that the patient may read it.",
  },
  referrer: { nl: "Naam van wie verwijst", en: "Name of who refers" },
  contactWay: { nl: "Hoe bereiken wij de patiënt het best?", en: "How do we best reach the patient?" },
  nameMissing: { nl: "Vul de naam van de patiënt in.", en: "Fill in the name of the patient." },
  reasonsMissing: {
    nl: "Kies een reden, of kies dat alleen naam en nummer doorgegeven mogen worden.",
    en: "Choose a reason, or choose name and number only.",
  },
  reasonsNotAllowed: {
    nl: "De patiënt deelt de reden niet. Haal de redenen en de zin weg, of kies “Naam, nummer en reden”.",
    en: "The patient does not share the reason. Take out the reasons and the line, or choose “Name, number and reason”.",
  },
  howMissing: { nl: "Kies hoe de patiënt toestemming gaf.", en: "Choose how the patient agreed." },
  scopeMissing: { nl: "Kies wat de praktijk mag doorgeven.", en: "Choose what the practice may pass on." },
});
