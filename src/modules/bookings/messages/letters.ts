// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** What people are told. Read out on the phone as well: no names of persons, short sentences. */
export const letters = defineMessages({
  // to who asked
  receivedLabel: { nl: "Aanvraag ruimte ontvangen", en: "Room request received" },
  receivedSubject: {
    nl: (room: string) => `Uw aanvraag voor ${room}`,
    en: (room: string) => `Your request for ${room}`,
  },
  receivedText: {
    nl: (room: string) => `Uw aanvraag voor ${room} is binnen. Wie de ruimte uitleent, kijkt ernaar. U hoort van ons.`,
    simple: (room: string) => `U vroeg om ${room}. Wij kijken of het kan. U hoort van ons.`,
    en: (room: string) => `We received your request for ${room}. The lender will look at it. You will hear from us.`,
  },
  confirmedLabel: { nl: "Ruimte: ja", en: "Room: yes" },
  confirmedSubject: { nl: (room: string) => `${room} is voor u`, en: (room: string) => `${room} is yours` },
  confirmedText: {
    nl: (room: string) => `Goed nieuws. U kunt ${room} gebruiken op:`,
    en: (room: string) => `Good news. You can use ${room} on:`,
  },
  heldLabel: { nl: "Ruimte: onder voorbehoud", en: "Room: held for you" },
  heldSubject: {
    nl: (room: string) => `${room} is voorlopig voor u`,
    en: (room: string) => `${room} is held for you`,
  },
  heldText: {
    nl: (room: string) => `Wij houden ${room} voor u vast. Het is nog niet zeker. Het gaat om:`,
    simple: (room: string) => `Wij bewaren ${room} voor u. Het is nog niet zeker. Het gaat om:`,
    en: (room: string) => `We hold ${room} for you. It is not certain yet. It is about:`,
  },
  refusedLabel: { nl: "Ruimte: nee", en: "Room: no" },
  refusedSubject: {
    nl: (room: string) => `${room} kan helaas niet`,
    en: (room: string) => `${room} is not possible`,
  },
  refusedText: {
    nl: (room: string) => `Helaas kunt u ${room} dan niet gebruiken. Het gaat om:`,
    en: (room: string) => `Unfortunately you cannot use ${room} then. It is about:`,
  },
  refusedMore: {
    nl: "Komt de tijd vrij? Dan hoort u het. U kunt ook een andere tijd of ruimte vragen.",
    en: "If the time comes free, you will hear. You can also ask for another time or room.",
  },
  proposedLabel: { nl: "Ruimte: andere tijd?", en: "Room: another time?" },
  proposedSubject: {
    nl: (room: string) => `${room}: kan het op een andere tijd?`,
    en: (room: string) => `${room}: another time?`,
  },
  proposedText: {
    nl: (room: string) => `De tijd die u vroeg voor ${room}, kan niet. Wij bieden u deze tijd aan:`,
    en: (room: string) => `The time you asked for ${room} is not possible. We offer you this time:`,
  },
  offeredLabel: { nl: "Ruimte vrijgekomen", en: "Room came free" },
  offeredSubject: { nl: (room: string) => `${room} is vrijgekomen`, en: (room: string) => `${room} came free` },
  offeredText: {
    nl: (room: string) => `U vroeg eerder om ${room}. Die is nu vrij. Wij houden deze tijd voor u vast:`,
    en: (room: string) => `You asked for ${room} before. It is free now. We hold this time for you:`,
  },
  until: {
    nl: (moment: string) => `Zeg ja of nee voor ${moment}.`,
    en: (moment: string) => `Say yes or no before ${moment}.`,
  },
  cancelledLabel: { nl: "Ruimte gaat niet door", en: "Room not available" },
  cancelledSubject: {
    nl: (room: string) => `${room} is toch niet beschikbaar`,
    en: (room: string) => `${room} is not available after all`,
  },
  cancelledText: {
    nl: (room: string) => `Helaas kunt u ${room} toch niet gebruiken. Het gaat om:`,
    en: (room: string) => `Unfortunately you cannot use ${room} after all. It is about:`,
  },
  reason: { nl: (reason: string) => `De reden: ${reason}`, en: (reason: string) => `The reason: ${reason}` },
  more: {
    nl: (count: number) => `en nog ${count} data`,
    en: (count: number) => `and ${count} more dates`,
  },
  key: { nl: (how: string) => `De sleutel: ${how}`, en: (how: string) => `The key: ${how}` },

  // to who lends
  lenderAsked: { nl: "Nieuwe aanvraag ruimte", en: "New room request" },
  lenderAskedText: {
    nl: (title: string, room: string) => `Er is een aanvraag voor ${room}: ${title}. Kijk of het kan.`,
    en: (title: string, room: string) => `There is a request for ${room}: ${title}. Please look at it.`,
  },
  lenderCancelled: { nl: "Ruimte afgezegd", en: "Room cancelled" },
  lenderCancelledText: {
    nl: (title: string, room: string) => `${title} gebruikt ${room} niet op:`,
    en: (title: string, room: string) => `${title} does not use ${room} on:`,
  },
  lenderChanged: { nl: "Andere tijd gevraagd", en: "Another time asked" },
  lenderChangedText: {
    nl: (title: string, room: string) => `${title} vraagt een andere tijd in ${room}. Kijk of het kan. Het gaat om:`,
    en: (title: string, room: string) => `${title} asks for another time in ${room}. Please look at it. It is about:`,
  },
  lenderAccepted: { nl: "Andere tijd is goed", en: "Other time accepted" },
  lenderAcceptedText: {
    nl: (title: string, room: string) => `${title} zegt ja. ${room} is nu bezet op:`,
    en: (title: string, room: string) => `${title} says yes. ${room} is booked on:`,
  },
  lenderDeclined: { nl: "Aanbod niet gebruikt", en: "Offer not taken" },
  lenderDeclinedText: {
    nl: (title: string, room: string) => `${title} gebruikt het aanbod voor ${room} niet. Het ging om:`,
    en: (title: string, room: string) => `${title} does not take the offer for ${room}. It was about:`,
  },
  lenderMissed: { nl: "Twee keer niet gekomen", en: "Not come twice" },
  lenderMissedText: {
    nl: (title: string, room: string) =>
      `${title} kwam voor de tweede keer niet in ${room}. Bel eens hoe het gaat. Het laatst was:`,
    en: (title: string, room: string) => `${title} did not come to ${room} a second time. Perhaps call them. Last was:`,
  },

  // to who has the key
  keyLabel: { nl: "Morgen deur open", en: "Door tomorrow" },
  keySubject: {
    nl: (room: string) => `Morgen is er iemand in ${room}`,
    en: (room: string) => `Somebody uses ${room} tomorrow`,
  },
  keyText: {
    nl: (room: string) => `Morgen is ${room} in gebruik. Denkt u aan de sleutel?`,
    en: (room: string) => `${room} is used tomorrow. Will you think of the key?`,
  },
  remindLabel: { nl: "Morgen uw ruimte", en: "Your room tomorrow" },
  remindSubject: {
    nl: (room: string) => `Morgen hebt u ${room}`,
    en: (room: string) => `You have ${room} tomorrow`,
  },
  remindText: {
    nl: (room: string) => `Morgen hebt u ${room}. Komt u toch niet? Zeg het ons dan even.`,
    en: (room: string) => `You have ${room} tomorrow. Not coming after all? Please tell us.`,
  },
});
