// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** What a column of somebody's own list can hold. */
export const columnRoles = [
  "title",
  "date",
  "begins",
  "ends",
  "lastDate",
  "description",
  "place",
  "address",
  "category",
  "url",
  "id",
] as const;
export type ColumnRole = (typeof columnRoles)[number];
/** Without these there is no activity. */
export const neededRoles: readonly ColumnRole[] = ["title", "date"];

/** Role → name of the column. Remembered per source, so that the next file needs no questions. */
export type Mapping = Partial<Record<ColumnRole, string>>;

const words: Record<ColumnRole, RegExp> = {
  title: /^(titel|naam|activiteit|wat|title|name|event|subject|onderwerp)/i,
  date: /^(datum|startdatum|begindatum|dag|date|start ?date|wanneer)/i,
  begins: /^(begin|start|aanvang|van|tijd|begintijd|starttijd|start ?time)/i,
  ends: /^(eind|einde|tot|eindtijd|end ?time|end)$/i,
  lastDate: /^(einddatum|tot en met|t\/m|end ?date)/i,
  description: /^(omschrijving|beschrijving|tekst|toelichting|description|details)/i,
  place: /^(plek|locatie|plaats|waar|zaal|location|venue|place)/i,
  address: /^(adres|straat|address)/i,
  category: /^(soort|categorie|category|type)/i,
  url: /^(website|link|url|meer info)/i,
  id: /^(id|nummer|kenmerk|uid|code)$/i,
};

/** A first guess by the names of the columns; whoever adds the source looks at it. */
export function guessMapping(columns: readonly string[]): Mapping {
  const mapping: Mapping = {};
  const left = new Set(columns);
  for (const role of columnRoles) {
    const found = [...left].find((column) => words[role].test(column.trim()));
    if (!found) continue;
    mapping[role] = found;
    left.delete(found);
  }
  return mapping;
}
