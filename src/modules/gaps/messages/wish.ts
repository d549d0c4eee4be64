// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** Leaving a wish: below a list with little, the form, what happens then. */
export const wishTexts = defineMessages({
  missingTitle: { nl: "Staat het er niet bij?", en: "Is it not here?" },
  missingText: {
    nl: "Zeg ons wat u mist. Wensen drie mensen hetzelfde? Dan gaan wij iemand zoeken die het organiseert.",
    simple: "Zeg ons wat u mist. Wij zoeken iemand die het wil doen.",
    en: "Tell us what you miss. Do three people wish the same? Then we look for somebody to organise it.",
  },
  missingLink: { nl: "Zeg wat u mist", en: "Tell us what you miss" },
  title: { nl: "Wat mist u in de buurt?", en: "What do you miss in the neighbourhood?" },
  lead: {
    nl: "Wij lezen elke wens. U hoeft niet te zeggen wie u bent.",
    en: "We read every wish. You need not say who you are.",
  },
  openNote: {
    nl: "Vul in wat u weet. Alles mag u openlaten, behalve wat u zoekt.",
    en: "Fill in what you know. Everything may stay open, except what you look for.",
  },
  category: { nl: "Wat voor soort?", en: "What kind?" },
  categoryEmpty: { nl: "Kies een soort", en: "Choose a kind" },
  words: { nl: "In uw eigen woorden", en: "In your own words" },
  wordsHint: {
    nl: "Bijvoorbeeld: leren schaken. Schrijf geen namen of telefoonnummers.",
    en: "For example: learning chess. Do not write names or phone numbers.",
  },
  nameless: { nl: "Er staat geen naam van iemand in", en: "It does not name anybody" },
  where: { nl: "Waar?", en: "Where?" },
  postcode: { nl: "Postcode", en: "Postcode" },
  postcodeHint: {
    nl: "Wij bewaren alleen de buurt, niet de postcode.",
    en: "We only keep the neighbourhood, not the postcode.",
  },
  buurt: { nl: "Buurt", en: "Neighbourhood" },
  anyBuurt: { nl: "Maakt niet uit", en: "Does not matter" },
  weekdays: { nl: "Op welke dagen?", en: "On which days?" },
  dayparts: { nl: "Wanneer op de dag?", en: "When in the day?" },
  audience: { nl: "Voor wie is het?", en: "For whom is it?" },
  tell: { nl: "Mogen wij het u zeggen als het er komt?", en: "May we tell you when it comes?" },
  tellHint: {
    nl: "Wij gebruiken uw naam alleen daarvoor. Na afloop halen wij die weg.",
    en: "We only use your name for that. Afterwards we delete it.",
  },
  tellNo: { nl: "Nee, dat hoeft niet", en: "No, not needed" },
  tellEmail: { nl: "Ja, stuur een e-mail", en: "Yes, send an e-mail" },
  tellPhone: { nl: "Ja, bel mij", en: "Yes, call me" },
  name: { nl: "Naam", en: "Name" },
  phone: { nl: "Telefoonnummer", en: "Phone number" },
  email: { nl: "E-mailadres", en: "E-mail address" },
  help: { nl: "Ik help graag mee", en: "I would like to help" },
  helpHint: { nl: "Wij bellen of mailen u dan.", en: "We will call or mail you then." },
  toCheck: { nl: "Verder", en: "Go on" },
  checkTitle: { nl: "Klopt dit?", en: "Is this right?" },
  checkNext: {
    nl: "Daarna leest de adviesgroep uw wens. Dat zijn bewoners en mensen die hier werken.",
    simple: "Daarna leest een groep uit de buurt uw wens.",
    en: "Then the panel reads your wish. These are residents and people who work here.",
  },
  send: { nl: "Stuur mijn wens", en: "Send my wish" },
  change: { nl: "Wijzig uw antwoorden", en: "Change your answers" },
  what: { nl: "Wat", en: "What" },
  when: { nl: "Wanneer", en: "When" },
  forWhom: { nl: "Voor wie", en: "For whom" },
  tellMe: { nl: "Bericht als het er komt", en: "Message when it comes" },
  yes: { nl: "Ja", en: "Yes" },
  no: { nl: "Nee", en: "No" },
  any: { nl: "Maakt niet uit", en: "Does not matter" },
  thanks: { nl: "Dank u. Uw wens staat op onze lijst.", en: "Thank you. Your wish is on our list." },
  thanksNext: { nl: "Wat gebeurt er nu?", en: "What happens now?" },
  thanksPanel: {
    nl: "De adviesgroep kijkt elke week naar alle wensen.",
    en: "Every week the panel looks at all wishes.",
  },
  thanksThree: {
    nl: "Wensen drie mensen hetzelfde? Dan zoeken wij een plek en iemand die het organiseert.",
    simple: "Willen drie mensen dit? Dan zoeken wij een plek.",
    en: "Do three people wish the same? Then we look for a place and somebody to organise it.",
  },
  thanksTold: {
    nl: "U krijgt bericht als het er komt. Ook als het niet lukt, hoort u dat.",
    en: "You get a message when it comes. Also when it does not work out, you will hear.",
  },
  thanksNotTold: {
    nl: "U krijgt geen bericht. Kijk af en toe in de kalender.",
    en: "You get no message. Have a look at the calendar now and then.",
  },
  keepLink: {
    nl: "Bewaar het adres van deze bladzijde. Hier kunt u uw wens intrekken.",
    en: "Keep the address of this page. Here you can withdraw your wish.",
  },
  toCalendar: { nl: "Naar de kalender", en: "To the calendar" },
  withdraw: { nl: "Trek mijn wens in", en: "Withdraw my wish" },
  withdrawTitle: { nl: "Wilt u uw wens intrekken?", en: "Do you want to withdraw your wish?" },
  withdrawText: {
    nl: "Wij halen uw wens weg, ook uw naam en nummer. Dat kan niet terug.",
    en: "We delete your wish, also your name and number. This cannot be undone.",
  },
  withdrawYes: { nl: "Ja, trek mijn wens in", en: "Yes, withdraw my wish" },
  withdrawn: { nl: "Uw wens is ingetrokken.", en: "Your wish is withdrawn." },
  withdrawnText: {
    nl: "Wij hebben weggehaald wat u schreef. U kunt altijd een nieuwe wens doen.",
    en: "We deleted what you wrote. You can always make a new wish.",
  },
  newWish: { nl: "Doe een nieuwe wens", en: "Make a new wish" },
  kindMissing: { nl: "Kies een soort, of schrijf op wat u zoekt.", en: "Choose a kind, or write what you look for." },
  kindUnknown: { nl: "Kies een soort uit de lijst.", en: "Choose a kind from the list." },
  wordsLong: { nl: "Maak het korter: 160 letters is genoeg.", en: "Make it shorter: 160 letters is enough." },
  wordsContact: {
    nl: "Haal het telefoonnummer of e-mailadres uit de tekst.",
    en: "Take the phone number or e-mail address out of the text.",
  },
  wordsName: {
    nl: "Staat hier een naam? Haal die weg, of kruis aan dat het geen naam is.",
    en: "Is there a name here? Take it out, or tick that it is not a name.",
  },
  postcodeUnclear: { nl: "Schrijf de postcode als 1234 AB.", en: "Write the postcode as 1234 AB." },
  postcodeUnknown: {
    nl: "Deze postcode kennen wij niet. Laat hem leeg als u het niet weet.",
    en: "We do not know this postcode. Leave it empty if you are not sure.",
  },
  buurtUnknown: { nl: "Kies een buurt uit de lijst.", en: "Choose a neighbourhood from the list." },
  choiceUnclear: { nl: "Kies uit wat hier staat.", en: "Choose from what is here." },
  nameMissing: { nl: "Vul een naam in. Een voornaam is genoeg.", en: "Fill in a name. A first name is enough." },
  nameLong: { nl: "Maak de naam korter.", en: "Make the name shorter." },
  phoneUnclear: { nl: "Schrijf het telefoonnummer met alle cijfers.", en: "Write the phone number with all digits." },
  emailUnclear: {
    nl: "Schrijf het e-mailadres als naam@voorbeeld.nl.",
    en: "Write the e-mail address as name@example.nl.",
  },
  helpNeedsContact: {
    nl: "Wilt u meehelpen? Kies dan bellen of e-mail.",
    en: "Would you like to help? Then choose phone or e-mail.",
  },
  fieldUnclear: { nl: "Kijk dit nog eens na.", en: "Please check this." },
});
