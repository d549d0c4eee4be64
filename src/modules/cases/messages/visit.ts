// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";
import { helpNumbers } from "#platform/text/help-numbers.ts";

const { confusion, veiligThuis } = helpNumbers;

/** Visits: planned, moved, called off, written down in a minute. */
export const visitTexts = defineMessages({
  save: { nl: "Bewaar", en: "Save" },
  fieldUnclear: { nl: "Vul dit anders in.", en: "Fill this in differently." },
  textLong: { nl: "Deze tekst is te lang. Maak hem korter.", en: "This text is too long. Make it shorter." },
  noServiceNumber: {
    nl: "Haal het burgerservicenummer weg. Dat mogen wij niet bewaren.",
    en: "Take out the citizen service number. We may not keep it.",
  },
  dateUnclear: { nl: "Vul een dag in, zoals 24-11-2026.", en: "Fill in a day, such as 24-11-2026." },
  timeUnclear: { nl: "Vul een tijd in, zoals 10.00.", en: "Fill in a time, such as 10:00." },
  timeOrder: { nl: "Het einde komt na het begin.", en: "The end comes after the start." },
  datePast: { nl: "Kies vandaag of een dag hierna.", en: "Choose today or a later day." },

  newTitle: { nl: "Plan een bezoek", en: "Plan a visit" },
  newLead: { nl: "Bij een eerste bezoek thuis gaan er twee mensen.", en: "Two people go to a first visit at home." },
  form: { nl: "Hoe ziet u elkaar", en: "How do you meet" },
  formMissing: { nl: "Kies hoe u elkaar ziet.", en: "Choose how you meet." },
  visitor: { nl: "Wie gaat", en: "Who goes" },
  visitorMissing: { nl: "Kies wie er gaat.", en: "Choose who goes." },
  second: { nl: "Wie gaat mee", en: "Who comes along" },
  secondMissing: { nl: "Kies wie er meegaat, of waarom er één gaat.", en: "Choose who comes along, or why one goes." },
  alone: { nl: "Gaat er één? Waarom", en: "Does one go? Why" },
  day: { nl: "Welke dag", en: "Which day" },
  from: { nl: "Van", en: "From" },
  until: { nl: "Tot", en: "Until" },
  planButton: { nl: "Plan dit bezoek", en: "Plan this visit" },

  saved: { nl: "Bewaard.", en: "Saved." },
  pass: {
    nl: "Zij of haar team zei dat deze bezoeker bij ons hoort",
    en: "She or her team said that this visitor belongs to us",
  },
  titleOf: {
    nl: (number: number) => `Bezoek bij traject ${number}`,
    en: (number: number) => `Visit of case ${number}`,
  },
  title: { nl: "Bezoek", en: "Visit" },
  when: { nl: "Wanneer", en: "When" },
  status: { nl: "Stand", en: "State" },
  confirm: { nl: "Het is bevestigd", en: "It is confirmed" },
  checkIn: { nl: "Ik ben binnen", en: "I am inside" },
  checkOut: { nl: "Ik ben klaar", en: "I am done" },
  doReport: { nl: "Schrijf het verslag", en: "Write the report" },
  doMove: { nl: "Verzet", en: "Move" },
  doCancel: { nl: "Zeg af", en: "Call off" },
  done: { nl: "Alles is geregeld", en: "All is settled" },

  moveTitle: { nl: "Verzet het bezoek", en: "Move the visit" },
  moveButton: { nl: "Verzet naar deze dag", en: "Move to this day" },
  cancelTitle: { nl: "Gaat het bezoek niet door?", en: "Is the visit off?" },
  cancelBy: { nl: "Wie zei het af", en: "Who called it off" },
  cancelMissing: { nl: "Kies wie het afzei.", en: "Choose who called it off." },
  cancelButton: { nl: "Ja, zeg het bezoek af", en: "Yes, call it off" },

  reportTitle: { nl: "Hoe was het?", en: "How was it?" },
  reportLead: {
    nl: "Twee vragen eerst. De rest mag u openlaten.",
    en: "Two questions first. You may leave the rest open.",
  },
  wentAhead: { nl: "Ging het bezoek door?", en: "Did the visit go ahead?" },
  wentMissing: { nl: "Kies of het bezoek doorging.", en: "Choose whether the visit went ahead." },
  wasThere: { nl: "Was zij thuis of op de plek?", en: "Was she at home or there?" },
  thereMissing: { nl: "Kies of zij er was.", en: "Choose whether she was there." },
  yes: { nl: "Ja", en: "Yes" },
  no: { nl: "Nee", en: "No" },
  likes: { nl: "Wat vond zij fijn, wat kan zij?", en: "What did she like, what can she do?" },
  likesHint: {
    nl: "Schrijf zo dat mevrouw of meneer het zelf mag lezen. Geen ziekte of diagnose.",
    en: "Write so that she or he may read it. No illness or diagnosis.",
  },
  feeling: { nl: "Hoe was de sfeer?", en: "How did it feel?" },
  good: { nl: "fijn", en: "good" },
  fair: { nl: "gewoon", en: "fair" },
  hard: { nl: "moeilijk", en: "hard" },
  wishes: { nl: "Wat wil zij graag?", en: "What would she like?" },
  promiseWhat: { nl: "Is er iets beloofd?", en: "Was something promised?" },
  promiseHint: {
    nl: "Kies wie het doet en wanneer. Laat het open als er niets beloofd is.",
    en: "Choose who does it and when. Leave it open when nothing was promised.",
  },
  promised: { nl: "Beloofd", en: "Promised" },
  promiseBy: { nl: "Wie doet het", en: "Who does it" },
  promiseOn: { nl: "Uiterlijk op", en: "By" },
  promiseHalf: { nl: "Kies bij een belofte wie het doet en wanneer.", en: "Choose who does it and when." },
  minutes: { nl: "Hoeveel minuten", en: "How many minutes" },
  minutesWrong: { nl: "Vul een aantal minuten in, van 5 tot 240.", en: "Fill in a number of minutes, from 5 to 240." },
  worry: { nl: "Maakt u zich zorgen?", en: "Are you worried?" },
  worryYes: { nl: "Ja, ik wil dat vandaag iemand meekijkt", en: "Yes, I want somebody to look along today" },
  worryNow: {
    nl: `Is er nu gevaar? Bel 112. Veilig Thuis: ${veiligThuis}. Geen acuut gevaar, wel verward gedrag: ${confusion}.`,
    en: `Is there danger now? Call 112. Safe at home: ${veiligThuis}. Confused behaviour, no acute danger: ${confusion}.`,
  },
  reportButton: { nl: "Bewaar het verslag", en: "Save the report" },
  notHome: { nl: "Niet thuis. Er is een kaartje achtergelaten.", en: "Not at home. A card was left." },
});
