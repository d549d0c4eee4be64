// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages, type Language, speak } from "#platform/i18n/i18n.ts";
import { daypart, now, toLocal } from "#platform/time/time.ts";

const words = defineMessages({
  morning: { nl: "Goedemorgen", en: "Good morning" },
  afternoon: { nl: "Goedemiddag", en: "Good afternoon" },
  evening: { nl: "Goedenavond", en: "Good evening" },
});

/** "Goedenavond Fatima", by the time of day; without a name where it is not known. */
export const greeting = (name: string, language: Language): string =>
  `${speak(words, language)[daypart(toLocal(now()).toPlainTime())]} ${name}`.trim();
