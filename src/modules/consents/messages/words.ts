// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** Codes in words: scopes, states, how it came in, what somebody is to a person. */
export const codes = defineMessages({
  name: { nl: "naam", en: "name" },
  phone: { nl: "telefoon", en: "phone" },
  address: { nl: "adres", en: "address" },
  profile: { nl: "wie ik ben, wat ik zoek en wat ik kan", en: "who I am, what I seek and what I can" },
  letter: { nl: "brief", en: "letter" },
  sms: { nl: "sms", en: "SMS" },
  email: { nl: "e-mail", en: "e-mail" },
  activities: { nl: "activiteiten: aanmelden en afmelden", en: "activities: signing up and cancelling" },
  messages: { nl: "berichten lezen", en: "reading messages" },
  details: { nl: "gegevens zien en wijzigen", en: "seeing and changing details" },
  asks: { nl: "vragen en wensen", en: "questions and wishes" },
  contact: { nl: "dat er contact is geweest", en: "that there was contact" },
  outcome: { nl: "hoe het ging, in één vaste zin", en: "how it went, in one fixed sentence" },
  activity: { nl: "waar ik aan meedoe", en: "what I take part in" },
  asked: { nl: "wacht op antwoord", en: "waits for an answer" },
  given: { nl: "ja", en: "yes" },
  declined: { nl: "nee", en: "no" },
  expired: { nl: "afgelopen", en: "expired" },
  withdrawn: { nl: "gestopt", en: "stopped" },
  oral: { nl: "gezegd", simple: "gezegd", en: "spoken" },
  paper: { nl: "op papier", en: "on paper" },
  digital: { nl: "op de site", en: "on the site" },
  carer: { nl: "mantelzorger", en: "carer" },
  family: { nl: "familie", en: "family" },
  neighbour: { nl: "buur of vriend", en: "neighbour or friend" },
  guardian: { nl: "bewindvoerder of mentor", en: "guardian" },
  worker: { nl: "medewerker", en: "worker" },
});
