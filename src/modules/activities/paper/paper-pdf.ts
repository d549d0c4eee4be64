// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { startOfDay, toDate } from "#platform/time/time.ts";
import { capitalise, formatDate, formatDay } from "#ui/show/format.ts";
import { paperWords as w } from "../messages/paper.ts";
import type { PaperContents, PaperLine } from "./contents.ts";
import { drawFront } from "./front.ts";
import { areaName, drawHead, spanName } from "./head.ts";
import { type Format, Ink } from "./ink.ts";
import { drawFooters, Sheets } from "./sheets.ts";
import { drawNotes, drawSlip, layNotes, slipTop } from "./slip.ts";

/** The paper as a tagged PDF (PDF/UA). The same contents give the same pages. */
export async function paperPdf(contents: PaperContents, format: Format = "a4"): Promise<Buffer> {
  const title = `${w.title} ${areaName(contents)}, ${spanName(contents).toLowerCase()}`;
  const ink = new Ink(format, title, contents.site, toDate(startOfDay(contents.edition)));
  if (contents.span.period === "month") drawMonth(ink, contents);
  else drawWeek(ink, contents);
  return ink.finish();
}

function drawWeek(ink: Ink, contents: PaperContents): void {
  const rest = drawFront(ink, contents);
  if (rest.length === 0 && !contents.cut) return;
  const back = new Sheets(ink, null);
  back.chapter(w.rest);
  for (const [date, lines] of byDay(rest)) back.day(date, lines);
  if (contents.cut) back.sentence(w.tooMany);
  if (contents.later.length > 0) {
    back.chapter(w.highlights);
    for (const [date, lines] of byDay(contents.later)) back.day(date, lines);
  }
  back.chapter(w.privacy);
  for (const sentence of w.privacyText) back.sentence(sentence);
  drawFooters(ink, contents, 1);
}

/** A list per week; days without anything are left out, a week without anything says so. */
function drawMonth(ink: Ink, contents: PaperContents): void {
  ink.page();
  const sheets = new Sheets(ink, drawHead(ink, contents));
  for (const { monday, days } of weeksOf(contents)) {
    sheets.chapter(w.weekOf(formatDate(monday)));
    const busy = days.filter(({ lines }) => lines.length > 0);
    if (busy.length === 0) sheets.sentence(w.nothing);
    for (const { date, lines } of busy) sheets.day(capitalise(formatDay(date)), lines);
  }
  if (contents.cut) sheets.sentence(w.tooMany);
  sheets.chapter(w.privacy);
  for (const sentence of w.privacyText) sheets.sentence(sentence);
  const notes = layNotes(ink, contents, false);
  if (sheets.y > slipTop - notes.height - 4) ink.page();
  drawNotes(ink, notes, slipTop - notes.height);
  drawSlip(ink, contents);
  drawFooters(ink, contents, 0, ink.pages - 1);
}

function byDay(lines: readonly PaperLine[]): [string, PaperLine[]][] {
  return [...Map.groupBy(lines, ({ date }) => capitalise(formatDay(date)))];
}

function weeksOf({ days }: PaperContents) {
  const weeks = Map.groupBy(days, ({ date }) => date.subtract({ days: date.dayOfWeek - 1 }).toString());
  return [...weeks].map(([monday, days]) => ({ monday: Temporal.PlainDate.from(monday), days }));
}
