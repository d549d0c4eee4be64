// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** What somebody reads who sees, takes along, erases or asks about the own data. */
export const ownTexts = defineMessages({
  mineTitle: { nl: "Alles wat wij van u weten", simple: "Dit weten wij van u", en: "Everything we know about you" },
  mineText: {
    nl: "Bekijk het, neem het mee, vraag ons iets of wis alles.",
    en: "See it, take it along, ask us something or erase everything.",
  },
  exportTitle: { nl: "Uw gegevens meenemen", en: "Take your data along" },
  exportLead: {
    nl: "Wij maken een bestand met alles wat wij van u weten. U kunt het één keer ophalen, binnen 24 uur. Daarna is het hier weg.",
    simple: "U krijgt een bestand met alles over u. Haal het op binnen 24 uur. Dat kan één keer.",
    en: "We make a file with everything we know about you. You can fetch it once, within 24 hours. After that it is gone here.",
  },
  exportCare: {
    nl: "In het bestand staat veel over u. Bewaar het op een veilige plek. Zit u op een computer van een ander? Doe dit dan liever thuis.",
    en: "The file tells a lot about you. Keep it in a safe place. On a computer of somebody else? Rather do this at home.",
  },
  makePdf: { nl: "Maak een bestand om te lezen (PDF)", en: "Make a file to read (PDF)" },
  makeJson: { nl: "Maak een bestand voor een ander programma (JSON)", en: "Make a file for another program (JSON)" },
  ready: { nl: "Uw bestand staat klaar.", en: "Your file is ready." },
  fetchPdf: { nl: "Haal het bestand om te lezen op (PDF)", en: "Fetch the file to read (PDF)" },
  fetchJson: {
    nl: "Haal het bestand voor een ander programma op (JSON)",
    en: "Fetch the file for another program (JSON)",
  },
  once: { nl: "Het kan één keer.", en: "It can be fetched once." },
  paper: {
    nl: "Liever op papier? Bel ons. Wij sturen het u met de post.",
    en: "Rather on paper? Call us. We send it by post.",
  },
  eraseTitle: { nl: "Al uw gegevens wissen?", simple: "Alles over u wissen?", en: "Erase all your data?" },
  eraseLead: {
    nl: "Dit kan, en het hoeft niet met een reden. Dit gebeurt er als u op de knop drukt:",
    simple: "Dat mag. U hoeft niet te zeggen waarom. Dit gebeurt er dan:",
    en: "You may, and you need no reason. This is what happens when you press the button:",
  },
  goesNow: {
    nl: "Alles wat wij van u weten gaat nu weg: uw naam, uw adres, uw nummer, uw berichten en wat u ons vertelde.",
    en: "Everything we know about you goes now: your name, your address, your number, your messages and what you told us.",
  },
  goesDates: {
    nl: "U bent afgemeld voor alles waar u nog heen zou gaan.",
    en: "You no longer have a place at anything you would still go to.",
  },
  goesAccount: {
    nl: "U bent meteen uitgelogd. Uw account is er niet meer.",
    en: "You are signed out at once. Your account is gone.",
  },
  staysTitle: { nl: "Wat blijft er?", en: "What stays?" },
  staysCounts: {
    nl: "Tellingen zonder naam: dat er iemand was, niet wie.",
    en: "Counts without a name: that somebody was there, not who.",
  },
  staysBackup: {
    nl: "Reservekopieën: die zijn zonder uw sleutel niet te lezen. De sleutel gaat nu weg, ook uit de kopieën: binnen 7 dagen.",
    en: "Backups: without your key they cannot be read. The key goes now, and from the copies within 7 days.",
  },
  staysPaper: {
    nl: "Brieven en mails die al verstuurd zijn, en wat een organisatie zelf over u opschreef. Vraag dat aan die organisatie.",
    en: "Letters and mails that were sent, and what an organisation wrote down about you. Ask that organisation.",
  },
  eraseBack: {
    nl: "Dit kan niet terug. Later opnieuw meedoen mag altijd.",
    en: "This cannot be undone. You may always join again later.",
  },
  eraseButton: { nl: "Ja, wis al mijn gegevens", en: "Yes, erase all my data" },
  eraseNot: { nl: "Nee, ga terug", en: "No, go back" },
  cannotTitle: { nl: "Dit kan nu niet", en: "This is not possible now" },
  erasedTitle: { nl: "Uw gegevens zijn gewist", en: "Your data is erased" },
  erasedLead: {
    nl: "Wij weten niets meer van u. Dank u dat u er was. U bent altijd welkom om weer mee te doen.",
    en: "We know nothing about you any more. Thank you for having been here. You are always welcome again.",
  },
  erasedOn: { nl: "Naar de activiteiten", en: "To the activities" },
  askTitle: { nl: "Vraag ons iets over uw gegevens", en: "Ask us something about your data" },
  askLead: {
    nl: "U krijgt antwoord binnen een maand. Bellen mag ook.",
    en: "You get an answer within a month. You may also call.",
  },
  askKind: { nl: "Wat wilt u?", en: "What would you like?" },
  kind_correction: {
    nl: "Iets laten verbeteren wat ik zelf niet kan veranderen",
    en: "To have something corrected that I cannot change",
  },
  kind_restriction: {
    nl: "Mijn gegevens afschermen, zodat bijna niemand ze ziet",
    en: "To shield my data, so that hardly anybody sees it",
  },
  kind_objection: {
    nl: "Dat u iets niet meer doet met mijn gegevens",
    en: "That you stop doing something with my data",
  },
  askText: { nl: "Vertel in het kort wat u bedoelt", en: "Tell us in short what you mean" },
  askButton: { nl: "Stuur mijn vraag", en: "Send my question" },
  kindMissing: { nl: "Kies wat u wilt.", en: "Choose what you would like." },
  askedMissing: { nl: "Schrijf in het kort wat u bedoelt.", en: "Write in short what you mean." },
  askedLong: {
    nl: "Maak uw vraag korter: hoogstens 500 letters.",
    en: "Make your question shorter: at most 500 letters.",
  },
  askedSaved: {
    nl: "Wij hebben uw vraag. U krijgt antwoord binnen een maand.",
    en: "We have your question. You get an answer within a month.",
  },
  earlier: { nl: "Wat u eerder vroeg", en: "What you asked before" },
});
