// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** Short addresses for organisations, with a card. For who may make them. */
export const partnerTexts = defineMessages({
  title: { nl: "Kaartjes voor organisaties", en: "Cards for organisations" },
  lead: {
    nl: "Een kort adres met een QR-code. Wie het gebruikt, hoeft de organisatie niet te noemen.",
    en: "A short address with a QR code. Who uses it need not name the organisation.",
  },
  caption: { nl: "Adressen die er zijn", en: "Addresses that exist" },
  none: { nl: "Er zijn nog geen adressen.", en: "There are no addresses yet." },
  organisation: { nl: "Organisatie", en: "Organisation" },
  label: { nl: "Waarvoor", en: "What for" },
  labelHint: { nl: "Bijvoorbeeld: team Oost, of balie.", en: "For example: team East, or desk." },
  address: { nl: "Adres", en: "Address" },
  since: { nl: "Sinds", en: "Since" },
  deeds: { nl: "Wat u kunt doen", en: "What you can do" },
  make: { nl: "Maak een adres", en: "Make an address" },
  makeTitle: { nl: "Een nieuw adres", en: "A new address" },
  card: { nl: "Kaart om af te drukken (PDF)", en: "Card to print (PDF)" },
  end: { nl: "Stop dit adres", en: "Stop this address" },
  endTitle: {
    nl: (name: string) => `Stopt het adres van ${name}?`,
    en: (name: string) => `Stop the address of ${name}?`,
  },
  endText: {
    nl: "Kaarten met dit adres werken dan niet meer. Wat al binnen is, blijft.",
    en: "Cards with this address no longer work. What already came in stays.",
  },
  made: { nl: "Het adres is gemaakt.", en: "The address has been made." },
  ended: { nl: "Het adres werkt niet meer.", en: "The address no longer works." },
  organisationMissing: { nl: "Kies een organisatie.", en: "Choose an organisation." },
  labelLong: { nl: "Dit is te lang. Hoogstens 80 tekens.", en: "This is too long. At most 80 characters." },
  cardTitle: { nl: "Maakt u zich zorgen om iemand?", en: "Are you worried about somebody?" },
  cardScan: {
    nl: "Richt de camera van uw telefoon op dit vierkant.",
    en: "Point the camera of your phone at this square.",
  },
  cardType: { nl: "Of typ dit adres:", en: "Or type this address:" },
  cardSteps: {
    nl: "Drie vragen, binnen een minuut. Inloggen hoeft niet.",
    en: "Three questions, within a minute. No sign-in.",
  },
  cardCall: { nl: (phone: string) => `Liever bellen? ${phone}`, en: (phone: string) => `Rather call? ${phone}` },
  cardDanger: { nl: "Is er nu gevaar? Bel 112.", en: "Is there danger now? Call 112." },
  goneTitle: { nl: "Dit adres werkt niet meer", en: "This address no longer works" },
  deskLink: { nl: "Kaartjes voor organisaties", en: "Cards for organisations" },
});
