// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** The letter with the plan, for the resident. Nothing in it says why we met. */
export const letterTexts = defineMessages({
  title: { nl: "Wat wij samen hebben afgesproken", simple: "Ons plan", en: "What we agreed together" },
  dear: { nl: (name: string) => `Beste ${name},`, en: (name: string) => `Dear ${name},` },
  lead: {
    nl: "Wij hebben met elkaar gepraat. Dit hebben wij samen opgeschreven. Klopt er iets niet? Bel ons, dan passen wij het aan.",
    simple: "Wij hebben gepraat. Dit is ons plan. Klopt het niet? Bel ons.",
    en: "We talked with each other. This is what we wrote down together. Is something not right? Call us and we will change it.",
  },
  wish: { nl: "Dit wilt u graag", simple: "Dit wilt u", en: "This is what you would like" },
  can: { nl: "Dit kunt u goed en doet u graag", simple: "Dit kunt u goed", en: "This is what you are good at" },
  goals: { nl: "Dit gaan wij doen", en: "This is what we will do" },
  goal: { nl: (place: number) => `Stap ${place}`, en: (place: number) => `Step ${place}` },
  appointment: { nl: "De volgende afspraak", en: "The next appointment" },
  noAppointment: { nl: "Wij bellen u om af te spreken.", en: "We will call you to make an appointment." },
  who: { nl: "Wie u kunt bellen", en: "Whom you can call" },
  callWorker: {
    nl: (name: string, phone: string) => `${name}, ${phone}.`,
    en: (name: string, phone: string) => `${name}, ${phone}.`,
  },
  stop: {
    nl: "Wilt u stoppen of iets anders? Dat mag altijd. U hoeft niet te zeggen waarom.",
    simple: "Wilt u stoppen? Dat mag altijd.",
    en: "Would you like to stop, or something else? You always may. You need not say why.",
  },
  regards: { nl: "Met vriendelijke groet,", en: "Kind regards," },
  callUs: { nl: "Bel gerust:", en: "Feel free to call:" },
  page: {
    nl: (page: number, pages: number) => `Blad ${page} van ${pages}`,
    en: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },
});

/** The sheet to talk over. No name stands on it. */
export const guideTexts = defineMessages({
  title: { nl: "Samen in gesprek", en: "Talking together" },
  lead: {
    nl: "Dit blad helpt bij een goed gesprek. U hoeft niet alles te vertellen. Begin waar u zin in hebt.",
    simple: "Dit blad helpt bij het gesprek. U kiest waar wij over praten.",
    en: "This sheet helps to have a good talk. You need not tell everything. Begin where you like.",
  },
  am: { nl: "Wie ben ik?", en: "Who am I?" },
  amAsk: {
    nl: "Waar komt u vandaan? Wat deed u graag, en wat doet u nu graag? Wie zijn belangrijk voor u?",
    simple: "Wat doet u graag? Wie is belangrijk voor u?",
    en: "Where are you from? What did you like doing, and what now? Who matters to you?",
  },
  can: { nl: "Wat kan ik?", en: "What can I do?" },
  canAsk: {
    nl: "Waar bent u goed in? Wat wilt u anderen leren of geven? Wat wilt u zelf bijdragen?",
    simple: "Wat kunt u goed? Wat wilt u voor anderen doen?",
    en: "What are you good at? What would you like to teach or give? What do you want to contribute?",
  },
  seek: { nl: "Wat zoek ik?", en: "What do I look for?" },
  seekAsk: {
    nl: "Hoe ziet een fijne week eruit? Met wie wilt u iets doen? Wat mist u? Wat wilt u juist niet?",
    simple: "Wat is een fijne week? Wat mist u? Wat wilt u niet?",
    en: "What does a good week look like? With whom would you like to do something? What do you miss? What would you rather not?",
  },
  web: { nl: "Een tekening om over te praten", en: "A drawing to talk over" },
  webText: {
    nl: "Zet op elke lijn een stip. In het midden gaat het niet zo goed, aan de rand gaat het heel goed. Er is geen goed of fout. Het is geen cijfer. Waar wilt u over praten?",
    simple: "Zet stippen. Midden is niet zo goed. Rand is heel goed. Waar wilt u over praten?",
    en: "Put a dot on every line. In the middle it is not so good, at the edge it is very good. Nothing is right or wrong. It is no mark. What would you like to talk about?",
  },
  wishes: { nl: "Wat wil ik als eerste?", en: "What do I want first?" },
  wishesText: {
    nl: "Kies één, twee of drie dingen. Klein is goed.",
    en: "Choose one, two or three things. Small is fine.",
  },
  page: {
    nl: (page: number, pages: number) => `Blad ${page} van ${pages}`,
    en: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },
});

/** A card beside the phone, for who calls. */
export const callCardTexts = defineMessages({
  title: {
    nl: (number: number) => `Belkaart bij traject ${number}`,
    en: (number: number) => `Call card, case ${number}`,
  },
  who: { nl: "Wie belt u", en: "Whom you call" },
  when: { nl: "Het liefst", en: "Preferably" },
  likes: { nl: "Wat vindt zij fijn, wat kan zij", en: "What she likes, what she can do" },
  doNot: { nl: "Liever niet", en: "Rather not" },
  say: { nl: "Zo begint u", en: "How to begin" },
  sayText: {
    nl: (name: string, site: string) =>
      `“Goedemorgen, u spreekt met … van ${site}. Spreek ik met ${name}? Komt het nu uit? Ik wil graag kennismaken en horen hoe het met u gaat.”`,
    en: (name: string, site: string) =>
      `“Good morning, this is … of ${site}. Am I speaking with ${name}? Is this a good moment? I would like to get acquainted and hear how you are.”`,
  },
  duty: { nl: "Vertel ook dit", en: "Also say this" },
  dutyText: {
    nl: "Wij schrijven kort op wat wij afspreken. U mag alles lezen. U mag altijd stoppen, zonder reden.",
    en: "We write down briefly what we agree. You may read everything. You may stop any time, without a reason.",
  },
  notes: { nl: "Opgeschreven tijdens het gesprek", en: "Written down during the call" },
  destroy: { nl: "Vernietig dit blad na het gesprek.", en: "Destroy this sheet after the call." },
});

/** The whole file on paper. */
export const fileTexts = defineMessages({
  title: { nl: (number: number) => `Traject ${number}`, en: (number: number) => `Case ${number}` },
  mark: {
    nl: (who: string, when: string, page: number, pages: number) =>
      `Meegenomen door ${who} op ${when}. Blad ${page} van ${pages}`,
    en: (who: string, when: string, page: number, pages: number) =>
      `Taken along by ${who} on ${when}. Page ${page} of ${pages}`,
  },
  why: { nl: (reason: string) => `Waarvoor: ${reason}.`, en: (reason: string) => `What for: ${reason}.` },
  care: {
    nl: "Dit blad hoort bij het dossier van een bewoner. Laat het nergens liggen en vernietig het na gebruik.",
    en: "This sheet belongs to the file of a resident. Do not leave it lying about, and destroy it after use.",
  },
  person: { nl: "Wie", en: "Who" },
  state: { nl: "Stand", en: "State" },
});
