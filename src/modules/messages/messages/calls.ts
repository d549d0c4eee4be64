// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** The call list, on screen and on paper. */
export const callTexts = defineMessages({
  // the desk
  calls: { nl: "Bellijst", en: "Call list" },
  callsText: { nl: "Mensen die u iets vertelt aan de telefoon.", en: "People whom you tell something by phone." },
  failed: { nl: "Niet gelukt", en: "Not reached" },
  failedText: {
    nl: "Berichten die niet aankwamen. Kies een andere weg.",
    en: "Messages that did not arrive. Choose another way.",
  },
  letters: { nl: "Brieven", en: "Letters" },
  lettersText: { nl: "Brieven om te printen en te posten.", en: "Letters to print and post." },

  // the list
  lead: {
    nl: (count: number) =>
      `${count === 1 ? "Er is 1 persoon" : `Er zijn ${count} mensen`} om nu te bellen. Wie het eerst moet, staat bovenaan.`,
    en: (count: number) =>
      `There ${count === 1 ? "is 1 person" : `are ${count} people`} to call now. The most urgent comes first.`,
  },
  allDone: { nl: "Iedereen is gebeld.", en: "Everybody has been called." },
  allDoneText: {
    nl: "Moet er weer iemand gebeld worden? Dan ziet u dat hier.",
    en: "When somebody must be called again, you see it here.",
  },
  andMore: { nl: (count: number) => `En nog ${count} meer.`, en: (count: number) => `And ${count} more.` },
  who: { nl: "Wie", en: "Who" },
  about: { nl: "Waarover", en: "About" },
  before: { nl: "Vóór", en: "Before" },
  soon: { nl: "zodra het kan", en: "as soon as possible" },
  standing: { nl: "Stand", en: "State" },
  action: { nl: "Doen", en: "Action" },
  from: { nl: "Vanaf", en: "From" },
  callNow: { nl: "Ik bel nu", en: "I call now" },
  goOn: { nl: "Ga verder", en: "Go on" },
  callAnyway: { nl: "Ik bel nu al", en: "I call already" },
  notCalled: { nl: "nog niet gebeld", en: "not called yet" },
  called: {
    nl: (times: number, when: string) => `${times} keer gebeld, laatst ${when}`,
    en: (times: number, when: string) => `called ${times === 1 ? "once" : `${times} times`}, last ${when}`,
  },
  morning: { nl: "in de ochtend", en: "in the morning" },
  afternoon: { nl: "in de middag", en: "in the afternoon" },
  evening: { nl: "in de avond", en: "in the evening" },
  takenBy: { nl: (name: string) => `${name} belt nu`, en: (name: string) => `${name} is calling` },
  takenOwn: { nl: "u belt nu", en: "you are calling" },
  onPaperBy: { nl: (name: string) => `op papier bij ${name}`, en: (name: string) => `on paper with ${name}` },
  onPaperOwn: { nl: "op papier bij u", en: "on paper with you" },
  listNow: { nl: "Nu bellen", en: "Call now" },
  listLater: { nl: "Later bellen", en: "Call later" },
  listWritten: { nl: "Net opgeschreven", en: "Just written down" },
  undo: { nl: "Verkeerd gedrukt", en: "Pressed by mistake" },
  undone: {
    nl: "Dat is hersteld. Deze persoon staat weer op de lijst.",
    en: "Taken back. This person is on the list again.",
  },
  written: { nl: "Dank u. Het is opgeschreven.", en: "Thank you. It was written down." },
  released: { nl: "Goed. Iemand anders kan nu bellen.", en: "Fine. Somebody else can call now." },
  wasTaken: {
    nl: "Iemand anders was net iets eerder en belt nu.",
    en: "Somebody else was a little earlier and is calling.",
  },
  noMore: { nl: "Hier hoeft niemand meer voor te bellen.", en: "Nobody needs to call for this any more." },
  others: { nl: "Ook handig", en: "Also useful" },
  paper: { nl: "Bellen vanaf papier", en: "Call from paper" },
  paperText: { nl: "Print een lijst met nummers en tekst.", en: "Print a list with numbers and texts." },
  paperResults: { nl: "Uitslagen van papier invoeren", en: "Enter results from paper" },
  csv: { nl: "Download als spreadsheet (CSV)", en: "Download as a spreadsheet (CSV)" },
  forWhom: { nl: "Voor wie belt u?", en: "For whom do you call?" },
  forAll: { nl: "Iedereen", en: "Everybody" },
  forSite: { nl: "Voor de site zelf", en: "For the site itself" },
  show: { nl: "Toon", en: "Show" },

  // one call
  callTitle: { nl: (label: string) => `Bellen: ${label}`, en: (label: string) => `Call: ${label}` },
  phoneOf: { nl: "Telefoon", en: "Phone" },
  sayThis: { nl: "Dit vertelt u", en: "What you tell" },
  sayIntro: {
    nl: (site: string) => `Zeg eerst wie u bent en dat u belt namens ${site}. Vraag of het uitkomt.`,
    en: (site: string) => `First say who you are and that you call for ${site}. Ask if this is a good moment.`,
  },
  earlierNote: { nl: "Opgeschreven bij een eerder gesprek", en: "Written down at an earlier call" },
  onBehalfOf: { nl: "Namens", en: "For" },
  tried: { nl: "Al geprobeerd", en: "Already tried" },
  alone: {
    nl: "U heeft een kwartier. Zo lang belt niemand anders deze persoon.",
    en: "You have a quarter of an hour. Meanwhile nobody else calls this person.",
  },
  hiddenName: {
    nl: "U ziet de naam en het nummer als u gaat bellen.",
    en: "You see the name and the number when you start calling.",
  },
  notACall: { nl: "Ik bel toch niet", en: "I do not call after all" },

  // what came of it
  result: { nl: "Hoe ging het?", en: "How did it go?" },
  resultMissing: { nl: "Kies hoe het ging.", en: "Choose how it went." },
  answer: { nl: "Wat was het antwoord?", en: "What was the answer?" },
  answerHint: { nl: "Alleen als u deze persoon sprak.", en: "Only when you spoke with this person." },
  answerMissing: { nl: "Kies een antwoord.", en: "Choose an answer." },
  noNumber: { nl: "Geen telefoonnummer. Vertel het als u elkaar ziet.", en: "No phone number. Tell it when you meet." },
  mail: { nl: "Mail", en: "E-mail" },
  mailCameBack: { nl: "Het mailadres werkt niet.", en: "The e-mail address does not work." },
  spoken: { nl: "Gesproken", en: "Spoken" },
  spokenHint: { nl: "Deze persoon weet het nu.", en: "This person knows now." },
  no_answer: { nl: "Geen gehoor", en: "No answer" },
  noAnswerHint: {
    nl: "U probeert het op een ander deel van de dag nog eens.",
    en: "It is tried again in another part of the day.",
  },
  voicemail: { nl: "Voicemail", en: "Voicemail" },
  voicemailHint: { nl: "Telt als geen gehoor.", en: "Counts as no answer." },
  later: { nl: "Later terugbellen", en: "Call back later" },
  wrong_number: { nl: "Verkeerd nummer", en: "Wrong number" },
  wrongNumberHint: { nl: "De coördinator zoekt het uit.", en: "The coordinator finds out." },
  not_wanted: { nl: "Wil niet gebeld worden", en: "Does not want to be called" },
  moment: { nl: "Wanneer belt u terug?", en: "When do you call back?" },
  momentHint: { nl: "Alleen bij later terugbellen.", en: "Only for calling back later." },
  momentMissing: { nl: "Kies wanneer u terugbelt.", en: "Choose when you call back." },
  note: { nl: "Korte notitie", en: "Short note" },
  noteHint: {
    nl: "Schrijf niets op wat u mevrouw of meneer niet zou laten lezen.",
    en: "Write nothing down that you would not let this person read.",
  },
  noteLong: { nl: "Maak de notitie korter: hoogstens 200 tekens.", en: "Use at most 200 characters." },
  write: { nl: "Schrijf op", en: "Write down" },
  fieldUnclear: { nl: "Vul dit opnieuw in.", en: "Fill this in again." },

  // on paper
  paperLead: {
    nl: "Neem de lijst mee. Tot 9 uur vanavond belt niemand anders deze mensen.",
    en: "Take the list along. Until 9 this evening nobody else calls these people.",
  },
  paperTake: { nl: "Maak mijn lijst", en: "Make my list" },
  paperMore: { nl: "Vul mijn lijst aan", en: "Add to my list" },
  paperPrint: {
    nl: "Print deze bladzijde. Gooi het papier weg na het invoeren, in de papierversnipperaar.",
    en: "Print this page. Shred the paper once the results are entered.",
  },
  paperEmpty: { nl: "Uw lijst is nog leeg.", en: "Your list is still empty." },
  paperEmptyText: {
    nl: "Druk op de knop. Er komen hoogstens 20 mensen op.",
    en: "Press the button. It holds at most 20 people.",
  },
  code: { nl: "Code", en: "Code" },
  codeHint: {
    nl: "Vijf tekens, zoals 7K3MF. Staat op uw lijst.",
    en: "Five signs, such as 7K3MF. It is on your list.",
  },
  codeUnknown: {
    nl: "Deze code staat niet op de bellijst. Kijk op uw papier.",
    en: "This code is not on the call list. Look at your paper.",
  },
  codeDone: {
    nl: "Bij deze code is al opgeschreven hoe het ging.",
    en: "For this code the result was already written down.",
  },
  resultFor: { nl: (who: string) => `Opgeschreven bij ${who}.`, en: (who: string) => `Written down for ${who}.` },
  boxes: { nl: "Kruis aan", en: "Tick" },
  madeOn: { nl: (moment: string) => `Gemaakt op ${moment}.`, en: (moment: string) => `Made on ${moment}.` },
});
