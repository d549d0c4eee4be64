// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Activity } from "../../town.ts";

/** Activitys in the centre, at the harbour and the mill. */
export const centre: Activity[] = [
  {
    key: "computerles-bieb",
    organisation: "bieb",
    venue: "bibliotheek",
    room: "Zolder",
    title: "Computerles in zes ochtenden",
    whatWeDo:
      "Voor u staat een laptop met een grote muis. Achmed begint bij de aan-knop en gaat pas verder als iedereen mee is. In les vier stuurt u uw eerste mail. In les zes maakt u zelf een uitnodiging.",
    printText: "Zes ochtenden, te beginnen bij de aan-knop. Laptops staan klaar.",
    category: "computer",
    starts: "09:30",
    minutes: 120,
    repeat: { every: "week", weekdays: [5] },
    firstWeekOffset: 2,
    weeks: 5,
    contactName: "Achmed Yusuf",
    contactPhone: "0343 – 00 00 34",
    hostName: "Achmed",
    comeAlone: true,
    audience: "Wie nog nooit een computer gebruikte",
    priceCents: 0,
    signUp: "phone",
    capacity: 8,
    languages: ["nl", "ar"],
    energy: "seated",
    elements: ["practical_support", "social_skills"],
  },
];
