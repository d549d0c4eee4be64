// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** What can be done with an activity and its dates, and what the keeper of the calendar does. */
export const deedTexts = defineMessages({
  doPreview: { nl: "Bekijk het voorbeeld", en: "See the preview" },
  doPreviewText: { nl: "Van daar zet u het in de kalender.", en: "From there you put it in the calendar." },
  doEdit: { nl: "Alle keren wijzigen", en: "Change all dates" },
  doEditText: {
    nl: "Naam, tijd, plek, kosten en alle andere gegevens.",
    en: "Name, time, place, cost and everything else.",
  },
  doDates: { nl: "Eén keer veranderen of afzeggen", en: "Change or cancel one date" },
  doDatesText: {
    nl: "Gaat het een keer niet door, of is het een keer ergens anders?",
    en: "Is it cancelled once, or is it somewhere else once?",
  },
  doLook: { nl: "Bekijk de pagina", en: "See the page" },
  doLookText: { nl: "Zoals bezoekers hem zien.", en: "As visitors see it." },
  doPlaced: { nl: "Hier staat het nu", en: "It is here now" },
  doPlacedText: { nl: "Alle plekken waar deze activiteit te zien is.", en: "All places that show this activity." },
  doCopy: { nl: "Kopieer als nieuwe activiteit", en: "Copy as a new activity" },
  doCopyText: { nl: "Handig als het erop lijkt.", en: "Useful when it is much alike." },
  doStop: { nl: "Stop deze activiteit", en: "Stop this activity" },
  doStopText: { nl: "Voorgoed. U vertelt bezoekers waarom.", en: "For good. You tell visitors why." },
  holidayTitle: { nl: "Feestdagen: gaat het door?", en: "Public holidays: does it go on?" },
  holidayAsk: {
    nl: (day: string, name: string) => `${day} is ${name}. Gaat het door?`,
    en: (day: string, name: string) => `${day} is ${name}. Does it go on?`,
  },
  holiday: { nl: "een feestdag", en: "a public holiday" },
  holidayText: { nl: "Bezoekers zien uw antwoord meteen.", en: "Visitors see your answer at once." },
  goesOn: { nl: "Ja, het gaat door", en: "Yes, it goes on" },
  goesNotOn: { nl: "Nee, het gaat niet door", en: "No, it does not go on" },
  datesTitle: { nl: (title: string) => `Data van ${title}`, en: (title: string) => `Dates of ${title}` },
  datesCaption: { nl: "De keren die nog komen", en: "The dates to come" },
  laterDates: { nl: "Toon latere keren", en: "Show later dates" },
  backToDates: { nl: "Terug naar alle data", en: "Back to all dates" },
  dateTitle: { nl: (moment: string) => `De keer van ${moment}`, en: (moment: string) => `The date of ${moment}` },
  dateGone: { nl: "Deze keer ligt vast", en: "This date is fixed" },
  dateGoneText: {
    nl: "Deze keer is al geweest, of de activiteit is gestopt. U kunt hem niet meer veranderen.",
    en: "This date has been, or the activity has stopped. You can no longer change it.",
  },
  isCancelled: { nl: "Deze keer gaat niet door", en: "This date is cancelled" },
  isMoved: { nl: "Deze keer is op een andere tijd of plek", en: "This date is at another time or place" },
  restoreCancelled: { nl: "Toch wel: het gaat door", en: "It goes on after all" },
  restoreMoved: { nl: "Terug naar de gewone tijd en plek", en: "Back to the usual time and place" },
  cancelTitle: { nl: "Deze keer gaat niet door", en: "This date is cancelled" },
  cancelText: {
    nl: "De keer blijft in de lijst staan, met de reden erbij. Wie zich aanmeldde, hoort het van ons. Wie u moet bellen, staat op uw bellijst. U kunt het later herstellen.",
    en: "The date stays in the list, with the reason. Who signed up hears it from us. Whom you must call is on your call list. You can restore it later.",
  },
  why: { nl: "Waarom?", en: "Why?" },
  whyHint: {
    nl: "Bezoekers lezen dit. Noem geen namen en geen ziekte.",
    en: "Visitors read this. Give no names and no illness.",
  },
  cancel: { nl: "Zeg deze keer af", en: "Cancel this date" },
  moveTitle: { nl: "Een keer op een andere tijd of plek", en: "Once at another time or place" },
  moveDay: { nl: "Dag", en: "Day" },
  moveBegins: { nl: "Begint om", en: "Begins at" },
  moveEnds: { nl: "Eindigt om", en: "Ends at" },
  moveVenue: { nl: "Plek", en: "Place" },
  moveWhy: { nl: "Waarom?", en: "Why?" },
  move: { nl: "Verplaats deze keer", en: "Move this date" },
  fromHereTitle: { nl: "Verandert het voortaan?", en: "Does it change from now on?" },
  fromHereText: {
    nl: "Verander alles vanaf deze keer. Wat hiervoor was, blijft zoals het was.",
    en: "Change everything from this date on. What was before stays as it was.",
  },
  fromHere: { nl: "Verander vanaf deze keer", en: "Change from this date" },
  changeAll: { nl: "Verander alle keren", en: "Change all dates" },
  stopTitle: {
    nl: (title: string) => `Wilt u stoppen met ${title}?`,
    en: (title: string) => `Do you want to stop ${title}?`,
  },
  stopText: {
    nl: (days: number) =>
      `De keren van de komende ${days} dagen staan er dan als: gaat niet door. Daarna zijn ze weg. U kunt dit niet terugdraaien.`,
    en: (days: number) =>
      `The dates of the coming ${days} days are then shown as cancelled. After that they are gone. You cannot undo this.`,
  },
  stop: { nl: "Ja, stop deze activiteit", en: "Yes, stop this activity" },
  waitsSince: {
    nl: (name: string, since: string) => `${name}, sinds ${since}`,
    en: (name: string, since: string) => `${name}, since ${since}`,
  },
  reviewed: {
    nl: "Wij hebben uw antwoord bewaard. De organisatie krijgt bericht.",
    en: "We have saved your answer. The organisation is told.",
  },
  allReviewed: { nl: "Alles is bekeken", en: "Everything has been looked at" },
  allReviewedText: { nl: "Er wacht nu niets.", en: "Nothing is waiting now." },
  reviewOne: { nl: (title: string) => `Controle: ${title}`, en: (title: string) => `Review: ${title}` },
  notWaiting: { nl: "Deze activiteit wacht niet meer", en: "This activity is no longer waiting" },
  notWaitingText: {
    nl: "Iemand was u voor, of de organisatie heeft hem teruggenomen.",
    en: "Somebody was before you, or the organisation took it back.",
  },
  yourAnswer: { nl: "Uw antwoord", en: "Your answer" },
  approve: { nl: "Zet in de kalender", en: "Put it in the calendar" },
  sendBack: { nl: "Stuur terug", en: "Send back" },
  sendBackWhy: { nl: "Wat moet er anders?", en: "What has to be different?" },
  sendBackHint: { nl: "De organisatie krijgt dit in een mail.", en: "The organisation gets this in an e-mail." },
  synonymsLead: {
    nl: "Wie op het ene woord zoekt, vindt ook het andere.",
    en: "Who searches for one word finds the other too.",
  },
  synonymsNew: { nl: "Nieuwe rij woorden", en: "New row of words" },
  synonymsChange: { nl: (word: string) => `Woorden bij ${word}`, en: (word: string) => `Words with ${word}` },
  synonymsList: { nl: "Alle rijen", en: "All rows" },
  words: { nl: "Woorden", en: "Words" },
  wordsHint: {
    nl: "Met een komma ertussen. Bijvoorbeeld: koffie, inloop, koffieochtend.",
    en: "With a comma between them. For example: koffie, inloop, koffieochtend.",
  },
  wordsHintChange: {
    nl: "Met een komma ertussen. Maak het leeg om de rij weg te halen.",
    en: "With a comma between them. Make it empty to take the row away.",
  },
  save: { nl: "Bewaar", en: "Save" },
  linkTitle: {
    nl: (title: string) => `Klopt dit nog: ${title}?`,
    en: (title: string) => `Is this still right: ${title}?`,
  },
  linkThanks: { nl: "Dank u. Dit is bevestigd.", en: "Thank you. This is confirmed." },
  linkUsed: {
    nl: (date: string) => `Op ${date} liet u weten dat het klopt. U hoeft niets meer te doen.`,
    en: (date: string) => `On ${date} you let us know that it is right. You need not do anything more.`,
  },
  linkStopped: { nl: "Deze activiteit is gestopt", en: "This activity has stopped" },
  linkYes: { nl: "Ja, dit klopt nog", en: "Yes, this is still right" },
  linkNo: { nl: "Klopt er iets niet?", en: "Is something not right?" },
  linkNoText: { nl: "Bel ons, dan passen wij het samen aan:", en: "Call us, then we change it together:" },
  linkEditText: { nl: "Of pas het zelf aan. U logt daarvoor in.", en: "Or change it yourself. You sign in for that." },
  linkEdit: { nl: "Pas het zelf aan", en: "Change it yourself" },
  linkContact: {
    nl: (name: string, phone: string) => `Vragen? Bel ${name}: ${phone}`,
    en: (name: string, phone: string) => `Questions? Call ${name}: ${phone}`,
  },
  linkGone: { nl: "Deze link werkt niet meer", en: "This link no longer works" },
  linkGoneTitle: { nl: "Een link werkt 60 dagen", en: "A link works for 60 days" },
  ages: {
    nl: (from: number | null, to: number | null) =>
      from !== null && to !== null
        ? `Van ${from} tot en met ${to} jaar`
        : from !== null
          ? `Vanaf ${from} jaar`
          : `Tot en met ${to} jaar`,
    en: (from: number | null, to: number | null) =>
      from !== null && to !== null
        ? `From ${from} to ${to} years`
        : from !== null
          ? `From ${from} years`
          : `Up to ${to} years`,
  },
  factPhone: { nl: "Bellen", en: "Call" },
  factWhere: { nl: "Waar", en: "Where" },
  factOnline: { nl: "Op internet", en: "Online" },
  factTransport: { nl: "Vervoer", en: "Transport" },
  factHost: { nl: "Wie u ontmoet", en: "Whom you meet" },
  hostAtDoor: {
    nl: (name: string) => `U kunt alleen komen. ${name} staat bij de deur.`,
    en: (name: string) => `You can come alone. ${name} is at the door.`,
  },
  factPrice: { nl: "Kosten", en: "Cost" },
  factCostHelp: { nl: "Te duur?", en: "Too much?" },
  factAudience: { nl: "Voor wie", en: "For whom" },
  factEnergy: { nl: "Hoeveel beweegt u", en: "How much you move" },
  factLanguages: { nl: "Talen", en: "Languages" },
  factSignUp: { nl: "Aanmelden", en: "Signing up" },
  factSignUpUrl: { nl: "Website", en: "Website" },
  factDeadline: { nl: "Aanmelden tot", en: "Sign up until" },
  deadline: {
    nl: (days: number) => (days === 1 ? "1 dag ervoor" : `${days} dagen ervoor`),
    en: (days: number) => (days === 1 ? "1 day before" : `${days} days before`),
  },
  factCapacity: { nl: "Er passen", en: "There is room for" },
  people: {
    nl: (count: number) => (count === 1 ? "1 mens" : `${count} mensen`),
    en: (count: number) => (count === 1 ? "1 person" : `${count} people`),
  },
  factOrganisation: { nl: "Organisatie", en: "Organisation" },
});
