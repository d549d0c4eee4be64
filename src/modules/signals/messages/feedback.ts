// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** What a reporter and a colleague are told: no name, no reason, nothing of what it is about. */
export const feedbackWords = defineMessages({
  reporter: { nl: "melder", en: "reporter" },
  label: { nl: "Bericht terug", en: "Message back" },
  subject: { nl: "Bericht van het buurtteam", en: "A message from the neighbourhood team" },
  received: { nl: "Wij hebben uw bericht ontvangen. Dank u wel.", en: "We received your message. Thank you." },
  takenUp: { nl: "Het signaal is opgepakt.", en: "The signal has been picked up." },
  contact: { nl: "Er is contact geweest.", en: "There has been contact." },
  closed: {
    nl: "Het signaal is afgesloten. Dank u wel dat u aan ons dacht.",
    en: "The signal is closed. Thank you for thinking of us.",
  },
  taskLabel: { nl: "Er staat een taak klaar", en: "A task is waiting" },
  taskSubject: { nl: "Er staat een taak voor u klaar", en: "A task is waiting for you" },
  task: {
    nl: "Er staat een taak voor u klaar. Log in om haar te zien.",
    en: "A task is waiting for you. Sign in to see it.",
  },
  urgentTask: {
    nl: "Er staat een taak voor u klaar die nu moet. Log meteen in.",
    en: "A task is waiting that must be done now. Sign in at once.",
  },
  companion: {
    nl: "Er staat een vraag voor u klaar: met iemand meegaan naar een activiteit. Uw team belt u hierover.",
    en: "There is a question for you: go along with somebody to an activity. Your team will call you.",
  },
});
