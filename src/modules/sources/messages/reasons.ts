// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages, type Language, speak } from "#platform/i18n/i18n.ts";

/** What happened to one activity of a source, and why. */
const reasons = defineMessages({
  new: { nl: "Deze activiteit komt erbij.", en: "This activity is new." },
  changed: { nl: "Deze activiteit is anders dan de vorige keer.", en: "This activity is different from last time." },
  cancelled: { nl: "Deze activiteit gaat niet door.", en: "This activity is cancelled." },
  missing: {
    nl: "Deze staat er nu niet in. Is dat morgen nog zo, dan gaat hij uit de agenda.",
    en: "It is missing now. If it still is tomorrow, it leaves the calendar.",
  },
  gone: { nl: "Deze staat er niet meer in. Hij gaat uit de agenda.", en: "It is gone and leaves the calendar." },
  place_asked: {
    nl: "Wij weten niet zeker welke plek dit is. U kunt het ons straks zeggen.",
    en: "We are not sure which place this is. You can tell us later.",
  },
  place_unknown: {
    nl: (place: string) => `Deze plek kennen wij niet: ${place}. De tekst komt erbij te staan, zonder kaart.`,
    en: (place: string) => `We do not know this place: ${place}. Its text is shown, without a map.`,
  },
  outside: {
    nl: (place: string) => `Deze plek ligt buiten ons gebied: ${place}. De redactie kijkt er eerst naar.`,
    en: (place: string) => `This place is outside our area: ${place}. A keeper looks at it first.`,
  },
  title_short: {
    nl: "De naam is korter dan 3 letters. Maak de naam langer.",
    en: "The name has fewer than 3 letters. Please make it longer.",
  },
  too_far: {
    nl: "Dit is over meer dan 13 maanden. Wij nemen het later over.",
    en: "This is more than 13 months ahead. We take it later.",
  },
  too_old: {
    nl: "Dit begon vóór het jaar 2000. De herhaling kunnen wij niet volgen.",
    en: "This began before 2000. We cannot follow its repetition.",
  },
  years: { nl: "De datum ligt na het jaar 2100.", en: "The date is after 2100." },
  rule_long: {
    nl: "De regel voor de herhaling is te lang.",
    en: "The rule for the repetition is too long.",
  },
  same_twice: {
    nl: "Deze staat er twee keer in met hetzelfde kenmerk. De eerste telt.",
    en: "It is there twice with the same identifier. The first counts.",
  },
  unwritable: {
    nl: "Hier staat iets in dat onze agenda niet kan bewaren.",
    en: "This holds something that our calendar cannot keep.",
  },
  row_title: { nl: "In deze regel ontbreekt de naam.", en: "The name is missing in this row." },
  row_date: {
    nl: "In deze regel staat geen datum die wij kunnen lezen. Schrijf bijvoorbeeld 24-11-2026.",
    en: "This row has no date that we can read. Write for example 24-11-2026.",
  },
});
export type ReasonCode = keyof typeof reasons;

/** The sentence of a code; what the reader of calendars found brings its own. */
export function reasonText(
  { code, text, about = "" }: { code: string; text: string; about?: string },
  language: Language,
): string {
  const found = speak(reasons, language)[code as ReasonCode];
  return typeof found === "function" ? found(about) : (found ?? text);
}
