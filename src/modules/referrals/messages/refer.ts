// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";
import { refusedWords } from "./codes.ts";

/** The form of a practice, what comes after it, and its own page. */
export const referTexts = {
  ...refusedWords,
  ...defineMessages({
    title: { nl: "Verwijs naar het buurtteam", en: "Refer to the neighbourhood team" },
    lead: {
      nl: "Drie keer kiezen en één regel. Het team belt uw patiënt.",
      en: "Three choices and one line. The team calls your patient.",
    },
    forPractice: { nl: (name: string) => `Voor ${name}`, en: (name: string) => `For ${name}` },
    mustFill: {
      nl: "Vul alles in, behalve waar staat dat het mag openblijven.",
      en: "Fill in everything, except where it says you may leave it open.",
    },
    never: {
      nl: "Geen BSN, ziekte, medicijn of stuk uit het dossier.",
      en: "No citizen service number, illness, medicine or part of the record.",
    },
    // the light
    lightTitle: { nl: "Wanneer belt het team?", en: "When does the team call?" },
    lightgreen: {
      nl: (days: number) => `Groen: meestal binnen ${days} ${days === 1 ? "dag" : "dagen"}.`,
      en: (days: number) => `Green: usually within ${days} ${days === 1 ? "day" : "days"}.`,
    },
    lightamber: {
      nl: (days: number) => `Oranje: het duurt nu ongeveer ${days} dagen.`,
      en: (days: number) => `Amber: it now takes about ${days} days.`,
    },
    lightred: {
      nl: (days: number) => `Rood: het is druk, het duurt nu ongeveer ${days} dagen.`,
      en: (days: number) => `Red: it is busy, it now takes about ${days} days.`,
    },
    // the form
    patient: { nl: "Uw patiënt", en: "Your patient" },
    name: { nl: "Naam van uw patiënt", en: "Name of your patient" },
    phone: { nl: "Telefoon van uw patiënt", en: "Phone of your patient" },
    reasons: { nl: "Waarom verwijst u?", en: "Why do you refer?" },
    reasonsHint: {
      nl: "Kies er één, twee of drie. Leeg als uw patiënt de reden niet deelt.",
      en: "Choose one, two or three. Empty when your patient does not share the reason.",
    },
    consentHow: { nl: "Hoe gaf uw patiënt toestemming?", en: "How did your patient agree?" },
    consentScope: { nl: "Wat mag u doorgeven?", en: "What may you pass on?" },
    scopeContact: { nl: "Alleen naam en telefoonnummer", en: "Name and phone number only" },
    scopeReason: { nl: "Naam, nummer en reden", en: "Name, number and reason" },
    scopeAll: {
      nl: "Naam, nummer en reden, en ik hoor hoe het gaat",
      en: "Name, number and reason, and I hear how it goes",
    },
    scopeFeedback: {
      nl: "Alleen naam en nummer, en ik hoor hoe het gaat",
      en: "Name and number only, and I hear how it goes",
    },
    consentOn: { nl: "Datum van de toestemming", en: "Date of the consent" },
    matters: { nl: "Wat wil uw patiënt graag?", en: "What would your patient like?" },
    mattersHint: {
      nl: "In eigen woorden, hoogstens 300 letters. Schrijf zo dat uw patiënt het zelf mag lezen.",
      en: "In her own words, at most 300 letters. Write so that your patient may read it.",
    },
    more: { nl: "Meer doorgeven (mag u overslaan)", en: "Pass on more (you may skip this)" },
    role: { nl: "Wie verwijst?", en: "Who refers?" },
    referrer: { nl: "Uw naam", en: "Your name" },
    birthYear: { nl: "Geboortejaar", en: "Year of birth" },
    language: { nl: "Taal", en: "Language" },
    needs: { nl: "Waar letten wij op?", en: "What do we keep in mind?" },
    interpreter: { nl: "Een tolk is nodig", en: "An interpreter is needed" },
    hearing: { nl: "Hoort slecht", en: "Hard of hearing" },
    sight: { nl: "Ziet slecht", en: "Sees badly" },
    contactWay: { nl: "Hoe bereiken wij uw patiënt het best?", en: "How do we best reach your patient?" },
    contactTime: { nl: "Welke tijd is goed?", en: "What time is good?" },
    present: { nl: "Wie mag erbij zijn?", en: "Who may be there?" },
    tried: { nl: "Wat is al geprobeerd?", en: "What has been tried?" },
    safety: { nl: "Moet een bezoeker iets weten?", en: "Should a visitor know something?" },
    safetyHint: { nl: "Bijvoorbeeld: de hond blaft.", en: "For example: the dog barks." },
    send: { nl: "Verstuur", en: "Send" },
    // faults
    nameMissing: { nl: "Vul de naam van uw patiënt in.", en: "Fill in the name of your patient." },
    phoneMissing: { nl: "Vul een telefoonnummer met tien cijfers in.", en: "Fill in a phone number of ten digits." },
    reasonsMissing: {
      nl: "Kies een reden, of kies dat u alleen naam en nummer doorgeeft.",
      en: "Choose a reason, or choose name and number only.",
    },
    reasonsMany: { nl: "Kies hoogstens drie redenen.", en: "Choose at most three reasons." },
    reasonsNotAllowed: {
      nl: "Uw patiënt deelt de reden niet. Haal de redenen en de zin weg, of kies “Naam, nummer en reden”.",
      en: "Your patient does not share the reason. Take out the reasons and the line, or choose “Name, number and reason”.",
    },
    howMissing: { nl: "Kies hoe uw patiënt toestemming gaf.", en: "Choose how your patient agreed." },
    scopeMissing: { nl: "Kies wat u mag doorgeven.", en: "Choose what you may pass on." },
    dateUnclear: {
      nl: "Vul de datum van de toestemming in. Die ligt niet in de toekomst.",
      en: "Fill in the date of the consent. It is not in the future.",
    },
    mattersLong: { nl: "Maak de zin korter: hoogstens 300 letters.", en: "Use at most 300 letters." },
    tooLong: { nl: "Maak dit korter.", en: "Make this shorter." },
    birthYearUnclear: { nl: "Vul alleen het jaar in, vier cijfers.", en: "Fill in the year only, four digits." },
    fieldUnclear: { nl: "Vul dit opnieuw in.", en: "Fill this in again." },
    // the same patient again
    againTitle: { nl: "Verwees u deze patiënt al?", en: "Did you refer this patient before?" },
    againPhone: {
      nl: (day: string) => `Uw praktijk verwees op ${day} iemand met dit telefoonnummer.`,
      en: (day: string) => `Your practice referred somebody with this phone number on ${day}.`,
    },
    againName: {
      nl: (day: string) => `Uw praktijk verwees op ${day} iemand met deze naam en dit geboortejaar.`,
      en: (day: string) => `Your practice referred somebody with this name and year of birth on ${day}.`,
    },
    againText: {
      nl: "Er is nog niets verstuurd. Is dit de bedoeling? Verstuur dan.",
      en: "Nothing was sent yet. Is this what you want? Then send it.",
    },
    againYes: { nl: "Ja, verstuur deze verwijzing", en: "Yes, send this referral" },
    againNo: { nl: "Nee, bekijk uw verwijzingen", en: "No, see your referrals" },
    // after sending
    sentTitle: { nl: "Dank u. De verwijzing is binnen.", en: "Thank you. We have the referral." },
    sentNumber: { nl: "Nummer van de verwijzing", en: "Number of the referral" },
    sentNext: { nl: "Wat gebeurt er nu?", en: "What happens now?" },
    sentCalls: {
      nl: (team: string) => `${team} belt uw patiënt. Altijd: uw patiënt hoeft niets te doen.`,
      en: (team: string) => `${team} calls your patient. Always: your patient need not do anything.`,
    },
    sentWithin: { nl: "Het eerste gesprek is binnen twee weken.", en: "The first talk is within two weeks." },
    sentHear: { nl: "Op uw eigen pagina ziet u hoe het gaat.", en: "On your own page you see how it goes." },
    sentHearLittle: {
      nl: "U hoort alleen dat het is ontvangen en afgerond. Zo wil uw patiënt het.",
      en: "You only hear that it was received and closed. That is your patient’s wish.",
    },
    toRecept: { nl: "Print het recept voor uw patiënt (A5)", en: "Print the recept for your patient (A5)" },
    toOverview: { nl: "Bekijk uw verwijzingen", en: "See your referrals" },
    another: { nl: "Verwijs nog iemand", en: "Refer somebody else" },
    theTeam: { nl: "Het buurtteam", en: "The neighbourhood team" },
    state: { nl: "Hoe het ervoor staat", en: "How it stands" },
    heard: { nl: "Wat u hoorde", en: "What you heard" },
    // own page
    overview: { nl: "Uw verwijzingen", en: "Your referrals" },
    overviewLead: {
      nl: "Alleen het nummer en de voorletters staan hier.",
      en: "Only the number and the initials stand here.",
    },
    overviewNone: { nl: "U hebt nog niemand verwezen", en: "You have not referred anybody yet" },
    number: { nl: "Nummer", en: "Number" },
    initials: { nl: "Voorletters", en: "Initials" },
    day: { nl: "Verwezen op", en: "Referred on" },
    sentence: { nl: "Bericht", en: "Message" },
    pace: {
      nl: "Het team antwoordt meestal binnen drie werkdagen. Duurt het langer? Bel ons.",
      en: "The team usually answers within three working days. Does it take longer? Call us.",
    },
    withdraw: { nl: "Trek de verwijzing in", en: "Withdraw the referral" },
    withdrawTitle: { nl: "Wilt u deze verwijzing intrekken?", en: "Do you want to withdraw this referral?" },
    withdrawText: {
      nl: "Het team belt uw patiënt dan niet. Dit kunt u niet terugdraaien.",
      en: "The team will not call your patient then. You cannot undo this.",
    },
    withdrawYes: { nl: "Ja, trek in", en: "Yes, withdraw" },
    withdrawWrong: {
      nl: "Het ging om de verkeerde persoon. Wis alles.",
      en: "It was about the wrong person. Erase everything.",
    },
    // card
    card: { nl: "Kaart met de link", en: "Card with the link" },
    cardLead: {
      nl: "Voor op de balie. Wie deze link heeft, kan namens de praktijk verwijzen.",
      en: "For the desk. Who has this link can refer for the practice.",
    },
    cardPicture: { nl: "QR-code van de link van de praktijk", en: "QR code of the link of the practice" },
    cardLost: {
      nl: "Kaart kwijt? Bel ons. Dan maken wij meteen een nieuwe link.",
      en: "Lost the card? Call us. We make a new link at once.",
    },
  }),
} as const;
