// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { formatNumber } from "#ui/show/format.ts";
import type { Released, ReleasedTable } from "./gateway.ts";
import { pages } from "./messages/pages.ts";
import { tableTexts } from "./messages/tables.ts";
import type { Quarter } from "./quarter.ts";

const said = (key: string, language: Language): string =>
  (speak(tableTexts, language) as unknown as Record<string, string>)[key] ?? key;

export const tableWord = (name: string, language: Language): string => said(name, language);

export function quarterWord(quarter: Quarter, language: Language): string {
  const [year = 0, number = 0] = quarter.split("-Q").map(Number);
  return speak(pages, language).quarterWord(number, year);
}

export const instrumentWord = (instrument: string, language: Language): string =>
  said(`instrument_${instrument}`, language);

/** One line of a table in words. Page, CSV and JSON are all made of these. */
export interface SaidLine {
  key: string;
  what: string;
  count: number | null;
  percent: number | null;
}
export interface SaidTable {
  name: string;
  title: string;
  several: boolean;
  total: number | null;
  lines: SaidLine[];
}

export function tablesInWords(
  { tables }: Released,
  areas: ReadonlyMap<string, string>,
  language: Language,
): SaidTable[] {
  const word = ({ name }: ReleasedTable, key: string) => areas.get(key) ?? said(`${name}_${key}`, language);
  return tables.map((table) => ({
    name: table.name,
    title: tableWord(table.name, language),
    several: table.several,
    total: table.total,
    lines: table.lines.map(({ key, count, percent }) => ({ key, what: word(table, key), count, percent })),
  }));
}

/** "+1,2", "−0,5", "0". */
export const changeWord = (change: number, language: Language): string => {
  const size = formatNumber(Math.abs(change), language);
  return change === 0 ? size : `${change > 0 ? "+" : "−"}${size}`;
};
