// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { uiMessages } from "../messages.ts";
import { PlainList } from "../show/plain-list.tsx";
import { PhoneLink } from "./help-bar.tsx";
import { Account, type SignedIn } from "./masthead.tsx";
import { localHref, type SiteSettings } from "./settings.ts";

export interface StaffBarProps {
  settings: SiteSettings;
  signedIn?: SignedIn;
  signOut?: string;
  language?: Language;
}

/** One bar on staff pages: the site, phone number, own name, out. */
export function StaffBar({ settings, signedIn, signOut, language = "nl" }: StaffBarProps) {
  return (
    <div class="buurt-bar">
      <div class="buurt-wrap buurt-wide">
        <a href={localHref("/", language)}>
          <b>{settings.name}</b>
        </a>
        <PhoneLink settings={settings} language={language} />
        {signedIn ? <Account signedIn={signedIn} signOut={signOut} language={language} /> : null}
      </div>
    </div>
  );
}

export interface SideItem {
  href: string;
  label: string;
  count?: number;
  urgent?: boolean;
}

export interface SideLayoutProps {
  items: readonly SideItem[];
  current?: string;
  label?: string;
  children?: Child;
}

/** Side menu with counts, and the work beside it. */
export function SideLayout({ items, current, label, children }: SideLayoutProps) {
  return (
    <div class="buurt-layout">
      <nav class="buurt-side" aria-label={label ?? speak(uiMessages, "nl").work}>
        <PlainList>
          {items.map((item) => (
            <li>
              <a href={item.href} aria-current={item.href === current ? "page" : undefined}>
                {item.label}
                {item.count === undefined ? null : (
                  <span class={`buurt-count${item.urgent ? " buurt-count--red" : ""}`}>{item.count}</span>
                )}
              </a>
            </li>
          ))}
        </PlainList>
      </nav>
      <div class="buurt-stack">{children}</div>
    </div>
  );
}

/** Figures at the top of a work list. */
export function Figures({ figures }: { figures: readonly { value: string; label: string }[] }) {
  return (
    <PlainList class="buurt-kpis">
      {figures.map(({ value, label }) => (
        <li class="buurt-panel buurt-kpi">
          <b>{value}</b>
          {label}
        </li>
      ))}
    </PlainList>
  );
}
