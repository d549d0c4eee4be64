// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { readSheet, type Sheet } from "#platform/sheets/read-sheet.ts";
import type { Body } from "../import/get.ts";
import type { SourceNotice } from "../notice.ts";
import { digest, type Item, nothingRead, type Reading } from "./item.ts";
import type { ColumnRole, Mapping } from "./mapping.ts";
import { readDay, readTimes } from "./moments.ts";

/** The rows of somebody's own list, by what was said of its columns. */
export async function readTable(body: Body, mapping: Mapping): Promise<Reading> {
  const sheet = await readSheet(body.bytes, { fileName: body.name, contentType: body.contentType });
  if (sheet.status === "refused") return nothingRead(sheet.sentence);
  const missing = Object.values(mapping).filter((column) => !sheet.columns.includes(column));
  if (missing.length > 0)
    return nothingRead(`In dit bestand ontbreekt een kolom die er eerder wel was: ${missing[0]}.`);
  const notices: SourceNotice[] = sheet.notices.map(({ sentence }) => told("", "", "", sentence, false));
  const items: Item[] = [];
  for (const [i, row] of sheet.rows.entries()) {
    const read = itemOf(cellsOf(sheet, row, mapping));
    if (typeof read === "string") notices.push(told(`Regel ${sheet.lines[i]}`, "", read, "", true));
    else items.push(read);
  }
  return { refusal: null, name: "", items, notices, complete: true, soepsteen: false };
}

const told = (title: string, when: string, code: string, text: string, heavy: boolean): SourceNotice => ({
  title,
  when,
  code,
  text,
  heavy,
});

type Cells = Record<ColumnRole, string>;

function cellsOf(sheet: Sheet, row: readonly string[], mapping: Mapping): Cells {
  const cell = (role: ColumnRole) => (mapping[role] ? (row[sheet.columns.indexOf(mapping[role])] ?? "") : "");
  return new Proxy({} as Cells, { get: (_, role) => cell(role as ColumnRole).trim() });
}

/** The item, or the code of what is wrong with the row. */
function itemOf(cells: Cells): Item | string {
  const { title, description, place, address, category, url } = cells;
  if (title === "") return "row_title";
  const day = readDay(cells.date);
  if (!day) return "row_date";
  const { starts, minutes, allDay } = timesOf(day, cells);
  const location = [place, address].filter(Boolean).join(", ");
  const likeness = digest(title, starts, minutes, location);
  return {
    uid: cells.id ? `row-${cells.id}` : `row-${likeness}`,
    recurrenceId: "",
    title,
    starts,
    allDay,
    cancelled: false,
    hash: digest(title, description, starts, minutes, allDay, location, category, url),
    likeness,
    contents: () => ({
      description,
      location,
      geo: null,
      url: /^https?:\/\/\S+$/.test(url) ? url : "",
      categories: [category],
      time: { startsLocal: starts, minutes, allDay, rrule: null, rdates: [], exdates: [], overrides: [] },
      elsewhere: [],
      notices: [],
    }),
  };
}

function timesOf(day: Temporal.PlainDate, cells: Cells) {
  const together = readTimes(cells.begins || cells.date.slice(cells.date.startsWith(String(day.year)) ? 10 : 0));
  const begins = together[0];
  const ends = readTimes(cells.ends)[0] ?? together[1];
  const last = readDay(cells.lastDate) ?? readDay(cells.ends) ?? day;
  if (!begins) {
    const days = Math.max(0, day.until(last).days) + 1;
    return { starts: day.toPlainDateTime(), minutes: days * 1440, allDay: true };
  }
  const starts = day.toPlainDateTime(begins);
  const end = ends ? last.toPlainDateTime(ends) : starts.add({ minutes: 120 });
  const minutes = starts.until(end).total("minutes");
  // a dance until one at night ends the day after
  return { starts, minutes: minutes < 0 ? Math.max(0, minutes + 1440) : minutes, allDay: false };
}
