// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** Something about a sheet that was read, for who gave it. The sentence is Dutch. */
export interface SheetNotice {
  code: "windows_1252" | "formulas" | "merged" | "other_sheets" | "above_heading" | "ragged" | "doubled_columns";
  sentence: string;
}

export interface Sheet {
  status: "ok";
  kind: "csv" | "xlsx";
  /** Every column has a name, and no two the same one: "Kolom 3" and "Datum (2)" are ours. */
  columns: string[];
  /** As long as `columns`. Text as a person sees it, trimmed; dates "2026-11-24", "2026-11-24T10:30" or "10:30". */
  rows: string[][];
  /** The line of each row in the file, from 1, to say where something is wrong. */
  lines: number[];
  notices: SheetNotice[];
}

export type SheetResult = Sheet | { status: "refused"; code: SheetRefusal; sentence: string };

export const mostRows = 20_000;
export const mostColumns = 200;
export const mostBytes = 5_000_000;

const refusals = {
  empty: "Dit bestand is leeg.",
  no_rows: "In dit bestand staat alleen een kop, zonder regels eronder.",
  too_large: "Dit bestand is groter dan 5 MB. Verdeel het over meer bestanden.",
  too_many_rows: "Dit bestand heeft meer dan 20.000 regels. Verdeel het over meer bestanden.",
  too_many_columns: "Dit bestand heeft meer dan 200 kolommen.",
  too_heavy: "Dit bestand is te zwaar om te lezen. Sla alleen de lijst zelf op, zonder plaatjes en opmaak.",
  binary: "Dit is geen lijst. Sla het bestand op als XLSX of CSV.",
  web_page: "Dit is een webpagina en geen lijst.",
  calendar: "Dit is een agenda-bestand (ICS) en geen lijst. Kies bij de bron voor agenda.",
  pdf: "Dit is een PDF. Daar zijn geen regels uit te lezen. Sla de lijst op als XLSX of CSV.",
  old_excel: "Dit is een Excel-bestand in de oude vorm. Sla het op als XLSX.",
  locked: "Op dit bestand zit een wachtwoord. Sla het op zonder wachtwoord.",
  open_document: "Dit is een bestand van LibreOffice (ODS). Sla het op als XLSX of CSV.",
  quotes: "In dit bestand staat een aanhalingsteken dat nergens sluit.",
  unreadable: "Dit bestand is niet te lezen. Misschien is het beschadigd.",
} as const;

export type SheetRefusal = keyof typeof refusals;

/** Why a sheet was not read; `more` is what is added to the sentence. */
export class SheetRefused extends Error {
  override name = "SheetRefused";
  readonly code: SheetRefusal;
  readonly more: string;
  constructor(code: SheetRefusal, more = "") {
    super(code);
    this.code = code;
    this.more = more;
  }
}

export const refusal = (code: SheetRefusal, more = ""): SheetResult => ({
  status: "refused",
  code,
  sentence: [refusals[code], more].filter(Boolean).join(" "),
});

/** What a reader hands over: every line that holds something, as text, with what was noticed. */
export interface Grid {
  kind: Sheet["kind"];
  lines: { line: number; cells: string[] }[];
  notices: SheetNotice[];
}
