// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { pictograms } from "#ui/show/pictogram-shapes.ts";

/** One shape of a pictogram, in its own 64 by 64 square. */
export interface Shape {
  kind: "path" | "circle" | "ellipse" | "rect";
  at: Record<string, string>;
}

const known = new Map<string, Shape[]>();

/** The shapes of a pictogram, read from its drawing for the screen. */
export function shapesOf(name: keyof typeof pictograms): Shape[] {
  const before = known.get(name);
  if (before) return before;
  const shapes = [...pictograms[name].matchAll(/<(path|circle|ellipse|rect)\b([^>]*?)\/?>/g)].map(([, kind, rest]) => ({
    kind: kind as Shape["kind"],
    at: Object.fromEntries([...rest!.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!])),
  }));
  known.set(name, shapes);
  return shapes;
}

/** The colour of a fill or stroke on paper; null when there is none. */
export function colourOf(value: string | undefined, ink: string): string | null {
  if (value === undefined || value === "none") return null;
  return value === "currentColor" ? ink : "#ffffff";
}

export function drawPictogram(
  doc: PDFKit.PDFDocument,
  name: keyof typeof pictograms,
  x: number,
  y: number,
  size: number,
  ink: string,
): void {
  doc
    .save()
    .translate(x, y)
    .scale(size / 64);
  for (const shape of shapesOf(name)) drawShape(doc, shape, ink);
  doc.restore();
}

function drawShape(doc: PDFKit.PDFDocument, { kind, at }: Shape, ink: string): void {
  const n = (key: string) => Number(at[key] ?? 0);
  if (kind === "path") doc.path(at.d ?? "");
  else if (kind === "circle") doc.circle(n("cx"), n("cy"), n("r"));
  else if (kind === "ellipse") doc.ellipse(n("cx"), n("cy"), n("rx"), n("ry"));
  else doc.roundedRect(n("x"), n("y"), n("width"), n("height"), n("rx"));
  const [fill, stroke] = [colourOf(at.fill, ink), colourOf(at.stroke, ink)];
  if (stroke)
    doc
      .lineWidth(n("stroke-width") || 1)
      .lineCap("round")
      .lineJoin("round")
      .stroke(stroke);
  else doc.fill(fill ?? ink, at["fill-rule"] === "evenodd" ? "even-odd" : "non-zero");
}
