// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** The desk where organisations are called: does what stands in the calendar still hold? */
export const freshTexts = defineMessages({
  title: { nl: "Klopt het nog?", en: "Is it still right?" },
  link: { nl: "Klopt het nog?", en: "Is it still right?" },
  linkText: {
    nl: "Organisaties die wij bellen over hun activiteiten.",
    en: "Organisations we call about their activities.",
  },
  lead: {
    nl: (organisations: number, activities: number) =>
      `${organisations === 1 ? "Eén organisatie" : `${organisations} organisaties`} en ${activities === 1 ? "één activiteit" : `${activities} activiteiten`} om na te vragen.`,
    en: (organisations: number, activities: number) =>
      `${organisations === 1 ? "One organisation" : `${organisations} organisations`} and ${activities === 1 ? "one activity" : `${activities} activities`} to ask about.`,
  },
  nothing: { nl: "Alles is bevestigd", en: "Everything is confirmed" },
  nothingText: {
    nl: "Er is nu niemand om te bellen. Elke ochtend kijken wij opnieuw.",
    en: "There is nobody to call now. We look again every morning.",
  },
  stuckTitle: { nl: "Drie keer niemand bereikt", en: "Nobody reached three times" },
  stuckText: {
    nl: "Hier nam drie keer niemand op. Kies zelf: een ander nummer proberen, langsgaan of stoppen.",
    en: "Nobody answered three times here. Decide yourself: try another number, visit, or stop it.",
  },
  toCall: { nl: "Bellen", en: "To call" },
  organisation: { nl: "Organisatie", en: "Organisation" },
  whom: { nl: "Wie belt u?", en: "Whom do you call?" },
  what: { nl: "Wat is er?", en: "What is it?" },
  asked: { nl: "Gevraagd", en: "Asked" },
  do: { nl: "Doen", en: "Do" },
  open: { nl: "Bel en vul in", en: "Call and fill in" },
  activities: {
    nl: (n: number) => (n === 1 ? "1 activiteit" : `${n} activiteiten`),
    en: (n: number) => (n === 1 ? "1 activity" : `${n} activities`),
  },
  doubts: {
    nl: (n: number) => (n === 1 ? "1 bezoeker zegt dat iets niet klopt" : `${n} bezoekers zeggen dat iets niet klopt`),
    en: (n: number) =>
      n === 1 ? "1 visitor says that something is not right" : `${n} visitors say that something is not right`,
  },
  needs_confirmation: { nl: "wacht op antwoord", en: "waiting for an answer" },
  stale: { nl: "lang niet bevestigd", en: "not confirmed for long" },
  hidden: { nl: "verborgen", en: "hidden" },
  soon: { nl: "binnenkort na te vragen", en: "to be asked soon" },
  askedOn: { nl: (day: string) => `op ${day}`, en: (day: string) => `on ${day}` },
  notAsked: { nl: "nog niet", en: "not yet" },
  email: { nl: "mail", en: "mail" },
  sms: { nl: "SMS", en: "SMS" },
  phone: { nl: "staat op de bellijst", en: "is on the call list" },
  letter: { nl: "brief", en: "letter" },
  misses: {
    nl: (n: number) => (n === 1 ? "1 keer niemand bereikt" : `${n} keer niemand bereikt`),
    en: (n: number) => (n === 1 ? "nobody reached once" : `nobody reached ${n} times`),
  },
  csv: { nl: "Download als bestand (CSV)", en: "Download as a file (CSV)" },
  figures: { nl: "Hoe actueel is de kalender?", en: "How up to date is the calendar?" },
  figuresLead: {
    nl: "Hoeveel van wat in de kalender staat, is in 90 dagen bevestigd? Alleen de redactie ziet dit.",
    en: "How much of what is in the calendar was confirmed in 90 days? Only keepers see this.",
  },
  shown: { nl: "In de kalender", en: "In the calendar" },
  confirmedLately: { nl: "Bevestigd in 90 dagen", en: "Confirmed in 90 days" },
  total: { nl: "Samen", en: "Together" },
  readOut: { nl: "Wat u kunt zeggen", en: "What you can say" },
  readOutText: {
    nl: (name: string) =>
      `Goedendag, u spreekt met een vrijwilliger van ${name}. Ik wil graag weten of uw activiteiten nog kloppen. Mag ik ze even met u doorlopen?`,
    en: (name: string) =>
      `Good day, this is a volunteer of ${name}. I would like to know whether your activities are still right. May I go through them with you?`,
  },
  contact: { nl: "Contact", en: "Contact" },
  look: { nl: (title: string) => `Bekijk ${title}`, en: (title: string) => `See ${title}` },
  result: { nl: (title: string) => `${title}: wat hoort u?`, en: (title: string) => `${title}: what do you hear?` },
  confirmed: { nl: "Klopt nog", en: "Still right" },
  changed: { nl: "Veranderd", en: "Changed" },
  stopped: { nl: "Gestopt", en: "Stopped" },
  no_answer: { nl: "Geen gehoor", en: "No answer" },
  save: { nl: "Bewaar wat u hoorde", en: "Keep what you heard" },
  allRight: { nl: "Alles klopt nog", en: "Everything is still right" },
  nobody: { nl: "Niemand nam op", en: "Nobody answered" },
  atOnce: { nl: "In één keer", en: "All at once" },
  chooseOne: {
    nl: "Kies bij minstens één activiteit wat u hoorde.",
    en: "Choose what you heard for at least one activity.",
  },
  fieldUnclear: { nl: "Kijk dit nog eens na.", en: "Please check this." },
  kept: { nl: "Wij hebben het bewaard. Dank u voor het bellen.", en: "We kept it. Thank you for calling." },
  stillToDo: { nl: "Nu nog doen", en: "Still to do" },
  editNow: { nl: (title: string) => `Pas aan: ${title}`, en: (title: string) => `Change: ${title}` },
  stopNow: { nl: (title: string) => `Stop: ${title}`, en: (title: string) => `Stop: ${title}` },
  lastConfirmed: {
    nl: (day: string) => `Laatst bevestigd op ${day}.`,
    en: (day: string) => `Last confirmed on ${day}.`,
  },
  neverConfirmed: { nl: "Nog nooit bevestigd.", en: "Never confirmed." },
  back: { nl: "Terug naar de lijst", en: "Back to the list" },
  toCallList: { nl: "Naar de bellijst", en: "To the call list" },
});
