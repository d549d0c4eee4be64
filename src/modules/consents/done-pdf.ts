// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { SiteSettings } from "#platform/http/site-settings.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { a4, colour, heightOf, Ink, mm, type Style } from "#platform/pdf/ink.ts";
import { startOfDay, toDate } from "#platform/time/time.ts";
import { formatDate, formatPhone } from "#ui/show/format.ts";
import type { Done } from "./done.ts";
import { doneInWords, donePages } from "./messages/done.ts";

const margin = 25 * mm;
const width = a4.width - 2 * margin;
const bottom = a4.height - 25 * mm;
const text: Style = { size: 14, leading: 1.35 };
const bold: Style = { face: "bold", size: 14, leading: 1.35 };
const title: Style = { face: "heading", size: 22, leading: 1.2, colour: colour.petrol };
const small: Style = { size: 12 };

export interface DoneToPrint {
  /** Whose list it is. */
  name: string;
  done: readonly Done[];
  site: SiteSettings;
  date: Temporal.PlainDate;
  language: Language;
}

/** Who did it, in words. */
export function byWhom({ name, team }: Done, language: Language): string {
  const m = speak(donePages, language);
  return name ?? (team ? m.ofTeam(team) : m.ofDesk);
}

/** The list on paper, as a tagged PDF (PDF/UA) in letters of 14 points: for who has no internet. */
export async function donePdf({ name, done, site, date, language }: DoneToPrint): Promise<Buffer> {
  const m = speak(donePages, language);
  const ink = new Ink("a4", m.title, site.name, toDate(startOfDay(date)));
  ink.page();
  let y = margin;
  const write = (type: string, lines: readonly string[], style: Style, space: number) => {
    if (y + heightOf(lines.length, style) > bottom) {
      ink.page();
      y = margin;
    }
    ink.words(type, () => {
      y = ink.lines(lines, style, margin, y) + space;
    });
  };
  write("H1", ink.wrap(m.title, title, width), title, 3 * mm);
  write("P", ink.wrap(name, bold, width), bold, 1 * mm);
  write("P", ink.wrap(m.made(formatDate(date, language)), text, width), text, 6 * mm);
  for (const one of done) {
    const below = [
      ...ink.wrap(doneInWords(one.fact, language), text, width),
      ...ink.wrap(byWhom(one, language), text, width),
    ];
    // a date never stands alone at the foot of a page
    if (y + heightOf(below.length + 1, text) > bottom) {
      ink.page();
      y = margin;
    }
    write("H2", ink.wrap(formatDate(one.on, language), bold, width), bold, 0);
    write("P", below, text, 4 * mm);
  }
  if (done.length === 0) write("P", ink.wrap(m.none, text, width), text, 4 * mm);
  write("P", ink.wrap(m.wrong(formatPhone(site.phone)), text, width), text, 0);
  numberPages(ink, m.page);
  return ink.finish();
}

function numberPages(ink: Ink, words: (page: number, pages: number) => string): void {
  for (let page = 0; ink.pages > 1 && page < ink.pages; page++) {
    ink.doc.switchToPage(page);
    ink.doc.markContent("Artifact", { type: "Pagination" });
    ink.lines([words(page + 1, ink.pages)], small, a4.width - margin, a4.height - 15 * mm, "right");
    ink.doc.endMarkedContent();
  }
}
