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
