// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** Something that is chosen together, and who is asked for it. */
export const matchTexts = defineMessages({
  save: { nl: "Bewaar", en: "Save" },
  fieldUnclear: { nl: "Vul dit anders in.", en: "Fill this in differently." },
  textLong: { nl: "Deze tekst is te lang. Maak hem korter.", en: "This text is too long. Make it shorter." },
  noServiceNumber: {
    nl: "Haal het burgerservicenummer weg. Dat mogen wij niet bewaren.",
    en: "Take out the citizen service number. We may not keep it.",
  },
  dateUnclear: { nl: "Vul een dag in, zoals 24-11-2026.", en: "Fill in a day, such as 24-11-2026." },
  dateFuture: { nl: "Deze dag moet vandaag of eerder zijn.", en: "This day must be today or earlier." },

  newTitle: { nl: "Stel iets voor", en: "Propose something" },
  newLead: {
    nl: "Kies samen. Licht gaat voor: een activiteit of een wandeling is vaak genoeg.",
    en: "Choose together. Light comes first: an activity or a walk is often enough.",
  },
  kind: { nl: "Wat stelt u voor", en: "What do you propose" },
  kindMissing: { nl: "Kies wat u voorstelt.", en: "Choose what you propose." },
  activity: { nl: "Welke activiteit", en: "Which activity" },
  activityHint: {
    nl: "Activiteiten in de buurt van de komende vier weken.",
    en: "Activities nearby in the next four weeks.",
  },
  activityMissing: { nl: "Kies een activiteit.", en: "Choose an activity." },
  target: { nl: "Wat is het, en waarom past het bij haar", en: "What is it, and why does it fit her" },
  targetHint: {
    nl: "In gewone woorden. Bijvoorbeeld: samen wandelen, want zij kent de natuur goed.",
    en: "In plain words. For example: walking together, because she knows nature well.",
  },
  targetMissing: { nl: "Schrijf op wat het is en waarom het past.", en: "Write what it is and why it fits." },
  goal: { nl: "Bij welke wens", en: "For which wish" },

  title: { nl: "Koppeling", en: "Link" },
  status: { nl: "Stand", en: "State" },
  since: { nl: "Gestart op", en: "Started on" },
  attended: { nl: "Geweest", en: "Went" },
  times: {
    nl: (count: number) => (count === 1 ? "1 keer" : `${count} keer`),
    en: (count: number) => (count === 1 ? "once" : `${count} times`),
  },
  answerBy: { nl: "Antwoord vóór", en: "Answer before" },
  who: { nl: "Wie helpt", en: "Who helps" },

  agree: { nl: "Zij wil dit", en: "She wants this" },
  ask: { nl: "Vraag iemand", en: "Ask somebody" },
  askLead: {
    nl: "Wie u vraagt, ziet alleen een kaart zonder naam. Pas na een ja hoort die persoon om wie het gaat.",
    en: "Whom you ask sees only a card without a name. Only after a yes that person hears who it is.",
  },
  askWho: { nl: "Wie vraagt u", en: "Whom do you ask" },
  askWhoMissing: { nl: "Kies wie u vraagt.", en: "Choose whom you ask." },
  askNobody: { nl: "Er is nu niemand die u kunt vragen.", en: "There is nobody you can ask now." },
  card: { nl: "Op de kaart staat", en: "The card says" },
  cardHint: {
    nl: "Voor wie u vraagt. Zonder naam en zonder adres, bijvoorbeeld: vrouw, 75+, wandelen, Oost.",
    en: "For whom you ask. No name and no address, for example: woman, 75+, walking, East.",
  },
  askAgreed: {
    nl: "Zij vindt het goed dat deze persoon, na een ja, haar naam, adres en nummer hoort",
    en: "She agrees that this person, after a yes, hears her name, address and number",
  },
  askAgreedMissing: { nl: "Vraag haar dit eerst, en vink het dan aan.", en: "Ask her this first, then tick it." },
  askClose: {
    nl: "Deze persoon woont dichtbij of heet hetzelfde, en zij vindt dat goed",
    en: "This person lives close or has the same name, and she agrees",
  },
  saved: { nl: "Bewaard.", en: "Saved." },
  titleOf: {
    nl: (number: number) => `Koppeling bij traject ${number}`,
    en: (number: number) => `Link of case ${number}`,
  },
  askButton: { nl: "Vraag het", en: "Ask" },
  askedTitle: { nl: "Deze link is alleen nu te zien", en: "This link is shown only now" },
  askedText: {
    nl: "Geef hem aan wie u vraagt, of bel en schrijf het antwoord hier op. De link werkt één keer.",
    en: "Give it to whom you ask, or call and write the answer here. The link works once.",
  },
  byPhone: { nl: "Antwoord aan de telefoon", en: "Answer by phone" },
  saidYes: { nl: "Ja, wil helpen", en: "Yes, wants to help" },
  saidNo: { nl: "Nee, nu niet", en: "No, not now" },
  takeBack: { nl: "Trek de vraag terug", en: "Take the question back" },
  start: { nl: "De eerste keer is geweest", en: "The first time has been" },
  startOn: { nl: "Welke dag", en: "Which day" },
  attend: { nl: "Nog een keer geweest", en: "Went once more" },
  finish: { nl: "Dit is klaar", en: "This is done" },
  stop: { nl: "Dit stopt", en: "This stops" },
  stopWhy: { nl: "Waarom", en: "Why" },
  stopMissing: { nl: "Kies waarom het stopt.", en: "Choose why it stops." },
  stopLead: {
    nl: "Niemand doet iets fout als het niet past. Wij zoeken verder.",
    en: "Nobody does anything wrong when it does not fit. We keep looking.",
  },
  stopButton: { nl: "Stop deze koppeling", en: "Stop this link" },

  cardTitle: { nl: "Wilt u iemand helpen?", simple: "Wilt u helpen?", en: "Would you like to help somebody?" },
  cardLead: {
    nl: "Wij zoeken iemand voor een bewoner in de buurt. U ziet nog geen naam. Alles blijft vrijblijvend.",
    simple: "Wij zoeken iemand. U ziet nog geen naam.",
    en: "We look for somebody for a resident nearby. You see no name yet. You are free to say no.",
  },
  cardWhat: { nl: "Waarvoor", en: "What for" },
  cardWho: { nl: "Voor wie", en: "For whom" },
  cardUntil: { nl: "Laat het weten vóór", en: "Let us know before" },
  cardYes: { nl: "Ja, ik wil dit doen", simple: "Ja", en: "Yes, I would like to" },
  cardNo: { nl: "Nee, nu niet", simple: "Nee", en: "No, not now" },
  cardNoText: {
    nl: "U hoeft niet te zeggen waarom. Er blijft niets van staan.",
    en: "You need not say why. Nothing of it is kept.",
  },
  cardThanksYes: {
    nl: "Dank u. Wij bellen u om kennis te maken.",
    en: "Thank you. We will call you to get acquainted.",
  },
  cardThanksNo: { nl: "Dank u voor uw antwoord.", en: "Thank you for your answer." },
  cardCall: {
    nl: (phone: string, hours: string) => `Liever bellen? ${phone}, ${hours}.`,
    en: (phone: string, hours: string) => `Rather call? ${phone}, ${hours}.`,
  },
  cardOver: { nl: "Deze vraag is al beantwoord of verlopen", en: "This question was answered or is over" },
  cardOverText: { nl: "Hebt u een vraag? Bel ons gerust.", en: "Do you have a question? Feel free to call us." },
});
