// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** Who looked, for the person herself. */
export const looksTexts = defineMessages({
  title: { nl: "Wie heeft uw gegevens bekeken?", en: "Who looked at your details?" },
  titleFor: {
    nl: (name: string) => `Wie heeft de gegevens van ${name} bekeken?`,
    en: (name: string) => `Who looked at the details of ${name}?`,
  },
  lead: {
    nl: "Elke keer dat iemand van ons uw gegevens opent, schrijven wij dat op. Hier leest u wie dat was, en waarom.",
    en: "Each time one of us opens your details, we write it down. Here you read who it was, and why.",
  },
  question: {
    nl: (phone: string) => `Begrijpt u iets niet, of klopt het niet? Bel ${phone}. Wij zoeken het voor u uit.`,
    en: (phone: string) => `Is something unclear, or not right? Call ${phone}. We will find out for you.`,
  },
  none: { nl: "Niemand heeft uw gegevens bekeken.", en: "Nobody has looked at your details." },
  noneText: {
    nl: "Komt daar verandering in, dan ziet u dat hier.",
    en: "When that changes, you will see it here.",
  },
  keep: {
    nl: "Wij bewaren dit vijf jaar.",
    en: "We keep this for five years.",
  },
  print: { nl: "Druk dit af (pdf)", en: "Print this (PDF)" },
  caption: { nl: "Wie keek er, nieuwste eerst", en: "Who looked, newest first" },
  when: { nl: "Wanneer", en: "When" },
  who: { nl: "Wie", en: "Who" },
  what: { nl: "Wat", en: "What" },
  why: { nl: "Waarom", en: "Why" },
  mineTitle: { nl: "Wie heeft uw gegevens bekeken?", en: "Who looked at your details?" },
  mineText: {
    nl: "Lees wie van ons uw gegevens opende, en waarom.",
    en: "Read who of us opened your details, and why.",
  },
  times: { nl: (n: number) => `${n} keer`, en: (n: number) => `${n} times` },
  and: { nl: " en ", en: " and " },
  somebody: { nl: "Iemand die hier niet meer werkt", en: "Somebody who no longer works here" },
  program: { nl: "De computer, vanzelf", en: "The computer, by itself" },
  door: {
    nl: "Deze persoon werkt niet vast met u. De toegang was voor korte tijd.",
    en: "This person does not usually work with you. The access was for a short time.",
  },
  pdfFor: { nl: (name: string) => `Voor: ${name}`, en: (name: string) => `For: ${name}` },
  pdfMade: { nl: (date: string) => `Gemaakt op ${date}`, en: (date: string) => `Made on ${date}` },
  page: {
    nl: (page: number, pages: number) => `bladzijde ${page} van ${pages}`,
    en: (page: number, pages: number) => `page ${page} of ${pages}`,
  },
});

/** What a code means. */
export const lookWords = defineMessages({
  read: { nl: "bekeken", en: "looked at" },
  search: { nl: "opgezocht", en: "looked up" },
  print: { nl: "afgedrukt", en: "printed" },
  export: { nl: "meegenomen in een bestand", en: "taken along in a file" },
  refused: { nl: "geweigerd", en: "refused" },
  role_admin: { nl: "beheerder", en: "administrator" },
  role_keeper: { nl: "medewerker", en: "colleague" },
  role_technician: { nl: "technisch beheerder", en: "technician" },
  role_panel: { nl: "lid van de adviesgroep", en: "member of the panel" },
  role_privacy_officer: { nl: "privacyfunctionaris", en: "privacy officer" },
  role_funder: { nl: "medewerker van het fonds", en: "member of the fund" },
  role_coordinator: { nl: "coördinator", en: "coordinator" },
  role_coach: { nl: "welzijnscoach", en: "community coach" },
  role_volunteer: { nl: "vrijwilliger", en: "volunteer" },
  role_member: { nl: "medewerker van een organisatie", en: "works for an organisation" },
  role_representative: { nl: "doet dingen namens u", en: "acts in your name" },
  role_desk: { nl: "hielp u aan de telefoon of de balie", en: "helped you on the phone or at the desk" },
  role_resident: { nl: "bewoner", en: "resident" },
  field_name: { nl: "uw naam", en: "your name" },
  field_phone: { nl: "uw telefoonnummer", en: "your phone number" },
  field_email: { nl: "uw mailadres", en: "your e-mail address" },
  field_address: { nl: "uw adres", en: "your address" },
  field_profile: { nl: "wie u bent en wat u zoekt", en: "who you are and what you look for" },
  field_consents: { nl: "waar u ja tegen zei", en: "what you agreed to" },
  field_message: { nl: "een bericht aan u", en: "a message to you" },
  field_activities: { nl: "waar u aan meedoet", en: "what you take part in" },
  field_contacts: { nl: "gesprekken met u", en: "conversations with you" },
  field_log: { nl: "wie uw gegevens bekeek", en: "who looked at your details" },
  field_export: { nl: "al uw gegevens", en: "all your details" },
  field_other: { nl: "andere gegevens", en: "other details" },
  field_none: { nl: "dat u bij ons bekend bent", en: "that we know you" },
  why_own: { nl: "voor zichzelf", en: "for oneself" },
  why_on_behalf: { nl: "om iets namens u te doen", en: "to do something in your name" },
  why_desk: { nl: "u belde, of u kwam aan de balie", en: "you called, or came to the desk" },
  why_contact: { nl: "om u te helpen of te spreken", en: "to help you or speak with you" },
  why_cover: { nl: "als vervanger van uw vaste medewerker", en: "to stand in for who usually helps you" },
  why_rights: { nl: "om uw vraag over uw gegevens te beantwoorden", en: "to answer your question about your details" },
  why_log_review: {
    nl: "om te controleren of iemand mocht kijken",
    en: "to check whether somebody was allowed to look",
  },
  why_messages: { nl: "om u iets te laten weten", en: "to let you know something" },
  why_activities: { nl: "voor een activiteit", en: "for an activity" },
  why_administration: { nl: "voor de administratie", en: "for the administration" },
});
