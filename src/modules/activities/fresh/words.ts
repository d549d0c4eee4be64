// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { doubtTexts } from "../messages/fresh.ts";
import type { openDoubts } from "./doubts.ts";

export type Said = Awaited<ReturnType<typeof openDoubts>>;

/** "de dag of de tijd en de plek": each kind once. */
export function kindsInWords(said: Said, language: Language = "nl"): string {
  const m = speak(doubtTexts, language);
  const words = [...new Set(said.map(({ kind }) => m[kind].toLowerCase()))];
  return new Intl.ListFormat(language === "en" ? "en" : "nl").format(words);
}
