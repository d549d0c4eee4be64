// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** What is kept apart until somebody looked, for a coordinator. */
export const heldTexts = defineMessages({
  title: { nl: "Apart gezet", en: "Kept apart" },
  lead: {
    nl: "Dit lijkt misschien geen echt signaal. Kijk, en geef het door of gooi het weg.",
    en: "This may not be a real signal. Look, and pass it on or throw it away.",
  },
  none: { nl: "Er staat niets apart.", en: "Nothing is kept apart." },
  caption: { nl: "Nog te bekijken", en: "Still to look at" },
  number: { nl: "Nummer", en: "Number" },
  count: {
    nl: (count: number) => (count === 1 ? "1 signaal" : `${count} signalen over één adres`),
    en: (count: number) => (count === 1 ? "1 signal" : `${count} signals about one address`),
  },
  received: { nl: "Binnen sinds", en: "Received" },
  reason: { nl: "Waarom apart", en: "Why kept apart" },
  same_target: { nl: "Vaak over hetzelfde adres", en: "Often about the same address" },
  many_at_once: { nl: "Veel van één afzender", en: "Many from one sender" },
  looks_like_spam: { nl: "Te snel ingevuld", en: "Filled in too fast" },
  too_busy: { nl: "Te veel tegelijk", en: "Too many at once" },
  danger: { nl: "Gevaar nu, zegt de melder", en: "Danger now, the reporter says" },
  open: { nl: "Bekijk", en: "Look" },
  one: {
    nl: (number: number) => `Apart gezet: signaal ${number}`,
    en: (number: number) => `Kept apart: signal ${number}`,
  },
  release: { nl: "Geef door aan het team", en: "Pass on to the team" },
  releaseAll: {
    nl: (count: number) => `Geef alle ${count} door aan het team`,
    en: (count: number) => `Pass all ${count} on to the team`,
  },
  spam: { nl: "Dit is geen signaal", en: "This is no signal" },
  spamTitle: {
    nl: (number: number) => `Signaal ${number} weggooien?`,
    en: (number: number) => `Throw signal ${number} away?`,
  },
  spamText: {
    nl: "Het signaal wordt afgesloten. Na zeven dagen is de tekst gewist.",
    en: "The signal is closed. After seven days the text is erased.",
  },
  spamSecond: {
    nl: "Er staat een telefoonnummer of naam van de melder bij. Daarom kijkt een tweede coördinator mee.",
    en: "The reporter left a phone number or name. So a second coordinator looks too.",
  },
  spamButton: { nl: "Ja, gooi weg", en: "Yes, throw away" },
  askSecond: { nl: "Vraag een tweede coördinator", en: "Ask a second coordinator" },
  waitsForSecond: {
    nl: "Een coördinator denkt dat dit geen signaal is. Een tweede beslist.",
    en: "A coordinator thinks this is no signal. A second one decides.",
  },
  together: { nl: "Ook over dit adres", en: "Also about this address" },
  released: { nl: "Doorgegeven aan het team.", en: "Passed on to the team." },
  thrown: { nl: "Afgesloten. De tekst verdwijnt na zeven dagen.", en: "Closed. The text goes after seven days." },
  asked: { nl: "Een tweede coördinator beslist.", en: "A second coordinator decides." },
  person: { nl: "Over wie", en: "About whom" },
  reporter: { nl: "Wie meldt", en: "Who reports" },
  saw: { nl: "Wat is gezien", en: "What was seen" },
  words: { nl: "In eigen woorden", en: "In own words" },
  did: { nl: "Zelf al gedaan", en: "Done already" },
  question: { nl: "Vraag", en: "Question" },
  goBack: { nl: "Terug naar de lijst", en: "Back to the list" },
});
