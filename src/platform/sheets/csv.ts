// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { CsvError, parse } from "csv-parse/sync";
import { type Grid, mostColumns, mostRows, type SheetNotice, SheetRefused } from "./sheet.ts";

const windowsNotice: SheetNotice = {
  code: "windows_1252",
  sentence: "Het bestand heeft letters van een oudere Windows. Kijk of letters als é en ï kloppen.",
};
const formulaNotice: SheetNotice = {
  code: "formulas",
  sentence: "Sommige vakjes beginnen als een formule. Ze zijn gelezen als gewone tekst.",
};

/** Every line of a CSV file as text. Throws SheetRefused. */
export function gridOfCsv(bytes: Uint8Array, contentType = ""): Grid {
  const { text: raw, sure } = textOf(bytes, contentType);
  const notices = sure ? [] : [windowsNotice];
  const told = /^sep=([;,|\t])\r?\n/i.exec(raw);
  const text = (told ? raw.slice(told[0].length) : raw).replace(/\r\n?/g, "\n");
  const skipped = told ? 1 : 0;
  const records = recordsOf(text, told?.[1] ?? delimiterOf(text));
  if (records.length > mostRows + 1) throw new SheetRefused("too_many_rows");
  const lines = records.map(({ record, line }) => ({ line: line + skipped, cells: record.map(plain) }));
  if (records.some(({ record }) => record.some(isFormula))) notices.push(formulaNotice);
  return { kind: "csv", lines, notices };
}

/** The text, and whether its letters are sure to be right. */
function textOf(bytes: Uint8Array, contentType: string): { text: string; sure: boolean } {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  const text = wide ? new TextDecoder(wide).decode(bytes) : (asUtf8(bytes) ?? null);
  const told = /windows-1252|iso-8859-1|latin1/i.test(contentType);
  const found = text ?? new TextDecoder("windows-1252").decode(bytes);
  if (isBinary(found)) throw new SheetRefused("binary");
  return { text: found, sure: text !== null || told };
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Signs that no list holds: a few may slip in, more than one in a hundred is not text. */
function isBinary(text: string): boolean {
  const head = text.slice(0, 20_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  const odd = head.match(/[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f\ufffd]/g)?.length ?? 0;
  return odd > head.length / 100 || text.includes("\0");
}

/** The sign between cells: the one that the heading has most and the lines after it have as often. */
function delimiterOf(text: string): string {
  const lines = headLines(text);
  const score = (sign: string) => {
    const counts = lines.map((line) => line.split(sign).length - 1);
    const same = counts.filter((count) => count === counts[0]).length;
    return (counts[0] ?? 0) * (same / counts.length);
  };
  return [";", "\t", ",", "|"].reduce((best, sign) => (score(sign) > score(best) ? sign : best));
}

/** The first lines that hold something, with the quoted cells taken out. */
const headLines = (text: string): string[] =>
  text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, "x")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, 10);

function recordsOf(text: string, delimiter: string): { record: string[]; line: number }[] {
  try {
    const found = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: 200_000,
      to: mostRows + 2,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return found.map(({ record, info }) => {
      if (record.length > mostColumns) throw new SheetRefused("too_many_columns");
      // The parser counts to where a record ends; a person looks for where it begins.
      return { record, line: info.lines - record.join("").split("\n").length + 1 };
    });
  } catch (error) {
    const isEndless = error instanceof CsvError && error.code === "CSV_MAX_RECORD_SIZE";
    if (isEndless && !text.includes('"')) throw new SheetRefused("too_many_columns");
    if (error instanceof CsvError && (error.code === "CSV_QUOTE_NOT_CLOSED" || error.code === "CSV_MAX_RECORD_SIZE"))
      throw new SheetRefused("quotes");
    throw error;
  }
}

/** As write-csv.ts tells them: a number or a phone number is no formula. */
const isFormula = (cell: string): boolean =>
  /^\s*[=+\-@]/.test(cell) && !/^\s*([+-]?[\d\s().,/]+|[-+]\s.*|-+)$/s.test(cell);

/** What our own lists put before such a text goes off again. */
const plain = (cell: string): string => cell.replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\n])/u, "");
