// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** What is said, mailed or printed about a request, and before an account goes. */
export const tellingTexts = defineMessages({
  label: { nl: "Antwoord over gegevens", en: "Answer about data" },
  subject: { nl: "Antwoord op uw vraag over uw gegevens", en: "Answer to your question about your data" },
  about: {
    nl: (what: string) => `U vroeg ons iets over uw gegevens: ${what}.`,
    en: (what: string) => `You asked us something about your data: ${what}.`,
  },
  access: { nl: "wat wij van u weten", en: "what we know of you" },
  correction: { nl: "iets verbeteren", en: "to correct something" },
  erasure: { nl: "alles wissen", en: "to erase everything" },
  restriction: { nl: "uw gegevens afschermen", en: "to shield your data" },
  objection: { nl: "iets niet meer doen", en: "to stop doing something" },
  granted: {
    nl: "Het antwoord is ja. Wij doen het nu.",
    en: "The answer is yes. We do it now.",
  },
  extended: {
    nl: "Wij hebben meer tijd nodig. U krijgt uiterlijk twee maanden later antwoord. Dat spijt ons.",
    en: "We need more time. You get an answer at most two months later. We are sorry.",
  },
  refused: { nl: (why: string) => `Het antwoord is nee. ${why}`, en: (why: string) => `The answer is no. ${why}` },
  hold: {
    nl: "Er loopt een klacht of een onderzoek. Zolang dat loopt, moeten wij alles bewaren.",
    en: "There is a complaint or an investigation. As long as it lasts we have to keep everything.",
  },
  responsible: {
    nl: "U bent de vaste medewerker van anderen. Een collega moet dat eerst overnemen.",
    en: "You are the worker of others. A colleague has to take that over first.",
  },
  not_shown: {
    nl: "Wij konden niet vaststellen dat u het bent die dit vraagt.",
    en: "We could not make sure that it is you who asks.",
  },
  not_here: { nl: "Wij hebben deze gegevens niet.", en: "We do not have this data." },
  others: { nl: "Dan zou iets van een ander bekend worden.", en: "Then something of another would be known." },
  law: { nl: "De wet zegt dat wij dit moeten bewaren.", en: "The law says that we have to keep this." },
  other: { nl: "Wij vertellen u graag waarom.", en: "We like to tell you why." },
  more: {
    nl: "Bent u het er niet mee eens, of heeft u een vraag? Bel ons. U kunt ook een klacht doen bij de Autoriteit Persoonsgegevens.",
    en: "Do you not agree, or do you have a question? Call us. You may also complain to the Dutch data protection authority.",
  },
  warnLabel: { nl: "Account wordt niet gebruikt", en: "Account is not used" },
  warnSubject: { nl: "Wilt u uw account houden?", en: "Do you want to keep your account?" },
  warn: {
    nl: (until: string) =>
      `U heeft een jaar niet ingelogd op onze site.\n\nWilt u uw account houden? Log dan één keer in voor ${until}. Bellen mag ook.\n\nDoet u niets, dan wissen wij daarna uw gegevens. Dat is niet erg: u kunt later altijd opnieuw meedoen.`,
    en: (until: string) =>
      `You did not sign in to our site for a year.\n\nDo you want to keep your account? Then sign in once before ${until}. You may also call us.\n\nIf you do nothing, we erase your data after that. That is no problem: you can always join again later.`,
  },
  reviewLabel: { nl: "Iemand nakijken", en: "Somebody to look at" },
  reviewSubject: { nl: "Wilt u naar iemand kijken?", en: "Will you look at somebody?" },
  review: {
    nl: "Van iemand van wie u de vaste medewerker bent, hebben wij anderhalf jaar niets gehoord. Kijk of deze persoon nog meedoet. Er gaat niets weg zonder uw antwoord.",
    en: "We heard nothing for a year and a half of somebody whose worker you are. Look whether this person still takes part. Nothing goes without your answer.",
  },
});
