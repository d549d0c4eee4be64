// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** What the codes of a case are called. */
export const statusWords = defineMessages({
  making_contact: { nl: "contact leggen", en: "making contact" },
  conversation: { nl: "gesprek", en: "conversation" },
  planning: { nl: "plan", en: "plan" },
  active: { nl: "lopend", en: "under way" },
  wrapping_up: { nl: "afronden", en: "wrapping up" },
  closed: { nl: "gesloten", en: "closed" },
});

export const attemptWords = defineMessages({
  phone: { nl: "gebeld", en: "called" },
  sms: { nl: "sms gestuurd", en: "SMS sent" },
  mail: { nl: "mail gestuurd", en: "mail sent" },
  letter: { nl: "brief gestuurd", en: "letter sent" },
  card: { nl: "kaartje in de bus", en: "card through the door" },
  visit: { nl: "langsgegaan", en: "went by" },
  via_contact: { nl: "via haar contactpersoon", en: "through her contact person" },
  other: { nl: "anders", en: "otherwise" },
});

export const dayPartWords = defineMessages({
  morning: { nl: "ochtend", en: "morning" },
  afternoon: { nl: "middag", en: "afternoon" },
  evening: { nl: "avond", en: "evening" },
});

export const pauseWords = defineMessages({
  hospital: { nl: "ziekenhuis of herstel", en: "hospital or recovery" },
  mourning: { nl: "rouw", en: "mourning" },
  holiday: { nl: "op reis", en: "away" },
  other: { nl: "anders", en: "otherwise" },
});

/** What somebody misses. Source: the programmes this product follows. */
export const lackWords = defineMessages({
  network: { nl: "mensen om mee op te trekken", simple: "mensen om iets mee te doen", en: "people to do things with" },
  belonging: { nl: "ergens bij horen", en: "belonging somewhere" },
  intimacy: { nl: "iemand die heel dichtbij staat", en: "somebody who is very close" },
  meaning: { nl: "iets dat de dag zin geeft", en: "something that gives the day meaning" },
});

/** The seven elements that work. Source: the programmes this product follows. */
export const elementWords = defineMessages({
  occupation: { nl: "iets te doen hebben", en: "having something to do" },
  meeting: { nl: "mensen ontmoeten", en: "meeting people" },
  practical_support: { nl: "praktische hulp", en: "practical help" },
  meaningful_contact: { nl: "een goed gesprek of een maatje", en: "a good talk or a buddy" },
  social_skills: { nl: "makkelijker contact maken", en: "making contact more easily" },
  realistic_expectations: { nl: "verwachtingen die kloppen", en: "expectations that fit" },
  meaningful_role: { nl: "zelf iets betekenen voor anderen", en: "meaning something to others" },
});

export const matchKindWords = defineMessages({
  activity: { nl: "een activiteit uit de kalender", en: "an activity from the calendar" },
  buddy: { nl: "een maatje", en: "a buddy" },
  help: { nl: "hulp van een buur", en: "help from a neighbour" },
  workshop: { nl: "een werkplaats of groep", en: "a workshop or group" },
  onward: { nl: "iemand anders die kan helpen", en: "somebody else who can help" },
  self: { nl: "iets dat zij zelf gaat doen", en: "something she does herself" },
});

export const matchStatusWords = defineMessages({
  proposed: { nl: "voorgesteld", simple: "een idee", en: "proposed" },
  resident_agreed: { nl: "akkoord van de bewoner", simple: "u wilt dit", en: "the resident agrees" },
  asked: { nl: "gevraagd", simple: "wij vragen het", en: "asked" },
  accepted: { nl: "geaccepteerd", simple: "het kan", en: "accepted" },
  refused: { nl: "we zoeken verder", en: "we keep looking" },
  expired: { nl: "geen antwoord, we zoeken verder", en: "no answer, we keep looking" },
  started: { nl: "gestart", simple: "u doet dit", en: "started" },
  finished: { nl: "afgerond", simple: "klaar", en: "finished" },
  stopped: { nl: "gestopt", en: "stopped" },
});

