// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";

const safeSchemes = new Set(["http:", "https:", "mailto:", "tel:"]);

/** The address when a browser may follow it, else null. Site addresses begin with one slash, # or ?. */
export function safeHref(href: string): string | null {
  const trimmed = href.trim();
  if (hasControlCharacter(trimmed) || trimmed === "") return null;
  if (/^[#?]/.test(trimmed) || /^\/(?![/\\])/.test(trimmed)) return trimmed.includes("\\") ? null : trimmed;
  if (!URL.canParse(trimmed)) return null;
  return safeSchemes.has(new URL(trimmed).protocol) ? trimmed : null;
}

const hasControlCharacter = (text: string) => [...text].some((sign) => sign < " " || sign === "\u007f");

export interface SafeLinkProps {
  href: string;
  rel?: string;
  class?: string;
  lang?: string;
  children?: Child;
}

/** The only way to show an address that a person typed. Anything unsafe becomes plain text. */
export function SafeLink({ href, rel, class: extra, lang, children }: SafeLinkProps) {
  const safe = safeHref(href);
  if (safe === null) return <span lang={lang}>{children ?? href}</span>;
  const outside = /^https?:/i.test(safe);
  return (
    <a class={extra} href={safe} rel={rel ?? (outside ? "noopener noreferrer nofollow" : undefined)} lang={lang}>
      {children ?? safe}
    </a>
  );
}
