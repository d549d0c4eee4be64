// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages, type Language } from "#platform/i18n/i18n.ts";

export const donePages = defineMessages({
  title: { nl: "Wat is er namens mij gedaan", en: "What was done in my name" },
  titleOf: {
    nl: (name: string) => `Wat is er namens ${name} gedaan`,
    en: (name: string) => `What was done for ${name}`,
  },
  lead: {
    nl: "Hier staat wat een ander voor u deed, met de datum en door wie.",
    en: "Here is what others did for you, with the date and by whom.",
  },
  none: { nl: "Er is nog niets namens u gedaan.", en: "Nothing was done in your name yet." },
  noneOf: { nl: "Er is nog niets gedaan.", en: "Nothing was done yet." },
  date: { nl: "Datum", en: "Date" },
  what: { nl: "Wat", en: "What" },
  byWhom: { nl: "Door wie", en: "By whom" },
  ofTeam: { nl: (team: string) => `medewerker van ${team}`, en: (team: string) => `worker of ${team}` },
  ofDesk: { nl: "een medewerker", en: "a worker" },
  print: { nl: "Print deze lijst", en: "Print this list" },
  wrong: {
    nl: (phone: string) => `Klopt er iets niet? Bel ons: ${phone}.`,
    en: (phone: string) => `Is something not right? Call us: ${phone}.`,
  },
  page: {
    nl: (page: number, pages: number) => `Bladzijde ${page} van ${pages}`,
    en: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },
  made: { nl: (date: string) => `Gemaakt op ${date}`, en: (date: string) => `Made on ${date}` },
});

type Voices = Partial<Record<Language, string>> & { nl: string; en: string };
/** Facts that can be done in somebody's name, in words. */
const words: Record<string, Voices> = {
  "participation.asked": { nl: "Gevraagd of u mee wilt doen", en: "Asked whether you want to come" },
  "participation.signedUp": { nl: "U aangemeld voor een activiteit", en: "Signed you up for an activity" },
  "participation.waitlisted": { nl: "U op een wachtlijst gezet", en: "Put you on a waiting list" },
  "participation.cancelled": { nl: "U afgemeld voor een activiteit", en: "Cancelled an activity for you" },
  "participation.changed": {
    nl: "Veranderd wat u nodig hebt bij een activiteit",
    en: "Changed what you need at an activity",
  },
  "participation.accompanied": { nl: "Geregeld dat iemand met u meegaat", en: "Arranged that somebody goes with you" },
  "participation.stopped": { nl: "U afgemeld voor alle keren", en: "Cancelled all dates for you" },
  "participation.erased": { nl: "Uw aanmelding gewist", en: "Erased your sign-up" },
  "wish.left": { nl: "Een wens voor u opgeschreven", en: "Wrote down a wish for you" },
  "wish.withdrawn": { nl: "Een wens van u weggehaald", en: "Took back a wish of yours" },
  "booking.requested": { nl: "Een zaal voor u gevraagd", en: "Asked for a room for you" },
  "booking.cancelled": { nl: "Een zaal voor u afgezegd", en: "Cancelled a room for you" },
  "person.changed": { nl: "Uw gegevens gewijzigd", en: "Changed your details" },
  "person.paused": { nl: "Een pauze voor u ingesteld", en: "Set a pause for you" },
  "person.resumed": { nl: "Uw pauze gestopt", en: "Ended your pause" },
  "consent.asked": { nl: "Een vraag over toestemming opgeschreven", en: "Wrote down a question about consent" },
  "consent.given": { nl: "Opgeschreven dat u ja zei", en: "Wrote down that you said yes" },
  "consent.declined": { nl: "Opgeschreven dat u nee zei", en: "Wrote down that you said no" },
  "consent.withdrawn": { nl: "Opgeschreven dat u stopt met een toestemming", en: "Wrote down that you end a consent" },
  "consent.expired": { nl: "Een toestemming is gestopt", en: "A consent ended" },
  "acts_for.started": { nl: "Opgeschreven wie iets voor u mag doen", en: "Wrote down who may do things for you" },
  "acts_for.ended": { nl: "Gestopt dat iemand iets voor u doet", en: "Ended that somebody does things for you" },
  "code.made": { nl: "Een code voor u gemaakt", en: "Made a code for you" },
};
const neutral: Voices = { nl: "Iets voor u geregeld", en: "Arranged something for you" };

/** "U aangemeld voor een activiteit"; for a fact that is not in the table something that is always true. */
export function doneInWords(fact: string, language: Language): string {
  const voices = words[fact] ?? neutral;
  return voices[language] ?? voices.nl;
}
