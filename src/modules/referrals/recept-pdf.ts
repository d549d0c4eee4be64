// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { speak } from "#platform/i18n/i18n.ts";
import { colour, Ink, mm, type Style } from "#platform/pdf/ink.ts";
import { paperTexts } from "./messages/paper.ts";
import type { Caller } from "./team-of.ts";

export interface Recept {
  site: string;
  team: Caller;
  referenceNo: string;
  made: Date;
}

const a5 = { width: 148 * mm, height: 210 * mm };
const margin = 14 * mm;
const width = a5.width - 2 * margin;
const strong: Style = { face: "heading", size: 30, leading: 1.15 };
const large: Style = { face: "bold", size: 20, leading: 1.3 };
const number: Style = { face: "bold", size: 28, leading: 1.3, colour: colour.dark };
const text: Style = { size: 16, leading: 1.35 };
const small: Style = { size: 12 };

/**
 * For the patient to take home, A5: who calls, and that she need not do anything. No name of the patient, no reason, and no
 * word from which somebody else could tell what it is about.
 */
export async function receptPdf({ site, team, referenceNo, made }: Recept): Promise<Buffer> {
  const m = speak(paperTexts, "nl");
  const ink = new Ink("a4", m.recept, site, made);
  ink.doc.addPage({ size: [a5.width, a5.height], margin: 0 });
  ink.pages++;
  let y = margin;
  const write = (type: string, words: string, style: Style, space: number) => {
    const lines = ink.wrap(words, style, width);
    ink.words(type, () => {
      y = ink.lines(lines, style, margin, y) + space;
    });
  };
  write("P", site, { ...text, colour: colour.petrol, face: "bold" }, 6 * mm);
  write("H1", m.weCall, strong, 3 * mm);
  write("P", m.nothingToDo, large, 2 * mm);
  write("P", m.within, text, 10 * mm);
  ink.decoration(() => {
    ink.doc
      .lineWidth(1.5)
      .strokeColor(colour.dark)
      .roundedRect(margin - 6, y - 4 * mm, width + 12, 46 * mm, 10)
      .stroke();
  });
  write("P", team.name || m.theTeam, large, 1 * mm);
  write("P", team.phone, number, 1 * mm);
  write("P", m.rather, text, 16 * mm);
  write("P", m.aTalk, text, 0);
  y = a5.height - margin - 8 * mm;
  write("P", m.number(referenceNo), small, 0);
  return ink.finish();
}
