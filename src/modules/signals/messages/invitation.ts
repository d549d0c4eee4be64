// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** The letter of the light path. Nothing in it says why we met; it holds no name of who goes along. */
export const invitationWords = defineMessages({
  title: { nl: "U bent welkom", en: "You are welcome" },
  callUs: { nl: "Bel gerust:", en: "Feel free to call:" },
  resident: { nl: "Aan de bewoner", en: "To the resident" },
  dear: { nl: (name: string) => `Beste ${name},`, en: (name: string) => `Dear ${name},` },
  dearResident: { nl: "Beste bewoner,", en: "Dear resident," },
  lead: {
    nl: "Wij hebben met elkaar gepraat. Dat was fijn. Wij nodigen u graag uit.",
    en: "We talked with each other. That was nice. We would like to invite you.",
  },
  when: { nl: (when: string) => `Wanneer: ${when}.`, en: (when: string) => `When: ${when}.` },
  whenUnknown: { nl: "Bel ons. Dan hoort u wanneer het is.", en: "Call us. Then you hear when it is." },
  where: { nl: (where: string) => `Waar: ${where}.`, en: (where: string) => `Where: ${where}.` },
  free: { nl: "Het kost niets.", en: "It costs nothing." },
  price: { nl: (price: string) => `Het kost ${price}.`, en: (price: string) => `It costs ${price}.` },
  together: {
    nl: "Samen gaan kan ook. Er gaat dan iemand met u mee. Wij bellen u daarover.",
    en: "Going together is possible too. Somebody then comes along with you. We will call you about it.",
  },
  freely: { nl: "U mag komen. Het hoeft niet.", en: "You may come. You do not have to." },
  kept: {
    nl: "Wij hebben iets over u opgeschreven. Na zes weken is het weg. Wilt u het zien of eerder wissen? Bel ons.",
    en: "We wrote something down about you. After six weeks it is gone. Would you like to see or erase it? Call us.",
  },
  call: { nl: (phone: string) => `Telefoon: ${phone}.`, en: (phone: string) => `Phone: ${phone}.` },
  who: { nl: (name: string) => `Vraag naar ${name}.`, en: (name: string) => `Ask for ${name}.` },
  greeting: { nl: "Vriendelijke groet,", en: "Kind regards," },
});
