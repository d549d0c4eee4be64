// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** Words for requests, holds and reviews: for the person and for the desk. */
export const requestTexts = defineMessages({
  ownTitle: { nl: "Uw vragen over uw gegevens", en: "Your questions about your data" },
  receivedOn: { nl: "Gevraagd op", en: "Asked on" },
  kind: { nl: "Soort vraag", en: "Kind of question" },
  asked: { nl: "Uw vraag", en: "Your question" },
  state: { nl: "Hoe het staat", en: "How it stands" },
  answer: { nl: "Ons antwoord", en: "Our answer" },
  dueOn: { nl: "Antwoord uiterlijk op", en: "Answer at the latest on" },
  access: { nl: "inzage", simple: "alles zien", en: "access" },
  correction: { nl: "verbeteren", en: "correction" },
  erasure: { nl: "wissen", en: "erasure" },
  restriction: { nl: "afschermen", en: "restriction" },
  objection: { nl: "bezwaar", en: "objection" },
  state_open: { nl: "wij kijken ernaar", en: "we are looking at it" },
  state_granted: { nl: "ja, wij doen het", en: "yes, we are doing it" },
  state_refused: { nl: "nee, met een reden", en: "no, with a reason" },
  state_done: { nl: "gedaan", en: "done" },
  holdsTitle: { nl: "Waarom iets niet weg mag", en: "Why something may not go" },
  since: { nl: "Sinds", en: "Since" },
  until: { nl: "Tot en met", en: "Until" },
  reason: { nl: "Reden", en: "Reason" },
  hold_complaint: { nl: "er loopt een klacht", en: "there is a complaint" },
  hold_court: { nl: "er loopt een zaak bij de rechter", en: "there is a court case" },
  hold_police: { nl: "er loopt een onderzoek van de politie", en: "there is a police investigation" },
  hold_inspection: { nl: "er loopt een onderzoek van een toezichthouder", en: "there is an inspection" },
  hold_request: { nl: "de persoon heeft dat zelf gevraagd", en: "the person asked for it" },
  retentionTitle: { nl: "Als wij lang niets horen", en: "When we hear nothing for long" },
  warnedAt: { nl: "Gewaarschuwd dat het account verdwijnt", en: "Warned that the account goes" },
  reviewedAt: {
    nl: "Gevraagd aan uw medewerker of u nog meedoet",
    en: "Asked your worker whether you still take part",
  },
});
