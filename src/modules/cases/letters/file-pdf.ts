// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { a4, Ink, mm } from "#platform/pdf/ink.ts";
import { startOfDay, toDate, today } from "#platform/time/time.ts";
import { fileTexts } from "../messages/paper.ts";
import { onEveryPage, Sheet, strong, text, title } from "./sheet.ts";

export interface FilePart {
  title: string;
  /** A term with what it is, or only words. */
  lines: readonly { term?: string; text: string }[];
}

export interface FileToPrint {
  number: number;
  site: string;
  /** Who takes it along, when, and what for: in words. */
  who: string;
  when: string;
  reason: string;
  parts: readonly FilePart[];
  language: Language;
}

/** The whole file on paper. On every page stands who took it along and when, over the page and at its foot. */
export async function filePdf({ number, site, who, when, reason, parts, language }: FileToPrint): Promise<Buffer> {
  const m = speak(fileTexts, language);
  const ink = new Ink("a4", m.title(number), site, toDate(startOfDay(today())));
  const sheet = new Sheet(ink);
  sheet.write("H1", m.title(number), title, 3 * mm);
  sheet.write("P", m.why(reason), strong, 2 * mm);
  sheet.write("P", m.care, text, 6 * mm);
  for (const part of parts) {
    sheet.head(part.title);
    for (const { term, text: words } of part.lines) {
      if (term) sheet.write("P", term, strong, 0);
      sheet.write("P", words, text, 3 * mm);
    }
    sheet.down(3 * mm);
  }
  watermark(ink, `${who}  ${when}`);
  onEveryPage(ink, (page, pages) => m.mark(who, when, page, pages));
  return ink.finish();
}

/** Large and pale across the page; the words for who listens stand at the foot. */
function watermark(ink: Ink, words: string): void {
  for (let page = 0; page < ink.pages; page++) {
    ink.doc.switchToPage(page);
    ink.doc.markContent("Artifact", { type: "Page" });
    ink.doc.save().rotate(-50, { origin: [a4.width / 2, a4.height / 2] });
    ink.doc.font("bold").fontSize(30).fillColor("#000000", 0.09);
    const wide = ink.doc.widthOfString(words);
    ink.doc.text(words, a4.width / 2 - wide / 2, a4.height / 2, { lineBreak: false });
    ink.doc.restore().fillColor("#000000", 1);
    ink.doc.endMarkedContent();
  }
}
