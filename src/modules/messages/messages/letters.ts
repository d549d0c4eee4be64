// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** What stands around the words of others: below mails, and on printed letters. */
export const letterTexts = defineMessages({
  link: { nl: "Kijk hier:", en: "Look here:" },
  answer: { nl: "Geef hier antwoord:", en: "Answer here:" },
  replyBySms: { nl: "Antwoord JA of NEE.", en: "Reply YES or NO." },
  fewer: { nl: "Wilt u minder berichten?", en: "Would you like fewer messages?" },
  phone: {
    nl: (phone: string, hours: string) => `Vragen? Bel ${phone}, ${hours}.`,
    en: (phone: string, hours: string) => `Questions? Call ${phone}, ${hours}.`,
  },

  // on paper
  dear: { nl: (name: string) => `Beste ${name},`, en: (name: string) => `Dear ${name},` },
  regards: { nl: "Met vriendelijke groet,", en: "Kind regards," },
  callUs: { nl: "Bel gerust:", en: "Feel free to call:" },
  page: {
    nl: (page: number, pages: number) => `Blad ${page} van ${pages}`,
    en: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },
  pdfTitle: { nl: (number: number) => `Brieven, stapel ${number}`, en: (number: number) => `Letters, batch ${number}` },
});

/** The pages where letters are printed and posted. */
export const letterPages = defineMessages({
  title: { nl: "Brieven", en: "Letters" },
  lead: {
    nl: (count: number) => (count === 1 ? "Er wacht 1 brief." : `Er wachten ${count} brieven.`),
    en: (count: number) => (count === 1 ? "1 letter waits." : `${count} letters wait.`),
  },
  none: { nl: "Er zijn geen brieven om te printen.", en: "There are no letters to print." },
  noneText: {
    nl: "Kiest iemand voor een brief? Dan ziet u dat hier.",
    en: "When somebody chooses a letter, you see it here.",
  },
  who: { nl: "Wie", en: "Who" },
  about: { nl: "Waarover", en: "About" },
  before: { nl: "Vóór", en: "Before" },
  waiting: { nl: "Wachtende brieven", en: "Letters that wait" },
  make: { nl: "Maak een stapel", en: "Make a batch" },
  makeText: {
    nl: "In een stapel komen hoogstens 100 brieven. U print ze in één keer.",
    en: "A batch holds at most 100 letters. You print them in one go.",
  },
  batches: { nl: "Stapels", en: "Batches" },
  batch: { nl: (number: number) => `Stapel ${number}`, en: (number: number) => `Batch ${number}` },
  batchText: {
    nl: (letters: number, state: string) => `${letters} ${letters === 1 ? "brief" : "brieven"}, ${state}`,
    en: (letters: number, state: string) => `${letters} ${letters === 1 ? "letter" : "letters"}, ${state}`,
  },
  isMade: { nl: "nog te printen", en: "to be printed" },
  isPrinted: { nl: "geprint, nog te posten", en: "printed, to be posted" },
  isPosted: { nl: "op de post", en: "posted" },
  printTitle: { nl: "Print de brieven", en: "Print the letters" },
  printText: {
    nl: "Print op ware grootte. Vouw in drieën. Het adres past voor een venster links, envelop C5/6.",
    en: "Print at actual size. Fold in three. The address fits a window at the left, envelope C5/6.",
  },
  pdf: { nl: "Open de PDF", en: "Open the PDF" },
  printed: { nl: "Gedrukt", en: "Printed" },
  postTitle: { nl: "Doe de brieven op de post", en: "Post the letters" },
  postText: {
    nl: "Pas als ze in de brievenbus liggen, telt het als verteld.",
    en: "Only when they are in the letter box it counts as told.",
  },
  posted: { nl: "Op de post", en: "Posted" },
  doneTitle: { nl: "Deze brieven zijn op de post", en: "These letters were posted" },
  remove: { nl: "Leg de brieven terug", en: "Put the letters back" },
  removeTitle: {
    nl: (number: number) => `Wilt u stapel ${number} weghalen?`,
    en: (number: number) => `Do you want to remove batch ${number}?`,
  },
  removeText: {
    nl: "De brieven wachten dan weer. Er gaat niets verloren.",
    en: "The letters then wait again. Nothing is lost.",
  },
  removeButton: { nl: "Ja, leg ze terug", en: "Yes, put them back" },
  saved: { nl: "Dank u. Het is opgeschreven.", en: "Thank you. It was written down." },
});
