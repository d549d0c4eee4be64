// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { SiteSettings } from "#platform/http/site-settings.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { a4, colour, heightOf, Ink, mm, type Style } from "#platform/pdf/ink.ts";
import { startOfDay, toDate } from "#platform/time/time.ts";
import { formatDate, formatPhone } from "#ui/show/format.ts";
import type { LookLine } from "./looks.ts";
import { type LookInWords, lookInWords } from "./looks-words.ts";
import { looksTexts } from "./messages/looks.ts";

export interface LooksToPrint {
  /** Whose it is. */
  name: string;
  date: Temporal.PlainDate;
  site: SiteSettings;
  lines: readonly LookLine[];
  language: Language;
}

const margin = 25 * mm;
const width = a4.width - 2 * margin;
const bottom = a4.height - 22 * mm;
const text: Style = { size: 14, leading: 1.35 };
const strong: Style = { ...text, face: "bold" };
const title: Style = { face: "heading", size: 20, leading: 1.2 };
const sender: Style = { face: "bold", size: 14, colour: colour.petrol };
const small: Style = { size: 12 };

/** Who looked, on paper: a tagged PDF (PDF/UA) in letters of 14 points. */
export async function looksPdf({ name, date, site, lines, language }: LooksToPrint): Promise<Buffer> {
  const m = speak(looksTexts, language);
  const ink = new Ink("a4", m.title, site.name, toDate(startOfDay(date)));
  const sheet = new Sheet(ink);
  sheet.write("P", site.name, sender, 10 * mm);
  sheet.write("H1", m.title, title, 4 * mm);
  sheet.write("P", m.pdfFor(name), text, 0);
  sheet.write("P", m.pdfMade(formatDate(date, language)), text, 5 * mm);
  sheet.write("P", m.lead, text, 6 * mm);
  if (lines.length === 0) sheet.write("P", m.none, strong, 6 * mm);
  for (const line of lines) drawLine(sheet, lookInWords(line, language));
  sheet.write("P", m.question(formatPhone(site.phone)), text, 3 * mm);
  sheet.write("P", m.keep, text, 0);
  for (let page = 0; ink.pages > 1 && page < ink.pages; page++) {
    ink.doc.switchToPage(page);
    ink.doc.markContent("Artifact", { type: "Pagination" });
    ink.lines([m.page(page + 1, ink.pages)], small, a4.width - margin, a4.height - 15 * mm, "right");
    ink.doc.endMarkedContent();
  }
  return ink.finish();
}

/** One look stays together on a page. */
function drawLine(sheet: Sheet, { when, who, what, why }: LookInWords): void {
  sheet.together([when, who, what, why]);
  sheet.write("H2", when, strong, 0);
  sheet.write("P", who, text, 0);
  sheet.write("P", what, text, 0);
  sheet.write("P", why, text, 5 * mm);
}

/** Pages that follow each other. */
class Sheet {
  readonly #ink: Ink;
  #y = margin;

  constructor(ink: Ink) {
    this.#ink = ink;
    ink.page();
  }

  #next(): void {
    this.#ink.page();
    this.#y = margin;
  }

  /** Begins a new page when these do not fit any more. */
  together(texts: readonly string[]): void {
    const lines = texts.flatMap((one) => this.#ink.wrap(one, text, width));
    if (this.#y + heightOf(lines.length, text) > bottom) this.#next();
  }

  write(type: string, words: string, style: Style, space: number): void {
    const lines = this.#ink.wrap(words, style, width);
    if (this.#y + heightOf(lines.length, style) > bottom) this.#next();
    this.#ink.words(type, () => {
      this.#y = this.#ink.lines(lines, style, margin, this.#y) + space;
    });
  }
}
