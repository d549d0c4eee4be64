// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** What leaves the house to who is asked: that a question waits, and nothing of whom. */
export const askTexts = defineMessages({
  askSubject: { nl: "Er staat een vraag voor u klaar", en: "A question waits for you" },
  askText: {
    nl: "Wij zoeken iemand die iets wil doen in de buurt. Kijk of het bij u past. Nee zeggen mag altijd.",
    simple: "Wij zoeken iemand. Kijk of het bij u past. Nee mag altijd.",
    en: "We look for somebody who would like to do something nearby. See whether it suits you. You may always say no.",
  },
});

/** To who would go: a day and a time, and nothing of whom. */
export const offTexts = defineMessages({
  offSubject: { nl: "Een afspraak gaat niet door", en: "An appointment is off" },
  offText: {
    nl: (when: string) => `Uw afspraak gaat niet door: ${when}. U hoeft niets te doen. Vragen? Bel uw team.`,
    en: (when: string) => `Your appointment is off: ${when}. You need not do anything. Questions? Call your team.`,
  },
});

/** For the call list. */
export const askLabel = "Vraag om iemand te helpen";
