// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** What an organisation is told, outside the site. */
export const messages = defineMessages({
  failingLabel: { nl: "Agenda komt niet meer door", en: "Calendar no longer comes through" },
  failingSubject: {
    nl: (name: string) => `Uw agenda “${name}” komt niet meer door`,
    en: (name: string) => `Your calendar “${name}” no longer comes through`,
  },
  failingText: {
    nl: (name: string, why: string) =>
      `Wij lezen uw agenda “${name}” om uw activiteiten te laten zien. Dat lukte nu drie keer niet.\n\n${why}\n\nUw activiteiten blijven staan. Nieuwe activiteiten komen er nu niet bij.\n\nWij proberen het elke dag opnieuw. Is het adres veranderd? Vul dan het nieuwe adres in.`,
    en: (name: string, why: string) =>
      `We read your calendar “${name}” to show your activities. This failed three times.\n\n${why}\n\nYour activities stay. New ones do not come in now.\n\nWe try again every day. Has the address changed? Please fill in the new one.`,
  },
});
