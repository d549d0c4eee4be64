// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { claimMessages } from "./claim/messages.ts";
import { messages as factorMessages } from "./factors/messages.ts";
import { messages } from "./messages.ts";
import { accountsPaths } from "./paths.ts";
import type { Notice } from "./post.ts";

/** What a notice says: never who, where or which device. {{code}} is filled in on paper only. `publicUrl` may be "". */
export function noticeWords(
  kind: Notice["kind"],
  language: Language,
  publicUrl: string,
): { label: string; subject: string; text: string } {
  const m = speak(messages, language);
  const nl = speak(messages, "nl");
  if (kind === "accounts.claimLetter") {
    const c = speak(claimMessages, language);
    const url = publicUrl === "" ? c.ourSite : publicUrl.replace(/^https?:\/\//, "") + accountsPaths.signIn;
    const label = speak(claimMessages, "nl").letterLabel;
    return { label, subject: c.letterSubject, text: c.letterText(url, "{{code}}") };
  }
  const f = speak(factorMessages, "nl");
  const [label, subject, text] = {
    "accounts.newDevice": [nl.noticeDeviceSubject, m.noticeDeviceSubject, m.noticeDevice],
    "accounts.factors": [
      f.noticeLabel,
      speak(factorMessages, language).noticeSubject,
      speak(factorMessages, language).noticeText,
    ],
    "accounts.password": [nl.noticePasswordSubject, m.noticePasswordSubject, m.noticePassword],
    "accounts.address": [nl.noticeAddressSubject, m.noticeAddressSubject, m.noticeAddress],
  }[kind] as [string, string, string];
  return { label, subject, text };
}
