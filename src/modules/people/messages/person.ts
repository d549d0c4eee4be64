// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** The page of a person, and what can be done there. */
export const personTexts = defineMessages({
  number: { nl: (number: number) => `Nummer ${number}`, en: (number: number) => `Number ${number}` },
  strengths: { nl: "Wat kan ik, wat zoek ik, wie ben ik", en: "What I can, what I seek, who I am" },
  nothingYet: {
    nl: "Nog niets opgeschreven. Vraag in een gesprek wat iemand graag doet.",
    en: "Nothing written down yet. Ask in a conversation what somebody likes doing.",
  },
  changeProfile: { nl: "Schrijf op wat iemand kan en zoekt", en: "Write down what somebody can and seeks" },
  reach: { nl: "Zo bereikt u deze persoon", en: "How to reach this person" },
  address: { nl: "Adres", en: "Address" },
  channel: { nl: "Bericht liefst via", en: "Messages preferably by" },
  change: { nl: "Wijzig gegevens", en: "Change details" },
  worker: { nl: "Vaste medewerker", en: "Worker" },
  team: { nl: "Team", en: "Team" },
  noWorker: { nl: "Nog niemand", en: "Nobody yet" },
  pausedTitle: {
    nl: (day: string) => `Geen berichten tot ${day}`,
    en: (day: string) => `No messages until ${day}`,
  },
  pausedText: {
    nl: "Deze persoon wil nu even met rust gelaten worden.",
    en: "This person wants to be left in peace for now.",
  },
  deceasedTitle: { nl: (day: string) => `Overleden op ${day}`, en: (day: string) => `Died on ${day}` },
  deceasedText: { nl: "Er gaan geen berichten meer uit.", en: "No more messages are sent." },
  doorOpen: {
    nl: "U kijkt met een reden. Na een half uur gaat deze bladzijde dicht.",
    en: "You look with a reason. This page closes after half an hour.",
  },
  doorClose: { nl: "Klaar: sluit deze gegevens", en: "Done: close these details" },
  deeds: { nl: "Wat u kunt doen", en: "What you can do" },
  handOver: { nl: "Geef over aan een collega", en: "Hand over to a colleague" },
  handOverTitle: {
    nl: (name: string) => `Wie helpt ${name} verder?`,
    en: (name: string) => `Who helps ${name} from here on?`,
  },
  handOverTo: { nl: "Collega", en: "Colleague" },
  handOverClose: {
    nl: "Deze collega woont dichtbij, of heeft dezelfde achternaam. Vraag eerst of dat goed is.",
    simple: "Deze collega woont in de buurt of heet hetzelfde. Vraag eerst: vindt u dat goed?",
    en: "This colleague lives nearby, or has the same last name. Ask first whether that is fine.",
  },
  handOverAgreed: { nl: "Gevraagd: het is goed", en: "Asked: it is fine" },
  handOverMissing: { nl: "Kies een collega.", en: "Choose a colleague." },
  handOverNobody: {
    nl: "In dit team is niemand anders die dit kan. Vraag de beheerder.",
    en: "Nobody else in this team can do this. Ask the administrator.",
  },
  pause: { nl: "Even geen berichten", en: "No messages for a while" },
  pauseTitle: {
    nl: (name: string) => `Even geen berichten voor ${name}`,
    en: (name: string) => `No messages for ${name} for a while`,
  },
  pauseText: {
    nl: "Tot deze dag belt, schrijft en mailt niemand.",
    en: "Until this day nobody calls, writes or mails.",
  },
  pauseUntil: { nl: "Tot", en: "Until" },
  pauseUnclear: {
    nl: "Kies een dag vanaf morgen, hoogstens een jaar vooruit.",
    en: "Choose a day from tomorrow, at most a year ahead.",
  },
  resume: { nl: "Berichten mogen weer", en: "Messages may go out again" },
  deceased: { nl: "Overleden", en: "Died" },
  deceasedQuestion: { nl: (name: string) => `Is ${name} overleden?`, en: (name: string) => `Did ${name} die?` },
  deceasedHelp: {
    nl: "Er gaan dan geen berichten meer uit. Familie belt u zelf. Is het een vergissing? Dan draait u het hier terug.",
    en: "No more messages are sent then. You call the family yourself. A mistake? Then you turn it back here.",
  },
  deceasedOn: { nl: "Op welke dag?", en: "On which day?" },
  deceasedUnclear: { nl: "Kies de dag: vandaag of eerder.", en: "Choose the day: today or earlier." },
  deceasedYes: { nl: "Ja, stop alle berichten", en: "Yes, stop all messages" },
  deceasedWithdraw: { nl: "Dit klopt niet: deze persoon leeft", en: "This is wrong: this person is alive" },
  merge: { nl: "Samenvoegen met een ander nummer", en: "Merge with another number" },
  mergeTitle: { nl: "Is dit dezelfde persoon?", en: "Is this the same person?" },
  mergeOther: { nl: "Nummer van de andere", en: "Number of the other" },
  mergeOtherHint: {
    nl: "Het nummer staat boven de gegevens van de persoon.",
    en: "The number stands above the details of the person.",
  },
  mergeLook: { nl: "Bekijk naast elkaar", en: "Look side by side" },
  mergeUnknown: { nl: "Dit nummer kennen wij niet. Kijk het na.", en: "We do not know this number. Check it." },
  mergeItself: { nl: "Dit is hetzelfde nummer. Vul het andere in.", en: "This is the same number. Fill in the other." },
  mergeStays: {
    nl: (number: number) => `Nummer ${number} blijft. Wat daar ontbreekt, komt van de ander.`,
    en: (number: number) => `Number ${number} stays. What is missing comes from the other.`,
  },
  mergeUndoText: { nl: "U kunt dit 30 dagen lang ongedaan maken.", en: "You can undo this for 30 days." },
  mergeYes: { nl: "Ja, dit is één persoon", en: "Yes, this is one person" },
  mergeSideBySide: { nl: "Naast elkaar", en: "Side by side" },
  mergeTable: { nl: "Wat er staat", en: "What it says" },
  mergedWith: {
    nl: (number: number, day: string) => `Samengevoegd met nummer ${number} op ${day}`,
    en: (number: number, day: string) => `Merged with number ${number} on ${day}`,
  },
  mergeUndo: { nl: "Haal weer uit elkaar", en: "Take apart again" },
  staleTitle: { nl: "Iemand anders heeft dit net gewijzigd", en: "Somebody else just changed this" },
  staleText: {
    nl: "Wat u typte staat er nog. Hieronder ziet u wat er nu bewaard is. Kijk het na en bewaar opnieuw.",
    en: "What you typed is still there. Below you see what is kept now. Check it and save again.",
  },
  staleNow: { nl: "Nu bewaard", en: "Kept now" },
  saved: { nl: "Bewaard.", en: "Saved." },
  back: { nl: "Terug naar de persoon", en: "Back to the person" },
  save: { nl: "Bewaar", en: "Save" },
  term: { nl: "Gegeven", en: "Detail" },
});
