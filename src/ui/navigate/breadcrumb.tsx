// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { uiMessages } from "../messages.ts";
import { PlainList } from "../show/plain-list.tsx";
import { type Link, localHref } from "./settings.ts";

export interface BreadcrumbProps {
  /** From the home page down, without the page itself. */
  items: readonly Link[];
  /** Title of this page. */
  here: string;
  language?: Language;
}

export function Breadcrumb({ items, here, language = "nl" }: BreadcrumbProps) {
  return (
    <nav class="buurt-breadcrumb" aria-label={speak(uiMessages, language).youAreHere}>
      <PlainList ordered>
        {items.map(({ href, label }) => (
          <li>
            <a href={localHref(href, language)}>{label}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </PlainList>
    </nav>
  );
}

/** A real link, at the top of a page in a series. */
export function BackLink({ href, label, language = "nl" }: { href: string; label?: string; language?: Language }) {
  return (
    <p class="buurt-back">
      <a href={href}>
        <span aria-hidden="true">‹</span> {label ?? speak(uiMessages, language).back}
      </a>
    </p>
  );
}
