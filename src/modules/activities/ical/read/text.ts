// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { clean } from "../property.ts";

const marks =
  /<(\/?)(a|abbr|b|blockquote|br|center|code|div|em|font|h[1-6]|hr|html|html-blob|body|head|i|img|li|meta|o:p|ol|p|pre|s|script|small|span|strike|strong|style|sub|sup|table|tbody|td|th|title|tr|u|ul)(?:[\s/][^<>]*)?>/gi;
const newLine = /^(blockquote|br|div|h[1-6]|hr|ol|p|pre|table|tr|ul)$/;
const silent = /^(script|style|head|title)$/;
const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", euro: "€" };

/** A description as plain text: some programs put a whole web page in it. */
export function plainText(text: string): string {
  const hasMarks = text.search(marks) >= 0;
  const plain = hasMarks ? withoutEntities(withoutMarks(text)) : text;
  return clean(plain.replaceAll("\u00a0", " "))
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n");
}

function withoutMarks(text: string): string {
  const pieces: string[] = [];
  let last = 0;
  let quiet = "";
  for (const found of text.matchAll(marks)) {
    const name = found[2]?.toLowerCase() ?? "";
    if (!quiet) pieces.push(text.slice(last, found.index), spaceFor(name, found[1] === "/"));
    last = found.index + found[0].length;
    if (silent.test(name) && !found[1] && !quiet) quiet = name;
    else if (found[1] && name === quiet) quiet = "";
  }
  return pieces.join("") + (quiet ? "" : text.slice(last));
}

function spaceFor(name: string, isEnd: boolean): string {
  if (name === "li") return isEnd ? "" : "\n- ";
  if (name === "td" || name === "th") return isEnd ? " " : "";
  return newLine.test(name) ? "\n" : "";
}

const withoutEntities = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return entities[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** Cut between characters. */
export const shortened = (text: string, most: number): string =>
  text.length > most
    ? text
        .slice(0, most)
        .replace(/[\ud800-\udbff]$/, "")
        .trimEnd()
    : text;
