// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** The weekly message. */
export const weekTexts = defineMessages({
  label: { nl: "Nieuws van deze week", en: "News of this week" },
  subject: {
    nl: (count: number) => (count === 1 ? "Deze week is er 1 bericht" : `Deze week zijn er ${count} berichten`),
    en: (count: number) => (count === 1 ? "This week there is 1 message" : `This week there are ${count} messages`),
  },
  lead: { nl: "Dit is nieuw voor u:", en: "This is new for you:" },
  end: {
    nl: "Is er iets bij waar u meer van wilt weten? Bel ons gerust.",
    en: "Would you like to know more about something? Feel free to call us.",
  },
});
