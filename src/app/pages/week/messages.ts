// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** The week of an organisation: everything that a member wants to know on Monday. */
export const weekTexts = defineMessages({
  deskLink: { nl: "Uw week", en: "Your week" },
  deskText: {
    nl: "Wat er de komende zeven dagen is, wie er komt en wat er wacht.",
    en: "What is on in the coming seven days, who comes and what waits.",
  },
  title: { nl: (name: string) => `De week van ${name}`, en: (name: string) => `The week of ${name}` },
  chooseTitle: { nl: "De week van een organisatie", en: "The week of an organisation" },
  chooseLabel: { nl: "Welke organisatie?", en: "Which organisation?" },
  chooseButton: { nl: "Bekijk de week", en: "See the week" },
  noOrganisation: { nl: "U werkt nog voor geen organisatie", en: "You do not work for an organisation yet" },
  noOrganisationText: {
    nl: "Vraag uw organisatie om een uitnodiging. Dan staat hier uw week.",
    en: "Ask your organisation for an invitation. Then your week is here.",
  },
  span: {
    nl: (from: string, to: string) => `Van ${from} tot en met ${to}.`,
    en: (from: string, to: string) => `From ${from} to ${to}.`,
  },
  print: { nl: "Druk deze bladzijde af", en: "Print this page" },
  waiting: {
    nl: (n: number) =>
      n === 0 ? "Er wacht niets op u." : n === 1 ? "Eén ding wacht op u." : `${n} dingen wachten op u.`,
    en: (n: number) =>
      n === 0 ? "Nothing waits for you." : n === 1 ? "One thing waits for you." : `${n} things wait for you.`,
  },

  otherWeeks: { nl: "Andere weken", en: "Other weeks" },
  weekBefore: { nl: "Vorige week", en: "Previous week" },
  weekAfter: { nl: "Volgende week", en: "Next week" },
  fromToday: { nl: "Vanaf vandaag", en: "From today" },
  dates: { nl: "Wat is er bij u?", en: "What is on with you?" },
  datesCaption: { nl: "Wanneer, en wie er komt", en: "When, and who comes" },
  noDates: {
    nl: "Op deze zeven dagen staat er niets in de kalender.",
    en: "Nothing is in the calendar on these seven days.",
  },
  when: { nl: "Wanneer", en: "When" },
  what: { nl: "Activiteit", en: "Activity" },
  people: { nl: "Aangemeld", en: "Signed up" },
  needs: { nl: "Wat zij nodig hebben", en: "What they need" },
  of: {
    nl: (taken: number, places: number) => `${taken} van ${places}`,
    en: (taken: number, places: number) => `${taken} of ${places}`,
  },
  noSignUp: { nl: "Aanmelden hoeft niet", en: "No sign-up needed" },
  elsewhere: { nl: "Bij u zelf, niet hier", en: "With you, not here" },
  times: {
    nl: (n: number, what: string) => `${n} keer ${what}`,
    en: (n: number, what: string) => `${n} times ${what}`,
  },
  door: { nl: "iemand bij de deur", en: "somebody at the door" },
  company: { nl: "iemand die meegaat", en: "somebody who comes along" },
  lift: { nl: "vervoer", en: "a lift" },
  wheelchair: { nl: "plek voor een rolstoel", en: "room for a wheelchair" },
  hearing: { nl: "slecht horen", en: "hard of hearing" },
  language: { nl: "een andere taal", en: "another language" },
  waitingList: { nl: (n: number) => `${n} op de wachtlijst`, en: (n: number) => `${n} on the waiting list` },

  calls: { nl: "Vragen en telefoontjes", en: "Questions and calls" },
  callsWait: {
    nl: (n: number) => (n === 1 ? "Eén telefoontje wacht." : `${n} telefoontjes wachten.`),
    en: (n: number) => (n === 1 ? "One call waits." : `${n} calls wait.`),
  },
  noCalls: { nl: "Er is niemand om te bellen.", en: "There is nobody to call." },
  toCalls: { nl: "Naar de bellijst", en: "To the call list" },

  rooms: { nl: "Vragen om een ruimte", en: "Requests for a room" },
  noRooms: { nl: "Niemand vroeg om een ruimte.", en: "Nobody asked for a room." },

  fresh: { nl: "Klopt het nog?", en: "Is it still right?" },
  noFresh: { nl: "Alles is bevestigd. Dank u wel.", en: "Everything is confirmed. Thank you." },
  soon: { nl: "Binnenkort na te vragen", en: "To be asked soon" },
  doubts: {
    nl: (n: number) => (n === 1 ? "1 bezoeker zegt dat iets niet klopt" : `${n} bezoekers zeggen dat iets niet klopt`),
    en: (n: number) =>
      n === 1 ? "1 visitor says that something is not right" : `${n} visitors say that something is not right`,
  },

  sources: { nl: "Uw eigen agenda", en: "Your own calendar" },
  noSources: {
    nl: "Er zijn geen problemen met agenda's die wij lezen.",
    en: "There are no problems with calendars we read.",
  },

  attention: { nl: "Er is iets waar u naar moet kijken.", en: "There is something for you to look at." },
  failing: { nl: "Wij kunnen deze agenda nu niet lezen.", en: "We cannot read this calendar now." },
  dead: { nl: "Deze agenda is al lang niet te lezen.", en: "This calendar could not be read for long." },

  shown: { nl: "Waar uw activiteiten te zien zijn", en: "Where your activities are shown" },
  shownPage: { nl: "In de kalender", en: "In the calendar" },
  shownPageText: {
    nl: "Op de bladzijde van uw organisatie en in elke lijst.",
    en: "On the page of your organisation and in every list.",
  },
  shownFeed: { nl: "In de agenda van mensen zelf", en: "In people's own diaries" },
  shownFeedText: {
    nl: "Wie zich abonneert, ziet elke verandering. Dit is het adres.",
    en: "Who subscribes sees every change. This is the address.",
  },
  shownEmbed: { nl: "Op uw eigen site", en: "On your own site" },
  shownEmbedText: {
    nl: "Plak deze regel in uw site. Zo ziet het eruit.",
    en: "Paste this line into your site. This is what it looks like.",
  },
  shownPaper: { nl: "In de buurtkrant", en: "In the paper" },
  shownPaperText: { nl: "Alleen wat bevestigd is, staat op papier.", en: "Only what is confirmed is on paper." },
  shownApi: { nl: "In andere programma's", en: "In other programs" },
  shownApiText: {
    nl: "Open gegevens, voor wie er iets mee maakt.",
    en: "Open data, for whoever makes something with it.",
  },
  snippet: { nl: "Regel voor uw eigen site", en: "Line for your own site" },

  views: { nl: "Hoe vaak er gekeken is", en: "How often people looked" },
  viewsText: {
    nl: "Wij tellen zonder cookies. Wie er keek, weten wij niet. Zoekmachines tellen niet mee.",
    en: "We count without cookies. We do not know who looked. Search engines do not count.",
  },
  viewsCaption: { nl: "Deze week en vorige week", en: "This week and last week" },
  where: { nl: "Waar", en: "Where" },
  thisWeek: { nl: "Deze week", en: "This week" },
  lastWeek: { nl: "Vorige week", en: "Last week" },
  fewer: { nl: "minder dan 5", en: "fewer than 5" },
  page: { nl: "Bladzijde van een activiteit", en: "Page of an activity" },
  printed: { nl: "Afgedrukt", en: "Printed" },
  embed: { nl: "Op een andere site", en: "On another site" },
  feed: { nl: "In een agenda opgehaald", en: "Fetched by a diary" },
  paper: { nl: "In een buurtkrant", en: "In a paper" },
  api: { nl: "Door een ander programma", en: "By another program" },
  csv: { nl: "Per activiteit, als bestand (CSV)", en: "Per activity, as a file (CSV)" },
});
