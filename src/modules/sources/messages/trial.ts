// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** The trial, the items, the questions about places, and doubles. */
export const trial = defineMessages({
  trialTitle: { nl: "Proef: dit komt in de agenda", en: "Trial: this comes into the calendar" },
  trialLead: {
    nl: "Er is nog niets veranderd. U ziet hier wat er gebeurt als u op de knop drukt.",
    en: "Nothing has changed yet. This is what happens when you press the button.",
  },
  trialRefused: { nl: "Wij kunnen deze agenda niet lezen", en: "We cannot read this calendar" },
  counts: {
    nl: (n: number, c: number, g: number, u: number) =>
      `${n} nieuw, ${c} gewijzigd, ${g} verdwenen, ${u} onduidelijke ${u === 1 ? "plek" : "plekken"}`,
    en: (n: number, c: number, g: number, u: number) =>
      `${n} new, ${c} changed, ${g} gone, ${u} unclear ${u === 1 ? "place" : "places"}`,
  },
  refusedCount: {
    nl: (n: number) => (n === 1 ? "1 activiteit nemen wij niet over." : `${n} activiteiten nemen wij niet over.`),
    en: (n: number) => (n === 1 ? "1 cannot be taken over." : `${n} cannot be taken over.`),
  },
  pastCount: {
    nl: (n: number) => (n === 1 ? "1 is al geweest. Die slaan wij over." : `${n} zijn al geweest. Die slaan wij over.`),
    en: (n: number) => (n === 1 ? "1 is over and left out." : `${n} are over and left out.`),
  },
  sameCount: {
    nl: (n: number) => (n === 1 ? "1 is niet veranderd." : `${n} zijn niet veranderd.`),
    en: (n: number) => (n === 1 ? "1 has not changed." : `${n} have not changed.`),
  },
  fewerWarning: {
    nl: (n: number) => `De vorige keer stonden er ${n} in. Klopt dit?`,
    en: (n: number) => `Last time there were ${n}. Is this right?`,
  },
  start: { nl: "Zet deze in de agenda", en: "Put these in the calendar" },
  again: { nl: "Opnieuw kijken", en: "Look again" },
  rows: { nl: "Regel voor regel", en: "Row by row" },
  rowWhat: { nl: "Wat", en: "What" },
  rowActivity: { nl: "Activiteit", en: "Activity" },
  rowWhen: { nl: "Eerste keer", en: "First time" },
  rowWhy: { nl: "Waarom", en: "Why" },
  rowsCut: { nl: "Wij laten de eerste 400 regels zien.", en: "These are the first 400 rows." },
  kind_new: { nl: "Nieuw", en: "New" },
  kind_changed: { nl: "Gewijzigd", en: "Changed" },
  kind_gone: { nl: "Verdwenen", en: "Gone" },
  kind_missing: { nl: "Ontbreekt", en: "Missing" },
  kind_place: { nl: "Onduidelijke plek", en: "Unclear place" },
  kind_refused: { nl: "Geweigerd", en: "Refused" },
  kind_remark: { nl: "Opmerking", en: "Remark" },
  itemsTitle: { nl: (name: string) => `Activiteiten uit ${name}`, en: (name: string) => `Activities from ${name}` },
  itemState: { nl: "Hoe het staat", en: "How it stands" },
  itemKept: { nl: "Hier gewijzigd", en: "Changed here" },
  itemStandard: { nl: "Zoals in de agenda", en: "As in the calendar" },
  itemOut: { nl: "Hier gestopt", en: "Stopped here" },
  itemGone: { nl: "Staat er niet meer in", en: "No longer there" },
  itemStopped: { nl: "Gestopt", en: "Stopped" },
  noItems: { nl: "Er is nog niets uit deze agenda gekomen.", en: "Nothing has come from this calendar yet." },
  itemLead: {
    nl: "Deze activiteit komt uit een agenda. Wat u hier zelf wijzigt, blijft zo staan.",
    en: "This activity comes from a calendar. What you change here yourself stays.",
  },
  itemSame: {
    nl: "Wat hier staat, is hetzelfde als in de agenda.",
    en: "What stands here is the same as in the calendar.",
  },
  sourceSays: { nl: "De agenda zegt nu:", en: "The calendar now says:" },
  weSay: { nl: "Hier staat:", en: "Here stands:" },
  takeOver: { nl: "Overnemen", en: "Take over" },
  toActivity: { nl: "Naar de activiteit", en: "To the activity" },
  field_title: { nl: "Naam", en: "Name" },
  field_whatWeDo: { nl: "Wat we doen", en: "What we do" },
  field_category: { nl: "Soort", en: "Kind" },
  field_contactName: { nl: "Wie men kan bellen", en: "Whom to call" },
  field_venue: { nl: "Plek", en: "Place" },
  field_startsLocal: { nl: "Wanneer", en: "When" },
  nothing: { nl: "niets", en: "nothing" },
  otherPlace: { nl: "een andere plek", en: "another place" },
  placesTitle: { nl: "Welke plek is dit?", en: "Which place is this?" },
  placesLead: {
    nl: "Uw antwoord geldt voor alle activiteiten met deze tekst, nu en later.",
    en: "Your answer holds for all activities with this text, now and later.",
  },
  placesNone: { nl: "Alle plekken zijn duidelijk.", en: "All places are clear." },
  isThis: { nl: (name: string) => `Is dit ${name}?`, en: (name: string) => `Is this ${name}?` },
  written: { nl: (raw: string) => `In de agenda staat: ${raw}`, en: (raw: string) => `The calendar says: ${raw}` },
  placeCount: {
    nl: (n: number) => (n === 1 ? "1 activiteit" : `${n} activiteiten`),
    en: (n: number) => (n === 1 ? "1 activity" : `${n} activities`),
  },
  yesThis: { nl: "Ja, dit is het", en: "Yes, this is it" },
  noOther: { nl: "Nee, een andere plek", en: "No, another place" },
  unknownPlaces: { nl: "Plekken die wij niet kennen", en: "Places that we do not know" },
  unknownLead: {
    nl: "Bij deze activiteiten staat nu alleen de tekst. Kies een plek, of voeg hem toe.",
    en: "These activities show only the text now. Choose a place, or add it.",
  },
  chooseText: { nl: "Wat er in de agenda staat", en: "What the calendar says" },
  choosePlace: { nl: "Kies de plek", en: "Choose the place" },
  useThis: { nl: "Deze plek is het", en: "It is this place" },
  addPlace: { nl: "Plek toevoegen", en: "Add a place" },
  answered: {
    nl: "Dank u. Dit geldt nu voor alle activiteiten met deze tekst.",
    en: "Thank you. This now holds for all of them.",
  },
  placeMissing: { nl: "Kies een plek uit de lijst.", en: "Choose a place from the list." },
  removeTitle: { nl: (name: string) => `Wilt u ${name} weghalen?`, en: (name: string) => `Take ${name} away?` },
  removeLead: {
    nl: "Wij lezen deze agenda dan niet meer. Wat gebeurt er met de activiteiten?",
    en: "We no longer read this calendar. What happens to its activities?",
  },
  removeKeep: { nl: "Ze blijven staan", en: "They stay" },
  removeKeepHint: { nl: "U houdt ze voortaan zelf bij.", en: "From now on you keep them yourself." },
  removeStop: { nl: "Ze stoppen", en: "They stop" },
  removeStopHint: {
    nl: "Heeft iemand zich aangemeld, dan staat er dat het niet doorgaat.",
    en: "Where somebody signed up, it is shown as cancelled.",
  },
  removeMissing: { nl: "Kies wat er met de activiteiten gebeurt.", en: "Choose what happens to the activities." },
  removeButton: { nl: "Ja, haal weg", en: "Yes, take away" },
  doublesTitle: { nl: "Staat dit er dubbel in?", en: "Is this there twice?" },
  doublesLead: {
    nl: "Deze activiteiten lijken op elkaar: zelfde tijd, zelfde plek, bijna dezelfde naam. U beslist.",
    en: "These look alike: same time, same place, nearly the same name. You decide.",
  },
  doublesNone: { nl: "Er zijn geen dubbele activiteiten om te bekijken.", en: "There are no doubles to look at." },
  doubleTitle: {
    nl: (title: string) => `Is “${title}” één activiteit?`,
    en: (title: string) => `Is “${title}” one activity?`,
  },
  doubleOne: {
    nl: (name: string) => `Eén maken: die van ${name} blijft`,
    en: (name: string) => `Make it one: keep that of ${name}`,
  },
  doubleTwo: { nl: "Het zijn er twee", en: "They are two" },
  doubleWhat: {
    nl: "De ene blijft en noemt beide organisaties. De andere stopt. Dat kunt u niet terugdraaien.",
    en: "One stays and names both organisations. The other stops. This cannot be undone.",
  },
  doubleDone: { nl: "Wij hebben het bewaard.", en: "We have saved it." },
  doublesDesk: { nl: "Dubbele activiteiten", en: "Doubles" },
  doublesDeskText: { nl: "Twee organisaties, misschien één activiteit.", en: "Two organisations, maybe one activity." },
});
