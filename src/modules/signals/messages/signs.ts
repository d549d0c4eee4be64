// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** What somebody saw. Facts, so that the person may read them. */
export const signWords = defineMessages({
  few_people: { nl: "Ziet weinig mensen", en: "Sees few people" },
  no_longer_out: { nl: "Komt niet meer buiten", en: "No longer comes out" },
  stayed_away: { nl: "Bleef weg zonder bericht", en: "Stayed away without a word" },
  life_event: { nl: "Verlies of grote verandering", en: "Loss or great change" },
  self_care: { nl: "Zorgt minder goed voor zichzelf", en: "Takes less care of themselves" },
  other: { nl: "Iets anders", en: "Something else" },
  curtains_closed: { nl: "Gordijnen al dagen dicht", en: "Curtains closed for days" },
  letterbox_full: { nl: "Brievenbus vol", en: "Letterbox full" },
  light_on_daytime: { nl: "Overdag licht aan", en: "Light on in daytime" },
  dead_plants: { nl: "Planten dood", en: "Plants are dead" },
  outside_neglected: { nl: "Tuin of stoep niet op orde", en: "Garden or pavement not kept" },
  drink_or_medicine: {
    nl: "Drinkt meer, of gebruikt medicijnen anders",
    en: "Drinks more, or uses medicine differently",
  },
  eats_or_sleeps_badly: { nl: "Eet of slaapt slecht", en: "Eats or sleeps badly" },
});

/** The same in the words of who asks for herself. */
export const ownSignWords = defineMessages({
  few_people: { nl: "Ik zie weinig mensen", en: "I see few people" },
  no_longer_out: { nl: "Ik kom bijna niet meer buiten", en: "I hardly go out" },
  life_event: { nl: "Er is iets groots gebeurd", en: "Something big happened" },
  other: { nl: "Iets anders", en: "Something else" },
});
