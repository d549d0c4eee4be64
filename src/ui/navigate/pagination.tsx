// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { uiMessages } from "../messages.ts";

export interface PaginationProps {
  /** Counts from 1. */
  page: number;
  pages: number;
  /** Address of a page: (n) => `/activiteiten?pagina=${n}`. */
  href: (page: number) => string;
  language?: Language;
}

/** Plain links; no endless scrolling. Nothing when there is one page. */
export function Pagination({ page, pages, href, language = "nl" }: PaginationProps) {
  if (pages <= 1) return null;
  const m = speak(uiMessages, language);
  return (
    <nav class="buurt-pages" aria-label={m.pages}>
      {page > 1 ? (
        <a class="nl-button nl-button--secondary" href={href(page - 1)} rel="prev">
          <span class="nl-button__label">{m.previousPage}</span>
        </a>
      ) : null}
      <span>{m.pageOf(page, pages)}</span>
      {page < pages ? (
        <a class="nl-button nl-button--secondary" href={href(page + 1)} rel="next">
          <span class="nl-button__label">{m.nextPage}</span>
        </a>
      ) : null}
    </nav>
  );
}
