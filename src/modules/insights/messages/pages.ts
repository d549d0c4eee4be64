// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

export const pages = defineMessages({
  title: { nl: "Inzicht", en: "Insight" },
  titleOf: { nl: (team: string) => `Inzicht: ${team}`, en: (team: string) => `Insight: ${team}` },
  lead: {
    nl: "Cijfers over een heel kwartaal. Kleine getallen staan er niet in.",
    en: "Figures over a whole quarter. Small numbers are left out.",
  },
  desk: { nl: "Inzicht voor uw team", en: "Insight for your team" },
  deskText: {
    nl: "Lijst voor het overleg, werk per persoon en cijfers.",
    en: "List for the meeting, work per person and figures.",
  },
  teams: { nl: "Teams", en: "Teams" },
  now: { nl: "Nu", en: "Now" },
  meeting: { nl: "Lijst voor het teamoverleg", en: "List for the team meeting" },
  workload: { nl: "Werk per persoon", en: "Work per person" },
  how: { nl: "Zo is dit gerekend", en: "How this is counted" },
  quarter: { nl: "Kwartaal", en: "Quarter" },
  quarters: { nl: "Kies een kwartaal", en: "Choose a quarter" },
  quarterWord: {
    nl: (number: number, year: number) => `Kwartaal ${number} van ${year}`,
    en: (number: number, year: number) => `Quarter ${number} of ${year}`,
  },
  none: { nl: "Er zijn nog geen cijfers", en: "There are no figures yet" },
  noneText: {
    nl: "Twee weken na het eind van een kwartaal staan hier de cijfers.",
    en: "Two weeks after the end of a quarter the figures are here.",
  },
  what: { nl: "Wat", en: "What" },
  count: { nl: "Aantal", en: "Number" },
  percent: { nl: "Deel", en: "Share" },
  percentOf: { nl: (percent: number) => `${percent}%`, en: (percent: number) => `${percent}%` },
  total: { nl: "Samen", en: "Together" },
  ofAll: { nl: "Alle signalen", en: "All signals" },
  about: { nl: (count: number) => `ongeveer ${count}`, en: (count: number) => `about ${count}` },
  left: { nl: "niet getoond", en: "not shown" },
  leftOut: {
    nl: (what: readonly string[]) => `Niet getoond: ${what.join("; ").toLowerCase()}.`,
    en: (what: readonly string[]) => `Not shown: ${what.join("; ").toLowerCase()}.`,
  },
  several: {
    nl: "Bij één signaal kan meer dan één ding opvallen.",
    en: "With one signal more than one thing may be noticed.",
  },
  advice: { nl: "Vroegen alleen advies", en: "Asked for advice only" },
  casesOpened: { nl: "Begonnen trajecten", en: "Cases that began" },
  short: { nl: "In het kort", en: "In short" },
  csv: { nl: "Haal op als CSV", en: "Get as CSV" },
  json: { nl: "Haal op als JSON", en: "Get as JSON" },
  files: { nl: "Meenemen", en: "Take along" },
  pairs: { nl: "Vragen over contact: toen en nu", en: "Questions about contact: then and now" },
  pairsNone: {
    nl: "Minder dan 10 mensen gaven twee keer antwoord en vonden tellen goed. Daarom staat hier niets.",
    en: "Fewer than 10 people answered twice and agreed to be counted. So nothing is shown here.",
  },
  pairsLine: {
    nl: (what: string, pairs: number, change: string) =>
      `${what}: ongeveer ${pairs} mensen, gemiddeld verschil ${change}.`,
    en: (what: string, pairs: number, change: string) => `${what}: about ${pairs} people, mean difference ${change}.`,
  },
  pairsChanged: {
    nl: (percent: number) => `Bij ${percent}% hoort de uitslag nu bij een andere groep.`,
    en: (percent: number) => `With ${percent}% the result now belongs to another group.`,
  },
  pairsWarning: {
    nl: "Er is geen vergelijkingsgroep. Het verschil zegt niet waardoor het komt.",
    en: "There is no comparison group. The difference does not say what caused it.",
  },
  scoring: { nl: (version: string) => `Telling: ${version}.`, en: (version: string) => `Counting: ${version}.` },
  // the meeting
  meetingLead: {
    nl: "Een nummer, een fase en een dag. Geen namen: die horen niet op deze lijst.",
    en: "A number, a phase and a day. No names: they do not belong on this list.",
  },
  meetingNone: { nl: "Er wacht nu niets", en: "Nothing waits now" },
  meetingNoneText: {
    nl: "Alles van dit team is klaar of gepland bij een ander.",
    en: "Everything of this team is done or planned elsewhere.",
  },
  number: { nl: "Nummer", en: "Number" },
  phase: { nl: "Fase", en: "Phase" },
  step: { nl: "Volgende stap", en: "Next step" },
  day: { nl: "Dag", en: "Day" },
  who: { nl: "Wie", en: "Who" },
  wholeTeam: { nl: "het team", en: "the team" },
  noDay: { nl: "geen dag", en: "no day" },
  signalNumber: { nl: (number: number) => `Signaal ${number}`, en: (number: number) => `Signal ${number}` },
  caseNumber: { nl: (number: number) => `Traject ${number}`, en: (number: number) => `Case ${number}` },
  hidden: {
    nl: (count: number) => (count === 1 ? "1 verborgen." : `${count} verborgen.`),
    en: (count: number) => (count === 1 ? "1 hidden." : `${count} hidden.`),
  },
  printed: { nl: (day: string) => `Lijst van ${day}.`, en: (day: string) => `List of ${day}.` },
  // the work
  workLead: {
    nl: "Om werk eerlijk te verdelen. Het zegt niets over hoe goed iemand werkt.",
    en: "To share work fairly. It says nothing about how well somebody works.",
  },
  name: { nl: "Wie", en: "Who" },
  cases: { nl: "Trajecten", en: "Cases" },
  signals: { nl: "Signalen", en: "Signals" },
  overdue: { nl: "Dag is voorbij", en: "Day has passed" },
  leftTeam: { nl: "Werkt hier niet meer", en: "No longer works here" },
  away: { nl: (name: string) => `${name} (afwezig)`, en: (name: string) => `${name} (away)` },
});