export const visitFormWords = defineMessages({
  home: { nl: "thuis", en: "at home" },
  phone: { nl: "telefonisch", en: "by phone" },
  walk: { nl: "wandelend", en: "on a walk" },
  place: { nl: "op een plek in de buurt", en: "at a place nearby" },
});

export const visitStatusWords = defineMessages({
  planned: { nl: "ingepland", en: "planned" },
  confirmed: { nl: "bevestigd", en: "confirmed" },
  checked_in: { nl: "binnen", en: "inside" },
  checked_out: { nl: "klaar, nog geen verslag", en: "done, no report yet" },
  reported: { nl: "verslag gemaakt", en: "reported" },
  followup_open: { nl: "er staat nog iets open", en: "something still open" },
  closed: { nl: "klaar", en: "done" },
  not_home: { nl: "niet thuis", en: "not at home" },
  cancelled: { nl: "afgezegd", en: "called off" },
  moved: { nl: "verzet", en: "moved" },
});

export const cancelledByWords = defineMessages({
  resident: { nl: "de bewoner", en: "the resident" },
  visitor: { nl: "wie op bezoek zou gaan", en: "who would visit" },
  team: { nl: "het team", en: "the team" },
  case_closed: { nl: "het traject is gesloten", en: "the case is closed" },
});

export const closeReasonWords = defineMessages({
  goal_reached: { nl: "doel bereikt", simple: "het is gelukt", en: "goal reached" },
  goes_on_alone: { nl: "gaat zelf verder", simple: "u gaat zelf verder", en: "goes on alone" },
  needs_met_elsewhere: { nl: "elders geholpen", simple: "een ander helpt u", en: "helped elsewhere" },
  referred_on: { nl: "doorverwezen", simple: "een ander helpt u", en: "referred on" },
  withdrawn: { nl: "wil niet meer", simple: "u bent gestopt", en: "does not want to go on" },
  not_reached: { nl: "niet bereikt", simple: "wij kregen geen contact", en: "not reached" },
  no_reaction: { nl: "geen reactie na eerder contact", simple: "wij hoorden niets meer", en: "no reaction" },
  moved: { nl: "verhuisd", en: "moved away" },
  deceased: { nl: "overleden", en: "deceased" },
  opened_by_mistake: { nl: "per vergissing geopend", en: "opened by mistake" },
  duplicate: { nl: "dubbel", en: "duplicate" },
  capacity: { nl: "geen tijd bij het team", en: "no room in the team" },
});

export const outcomeWords = defineMessages({
  takes_part: { nl: "doet mee met iets", en: "takes part in something" },
  has_role: { nl: "heeft een eigen rol", en: "has a role" },
  contact_enough: { nl: "heeft genoeg contact", en: "has enough contact" },
  other_help: { nl: "krijgt andere hulp", en: "gets other help" },
  stopped_own_choice: { nl: "stopte uit eigen keuze", en: "stopped by own choice" },
  not_reached: { nl: "niet bereikt", en: "not reached" },
});

/** How far a wish came, 0 to 4. Never added up. */
export const levelWords = defineMessages({
  level0: { nl: "0: nog niets", en: "0: nothing yet" },
  level1: { nl: "1: eerste stap gezet", en: "1: first step taken" },
  level2: { nl: "2: halverwege", en: "2: half way" },
  level3: { nl: "3: grotendeels gelukt", en: "3: mostly there" },
  level4: { nl: "4: gelukt", en: "4: done" },
});

export const agreedHowWords = defineMessages({
  oral: { nl: "mondeling", simple: "u zei ja", en: "spoken" },
  paper: { nl: "op papier", en: "on paper" },
  digital: { nl: "op het scherm", en: "on screen" },
});

/** The six sides of a life to talk about. Source: the programmes this product follows, the web of positive health. */
export const dimensionWords = defineMessages({
  body: { nl: "Mijn lichaam", en: "My body" },
  mind: { nl: "Mijn gedachten en gevoel", simple: "Hoe ik mij voel", en: "My thoughts and feelings" },
  meaning: { nl: "Zin in het leven", simple: "Waar ik zin in heb", en: "Meaning" },
  quality: { nl: "Fijn leven", en: "Living well" },
  taking_part: { nl: "Meedoen", en: "Taking part" },
  daily: { nl: "Elke dag", en: "Every day" },
});
