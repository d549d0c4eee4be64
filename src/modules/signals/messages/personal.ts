// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** What a person reads of the signals about her. */
export const personalWords = defineMessages({
  title: { nl: "Signalen over u", en: "Signals about you" },
  number: { nl: "Nummer", en: "Number" },
  received: { nl: "Ontvangen op", en: "Received on" },
  status: { nl: "Hoe het ervoor staat", en: "How it stands" },
  signs: { nl: "Wat is er gezien", en: "What was seen" },
  words: { nl: "Wat erbij is geschreven", en: "What was written with it" },
  details: { nl: "Gegevens over u", en: "Details about you" },
  reporter: { nl: "Wie het meldde", en: "Who reported it" },
  informed: { nl: "Wanneer u het hoorde", en: "When you were told" },
  withheld: {
    nl: "Wie het meldde, wil niet met naam genoemd worden. Dat mag.",
    en: "Who reported it does not want to be named. That is allowed.",
  },
});
