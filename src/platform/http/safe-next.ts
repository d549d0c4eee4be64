// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** Where somebody may be sent after signing in: an address of this site, else the fallback. */
export function safeNext(next: string | undefined | null, fallback = "/"): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what we refuse
  if (!next?.startsWith("/") || next.startsWith("//") || /[\\\s\u0000-\u001f]/.test(next) || next.length > 500)
    return fallback;
  const url = URL.parse(next, "http://site.invalid");
  // "/..//elders.example" is read as "//elders.example": to a browser that is another site
  if (url?.origin !== "http://site.invalid" || url.pathname.startsWith("//")) return fallback;
  return url.pathname + url.search;
}
