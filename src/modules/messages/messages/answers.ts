// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** The page behind a link with a question, and behind "minder berichten". */
export const answerTexts = defineMessages({
  title: { nl: "Uw antwoord", en: "Your answer" },
  yourAnswer: { nl: "Wat is uw antwoord?", en: "What is your answer?" },
  choose: { nl: "Kies een antwoord.", en: "Choose an answer." },
  callInstead: { nl: "Liever bellen? Dat kan ook.", en: "Would you rather call? You can." },
  thanks: { nl: "Dank u. Uw antwoord is binnen.", en: "Thank you. We have your answer." },
  thanksText: {
    nl: "U hoeft niets meer te doen. Klopt het niet? Bel ons gerust.",
    en: "You need not do anything more. Is it not right? Feel free to call us.",
  },
  overTitle: { nl: "Deze link werkt niet meer", en: "This link no longer works" },
  overText: {
    nl: "Dat geeft niet. Bel ons, dan regelen wij het samen.",
    en: "That is all right. Call us and we sort it out together.",
  },

  // fewer messages
  fewerTitle: { nl: "Wilt u minder berichten?", en: "Would you like fewer messages?" },
  fewerText: {
    nl: "Wat over uzelf gaat, hoort u altijd. Dat gaat niet weg.",
    en: "You always hear what is about you. That stays.",
  },
  fewerOnlyMe: { nl: "Alleen wat over mij gaat", en: "Only what is about me" },
  fewerWeekly: { nl: "Eén keer per week", en: "Once a week" },
  fewerStop: { nl: "Stuur mij geen nieuws", en: "Send me no news" },
  fewerStopText: {
    nl: "U krijgt dan geen vragen en uitnodigingen meer op dit mailadres.",
    en: "You then get no more questions and invitations at this e-mail address.",
  },
  fewerDone: { nl: "Dank u. Het is geregeld.", en: "Thank you. It is arranged." },
  fewerDoneText: {
    nl: "Wilt u het weer anders? Bel ons gerust.",
    en: "Would you like to change it again? Feel free to call us.",
  },
});
