// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { inflateSync } from "node:zlib";

/** What the tests want to know of a PDF, read from its bytes. */
export interface ReadPdf {
  /** All objects, without their streams, in one text. */
  objects: string;
  /** The drawing of every page. */
  pages: string[];
  mediaBoxes: number[][];
  fontSizes: number[];
  /** Everything that is written, as somebody who copies it gets it. */
  text: string;
  /** Types of the structure, in the order of writing. */
  structure: string[];
}

/** Reads a PDF of pdfkit: objects, inflated streams, and words through the ToUnicode maps of its fonts. */
export function readPdf(pdf: Buffer): ReadPdf {
  const raw = pdf.toString("latin1");
  const objects = new Map<string, string>();
  const streams = new Map<string, string>();
  for (const [, id, body] of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [dictionary, stream] = body!.split(/\nstream\n/, 2);
    objects.set(id!, dictionary!);
    const bytes = stream ? Buffer.from(stream.replace(/\nendstream$/, ""), "latin1") : null;
    if (bytes)
      streams.set(id!, dictionary!.includes("/FlateDecode") ? inflateSync(bytes).toString("latin1") : String(bytes));
  }
  const pages = [...objects.values()].filter((object) => /\/Type \/Page\b(?!s)/.test(object));
  const contents = pages.map((page) => streams.get(reference(page, "Contents")) ?? "");
  return {
    objects: [...objects.values()].join("\n"),
    pages: contents,
    mediaBoxes: pages.map((page) => /\/MediaBox \[([^\]]*)\]/.exec(page)![1]!.trim().split(/\s+/).map(Number)),
    fontSizes: contents.flatMap((page) => [...page.matchAll(/\/F\d+ ([\d.]+) Tf/g)].map(([, size]) => Number(size))),
    text: contents.map((page) => words(page, mapsOf(objects, streams))).join("\n"),
    structure: [...objects.values()].flatMap((object) => /\/S \/(\w+)/.exec(object)?.[1] ?? []),
  };
}

const reference = (object: string, key: string): string => new RegExp(`/${key} (\\d+) 0 R`).exec(object)?.[1] ?? "none";

/** Font name in the page → code → letters. */
function mapsOf(objects: Map<string, string>, streams: Map<string, string>): Map<string, Map<number, string>> {
  const maps = new Map<string, Map<number, string>>();
  for (const object of objects.values())
    for (const [, name, font] of object.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      maps.set(name!, letters(streams.get(reference(objects.get(font!) ?? "", "ToUnicode")) ?? ""));
    }
  return maps;
}

function letters(cmap: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [, from, , list] of cmap.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi)) {
    const texts = [...list!.matchAll(/<([0-9a-f ]*)>/gi)].map(([, hex]) => hex!.replaceAll(" ", ""));
    for (const [at, hex] of texts.entries()) {
      found.set(Number.parseInt(from!, 16) + at, Buffer.from(hex, "hex").swap16().toString("utf16le"));
    }
  }
  return found;
}

function words(page: string, maps: Map<string, Map<number, string>>): string {
  let map = new Map<number, string>();
  const lines: string[] = [];
  for (const [, font, shown] of page.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) map = maps.get(font) ?? map;
    else {
      const codes = [...shown!.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex]) => hex!.match(/.{4}/g) ?? []);
      lines.push(codes.map((code) => map.get(Number.parseInt(code, 16)) ?? "\ufffd").join(""));
    }
  }
  return lines.join("\n");
}
