// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { SiteSettings } from "#platform/http/site-settings.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { a4, colour, heightOf, Ink, mm, type Style } from "#platform/pdf/ink.ts";
import { startOfDay, toDate } from "#platform/time/time.ts";
import { formatPhone } from "#ui/show/format.ts";
import { type Instrument, instruments } from "./instruments.ts";
import { pages } from "./messages/pages.ts";
import { answerWord, creditWord, leadWord, questionWord } from "./words.ts";

const margin = 22 * mm;
const width = a4.width - 2 * margin;
const bottom = a4.height - 22 * mm;
const text: Style = { size: 14, leading: 1.35 };
const bold: Style = { face: "bold", size: 14, leading: 1.35 };
const title: Style = { face: "heading", size: 22, leading: 1.2, colour: colour.petrol };
const small: Style = { size: 12, leading: 1.3 };
const box = 5 * mm;

export interface Sheet {
  instrument: Instrument;
  /** Of the case: how the sheet finds its way back. */
  number: number;
  site: SiteSettings;
  date: Temporal.PlainDate;
  language: Language;
}

/** A list of questions with boxes to cross, as a tagged PDF (PDF/UA) in letters of 14 points. No name on it. */
export function sheetPdf({ instrument, number, site, date, language }: Sheet): Promise<Buffer> {
  const m = speak(pages, language);
  const ink = new Ink("a4", m.title, site.name, toDate(startOfDay(date)));
  ink.page();
  let y = margin;
  const write = (type: string, words: string, style: Style, space: number) => {
    const lines = ink.wrap(words, style, width);
    ink.words(type, () => {
      y = ink.lines(lines, style, margin, y) + space;
    });
  };
  write("H1", m.title, title, 3 * mm);
  write("P", m.lead, text, 2 * mm);
  write("P", `${m.sheetHow} ${m.mayLeaveOpen}`, text, 2 * mm);
  write("P", `${m.sheetDay} ………………………………`, text, 5 * mm);
  write("P", leadWord(instrument, language), bold, 5 * mm);
  const { questions, answers } = instruments[instrument];
  for (const [n, question] of questions.entries()) {
    const asked = `${n + 1}. ${questionWord(question, language)}`;
    if (y + heightOf(ink.wrap(asked, bold, width).length + 2, text) > bottom) {
      ink.page();
      y = margin;
    }
    write("P", asked, bold, 1.5 * mm);
    y =
      boxes(
        ink,
        y,
        answers.map((answer) => answerWord(answer, language)),
      ) +
      4 * mm;
  }
  if (y + heightOf(7, small) > bottom) {
    ink.page();
    y = margin;
  }
  write("P", `${m.sheetName} ${m.sheetBack(number)}`, text, 2 * mm);
  write("P", `${site.name}, ${formatPhone(site.phone)}`, text, 2 * mm);
  write("P", creditWord(instrument, language), small, 0);
  return ink.finish();
}

/** The answers beside each other, a box before each. */
function boxes(ink: Ink, top: number, words: readonly string[]): number {
  const step = width / words.length;
  let below = top;
  for (const [n, word] of words.entries()) {
    const x = margin + n * step;
    ink.decoration(() => {
      ink.doc
        .lineWidth(1)
        .strokeColor(colour.ink)
        .rect(x, top + 0.5 * mm, box, box)
        .stroke();
    });
    ink.words("P", () => {
      below = Math.max(below, ink.lines([word], text, x + box + 2 * mm, top));
    });
  }
  return below;
}
