// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { a4, colour, heightOf, type Ink, mm, type Style } from "#platform/pdf/ink.ts";

export const margin = 25 * mm;
export const width = a4.width - 2 * margin;
const bottom = a4.height - 22 * mm;

/** Fourteen points: who reads paper often reads large letters. */
export const text: Style = { size: 14, leading: 1.4 };
export const strong: Style = { ...text, face: "bold" };
export const large: Style = { size: 18, leading: 1.35 };
export const title: Style = { face: "heading", size: 20, leading: 1.2 };
export const heading: Style = { face: "heading", size: 16, leading: 1.25 };
export const sender: Style = { face: "bold", size: 14, colour: colour.petrol };
const small: Style = { size: 12 };

/** Words under each other on pages that follow each other. */
export class Sheet {
  readonly ink: Ink;
  #y: number;

  constructor(ink: Ink, from = margin) {
    this.ink = ink;
    this.#y = from;
    ink.page();
  }

  get y(): number {
    return this.#y;
  }

  /** Goes on below this. */
  down(space: number): void {
    this.#y += space;
  }

  next(): void {
    this.ink.page();
    this.#y = margin;
  }

  /** Begins a new page when this height does not fit any more. */
  keep(height: number): void {
    if (this.#y + height > bottom) this.next();
  }

  write(type: string, words: string, style: Style, space: number): void {
    let lines = words.split("\n").flatMap((line) => this.ink.wrap(line, style, width));
    while (lines.length > 0) {
      const fit = Math.floor((bottom - this.#y) / heightOf(1, style));
      if (fit < 1 || (fit < 2 && lines.length > 1)) {
        this.next();
        continue;
      }
      const here = lines.slice(0, fit);
      this.ink.words(type, () => {
        this.#y = this.ink.lines(here, style, margin, this.#y);
      });
      lines = lines.slice(fit);
    }
    this.#y += space;
  }

  /** A heading with what stands below it stays together. */
  head(words: string, style: Style = heading): void {
    this.keep(heightOf(1, style) + heightOf(3, text));
    this.write("H2", words, style, 2 * mm);
  }

  /** Lines for a pen. */
  lines(count: number, space = 11 * mm): void {
    this.keep(count * space);
    this.ink.decoration(() => {
      for (let line = 1; line <= count; line++) {
        const y = this.#y + line * space;
        this.ink.doc
          .moveTo(margin, y)
          .lineTo(a4.width - margin, y)
          .lineWidth(0.6)
          .strokeColor(colour.rule)
          .stroke();
      }
    });
    this.#y += count * space + 4 * mm;
  }
}

/** Something small on every page: its number, or who took it along. */
export function onEveryPage(ink: Ink, words: (page: number, pages: number) => string, least = 1): void {
  for (let page = 0; ink.pages >= least && page < ink.pages; page++) {
    ink.doc.switchToPage(page);
    ink.doc.markContent("Artifact", { type: "Pagination" });
    ink.lines([words(page + 1, ink.pages)], small, a4.width - margin, a4.height - 15 * mm, "right");
    ink.doc.endMarkedContent();
  }
}
