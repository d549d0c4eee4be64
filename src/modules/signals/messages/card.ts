// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** The card for behind a door that stays shut: nothing on it says why somebody came. */
export const cardWords = defineMessages({
  title: { nl: "Wij waren even bij u aan de deur", en: "We were at your door" },
  hello: { nl: "Dag,", en: "Hello," },
  came: {
    nl: "Wij waren in de buurt en kwamen kennismaken. U was niet thuis, of het kwam niet uit.",
    en: "We were in the neighbourhood and came to get acquainted. You were not at home, or it did not suit.",
  },
  again: {
    nl: "Wij proberen het graag nog een keer. U mag ook zelf bellen.",
    en: "We would like to try once more. You may also call us.",
  },
  who: { nl: (name: string) => `Vraag naar ${name}.`, en: (name: string) => `Ask for ${name}.` },
  call: { nl: (phone: string) => `Telefoon: ${phone}`, en: (phone: string) => `Phone: ${phone}` },
  greeting: { nl: "Vriendelijke groet,", en: "Kind regards," },
});
