// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** What a coordinator is told: that something waits, never about whom. */
export const tellings = defineMessages({
  escalatedLabel: { nl: "Een verwijzing wacht", en: "A referral is waiting" },
  escalatedSubject: { nl: "Er staat een taak voor u klaar", en: "There is a task for you" },
  escalatedText: {
    nl: "Een verwijzing wacht al tien dagen op een eerste gesprek. Kijkt u vandaag wie kan bellen?",
    en: "A referral has been waiting for a first talk for ten days. Could you see today who can call?",
  },
});
