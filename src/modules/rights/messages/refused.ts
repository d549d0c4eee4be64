// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** Why somebody cannot be erased now, and what to do. */
export const refusedTexts = defineMessages({
  hold: {
    nl: "Deze gegevens kunnen nu nog niet weg. Bel ons, dan leggen wij uit waarom en wanneer het wel kan.",
    simple: "De gegevens kunnen nu nog niet weg. Bel ons. Wij leggen het uit.",
    en: "These details cannot go yet. Please call us; we will explain why, and when they can.",
  },
  responsible: {
    nl: "Er zijn mensen van wie dit de vaste medewerker is. Geef hen eerst aan een collega. Daarna kan het wissen.",
    simple: "Dit is de vaste medewerker van andere mensen. Een collega moet dat eerst overnemen.",
    en: "There are people whose own worker this is. Hand them over to a colleague first. Then it can be erased.",
  },
  duty: {
    nl: "Deze persoon is beheerder of privacyfunctionaris. Laat een beheerder die taak eerst overdragen. Daarna kan het wissen.",
    simple: "Deze persoon is beheerder of privacyfunctionaris. Een ander moet die taak eerst overnemen.",
    en: "This person is an administrator or privacy officer. Have an administrator hand that duty over first. Then it can be erased.",
  },
});
