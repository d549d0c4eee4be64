// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";
import { helpNumbers } from "#platform/text/help-numbers.ts";

const { confusion, veiligThuis } = helpNumbers;

/** The page of one signal. */
export const signalWords = defineMessages({
  title: { nl: (n: number) => `Signaal ${n}`, en: (n: number) => `Signal ${n}` },
  back: { nl: "Signalen", en: "Signals" },
  backTo: { nl: (n: number) => `Terug naar signaal ${n}`, en: (n: number) => `Back to signal ${n}` },
  notYours: {
    nl: "Wie het signaal oppakt, leest wat erin staat.",
    en: "Who takes the signal reads what it says.",
  },
  heldBy: { nl: (name: string) => `${name} heeft dit opgepakt.`, en: (name: string) => `${name} took this.` },
  looked: {
    nl: "Dat u dit leest, is opgeschreven. De bewoner mag het zien.",
    en: "That you read this is written down. The resident may see it.",
  },
  danger: { nl: "De melder zegt: er is gevaar", en: "The reporter says: there is danger" },
  dangerText: {
    nl: `Bel 112 als het nu gevaarlijk is. Bij geweld belt u Veilig Thuis: ${veiligThuis}. Bij verward gedrag: ${confusion}.`,
    en: `Call 112 when it is dangerous now. For violence call Veilig Thuis: ${veiligThuis}. For confused behaviour: ${confusion}.`,
  },
  visitorDanger: { nl: "Let op bij een bezoek", en: "Take care on a visit" },
  notApproached: { nl: "Dit adres wil niet benaderd worden", en: "This address does not want to be approached" },
  notApproachedText: {
    nl: "Eerder vroeg iemand op dit adres of nummer om geen contact meer. Overleg eerst met uw coördinator.",
    en: "Somebody at this address or number asked for no more contact. Consult your coordinator first.",
  },
  what: { nl: "Wat is er gezien", en: "What was seen" },
  words: { nl: "In eigen woorden", en: "In own words" },
  since: { nl: "Sinds wanneer", en: "Since when" },
  nothing: { nl: "Hier staat niets ingevuld.", en: "Nothing was filled in here." },
  person: { nl: "Om wie het gaat", en: "Who it is about" },
  name: { nl: "Naam", en: "Name" },
  address: { nl: "Adres of omschrijving", en: "Address or description" },
  phone: { nl: "Telefoon", en: "Phone" },
  age: { nl: "Leeftijd", en: "Age" },
  knows: { nl: "Weet de bewoner ervan", en: "Does the resident know" },
  knows_yes: { nl: "ja", en: "yes" },
  knows_no: { nl: "nee", en: "no" },
  knows_will_be_told: { nl: "de melder vertelt het", en: "the reporter will tell" },
  tried: { nl: "Wat de melder al deed", en: "What the reporter did already" },
  keepsContact: { nl: "De melder houdt contact", en: "The reporter stays in touch" },
  yes: { nl: "ja", en: "yes" },
  no: { nl: "nee", en: "no" },
  reporter: { nl: "Door wie", en: "By whom" },
  shielded: { nl: "Afgeschermd", en: "Shielded" },
  shieldedText: {
    nl: "Alleen de coördinator ziet wie het meldde. Hebt u het nodig? Dan kunt u het openen.",
    en: "Only the coordinator sees who reported it. Do you need it? Then you can open it.",
  },
  showReporter: { nl: "Laat zien wie het meldde", en: "Show who reported it" },
  mayBeNamed: { nl: "Mag de bewoner de naam weten", en: "May the resident know the name" },
  question: { nl: "De vraag", en: "The question" },
  contact: { nl: "Te bereiken op", en: "To be reached at" },
  organisation: { nl: "Organisatie", en: "Organisation" },
  clocks: { nl: "Afgesproken tijden", en: "Agreed times" },
  received: { nl: "Ontvangen", en: "Received" },
  next: { nl: "Volgende stap", en: "Next step" },
  before: { nl: (day: string) => `uiterlijk ${day}`, en: (day: string) => `by ${day}` },
  holder: { nl: "Opgepakt door", en: "Picked up by" },
  status: { nl: "Hoe het ervoor staat", en: "How it stands" },
  inform: { nl: "De bewoner moet het weten vóór", en: "The resident must know before" },
  informedOn: { nl: "De bewoner weet het", en: "The resident knows" },
  informed: {
    nl: (day: string, how: string) => `sinds ${day}, ${how}`,
    en: (day: string, how: string) => `since ${day}, ${how}`,
  },
  postponed: { nl: "Later vertellen, omdat", en: "Told later, because" },
  laterOn: { nl: "Opnieuw contact op", en: "Contact again on" },
  attempts: { nl: "Pogingen", en: "Attempts" },
  attemptsNone: { nl: "Nog geen poging.", en: "No attempt yet." },
  when: { nl: "Wanneer", en: "When" },
  how: { nl: "Hoe", en: "How" },
  result: { nl: "Wat kwam ervan", en: "What came of it" },
  reached: { nl: "gesproken", en: "spoken" },
  unreached: { nl: "niet bereikt", en: "not reached" },
  cardLeft: { nl: "niet bereikt, kaartje achtergelaten", en: "not reached, card left" },
  doubles: { nl: "Lijkt op een ander signaal", en: "Looks like another signal" },
  doublesText: {
    nl: "Wij voegen nooit zelf iets samen. De coördinator beslist.",
    en: "We never join anything by ourselves. The coordinator decides.",
  },
  doubleLine: {
    nl: (n: number, status: string, why: string) => `Signaal ${n}, ${status}: ${why}`,
    en: (n: number, status: string, why: string) => `Signal ${n}, ${status}: ${why}`,
  },
  feedback: { nl: "Wat de melder hoort", en: "What the reporter hears" },
  feedbackNone: { nl: "De melder wil niets horen.", en: "The reporter does not want to hear anything." },
  feedbackTold: { nl: (words: string) => `Al verteld: ${words}.`, en: (words: string) => `Told already: ${words}.` },
  feedbackNext: {
    nl: (text: string) => `Het volgende bericht is: “${text}”`,
    en: (text: string) => `The next message is: “${text}”`,
  },
  feedbackNever: {
    nl: "De melder hoort nooit waarom, en nooit iets over de bewoner.",
    en: "The reporter never hears why, and never anything about the resident.",
  },
  timeline: { nl: "Wat er gebeurde", en: "What happened" },
  nowWhat: { nl: "Wat doet u nu?", en: "What do you do now?" },
  ended: { nl: "Dit signaal is afgesloten.", en: "This signal is closed." },
  mergedInto: { nl: "Dit signaal hoort nu bij een ander.", en: "This signal now belongs to another." },
});
