// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** What somebody reads of everything that is known of her, on the screen and on paper. */
export const dataTexts = defineMessages({
  yes: { nl: "ja", en: "yes" },
  no: { nl: "nee", en: "no" },
  at: { nl: (time: string) => `${time} uur`, en: (time: string) => time },
  allTitle: { nl: "Alles wat wij van u weten", simple: "Dit weten wij van u", en: "Everything we know about you" },
  allLead: {
    nl: "Hier staat alles wat op onze site over u is opgeslagen. Klopt er iets niet? Verander het zelf, of vraag het ons.",
    simple: "Hier ziet u alles over u. Klopt iets niet? Verander het, of bel ons.",
    en: "Here is everything about you that is stored on our site. Is something wrong? Change it yourself, or ask us.",
  },
  nothing: { nl: "Wij weten verder niets van u.", en: "We know nothing else about you." },
  withheldTitle: { nl: "Niet in dit overzicht", en: "Not in this overview" },
  takeAlong: { nl: "Neem uw gegevens mee", en: "Take your data along" },
  change: { nl: "Verander uw gegevens", en: "Change your details" },
  askUs: { nl: "Vraag ons iets over uw gegevens", en: "Ask us something about your data" },
  eraseAll: { nl: "Wis al uw gegevens", en: "Erase all your data" },
  howLong: { nl: "Hoe lang wij iets bewaren", en: "How long we keep things" },
  madeOn: { nl: (day: string) => `Gemaakt op ${day}.`, en: (day: string) => `Made on ${day}.` },
  page: {
    nl: (page: number, pages: number) => `Bladzijde ${page} van ${pages}`,
    en: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },
  paperLead: {
    nl: "Hieronder staat alles wat wij over u hebben opgeslagen. Klopt er iets niet, of wilt u dat wij iets weghalen? Bel ons.",
    en: "Below is everything we have stored about you. Is something wrong, or do you want us to remove something? Call us.",
  },
  phone: {
    nl: (phone: string, hours: string) => `${phone}, ${hours}`,
    en: (phone: string, hours: string) => `${phone}, ${hours}`,
  },
});
