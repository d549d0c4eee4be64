// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";
import { helpNumbers } from "#platform/text/help-numbers.ts";

const { confusion, veiligThuis } = helpNumbers;

/** What is done with a signal: buttons, and the forms behind them. */
export const deedWords = defineMessages({
  nowWhat: { nl: "Wat doet u nu?", en: "What do you do now?" },
  other: { nl: "Iets anders", en: "Something else" },
  nothing: { nl: "Er is nu niets te doen.", en: "There is nothing to do now." },
  claim: { nl: "Ik pak dit op", en: "I will take this" },
  giveBack: { nl: "Zet terug op de lijst", en: "Put back on the list" },
  handBack: { nl: "Geef terug aan het team", en: "Give back to the team" },
  takeUp: { nl: "Wij gaan hiermee verder", en: "We go on with this" },
  inviteLink: { nl: "Nodig uit voor een activiteit", en: "Invite to an activity" },
  spokeFirst: {
    nl: "Spreek de bewoner eerst. Daarna kunt u uitnodigen.",
    en: "Speak with the resident first. Then you can invite.",
  },
  attemptLink: { nl: "Schrijf een poging op", en: "Write down an attempt" },
  contactLink: { nl: "Er was contact", en: "There was contact" },
  assignLink: { nl: "Wijs toe aan een collega", en: "Assign to a colleague" },
  cardLink: { nl: "Print het kaartje", en: "Print the card" },
  letterLink: { nl: "Print de uitnodiging", en: "Print the invitation" },
  notReached: { nl: "Geen contact gekregen", en: "No contact was made" },
  missing: {
    nl: (n: number, parts: string, other: boolean) =>
      `Nog ${n} ${n === 1 ? "poging" : "pogingen"}${parts ? ` in de ${parts}` : ""}${other ? ", op een andere manier" : ""}. Daarna kunt u “geen contact” kiezen.`,
    en: (n: number, parts: string, other: boolean) =>
      `${n} more ${n === 1 ? "attempt" : "attempts"}${parts ? ` in the ${parts}` : ""}${other ? ", by another way" : ""}. Then you can choose “no contact”.`,
  },
  or: { nl: " of ", en: " or " },
  convertLink: { nl: "Begin een traject", en: "Start a case" },
  laterLink: { nl: "Nu niet, later weer", en: "Not now, later again" },
  closeLink: { nl: "Sluit af", en: "Close" },
  closeOrPassLink: { nl: "Sluit af of geef door", en: "Close or pass on" },
  reviewLink: { nl: "Beslis hoe het verder gaat", en: "Decide how to go on" },
  adviseLink: { nl: "Advies gegeven", en: "Advice was given" },
  emergencyLink: { nl: "Dit is spoed", en: "This is an emergency" },
  safetyLink: { nl: "Ik vermoed geweld of verwaarlozing", en: "I suspect violence or neglect" },
  mergeLink: { nl: "Voeg samen met een ander signaal", en: "Join with another signal" },
  informLink: { nl: "De bewoner weet het nu", en: "The resident knows now" },
  postponeLink: { nl: "Vertel het later, met reden", en: "Tell it later, with a reason" },
  save: { nl: "Opslaan", en: "Save" },
  fieldUnclear: { nl: "Kijk dit veld nog eens na.", en: "Look at this field again." },
  choose: { nl: "Maak een keuze.", en: "Make a choice." },
  dayUnclear: { nl: "Vul een dag in.", en: "Fill in a day." },
  // advice, emergency, safety
  adviseTitle: { nl: "Is het advies gegeven?", en: "Was the advice given?" },
  adviseText: {
    nl: "De melder weet nu hoe hij het gesprek begint. Er staat niets over een bewoner in dit signaal.",
    en: "The reporter now knows how to start the talk. Nothing about a resident stands in this signal.",
  },
  adviseButton: { nl: "Ja, het advies is gegeven", en: "Yes, advice was given" },
  emergencyTitle: { nl: "Is de spoed doorgezet?", en: "Was the emergency passed on?" },
  emergencyText: {
    nl: `Wij helpen niet bij spoed. Bel 112 als er nu gevaar is. Bel ${confusion} bij zorgen zonder direct gevaar.`,
    en: `We do not help in an emergency. Call 112 when there is danger now. Call ${confusion} for worries without danger now.`,
  },
  emergencyPointed: {
    nl: `De melder is verteld over 112 of ${confusion}, of ik heb zelf gebeld`,
    en: `The reporter was told about 112 or ${confusion}, or I called myself`,
  },
  pointedMissing: {
    nl: `Vertel eerst over 112 of ${confusion}.`,
    en: `First tell about 112 or ${confusion}.`,
  },
  emergencyButton: { nl: "Ja, de spoed is doorgezet", en: "Yes, it was passed on" },
  safetyTitle: { nl: "Verder met de meldcode", en: "On along the safety route" },
  safetyText: {
    nl: `Het signaal gaat naar een afgesloten dossier. Bel Veilig Thuis voor advies: ${veiligThuis}. Bij gevaar nu: 112.`,
    en: `The signal goes to a locked file. Call Veilig Thuis for advice: ${veiligThuis}. With danger now: 112.`,
  },
  safetyKind: { nl: "Wat vermoedt u?", en: "What do you suspect?" },
  safetyWhen: { nl: "Wanneer moet iemand kijken?", en: "When must somebody look?" },
  safetyButton: { nl: "Zet door naar de meldcode", en: "Pass on to the safety route" },
  // merge
  mergeTitle: { nl: "Zijn dit signalen over dezelfde bewoner?", en: "Are these signals about the same resident?" },
  mergeText: {
    nl: "Dit signaal gaat dan op in het andere. De melder hoort dezelfde woorden.",
    en: "This signal then becomes part of the other. The reporter hears the same words.",
  },
  mergeInto: { nl: "Nummer van het andere signaal", en: "Number of the other signal" },
  mergeButton: { nl: "Ja, voeg samen", en: "Yes, join them" },
  // assign
  assignTitle: { nl: "Wie gaat ermee verder?", en: "Who goes on with it?" },
  assignWho: { nl: "Collega", en: "Colleague" },
  away: { nl: "vandaag afwezig", en: "away today" },
  nearPostcode: { nl: "woont dichtbij de bewoner", en: "lives near the resident" },
  nearSurname: { nl: "heeft dezelfde achternaam", en: "has the same last name" },
  agreed: {
    nl: "De bewoner vindt het goed dat deze collega dichtbij woont of familie kan zijn",
    en: "The resident agrees that this colleague lives near by or may be family",
  },
  assignButton: { nl: "Wijs toe", en: "Assign" },
  // attempt and contact
  attemptTitle: { nl: "Een poging opschrijven", en: "Write down an attempt" },
  contactTitle: { nl: "Er was contact", en: "There was contact" },
  how: { nl: "Hoe?", en: "How?" },
  day: { nl: "Welke dag?", en: "Which day?" },
  part: { nl: "Welk deel van de dag?", en: "Which part of the day?" },
  reached: { nl: "Ik heb de bewoner gesproken", en: "I spoke with the resident" },
  cardLeft: { nl: "Ik heb een kaartje achtergelaten", en: "I left a card" },
  informed: {
    nl: "Ik heb verteld wat wij bewaren, waarom, en dat inzien of wissen kan",
    en: "I told what we keep, why, and that it can be seen or erased",
  },
  informedHint: {
    nl: "Vertel van wie het signaal kwam alleen als de melder dat goed vindt.",
    en: "Tell from whom the signal came only when the reporter agrees.",
  },
  informedMissing: { nl: "Vertel dit eerst aan de bewoner.", en: "Tell this to the resident first." },
  tellReporter: {
    nl: "De bewoner vindt het goed dat de melder hoort dat er contact was",
    en: "The resident agrees that the reporter hears that there was contact",
  },
  contactButton: { nl: "Leg het contact vast", en: "Record the contact" },
  giveBackTitle: { nl: "Het signaal teruggeven?", en: "Give the signal back?" },
  giveBackText: { nl: "Een collega kan het dan oppakken.", en: "A colleague can take it then." },
});
