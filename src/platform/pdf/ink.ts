// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from "node:fs";
import PDFDocument from "pdfkit";

/** Everything is measured in points on A4; an A3 is the same drawing at 141 %. */
export const a4 = { width: 595.28, height: 841.89 };
export const mm = 72 / 25.4;
export const colour = {
  ink: "#000000",
  petrol: "#045b66",
  dark: "#02434a",
  day: "#982c0c",
  sun: "#ffefd9",
  rule: "#777777",
};

export type Format = "a4" | "a3";
export type Face = "text" | "bold" | "heading";
export interface Style {
  face?: Face;
  size: number;
  colour?: string;
  /** Distance between lines, times the size. */
  leading?: number;
}

const fontFiles: Record<Face, string> = { text: "noto-sans-400", bold: "noto-sans-700", heading: "nunito-sans-850" };
const readFonts = () =>
  Object.entries(fontFiles).map(
    ([face, file]) => [face, readFileSync(new URL(`fonts/${file}.ttf`, import.meta.url))] as const,
  );
let fonts: ReturnType<typeof readFonts> | undefined;

type Element = PDFKit.PDFStructureElement;

/** pdfkit makes PDF/UA; its types do not know that yet. */
const accessible = "PDF/UA" as string as PDFKit.Mixins.PDFSubsets;

/** A tagged document being written: every word stands in the structure, everything else is an artifact. */
export class Ink {
  readonly doc: PDFKit.PDFDocument;
  readonly #root: Element;
  readonly #open: Element[];
  readonly #factor: number;
  pages = 0;

  constructor(format: Format, title: string, site: string, made: Date) {
    this.#factor = format === "a3" ? Math.SQRT2 : 1;
    this.doc = new PDFDocument({
      size: [a4.width * this.#factor, a4.height * this.#factor],
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      pdfVersion: "1.7",
      tagged: true,
      lang: "nl-NL",
      displayTitle: true,
      subset: accessible,
      // an empty name keeps pdfkit from loading a standard font that is not embedded
      font: "",
      info: { Title: title, Author: site, Creator: "Soepsteen", CreationDate: made, ModDate: made },
    });
    fonts ??= readFonts();
    for (const [face, bytes] of fonts) this.doc.registerFont(face, bytes);
    this.#root = this.doc.struct("Document");
    this.doc.addStructure(this.#root);
    this.#open = [this.#root];
  }

  page(): void {
    this.doc.addPage();
    this.pages++;
    this.doc.scale(this.#factor);
  }

  /** Everything that `write` adds stands in an element of this type; in another language than the document when `lang` says so. */
  within(type: string, write: () => void, lang?: string): void {
    const element = this.doc.struct(type, lang ? { lang } : {});
    this.#open.at(-1)!.add(element);
    this.#open.push(element);
    write();
    this.#open.pop();
    element.end();
  }

  /** Words, in an element of this type; all that is drawn in it belongs to it. */
  words(type: string, draw: () => void, lang?: string): void {
    const element = this.doc.struct(type, lang ? { lang } : {}, [draw]);
    this.#open.at(-1)!.add(element);
    element.end();
  }

  /** Lines, boxes and pictures that mean nothing without the words. */
  decoration(draw: () => void): void {
    this.doc.markContent("Artifact", { type: "Layout" });
    draw();
    this.doc.endMarkedContent();
  }

  width(text: string, { face = "text", size }: Style): number {
    return this.doc.font(face).fontSize(size).widthOfString(text);
  }

  /** The lines in which a text falls apart; the last is shortened when there are more than `most`. */
  wrap(text: string, style: Style, width: number, most = Number.POSITIVE_INFINITY): string[] {
    const lines: string[] = [];
    let line = "";
    for (const word of text.split(" ").flatMap((word) => this.#pieces(word, style, width))) {
      const longer = line ? `${line} ${word}` : word;
      if (line && this.width(longer, style) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    if (line) lines.push(line);
    return lines.length <= most ? lines : [...lines.slice(0, most - 1), this.#shorten(lines[most - 1]!, style, width)];
  }

  /** A word that is wider than the column is broken. */
  #pieces(word: string, style: Style, width: number): string[] {
    if (this.width(word, style) <= width) return [word];
    const pieces: string[] = [];
    let piece = "";
    for (const letter of word) {
      if (piece && this.width(piece + letter, style) > width) {
        pieces.push(piece);
        piece = letter;
      } else piece += letter;
    }
    return piece ? [...pieces, piece] : pieces;
  }

  #shorten(line: string, style: Style, width: number): string {
    let short = line;
    while (short && this.width(`${short}…`, style) > width) short = short.slice(0, -1);
    return `${short.trimEnd()}…`;
  }

  /** Draws lines from the top `y`; gives the y below the last. */
  lines(lines: readonly string[], style: Style, x: number, y: number, align: "left" | "right" | "centre" = "left") {
    const { face = "text", size, leading = 1.25 } = style;
    let base = y + size * ((leading - 1) / 2 + 0.86);
    for (const line of lines) {
      const width = this.width(line, style);
      const left = align === "left" ? x : align === "right" ? x - width : x - width / 2;
      this.doc
        .font(face)
        .fontSize(size)
        .fillColor(style.colour ?? colour.ink);
      // the space keeps words apart for who copies or listens
      this.doc.text(`${line} `, left, base, { lineBreak: false, baseline: "alphabetic" });
      base += size * leading;
    }
    return y + lines.length * size * leading;
  }

  bookmark(title: string): void {
    this.doc.outline.addItem(title);
  }

  finish(): Promise<Buffer> {
    this.#root.end();
    const parts: Buffer[] = [];
    return new Promise((done, fail) => {
      this.doc.on("data", (part: Buffer) => parts.push(part));
      this.doc.on("end", () => done(Buffer.concat(parts)));
      this.doc.on("error", fail);
      this.doc.end();
    });
  }
}

export const heightOf = (lines: number, { size, leading = 1.25 }: Style): number => lines * size * leading;
