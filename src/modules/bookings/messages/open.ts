// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** The list of rooms that are lent, and the page of one room. */
export const openTexts = defineMessages({
  listTitle: { nl: "Ruimtes om te lenen", en: "Rooms to borrow" },
  listLead: {
    nl: "Scholen, kerken en clubs lenen hun ruimtes uit aan de buurt.",
    simple: "Hier ziet u zalen die u mag lenen.",
    en: "Schools, churches and clubs lend their rooms to the neighbourhood.",
  },
  listFor: {
    nl: (title: string) => `U zoekt een ruimte voor ${title}.`,
    en: (title: string) => `You are looking for a room for ${title}.`,
  },
  find: { nl: "Zoek een ruimte", en: "Find a room" },
  day: { nl: "Op welke dag?", en: "On which day?" },
  anyDay: { nl: "Elke dag", en: "Any day" },
  part: { nl: "Welk deel van de dag?", en: "Which part of the day?" },
  anyPart: { nl: "De hele dag", en: "All day" },
  people: { nl: "Voor hoeveel mensen?", en: "For how many people?" },
  moreFilters: { nl: "Meer wensen", en: "More wishes" },
  buurt: { nl: "In welke buurt?", en: "In which neighbourhood?" },
  anyBuurt: { nl: "Alle buurten", en: "All neighbourhoods" },
  needs: { nl: "Wat hebt u nodig?", en: "What do you need?" },
  kitchen: { nl: "Keuken", en: "Kitchen" },
  ringLoop: {
    nl: "Ringleiding voor hoortoestel",
    simple: "Hulp voor een hoortoestel (ringleiding)",
    en: "Hearing loop",
  },
  free: { nl: "Gratis", en: "Free of charge" },
  show: { nl: "Toon de ruimtes", en: "Show the rooms" },
  count: {
    nl: (count: number) => (count === 1 ? "1 ruimte" : `${count} ruimtes`),
    en: (count: number) => (count === 1 ? "1 room" : `${count} rooms`),
  },
  none: { nl: "Wij vinden geen ruimte die past.", en: "We find no room that fits." },
  noneHelp: {
    nl: (phone: string) => `Kies minder wensen, of bel ${phone}. Wij zoeken mee.`,
    en: (phone: string) => `Choose fewer wishes, or call ${phone}. We will help you look.`,
  },
  showAll: { nl: "Toon alle ruimtes", en: "Show all rooms" },
  persons: { nl: (count: number) => `${count} mensen`, en: (count: number) => `${count} people` },
  ask: { nl: "Vraag deze ruimte aan", en: "Ask for this room" },
  where: { nl: "Waar", en: "Where" },
  lender: { nl: "Van wie", en: "Lent by" },
  capacity: { nl: "Plaats voor", en: "Room for" },
  size: { nl: "Grootte", en: "Size" },
  squareMetres: { nl: (m2: number) => `${m2} vierkante meter`, en: (m2: number) => `${m2} square metres` },
  price: { nl: "Kosten per dagdeel", en: "Cost per part of the day" },
  unknown: { nl: "Niet bekend", en: "Not known" },
  yes: { nl: "Ja", en: "Yes" },
  no: { nl: "Nee", en: "No" },
  whenTitle: { nl: "Wanneer kunt u de ruimte gebruiken?", en: "When can you use the room?" },
  whenNone: { nl: "Er zijn nog geen tijden ingevuld.", en: "No times have been filled in yet." },
  weekday: {
    nl: (day: string, times: string) => `Op ${day}: ${times}.`,
    en: (day: string, times: string) => `On ${day}: ${times}.`,
  },
  and: { nl: (all: string[]) => join(all, "en"), en: (all: string[]) => join(all, "and") },
  season: {
    nl: (from: string, to: string) => `Alleen van ${from} tot en met ${to}.`,
    en: (from: string, to: string) => `Only from ${from} to ${to}.`,
  },
  seasonFrom: { nl: (from: string) => `Vanaf ${from}.`, en: (from: string) => `From ${from}.` },
  seasonTo: { nl: (to: string) => `Tot en met ${to}.`, en: (to: string) => `Until ${to}.` },
  noPublicHolidays: { nl: "Niet op feestdagen.", en: "Not on public holidays." },
  noSchoolHolidays: {
    nl: (region: string) => `Niet in de schoolvakanties van regio ${region}.`,
    en: (region: string) => `Not in the school holidays of the region ${region}.`,
  },
  length: {
    nl: (from: string, to: string) => `U vraagt de ruimte voor ${from} tot ${to}.`,
    en: (from: string, to: string) => `You ask for the room for ${from} to ${to}.`,
  },
  notice: {
    nl: (days: number) => `Vraag ten minste ${days === 1 ? "1 dag" : `${days} dagen`} van tevoren.`,
    en: (days: number) => `Ask at least ${days === 1 ? "1 day" : `${days} days`} before.`,
  },
  minutes: {
    nl: (minutes: number) => (minutes % 60 === 0 ? `${minutes / 60} uur` : `${minutes} minuten`),
    en: (minutes: number) => (minutes % 60 === 0 ? `${minutes / 60} hours` : `${minutes} minutes`),
  },
  busyTitle: { nl: "Bezet in de komende vier weken", en: "Taken in the next four weeks" },
  busyNone: { nl: "Er is nog niets bezet.", en: "Nothing is taken yet." },
  busy: { nl: "bezet", en: "taken" },
  closed: { nl: "gesloten", en: "closed" },
  icsLink: { nl: "Bezette tijden in uw eigen agenda (ics)", en: "Taken times in your own calendar (ics)" },
  rulesTitle: { nl: "Huisregels", en: "House rules" },
  rulesNone: { nl: "Laat de ruimte achter zoals u haar vond.", en: "Leave the room as you found it." },
  keyTitle: { nl: "Hoe krijgt u de sleutel?", en: "How do you get the key?" },
  keyUnknown: {
    nl: "Dat hoort u als het antwoord ja is.",
    en: "You will hear this when the answer is yes.",
  },
  onlyOrganisations: {
    nl: "Deze ruimte is voor organisaties. Log in om haar te vragen.",
    en: "This room is for organisations. Sign in to ask for it.",
  },
  onlyOwn: {
    nl: "Deze ruimte is alleen voor de organisatie zelf.",
    en: "This room is only for the organisation itself.",
  },
  manage: { nl: "Beheer deze ruimte", en: "Manage this room" },
  calendarName: { nl: (room: string) => `${room}: bezet`, en: (room: string) => `${room}: taken` },
  dayparts_morning: { nl: "Ochtend", en: "Morning" },
  dayparts_afternoon: { nl: "Middag", en: "Afternoon" },
  dayparts_evening: { nl: "Avond", en: "Evening" },
});

function join(all: string[], word: string): string {
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} ${word} ${all.at(-1)}`;
}
