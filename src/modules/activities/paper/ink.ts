// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { colour, Ink as PlainInk } from "#platform/pdf/ink.ts";
import type { pictograms } from "#ui/show/pictogram-shapes.ts";
import { drawPictogram } from "./pictogram.ts";

export { a4, colour, type Format, heightOf, mm, type Style } from "#platform/pdf/ink.ts";

/** The ink of every PDF, with the pictograms of the calendar. */
export class Ink extends PlainInk {
  pictogram(name: keyof typeof pictograms, x: number, y: number, size: number): void {
    this.decoration(() => drawPictogram(this.doc, name, x, y, size, colour.petrol));
  }
}
