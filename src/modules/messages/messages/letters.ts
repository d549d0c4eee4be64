// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** What stands below what others have us tell. */
export const letterTexts = defineMessages({
  link: { nl: "Kijk hier:", en: "Look here:" },
  phone: {
    nl: (phone: string, hours: string) => `Vragen? Bel ${phone}, ${hours}.`,
    en: (phone: string, hours: string) => `Questions? Call ${phone}, ${hours}.`,
  },
});
