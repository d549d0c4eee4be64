// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** What is to be done: the next step, and tasks beside it. */
export const taskWords = defineMessages({
  first_attempt: { nl: "Eerste keer contact zoeken", simple: "Wij bellen u", en: "Try to make contact" },
  next_attempt: { nl: "Opnieuw contact zoeken", simple: "Wij bellen u", en: "Try again" },
  decide_contact: {
    nl: "Beslissen wat er gebeurt zonder contact",
    simple: "Wij bellen u",
    en: "Decide without contact",
  },
  talk: { nl: "Het gesprek voeren", simple: "Wij praten met u", en: "Have the conversation" },
  plan: { nl: "Samen een plan maken", simple: "Wij maken een plan", en: "Make a plan together" },
  start: { nl: "De eerste keer gaan", simple: "U gaat voor het eerst", en: "Go for the first time" },
  follow_up_1: { nl: "Eerste opvolggesprek", simple: "Wij bellen: hoe gaat het?", en: "First follow-up talk" },
  follow_up_2: { nl: "Tweede opvolggesprek", simple: "Wij bellen: hoe gaat het?", en: "Second follow-up talk" },
  wrap_up: { nl: "Afronden", simple: "Wij ronden af", en: "Wrap up" },
  close: { nl: "Afsluiten", simple: "Wij sluiten af", en: "Close" },
  resume: { nl: "Na de pauze weer bellen", simple: "Wij bellen u weer", en: "Call again after the pause" },
  own_step: { nl: "Eigen stap", en: "Own step" },
  call: { nl: "Bellen", simple: "Wij bellen u", en: "Call" },
  visit: { nl: "Op bezoek gaan", simple: "Wij komen langs", en: "Visit" },
  arrange: { nl: "Iets regelen", simple: "Wij regelen iets", en: "Arrange something" },
  ask_around: { nl: "Navragen wie kan helpen", simple: "Wij vragen iemand", en: "Ask who can help" },
  look_back: { nl: "Terugkijken hoe het gaat", simple: "Wij kijken hoe het gaat", en: "Look back how it goes" },
  promise: { nl: "Wat beloofd is bij een bezoek", en: "What was promised at a visit" },
  ask_another: { nl: "Iemand anders vragen", en: "Ask somebody else" },
  ask_attendance: { nl: "Vragen hoe de eerste keer was", en: "Ask how the first time was" },
  worry: { nl: "Een zorg bekijken", en: "Look at a worry" },
  visit_worry: { nl: "Twee keer niet thuis: ga na hoe het gaat", en: "Twice not at home: find out how she is" },
  call_visitor: { nl: "Bellen wie op bezoek is", en: "Call the visitor" },
  confirm_visit: {
    nl: "Nagaan of het bezoek doorgaat",
    simple: "Wij bellen of het bezoek doorgaat",
    en: "Check that the visit goes on",
  },
  call_after_visit: {
    nl: "Bellen hoe het bezoek was",
    simple: "Wij bellen: hoe was het?",
    en: "Call how the visit was",
  },
  renew_consent: { nl: "Opnieuw om toestemming vragen", en: "Ask for consent again" },
  contact_day_10: { nl: "Tien dagen zonder contact: kijk mee", en: "Ten days without contact: look along" },
  aftercare: { nl: "Nabellen", simple: "Wij bellen: hoe gaat het?", en: "Aftercare call" },
  relatives: { nl: "Contact met de naasten", en: "Contact with the relatives" },
  erase_notice: { nl: "Bijna gewist: kijk of dat klopt", en: "Erased soon: see whether that is right" },
});

export const stopReasonWords = defineMessages({
  no_click: { nl: "geen klik", en: "no click" },
  own_choice: { nl: "eigen keuze", en: "own choice" },
  other_wish: { nl: "wil nu iets anders", en: "wants something else now" },
  volunteer_stops: { nl: "de vrijwilliger stopt", en: "the volunteer stops" },
  not_possible: { nl: "het kan niet meer", en: "not possible any more" },
  case_closed: { nl: "het traject is gesloten", en: "the case is closed" },
  handed_over: { nl: "overgedragen", en: "handed over" },
});

export const aloneWords = defineMessages({
  knows_her: { nl: "kent haar al", en: "knows her already" },
  second_ill: { nl: "de tweede is ziek", en: "the second one is ill" },
  asked_for_one: { nl: "zij vroeg om één persoon", en: "she asked for one person" },
  nobody_else: { nl: "er is niemand anders", en: "there is nobody else" },
});

export const accessWords = defineMessages({
  lead: { nl: "regisseur", en: "lead" },
  worker: { nl: "werkt mee", en: "works along" },
  volunteer: { nl: "vrijwilliger", en: "volunteer" },
  cover: { nl: "neemt waar", en: "covers" },
  emergency_card: { nl: "noodkaart", en: "emergency card" },
  emergency: { nl: "noodtoegang", en: "emergency access" },
  aftercare: { nl: "nazorg", en: "aftercare" },
});

/** What a case that is not one's own is opened for. */
export const openPurposeWords = defineMessages({
  cover: { nl: "Ik neem waar en werk het bij", en: "I cover and update it" },
  contact: { nl: "De bewoner heeft een vraag", en: "The resident has a question" },
  feedback: { nl: "Ik kijk terug hoe het ging", en: "I look back how it went" },
  protection: { nl: "Er is een zorg over veiligheid", en: "There is a worry about safety" },
});
export const openReasonWords = defineMessages({
  lead_away: { nl: "De regisseur is er niet", en: "The lead is away" },
  question_of_person: { nl: "Zij vroeg er zelf om", en: "She asked for it herself" },
  worry: { nl: "Iemand maakt zich zorgen", en: "Somebody worries" },
  looking_back: { nl: "Wij bespreken het in het team", en: "We discuss it in the team" },
});

export const reopenWords = defineMessages({
  asked_again: { nl: "Zij vraagt er weer om", en: "She asks again" },
  new_question: { nl: "Er is een nieuwe vraag", en: "There is a new question" },
  closed_by_mistake: { nl: "Het was per vergissing gesloten", en: "It was closed by mistake" },
});

/** What goes back to who passed it on. Fixed sentences that she chooses from. */
export const feedbackWords = defineMessages({
  status_only: { nl: "Alleen: “afgesloten”", en: "Only: “closed”" },
  with_outcome: { nl: "Ook hoe het ging, in één vaste zin", en: "Also how it went, in one fixed sentence" },
  with_activity: { nl: "Ook waar zij aan meedoet", en: "Also what she takes part in" },
});

export const conversationWords = defineMessages({
  conversation: { nl: "gesprek", en: "conversation" },
  follow_up_1: { nl: "eerste opvolggesprek", en: "first follow-up talk" },
  follow_up_2: { nl: "tweede opvolggesprek", en: "second follow-up talk" },
  aftercare: { nl: "nabellen", en: "aftercare call" },
});
