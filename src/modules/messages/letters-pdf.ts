// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { SiteSettings } from "#platform/http/site-settings.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { a4, colour, heightOf, Ink, mm, type Style } from "#platform/pdf/ink.ts";
import { startOfDay, toDate } from "#platform/time/time.ts";
import { formatDate, formatPhone } from "#ui/show/format.ts";
import { letterTexts } from "./messages/letters.ts";
import type { Delivery } from "./tables.ts";

/** What is printed of a delivery. */
export type Letter = Pick<Delivery, "name" | "address" | "subject" | "body" | "language">;

export interface LettersToPrint {
  number: number;
  date: Temporal.PlainDate;
  site: SiteSettings;
  letters: readonly Letter[];
}

const margin = 25 * mm;
const width = a4.width - 2 * margin;
/** Behind the window at the left of a Dutch C5/6 envelope, when the sheet is folded in three. */
const window = { top: 50 * mm, width: 85 * mm, lines: 5 };
/** Below the first fold. */
const bodyTop = 105 * mm;
const bottom = a4.height - 20 * mm;

const text: Style = { size: 14, leading: 1.4 };
const address: Style = { size: 14, leading: 1.25 };
const title: Style = { face: "heading", size: 18, leading: 1.2 };
const sender: Style = { face: "bold", size: 14, colour: colour.petrol };
const small: Style = { size: 12 };

/** One letter after another as a tagged PDF (PDF/UA), each on pages of its own. */
export async function lettersPdf({ number, date, site, letters }: LettersToPrint): Promise<Buffer> {
  const name = speak(letterTexts, "nl").pdfTitle(number);
  const ink = new Ink("a4", name, site.name, toDate(startOfDay(date)));
  for (const letter of letters) {
    const lang = letter.language === "en" ? "en-GB" : undefined;
    ink.within("Sect", () => drawLetter(ink, letter, site, date), lang);
  }
  return ink.finish();
}

function drawLetter(ink: Ink, letter: Letter, site: SiteSettings, date: Temporal.PlainDate): void {
  const m = speak(letterTexts, letter.language);
  const first = ink.pages;
  ink.page();
  drawSender(ink, site);
  drawAddress(ink, letter);
  const sheet = new Sheet(ink, bodyTop);
  sheet.write("P", [formatDate(date, letter.language).replace(/^\S+ /, "")], text, 6 * mm);
  sheet.write("H1", ink.wrap(letter.subject, title, width), title, 4 * mm);
  for (const paragraph of [m.dear(politely(letter.name)), ...paragraphs(letter.body)])
    sheet.write(
      "P",
      paragraph.split("\n").flatMap((line) => ink.wrap(line, text, width)),
      text,
      3 * mm,
    );
  const phone = m.phone(formatPhone(site.phone), site.phoneHours);
  sheet.write("P", ink.wrap(phone, text, width), text, 3 * mm);
  sheet.write("P", [m.regards, ...ink.wrap(site.name, text, width)], text, 0);
  numberPages(ink, first, m.page);
}

/** "Mevrouw De Vries" on the envelope is "Beste mevrouw De Vries". */
const politely = (name: string): string =>
  name.replace(/^(Mevrouw|Meneer|De heer)(?= )/, (title) => title.toLowerCase());

const paragraphs = (body: string): string[] =>
  body
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean);

/** Right of the window, so that it does not show through it. */
function drawSender(ink: Ink, site: SiteSettings): void {
  const right = a4.width - margin;
  const words = speak(letterTexts, "nl");
  ink.words(
    "P",
    () => {
      const name = ink.wrap(site.name, sender, width, 2);
      const below = ink.lines(name, sender, right, 15 * mm, "right");
      ink.lines([`${words.callUs} ${formatPhone(site.phone)}`], text, right, below, "right");
    },
    "nl-NL",
  );
}

/** The name, then the lines of the address; what is longer than the window is shortened. */
function drawAddress(ink: Ink, { name, address: lines }: Letter): void {
  const all = [name, ...lines.split(/\n|,\s*/)].map((line) => line.trim()).filter(Boolean);
  const fit = all.slice(0, window.lines).flatMap((line) => ink.wrap(line, address, window.width, 1));
  ink.words("P", () => {
    ink.lines(fit, address, margin, window.top);
  });
}

/** Pages that follow each other within one letter. */
class Sheet {
  readonly #ink: Ink;
  #y: number;

  constructor(ink: Ink, y: number) {
    this.#ink = ink;
    this.#y = y;
  }

  /** Lines of one paragraph; what does not fit goes on on the next page. */
  write(type: string, lines: readonly string[], style: Style, space: number): void {
    const fit = Math.max(0, Math.floor((bottom - this.#y) / heightOf(1, style)));
    const here = lines.length > fit && fit < 2 ? [] : lines.slice(0, fit);
    if (here.length > 0) {
      this.#ink.words(type, () => {
        this.#y = this.#ink.lines(here, style, margin, this.#y) + space;
      });
    }
    const rest = lines.slice(here.length);
    if (rest.length === 0) return;
    this.#ink.page();
    this.#y = margin;
    this.write(type, rest, style, space);
  }
}

/** Only for a letter of more than one page. */
function numberPages(ink: Ink, first: number, words: (page: number, pages: number) => string): void {
  const pages = ink.pages - first;
  for (let page = 0; pages > 1 && page < pages; page++) {
    ink.doc.switchToPage(first + page);
    ink.doc.markContent("Artifact", { type: "Pagination" });
    ink.lines([words(page + 1, pages)], small, a4.width - margin, a4.height - 15 * mm, "right");
    ink.doc.endMarkedContent();
  }
}
