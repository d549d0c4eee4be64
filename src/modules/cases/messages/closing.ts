// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** How working together ends, and what comes after. */
export const closingTexts = defineMessages({
  fieldUnclear: { nl: "Vul dit anders in.", en: "Fill this in differently." },
  textLong: { nl: "Deze tekst is te lang. Maak hem korter.", en: "This text is too long. Make it shorter." },
  noServiceNumber: {
    nl: "Haal het burgerservicenummer weg. Dat mogen wij niet bewaren.",
    en: "Take out the citizen service number. We may not keep it.",
  },
  dateUnclear: { nl: "Vul een dag in, zoals 24-11-2026.", en: "Fill in a day, such as 24-11-2026." },
  dateFuture: { nl: "Deze dag moet vandaag of eerder zijn.", en: "This day must be today or earlier." },

  wrapTitle: { nl: "Beginnen met afronden?", en: "Begin wrapping up?" },
  wrapText: {
    nl: "U spreekt nog één keer met haar. U kijkt samen terug: wat lukte, en hoe verder.",
    en: "You talk with her once more. You look back together: what worked, and what comes next.",
  },
  wrapButton: { nl: "Ja, begin met afronden", en: "Yes, begin" },

  closeTitle: { nl: "Sluit het traject af", en: "Close the case" },
  closeLead: { nl: "Doe dit samen met haar, of bel haar erbij.", en: "Do this together with her, or call her." },
  blockTitle: { nl: "Dit moet eerst", en: "This comes first" },
  blockVisit: {
    nl: (on: string) => `Het bezoek van ${on} staat nog open.`,
    en: (on: string) => `The visit of ${on} is still open.`,
  },
  blockReport: {
    nl: (on: string) => `Van het bezoek van ${on} is er nog geen verslag.`,
    en: (on: string) => `The visit of ${on} has no report yet.`,
  },
  blockMatch: {
    nl: (what: string) => `Nog niet afgerond: ${what}.`,
    en: (what: string) => `Not finished yet: ${what}.`,
  },
  blockMeasure: {
    nl: "De vragen over contact zijn nog niet aangeboden.",
    en: "The questions about contact were not offered yet.",
  },
  blockGoals: { nl: "Nog niet elke wens is bekeken.", en: "Not every wish was looked at." },
  blockOther: { nl: "Er staat nog iets open.", en: "Something is still open." },
  blockGo: { nl: "Ga erheen", en: "Go there" },

  goals: { nl: "Hoe ver kwam het?", en: "How far did it come?" },
  goalsHint: { nl: "Vraag het haar. Wij tellen dit niet op.", en: "Ask her. We do not add this up." },
  goalMissing: { nl: "Kies hoe ver deze wens kwam.", en: "Choose how far this wish came." },
  judgement: { nl: "Vraag haar: wat vond u van onze hulp?", en: "Ask her: what did you think of our help?" },
  judgementHint: {
    nl: "Eén vraag, haar antwoord. Zij mag het ook niet zeggen.",
    en: "One question, her answer. She may also not say.",
  },
  judgementMissing: {
    nl: "Stel deze vraag, of kies dat zij het niet wil zeggen.",
    en: "Ask this question, or choose that she does not want to say.",
  },
  judged1: { nl: "niet fijn", en: "not good" },
  judged2: { nl: "kon beter", en: "could be better" },
  judged3: { nl: "gewoon", en: "all right" },
  judged4: { nl: "fijn", en: "good" },
  judged5: { nl: "heel fijn", en: "very good" },
  judgedNone: { nl: "wil het niet zeggen", en: "does not want to say" },
  measured: { nl: "Vragen over contact, aan het einde", en: "Questions about contact, at the end" },
  measuredMissing: {
    nl: "Kies of zij de vragen wilde beantwoorden.",
    en: "Choose whether she wanted to answer the questions.",
  },
  taken: { nl: "Ja, zij gaf antwoord", en: "Yes, she answered" },
  refused: { nl: "Nee, liever niet", en: "No, rather not" },
  reason: { nl: "Hoe eindigt het", en: "How does it end" },
  reasonMissing: { nl: "Kies hoe het eindigt.", en: "Choose how it ends." },
  outcome: { nl: "Wat is het resultaat", en: "What is the outcome" },
  outcomeMissing: { nl: "Kies wat het resultaat is.", en: "Choose the outcome." },
  report: { nl: "Terugblik", en: "Looking back" },
  reportHint: {
    nl: "Wat lukte, wat doet zij verder zelf? Schrijf zo dat mevrouw of meneer het zelf mag lezen.",
    en: "What worked, what does she go on with? Write so that she or he may read it.",
  },
  reportMissing: { nl: "Schrijf een korte terugblik.", en: "Write a short look back." },
  feedback: { nl: "Wat hoort wie haar doorgaf?", en: "What does who passed her on hear?" },
  feedbackHint: {
    nl: "Zij kiest. Lees de zin voor. Niet meer dan waar zij ja op zei.",
    en: "She chooses. Read the sentence out. No more than she said yes to.",
  },
  feedbackMissing: { nl: "Vraag wat wij mogen laten weten.", en: "Ask what we may tell." },
  feedbackNoYes: {
    nl: "Hier zei zij nog geen ja op. Leg haar ja eerst vast, of kies “afgesloten”.",
    en: "She did not say yes to this yet. Record her yes first, or choose “closed”.",
  },
  feedbackYes: { nl: "Leg vast waar zij ja op zegt", en: "Record what she says yes to" },
  preview: { nl: "Dit is de zin", en: "This is the sentence" },
  sentenceStatus: { nl: "Het is afgesloten.", en: "It is closed." },
  sentenceGood: { nl: "Het is afgesloten. Zij doet mee met iets.", en: "It is closed. She takes part in something." },
  sentenceContact: { nl: "Het is afgesloten. Er is contact geweest.", en: "It is closed. There was contact." },
  sentenceNot: { nl: "Het is afgesloten. Het is niet gelukt.", en: "It is closed. It did not work out." },
  sentenceOther: { nl: "Het is afgesloten. Zij krijgt andere hulp.", en: "It is closed. She gets other help." },
  sentenceActivity: { nl: (kind: string) => `Soort: ${kind}.`, en: (kind: string) => `Kind: ${kind}.` },
  aftercare: {
    nl: "Zij vindt het goed dat wij later nog één keer bellen",
    en: "She agrees that we call once more later",
  },
  check: { nl: "Bekijk eerst de zin", en: "See the sentence first" },
  checkTitle: { nl: "Klopt dit?", en: "Is this right?" },
  closeButton: { nl: "Sluit het traject af", en: "Close the case" },
  change: { nl: "Pas iets aan", en: "Change something" },

  otherTitle: { nl: "Sluit om een andere reden", en: "Close for another reason" },
  otherLead: {
    nl: "Alles wat gepland staat, stopt. Wie het doorgaf hoort dat het is afgesloten, niet waarom.",
    en: "All that is planned stops. Who passed it on hears that it ended, not why.",
  },
  otherButton: { nl: "Ja, sluit het traject", en: "Yes, close the case" },

  stopTitle: { nl: "Wil zij stoppen?", en: "Does she want to stop?" },
  stopText: {
    nl: "Dat mag altijd, zonder reden. Alles wat gepland staat, stopt meteen.",
    en: "She may any time, without a reason. All that is planned stops at once.",
  },
  stopButton: { nl: "Ja, stop het traject", en: "Yes, stop the case" },
  deceasedTitle: { nl: "Is deze bewoner overleden?", en: "Has this resident died?" },
  deceasedText: {
    nl: "Afspraken vervallen meteen. Er gaat geen enkel bericht vanzelf uit. Er komt een taak voor de naasten.",
    en: "Appointments stop at once. No message goes out by itself. A task comes for the relatives.",
  },
  deceasedOn: { nl: "Op welke dag", en: "On which day" },
  deceasedButton: { nl: "Ja, bewaar dit", en: "Yes, keep this" },
  reopenTitle: { nl: "Opnieuw samen aan de slag?", en: "Working together again?" },
  reopenText: {
    nl: "Vraag haar eerst. Het oude plan blijft te lezen.",
    en: "Ask her first. The old plan stays readable.",
  },
  reopenWhy: { nl: "Waarom", en: "Why" },
  reopenMissing: { nl: "Kies waarom u heropent.", en: "Choose why you reopen." },
  reopenButton: { nl: "Heropen het traject", en: "Reopen the case" },
  aftercareTitle: { nl: "Nabellen", en: "Aftercare call" },
  aftercareLead: {
    nl: "Vraag hoe het nu gaat, en of zij nog meedoet.",
    en: "Ask how she is, and whether she still takes part.",
  },
  aftercareText: { nl: "Hoe gaat het nu?", en: "How is she now?" },
  aftercareButton: { nl: "Het nabellen is gedaan", en: "The call is done" },

  fileTitle: { nl: "Neem het dossier mee", en: "Take the file along" },
  fileText: {
    nl: "Op elk blad komt uw naam en de dag te staan. De bewoner ziet dat u het meenam en waarvoor.",
    en: "Your name and the day stand on every sheet. The resident sees that you took it along and why.",
  },
  fileWhy: { nl: "Waarvoor neemt u het mee", en: "What do you take it along for" },
  fileMissing: { nl: "Schrijf in een paar woorden waarvoor.", en: "Write in a few words what for." },
  fileButton: { nl: "Maak de pdf", en: "Make the PDF" },
});
