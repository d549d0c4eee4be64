// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { paperWords as w } from "../messages/paper.ts";
import type { PaperContents, PaperLine } from "./contents.ts";
import { bottom, editionName, fullWidth, margin } from "./head.ts";
import { colour, heightOf, type Ink, mm, type Style } from "./ink.ts";
import { drawLine, largeLetters, layLine } from "./lines.ts";

const chapter: Style = { face: "heading", size: 20, leading: 1.2 };
const dayName: Style = { face: "bold", size: 14 };
const text: Style = { size: 14, leading: 1.4 };
const footer: Style = { size: 12 };
/** The footer stands below this. */
const floor = bottom - 9 * mm;

/** Pages of large print that follow each other; everything goes on on the next page by itself. */
export class Sheets {
  readonly #ink: Ink;
  #y: number;

  /** Goes on at this height of the present page; null: on a new page. */
  constructor(ink: Ink, y: number | null) {
    this.#ink = ink;
    this.#y = y ?? 0;
    if (y === null) this.#turn();
  }

  get y(): number {
    return this.#y;
  }

  #turn(): void {
    this.#ink.page();
    this.#y = margin.y;
  }

  /** Room for this height, on this page or the next. */
  room(height: number): void {
    if (this.#y + height > floor) this.#turn();
  }

  chapter(title: string): void {
    this.room(heightOf(1, chapter) + 40 * mm);
    this.#ink.bookmark(title);
    this.#ink.words("H2", () => {
      this.#y = this.#ink.lines([title], chapter, margin.x, this.#y + 3 * mm) + 1 * mm;
    });
  }

  /** A day with its lines; `name` stands above them as a heading. */
  day(name: string, lines: readonly PaperLine[]): void {
    const laid = lines.map((line) => layLine(this.#ink, line, largeLetters, fullWidth));
    this.room(heightOf(1, dayName) + 4 * mm + (laid[0]?.height ?? heightOf(1, text)));
    this.#rule();
    this.#ink.words("H3", () => {
      this.#y = this.#ink.lines([name], dayName, margin.x, this.#y + 1 * mm) + 0.5 * mm;
    });
    if (laid.length === 0) this.sentence(w.nothing);
    else
      this.#ink.within("L", () => {
        for (const one of laid) {
          this.room(one.height);
          drawLine(this.#ink, one, largeLetters, margin.x, this.#y, fullWidth);
          this.#y += one.height + 1 * mm;
        }
      });
  }

  sentence(sentence: string): void {
    const lines = this.#ink.wrap(sentence, text, fullWidth);
    this.room(heightOf(lines.length, text));
    this.#ink.words("P", () => {
      this.#y = this.#ink.lines(lines, text, margin.x, this.#y) + 2 * mm;
    });
  }

  #rule(): void {
    this.#y += 1.5 * mm;
    this.#ink.decoration(() => this.#ink.doc.rect(margin.x, this.#y, fullWidth, 0.3 * mm).fill(colour.rule));
  }
}

/** Phone number, day it was made and page number, on every page that has no head with them. */
export function drawFooters(ink: Ink, contents: PaperContents, from: number, to = ink.pages): void {
  for (let page = from; page < to; page++) {
    ink.doc.switchToPage(page);
    ink.doc.markContent("Artifact", { type: "Pagination" });
    const y = bottom - heightOf(1, footer);
    ink.lines([w.footer(contents.phone, editionName(contents))], footer, margin.x, y);
    ink.lines([w.page(page + 1, ink.pages)], footer, margin.x + fullWidth, y, "right");
    ink.doc.endMarkedContent();
  }
}
