// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** What a volunteer sees of whom she helps. */
export const helpingTexts = defineMessages({
  title: { nl: "Wie ik help", en: "Whom I help" },
  line: { nl: "Vragen die wachten en met wie u afspreekt.", en: "Questions that wait and with whom you meet." },
  none: { nl: "Er is nu geen vraag voor u", en: "There is no question for you now" },
  noneText: { nl: "Wij vragen u als er iets past.", en: "We will ask you when something fits." },
  saved: { nl: "Dank u voor uw antwoord.", en: "Thank you for your answer." },
  what: { nl: "Waarvoor", en: "What for" },
  phone: { nl: "Telefoon", en: "Phone" },
  address: { nl: "Adres", en: "Address" },
  door: { nl: "Aan de deur", en: "At the door" },
  wishes: { nl: "Wat graag gewild is", en: "What is wanted" },
  visit: { nl: "Afspraak", en: "Appointment" },
});
