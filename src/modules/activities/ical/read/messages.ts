// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages, type Language, speak } from "#platform/i18n/i18n.ts";
import type { ReadNotice, Refusal } from "./calendar.ts";

/** Why a file or an event was not read. */
const refusals = defineMessages({
  too_large: { nl: "Het bestand is groter dan 5 MB.", en: "The file is larger than 5 MB." },
  not_calendar: { nl: "Dit is geen agendabestand.", en: "This is not a calendar file." },
  too_deep: {
    nl: "In dit bestand zitten te veel delen in elkaar.",
    en: "This file has too many parts inside each other.",
  },
  broken: {
    nl: "Dit bestand is stuk: van veel activiteiten ontbreekt het einde.",
    en: "This file is broken: many events have no end.",
  },
  too_many_events: {
    nl: (most: string) => `In dit bestand staan meer dan ${most} activiteiten.`,
    en: (most: string) => `This file has more than ${most} events.`,
  },
  too_slow: {
    nl: "Het lezen van dit bestand duurt te lang.",
    en: "Reading this file takes too long.",
  },
  too_much_memory: {
    nl: "Dit bestand vraagt te veel geheugen.",
    en: "This file needs too much memory.",
  },
  failed: {
    nl: "Dit bestand konden wij niet lezen.",
    en: "We could not read this file.",
  },
  unfinished: {
    nl: "Het einde van deze activiteit ontbreekt.",
    en: "The end of this event is missing.",
  },
  no_start: { nl: "Deze activiteit heeft geen begin.", en: "This event has no start." },
  bad_start: {
    nl: (value: string) => `Het begin van deze activiteit is geen datum: ${value}.`,
    en: (value: string) => `The start of this event is not a date: ${value}.`,
  },
  bad_recurrence_id: {
    nl: (value: string) => `Welke datum hier verandert, is niet te lezen: ${value}.`,
    en: (value: string) => `Which date changes here cannot be read: ${value}.`,
  },
  private: {
    nl: "Deze activiteit is privé. Wij nemen die niet over.",
    en: "This event is private. We do not take it over.",
  },
});

