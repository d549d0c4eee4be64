// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Cell, readXlsx, streamXlsxRows, type Sheet as XlsxSheet } from "hucre/xlsx";
import { cellText } from "./cell-text.ts";
import { type Grid, mostColumns, mostRows, type SheetNotice, SheetRefused } from "./sheet.ts";
import { gateZip } from "./zip-gate.ts";

/** How much of a sheet holds something. */
interface Extent {
  rows: number;
  columns: number;
}

/** Every filled line of the first visible sheet that has any. Throws SheetRefused. */
export async function gridOfXlsx(bytes: Uint8Array): Promise<Grid> {
  const parts = gateZip(bytes);
  if (parts.includes("content.xml") && parts.includes("mimetype")) throw new SheetRefused("open_document");
  if (!parts.some((name) => name.startsWith("xl/"))) throw new SheetRefused("binary");
  const sheets = await visibleSheets(bytes);
  const found = await firstFilled(bytes, sheets);
  if (!found) throw new SheetRefused("empty");
  const range = `A1:${letters(found.extent.columns)}${found.extent.rows}`;
  const { sheets: read } = await readXlsx(bytes, { sheets: [found.index], readStyles: true, range });
  const sheet = read[0]!;
  const others = await alsoFilled(bytes, sheets.slice(sheets.findIndex(({ index }) => index === found.index) + 1));
  return { kind: "xlsx", lines: linesOf(sheet), notices: noticesOf(sheet, found.name, others) };
}

/** Names and places of the sheets that a person sees; nothing of them is read yet. */
async function visibleSheets(bytes: Uint8Array): Promise<{ name: string; index: number }[]> {
  const seen: { name: string; index: number }[] = [];
  await readXlsx(bytes, {
    sheets: ({ name, hidden, veryHidden }, index) => {
      if (!hidden && !veryHidden) seen.push({ name, index });
      return false;
    },
  });
  return seen.slice(0, 30);
}

async function firstFilled(bytes: Uint8Array, sheets: { name: string; index: number }[]) {
  for (const { name, index } of sheets) {
    const extent = await extentOf(bytes, index);
    if (extent) return { name, index, extent };
  }
  return null;
}

/** Walks over the rows without keeping them and stops as soon as it is too much. */
async function extentOf(bytes: Uint8Array, sheet: number): Promise<Extent | null> {
  let filled = 0;
  const extent = { rows: 0, columns: 0 };
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    const width = values.findLastIndex((value) => value !== null && value !== "") + 1;
    if (width === 0) continue;
    if (++filled > mostRows + 1 || index > 4 * mostRows) throw new SheetRefused("too_many_rows");
    if (width > mostColumns) throw new SheetRefused("too_many_columns");
    extent.rows = Math.max(extent.rows, index + 1);
    extent.columns = Math.max(extent.columns, width);
  }
  return filled > 0 ? extent : null;
}

async function alsoFilled(bytes: Uint8Array, sheets: { name: string; index: number }[]): Promise<string[]> {
  const names: string[] = [];
  for (const { name, index } of sheets.slice(0, 5)) {
    for await (const { values } of streamXlsxRows(bytes, { sheet: index })) {
      if (values.every((value) => value === null || value === "")) continue;
      names.push(name);
      break;
    }
  }
  return names;
}

/** 1 → A, 27 → AA. */
function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

function linesOf(sheet: XlsxSheet): Grid["lines"] {
  const texts = sheet.rows.map((values, row) =>
    values.map((value, column) => cellText(value, sheet.cells?.get(`${row},${column}`)?.style?.numFmt)),
  );
  fillDown(texts, sheet);
  return texts.map((cells, row) => ({ line: row + 1, cells })).filter(({ cells }) => cells.some(Boolean));
}

/** What was written once over several rows counts for each of them. */
function fillDown(texts: string[][], { merges = [] }: XlsxSheet): void {
  for (const { startRow, endRow, startCol } of merges) {
    const text = texts[startRow]?.[startCol];
    if (!text) continue;
    for (let row = startRow + 1; row <= Math.min(endRow, texts.length - 1); row++) texts[row]![startCol] = text;
  }
}

const isFormula = (cell: Cell): boolean => cell.formula !== undefined;

function noticesOf(sheet: XlsxSheet, name: string, others: string[]): SheetNotice[] {
  const notices: SheetNotice[] = [];
  if ([...(sheet.cells?.values() ?? [])].some(isFormula))
    notices.push({
      code: "formulas",
      sentence: "In sommige vakjes staat een formule. De laatst bewaarde uitkomst is gelezen.",
    });
  if ((sheet.merges ?? []).length > 0)
    notices.push({ code: "merged", sentence: "Samengevoegde vakjes tellen voor elke regel waar ze bij horen." });
  if (others.length > 0)
    notices.push({
      code: "other_sheets",
      sentence: `Alleen het blad “${name}” is gelezen. Niet gelezen: ${others.map((other) => `“${other}”`).join(", ")}.`,
    });
  return notices;
}
