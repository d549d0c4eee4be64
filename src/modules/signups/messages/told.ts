// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** What people are told: read out, mailed or printed. Never a name of a person, never a reproach. */
export const told = defineMessages({
  line: { nl: (reason: string) => (reason ? ` ${reason}` : ""), en: (reason: string) => (reason ? ` ${reason}` : "") },
  call: { nl: (phone: string) => `Vragen? Bel ${phone}.`, en: (phone: string) => `Questions? Please call ${phone}.` },
  where: { nl: (place: string) => `Waar: ${place}.`, en: (place: string) => `Where: ${place}.` },
  confirmedSubject: {
    nl: (title: string) => `U komt naar ${title}`,
    en: (title: string) => `You are coming to ${title}`,
  },
  confirmedText: {
    nl: (title: string, moment: string) => `U bent aangemeld voor ${title}.\nWanneer: ${moment}.`,
    en: (title: string, moment: string) => `You are signed up for ${title}.\nWhen: ${moment}.`,
  },
  byOther: {
    nl: "Iemand die u kent heeft u aangemeld. Wilt u dat niet? Zeg het gerust, dan halen wij u van de lijst.",
    en: "Somebody you know signed you up. Would you rather not? Just say so and we take you off the list.",
  },
  waitingSubject: {
    nl: (title: string) => `U staat op de wachtlijst voor ${title}`,
    en: (title: string) => `You are on the waiting list for ${title}`,
  },
  waitingText: {
    nl: (title: string, moment: string) =>
      `${title} op ${moment} is vol. U staat op de wachtlijst.\nKomt er een plek vrij? Dan hoort u het van ons.`,
    en: (title: string, moment: string) =>
      `${title} on ${moment} is full. You are on the waiting list.\nYou will hear from us when a place comes free.`,
  },
  placedSubject: {
    nl: (title: string) => `Er is een plek vrij: ${title}`,
    en: (title: string) => `A place came free: ${title}`,
  },
  placedText: {
    nl: (title: string, moment: string) =>
      `Er is een plek vrij bij ${title}. U kunt komen.\nWanneer: ${moment}.\nKunt u niet meer? Zeg het ons. Dan kan een ander komen.`,
    en: (title: string, moment: string) =>
      `A place came free at ${title}. You can come.\nWhen: ${moment}.\nCan you no longer come? Tell us, so that somebody else can.`,
  },
  cancelledSubject: { nl: (title: string) => `Gaat niet door: ${title}`, en: (title: string) => `Cancelled: ${title}` },
  cancelledText: {
    nl: (title: string, moment: string, reason: string) =>
      `${title} op ${moment} gaat niet door.${reason}\nU hoeft niets te doen. U bent een andere keer van harte welkom.`,
    en: (title: string, moment: string, reason: string) =>
      `${title} on ${moment} is cancelled.${reason}\nYou need not do anything. You are very welcome another time.`,
  },
  stoppedSubject: { nl: (title: string) => `Stopt: ${title}`, en: (title: string) => `Has stopped: ${title}` },
  stoppedText: {
    nl: (title: string, moment: string) =>
      `${title} stopt. Op ${moment} is er dus niets meer.\nU hoeft niets te doen. Wij zoeken graag met u naar iets anders.`,
    en: (title: string, moment: string) =>
      `${title} has stopped. So there is nothing on ${moment}.\nYou need not do anything. We are glad to help you find something else.`,
  },
  movedSubject: {
    nl: (title: string) => `Andere tijd of plek: ${title}`,
    en: (title: string) => `Another time or place: ${title}`,
  },
  movedText: {
    nl: (title: string, old: string, next: string, reason: string) =>
      `${title} is verplaatst.${reason}\nHet was: ${old}.\nHet wordt: ${next}.`,
    en: (title: string, old: string, next: string, reason: string) =>
      `${title} has moved.${reason}\nIt was: ${old}.\nIt is now: ${next}.`,
  },
  placeText: {
    nl: (title: string, moment: string) => `${title} is op een andere plek.\nWanneer: ${moment}.`,
    en: (title: string, moment: string) => `${title} is at another place.\nWhen: ${moment}.`,
  },
  placeStays: {
    nl: "Uw plek blijft staan. Kunt u dan niet? Zeg het ons.",
    en: "You keep your place. Can you not come then? Please tell us.",
  },
  restoredSubject: {
    nl: (title: string) => `Gaat toch door: ${title}`,
    en: (title: string) => `On after all: ${title}`,
  },
  restoredText: {
    nl: (title: string, moment: string) => `Goed nieuws. ${title} gaat toch door zoals gepland.\nWanneer: ${moment}.`,
    en: (title: string, moment: string) => `Good news. ${title} is on after all, as planned.\nWhen: ${moment}.`,
  },
  reminderSubject: { nl: (title: string) => `Morgen: ${title}`, en: (title: string) => `Tomorrow: ${title}` },
  reminderText: {
    nl: (title: string, moment: string) => `Morgen is ${title}.\nWanneer: ${moment}.`,
    en: (title: string, moment: string) => `Tomorrow is ${title}.\nWhen: ${moment}.`,
  },
  reminderAsk: {
    nl: "Komt u nog? Kunt u niet, dan kan een ander komen.",
    en: "Are you still coming? If you cannot, somebody else can come.",
  },
  reminderYes: { nl: "Ja, ik kom", en: "Yes, I am coming" },
  reminderNo: { nl: "Nee, ik kom niet", en: "No, I am not coming" },
  askSubject: {
    nl: (title: string) => `Wilt u komen naar ${title}?`,
    en: (title: string) => `Would you like to come to ${title}?`,
  },
  askText: {
    nl: (title: string, moment: string) =>
      `Iemand die u kent denkt dat ${title} iets voor u is.\nWanneer: ${moment}.\nWilt u komen? Zegt u ja, dan zetten wij u op de lijst. Zegt u nee, dan gooien wij uw naam en nummer weg.`,
    en: (title: string, moment: string) =>
      `Somebody you know thinks that ${title} is something for you.\nWhen: ${moment}.\nWould you like to come? If yes, we put you on the list. If no, we throw away your name and number.`,
  },
  askHelp: {
    nl: "Voor wie belt. Ja is: gesproken. Nee is: wil dit niet.",
    en: "For the caller. Yes is: spoken. No is: does not want this.",
  },
  missedSubject: { nl: (title: string) => `Een praatje over ${title}`, en: (title: string) => `A chat about ${title}` },
  missedText: {
    nl: (title: string, moment: string) =>
      `Wij hoopten u te zien bij ${title} op ${moment}. Hoe gaat het met u?\nU bent altijd welkom. Kunnen wij iets doen waardoor komen makkelijker wordt?`,
    en: (title: string, moment: string) =>
      `We had hoped to see you at ${title} on ${moment}. How are you?\nYou are always welcome. Can we do something that makes coming easier?`,
  },
  afterSubject: { nl: (title: string) => `Hoe was het bij ${title}?`, en: (title: string) => `How was ${title}?` },
  afterText: {
    nl: (title: string, moment: string) =>
      `U was op ${moment} voor het eerst bij ${title}. Fijn dat u er was.\nHoe vond u het? Wilt u nog eens komen?`,
    en: (title: string, moment: string) =>
      `On ${moment} you were at ${title} for the first time. It was good to see you.\nHow did you like it? Would you like to come again?`,
  },
  togetherSubject: { nl: (title: string) => `Samen naar ${title}`, en: (title: string) => `Together to ${title}` },
  togetherText: {
    nl: (title: string, moment: string) => `U gaat samen met iemand naar ${title}.\nWanneer: ${moment}.`,
    en: (title: string, moment: string) => `You go to ${title} together with somebody.\nWhen: ${moment}.`,
  },
  togetherPage: {
    nl: "Wie het is, leest u op uw eigen bladzijde.",
    en: "Your own page says who it is.",
  },
  togetherWho: {
    nl: (name: string, phone: string) => `Dat is ${name}.${phone ? ` Telefoon: ${phone}.` : ""}`,
    en: (name: string, phone: string) => `That is ${name}.${phone ? ` Phone: ${phone}.` : ""}`,
  },
  leftSubject: { nl: (title: string) => `Afgemeld: ${title}`, en: (title: string) => `Cancelled for you: ${title}` },
  leftText: {
    nl: (title: string, moment: string) =>
      `U bent afgemeld voor ${title} op ${moment}.\nU bent een andere keer van harte welkom.`,
    en: (title: string, moment: string) =>
      `You are no longer signed up for ${title} on ${moment}.\nYou are very welcome another time.`,
  },
});

/** The few words on a call list; colleagues read them. */
export const labels = {
  confirmed: "Aangemeld",
  waiting: "Staat op de wachtlijst",
  placed: "Plek vrij",
  cancelled: "Gaat niet door",
  stopped: "Activiteit stopt",
  moved: "Verplaatst",
  restored: "Gaat toch door",
  reminder: "Morgen",
  ask: "Wil iemand komen?",
  missed: "Even bellen hoe het gaat",
  after: "Nabellen na de eerste keer",
  together: "Samen gaan",
  left: "Afgemeld",
} as const;
export type Kind = keyof typeof labels;
