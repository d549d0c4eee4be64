// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

const where = (place: string) => (place ? ` Het is in ${place}.` : "");
const when = (text: string) => (text ? ` De eerste keer is ${text}.` : "");
const whereEn = (place: string) => (place ? ` It is at ${place}.` : "");
const whenEn = (text: string) => (text ? ` The first time is ${text}.` : "");

/** What somebody hears who left a wish. No names of persons; read out by who calls. */
export const letterTexts = defineMessages({
  labelTrial: { nl: "Wens: we proberen het", en: "Wish: a try-out" },
  labelStays: { nl: "Wens: het blijft", en: "Wish: it stays" },
  labelNot: { nl: "Wens: het lukt niet", en: "Wish: it cannot be" },
  subjectTrial: { nl: "Wat u wenste, proberen we uit", en: "We are trying out what you wished for" },
  subjectStays: { nl: "Wat u wenste, is er nu", en: "What you wished for is here to stay" },
  subjectNot: { nl: "Over uw wens", en: "About your wish" },
  textTrial: {
    nl: (title: string, first: string, place: string) =>
      `U liet ons weten wat u miste in de buurt. We gaan het proberen: ${title}.${when(first)}${where(place)} U bent welkom. Zeg het gerust als iets beter kan.`,
    en: (title: string, first: string, place: string) =>
      `You told us what was missing in the neighbourhood. We are going to try it: ${title}.${whenEn(first)}${whereEn(place)} You are welcome. Please tell us what could be better.`,
  },
  textStays: {
    nl: (title: string, first: string, place: string) =>
      `U liet ons weten wat u miste in de buurt. Het is er nu, en het blijft: ${title}.${when(first).replace("eerste keer", "volgende keer")}${where(place)} U bent welkom.`,
    en: (title: string, first: string, place: string) =>
      `You told us what was missing in the neighbourhood. It is here now, and it stays: ${title}.${whenEn(first).replace("first time", "next time")}${whereEn(place)} You are welcome.`,
  },
  textNot: {
    nl: (title: string, reason: string) =>
      `U liet ons weten wat u miste in de buurt. Het ging om: ${title}. We hebben ons best gedaan. Het lukt nu niet. De reden: ${reason} Wilt u meedenken, of hebt u een ander idee? Bel ons gerust.`,
    en: (title: string, reason: string) =>
      `You told us what was missing in the neighbourhood. It was about: ${title}. We did our best. It cannot be done now. The reason: ${reason} Do you want to think along, or have another idea? Please call us.`,
  },
});
