// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** The conversation and the plan. */
export const talkTexts = defineMessages({
  save: { nl: "Bewaar", en: "Save" },
  fieldUnclear: { nl: "Vul dit anders in.", en: "Fill this in differently." },
  dateUnclear: { nl: "Vul een dag in, zoals 24-11-2026.", en: "Fill in a day, such as 24-11-2026." },
  dateFuture: { nl: "Deze dag moet vandaag of eerder zijn.", en: "This day must be today or earlier." },
  textLong: { nl: "Deze tekst is te lang. Maak hem korter.", en: "This text is too long. Make it shorter." },
  noServiceNumber: {
    nl: "Haal het burgerservicenummer weg. Dat mogen wij niet bewaren.",
    en: "Take out the citizen service number. We may not keep it.",
  },
  writeHint: {
    nl: "Schrijf zo dat mevrouw of meneer het zelf mag lezen.",
    en: "Write so that she or he may read it.",
  },

  title: { nl: "Een gesprek opschrijven", en: "Write down a conversation" },
  guide: { nl: "Print het gespreksblad", en: "Print the conversation sheet" },
  guideText: {
    nl: "Begin met wat zij fijn vindt en wat zij kan. Het blad staat in grote letters, zonder naam.",
    en: "Begin with what she likes and what she can do. The sheet is in large print, without a name.",
  },
  kind: { nl: "Welk gesprek", en: "Which conversation" },
  kindMissing: { nl: "Kies welk gesprek dit was.", en: "Choose which conversation this was." },
  on: { nl: "Welke dag", en: "Which day" },
  contribution: { nl: "Wat kan en wil zij bijdragen?", en: "What can and does she want to contribute?" },
  contributionHint: {
    nl: "Talenten, iets leren aan anderen, helpen. Ook klein telt.",
    en: "Talents, teaching others, helping. Small counts too.",
  },
  contributionMissing: {
    nl: "Vraag wat zij kan en wil bijdragen. Schrijf het hier op.",
    en: "Ask what she can and wants to contribute. Write it here.",
  },
  themes: { nl: "Waar ging het over", en: "What it was about" },
  text: { nl: "Wat hebt u besproken?", en: "What did you talk about?" },
  textMissing: { nl: "Schrijf kort op wat er besproken is.", en: "Write briefly what was talked about." },
  measured: { nl: "Vragen over contact", en: "Questions about contact" },
  measuredLead: {
    nl: "U hebt de vragen aangeboden. Wilde zij ze beantwoorden? Nee is ook goed.",
    en: "You offered the questions. Did she want to answer them? No is fine too.",
  },
  measuredMissing: {
    nl: "Kies of zij de vragen wilde beantwoorden.",
    en: "Choose whether she wanted to answer the questions.",
  },
  taken: { nl: "Ja, zij gaf antwoord", en: "Yes, she answered" },
  refused: { nl: "Nee, liever niet", en: "No, rather not" },
  web: { nl: "De tekening", en: "The drawing" },
  webLead: {
    nl: "Hebt u samen stippen gezet op het web? Neem ze over. 0 is het midden, 10 de rand. Het is geen cijfer: wij tellen het nooit op.",
    en: "Did you put dots on the web together? Copy them. 0 is the middle, 10 the edge. It is no mark: we never add it up.",
  },
  markWrong: { nl: "Kies een plek van 0 tot en met 10.", en: "Choose a spot from 0 to 10." },
  notPut: { nl: "geen stip", en: "no dot" },

  planTitle: { nl: "Het plan", en: "The plan" },
  planLead: {
    nl: "In haar eigen woorden. Lees het voor en vraag of het zo klopt.",
    en: "In her own words. Read it out and ask whether it is right.",
  },
  wish: { nl: "Wat wil ik?", en: "What do I want?" },
  wishMissing: { nl: "Schrijf in haar woorden op wat zij wil.", en: "Write in her words what she wants." },
  planContribution: { nl: "Wat kan en wil ik bijdragen?", en: "What can and do I want to contribute?" },
  lack: { nl: "Wat mist er vooral?", en: "What is missing most?" },
  lackMissing: { nl: "Kies wat er vooral mist.", en: "Choose what is missing most." },
  goal: { nl: (place: number) => `Wens ${place}`, en: (place: number) => `Wish ${place}` },
  goalHint: {
    nl: "Klein en te doen. Bijvoorbeeld: elke dinsdag wandelen.",
    en: "Small and doable. For example: walk every Tuesday.",
  },
  goalMissing: { nl: "Schrijf minstens één wens op.", en: "Write down at least one wish." },
  goalNeedsElement: { nl: "Kies bij deze wens wat er helpt.", en: "Choose what helps with this wish." },
  element: {
    nl: (place: number) => `Wat helpt bij wens ${place}`,
    en: (place: number) => `What helps with wish ${place}`,
  },
  shareable: {
    nl: (place: number) => `Wie helpt mag wens ${place} weten`,
    en: (place: number) => `Who helps may know wish ${place}`,
  },
  agree: { nl: "Afspraak", en: "Agreement" },
  agreedOn: { nl: "Afgesproken op", en: "Agreed on" },
  agreedHow: { nl: "Hoe zei zij ja", en: "How did she say yes" },
  agreedHowMissing: { nl: "Kies hoe zij ja zei.", en: "Choose how she said yes." },
  agreeButton: { nl: "Zo spreken wij het af", en: "This is what we agree" },
});
