// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** What is missing: the table of a week, the list, the walk. */
export const gridTexts = defineMessages({
  title: { nl: "Wat mist er in de buurt?", en: "What is missing in the neighbourhood?" },
  titleOf: { nl: (area: string) => `Wat mist er in ${area}?`, en: (area: string) => `What is missing in ${area}?` },
  lead: {
    nl: "Hier ziet u wat er vaak is, en wat er nooit is. Wij tellen de komende twaalf weken.",
    simple: "Hier ziet u wat er is en wat er niet is.",
    en: "Here you see what is often there, and what never is. We count the coming twelve weeks.",
  },
  noAreas: { nl: "Er staan nog geen buurten in deze site.", en: "There are no neighbourhoods in this site yet." },
  noAreasText: {
    nl: "Wie de site beheert, kan de kaart van het CBS inlezen.",
    en: "Whoever runs the site can read in the map of Statistics Netherlands.",
  },
  municipality: { nl: "Gemeente", en: "Municipality" },
  area: { nl: "Wijk of buurt", en: "District or neighbourhood" },
  wholeTown: { nl: "De hele gemeente", en: "The whole municipality" },
  wijken: { nl: "Wijken", en: "Districts" },
  buurten: { nl: "Buurten", en: "Neighbourhoods" },
  kind: { nl: "Soort", en: "Kind" },
  element: { nl: "Waar helpt het bij?", en: "What does it help with?" },
  anyElement: { nl: "Alles", en: "Anything" },
  audience: { nl: "Voor wie?", en: "For whom?" },
  show: { nl: "Toon", en: "Show" },
  filterLabel: { nl: "Kies een buurt en een soort", en: "Choose a neighbourhood and a kind" },
  found: { nl: "Wat valt op?", en: "What stands out?" },
  nothingAtAll: { nl: "Er is de komende twaalf weken niets.", en: "There is nothing in the coming twelve weeks." },
  nothingOnDays: { nl: (days: string) => `Niets op ${days}.`, en: (days: string) => `Nothing on ${days}.` },
  freeRoom: {
    nl: (room: string, venue: string) => `${room} in ${venue} is dan vrij.`,
    en: (room: string, venue: string) => `${room} in ${venue} is free then.`,
  },
  nothingOnRun: { nl: (run: string) => `Niets op ${run}.`, en: (run: string) => `Nothing on ${run}.` },
  allFilled: { nl: "Op elk deel van de week is er iets.", en: "There is something in every part of the week." },
  noGap: {
    nl: "Dit is rustig, en niemand vroeg om meer.",
    en: "It is quiet here, and nobody asked for more.",
  },
  run: {
    nl: (from: string, to: string, part: string, days: number) =>
      days === 1 ? `${from}${part}` : `${from}- ${days === 2 ? "en" : "tot en met"} ${to}${part}`,
    en: (from: string, to: string, part: string, days: number) =>
      days === 1 ? `${from} ${part}` : `${from} ${days === 2 ? "and" : "to"} ${to} ${part}s`,
  },
  buurtNothing: {
    nl: (buurt: string) => `${buurt}: geen activiteit voor 75-plussers.`,
    en: (buurt: string) => `${buurt}: no activity for people of 75 and older.`,
  },
  buurtRun: {
    nl: (buurt: string, run: string) => `${buurt}: geen activiteit voor 75-plussers op ${run}.`,
    en: (buurt: string, run: string) => `${buurt}: no activity for people of 75 and older on ${run}.`,
  },
  shortOf: {
    nl: (what: string, wanted: string, had: string) => `${what}: ${had} keer per week. Het doel is ${wanted}.`,
    en: (what: string, wanted: string, had: string) => `${what}: ${had} times a week. The target is ${wanted}.`,
  },
  inPart: {
    nl: (what: string, part: string) => `${what} in de ${part}`,
    en: (what: string, part: string) => `${what} in the ${part}`,
  },
  anything: { nl: "Activiteiten", en: "Activities" },
  tableCaption: { nl: (area: string) => `Een week in ${area}`, en: (area: string) => `A week in ${area}` },
  tableHint: {
    nl: "Een getal is het aantal activiteiten. Af en toe: minder dan vier keer in twaalf weken.",
    en: "A number is the number of activities. Now and then: fewer than four times in twelve weeks.",
  },
  partHead: { nl: "Deel van de dag", en: "Part of the day" },
  nothing: { nl: "niets", en: "nothing" },
  nowAndThen: { nl: "af en toe", en: "now and then" },
  activities: {
    nl: (count: number) => (count === 1 ? "1 activiteit" : `${count} activiteiten`),
    en: (count: number) => (count === 1 ? "1 activity" : `${count} activities`),
  },
  planHere: { nl: "Plan hier iets", en: "Plan something here" },
  wishHere: { nl: "Zeg wat u mist", en: "Tell us what you miss" },
  gapMark: { nl: "gevraagd", en: "asked for" },
  gapMarkHint: {
    nl: "Gevraagd: er is een doel, of mensen vroegen erom. Zonder dat is het rustig, geen hiaat.",
    en: "Asked for: there is a target, or people asked. Without that it is quiet, not a gap.",
  },
  byDay: { nl: "Per dag", en: "By day" },
  askedTitle: { nl: "Hoe vaak werd erom gevraagd?", en: "How often was it asked for?" },
  askedLead: {
    nl: (from: string, to: string) => `Wensen en zoekvragen zonder resultaat, van ${from} tot ${to}.`,
    en: (from: string, to: string) => `Wishes and searches without a result, from ${from} to ${to}.`,
  },
  askedNone: {
    nl: "Er zijn te weinig vragen om te tonen.",
    en: "There are too few to show.",
  },
  askedRule: {
    nl: "Getallen onder de 5 tonen wij niet. Andere getallen ronden wij af op 5. Soms laten wij een tweede getal weg, zodat niemand het eerste kan uitrekenen.",
    en: "We do not show numbers below 5. Other numbers are rounded to 5. Sometimes we leave out a second number, so that nobody can work out the first.",
  },
  askedTimes: { nl: "Gevraagd", en: "Asked" },
  totalAsked: { nl: "Alles samen", en: "All together" },
  busyTitle: { nl: "Hier wordt aan gewerkt", en: "Being worked on" },
  busyLead: {
    nl: "Wilt u helpen of het organiseren? Bel ons.",
    en: "Do you want to help or organise it? Call us.",
  },
  toTop: { nl: "Waar mist het meest?", en: "Where is most missing?" },
  toWalk: { nl: "Hoe ver is het lopen?", en: "How far is the walk?" },
  toGrid: { nl: "Naar de tabel van een week", en: "To the table of a week" },
  csv: { nl: "Download als CSV", en: "Download as CSV" },
  how: { nl: "Zo is dit gerekend", en: "How this was worked out" },
  howFilled: {
    nl: "Een vak is gevuld als er in twaalf weken minstens vier keer iets is.",
    en: "A cell is filled when there is something at least four times in twelve weeks.",
  },
  howNot: {
    nl: "Wat is afgezegd of lang niet bevestigd, telt niet mee.",
    en: "What is cancelled or was not confirmed for long does not count.",
  },
  howReach: {
    nl: (metres: string) => `Voor mensen van 75 telt ook wat binnen ${metres} is, of met vervoer.`,
    en: (metres: string) => `For people of 75 we also count what is within ${metres}, or with transport.`,
  },
  topTitle: { nl: "Waar mist het meest?", en: "Where is most missing?" },
  topLead: {
    nl: "Bovenaan staat wat het meest mist. Wij kijken naar de doelen en naar wat mensen vroegen.",
    en: "On top is what is missing most. We look at the targets and at what people asked for.",
  },
  topNone: { nl: "Alle doelen zijn gehaald.", en: "All targets are reached." },
  topNoneText: {
    nl: "Of er zijn nog geen doelen. Mist u iets? Zeg het ons.",
    en: "Or there are no targets yet. Do you miss something? Tell us.",
  },
  colWhere: { nl: "Waar", en: "Where" },
  colWhat: { nl: "Wat", en: "What" },
  colNow: { nl: "Nu per week", en: "Now a week" },
  colTarget: { nl: "Doel per week", en: "Target a week" },
  colAsked: { nl: "Gevraagd", en: "Asked" },
  colDay: { nl: "Dag", en: "Day" },
  colPart: { nl: "Deel van de dag", en: "Part of the day" },
  colActivities: { nl: "Activiteiten", en: "Activities" },
  colDates: { nl: "Keren in twaalf weken", en: "Times in twelve weeks" },
  colMeaning: { nl: "Betekenis", en: "Meaning" },
  filled: { nl: "gevuld", en: "filled" },
  gap: { nl: "hiaat", en: "gap" },
  quiet: { nl: "rustig", en: "quiet" },
  walkTitle: { nl: "Hoe ver is het lopen?", en: "How far is the walk?" },
  walkTitleOf: {
    nl: (what: string, town: string) => `Hoe ver lopen naar ${what} in ${town}?`,
    en: (what: string, town: string) => `How far is the walk to ${what} in ${town}?`,
  },
  walkLead: {
    nl: "Per buurt: hoe ver is het naar de dichtstbijzijnde activiteit in de komende vier weken?",
    en: "Per neighbourhood: how far is it to the nearest activity in the coming four weeks?",
  },
  walkAnything: { nl: "een activiteit", en: "an activity" },
  walkMap: {
    nl: (town: string) => `Kaart van ${town}: per buurt hoe lang het lopen is. Dezelfde cijfers staan in de tabel.`,
    en: (town: string) => `Map of ${town}: how long the walk is per neighbourhood. The same figures are in the table.`,
  },
  legend: { nl: "Wat betekenen de kleuren?", en: "What do the colours mean?" },
  upTo: {
    nl: (minutes: number) => `tot ${minutes} minuten lopen`,
    en: (minutes: number) => `up to ${minutes} minutes on foot`,
  },
  beyond: {
    nl: (minutes: number) => `meer dan ${minutes} minuten lopen`,
    en: (minutes: number) => `more than ${minutes} minutes on foot`,
  },
  nowhere: { nl: "niet binnen 60 kilometer", en: "not within 60 kilometres" },
  walkCaption: { nl: "Lopen per buurt", en: "The walk per neighbourhood" },
  colBuurt: { nl: "Buurt", en: "Neighbourhood" },
  colMetres: { nl: "Afstand", en: "Distance" },
  colMinutes: { nl: "Minuten lopen", en: "Minutes on foot" },
  colFrom: { nl: "Gerekend vanaf", en: "Measured from" },
  fromPostcodes: {
    nl: (count: number) => (count === 1 ? "1 postcode" : `${count} postcodes`),
    en: (count: number) => (count === 1 ? "1 postcode" : `${count} postcodes`),
  },
  fromMiddle: { nl: "het midden van de buurt", en: "the middle of the neighbourhood" },
  walkHow: {
    nl: "Wij rekenen de rechte lijn keer 1,3, en 4 kilometer per uur. Het is dus een schatting.",
    en: "We take the straight line times 1.3, and 4 kilometres an hour. So it is an estimate.",
  },
  farthest: {
    nl: (buurt: string, minutes: number) => `Het verst is het uit ${buurt}: ${minutes} minuten lopen.`,
    en: (buurt: string, minutes: number) => `The longest walk is from ${buurt}: ${minutes} minutes.`,
  },
  source: {
    nl: "Grenzen van buurten: Centraal Bureau voor de Statistiek en Kadaster.",
    en: "Borders: Statistics Netherlands and Kadaster.",
  },
});
