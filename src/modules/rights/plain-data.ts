// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { htmlLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import type { Collected } from "#platform/personal/personal.ts";
import { toLocal } from "#platform/time/time.ts";
import { formatDate } from "#ui/show/format.ts";
import { dataTexts } from "./messages/data.ts";
import type { OwnData } from "./own-data.ts";

type Value = Collected["rows"][number][string];
/** A heading, and below it one or more lists of "what: value": for the page and for the paper. */
export interface PlainKind {
  code: string;
  title: string;
  rows: { term: string; value: string }[][];
  /** "Naam van de melder: dit gaat over iemand anders." */
  withheld: string[];
}

/** In words, in a language; what is empty is left out. */
export const inWords = ({ kinds }: OwnData, language: Language): PlainKind[] =>
  kinds.map(({ code, title, fields, rows, withheld = [] }) => {
    const spoken = htmlLanguage(language);
    const nameOf = (field: string) => fields[field]?.[spoken] ?? field;
    return {
      code,
      title: title[spoken],
      rows: rows
        .map((row) =>
          Object.entries(row)
            .map(([field, value]) => ({ term: nameOf(field), value: plain(value, language) }))
            .filter(({ value }) => value !== ""),
        )
        .filter((row) => row.length > 0),
      withheld: withheld.map(({ field, reason }) => `${nameOf(field)}: ${reason[spoken]}`),
    };
  });

function plain(value: Value, language: Language): string {
  const m = speak(dataTexts, language);
  if (value === null) return "";
  if (value === true) return m.yes;
  if (value === false) return m.no;
  if (typeof value === "object") return value.join(", ");
  const text = String(value);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return formatDate(Temporal.PlainDate.from(text), language);
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d.*Z$/.test(text)) return moment(Temporal.Instant.from(text), language);
  return text;
}

/** "dinsdag 24 november 2026, 10.00 uur". */
function moment(at: Temporal.Instant, language: Language): string {
  const local = toLocal(at);
  const time = `${local.hour}.${String(local.minute).padStart(2, "0")}`;
  return `${formatDate(local.toPlainDate(), language)}, ${speak(dataTexts, language).at(time)}`;
}
