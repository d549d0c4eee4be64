// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** What a coordinator is told: that something waits, never about whom or why. */
export const overdue = defineMessages({
  label: { nl: "Taken wachten", en: "Tasks wait" },
  subject: { nl: "Er wachten taken op uw team", en: "Tasks wait for your team" },
  text: {
    nl: (count: number) =>
      count === 1
        ? "Er wacht één taak langer dan afgesproken. Log in om te zien welke."
        : `Er wachten ${count} taken langer dan afgesproken. Log in om te zien welke.`,
    en: (count: number) =>
      count === 1
        ? "One task waits longer than agreed. Sign in to see which one."
        : `${count} tasks wait longer than agreed. Sign in to see which ones.`,
  },
});
