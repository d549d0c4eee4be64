// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** What the resident reads on her own page, and in what is kept of her. */
export const own = defineMessages({
  title: { nl: "Vragen over contact", en: "Questions about contact" },
  lead: {
    nl: "Dit hebt u geantwoord. Het is hulp bij het gesprek, geen diagnose.",
    en: "This is what you answered. It helps the conversation; it is no diagnosis.",
  },
  mineText: { nl: "Wat u toen zei, en wat u nu zegt.", en: "What you said then, and what you say now." },
  none: { nl: "Hier staat nu niets", en: "There is nothing here now" },
  noneText: {
    nl: "U hebt geen vragen beantwoord, of het traject is klaar. Dan bewaren wij uw antwoorden zonder uw naam.",
    simple: "Er zijn geen antwoorden van u. Of wij hebben ze zonder uw naam bewaard.",
    en: "You answered no questions, or the work together has ended. We then keep your answers without your name.",
  },
  date: { nl: "Datum", en: "Date" },
  answers: { nl: "Antwoorden", en: "Answers" },
  refused: { nl: "Liever niet", en: "Rather not" },
});

export const pages = defineMessages({
  title: { nl: "Vragen over contact", en: "Questions about contact" },
  ofCase: { nl: (number: number) => `Traject ${number}`, en: (number: number) => `Case ${number}` },
  lead: {
    nl: "Hulp bij het gesprek, geen diagnose. Meedoen mag, het hoeft niet.",
    en: "Helps the conversation; it is no diagnosis. Taking part is free.",
  },
  question: { nl: "Vraag", en: "Question" },
  thenOn: { nl: (day: string) => `Toen (${day})`, en: (day: string) => `Then (${day})` },
  nowOn: { nl: (day: string) => `Nu (${day})`, en: (day: string) => `Now (${day})` },
  notYet: { nl: "nog niet gevraagd", en: "not asked yet" },
  leftOpen: { nl: "niet ingevuld", en: "left open" },
  none: { nl: "Nog niet gevraagd", en: "Not asked yet" },
  noneText: {
    nl: "Vraag eerst of mevrouw of meneer dit wil. Liever niet is ook een antwoord.",
    en: "First ask whether the person would like this. Rather not is an answer too.",
  },
  history: { nl: "Wanneer gevraagd", en: "When asked" },
  historyLine: {
    nl: (day: string, what: string, moment: string) => `${day}: ${what}, ${moment}`,
    en: (day: string, what: string, moment: string) => `${day}: ${what}, ${moment}`,
  },
  rathernot: { nl: "liever niet", en: "rather not" },
  ask: { nl: "Vragen stellen", en: "Ask the questions" },
  askLead: {
    nl: "Kies een lijst. Neem aan het eind dezelfde lijst als aan het begin.",
    en: "Choose a list. At the end take the same list as at the start.",
  },
  onPaper: { nl: "Op papier", en: "On paper" },
  refuseTitle: { nl: "Liever niet", en: "Rather not" },
  refuseText: {
    nl: "U schrijft alleen op dat deze persoon liever niet antwoordt. Een reden is niet nodig.",
    en: "You only write down that this person rather does not answer. No reason is needed.",
  },
  refuseLink: { nl: "Deze persoon wil liever niet", en: "This person rather does not" },
  refuseButton: { nl: "Schrijf op: liever niet", en: "Write down: rather not" },
  counts: {
    nl: "Deze antwoorden tellen later mee in cijfers, zonder naam. Dat is zo afgesproken.",
    en: "These answers later count in figures, without a name. That was agreed.",
  },
  countsNot: {
    nl: "Deze antwoorden tellen niet mee in cijfers. Daar is toestemming voor nodig.",
    en: "These answers do not count in figures. That needs consent.",
  },
  askConsent: { nl: "Vraag toestemming", en: "Ask consent" },
  closed: {
    nl: "Dit traject is klaar. De antwoorden zijn bewaard zonder naam.",
    en: "This case has ended. The answers are kept without a name.",
  },
  moment: { nl: "Wanneer vraagt u dit?", en: "When do you ask this?" },
  momentStart: { nl: "Aan het begin", en: "At the start" },
  momentBetween: { nl: "Tussendoor", en: "In between" },
  momentEnd: { nl: "Aan het eind", en: "At the end" },
  momentMissing: { nl: "Kies wanneer u dit vraagt.", en: "Choose when you ask this." },
  taken: { nl: "Hoe is het ingevuld?", en: "How was it filled in?" },
  takenTogether: { nl: "Samen, hardop gelezen", en: "Together, read aloud" },
  takenSelf: { nl: "Zelf, op dit scherm", en: "By the person, on this screen" },
  takenPaper: { nl: "Op papier", en: "On paper" },
  takenMissing: { nl: "Kies hoe het is ingevuld.", en: "Choose how it was filled in." },
  nothingFilled: {
    nl: "Vul een antwoord in. Of kies: liever niet.",
    en: "Fill in an answer. Or choose: rather not.",
  },
  mayLeaveOpen: { nl: "U mag een vraag overslaan.", en: "You may skip a question." },
  save: { nl: "Bewaar de antwoorden", en: "Keep the answers" },
  saved: { nl: "De antwoorden zijn bewaard.", en: "The answers have been kept." },
  savedRefusal: { nl: "Opgeschreven: liever niet.", en: "Written down: rather not." },
  section: { nl: "Vragen over contact", en: "Questions about contact" },
  sectionNone: { nl: "Nog niet gevraagd.", en: "Not asked yet." },
  sectionLast: {
    nl: (day: string, what: string) => `Laatst gevraagd op ${day}: ${what}.`,
    en: (day: string, what: string) => `Last asked on ${day}: ${what}.`,
  },
  sectionLink: { nl: "Bekijk de vragen", en: "See the questions" },
  sheetName: { nl: "Naam hoeft niet op dit blad.", en: "No name is needed on this sheet." },
  sheetHow: { nl: "Zet een kruisje bij elke vraag.", en: "Put a cross at each question." },
  sheetBack: {
    nl: (number: number) => `Geef dit blad terug. Nummer: ${number}`,
    en: (number: number) => `Hand this sheet back. Number: ${number}`,
  },
  sheetDay: { nl: "Datum:", en: "Date:" },
  fieldUnclear: { nl: "Kies een van de antwoorden.", en: "Choose one of the answers." },
});

