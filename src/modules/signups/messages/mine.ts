// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** The page behind the secret link: what was agreed, and how to change it. */
export const mine = defineMessages({
  title: { nl: "Uw afspraak", en: "Your appointment" },
  done: { nl: "U bent aangemeld", en: "You are signed up" },
  doneOther: { nl: "De aanmelding is gelukt", en: "The sign-up worked" },
  doneWaiting: { nl: "U staat op de wachtlijst", en: "You are on the waiting list" },
  doneAsked: { nl: "Dank u. Wij bellen eerst.", en: "Thank you. We call first." },
  doneDropIn: { nl: "Fijn dat u komt", en: "Good that you are coming" },
  when: { nl: "Wanneer", en: "When" },
  where: { nl: "Waar", en: "Where" },
  door: { nl: "Wie staat bij de deur", en: "Who is at the door" },
  doorHost: { nl: (host: string) => `${host} staat bij de deur.`, en: (host: string) => `${host} is at the door.` },
  doorAsk: {
    nl: "Er staat iemand voor u bij de deur. Vraag naar de gastvrouw of gastheer.",
    en: "Somebody is at the door for you. Ask for the host.",
  },
  company: { nl: "Wie gaat met u mee", en: "Who goes with you" },
  companySoon: {
    nl: "Wij zoeken iemand. U hoort het van ons.",
    en: "We are looking for somebody. You will hear from us.",
  },
  phone: { nl: "Vragen of toch niet? Bel", en: "Questions, or not after all? Call" },
  needs: { nl: "Wat u nodig hebt", en: "What you need" },
  stands: { nl: "Hoe staat het", en: "How it stands" },
  inLine: {
    nl: (n: number) => (n === 1 ? "U bent de eerste op de wachtlijst." : `U bent nummer ${n} op de wachtlijst.`),
    en: (n: number) => (n === 1 ? "You are first on the waiting list." : `You are number ${n} on the waiting list.`),
  },
  waitNext: {
    nl: "Deze keer is vol. Komt er een plek vrij, dan hoort u het van ons. U hoeft niets te doen.",
    en: "This date is full. You will hear from us when a place comes free. You need not do anything.",
  },
  off: { nl: "Deze keer gaat niet door.", en: "This date is cancelled." },
  was: { nl: "Deze keer is geweest.", en: "This date has been." },
  left: { nl: "Voor deze keer bent u afgemeld.", en: "You are no longer signed up for this date." },
  asked: { nl: "Wij bellen eerst om het te vragen.", en: "We call first to ask." },
  next: { nl: "Wat gebeurt er nu?", en: "What happens now?" },
  nextSelf: {
    nl: "U hoeft niets meer te doen. Verandert er iets, dan hoort u het van ons.",
    en: "You need not do anything else. You will hear from us when something changes.",
  },
  nextNothing: {
    nl: "U hoeft niets meer te doen. Wij kunnen u niet bereiken. Kijk daarom vooraf even of het doorgaat, of bel ons.",
    en: "You need not do anything else. We cannot reach you. So have a look beforehand whether it is on, or call us.",
  },
  nextReminder: { nl: "De dag ervoor hoort u nog van ons.", en: "You will hear from us the day before." },
  nextOther: {
    nl: "Degene die komt hoort het ook zelf van ons.",
    en: "The person who comes hears it from us as well.",
  },
  nextOtherBy: {
    nl: "Verandert er iets, dan bellen wij u. Vertelt u het dan verder?",
    en: "When something changes, we call you. Will you pass it on?",
  },
  nextAsked: {
    nl: "Wij bellen en vragen of dit leuk lijkt. Is het antwoord ja, dan staat de naam op de lijst. Is het nee, dan gooien wij alles weg.",
    en: "We call and ask whether this sounds nice. If yes, the name is on the list. If no, we throw everything away.",
  },
  keepLink: { nl: "Bewaar deze bladzijde", en: "Keep this page" },
  keepLinkText: {
    nl: "Met dit adres kunt u uw afspraak zien en veranderen. Deel het niet met anderen.",
    en: "With this address you can see and change your appointment. Do not share it.",
  },
  print: { nl: "Druk af", en: "Print" },
  calendar: { nl: "Zet in uw agenda", en: "Add to your calendar" },
  cancel: { nl: "Meld u af", en: "Cancel" },
  again: { nl: "Kom nog een keer", en: "Come another time too" },
  change: { nl: "Wijzig wat u nodig hebt", en: "Change what you need" },
  erase: { nl: "Wis mijn gegevens", en: "Erase my details" },
  known: { nl: "Dit weten wij van u", en: "This is what we know about you" },
  knownName: { nl: "Naam", en: "Name" },
  knownPhone: { nl: "Telefoon", en: "Phone" },
  knownEmail: { nl: "E-mail", en: "E-mail" },
  knownRemark: { nl: "Opmerking", en: "Remark" },
  knownBy: { nl: "Aangemeld door", en: "Signed up by" },
  knownBuurt: { nl: "Buurt", en: "Neighbourhood" },
  keepUntil: {
    nl: "Wij bewaren dit tot twee jaar na uw laatste keer. Een losse voornaam gaat na 30 dagen weg.",
    en: "We keep this until two years after your last time. A bare first name goes after 30 days.",
  },
  seen: {
    nl: "Wie u ontvangt ziet uw voornaam en wat u nodig hebt.",
    en: "Who welcomes you sees your first name and what you need.",
  },
  otherChanged: { nl: "Wij hebben het bewaard.", en: "We have saved it." },
  cancelTitle: { nl: "Wilt u zich afmelden?", en: "Would you like to cancel?" },
  cancelText: {
    nl: (title: string, moment: string) => `U komt dan niet naar ${title} op ${moment}. Een ander krijgt uw plek.`,
    en: (title: string, moment: string) =>
      `Then you will not come to ${title} on ${moment}. Somebody else gets your place.`,
  },
  cancelYes: { nl: "Ja, meld mij af", en: "Yes, cancel for me" },
  cancelDone: {
    nl: "U bent afgemeld. Dank u dat u het liet weten.",
    en: "You are no longer signed up. Thank you for telling us.",
  },
  againTitle: { nl: "Wanneer wilt u nog een keer komen?", en: "When would you like to come again?" },
  againNone: {
    nl: "Er staan nu geen andere keren in de kalender.",
    en: "There are no other dates in the calendar now.",
  },
  againYes: { nl: "Meld mij aan voor deze keer", en: "Sign me up for this date" },
  againDone: { nl: "U bent aangemeld voor nog een keer.", en: "You are signed up for another date." },
  againWaiting: {
    nl: "Die keer is vol. U staat op de wachtlijst.",
    en: "That date is full. You are on the waiting list.",
  },
  againClosed: { nl: "Voor die keer kunt u zich niet meer aanmelden.", en: "You can no longer sign up for that date." },
  save: { nl: "Bewaar", en: "Save" },
  eraseTitle: { nl: "Wilt u alles wissen?", en: "Would you like to erase everything?" },
  eraseText: {
    nl: "Wij gooien uw naam, nummer en wensen weg. Voor keren die nog komen bent u dan afgemeld. Dit kan niet terug.",
    en: "We throw away your name, number and wishes. You are no longer signed up for dates to come. This cannot be undone.",
  },
  eraseYes: { nl: "Ja, wis alles", en: "Yes, erase everything" },
  erasedTitle: { nl: "Uw gegevens zijn gewist", en: "Your details have been erased" },
  erasedText: {
    nl: "Wij weten niets meer van u. U bent altijd welkom, ook zonder aanmelding.",
    en: "We know nothing about you any more. You are always welcome, also without signing up.",
  },
  toCalendar: { nl: "Naar de kalender", en: "To the calendar" },
  noteTitle: { nl: "Uw briefje", en: "Your note" },
});
