// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { uiMessages } from "../messages.ts";

export interface StepsProps {
  current: number;
  total: number;
  /** What the steps are for: "Aanmelden". */
  subject?: string;
  language?: Language;
}

/** "Aanmelden: vraag 2 van 4", as text above the h1. No progress bar. */
export function Steps({ current, total, subject, language = "nl" }: StepsProps) {
  const question = speak(uiMessages, language).questionOf(current, total);
  return <p class="buurt-steps">{subject ? `${subject}: ${question.toLowerCase()}` : question}</p>;
}
