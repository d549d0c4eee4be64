// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// Invented activities for the style guide and the tests of the furniture.

import type { ActivityCardProps } from "../show/activity-card.tsx";
import type { WeekDay } from "../show/week.tsx";

const day = (text: string) => Temporal.PlainDate.from(text);
const time = (text: string) => Temporal.PlainTime.from(text);

export const activities: ActivityCardProps[] = [
  {
    href: "#koffie",
    title: "Koffieochtend in De Brug",
    category: { label: "Koffie en gezelligheid", pictogram: "coffee" },
    date: day("2026-11-24"),
    start: time("10:00"),
    end: time("12:00"),
    place: "Buurthuis De Brug, Kerkstraat 12",
    distance: 350,
    badges: ["Gratis", "Rolstoel kan naar binnen"],
  },
  {
    href: "#wandelen",
    title: "Rustig wandelen langs de rivier",
    category: { label: "Wandelen en bewegen", pictogram: "walk" },
    date: day("2026-11-25"),
    start: time("14:00"),
    end: time("15:00"),
    place: "Start bij de bibliotheek, Markt 3",
    distance: 600,
    badges: ["Gratis", "Met rollator kan"],
    note: "Elke week op woensdag",
  },
  {
    href: "#soep",
    title: "Soep en brood aan de lange tafel",
    category: { label: "Samen eten", pictogram: "eat" },
    date: day("2026-11-26"),
    start: time("12:00"),
    end: time("13:30"),
    place: "Basisschool De Zwaluw, Singel 40",
    distance: 1180,
    badges: ["€ 4", "Vervoer mogelijk"],
  },
  {
    href: "#koor",
    title: "Zingen met het buurtkoor",
    category: { label: "Muziek", pictogram: "music" },
    date: day("2026-11-27"),
    start: time("19:30"),
    place: "Dorpskerk, Kerkplein 1",
    distance: 450,
    badges: ["€ 2"],
    cancelled: true,
  },
];

export const week: WeekDay[] = [
  {
    date: day("2026-11-23"),
    items: [
      {
        href: "#stoel",
        title: "Bewegen op de stoel",
        start: time("10:00"),
        place: "Sporthal De Zwaluw",
        pictogram: "move",
        price: "€ 3",
      },
      {
        href: "#handwerk",
        title: "Handwerkcafé",
        start: time("14:00"),
        end: time("16:00"),
        place: "Buurthuis De Brug",
        pictogram: "craft",
        cancelled: true,
      },
    ],
  },
  { date: day("2026-11-24"), items: [] },
];
