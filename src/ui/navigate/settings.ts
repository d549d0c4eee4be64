// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from "#platform/i18n/i18n.ts";
import { inLanguage, languageOf } from "#platform/i18n/i18n.ts";

/** What a municipality fills in about its own site. */
export interface SiteSettings {
  /** "Verbonden in de buurt" */
  name: string;
  /** "Gemeente Demodam" */
  municipality: string;
  /** As people read it: "0343 – 00 00 00" or plain digits. */
  phone: string;
  /** "maandag tot en met vrijdag, 9 tot 17 uur" */
  phoneHours: string;
  /** As a phone dials it: "+31343000000"; made from `phone` when absent. */
  tel?: string;
  /** Origin without a slash at the end: "https://buurt.example". */
  publicUrl: string;
  email: string;
}

export interface Link {
  href: string;
  label: string;
}

/** Addresses of the built style sheet, scripts and icon. */
export interface PageAssets {
  css: string;
  scripts: readonly string[];
  icon: string;
}

/** Puts a site address in the reader's language, whatever language it came in. Other sites stay as they are. */
export function localHref(href: string, language: Language): string {
  if (!href.startsWith("/") || href.startsWith("//")) return href;
  return inLanguage(languageOf(href)[1], language);
}
