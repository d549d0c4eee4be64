// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

export const messages = defineMessages({
  title: { nl: "Inloggen met uw werk", en: "Sign in with your work" },
  with: { nl: (name: string) => `Log in via ${name}`, en: (name: string) => `Sign in with ${name}` },
  failed: {
    nl: "Het inloggen via uw werk is niet gelukt. Probeer het nog een keer.",
    en: "Signing in with your work did not succeed. Try again.",
  },
  failedLead: {
    nl: "Lukt het weer niet? Log dan in met een code per mail, of bel ons.",
    en: "Does it fail again? Then sign in with a code by e-mail, or call us.",
  },
  noMail: {
    nl: "Uw werkgever gaf ons geen gecontroleerd mailadres.",
    en: "Your employer gave us no checked e-mail address.",
  },
  noMailLead: {
    nl: "Log een keer in met een code. Koppel daarna uw werk, op de bladzijde ‘Veilig inloggen’.",
    en: "Sign in once with a code. Then link your work, on the page ‘Signing in safely’.",
  },
  tooOften: {
    nl: "Er zijn voor dit adres vaak codes gevraagd. Wacht een uur en probeer het dan.",
    en: "Many codes were asked for this address. Wait an hour and try then.",
  },
  other: {
    nl: "Dit account van uw werk hoort hier al bij iemand anders. Bel ons.",
    en: "This work account belongs to somebody else here. Call us.",
  },
  tryAgain: { nl: "Naar inloggen", en: "To signing in" },
  linkTitle: { nl: "Wilt u uw werk koppelen?", en: "Do you want to link your work?" },
  linkLead: {
    nl: (name: string) => `Voortaan logt u dan in via ${name}. Uw rollen daar kunnen rollen hier geven.`,
    en: (name: string) => `From then on you sign in with ${name}. Your groups there may give roles here.`,
  },
  linkButton: { nl: "Ja, koppel", en: "Yes, link" },
  linkNot: { nl: "Nee, niet nu", en: "No, not now" },
  unlinkTitle: {
    nl: "Wilt u de koppeling met uw werk losmaken?",
    en: "Do you want to remove the link with your work?",
  },
  unlinkLead: {
    nl: (name: string) => `U logt dan niet meer in via ${name}. Rollen die daarvandaan kwamen, stoppen meteen.`,
    en: (name: string) => `You no longer sign in with ${name} then. Roles that came from there end at once.`,
  },
  unlinkButton: { nl: "Ja, maak los", en: "Yes, remove the link" },
});
