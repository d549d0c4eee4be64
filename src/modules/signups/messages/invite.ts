// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** On the page of an activity: how to come along. */
export const invite = defineMessages({
  title: { nl: "Wilt u komen?", en: "Would you like to come?" },
  titleDropIn: { nl: "U kunt zo binnenlopen", en: "You can just walk in" },
  text: {
    nl: "Meld u aan. U hebt geen account nodig. Bellen mag ook.",
    simple: "Zeg dat u komt. U mag ook bellen.",
    en: "Sign up. You need no account. You may call as well.",
  },
  textDropIn: {
    nl: "U hoeft zich niet aan te melden. Het mag wel: dan staat er iemand voor u klaar.",
    en: "You need not sign up. But you may: then somebody is ready for you.",
  },
  allFull: { nl: "Alles is vol. Er is een wachtlijst.", en: "Everything is full. There is a waiting list." },
  firstFull: {
    nl: "De eerste keer is vol. Daarna is er plek.",
    en: "The next date is full. After that there are places.",
  },
  come: { nl: "Ik kom", en: "I am coming" },
  comeDropIn: { nl: "Laat weten dat u komt", en: "Say that you are coming" },
  other: { nl: "Meld iemand anders aan", en: "Sign up somebody else" },
});
