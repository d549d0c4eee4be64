// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** What a cell may hold. */
export type Cell = string | number | boolean | null | undefined;

/**
 * A cell that a spreadsheet reads as text, also when it begins like a formula: then a ' stands before it (OWASP, CSV
 * injection). A negative number and a phone number with + stay what they are.
 */
export function csvCell(value: Cell): string {
  const text = value === null || value === undefined ? "" : String(value).replaceAll("\0", "");
  const safe = /^\s*[=+\-@\t\r＝＋－＠]/u.test(text) && !/^[+-]?[\d\s().,]+$/.test(text) ? `'${text}` : text;
  return /[";,\n\r\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const row = (cells: readonly Cell[]) => `${cells.map(csvCell).join(";")}\r\n`;

/** A whole file as Dutch spreadsheets open it by a double click: UTF-8 with BOM, semicolons, CRLF. */
export const csvText = (head: readonly string[], rows: Iterable<readonly Cell[]>): string =>
  `\uFEFF${row(head)}${[...rows].map(row).join("")}`;

/** The answer that carries such a file. `name` is letters, digits and hyphens. */
export const csvResponse = (name: string, head: readonly string[], rows: Iterable<readonly Cell[]>): Response =>
  new Response(csvText(head, rows), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.csv"`,
      "x-content-type-options": "nosniff",
    },
  });
