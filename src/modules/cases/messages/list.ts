// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** The list of cases, and the lines elsewhere that lead to it. */
export const listTexts = defineMessages({
  title: { nl: "Trajecten", en: "Cases" },
  lead: {
    nl: "Elk traject heeft één volgende stap. Wat te laat is, staat bovenaan.",
    en: "Every case has one next step. What is overdue stands first.",
  },
  mine: { nl: "Mijn trajecten", en: "My cases" },
  mineNone: { nl: "U werkt nu met niemand samen", en: "You work with nobody now" },
  mineNoneText: {
    nl: "Een traject begint bij een signaal of een verwijzing, en alleen met een ja.",
    en: "A case begins with a signal or a referral, and only with a yes.",
  },
  closed: { nl: "Kort geleden gesloten", en: "Closed lately" },
  closedText: {
    nl: "U leest deze trajecten niet meer. Vraagt zij het opnieuw? Dan kunt u het heropenen.",
    en: "You cannot read these cases any more. Does she ask again? Then you can reopen it.",
  },
  closedLine: {
    nl: (number: number, on: string) => `Heropen traject ${number}, gesloten op ${on}`,
    en: (number: number, on: string) => `Reopen case ${number}, closed on ${on}`,
  },
  handovers: { nl: "Overdrachten die wachten", en: "Handovers that wait" },
  handoverLine: {
    nl: (team: string, on: string) => `Van ${team}, gevraagd op ${on}`,
    en: (team: string, on: string) => `From ${team}, asked on ${on}`,
  },
  team: { nl: (team: string) => `Trajecten van ${team}`, en: (team: string) => `Cases of ${team}` },
  teamNone: { nl: "Dit team heeft nu geen trajecten.", en: "This team has no cases now." },
  hidden: {
    nl: (count: number) => `${count} verborgen`,
    en: (count: number) => `${count} hidden`,
  },
  hiddenWhy: {
    nl: "Deze zijn besloten, of u staat op een lijst van wie iemand niet wil ontmoeten.",
    en: "These are closed files, or you are on a list of whom somebody does not want to meet.",
  },
  who: { nl: "Wie", en: "Who" },
  step: { nl: "Volgende stap", en: "Next step" },
  owner: { nl: "Wie doet het", en: "Who does it" },
  due: { nl: "Wanneer", en: "When" },
  phase: { nl: "Fase", en: "Phase" },
  number: { nl: "Traject", en: "Case" },
  one: { nl: (number: number) => `Traject ${number}`, en: (number: number) => `Case ${number}` },
  late: { nl: "te laat", en: "overdue" },
  today: { nl: "vandaag", en: "today" },
  pausedUntil: { nl: (on: string) => `gepauzeerd tot ${on}`, en: (on: string) => `paused until ${on}` },
  nobody: { nl: "nog niemand", en: "nobody yet" },
  noStep: { nl: "nog geen stap", en: "no step yet" },
  deskLink: { nl: "Trajecten", en: "Cases" },
  deskText: { nl: "Met wie u samenwerkt, en de volgende stap.", en: "With whom you work, and the next step." },
  deskLate: {
    nl: (count: number) => (count === 1 ? "1 stap is te laat." : `${count} stappen zijn te laat.`),
    en: (count: number) => (count === 1 ? "1 step is overdue." : `${count} steps are overdue.`),
  },
  section: { nl: "Samen aan een plan", en: "A plan together" },
  sectionLine: {
    nl: (number: number, status: string) => `Traject ${number}: ${status}`,
    en: (number: number, status: string) => `Case ${number}: ${status}`,
  },
  ended: { nl: "Het traject is gesloten.", en: "The case is closed." },
  handedOver: { nl: "De overdracht is gevraagd.", en: "The handover was asked for." },
  decided: { nl: "Uw antwoord is bewaard.", en: "Your answer is kept." },
});
