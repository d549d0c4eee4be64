// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Ink, mm } from "#platform/pdf/ink.ts";
import { startOfDay, toDate, today } from "#platform/time/time.ts";
import { callCardTexts } from "../messages/paper.ts";
import { Sheet, strong, text, title } from "./sheet.ts";

export interface CallToMake {
  number: number;
  name: string;
  phone: string;
  bestTime: string;
  /** What she likes and can: said first. */
  likes: readonly string[];
  doNot: string;
  site: string;
  /** Who took it along, when: on every page. */
  mark: string;
  language: Language;
}

/** What lies beside the phone. Holds no reason and no reporter. */
export async function callCardPdf(call: CallToMake): Promise<Buffer> {
  const m = speak(callCardTexts, call.language);
  const ink = new Ink("a4", m.title(call.number), call.site, toDate(startOfDay(today())));
  const sheet = new Sheet(ink);
  sheet.write("H1", m.title(call.number), title, 6 * mm);
  const parts: readonly [string, readonly string[]][] = [
    [m.who, [call.name, call.phone]],
    [m.when, [call.bestTime]],
    [m.likes, call.likes],
    [m.doNot, [call.doNot]],
    [m.say, [m.sayText(call.name, call.site)]],
    [m.duty, [m.dutyText]],
  ];
  for (const [head, words] of parts) {
    const told = words.filter((one) => one !== "");
    if (told.length === 0) continue;
    sheet.head(head);
    for (const one of told) sheet.write("P", one, head === m.who ? strong : text, 1 * mm);
    sheet.down(3 * mm);
  }
  sheet.head(m.notes);
  sheet.lines(5);
  sheet.write("P", m.destroy, strong, 2 * mm);
  sheet.write("P", call.mark, text, 0);
  return ink.finish();
}
