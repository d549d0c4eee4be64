// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { formatMoney } from "#ui/show/format.ts";
import { categoryPictogram } from "../categories.ts";
import { paperWords } from "../messages/paper.ts";
import { common } from "../messages/words.ts";
import type { PaperLine } from "./contents.ts";
import { heightOf, type Ink, mm, type Style } from "./ink.ts";
import { printable } from "./printable.ts";

/** The letters of a line: the front of the week, or large print. */
export interface Letters {
  title: Style;
  text: Style;
  /** The most rows of a title or a place. */
  most: number;
}
export const frontLetters: Letters = {
  title: { face: "bold", size: 13, leading: 1.2 },
  text: { size: 12.5, leading: 1.22 },
  most: 2,
};
export const largeLetters: Letters = {
  title: { face: "bold", size: 14, leading: 1.25 },
  text: { size: 14, leading: 1.25 },
  most: 3,
};

/** A line, measured. */
export interface Laid {
  line: PaperLine;
  title: string[];
  place: string[];
  price: string;
  height: number;
}
const gap = 0.5 * mm;
const picture = 8 * mm;
const timeAt = 11 * mm;
const titleAt = (letters: Letters) => (letters.title.size > 13 ? 37 : 34) * mm;

/** Rows in which a line falls apart in this width. */
export function layLine(ink: Ink, line: PaperLine, letters: Letters, width: number): Laid {
  const price = priceOf(line);
  const beside = width - titleAt(letters);
  const title = ink.wrap(
    line.title || common[line.category].nl,
    letters.title,
    beside - ink.width(price, bold(letters)) - 3 * mm,
    letters.most,
  );
  const place = line.place ? ink.wrap(line.place, letters.text, beside, letters.most) : [];
  const height = heightOf(title.length, letters.title) + heightOf(place.length, letters.text) + 2 * gap;
  return { line, title, place, price, height: Math.max(height, picture + 2 * gap) };
}

const bold = ({ text }: Letters): Style => ({ ...text, face: "bold" });

function priceOf({ state, priceCents }: PaperLine): string {
  if (state === "cancelled") return paperWords.cancelled;
  if (state === "full") return paperWords.full;
  return printable(formatMoney(priceCents)).toLowerCase();
}

/** Pictogram, time, title, place and price. */
export function drawLine(ink: Ink, laid: Laid, letters: Letters, x: number, y: number, width: number): void {
  const { line, title, place, price } = laid;
  const top = y + gap;
  ink.pictogram(categoryPictogram[line.category], x, top, picture);
  ink.within("LI", () =>
    ink.words("LBody", () => {
      ink.lines([timeOf(line)], bold(letters), x + timeAt, top);
      const below = ink.lines(title, letters.title, x + titleAt(letters), top);
      ink.lines(place, letters.text, x + titleAt(letters), below);
      ink.lines([price], bold(letters), x + width, top, "right");
    }),
  );
}

function timeOf({ time }: PaperLine): string {
  if (!time) return paperWords.allDay;
  return paperWords.time(`${time.hour}.${String(time.minute).padStart(2, "0")}`);
}
