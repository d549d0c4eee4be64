// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { PaperContents, PaperLine } from "./contents.ts";
import { dayHeight, drawDay, insteadOf, type LaidDay, lineWidth } from "./day.ts";
import { drawHead } from "./head.ts";
import type { Ink } from "./ink.ts";
import { frontLetters, layLine } from "./lines.ts";
import { drawNotes, drawSlip, layNotes, slipTop } from "./slip.ts";

/** One side holds this many lines, or fewer when their texts are long. */
export const mostOnFront = 11;

/** The front of a week. Gives what did not fit, for the back. */
export function drawFront(ink: Ink, contents: PaperContents): PaperLine[] {
  ink.page();
  const top = drawHead(ink, contents);
  const order = inOrder(contents);
  let fits = Math.min(order.length, mostOnFront);
  let days = layDays(ink, contents, new Set(order.slice(0, fits)));
  let notes = layNotes(ink, contents, fits < order.length);
  while (fits > 0 && heightOfDays(days) > slipTop - notes.height - top) {
    days = layDays(ink, contents, new Set(order.slice(0, --fits)));
    notes = layNotes(ink, contents, true);
  }
  let y = top;
  for (const day of days) y = drawDay(ink, day, y);
  drawNotes(ink, notes, y);
  drawSlip(ink, contents);
  const front = new Set(order.slice(0, fits));
  return contents.days.flatMap(({ lines }) => lines).filter((line) => !front.has(line));
}

const heightOfDays = (days: readonly LaidDay[]): number => days.reduce((sum, day) => sum + dayHeight(day), 0);

/** Open to all first; then the first of every day, so that no day goes to the back as a whole without need. */
function inOrder({ days }: PaperContents): PaperLine[] {
  const ranked = days.flatMap(({ lines }) =>
    [true, false].flatMap((open) =>
      lines.filter((line) => line.open === open).map((line, rank) => ({ line, key: (open ? 0 : 1000) + rank })),
    ),
  );
  return ranked.sort((a, b) => a.key - b.key).map(({ line }) => line);
}

function layDays(ink: Ink, { days }: PaperContents, front: ReadonlySet<PaperLine>): LaidDay[] {
  return days.map(({ date, lines }) => ({
    date,
    lines: lines.filter((line) => front.has(line)).map((line) => layLine(ink, line, frontLetters, lineWidth)),
    instead: insteadOf(lines.length > 0),
  }));
}