export const switching = defineMessages({
  title: { nl: "Vragen over contact", en: "Questions about contact" },
  lead: {
    nl: "Hiermee kunnen coaches vragen stellen over contact, aan het begin en aan het eind van een traject.",
    en: "With this, coaches can ask questions about contact, at the start and at the end of a case.",
  },
  groups: {
    nl: "De lijsten zijn gemaakt voor groepen, niet om één mens te beoordelen. Niemand ziet een uitslag bij een naam.",
    en: "The lists were made for groups, not to judge one person. Nobody sees a result beside a name.",
  },
  licence: {
    nl: "De schaal van De Jong Gierveld mag gebruikt worden voor onderzoek. Uw organisatie besluit zelf of dit gebruik past.",
    en: "The De Jong Gierveld scale may be used for research. Your organisation decides itself whether this use fits.",
  },
  off: { nl: "De vragen staan uit.", en: "The questions are off." },
  on: {
    nl: (day: string) => `De vragen staan aan. De voorwaarden zijn bevestigd op ${day}.`,
    en: (day: string) => `The questions are on. The conditions were confirmed on ${day}.`,
  },
  confirm: {
    nl: "Onze organisatie heeft de voorwaarden voor gebruik gelezen en voldoet eraan.",
    en: "Our organisation has read the conditions of use and meets them.",
  },
  confirmMissing: {
    nl: "Zet een vinkje als uw organisatie aan de voorwaarden voldoet.",
    en: "Tick the box when your organisation meets the conditions.",
  },
  turnOn: { nl: "Zet de vragen aan", en: "Switch the questions on" },
  turnOff: { nl: "Zet de vragen uit", en: "Switch the questions off" },
  offText: {
    nl: "Antwoorden die er al zijn, blijven bewaard zolang dat mag.",
    en: "Answers that are there already stay as long as they may.",
  },
  saved: { nl: "Bewaard.", en: "Saved." },
  credits: { nl: "Makers van de lijsten", en: "Makers of the lists" },
  desk: { nl: "Vragen over contact aan of uit", en: "Questions about contact on or off" },
});
