// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** A few words for the call list. */
export const labels = { ask: "Vraag of u wilt helpen" } as const;

/** What somebody is told who is asked to help: that a question waits. Nothing about whom. */
export const told = defineMessages({
  askSubject: { nl: "Er staat een vraag voor u klaar", en: "A question waits for you" },
  askText: {
    nl: "Wij zoeken iemand die wil helpen. Bekijk de vraag en zeg ja of nee. U hoeft geen reden te geven.",
    en: "We look for somebody who wants to help. See the question and say yes or no. You need not give a reason.",
  },
});
