// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** What stands on the paper itself. It is printed in Dutch only. */
export const paperWords = {
  title: "Wat is er te doen?",
  weekOf: (day: string) => `Week van ${day}`,
  call: "Vragen? Bel gerust",
  everywhere: "Alle buurten",
  wijk: "Wijk",
  buurt: "Buurt",
  time: (clock: string) => `${clock}\u00a0uur`,
  allDay: "hele dag",
  cancelled: "gaat niet door",
  full: "vol",
  online: "Op internet",
  nothing: "Niets gepland. Zin in een praatje? Bel ons.",
  onTheBack: "Kijk op de achterkant wat er is.",
  more: "Er is nog meer te doen. Kijk op de achterkant.",
  firstTime: "Komt u voor het eerst?",
  firstTimeCall: "Bel ons. Dan zorgen wij dat iemand u opvangt. Wij kunnen ook vervoer regelen.",
  website: (address: string) => `Alles staat ook op internet: ${address}`,
  edition: (day: string) => `Gemaakt op ${day}.`,
  slip: "Ik wil graag…",
  wishes: [
    "dat iemand mij belt over een activiteit",
    "dat iemand bij mij op bezoek komt",
    "zelf iets doen voor een ander",
  ],
  box: "vakje om aan te kruisen",
  name: "Mijn naam",
  phone: "Mijn telefoonnummer",
  line: "lijn om op te schrijven",
  handIn: (where: string) => `Knip deze strook af. Geef hem aan uw thuiszorg, uw huisarts of aan ${where}.`,
  handInCall: "Knip deze strook af. Geef hem aan uw thuiszorg of uw huisarts. Of bel ons.",
  rest: "Nog meer te doen deze week",
  highlights: "De weken daarna",
  privacy: "Wat doen wij met uw gegevens?",
  privacyText: [
    "Op de strook vragen wij uw naam en uw telefoonnummer. Wij bellen u daarmee over wat u heeft aangekruist.",
    "Wij geven uw gegevens aan niemand anders. Heeft u geen vragen meer? Dan gooien wij de strook weg.",
    "Wilt u dat wij eerder stoppen? Bel ons. U hoeft niet te zeggen waarom.",
  ],
  footer: (phone: string, edition: string) => `Vragen? Bel ${phone}. ${edition}`,
  page: (page: number, pages: number) => `Pagina ${page} van ${pages}`,
  tooMany: "Er is nog meer te doen. Bel ons, of kijk op internet.",
};

/** The pages around the paper. */
export const paperMessages = defineMessages({
  title: { nl: "De buurtkrant", en: "The neighbourhood paper" },
  lead: {
    nl: "Alles wat er te doen is, op papier. In grote letters. Kies uw buurt. Dan maken wij een blad dat u kunt afdrukken.",
    simple: "Wat is er te doen? U kunt het op papier krijgen. Kies uw buurt.",
    en: "Everything there is to do, on paper and in large letters. Choose your neighbourhood and we make a sheet to print.",
  },
  area: { nl: "Voor welke buurt?", en: "Which neighbourhood?" },
  everywhere: { nl: "Alle buurten", en: "All neighbourhoods" },
  wholeOf: { nl: (name: string) => `Heel ${name}`, en: (name: string) => `All of ${name}` },
  period: { nl: "Hoe lang?", en: "How long?" },
  week: { nl: "Een week", en: "A week" },
  month: { nl: "Een maand", en: "A month" },
  from: { nl: "Vanaf welke dag?", en: "From which day?" },
  fromHint: {
    nl: "Wij nemen de hele week of maand van die dag.",
    en: "We take the whole week or month of that day.",
  },
  show: { nl: "Laat zien", en: "Show" },
  dutchOnly: { nl: "Het blad is in het Nederlands.", en: "The sheet itself is in Dutch." },
  download: { nl: "Download op A4 (pdf)", en: "Download on A4 (pdf)" },
  downloadA3: { nl: "Download op A3, voor aan de muur (pdf)", en: "Download on A3, for the wall (pdf)" },
  whatIsOnIt: { nl: "Dit staat erop", en: "This is on it" },
  noComputer: {
    nl: (phone: string) => `Heeft u geen printer? Bel ${phone}. Dan vertellen wij waar u de buurtkrant kunt halen.`,
    en: (phone: string) => `No printer? Call ${phone}. We tell you where you can get the paper.`,
  },
  tooMany: {
    nl: "Er is meer dan op het blad past. Kies een kleinere buurt of een week.",
    en: "There is more than fits. Choose a smaller neighbourhood or one week.",
  },
  wrongArea: {
    nl: "Deze buurt kennen wij niet. Kies een buurt uit de lijst.",
    en: "We do not know this neighbourhood. Choose one from the list.",
  },
  wrongPeriod: { nl: "Kies een week of een maand.", en: "Choose a week or a month." },
  wrongDate: { nl: "Kies een dag, bijvoorbeeld 24-11-2026.", en: "Choose a day, for example 24-11-2026." },
  issues: { nl: "Eerder gemaakt", en: "Earlier issues" },
  issuesNote: {
    nl: "Deze bladen blijven zoals ze waren. Wat er nu te doen is, kan veranderd zijn.",
    en: "These sheets stay as they were. What there is to do now may have changed.",
  },
  issue: { nl: "Geef dit blad uit", en: "Issue this sheet" },
  issueNote: {
    nl: "Het blad wordt bewaard zoals het nu is. Iedereen kan het hieronder terugvinden.",
    en: "The sheet is kept as it is now. Everybody can find it below.",
  },
});
