// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

export const claimMessages = defineMessages({
  title: { nl: "Inloggen met een code op papier", en: "Sign in with a code on paper" },
  lead: {
    nl: "U kreeg een brief van ons, of een code aan de balie. Vul die code hier in.",
    en: "You received a letter from us, or a code at the desk. Fill in that code here.",
  },
  code: { nl: "Uw code", en: "Your code" },
  codeHint: {
    nl: "12 letters en cijfers. Hoofdletters of kleine letters: dat maakt niet uit.",
    en: "12 letters and figures. Capitals or small letters: both are fine.",
  },
  codeMissing: { nl: "Vul de code van 12 letters en cijfers in.", en: "Fill in the code of 12 letters and figures." },
  codeWrong: {
    nl: "Deze code klopt niet, of werkt niet meer. Kijk nog eens op het papier, of bel ons voor een nieuwe.",
    en: "This code is not right, or no longer works. Look at the paper again, or call us for a new one.",
  },
  tooMany: {
    nl: "Vanaf deze plek ging het vaak mis. Wacht een minuut, of bel ons.",
    en: "It went wrong often from this place. Wait a minute, or call us.",
  },
  go: { nl: "Ga verder", en: "Continue" },
  noCode: { nl: "Hebt u geen code? Bel ons. Wij sturen u een brief.", en: "No code? Call us. We send you a letter." },
  whoTitle: { nl: (name: string) => `Bent u ${name}?`, en: (name: string) => `Are you ${name}?` },
  whoLead: {
    nl: "Dan is deze plek van u. Alles wat er al stond blijft staan.",
    en: "Then this place is yours. Everything that was there stays.",
  },
  yes: { nl: "Ja, dat ben ik", en: "Yes, that is me" },
  no: { nl: "Nee, dit ben ik niet", en: "No, this is not me" },
  notMeTitle: { nl: "Dan klopt er iets niet", en: "Then something is wrong" },
  notMe: {
    nl: "Goed dat u het zegt. Bel ons, dan zoeken wij het samen uit. De code werkt niet meer.",
    en: "Good that you say so. Call us and we sort it out together. The code no longer works.",
  },
  gone: {
    nl: "Het duurde te lang, of de code is ergens anders gebruikt. Vul de code nog een keer in.",
    en: "It took too long, or the code was used elsewhere. Fill in the code again.",
  },

  // on paper
  letterLabel: { nl: "Code om in te loggen", en: "Code to sign in" },
  ourSite: { nl: "onze website, en kies: Inloggen", en: "our website, and choose: Sign in" },
  letterSubject: { nl: "Uw code om in te loggen", en: "Your code to sign in" },
  letterText: {
    nl: (url: string, code: string) =>
      `Met deze brief kunt u op onze website kijken wat er voor u geregeld is. Het mag, het hoeft niet.\n\nUw code is:\n${code}\n\nZo doet u het:\n1. Ga op een computer, tablet of telefoon naar ${url}\n2. Kies: Met een code op papier.\n3. Vul de code in. Hoofdletters hoeven niet.\n\nDe code werkt een maand, één keer. Geef hem aan niemand door, ook niet als iemand erom belt.\n\nHebt u geen computer? In de bibliotheek staat er een en helpen ze u graag. Of bel ons: wij regelen het ook zonder computer.`,
    en: (url: string, code: string) =>
      `With this letter you can see on our website what is arranged for you. You may, you need not.\n\nYour code is:\n${code}\n\nThis is how:\n1. On a computer, tablet or phone go to ${url}\n2. Choose: With a code on paper.\n3. Fill in the code. Capitals are not needed.\n\nThe code works for a month, once. Never pass it on, not even if somebody calls for it.\n\nNo computer? There is one in the library, and they gladly help. Or call us: we arrange it without a computer too.`,
  },

  // for who works with her
  section: { nl: "Zelf inloggen", en: "Signing in" },
  sectionText: {
    nl: "Met een code op papier kan deze persoon zelf inloggen. Alles wat er al staat blijft.",
    en: "With a code on paper this person can sign in. Everything that is there stays.",
  },
  sectionLink: { nl: "Maak een code om in te loggen", en: "Make a code to sign in" },
  makeTitle: { nl: "Code om in te loggen", en: "Code to sign in" },
  makeHow: { nl: "Hoe krijgt deze persoon de code?", en: "How does this person receive the code?" },
  byLetter: { nl: "Met een brief", en: "By letter" },
  byLetterHint: {
    nl: "De brief komt bij de brieven om te printen. De code werkt een maand.",
    en: "The letter joins the letters to print. The code works for a month.",
  },
  atDesk: { nl: "Aan de balie", en: "At the desk" },
  atDeskHint: {
    nl: "U ziet de code één keer en leest hem voor. Hij werkt een uur.",
    en: "You see the code once and read it out. It works for an hour.",
  },
  howMissing: { nl: "Kies hoe deze persoon de code krijgt.", en: "Choose how this person receives the code." },
  make: { nl: "Maak de code", en: "Make the code" },
  makeOld: { nl: "Een code van eerder werkt daarna niet meer.", en: "An earlier code no longer works after that." },
  letterMade: { nl: "De brief staat klaar om te printen.", en: "The letter is ready to be printed." },
  deskCode: { nl: "De code is", en: "The code is" },
  deskCodeText: {
    nl: (url: string) =>
      `Lees hem voor of schrijf hem op. Ga naar ${url} en kies: Met een code op papier. U ziet deze code niet nog een keer.`,
    en: (url: string) =>
      `Read it out or write it down. Go to ${url} and choose: With a code on paper. You do not see this code again.`,
  },
  fieldUnclear: { nl: "Vul dit opnieuw in.", en: "Fill this in again." },
});
