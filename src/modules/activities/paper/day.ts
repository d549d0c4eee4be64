// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { capitalise, dayParts, formatDay } from "#ui/show/format.ts";
import { paperWords as w } from "../messages/paper.ts";
import { fullWidth, margin } from "./head.ts";
import { colour, heightOf, type Ink, mm, type Style } from "./ink.ts";
import { drawLine, frontLetters, type Laid } from "./lines.ts";

/** A day on the front: its tile and what is printed beside it. */
export interface LaidDay {
  date: Temporal.PlainDate;
  lines: Laid[];
  /** Instead of lines: nothing planned, or look at the back. */
  instead: string;
}
const tile = { width: 32 * mm, height: 16.2 * mm };
const padding = 1.5 * mm;
const beside = tile.width + 4 * mm;
export const lineWidth = fullWidth - beside;
const name: Style = { face: "bold", size: 12, colour: "#ffffff", leading: 1.1 };
const big: Style = { face: "bold", size: 18, leading: 1.1 };
const month: Style = { size: 12, leading: 1.1 };
const text: Style = frontLetters.text;

export function dayHeight({ lines }: LaidDay): number {
  const height = lines.reduce((sum, laid) => sum + laid.height, 0);
  return Math.max(height, tile.height) + 2 * padding;
}

/** A section with the date as heading and a list. Gives the y below it. */
export function drawDay(ink: Ink, day: LaidDay, y: number): number {
  const height = dayHeight(day);
  ink.bookmark(capitalise(formatDay(day.date)));
  ink.within("Sect", () => {
    drawTile(ink, day.date, y + padding);
    let top = y + padding;
    if (day.lines.length === 0) drawInstead(ink, day.instead, top);
    else
      ink.within("L", () => {
        for (const laid of day.lines) {
          drawLine(ink, laid, frontLetters, margin.x + beside, top, lineWidth);
          top += laid.height;
        }
      });
  });
  ink.decoration(() => ink.doc.rect(margin.x, y + height - 0.3 * mm, fullWidth, 0.3 * mm).fill(colour.rule));
  return y + height;
}

function drawInstead(ink: Ink, sentence: string, top: number): void {
  ink.words("P", () => {
    const lines = ink.wrap(sentence, text, lineWidth - 2 * mm);
    ink.lines(lines, text, margin.x + beside, top + (tile.height - heightOf(lines.length, text)) / 2);
  });
}

/** Colour has an outline and words, so that a black-and-white printer loses nothing. */
function drawTile(ink: Ink, date: Temporal.PlainDate, y: number): void {
  const { weekday, day, month: monthName } = dayParts(date);
  const band = 6.4 * mm;
  ink.decoration(() => {
    const { doc } = ink;
    doc
      .save()
      .roundedRect(margin.x, y, tile.width, tile.height, 2.5 * mm)
      .clip();
    doc.rect(margin.x, y, tile.width, tile.height).fill(colour.sun);
    doc.rect(margin.x, y, tile.width, band).fill(colour.day).restore();
    doc
      .roundedRect(margin.x, y, tile.width, tile.height, 2.5 * mm)
      .lineWidth(0.3 * mm)
      .stroke(colour.ink);
  });
  const space = ink.width(" ", month);
  const width = ink.width(day, big) + space + ink.width(monthName, month);
  const left = margin.x + (tile.width - width) / 2;
  ink.words("H2", () => {
    ink.lines([capitalise(weekday)], name, margin.x + tile.width / 2, y + 0.9 * mm, "centre");
    ink.lines([day], big, left, y + band + 1 * mm);
    ink.lines(
      [monthName],
      month,
      left + ink.width(day, big) + space,
      y + band + 1 * mm + (big.size - month.size) * 0.91,
    );
  });
}

export const insteadOf = (elsewhere: boolean): string => (elsewhere ? w.onTheBack : w.nothing);
