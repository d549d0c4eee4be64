// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { readTags } from "./tags.ts";

/** The texts of all <script type="application/ld+json"> of a page. */
export function scriptsOf(html: string): string[] {
  const found: string[] = [];
  let inside = false;
  readTags(html, {
    open(name, { type = "" }) {
      inside = name === "script" && /^\s*application\/ld\+json\b/i.test(type);
      if (inside) found.push("");
    },
    text(text) {
      if (inside) found[found.length - 1] += text;
    },
    close(name) {
      if (name === "script") inside = false;
    },
  });
  return found.filter((text) => text.trim() !== "");
}

/** JSON as pages write it: within comments or CDATA, with bare line ends, a comma too many. Undefined when it is none. */
export function readJson(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, "")
    .replace(/(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/, "")
    .trim()
    .replace(/;$/, "");
  return tryJson(bare) ?? tryJson(mended(bare));
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Line ends and tabs inside texts, and commas before a closing bracket: the usual faults of plugins. */
function mended(text: string): string {
  const parts = text.split(/("(?:[^"\\]|\\[\s\S])*")/);
  return parts
    .map((part, at) =>
      at % 2 === 1
        ? part.replace(/\r?\n/g, "\\n").replace(/\t/g, "\\t").replace(/\\'/g, "'")
        : part.replace(/,(\s*[}\]])/g, "$1").replace(/^[ \t]*\/\/.*$/gm, ""),
    )
    .join("");
}

/** Text without marks: "Koffie &amp; <b>thee</b>" → "Koffie & thee". Twice, because plugins pack it twice. */
export function plainText(html: string): string {
  const once = withoutTags(html);
  return (/<\/?[a-z][^<>]*>|&[a-z#0-9]+;/i.test(once) ? withoutTags(once) : once)
    .replace(/[ \t\u00a0]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function withoutTags(html: string): string {
  if (!/[<&]/.test(html)) return html;
  let text = "";
  let silent = 0;
  readTags(html, {
    open(name) {
      if (name === "script" || name === "style") silent++;
      if (name === "br" || name === "li") text += "\n";
    },
    text(part) {
      if (silent === 0) text += part;
    },
    close(name) {
      if (name === "script" || name === "style") silent = 0;
      if (/^(p|div|h[1-6]|ul|ol|tr)$/.test(name)) text += "\n";
    },
  });
  return text;
}
