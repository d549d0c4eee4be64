// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** What a resident sees of her own plan. */
export const ownTexts = defineMessages({
  title: { nl: "Mijn plan", en: "My plan" },
  line: {
    nl: "Wat u samen hebt afgesproken, en wanneer u elkaar ziet.",
    simple: "Ons plan en de afspraak.",
    en: "What you agreed together, and when you meet.",
  },
  lead: {
    nl: "Dit hebt u samen opgeschreven. Klopt er iets niet? Bel ons, dan passen wij het aan.",
    simple: "Dit is ons plan. Klopt het niet? Bel ons.",
    en: "This is what you wrote down together. Is something not right? Call us and we will change it.",
  },
  none: { nl: "Er is nog geen plan", en: "There is no plan yet" },
  noneText: {
    nl: "Wilt u met ons praten over wat u graag wilt? Bel ons.",
    simple: "Wilt u met ons praten? Bel ons.",
    en: "Would you like to talk about what you want? Call us.",
  },
  notYet: {
    nl: "Wij maken samen nog een plan.",
    simple: "Wij maken nog een plan.",
    en: "We are still making a plan together.",
  },
  can: { nl: "Wat kan en wil ik bijdragen", simple: "Wat kan ik", en: "What I can and want to contribute" },
  wish: { nl: "Wat wil ik", en: "What I want" },
  goals: { nl: "Wat gaan wij doen", en: "What we will do" },
  notes: {
    nl: "Wat wij voor u opschreven",
    simple: "Voor u opgeschreven",
    en: "What we wrote down for you",
  },
  appointment: { nl: "De volgende afspraak", en: "The next appointment" },
  noAppointment: {
    nl: "Er is nu geen afspraak. Wij bellen u.",
    simple: "Geen afspraak. Wij bellen u.",
    en: "There is no appointment now. We will call you.",
  },
  who: { nl: "Wie werkt er met mij", en: "Who works with me" },
  call: { nl: "Bellen", en: "Call" },
  pausedUntil: {
    nl: (on: string) => `Wij wachten tot ${on}. Dan bellen wij u.`,
    en: (on: string) => `We wait until ${on}. Then we call you.`,
  },
  closed: { nl: "Dit plan is afgerond.", simple: "Dit plan is klaar.", en: "This plan is finished." },
  earlier: { nl: "Eerdere plannen", en: "Earlier plans" },
  stop: {
    nl: "Wilt u stoppen? Dat mag altijd. Bel ons, u hoeft niet te zeggen waarom.",
    simple: "Wilt u stoppen? Dat mag. Bel ons.",
    en: "Would you like to stop? You always may. Call us, you need not say why.",
  },
  looks: { nl: "Wie keek er in mijn gegevens", en: "Who looked at my details" },
});
