// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** Finding and adding somebody. */
export const findTexts = defineMessages({
  findTitle: { nl: "Mensen", en: "People" },
  findIntro: {
    nl: "Zoek met een heel telefoonnummer. Of met achternaam en straat. Of met achternaam, postcode en huisnummer.",
    en: "Search by a whole phone number. Or by last name and street. Or by last name, postcode and house number.",
  },
  words: { nl: "Wie zoekt u?", en: "Whom are you looking for?" },
  wordsHint: {
    nl: "Bijvoorbeeld 06 12345678, De Vries Kerkstraat, of 1234AB 12 De Vries.",
    en: "For example 06 12345678, De Vries Kerkstraat, or 1234AB 12 De Vries.",
  },
  search: { nl: "Zoek", en: "Search" },
  wordsMissing: { nl: "Vul in wie u zoekt.", en: "Fill in whom you are looking for." },
  phonePartial: {
    nl: "Dit telefoonnummer is niet heel. Vul alle 10 cijfers in.",
    en: "This phone number is not whole. Fill in all 10 digits.",
  },
  surnameMissing: { nl: "Vul ook de achternaam in.", en: "Fill in the last name too." },
  houseNumberMissing: { nl: "Vul ook het huisnummer in.", en: "Fill in the house number too." },
  moreMissing: {
    nl: "Dit is nog te weinig. Vul ook de straat in, of postcode en huisnummer.",
    en: "This is not enough yet. Fill in the street too, or the postcode and house number.",
  },
  foundTitle: {
    nl: (count: number) => (count === 1 ? "1 persoon gevonden" : `${count} personen gevonden`),
    en: (count: number) => (count === 1 ? "1 person found" : `${count} persons found`),
  },
  noneTitle: { nl: "Niemand gevonden", en: "Nobody found" },
  noneText: {
    nl: "Kijk na of alles klopt. Zoekt u met de straat? Probeer dan postcode en huisnummer.",
    en: "Check what you filled in. Did you use the street? Try postcode and house number.",
  },
  tooMany: {
    nl: "Hier zijn er meer dan wij tonen. Zoek met achternaam, postcode en huisnummer.",
    en: "There are more than we show. Search by last name, postcode and house number.",
  },
  searchAgain: { nl: "Zoek opnieuw", en: "Search again" },
  addSomebody: { nl: "Nieuwe persoon toevoegen", en: "Add a new person" },
  knownAt: {
    nl: (team: string) => `Bekend bij ${team || "een ander team"}`,
    en: (team: string) => `Known to ${team || "another team"}`,
  },
  numberText: { nl: (number: number) => `Nummer ${number}`, en: (number: number) => `Number ${number}` },
  openDoor: { nl: "Openen met een reden", en: "Open with a reason" },
  doorTitle: { nl: "Waarom opent u deze gegevens?", en: "Why do you open these details?" },
  doorText: {
    nl: "Deze persoon hoort niet bij uw team. U ziet de gegevens hoogstens een half uur. De persoon kan zien dat u keek.",
    en: "This person does not belong to your team. You see the details for half an hour at most. The person can see that you looked.",
  },
  purpose: { nl: "Waarvoor is het?", en: "What is it for?" },
  purposeDesk: { nl: "Deze persoon belt of staat aan de balie", en: "This person calls or stands at the desk" },
  purposeContact: { nl: "Ik bel of schrijf deze persoon terug", en: "I call or write back" },
  purposeCover: { nl: "Ik neem waar voor een collega", en: "I cover for a colleague" },
  purposeMissing: { nl: "Kies waarvoor het is.", en: "Choose what it is for." },
  reason: { nl: "Korte uitleg", en: "Short explanation" },
  reasonHint: {
    nl: "Nodig als u waarneemt. Minstens 20 letters.",
    en: "Needed when you cover. At least 20 letters.",
  },
  reasonShort: {
    nl: "Schrijf in één zin waarom u waarneemt. Minstens 20 letters.",
    en: "Write in one sentence why you cover. At least 20 letters.",
  },
  reasonLong: { nl: "Maak de uitleg korter: hoogstens 300 letters.", en: "Use at most 300 letters." },
  open: { nl: "Open", en: "Open" },
  addTitle: { nl: "Nieuwe persoon", en: "New person" },
  addIntro: {
    nl: "Een naam en één manier om iemand te bereiken is genoeg. Vul nooit een verzonnen mailadres in.",
    en: "A name and one way to reach somebody is enough. Never fill in an invented e-mail address.",
  },
  more: { nl: "Meer over deze persoon", en: "More about this person" },
  consentTitle: { nl: "Mogen wij dit bewaren?", en: "May we keep this?" },
  consentText: {
    nl: "Lees voor: ‘Wij schrijven uw naam en nummer op om u te bereiken. Andere mensen zien dat niet. U kunt altijd stoppen. Vindt u dat goed?’",
    en: "Read out: ‘We write down your name and number to reach you. Other people do not see it. You can always stop. Is that all right?’",
  },
  consentOral: { nl: "Ja, dat zei deze persoon", en: "Yes, this person said so" },
  consentPaper: { nl: "Ja, dat staat op papier", en: "Yes, that is on paper" },
  consentMissing: {
    nl: "Vraag eerst of wij dit mogen bewaren. Zegt iemand nee? Bewaar dan niets.",
    en: "Ask first whether we may keep this. Does somebody say no? Then keep nothing.",
  },
  save: { nl: "Bewaar", en: "Save" },
  doubleTitle: { nl: "Kennen wij deze persoon al?", en: "Do we know this person already?" },
  doubleText: {
    nl: "Er is al iemand met dit telefoonnummer, of met deze naam op dit adres.",
    en: "There is somebody with this phone number already, or with this name at this address.",
  },
  doubleSame: { nl: "Dit is dezelfde", en: "This is the same person" },
  doubleOther: { nl: "Toch toevoegen: dit is iemand anders", en: "Add anyway: this is somebody else" },
  doubleFound: {
    nl: "Kijk of deze persoon er al is. Is het iemand anders? Zet dan een vinkje.",
    en: "Check whether this person is here already. Somebody else? Then tick the box.",
  },
  withoutTitle: { nl: "Zonder vaste medewerker", en: "Without a worker" },
  withoutText: {
    nl: (count: number) =>
      count === 0
        ? "Iedereen heeft een vaste medewerker."
        : count === 1
          ? "1 persoon heeft nu geen vaste medewerker."
          : `${count} personen hebben nu geen vaste medewerker.`,
    en: (count: number) =>
      count === 0
        ? "Everybody has a worker."
        : count === 1
          ? "1 person has no worker now."
          : `${count} persons have no worker now.`,
  },
  withoutNext: { nl: "Neem de eerste", en: "Take the first" },
  deskText: { nl: "Zoek iemand, of schrijf iemand op.", en: "Find somebody, or write somebody down." },
});
