// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { speak } from "#platform/i18n/i18n.ts";
import { a4, colour, Ink, mm, type Style } from "#platform/pdf/ink.ts";
import { offeredReasons } from "./codes.ts";
import { paperTexts } from "./messages/paper.ts";
import { reasonWord } from "./words.ts";

const margin = 18 * mm;
const width = a4.width - 2 * margin;
const text: Style = { size: 12, leading: 1.3 };
const strong: Style = { ...text, face: "bold" };
const title: Style = { face: "heading", size: 20, leading: 1.2 };

/** The empty letter of a practice that likes paper: one side of A4. */
export async function letterPdf({ site, phone, made }: { site: string; phone: string; made: Date }): Promise<Buffer> {
  const m = speak(paperTexts, "nl");
  const sheet = new LetterSheet(new Ink("a4", m.letter, site, made));
  sheet.write("P", site, { ...strong, colour: colour.petrol }, 3 * mm);
  sheet.write("H1", m.letter, title, 2 * mm);
  sheet.write("P", m.letterLead, text, 4 * mm);
  sheet.line(m.letterPractice);
  sheet.lines([m.letterRole, m.letterDate]);
  sheet.line(m.letterName);
  sheet.lines([m.letterPhone, m.letterYear]);
  sheet.write("H2", m.letterReasons, strong, 2 * mm);
  sheet.boxes(
    offeredReasons.map((one) => reasonWord(one, "nl")),
    2,
  );
  sheet.write("H2", m.letterMatters, strong, 0);
  sheet.rules(2);
  sheet.write("H2", m.letterCalls, strong, 0);
  sheet.rules(2);
  sheet.write("H2", m.letterConsent, strong, 2 * mm);
  sheet.boxes([m.letterContact, m.letterReason, m.letterFeedback, m.letterOral], 1);
  sheet.line(m.letterSign);
  sheet.write("P", m.letterAnswer(phone), strong, 0);
  return sheet.ink.finish();
}

class LetterSheet {
  readonly ink: Ink;
  #y = margin;

  constructor(ink: Ink) {
    this.ink = ink;
    ink.page();
  }

  write(type: string, words: string, style: Style, space: number): void {
    const lines = this.ink.wrap(words, style, width);
    this.ink.words(type, () => {
      this.#y = this.ink.lines(lines, style, margin, this.#y) + space;
    });
  }

  /** A word with a rule to write on. */
  line(label: string): void {
    this.lines([label]);
  }

  lines(labels: readonly string[]): void {
    const each = (width - (labels.length - 1) * 6 * mm) / labels.length;
    labels.forEach((label, n) => {
      const x = margin + n * (each + 6 * mm);
      this.ink.words("P", () => {
        this.ink.lines([label], text, x, this.#y);
      });
      this.#rule(x, this.#y + 13 * mm, each);
    });
    this.#y += 16 * mm;
  }

  /** Lines to write on. */
  rules(count: number): void {
    for (let n = 0; n < count; n++) {
      this.#y += 9 * mm;
      this.#rule(margin, this.#y, width);
    }
    this.#y += 4 * mm;
  }

  #rule(x: number, y: number, length: number): void {
    this.ink.decoration(() => {
      this.ink.doc
        .lineWidth(0.8)
        .strokeColor(colour.rule)
        .moveTo(x, y)
        .lineTo(x + length, y)
        .stroke();
    });
  }

  /** Boxes to tick, in columns. */
  boxes(labels: readonly string[], columns: number): void {
    const each = width / columns;
    const rows = Math.ceil(labels.length / columns);
    labels.forEach((label, n) => {
      const x = margin + Math.floor(n / rows) * each;
      const y = this.#y + (n % rows) * 7 * mm;
      this.ink.decoration(() => {
        this.ink.doc
          .lineWidth(1)
          .strokeColor(colour.ink)
          .rect(x, y + 1 * mm, 4 * mm, 4 * mm)
          .stroke();
      });
      this.ink.words("P", () => {
        this.ink.lines(this.ink.wrap(label, text, each - 9 * mm, 1), text, x + 7 * mm, y);
      });
    });
    this.#y += rows * 7 * mm + 3 * mm;
  }
}
