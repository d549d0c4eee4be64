// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Grid, mostColumns, mostRows, type Sheet, type SheetNotice, SheetRefused } from "./sheet.ts";

/** A grid of text as a heading with rows below it. Throws SheetRefused. */
export function tableOf({ kind, lines, notices }: Grid): Sheet {
  const filled = lines
    .map(({ line, cells }) => ({ line, cells: withoutTail(cells.map(tidy)) }))
    .filter(({ cells }) => cells.length > 0);
  if (filled.length === 0) throw new SheetRefused("empty");
  const at = headingOf(filled.map(({ cells }) => cells));
  const heading = filled[at]!.cells;
  const body = filled.slice(at + 1);
  if (body.length === 0) throw new SheetRefused("no_rows");
  if (body.length > mostRows) throw new SheetRefused("too_many_rows");
  const width = body.reduce((most, { cells }) => Math.max(most, cells.length), heading.length);
  if (width > mostColumns) throw new SheetRefused("too_many_columns");
  const { names, doubled } = namesOf(heading, width);
  return {
    status: "ok",
    kind,
    columns: names,
    rows: body.map(({ cells }) => names.map((_, column) => cells[column] ?? "")),
    lines: body.map(({ line }) => line),
    notices: [
      ...notices,
      ...(at > 0 ? [aboveHeading(at)] : []),
      ...(doubled ? [doubledColumns] : []),
      ...raggedNotice(heading.length, body),
    ],
  };
}

/** Line ends and letters in one form, nothing around it, nothing invisible. */
const tidy = (cell: string): string =>
  cell
    .replace(/\r\n?/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\x00-\x08\x0b-\x1f\x7f\u200b\ufeff]/g, "")
    .trim()
    .normalize("NFC");

function withoutTail(cells: string[]): string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === "") end--;
  return cells.slice(0, end);
}

/** The heading is the first line with more than one filled cell; a title may stand above it. */
function headingOf(lines: string[][]): number {
  const at = lines.slice(0, 10).findIndex((cells) => cells.filter(Boolean).length > 1);
  return at === -1 ? 0 : at;
}

function namesOf(heading: string[], width: number): { names: string[]; doubled: boolean } {
  const seen = new Map<string, number>();
  let doubled = false;
  const names = Array.from({ length: width }, (_, column) => {
    const name = (heading[column] ?? "").replace(/\s+/g, " ").slice(0, 100) || `Kolom ${column + 1}`;
    const times = (seen.get(name.toLowerCase()) ?? 0) + 1;
    seen.set(name.toLowerCase(), times);
    if (times === 1) return name;
    doubled = true;
    return `${name} (${times})`;
  });
  return { names, doubled };
}

const aboveHeading = (count: number): SheetNotice => ({
  code: "above_heading",
  sentence:
    count === 1
      ? "Boven de kop stond nog een regel. Die telt niet mee."
      : `Boven de kop stonden nog ${count} regels. Die tellen niet mee.`,
});

const doubledColumns: SheetNotice = {
  code: "doubled_columns",
  sentence: "Twee kolommen hebben dezelfde naam. De tweede kreeg een cijfer.",
};

function raggedNotice(width: number, body: { line: number; cells: string[] }[]): SheetNotice[] {
  const longer = body.filter(({ cells }) => cells.length > width);
  if (longer.length === 0) return [];
  const first = longer[0]!.line;
  const sentence =
    longer.length === 1
      ? `Regel ${first} heeft meer vakjes dan de kop.`
      : `${longer.length} regels hebben meer vakjes dan de kop, als eerste regel ${first}.`;
  return [{ code: "ragged", sentence }];
}
