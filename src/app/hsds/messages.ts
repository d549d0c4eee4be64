// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** The words inside the data; what people wrote themselves stays as it is. */
export const hsdsTexts = defineMessages({
  stale: {
    nl: "Dit is lang niet bevestigd. Bel even of het nog klopt.",
    en: "This was not confirmed for long. Please call whether it is still right.",
  },
  hidden: {
    nl: "Wij weten niet of dit nog doorgaat. Bel even.",
    en: "We do not know whether this goes on. Please call.",
  },
  zone: {
    nl: "Tijden in Europe/Amsterdam; timezone is de wintertijd.",
    en: "Times in Europe/Amsterdam; timezone is winter time.",
  },
  free: { nl: "Gratis", en: "Free" },
  perTime: { nl: (price: string) => `${price} per keer`, en: (price: string) => `${price} each time` },
  signUpNone: { nl: "U hoeft zich niet aan te melden.", en: "No need to sign up." },
  signUpPhone: { nl: "Bel even dat u komt.", en: "Please call that you are coming." },
  signUpLink: { nl: "Meld u aan op de website.", en: "Please sign up on the website." },
  signUpHere: {
    nl: "Meld u aan op de bladzijde van de activiteit.",
    en: "Please sign up on the page of the activity.",
  },
  noDescription: { nl: "Er staat nog geen omschrijving bij.", en: "There is no description yet." },
  online: { nl: "Op internet", en: "Online" },
  busStop: {
    nl: (metres: number) => `Bushalte op ${metres} meter.`,
    en: (metres: number) => `Bus stop at ${metres} metres.`,
  },
  stepFreeYes: { nl: "U kunt zonder drempel naar binnen.", en: "There is no step at the door." },
  stepFreeNo: { nl: "Er is een drempel of een trap.", en: "There is a step or stairs." },
  toiletYes: { nl: "Er is een rolstoeltoilet.", en: "There is an accessible toilet." },
  toiletNo: { nl: "Er is geen rolstoeltoilet.", en: "There is no accessible toilet." },
  ringLoopYes: { nl: "Er is een ringleiding.", en: "There is a hearing loop." },
  ringLoopNo: { nl: "Er is geen ringleiding.", en: "There is no hearing loop." },
  quietYes: { nl: "Er is een rustige plek.", en: "There is a quiet place." },
  quietNo: { nl: "Er is geen rustige plek.", en: "There is no quiet place." },
  parkingYes: { nl: "U kunt er parkeren.", en: "You can park there." },
  parkingNo: { nl: "U kunt er niet parkeren.", en: "You cannot park there." },
  assistanceDogYes: { nl: "Een hulphond mag mee.", en: "Assistance dogs are welcome." },
  assistanceDogNo: { nl: "Een hulphond kan niet mee.", en: "Assistance dogs cannot come along." },
  categories: { nl: "Soort activiteit", en: "Kind of activity" },
  categoriesText: {
    nl: "Waar een activiteit over gaat; elke activiteit heeft er één.",
    en: "What an activity is about; each has one.",
  },
  elements: { nl: "Werkzame elementen", en: "Active elements" },
  elementsText: {
    nl: "Wat een activiteit voor mensen doet; elke activiteit heeft er één tot drie.",
    en: "What an activity does for people; each has one to three.",
  },
  term: {
    nl: (name: string, taxonomy: string) => `${taxonomy}: ${name}.`,
    en: (name: string, taxonomy: string) => `${taxonomy}: ${name}.`,
  },
});
