// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { raw } from "hono/html";
import { icons, pictograms } from "./pictogram-shapes.ts";

export type PictogramName = keyof typeof pictograms | keyof typeof icons;

export const pictogramNames = Object.keys({ ...pictograms, ...icons }) as PictogramName[];

const wrap = (size: number) => (shape: [string, string]) =>
  [
    shape[0],
    `<svg class="buurt-pictogram" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}" aria-hidden="true" focusable="false">${shape[1]}</svg>`,
  ] as const;

const drawings = new Map<string, string>([
  ...Object.entries(pictograms).map(wrap(64)),
  ...Object.entries(icons).map(wrap(24)),
]);

/** Always stands beside a word, so screen readers skip it. Takes the colour of the text. */
export function Pictogram({ name }: { name: PictogramName }) {
  return raw(drawings.get(name) ?? "");
}
