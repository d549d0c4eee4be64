// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** Own activities, and those of somebody for whom one acts. */
export const behalfTexts = defineMessages({
  title: { nl: "Uw activiteiten", en: "Your activities" },
  titleOf: { nl: "Activiteiten", en: "Activities" },
  lead: {
    nl: "Dit hebt u afgesproken. Het eerste staat bovenaan.",
    en: "This is what you agreed. The first comes first.",
  },
  leadOf: {
    nl: "Dit is afgesproken. Het eerste staat bovenaan.",
    en: "This is what was agreed. The first comes first.",
  },
  none: { nl: "Er is nog niets afgesproken.", en: "Nothing has been agreed yet." },
  line: {
    nl: (count: number) => (count === 1 ? "1 afspraak" : `${count} afspraken`),
    en: (count: number) => (count === 1 ? "1 date" : `${count} dates`),
  },
  open: { nl: "Bekijken of afzeggen", en: "View or cancel" },
  toCalendar: { nl: "Kijk wat er te doen is", en: "See what there is to do" },
  signed_up: { nl: "aangemeld", en: "signed up" },
  waitlisted: { nl: "op de wachtlijst", en: "on the waiting list" },
  interested: { nl: "wij bellen eerst", en: "we call first" },
  cancelled: { nl: "afgemeld", en: "cancelled" },
  by: { nl: (name: string) => `Gedaan door ${name}`, en: (name: string) => `Done by ${name}` },
  endedTitle: { nl: "U doet dit niet meer voor iemand anders", en: "You no longer do this for somebody else" },
  endedText: {
    nl: "De afspraak is gestopt, of u werkt weer voor uzelf. Er is nog niets verstuurd.",
    en: "The agreement has ended, or you work for yourself again. Nothing was sent.",
  },
  endedKept: {
    nl: "Wat u koos is bewaard. U kunt verdergaan en zelf invullen wie er komt.",
    en: "What you chose was kept. You can go on and fill in who comes.",
  },
  endedGoOn: { nl: "Ga verder", en: "Go on" },
  endedCall: { nl: (phone: string) => `Of bel ons: ${phone}`, en: (phone: string) => `Or call us: ${phone}` },
  endedSee: { nl: "Bekijk voor wie u iets doet", en: "See for whom you do things" },
});
