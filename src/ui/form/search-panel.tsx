// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { uiMessages } from "../messages.ts";
import { PlainList } from "../show/plain-list.tsx";
import { Button } from "./button.tsx";

export interface SearchPanelProps {
  action: string;
  label?: string;
  button?: string;
  /** Rises into the opening band of the home page. */
  lift?: boolean;
  /** More fields below the first row, such as filters. */
  more?: Child;
  language?: Language;
  /** At most three fields, given with `optional` left out and type search, text or select. */
  children?: Child;
}

/** A plain address comes out (method get); the result page repeats the panel with the values. */
export function SearchPanel({ action, label, button, lift, more, language = "nl", children }: SearchPanelProps) {
  const m = speak(uiMessages, language);
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers we support do not know <search>
    <form
      class={`buurt-panel buurt-search${lift ? " buurt-search--lift" : ""}`}
      role="search"
      method="get"
      action={action}
      aria-label={label ?? m.searchActivities}
    >
      <div class="buurt-search__fields">
        {children}
        <Button>{button ?? m.search}</Button>
      </div>
      {more}
    </form>
  );
}

/** Filters that may stay closed: a fold-out inside the panel. */
export function FilterGroup({ label, open, children }: { label: string; open?: boolean; children?: Child }) {
  return (
    <details class="buurt-filter" open={open}>
      <summary>{label}</summary>
      <div class="buurt-filter__body">{children}</div>
    </details>
  );
}

export interface ActiveFilter {
  label: string;
  /** The same page without this filter. */
  href: string;
}

/** What is chosen now, each with a link that takes it away. */
export function ActiveFilters({ title, filters }: { title: string; filters: readonly ActiveFilter[] }) {
  if (filters.length === 0) return null;
  return (
    <PlainList class="buurt-chosen" label={title}>
      {filters.map(({ label, href }) => (
        <li>
          <a href={href}>
            {label} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
    </PlainList>
  );
}