/** What was understood in another way than it was written. */
const notices = defineMessages({
  wrong_encoding: {
    nl: "De tekens waren niet in UTF-8. Wij lazen ze als Windows-1252.",
    en: "The characters were not UTF-8. We read them as Windows-1252.",
  },
  cut_short: {
    nl: "Het bestand houdt te vroeg op. Wat ontbreekt, laten wij zoals het was.",
    en: "The file ends too early. What is missing stays as it was.",
  },
  private_skipped: {
    nl: (count: string) => `Wij sloegen privé-activiteiten over: ${count}.`,
    en: (count: string) => `We left out private events: ${count}.`,
  },
  too_many_properties: {
    nl: "Deze activiteit heeft te veel regels. Wij lazen het begin.",
    en: "This event has too many lines. We read the first ones.",
  },
  too_many_dates: {
    nl: "Deze activiteit heeft te veel losse datums. Wij lazen de eerste.",
    en: "This event has too many separate dates. We read the first ones.",
  },
  line_unreadable: {
    nl: (name: string) => `Wij konden de regel ${name} niet lezen. Die lieten wij weg.`,
    en: (name: string) => `We could not read the line ${name} and left it out.`,
  },
  text_cut: {
    nl: "Een tekst was te lang. Wij lieten het einde weg.",
    en: "A text was too long. We left out its end.",
  },
  no_uid: {
    nl: "Deze activiteit heeft geen kenmerk (UID). Wij maakten er een van de inhoud.",
    en: "This event has no identifier (UID). We made one from its contents.",
  },
  same_uid: {
    nl: "Twee activiteiten hebben hetzelfde kenmerk. De nieuwste telt.",
    en: "Two events have the same identifier. The newest counts.",
  },
  no_master: {
    nl: "Alleen losse datums van deze reeks staan in het bestand.",
    en: "The file has only separate dates of this series.",
  },
  end_before_start: {
    nl: "Het einde lag vóór het begin. Wij draaiden ze om.",
    en: "The end was before the start. We swapped them.",
  },
  end_unreadable: {
    nl: "Het einde was niet te lezen. Wij weten alleen het begin.",
    en: "The end could not be read. We know only the start.",
  },
  very_long: {
    nl: "Deze activiteit duurt langer dan een jaar. Wij houden een jaar aan.",
    en: "This event lasts more than a year. We keep a year.",
  },
  count_dropped: {
    nl: "Het aantal keren was nul of minder. Dat lieten wij weg.",
    en: "The number of times was zero or less. We left it out.",
  },
  count_endless: {
    nl: "De regel telt te lang door. Wij lazen hem als een regel zonder einde.",
    en: "The rule counts on for too long. We read it as a rule without an end.",
  },
  too_frequent: {
    nl: "Vaker dan elke dag herhalen kan hier niet. Alleen de eerste keer staat erin.",
    en: "Repeating more than daily is not possible here. Only the first time is there.",
  },
  rule_too_long: {
    nl: "De regel voor de herhaling is te lang om uit te rekenen.",
    en: "The rule for the repetition is too long to work out.",
  },
  rule_unreadable: {
    nl: "De regel voor de herhaling is niet te lezen. Alleen de eerste keer staat erin.",
    en: "The rule for the repetition cannot be read. Only the first time is there.",
  },
  several_rules: {
    nl: "Er staat meer dan één regel voor de herhaling. De eerste telt.",
    en: "There is more than one rule for the repetition. The first counts.",
  },
  exrule_ignored: {
    nl: "Een regel met uitzonderingen (EXRULE) is verouderd. Die lieten wij weg.",
    en: "A rule of exceptions (EXRULE) is out of date. We left it out.",
  },
  too_many: {
    nl: "Deze activiteit komt te vaak voor. De eerste 1.000 keren staan erin.",
    en: "This event takes place too often. The first 1,000 times are there.",
  },
  zone_unknown: {
    nl: (name: string) => `De tijdzone ${name} kennen wij niet. Wij gebruikten die van de bron.`,
    en: (name: string) => `We do not know the time zone ${name}. We used that of the source.`,
  },
  zone_invented: {
    nl: (name: string) => `De tijdzone ${name} heeft eigen regels. Die volgden wij.`,
    en: (name: string) => `The time zone ${name} has its own rules. We followed them.`,
  },
  floating: {
    nl: "Er staat geen tijdzone bij. Wij gaan uit van Nederland.",
    en: "There is no time zone. We take that of the Netherlands.",
  },
  override_ignored: {
    nl: (date: string) => `Een oude wijziging van ${date} hoort nergens bij. Die lieten wij weg.`,
    en: (date: string) => `An old change of ${date} belongs to nothing. We left it out.`,
  },
  written_as_dates: {
    nl: "De herhaling past niet in onze klok. Wij schreven de datums uit.",
    en: "The repetition does not fit our clock. We wrote out the dates.",
  },
});

export type RefusalCode = keyof typeof refusals;
export type NoticeCode = keyof typeof notices;

/** The sentence of a refusal or notice in a language; `about` is what the sentence names. */
export function noticeText(code: string, about = "", language: Language = "nl"): string {
  const text = { ...speak(refusals, language), ...speak(notices, language) }[code as NoticeCode | RefusalCode];
  return typeof text === "function" ? text(about) : (text ?? code);
}

export const notice = (code: NoticeCode, about?: string): ReadNotice => ({
  code,
  text: noticeText(code, about),
  ...(about === undefined ? {} : { about }),
});

export const refusal = (code: RefusalCode, about?: string): Refusal => ({
  code,
  text: noticeText(code, about),
  ...(about === undefined ? {} : { about }),
  uid: null,
  title: null,
});
