// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** What is kept, for how long, and what went: for the privacy officer; reviews: for workers. */
export const retentionTexts = defineMessages({
  title: { nl: "Bewaren en wissen", en: "Keeping and erasing" },
  workText: { nl: "Wat er vannacht is opgeruimd, en wat er gaat.", en: "What was cleared last night, and what goes." },
  lead: {
    nl: "Elke nacht gaat weg wat lang genoeg is bewaard. Hier ziet u wat er ging, zonder van wie.",
    en: "Every night goes what was kept long enough. Here you see what went, without of whom.",
  },
  lastNight: { nl: "De laatste nacht", en: "The last night" },
  never: { nl: "Er is nog geen nacht geweest.", en: "There has been no night yet." },
  ranAt: { nl: (when: string) => `Begonnen op ${when}.`, en: (when: string) => `Started on ${when}.` },
  unfinished: {
    nl: "De nacht is niet afgemaakt. De volgende nacht gaat verder.",
    en: "The night was not finished. The next night goes on.",
  },
  failed: {
    nl: "Dit lukte niet. Vraag de techniek om te kijken:",
    en: "This did not work. Ask the technician to look:",
  },
  leftOver: {
    nl: (n: number) => `Van ${n} gewiste mensen is het nummer nog ergens gevonden. Vraag de techniek om te kijken.`,
    en: (n: number) => `Of ${n} erased people the id was still found somewhere. Ask the technician to look.`,
  },
  nothingWent: { nl: "Er ging niets weg.", en: "Nothing went." },
  rule: { nl: "Regel", en: "Rule" },
  went: { nl: "Weg", en: "Gone" },
  coming: { nl: "Wat er gaat in de komende 30 dagen", en: "What goes in the next 30 days" },
  nothingComes: { nl: "Er gaat niets weg in de komende 30 dagen.", en: "Nothing goes in the next 30 days." },
  tonight: { nl: "Vannacht", en: "Tonight" },
  month: { nl: "Binnen 30 dagen", en: "Within 30 days" },
  holds: { nl: "Wat niet weg mag", en: "What may not go" },
  holdsLead: {
    nl: "Bij een klacht of een onderzoek mag van iemand niets weg. Zet er altijd een einddatum op.",
    en: "With a complaint or an investigation nothing of somebody may go. Always give it an end date.",
  },
  noHolds: { nl: "Er is nu niets geblokkeerd.", en: "Nothing is held now." },
  holdOf: { nl: (person: number) => `Persoon ${person}`, en: (person: number) => `Person ${person}` },
  until: { nl: "Tot en met", en: "Until" },
  reason: { nl: "Waarom?", en: "Why?" },
  lift: { nl: "Hef op", en: "Lift" },
  setHold: { nl: "Blokkeer het wissen", en: "Hold the erasing" },
  who: {
    nl: "Van wie? (nummer, heel telefoonnummer of mailadres)",
    en: "Of whom? (number, whole phone number or e-mail address)",
  },
  whoMissing: { nl: "Vul in van wie niets weg mag.", en: "Fill in of whom nothing may go." },
  whoNobody: { nl: "Wij vinden niemand met dit nummer of adres.", en: "We find nobody with this number or address." },
  whoSeveral: {
    nl: "Hier zijn meer mensen. Gebruik het nummer van de persoon.",
    en: "There are more people here. Use the number of the person.",
  },
  reasonMissing: { nl: "Kies waarom.", en: "Choose why." },
  untilUnclear: {
    nl: "Vul een dag in de toekomst in, hoogstens vijf jaar.",
    en: "Fill in a day to come, at most five years.",
  },
  settings: { nl: "Hoe lang wij iets bewaren", en: "How long we keep things" },
  settingsLead: {
    nl: "Dit zijn de regels van nu. Wie de site draait, kan een andere termijn instellen (RETENTION_FILE).",
    en: "These are the rules of now. Who runs the site can set another period (RETENTION_FILE).",
  },
  reviews: { nl: "Nakijken", en: "To look at" },
  reviewsTitle: { nl: "Doet deze persoon nog mee?", en: "Does this person still take part?" },
  reviewsLead: {
    nl: "Van deze mensen hoorden wij anderhalf jaar niets. Er gaat niets weg zonder uw antwoord.",
    en: "Of these people we heard nothing for a year and a half. Nothing goes without your answer.",
  },
  noReviews: { nl: "U hoeft nu niemand na te kijken.", en: "There is nobody to look at now." },
  noReviewsText: { nl: "Wij vragen het u als het nodig is.", en: "We ask you when it is needed." },
  since: { nl: (day: string) => `Gevraagd op ${day}`, en: (day: string) => `Asked on ${day}` },
  duty: {
    nl: "Deze persoon heeft nog een taak bij ons of bij een organisatie.",
    en: "This person still has a duty with us or with an organisation.",
  },
  reviewText: {
    nl: "Bel gerust eerst even. Blijft deze persoon, dan vragen wij het over anderhalf jaar opnieuw.",
    en: "Feel free to call first. If this person stays, we ask again in a year and a half.",
  },
  open: { nl: "Bekijk deze persoon", en: "See this person" },
  keep: { nl: "Blijft: doet nog mee", en: "Stays: still takes part" },
  erase: { nl: "Wis deze persoon", en: "Erase this person" },
  eraseSure: { nl: "Alles van deze persoon wissen?", en: "Erase everything of this person?" },
  eraseSureText: { nl: "Alles gaat nu weg en kan niet terug.", en: "Everything goes now and cannot come back." },
  eraseYes: { nl: "Ja, wis alles", en: "Yes, erase everything" },
  decided: { nl: "Dank u. Wij hebben het opgeschreven.", en: "Thank you. We wrote it down." },
});
