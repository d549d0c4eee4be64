// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from "#platform/i18n/i18n.ts";

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign]!);

/** The same words as the plain mail, for who reads HTML: large letters, no pictures, nothing that is fetched from elsewhere. */
export function htmlOf(text: string, subject: string, language: Language): string {
  const paragraphs = text
    .trim()
    .split(/\n\s*\n/)
    .map((part) => `<p style="margin:0 0 1em">${withLinks(part.trim())}</p>`)
    .join("\n");
  return `<!doctype html>
<html lang="${language === "en" ? "en" : "nl"}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(subject)}</title></head>
<body style="margin:0;padding:16px;font-family:sans-serif;font-size:18px;line-height:1.5;color:#000;background:#fff">
<div style="max-width:36em">
${paragraphs}
</div>
</body>
</html>
`;
}

/** Only addresses of the web that stand alone on their line become links. */
const withLinks = (part: string): string =>
  part
    .split("\n")
    .map((line) => (/^https?:\/\/\S+$/.test(line) ? `<a href="${safe(line)}">${safe(line)}</a>` : safe(line)))
    .join("<br>\n");
