// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { SiteSettings } from "#platform/http/site-settings.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { a4, colour, heightOf, Ink, mm, type Style } from "#platform/pdf/ink.ts";
import { toDate, toLocal } from "#platform/time/time.ts";
import { formatDate, formatPhone } from "#ui/show/format.ts";
import { dataTexts } from "./messages/data.ts";
import type { OwnData } from "./own-data.ts";
import { inWords, type PlainKind } from "./plain-data.ts";

const margin = 22 * mm;
const width = a4.width - 2 * margin;
const bottom = a4.height - 22 * mm;
const text: Style = { size: 14, leading: 1.4 };
const bold: Style = { face: "bold", size: 14, leading: 1.4 };
const small: Style = { size: 12 };
const title: Style = { face: "heading", size: 24, leading: 1.2 };
const heading: Style = { face: "heading", size: 18, leading: 1.2, colour: colour.petrol };

/** Everything that is known of somebody, on paper: tagged (PDF/UA), 14 points. */
export async function ownDataPdf(data: OwnData, site: SiteSettings, language: Language): Promise<Buffer> {
  const m = speak(dataTexts, language);
  const ink = new Ink("a4", m.allTitle, site.name, toDate(data.madeAt));
  const sheets = new Sheets(ink);
  ink.within("Sect", () => {
    sheets.write("H1", m.allTitle, title, 3 * mm);
    sheets.write(
      "P",
      `${site.name}. ${m.madeOn(formatDate(toLocal(data.madeAt).toPlainDate(), language))}`,
      text,
      2 * mm,
    );
    sheets.write("P", `${m.paperLead} ${m.phone(formatPhone(site.phone), site.phoneHours)}`, text, 6 * mm);
  });
  const kinds = inWords(data, language);
  if (kinds.length === 0) sheets.write("P", m.nothing, text, 0);
  for (const kind of kinds) ink.within("Sect", () => drawKind(sheets, kind, m.withheldTitle));
  sheets.number(m.page);
  return ink.finish();
}

function drawKind(sheets: Sheets, { title, rows, withheld }: PlainKind, left: string): void {
  sheets.keepTogether(heightOf(3, text) + heightOf(2, heading));
  sheets.write("H2", title, heading, 2 * mm);
  for (const row of rows) {
    for (const { term, value } of row) {
      sheets.keepTogether(heightOf(2, text));
      sheets.write("P", `${term}:`, bold, 0);
      for (const line of value.split("\n")) sheets.write("P", line, text, 0);
    }
    sheets.space(4 * mm);
  }
  if (withheld.length > 0) sheets.write("H3", left, bold, 0);
  for (const line of withheld) sheets.write("P", line, text, 1 * mm);
  sheets.space(3 * mm);
}

/** Pages that follow each other. */
class Sheets {
  readonly #ink: Ink;
  #y = margin;

  constructor(ink: Ink) {
    this.#ink = ink;
    ink.page();
  }

  space(points: number): void {
    this.#y += points;
  }

  keepTogether(points: number): void {
    if (this.#y + points > bottom) this.#next();
  }

  #next(): void {
    this.#ink.page();
    this.#y = margin;
  }

  write(type: string, words: string, style: Style, space: number): void {
    for (let lines = this.#ink.wrap(words, style, width); lines.length > 0; ) {
      const fit = Math.floor((bottom - this.#y) / heightOf(1, style));
      if (fit < 1) {
        this.#next();
        continue;
      }
      const here = lines.slice(0, fit);
      this.#ink.words(type, () => {
        this.#y = this.#ink.lines(here, style, margin, this.#y);
      });
      lines = lines.slice(fit);
    }
    this.#y += space;
  }

  number(words: (page: number, pages: number) => string): void {
    for (let page = 0; page < this.#ink.pages; page++) {
      this.#ink.doc.switchToPage(page);
      this.#ink.doc.markContent("Artifact", { type: "Pagination" });
      this.#ink.lines([words(page + 1, this.#ink.pages)], small, a4.width - margin, a4.height - 15 * mm, "right");
      this.#ink.doc.endMarkedContent();
    }
  }
}
