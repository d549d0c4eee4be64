// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { a4, colour, Ink, mm } from "#platform/pdf/ink.ts";
import { startOfDay, toDate, today } from "#platform/time/time.ts";
import { guideTexts } from "../messages/paper.ts";
import { dimensionWords } from "../messages/words.ts";
import { heading, large, margin, onEveryPage, Sheet, strong, text, title, width } from "./sheet.ts";
import { dimensions, edge, ringOf, spotOf } from "./web.ts";

/** The sheet to talk over, in large letters: who am I, what can I, what do I look for, and a drawing. Holds nobody's name. */
export async function guidePdf(site: string, language: Language): Promise<Buffer> {
  const m = speak(guideTexts, language);
  const ink = new Ink("a4", m.title, site, toDate(startOfDay(today())));
  const sheet = new Sheet(ink);
  sheet.write("H1", m.title, title, 3 * mm);
  sheet.write("P", m.lead, large, 6 * mm);
  // what she can stands before what she misses
  for (const [head, ask] of [
    [m.am, m.amAsk],
    [m.can, m.canAsk],
    [m.seek, m.seekAsk],
  ] as const) {
    sheet.head(head);
    sheet.write("P", ask, large, 0);
    sheet.lines(3);
  }
  sheet.next();
  sheet.write("H2", m.web, heading, 2 * mm);
  sheet.write("P", m.webText, text, 4 * mm);
  drawWeb(sheet, language);
  sheet.head(m.wishes);
  sheet.write("P", m.wishesText, text, 0);
  sheet.lines(3);
  onEveryPage(ink, m.page, 2);
  return ink.finish();
}

/** Six lines from the middle, with rings; nothing filled in. */
function drawWeb(sheet: Sheet, language: Language): void {
  const { ink } = sheet;
  const m = speak(dimensionWords, language);
  const radius = 47 * mm;
  const middle = { x: margin + width / 2, y: sheet.y + radius + 14 * mm };
  ink.decoration(() => {
    ink.doc.lineWidth(0.8).strokeColor(colour.rule);
    for (const ring of [2, 4, 6, 8, edge]) {
      const points = ringOf(ring, middle, radius).map(({ x, y }) => [x, y] as [number, number]);
      ink.doc.polygon(...points).stroke();
    }
    for (const side of dimensions) {
      const { x, y } = spotOf(side, edge, middle, radius);
      ink.doc.moveTo(middle.x, middle.y).lineTo(x, y).stroke();
    }
  });
  for (const side of dimensions) {
    const { x, y } = spotOf(side, edge, middle, radius);
    const above = y < middle.y - radius / 4;
    const align = Math.abs(x - middle.x) < 1 ? "centre" : x < middle.x ? "right" : "left";
    const room = align === "left" ? a4.width - x - 12 * mm : align === "right" ? x - 12 * mm : width;
    const lines = ink.wrap(m[side], strong, room);
    const top = align === "centre" ? (above ? y - 8 * mm : y + 2 * mm) : above ? y - 6 * mm : y;
    const beside = align === "left" ? x + 2 * mm : align === "right" ? x - 2 * mm : x;
    ink.words("P", () => void ink.lines(lines, strong, beside, top, align));
  }
  sheet.down(2 * radius + 30 * mm);
}
