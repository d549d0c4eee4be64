// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { capitalise, formatDate, formatMonth } from "#ui/show/format.ts";
import { paperWords as w } from "../messages/paper.ts";
import type { PaperContents } from "./contents.ts";
import { a4, colour, heightOf, type Ink, mm, type Style } from "./ink.ts";

export const margin = { x: 12 * mm, y: 9 * mm };
export const fullWidth = a4.width - 2 * margin.x;
export const bottom = a4.height - margin.y;

const site: Style = { face: "bold", size: 12.5, colour: colour.petrol };
const title: Style = { face: "heading", size: 27, leading: 1.1 };
const text: Style = { size: 12.5 };
const white: Style = { size: 12, colour: "#ffffff" };
const number: Style = { face: "bold", size: 20, colour: "#ffffff", leading: 1.15 };

/** "Wijk Oost", and not "Wijk Wijk Oost". */
export function areaName({ area }: PaperContents): string {
  if (!area) return w.everywhere;
  if (area.kind === "municipality") return area.name;
  const kind = w[area.kind];
  return area.name.toLowerCase().startsWith(area.kind) ? area.name : `${kind} ${area.name}`;
}

/** "Week van maandag 23 november 2026", "November 2026" */
export function spanName({ span }: PaperContents): string {
  return span.period === "week" ? w.weekOf(formatDate(span.from)) : capitalise(formatMonth(span.from));
}

/** "Gemaakt op 22 november 2026." */
export const editionName = ({ edition }: PaperContents): string => w.edition(formatDate(edition).replace(/^\S+ /, ""));

/** Site, area and period; right a dark box with the phone number. Gives the y below it. */
export function drawHead(ink: Ink, contents: PaperContents): number {
  const box = boxOf(ink, contents);
  const left = siteRows(ink, contents, fullWidth - box.width - 4 * mm);
  const leftHeight = heightOf(left.length, site) + heightOf(1, title) + heightOf(1, text);
  const under = margin.y + Math.max(box.height, leftHeight);
  let y = under - leftHeight;
  ink.words("P", () => {
    y = ink.lines(left, site, margin.x, y);
  });
  ink.words("H1", () => {
    y = ink.lines([w.title], title, margin.x, y);
  });
  ink.words("P", () => {
    ink.lines([spanName(contents)], text, margin.x, y);
  });
  drawBox(ink, contents, box);
  ink.decoration(() => ink.doc.rect(margin.x, under + 3 * mm, fullWidth, 1.2 * mm).fill(colour.petrol));
  return under + 4.2 * mm;
}

/** On one row if need be without the word "Buurt"; else the area has a row of its own. */
function siteRows(ink: Ink, contents: PaperContents, width: number): string[] {
  const names = [areaName(contents), contents.area?.name ?? w.everywhere];
  const row = names.map((name) => `${contents.site} · ${name}`).find((row) => ink.width(row, site) <= width);
  return row ? [row] : [contents.site, names[0]!].flatMap((text) => ink.wrap(text, site, width, 1));
}

interface Box {
  width: number;
  height: number;
  hours: string[];
}

function boxOf(ink: Ink, { phone, phoneHours }: PaperContents): Box {
  const hours = ink.wrap(phoneHours, white, 82 * mm, 3);
  const widest = Math.max(ink.width(phone, number), ...[w.call, ...hours].map((line) => ink.width(line, white)));
  const height = heightOf(1 + hours.length, white) + heightOf(1, number) + 5 * mm;
  return { width: widest + 10 * mm, height, hours };
}

function drawBox(ink: Ink, { phone }: PaperContents, { width, height, hours }: Box): void {
  const x = a4.width - margin.x - width;
  ink.decoration(() =>
    ink.doc
      .roundedRect(x, margin.y, width, height, 3 * mm)
      .lineWidth(0.3 * mm)
      .fillAndStroke(colour.dark, colour.ink),
  );
  const middle = x + width / 2;
  ink.words("P", () => {
    const call = ink.lines([w.call], white, middle, margin.y + 2.5 * mm, "centre");
    const below = ink.lines([phone], number, middle, call, "centre");
    ink.lines(hours, white, middle, below, "centre");
  });
}
