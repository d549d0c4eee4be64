// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { encode } from "uqr";
import type { SiteSettings } from "#platform/http/site-settings.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { a4, colour, Ink, mm, type Style } from "#platform/pdf/ink.ts";
import { startOfDay, toDate } from "#platform/time/time.ts";
import { formatPhone } from "#ui/show/format.ts";
import { partnerTexts } from "../messages/partner.ts";

export interface CardToPrint {
  /** Of the organisation. */
  name: string;
  /** The whole short address. */
  address: string;
  site: SiteSettings;
  language: Language;
  date: Temporal.PlainDate;
}

const margin = 25 * mm;
const width = a4.width - 2 * margin;
const picture = 90 * mm;
const sender: Style = { face: "bold", size: 14, colour: colour.petrol };
const title: Style = { face: "heading", size: 28, leading: 1.2 };
const text: Style = { size: 16, leading: 1.35 };
const strong: Style = { face: "bold", size: 16, leading: 1.35 };

/** A sheet to hang up or cut to size: a square for the camera, and the same address to type. A tagged PDF (PDF/UA). */
export function partnerCardPdf({ name, address, site, language, date }: CardToPrint): Promise<Buffer> {
  const m = speak(partnerTexts, language);
  const ink = new Ink("a4", m.cardTitle, site.name, toDate(startOfDay(date)));
  ink.page();
  let y = margin;
  const write = (type: string, words: string, style: Style, space: number) => {
    const lines = ink.wrap(words, style, width);
    ink.words(type, () => {
      y = ink.lines(lines, style, margin, y) + space * mm;
    });
  };
  write("P", `${site.name} · ${name}`, sender, 8);
  write("H1", m.cardTitle, title, 5);
  write("P", m.cardSteps, text, 6);
  write("P", m.cardScan, text, 4);
  drawCode(ink, address, y);
  y += picture + 8 * mm;
  write("P", m.cardType, text, 0);
  write("P", address.replace(/^https?:\/\//, ""), strong, 6);
  write("P", m.cardCall(formatPhone(site.phone)), text, 6);
  write("P", m.cardDanger, strong, 0);
  return ink.finish();
}

/** Decoration: the same address stands under it in words. */
function drawCode(ink: Ink, address: string, y: number): void {
  const { size, data } = encode(address, { ecc: "M", border: 0 });
  const square = picture / size;
  ink.decoration(() => {
    for (const [row, line] of data.entries())
      for (const [column, dark] of line.entries())
        if (dark) ink.doc.rect(margin + column * square, y + row * square, square, square);
    ink.doc.fill(colour.ink);
  });
}
