// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** "Klopt niet", by visitors; and what organisers read of it. */
export const doubtTexts = defineMessages({
  ask: { nl: "Klopt er iets niet?", en: "Is something not right?" },
  askLink: { nl: "Laat het ons weten", en: "Let us know" },
  title: {
    nl: (title: string) => `Wat klopt er niet: ${title}?`,
    en: (title: string) => `What is not right: ${title}?`,
  },
  lead: {
    nl: "Fijn dat u meekijkt. De organisatie krijgt uw bericht. Wij bewaren niet wie u bent.",
    en: "Good of you to look along. The organisation gets your message. We do not keep who you are.",
  },
  kind: { nl: "Wat klopt er niet?", en: "What is not right?" },
  time: { nl: "De dag of de tijd", en: "The day or the time" },
  place: { nl: "De plek", en: "The place" },
  stopped: { nl: "Het gaat niet meer door", en: "It has stopped" },
  phone: { nl: "Het telefoonnummer", en: "The phone number" },
  other: { nl: "Iets anders", en: "Something else" },
  text: { nl: "Hoe is het dan wel?", en: "How is it, then?" },
  textHint: {
    nl: "Een paar woorden zijn genoeg. Schrijf geen namen van mensen op.",
    en: "A few words are enough. Please write no names of people.",
  },
  send: { nl: "Geef dit door", en: "Pass this on" },
  kindMissing: { nl: "Kies wat er niet klopt.", en: "Choose what is not right." },
  textTooLong: { nl: "Gebruik hoogstens 160 tekens.", en: "Use 160 characters at most." },
  fieldUnclear: { nl: "Kijk dit nog eens na.", en: "Please check this." },
  thanks: { nl: "Dank u. Wij geven het door.", en: "Thank you. We pass it on." },
  thanksText: {
    nl: "De organisatie leest wat u zegt. Zeggen drie mensen dat iets niet klopt? Dan vragen wij het meteen na.",
    en: "The organisation reads what you say. Do three people say that something is not right? Then we ask at once.",
  },
  thanksCall: { nl: "Wilt u het liever zelf vragen? Bel", en: "Would you rather ask yourself? Call" },
  back: { nl: "Terug naar de activiteit", en: "Back to the activity" },
  said: {
    nl: (count: number) =>
      count === 1 ? "Een bezoeker zegt dat iets niet klopt" : `${count} bezoekers zeggen dat iets niet klopt`,
    en: (count: number) =>
      count === 1 ? "A visitor says that something is not right" : `${count} visitors say that something is not right`,
  },
  saidText: {
    nl: "Klopt alles wel? Druk dan op de knop. Is er iets veranderd? Pas het aan. Dan is dit bericht weg.",
    en: "Is everything right? Press the button. Has something changed? Edit it. Then this message goes.",
  },
  saidLetter: {
    nl: (words: string) => `Bezoekers zeggen dat dit niet klopt: ${words}.`,
    en: (words: string) => `Visitors say that this is not right: ${words}.`,
  },
  callLabel: { nl: "Klopt het nog?", en: "Is it still right?" },
  callSubject: {
    nl: (title: string) => `Klopt het nog: ${title}?`,
    en: (title: string) => `Is it still right: ${title}?`,
  },
  callDoubts: {
    nl: (title: string, words: string) =>
      `Wij bellen over uw activiteit ${title}. Bezoekers zeggen dat dit niet klopt: ${words}. Hoe is het nu?`,
    en: (title: string, words: string) =>
      `We call about your activity ${title}. Visitors say that this is not right: ${words}. How is it now?`,
  },
  callSilence: {
    nl: (name: string) =>
      `Wij bellen voor ${name}. Wij willen graag weten of uw activiteiten in de kalender nog kloppen. Mag ik ze even met u doorlopen?`,
    en: (name: string) =>
      `We call for ${name}. We would like to know whether your activities in the calendar are still right. May I go through them with you?`,
  },
  sms: {
    nl: (title: string) => `Klopt dit nog: ${title}? Open de link en druk op de knop.`,
    en: (title: string) => `Is this still right: ${title}? Open the link and press the button.`,
  },
});
