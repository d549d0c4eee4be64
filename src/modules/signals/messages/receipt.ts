// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** After sending, and the page by which a reporter follows it. Never a word of what was sent. */
export const receiptTexts = defineMessages({
  title: { nl: "Dank u. Wij hebben het ontvangen", en: "Thank you. We received it" },
  thanks: { nl: (team: string) => `${team} kijkt ernaar.`, en: (team: string) => `${team} looks at it.` },
  within: {
    nl: (days: number) => (days === 1 ? "Dat doen wij binnen 1 werkdag." : `Dat doen wij binnen ${days} werkdagen.`),
    en: (days: number) => (days === 1 ? "We do that within 1 working day." : `We do that within ${days} working days.`),
  },
  withinHour: {
    nl: "Iemand van het team krijgt nu bericht. Wij zijn geen hulpdienst.",
    en: "Somebody of the team gets a message now. We are not an emergency service.",
  },
  call: { nl: "Wij bellen u op het nummer dat u gaf.", en: "We call you on the number you gave." },
  codeTitle: { nl: "Uw code", en: "Your code" },
  codeText: {
    nl: "Met deze code ziet u later hoe het ermee staat. Wij laten haar één keer zien. Bewaar haar goed.",
    simple: "Bewaar deze code. Daarmee kunt u later kijken.",
    en: "With this code you can see later how it goes. We show it once. Keep it well.",
  },
  codePicture: { nl: "Plaatje voor de camera van uw telefoon", en: "Picture for the camera of your phone" },
  codeLink: { nl: "Open de pagina van deze code", en: "Open the page of this code" },
  card: { nl: "Maak een kaartje om af te drukken", en: "Make a card to print" },
  cardTitle: { nl: "Kaartje met uw code", en: "Card with your code" },
  cardText: { nl: "Kijk hoe het ermee staat:", en: "See how it goes:" },
  cardCode: { nl: "Uw code:", en: "Your code:" },
  shownUntil: {
    nl: "Deze pagina is er een half uur. Daarna tonen wij de code niet meer.",
    en: "This page is here for half an hour. After that we do not show the code any more.",
  },
  saved: { nl: "Ik heb de code bewaard", en: "I have kept the code" },
  goneTitle: { nl: "Dit is verstuurd", en: "This was sent" },
  goneText: {
    nl: "De code tonen wij niet meer. Hebt u haar niet? Bel ons.",
    en: "We do not show the code any more. Do you not have it? Call us.",
  },
  home: { nl: "Naar het begin", en: "To the start" },
  another: { nl: "Nog een signaal doorgeven", en: "Pass on another signal" },
  followTitle: { nl: "Hoe staat het ermee?", en: "How is it going?" },
  followLead: {
    nl: "Typ de code die u kreeg. Hoofdletters en spaties maken niet uit.",
    en: "Type the code you got. Capitals and spaces do not matter.",
  },
  followCode: { nl: "Code", en: "Code" },
  followButton: { nl: "Kijk", en: "Look" },
  followNone: {
    nl: "Bij deze code hoort niets. Kijk of elk teken klopt.",
    en: "Nothing belongs to this code. See whether every character is right.",
  },
  followNoneText: {
    nl: "De code kan ook te oud zijn. Bel ons als u twijfelt.",
    en: "The code may also be too old. Call us when in doubt.",
  },
  followSince: { nl: (day: string) => `Sinds ${day}`, en: (day: string) => `Since ${day}` },
  followMore: {
    nl: "Meer mogen wij u niet vertellen. Zo blijft van iedereen wat van haar of hem is.",
    en: "We may not tell you more. So everybody keeps what is theirs.",
  },
  withdraw: { nl: "Trek het signaal in", en: "Take the signal back" },
  withdrawTitle: { nl: "Wilt u het signaal intrekken?", en: "Do you want to take the signal back?" },
  withdrawText: { nl: "Het team doet er dan niets meer mee.", en: "The team then does nothing more with it." },
  withdrawYes: { nl: "Ja, trek het in", en: "Yes, take it back" },
  withdrawn: { nl: "Het signaal is ingetrokken", en: "The signal was taken back" },
  followAgain: { nl: "Een andere code", en: "Another code" },
  received: { nl: "Ontvangen", en: "Received" },
  taken_up: { nl: "Opgepakt", en: "Picked up" },
  contact: { nl: "Contact gehad", en: "There has been contact" },
  closed: { nl: "Afgesloten", en: "Closed" },
});
