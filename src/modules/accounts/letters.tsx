// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { SiteSettings } from "#platform/http/site-settings.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import type { Mail } from "#platform/mail/mail.ts";
import { formatPhone } from "#ui/show/format.ts";
import { messages } from "./messages.ts";

/** The code, and nothing about the person. The subject does not show it: it is read from locked screens. */
export function codeLetter(to: string, code: string, site: SiteSettings, language: Language): Mail {
  const m = speak(messages, language);
  const text = `${m.letterText(code, site.name)}\n${m.letterPhone(formatPhone(site.phone))}\n`;
  return { to, subject: m.letterSubject, text, kind: "sign_in_code" };
}
