// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { SiteSettings } from "#platform/http/site-settings.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { a4, colour, Ink, mm, type Style } from "#platform/pdf/ink.ts";
import { startOfDay, toDate } from "#platform/time/time.ts";
import { formatPhone } from "#ui/show/format.ts";
import { cardWords } from "../messages/card.ts";

const margin = 25 * mm;
const width = a4.width - 2 * margin;
const title: Style = { face: "heading", size: 24, leading: 1.2, colour: colour.petrol };
const text: Style = { size: 16, leading: 1.4 };
const bold: Style = { face: "bold", size: 18, leading: 1.4 };

export interface CardToPrint {
  /** First name of who came. */
  name: string;
  /** Of the team; without it the number of the site. */
  phone: string;
  team: string;
  site: SiteSettings;
  date: Temporal.PlainDate;
  language: Language;
}

/** "Niet thuis": one page with large letters, the upper half is the card. No name, no address, no reason. Tagged (PDF/UA). */
export async function notHomePdf({ name, phone, team, site, date, language }: CardToPrint): Promise<Buffer> {
  const m = speak(cardWords, language);
  const ink = new Ink("a4", m.title, site.name, toDate(startOfDay(date)));
  ink.page();
  let y = margin;
  const write = (type: string, words: string, style: Style, space: number) =>
    ink.words(type, () => {
      y = ink.lines(ink.wrap(words, style, width), style, margin, y) + space;
    });
  write("H1", m.title, title, 8 * mm);
  write("P", m.hello, text, 3 * mm);
  write("P", m.came, text, 3 * mm);
  write("P", m.again, text, 6 * mm);
  write("P", m.call(formatPhone(phone || site.phone)), bold, 1 * mm);
  if (name) write("P", m.who(name), text, 6 * mm);
  write("P", m.greeting, text, 1 * mm);
  write("P", [name, team].filter(Boolean).join(", "), bold, 0);
  return ink.finish();
}
