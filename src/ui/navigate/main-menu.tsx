// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { uiMessages } from "../messages.ts";
import { PlainList } from "../show/plain-list.tsx";
import { type Link, localHref } from "./settings.ts";

export interface MainMenuProps {
  /** At most five. */
  items: readonly Link[];
  /** Address of the item the reader is in. */
  current?: string;
  language?: Language;
}

/** Sent open; on a narrow screen a small script closes it. */
export function MainMenu({ items, current, language = "nl" }: MainMenuProps) {
  const m = speak(uiMessages, language);
  if (items.length === 0) return null;
  return (
    <nav class="buurt-nav" aria-label={m.mainMenu}>
      <div class="buurt-wrap">
        <details id="menu" open>
          <summary>{m.menu}</summary>
          <PlainList>
            {items.map(({ href, label }) => (
              <li>
                <a href={localHref(href, language)} aria-current={isCurrent(href, current) ? "page" : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </PlainList>
        </details>
      </div>
    </nav>
  );
}

const isCurrent = (href: string, current?: string) =>
  current !== undefined && localHref(href, "nl") === localHref(current, "nl");
