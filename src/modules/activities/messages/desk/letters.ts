// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** Mails to organisations and to who keeps the calendar. Plain text; what happens next, and a phone number. */
export const letterTexts = defineMessages({
  confirmSubject: {
    nl: (title: string) => `Klopt dit nog: ${title}?`,
    en: (title: string) => `Is this still right: ${title}?`,
  },
  confirmText: {
    nl: (title: string, rhythm: string, link: string) =>
      `Goedendag,\n\nUw activiteit staat in de kalender:\n\n${title}\n${rhythm}\n\nKlopt dit nog? Open deze link en druk op de knop. Inloggen hoeft niet.\n${link}\n\nHoren wij niets, dan zeggen wij na 14 dagen tegen bezoekers dat het oud kan zijn.`,
    en: (title: string, rhythm: string, link: string) =>
      `Hello,\n\nYour activity is in the calendar:\n\n${title}\n${rhythm}\n\nIs this still right? Open this link and press the button. You need not sign in.\n${link}\n\nIf we hear nothing, we tell visitors after 14 days that it may be old.`,
  },
  reviewSubject: { nl: "Er wacht een activiteit op controle", en: "An activity is waiting for review" },
  reviewText: {
    nl: (title: string, organisation: string, link: string) =>
      `Goedendag,\n\n${organisation} vraagt u om mee te kijken met:\n\n${title}\n\nKijk hier, binnen 2 werkdagen:\n${link}`,
    en: (title: string, organisation: string, link: string) =>
      `Hello,\n\n${organisation} asks you to have a look at:\n\n${title}\n\nLook here, within 2 working days:\n${link}`,
  },
  sentBackSubject: {
    nl: (title: string) => `Een vraag over: ${title}`,
    en: (title: string) => `A question about: ${title}`,
  },
  sentBackText: {
    nl: (title: string, reason: string, link: string) =>
      `Goedendag,\n\nWij keken mee met uw activiteit:\n\n${title}\n\nOnze vraag:\n${reason}\n\nPas het hier aan. Vraag daarna opnieuw om controle.\n${link}`,
    en: (title: string, reason: string, link: string) =>
      `Hello,\n\nWe had a look at your activity:\n\n${title}\n\nOur question:\n${reason}\n\nChange it here. Then ask for a review again.\n${link}`,
  },
  holidaySubject: {
    nl: (title: string, day: string) => `Gaat het door op ${day}: ${title}?`,
    en: (title: string, day: string) => `Does it go on, on ${day}: ${title}?`,
  },
  holidayText: {
    nl: (title: string, day: string, link: string) =>
      `Goedendag,\n\nOp ${day} is het een feestdag. Dan staat ook uw activiteit in de kalender:\n\n${title}\n\nGaat het door? Laat het ons hier weten:\n${link}`,
    en: (title: string, day: string, link: string) =>
      `Hello,\n\n${day} is a public holiday. Your activity is in the calendar on that day:\n\n${title}\n\nDoes it go on? Let us know here:\n${link}`,
  },
  approvedSubject: {
    nl: (title: string) => `Staat in de kalender: ${title}`,
    en: (title: string) => `In the calendar: ${title}`,
  },
  approvedText: {
    nl: (title: string, link: string) =>
      `Goedendag,\n\nWij keken mee met uw activiteit. Hij staat nu in de kalender:\n\n${title}\n\nHier ziet u waar hij overal staat:\n${link}`,
    en: (title: string, link: string) =>
      `Hello,\n\nWe had a look at your activity. It is now in the calendar:\n\n${title}\n\nHere you see every place that shows it:\n${link}`,
  },
  phone: {
    nl: (phone: string, name: string) => `Liever bellen? ${phone}\n\n${name}`,
    en: (phone: string, name: string) => `Rather call? ${phone}\n\n${name}`,
  },
});