/** "Zo is dit gerekend". */
export const howTexts = defineMessages({
  title: { nl: "Zo is dit gerekend", en: "How this is counted" },
  lead: {
    nl: "Cijfers mogen nooit iets over één bewoner vertellen. Daarom gelden deze regels, overal hetzelfde.",
    simple: "Cijfers mogen nooit iets over één mens vertellen. Daarom zijn er regels.",
    en: "Figures may never tell anything about one resident. So these rules hold, everywhere the same.",
  },
  small: {
    nl: "Een getal onder 5 staat er niet. Ook nul staat er niet.",
    en: "A number under 5 is not shown. Nor is zero.",
  },
  sensitive: {
    nl: "Gaat het over wat opviel, een reden of antwoorden op vragen? Dan staat een getal onder 10 er niet.",
    en: "Is it about what was noticed, a reason or answers to questions? Then a number under 10 is not shown.",
  },
  second: {
    nl: "Staat er één getal niet, dan staat ook het kleinste andere getal er niet. Zo kan niemand het uitrekenen.",
    en: "When one number is not shown, the smallest other one is not shown either. So nobody can work it out.",
  },
  fives: { nl: "Elk getal is afgerond op 5.", en: "Each number is rounded to 5." },
  percent: { nl: "Een deel in procenten staat er pas vanaf 20.", en: "A share in percents is shown from 20 on." },
  bar: {
    nl: "Een staaf is zo lang als het deel dat ernaast staat. Wat niet getoond is, heeft geen staaf.",
    en: "A bar is as long as the share beside it. What is not shown has no bar.",
  },
  everybody: {
    nl: "Hoort iedereen bij één regel, dan staat die regel er ook niet.",
    en: "When everybody belongs to one line, that line is not shown either.",
  },
  areas: {
    nl: "Buurten met minder dan 500 inwoners staan samen onder ‘andere of kleine buurten’.",
    en: "Neighbourhoods with fewer than 500 inhabitants stand together under ‘other or small neighbourhoods’.",
  },
  once: {
    nl: "De cijfers van een kwartaal worden één keer gemaakt, twee weken na het eind. Daarna veranderen ze niet meer.",
    en: "The figures of a quarter are made once, two weeks after its end. After that they do not change.",
  },
  same: {
    nl: "Op het scherm, in CSV en in JSON staat precies hetzelfde.",
    en: "The screen, CSV and JSON hold exactly the same.",
  },
  pairs: {
    nl: "Toen en nu: alleen van wie het goed vond, en pas vanaf 10 mensen die twee keer antwoord gaven. Er is geen vergelijkingsgroep.",
    en: "Then and now: only of who agreed, and from 10 people on who answered twice. There is no comparison group.",
  },
  own: {
    nl: "De lijst voor het overleg en het werk per persoon zijn van nu. Zij gaan over uw eigen team en staan niet in een bestand.",
    en: "The list for the meeting and the work per person are of now. They are about your own team and in no file.",
  },
  days: {
    nl: "Dagen tot het eerste contact: van de dag van binnenkomst tot de dag waarop iemand is bereikt.",
    en: "Days until first contact: from the day it came in to the day somebody was reached.",
  },
});
