// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** For the call list; Dutch. */
export const labels = {
  renew: "Toestemming loopt af",
  ended: "Afspraak is gestopt",
  closed: "Toestemming ingetrokken",
} as const;

/** What people are told: no names, and not why. */
export const told = defineMessages({
  renewSubject: { nl: "Vindt u dit nog goed?", en: "Do you still agree?" },
  renewText: {
    nl: (what: string, until: string) =>
      `Vorig jaar zei u ja tegen: ${what}. Dat loopt af op ${until}.\n\nVindt u het nog goed? Zeg het ons. Hoeft het niet meer, dan hoeft u niets te doen.`,
    en: (what: string, until: string) =>
      `Last year you said yes to: ${what}. That ends on ${until}.\n\nDo you still agree? Please tell us. If not, you need not do anything.`,
  },
  endedSubject: { nl: "Een afspraak is gestopt", en: "An agreement has ended" },
  endedText: {
    nl: "U deed dingen namens iemand. Die afspraak is gestopt. U ziet haar of zijn gegevens niet meer.\n\nHebt u vragen? Bel ons.",
    en: "You did things in somebody's name. That agreement has ended. You no longer see the details.\n\nDo you have questions? Please call us.",
  },
  closedSubject: { nl: "Een toestemming is ingetrokken", en: "A consent was withdrawn" },
  closedText: {
    nl: (number: number) =>
      `Iemand deelde gegevens met u. Die toestemming is gestopt. Het nummer is ${number}.\n\nGebruik de gegevens niet meer en vernietig wat u op papier hebt. Bel ons als u niet weet om wie het gaat.`,
    en: (number: number) =>
      `Somebody shared details with you. That consent has ended. Its number is ${number}.\n\nPlease use the details no longer and destroy what you have on paper. Call us if you do not know who it is about.`,
  },
});
