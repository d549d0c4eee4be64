// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** An event as a web page tells it, in words that have nothing to do with the page. */
export interface SchemaEvent {
  /** @id, else url, else identifier, else made from title and start; two events of one page never share it. */
  uid: string;
  title: string;
  /** Plain text. "" when absent. */
  description: string;
  /** Wall clock in `zone`: "2026-11-24T10:00:00"; "2026-11-24" when `allDay`. */
  startsAt: string;
  /** The same form; for whole days the day after the last one. Null when not told. */
  endsAt: string | null;
  allDay: boolean;
  /** IANA name. */
  zone: string;
  /** RRULE of RFC 5545; UNTIL is a date (its whole day counts). Null: once. `startsAt` always fits it. */
  rule: string | null;
  /** In the form of `startsAt`. */
  exdates: string[];
  locationName: string | null;
  locationAddress: { street: string; postalCode: string; locality: string } | null;
  lat: number | null;
  lon: number | null;
  onlineUrl: string | null;
  url: string | null;
  image: string | null;
  /** 0 is free; null is not known. */
  priceCents: number | null;
  status: "scheduled" | "cancelled" | "postponed" | "rescheduled" | "online";
  cancelled: boolean;
}

export interface SchemaNotice {
  code: "broken_json" | "no_title" | "no_start" | "odd_rule" | "too_many";
  /** The title, or where on the page. */
  about: string;
  sentence: string;
}

export interface SchemaResult {
  events: SchemaEvent[];
  notices: SchemaNotice[];
}

const sentences: Record<SchemaNotice["code"], string> = {
  broken_json: "Een deel van de gegevens op de pagina is niet te lezen.",
  no_title: "Een activiteit op de pagina heeft geen naam.",
  no_start: "Bij deze activiteit staat geen datum die te lezen is.",
  odd_rule: "De herhaling van deze activiteit is niet te lezen. Alleen de eerste keer telt mee.",
  too_many: "Op de pagina staan meer activiteiten dan er gelezen worden.",
};

export const notice = (code: SchemaNotice["code"], about: string): SchemaNotice => ({
  code,
  about: about.slice(0, 120),
  sentence: sentences[code],
});
