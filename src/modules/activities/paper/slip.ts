// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { paperWords as w } from "../messages/paper.ts";
import type { PaperContents } from "./contents.ts";
import { editionName, fullWidth, margin } from "./head.ts";
import { a4, colour, heightOf, type Ink, mm, type Style } from "./ink.ts";

const note: Style = { size: 12 };
const noteBold: Style = { face: "bold", size: 12 };
const text: Style = { size: 12.5 };
const heading: Style = { face: "heading", size: 15, leading: 1.1 };

/** The reply slip takes the last 60 mm inside the margin, so that cutting it off leaves the calendar whole. */
export const slipTop = a4.height - margin.y - 60 * mm;

export interface Notes {
  first: string[];
  more: string[];
  web: string[];
  height: number;
}

/** The lines above the cut: for newcomers, the web address, when it was made. */
export function layNotes(ink: Ink, contents: PaperContents, hasBack: boolean): Notes {
  const indent = ink.width(`${w.firstTime} `, noteBold);
  const first = wrapAfter(ink, w.firstTimeCall, indent);
  const more = hasBack ? ink.wrap(w.more, noteBold, fullWidth) : [];
  const web = ink.wrap(`${w.website(contents.website)}. ${editionName(contents)}`, note, fullWidth, 2);
  const height = heightOf(first.length + more.length + web.length, note) + 4 * mm;
  return { first, more, web, height };
}

/** The first row begins after the words in bold. */
function wrapAfter(ink: Ink, sentence: string, indent: number): string[] {
  const [first = "", ...rest] = ink.wrap(sentence, note, fullWidth - indent);
  return rest.length === 0 ? [first] : [first, ...ink.wrap(rest.join(" "), note, fullWidth)];
}

export function drawNotes(ink: Ink, { first, more, web }: Notes, top: number): void {
  let y = top + 2 * mm;
  if (more.length > 0)
    ink.words("P", () => {
      y = ink.lines(more, noteBold, margin.x, y);
    });
  ink.words("P", () => {
    ink.lines([w.firstTime], noteBold, margin.x, y);
    y = ink.lines(first.slice(0, 1), note, margin.x + ink.width(`${w.firstTime} `, noteBold), y);
    y = ink.lines(first.slice(1), note, margin.x, y);
  });
  ink.words("P", () => {
    ink.lines(web, note, margin.x, y + 1.5 * mm);
  });
}

export function drawSlip(ink: Ink, { handIn }: PaperContents): void {
  ink.decoration(() =>
    ink.doc
      .moveTo(margin.x, slipTop)
      .lineTo(margin.x + fullWidth, slipTop)
      .lineWidth(0.5 * mm)
      .lineCap("butt")
      .dash(4, { space: 2.5 })
      .stroke(colour.ink)
      .undash(),
  );
  ink.within("Sect", () => {
    const left = drawWishes(ink, slipTop + 4 * mm);
    const right = drawBlanks(ink, slipTop + 4 * mm);
    const where = handIn ? w.handIn(handIn) : w.handInCall;
    ink.words("P", () => {
      ink.lines(ink.wrap(where, note, fullWidth, 2), note, margin.x, Math.max(left, right) + 2.5 * mm);
    });
  });
}

function drawWishes(ink: Ink, top: number): number {
  let y = top;
  ink.words("H2", () => {
    y = ink.lines([w.slip], heading, margin.x, y) + 1.5 * mm;
  });
  ink.within("L", () => {
    for (const wish of w.wishes) {
      ink.decoration(() =>
        ink.doc
          .rect(margin.x + 1, y + 1 * mm, 6 * mm, 6 * mm)
          .lineWidth(0.5 * mm)
          .stroke(colour.ink),
      );
      ink.within("LI", () =>
        ink.words("LBody", () => {
          ink.lines([wish], text, margin.x + 9 * mm, y + 4 * mm - heightOf(1, text) / 2);
        }),
      );
      y += 8.3 * mm;
    }
  });
  return y;
}

function drawBlanks(ink: Ink, top: number): number {
  const x = margin.x + fullWidth * 0.555;
  let y = top;
  for (const label of [w.name, w.phone]) {
    ink.words("P", () => {
      y = ink.lines([label], text, x, y);
    });
    y += 8.5 * mm;
    ink.decoration(() => ink.doc.rect(x, y, margin.x + fullWidth - x, 0.4 * mm).fill(colour.ink));
    y += 2 * mm;
  }
  return y;
}
