// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** The texts that belong to the furniture itself; a room's own texts stand in the room. */
export const uiMessages = defineMessages({
  skipToContent: { nl: "Direct naar de inhoud", en: "Skip to content" },
  callUs: { nl: "Bel ons:", en: "Call us:" },
  help: { nl: "Hulp", en: "Help" },
  largerLetters: { nl: "Grotere letters", en: "Larger letters" },
  normalLetters: { nl: "Gewone letters", en: "Normal letters" },
  readAloud: { nl: "Voorlezen", en: "Read aloud" },
  stopReading: { nl: "Stop met voorlezen", en: "Stop reading" },
  languageChoice: { nl: "Taal / Language", en: "Taal / Language" },
  otherLanguage: { nl: "Andere taal", en: "Other languages" },
  mainMenu: { nl: "Hoofdmenu", en: "Main menu" },
  menu: { nl: "Menu", en: "Menu" },
  signIn: { nl: "Inloggen", en: "Sign in" },
  signOut: { nl: "Uitloggen", en: "Sign out" },
  youAreHere: { nl: "U bent hier", en: "You are here" },
  back: { nl: "Terug", en: "Back" },
  stop: { nl: "Stoppen", en: "Stop" },
  ratherTalk: { nl: "Wilt u liever iemand spreken?", en: "Would you rather talk to someone?" },
  takePart: { nl: "Zelf iets doen?", en: "Would you like to do something?" },
  aboutUs: { nl: "Over ons", en: "About us" },
  accessibility: { nl: "Toegankelijkheid", en: "Accessibility" },
  error: { nl: "Fout:", en: "Error:" },
  optional: { nl: "(mag u openlaten)", en: "(you may leave this empty)" },
  allNeeded: { nl: "Wij hebben alle antwoorden nodig.", en: "We need all answers." },
  choose: { nl: "Kies uit de lijst", en: "Choose from the list" },
  problems: {
    nl: (count: number) =>
      count === 1 ? "Er is 1 ding dat u moet aanpassen" : `Er zijn ${count} dingen die u moet aanpassen`,
    en: (count: number) =>
      count === 1 ? "There is 1 thing you need to change" : `There are ${count} things you need to change`,
  },
  search: { nl: "Zoeken", en: "Search" },
  searchActivities: { nl: "Zoek een activiteit", en: "Find an activity" },
  change: { nl: "Wijzig", en: "Change" },
  cancelled: { nl: "Gaat niet door:", en: "Cancelled:" },
  cancel: { nl: "Nee, ga terug", en: "No, go back" },
  pages: { nl: "Bladzijden", en: "Pages" },
  previousPage: { nl: "Vorige bladzijde", en: "Previous page" },
  nextPage: { nl: "Volgende bladzijde", en: "Next page" },
  pageOf: {
    nl: (page: number, pages: number) => `Bladzijde ${page} van ${pages}`,
    en: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },
  questionOf: {
    nl: (current: number, total: number) => `Vraag ${current} van ${total}`,
    en: (current: number, total: number) => `Question ${current} of ${total}`,
  },
  nothingPlanned: {
    nl: "Niets gepland. Zin in een praatje? Bel ons.",
    en: "Nothing planned. Would you like a chat? Call us.",
  },
  map: { nl: "Kaart", en: "Map" },
  showOlder: { nl: "Toon ouder", en: "Show older" },
  copyLink: { nl: "Kopieer de link", en: "Copy the link" },
  copied: { nl: "De link is gekopieerd.", en: "The link has been copied." },
  work: { nl: "Werk", en: "Work" },
  callOrTryAgain: {
    nl: (phone: string) => `Komt u er niet uit? Bel ons: ${phone}. Wij helpen u graag.`,
    en: (phone: string) => `Need a hand? Call us: ${phone}. We are glad to help.`,
  },
  reference: {
    nl: (reference: string) => `Noem dan dit nummer: ${reference}`,
    en: (reference: string) => `Please mention this number: ${reference}`,
  },
  toForm: { nl: "Terug naar waar u was", en: "Back to where you were" },
  whatYouTyped: {
    nl: "Dit had u getypt. Kopieer het als u het nog nodig hebt.",
    en: "This is what you typed. Copy it if you still need it.",
  },
  toHome: { nl: "Naar de eerste bladzijde", en: "To the home page" },
  problem403Title: { nl: "Deze bladzijde is niet voor u bedoeld", en: "This page is not meant for you" },
  problem403Text: {
    nl: "U bent ingelogd, maar dit mag u niet bekijken of doen. Vraag het aan de beheerder van uw organisatie.",
    en: "You are signed in, but you may not see or do this. Ask the administrator of your organisation.",
  },
  problem404Title: { nl: "Wij kunnen deze bladzijde niet vinden", en: "We cannot find this page" },
  problem404Text: {
    nl: "Misschien is de link oud of zit er een typefout in. Op de eerste bladzijde vindt u alle activiteiten.",
    en: "The link may be old or mistyped. You can find all activities on the home page.",
  },
  problem409Title: { nl: "Dit kan nu niet", en: "This is not possible now" },
  problem409Text: {
    nl: "Er is intussen iets veranderd. Ga terug, bekijk het opnieuw en probeer het nog een keer.",
    en: "Something has changed in the meantime. Go back, look again and try once more.",
  },
  problem413Title: { nl: "Dit is te groot om te versturen", en: "This is too large to send" },
  problem413Text: {
    nl: "Er is niets opgeslagen. Ga terug en kies een kleinere foto of maak uw tekst korter. Wat u typte staat er dan meestal nog.",
    en: "Nothing was saved. Go back and choose a smaller photo or shorten your text. What you typed is usually still there.",
  },
  problem422Title: { nl: "Wij begrijpen niet wat u stuurde", en: "We do not understand what you sent" },
  problem422Text: {
    nl: "Er is niets opgeslagen. Ga terug en vul het nog een keer in.",
    en: "Nothing was saved. Go back and fill it in again.",
  },
  problem429Title: { nl: "Wacht u even", en: "Please wait a moment" },
  problem429Text: {
    nl: "U deed dit heel vaak achter elkaar. Probeer het over een paar minuten opnieuw.",
    en: "You did this very often in a short time. Try again in a few minutes.",
  },
  problem500Title: { nl: "Er ging bij ons iets mis", en: "Something went wrong on our side" },
  problem500Text: {
    nl: "Het ligt niet aan u. Wij kijken ernaar. Probeer het straks opnieuw.",
    en: "It is not your fault. We will look into it. Please try again later.",
  },
  problem503Title: { nl: "Wij zijn zo terug", en: "We will be back soon" },
  problem503Text: {
    nl: "De website is even niet bereikbaar. Probeer het over een paar minuten opnieuw.",
    en: "The website is briefly not available. Please try again in a few minutes.",
  },
});
